"""`python -m newswire`: run the command line without the console script."""

from __future__ import annotations

from newswire.cli import main

if __name__ == "__main__":
    main()
