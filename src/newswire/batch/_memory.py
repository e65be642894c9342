"""The memory that another process holds."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

__all__ = ["resident"]

_PAGE: Final = os.sysconf("SC_PAGE_SIZE") if hasattr(os, "sysconf") else 0


def resident(process: int) -> int:
    """Return the bytes of memory that a process holds; 0 where the system does not say, as only Linux does in `/proc`."""
    try:
        return int(Path(f"/proc/{process}/statm").read_bytes().split()[1]) * _PAGE
    except OSError:
        return 0
