"""What a headline is made of: wire tags, kicker, quotations, source. Strings in, small frozen values out.

This part stands below the models, so that `Headline.kicker` and `Headline.anatomy` can ask it; it knows no model.
"""

from __future__ import annotations

from newswire.anatomy._kicker import read_kicker

__all__ = ["read_kicker"]
