"""Fuzz one target with atheris: `python fuzz/run.py parse -max_total_time=60`. What breaks a law is written to a file."""

from __future__ import annotations

import sys

import atheris

with atheris.instrument_imports(include=["newswire"]):
    from targets import TARGETS

PIECES = (
    "-\n",
    "\n",
    "- ",
    " -",
    "--SF-PST",
    "«",
    "»",
    '"',
    "'",
    "…",
    ":",
    " (AFP) - ",
    "/",
    "\u00a0",
    "\u202f",
    "\u202e",
    "\0",
)
BOUNDS = ("-timeout=10", "-rss_limit_mb=2048", "-max_len=4000")
"""An input that takes ten seconds, or two GiB, is a finding."""


def text_of(data: bytes) -> str:
    """Return a text made of pieces of wire copy and of any characters, lone surrogates too."""
    provider = atheris.FuzzedDataProvider(data)
    parts: list[str] = []
    while provider.remaining_bytes():
        choice = provider.ConsumeIntInRange(0, 2 * len(PIECES))
        parts.append(PIECES[choice] if choice < len(PIECES) else provider.ConsumeUnicode(12))
    return "".join(parts)


def main() -> None:
    """Run the target that is named first; the rest are options of libFuzzer."""
    name, *options = sys.argv[1:]
    target = TARGETS[name]
    atheris.Setup([sys.argv[0], *BOUNDS, *options], lambda data: target(text_of(data)))
    atheris.Fuzz()


if __name__ == "__main__":
    main()
