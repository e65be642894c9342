"""Partial dates: only the parts that a dateline or a time stamp states."""

from __future__ import annotations

import datetime as dt
from typing import Final

import attrs

from newswire._text import Span, check_line
from newswire.errors import ModelError
from newswire.models._base import check_optional

__all__ = ["RANGES", "PartialDate"]

_FEBRUARY: Final = 2
_LENGTHS: Final = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
RANGES: Final = (
    ("year", 1, 9999),
    ("month", 1, 12),
    ("day", 1, 31),
    ("hour", 0, 23),
    ("minute", 0, 59),
    ("second", 0, 59),
)
"""The parts that are numbers, with the least and the greatest value of each."""
_NEEDS: Final = (("minute", "hour"), ("second", "minute"), ("zone", "hour"))


@attrs.frozen
class PartialDate:
    """The stated parts of a date and time. A part that the text does not state is None; nothing is inferred.

    `str(date)` is ISO 8601 with the missing leading parts as dashes: `2026-02-03T14:30 GMT`, `--02-03`, `---13T11:37`.

    Attributes:
        year: the year with its century, 1 to 9999.
        month: 1 to 12.
        day: 1 to the length of the month; 29 February is valid if the year is missing.
        hour: 0 to 23.
        minute: 0 to 59.
        second: 0 to 59.
        zone: the time zone as written: `GMT`, `HNE`, `+01:00`.
        span: where the date is in the source, or None. It takes no part in `==`.

    Raises:
        TypeError: if a number is not an `int`, or the zone is not a `str`.
        ModelError: if a part is out of range, the month does not have that day, or a part lacks the one that it divides
            (a minute without its hour).

    Source: ISO 8601:2004, 4.1 to 4.3; the truncated forms `--02-03` and `---13` are those of ISO 8601:2000, 5.2.1.3, kept
    by XML Schema 1.1 part 2, 3.3.11 and 3.3.12 (gMonthDay, gDay).

    Example:
        >>> str(PartialDate(month=2, day=3, hour=14, minute=30, zone="HNE"))
        '--02-03T14:30 HNE'
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    hour: int | None = None
    minute: int | None = None
    second: int | None = None
    zone: str | None = None
    span: Span | None = attrs.field(default=None, eq=False, kw_only=True)

    def __attrs_post_init__(self) -> None:
        check_optional("a date's span", self.span, Span)
        for name, least, most in RANGES:
            _check_part(name, getattr(self, name), least, most)
        for part, whole in _NEEDS:
            if getattr(self, part) is not None and getattr(self, whole) is None:
                raise ModelError(f"a date's {part} requires its {whole}")
        self._check_whole()

    def _check_whole(self) -> None:
        if self.zone is not None:
            check_line("a date's zone", self.zone)
        if all(part is None for part in (self.year, self.month, self.day, self.hour)):
            raise ModelError("a date must state a year, a month, a day or an hour")
        if self.day is not None and self.month is None and self.year is not None:
            raise ModelError("a date with a year and a day must state the month")
        if self.day is not None and self.month is not None:
            last = _month_length(self.year, self.month)
            if self.day > last:
                raise ModelError(f"a date's day must be 1 to {last} in month {self.month}, got {self.day}")

    def to_date(self) -> dt.date | None:
        """Return the day as `datetime.date`, or None if year, month or day is missing.

        Example:
            >>> PartialDate(2026, 2, 3, hour=14).to_date()
            datetime.date(2026, 2, 3)
            >>> PartialDate(month=2, day=3).to_date() is None
            True
        """
        if self.year is None or self.month is None or self.day is None:
            return None
        return dt.date(self.year, self.month, self.day)

    def __str__(self) -> str:
        day = "" if self._has_no_day() else self._day_text()
        time = ":".join(f"{part:02}" for part in (self.hour, self.minute, self.second) if part is not None)
        zone = f" {self.zone}" if self.zone else ""
        return day + (f"T{time}{zone}" if time else "")

    def _has_no_day(self) -> bool:
        return self.year is None and self.month is None and self.day is None

    def _day_text(self) -> str:
        year = "-" if self.year is None else f"{self.year:04}"
        month = "" if self.month is None else f"{self.month:02}"
        parts = [year, month, "" if self.day is None else f"{self.day:02}"]
        if self.day is None:
            parts.pop()
            if self.month is None:
                parts.pop()
        return "-".join(parts)


def _month_length(year: int | None, month: int) -> int:
    """Return the number of days in a month; February has 29 if the year is unknown. The `calendar` module is slow to import."""
    leap = year is None or (year % 4 == 0 and (year % 100 != 0 or year % 400 == 0))
    return _LENGTHS[month - 1] - (month == _FEBRUARY and not leap)


def _check_part(name: str, value: object, least: int, most: int) -> None:
    """Raise unless a part is None or an integer within its range."""
    if value is None:
        return
    if not isinstance(value, int) or isinstance(value, bool):
        raise TypeError(f"a date's {name} must be an int or None, got {value!r}")
    if not least <= value <= most:
        raise ModelError(f"a date's {name} must be {least} to {most}, got {value}")
