"""Where the command line starts: the script `newswire`, and `python -m newswire`.

While packages are imported, which takes most of the start, an interrupt ends the process as the system does, without a
traceback. `newswire.cli` takes interrupts itself once it is imported.
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
        from newswire.cli import main  # noqa: PLC0415 - its packages take their time
    except KeyboardInterrupt:
        sys.exit(128 + signal.SIGINT)
    main()


if __name__ == "__main__":
    start()
