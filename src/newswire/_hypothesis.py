"""What Hypothesis calls by its entry point: it must do nothing but name the models, for it runs while things are imported."""

from __future__ import annotations

import attrs
from hypothesis import strategies as st

from newswire import models

__all__ = ["register"]


def register() -> None:
    """Tell Hypothesis that each model has a strategy; it is looked up when one is first drawn."""
    for name in models.__all__:
        model = getattr(models, name)
        if attrs.has(model):
            st.register_type_strategy(model, _strategy_of)


def _strategy_of(model: type[object]) -> st.SearchStrategy[object]:
    from newswire.strategies import strategy_of  # noqa: PLC0415 - it imports hypothesis, which may be half imported now

    return strategy_of(model)
