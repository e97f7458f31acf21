"""Entry point of `kiosk` and `python -m kiosk`."""

from __future__ import annotations

import multiprocessing
import os
import sys


def main() -> None:
    """Run the command line and exit with its code."""
    multiprocessing.freeze_support()
    if getattr(sys, "frozen", False):
        _give_back_library_path()
    from kiosk.cli import run

    sys.exit(run())


def _give_back_library_path() -> None:
    """Let programs that are started from here find the system's libraries.

    A packaged program is started with a path to its own, which the loader has read by now. Where it starts itself
    again, as for dlib's encoder, it has to do so from the beginning, which sets that path.
    """
    os.environ["PYINSTALLER_RESET_ENVIRONMENT"] = "1"
    before = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
    if before is not None:
        os.environ["LD_LIBRARY_PATH"] = before
    else:
        os.environ.pop("LD_LIBRARY_PATH", None)


if __name__ == "__main__":
    main()
