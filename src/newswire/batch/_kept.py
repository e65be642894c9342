"""Values that are copied from records into rows, such as dates, addresses and labels. Every value becomes text."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

from newswire.batch._arrow import name_of

__all__ = ["kept_text"]


def kept_text(value: object) -> str | None:
    """Return a value of a record as text: text unchanged, a date in ISO 8601, anything else as JSON; None for null.

    Example:
        >>> import datetime as dt
        >>> kept_text("2026-02-03"), kept_text(7), kept_text(["a", None]), kept_text(dt.date(2026, 2, 3))
        ('2026-02-03', '7', '["a", null]', '2026-02-03')
    """
    if value is None or isinstance(value, str | bytes):
        return name_of(value)
    if isinstance(value, dt.date | dt.time | dt.timedelta):
        return _plain(value)
    return name_of(json.dumps(value, ensure_ascii=False, default=_plain))


def _plain(value: Any) -> str:
    return str(value.isoformat() if hasattr(value, "isoformat") else value)
