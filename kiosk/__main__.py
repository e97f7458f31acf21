"""Entry point of `kiosk` and `python -m kiosk`."""

from __future__ import annotations

import multiprocessing
import sys


def main() -> None:
    """Run the command line and exit with its code."""
    multiprocessing.freeze_support()
    from kiosk.cli import run

    sys.exit(run())


if __name__ == "__main__":
    main()
