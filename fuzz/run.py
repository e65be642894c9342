"""Fuzz one target with atheris: `python fuzz/run.py parse -max_total_time=60 [CORPUS]`. What breaks a law is written to a file.

Inputs grow from the texts of `tests/corpus` and `examples`; what is found on the way is kept in CORPUS, where one is named.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["newswire"]):
    from seeds import write_seeds
    from targets import TARGETS

ROOT = Path(__file__).resolve().parents[1]
TEXTS = (ROOT / "tests" / "corpus", ROOT / "examples")
PIECES = (
    *"«»“”„‘’‹›…–—:;!?/()[]<>,'\"\t\0",
    "-\n",
    "\n",
    "\r\n",
    "- ",
    " -",
    "--",
    "--SF-PST",
    " (AFP) - ",
    "http://",
    "''",
    ",,",
    "<<",
    ">>",
    "\u00a0",
    "\u200b",
    "\u200d",
    "\u202e",
    "\u202f",
    "\u2028",
    "\ufeff",
    "\ud800",
    "\udfff",
)
"""What the mutations put in: pieces of wire copy, and characters that hide, reorder or break lines."""
BOUNDS = ("-timeout=10", "-rss_limit_mb=2048", "-max_len=4000")
"""An input that takes ten seconds, or two GiB, is a finding."""


def dictionary(folder: Path) -> Path:
    """Write the pieces as libFuzzer reads them, and return the file."""
    spelt = ("".join(f"\\x{byte:02x}" for byte in piece.encode("utf-8", "surrogatepass")) for piece in PIECES)
    written = folder / "pieces.dict"
    written.write_text("".join(f'"{piece}"\n' for piece in spelt), encoding="ascii")
    return written


def made(folder: str, name: str) -> Path:
    """Make a folder in another, and return it."""
    path = Path(folder, name)
    path.mkdir()
    return path


def main() -> None:
    """Run the target that is named first; the rest are options of libFuzzer, and a folder for what is found."""
    name, *options = sys.argv[1:]
    flags = [option for option in options if option.startswith("-")]
    folders = [option for option in options if not option.startswith("-")]
    with tempfile.TemporaryDirectory() as temporary:
        pieces = dictionary(Path(temporary))
        seeds = [write_seeds(made(temporary, "seeds"))] if name == "files" else TEXTS
        kept = folders or [made(temporary, "found")]
        atheris.Setup([sys.argv[0], *BOUNDS, f"-dict={pieces}", *flags, *map(str, [*kept, *seeds])], TARGETS[name])
        atheris.Fuzz()


if __name__ == "__main__":
    main()
