"""The entry point of the command line: the script `newswire`, and `python -m newswire`.

During the imports, which take most of the start-up time, an interrupt ends the process without a traceback, by the
system's default. `newswire.cli` handles interrupts itself after it is imported.
"""

from __future__ import annotations

import signal
import sys
from typing import NoReturn

__all__ = ["start"]


def start() -> NoReturn:
    """Import the command line, and run it."""
    try:
        if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
            signal.signal(signal.SIGINT, signal.SIG_DFL)
        from newswire.cli import main  # noqa: PLC0415 - its packages are slow to import
    except KeyboardInterrupt:
        sys.exit(128 + signal.SIGINT)
    main()


if __name__ == "__main__":
    start()
