"""The entry point for Hypothesis. It only registers the models, because Hypothesis calls it while it is imported."""

from __future__ import annotations

import attrs
from hypothesis import strategies as st

from newswire import models

__all__ = ["register"]


def register() -> None:
    """Register a strategy for each model, which is imported on first use."""
    for name in models.__all__:
        model = getattr(models, name)
        if attrs.has(model):
            st.register_type_strategy(model, _strategy_of)


def _strategy_of(model: type[object]) -> st.SearchStrategy[object]:
    from newswire.strategies import strategy_of  # noqa: PLC0415 - it imports hypothesis, which may be partially imported now

    return strategy_of(model)
