"""The table of families: each reads its own example, and is the first that does."""

from __future__ import annotations

import pytest

from newswire.lexicon import Lexicon
from newswire.signing import parse_byline
from newswire.signing.bylines import BylineForm, byline_forms

FORMS = byline_forms(Lexicon.default())


@pytest.mark.parametrize("family", FORMS, ids=lambda family: family.name)
def test_a_family_reads_its_own_example_and_no_other_takes_it(family: BylineForm) -> None:
    found = parse_byline(family.example)
    assert found is not None
    assert (found.family, str(found)) == (family.name, family.example)
    assert family.source


def test_families_have_names_of_their_own() -> None:
    assert len({family.name for family in FORMS}) == len(FORMS)
