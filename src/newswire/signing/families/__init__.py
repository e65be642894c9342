"""The families of bylines, one file each. No family knows another."""

from __future__ import annotations

__all__: tuple[str, ...] = ()
