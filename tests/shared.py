"""Where the shared reference texts lie, for the tests that read them in place.

They are on the machines of continuous integration, beside the checkout, and not on a user's: the tests that need one
ask `shared_file` for it, which skips them, and says so, where it is absent.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
SHARED = Path(os.environ.get("NEWSWIRE_SHARED", ROOT.parent / "shared"))


def shared_file(name: str) -> Path:
    """Return the path of a shared reference file, or skip the test that asks."""
    path = SHARED / name
    if not path.is_file():
        pytest.skip(
            f"no {name}: the reference texts lie in the folder 'shared' beside the checkout, or where NEWSWIRE_SHARED says"
        )
    return path


def real_page() -> str:
    """Return the real page, or skip the test that asks."""
    return shared_file("pages/minneapolis.txt").read_text(encoding="utf-8")
