"""What is kept when the kiosk breaks: where it was in its code, and nothing about anybody.

Reports lie in a folder of the user's state directory, the newest KEPT of them. They hold no local variables
and no messages of unexpected errors, which may quote what a person typed.
"""

from __future__ import annotations

import faulthandler
import logging
import os
import platform
import sys
import tempfile
import threading
import time
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

import platformdirs

import kiosk
from kiosk.errors import KioskError, UserIdError
from kiosk.files import make_folders

logger = logging.getLogger(__name__)

KEPT = 20
_SUFFIX = ".txt"
_FAULT = "fault"


def default_folder() -> Path:
    """Where reports are kept."""
    return Path(platformdirs.user_state_dir("kiosk", appauthor=False)) / "crashes"


class CrashReports:
    """A folder of reports, and the one that faults of the interpreter itself go to."""

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder or default_folder()
        self._described: set[str] = set()

    @contextmanager
    def installed(self) -> Iterator[None]:
        """Report, while the block runs, what no code handles: in any thread, and in the interpreter itself."""
        global _installed  # noqa: PLW0603  # like the hooks of the interpreter, there is one for all
        self._erase_empty()
        faults = self._open(_FAULT)
        before, threading.excepthook = threading.excepthook, self._on_thread_exception
        outer, _installed = _installed, self
        try:
            with _faults_go_to(faults):
                yield
        except KioskError:
            raise
        except Exception as error:
            self.write(error, "the main thread")
            raise
        finally:
            _installed = outer
            threading.excepthook = before
            self._erase_empty()

    def write(self, error: BaseException, where: str) -> Path | None:
        """Report an error that came up in `where`; None, with a warning, where that cannot be written."""
        report = self._open("crash")
        if report is None:
            return None
        with report:
            report.write(f"{_heading()}in {where}\n\n{describe(error)}")
        return Path(report.name)

    def write_once(self, error: BaseException, where: str) -> None:
        """Report an error that may come up again and again, the first time that it comes up there."""
        description = describe(error)
        if description not in self._described:
            self._described.add(description)
            self.write(error, where)

    def write_stacks(self, why: str) -> Path | None:
        """Report where every thread is now."""
        report = self._open("stuck")
        if report is None:
            return None
        with report:
            report.write(f"{_heading()}{why}\n\n")
            report.flush()
            faulthandler.dump_traceback(report, all_threads=True)
        return Path(report.name)

    def paths(self) -> list[Path]:
        """The reports there are, oldest first."""
        return sorted(self.folder.glob(f"*{_SUFFIX}")) if self.folder.is_dir() else []

    def _open(self, kind: str) -> TextIO | None:
        """A new file for a report, which only this user can read; None where there can be none."""
        moment = time.time()
        stamp = f"{time.strftime('%Y%m%dT%H%M%S', time.gmtime(moment))}.{int(moment % 1 * 1000):03}Z"
        try:
            make_folders(self.folder)
            for old in self.paths()[: 1 - KEPT]:
                old.unlink(missing_ok=True)
            descriptor, name = tempfile.mkstemp(_SUFFIX, f"{stamp}-{kind}-", self.folder)
            os.close(descriptor)
            return Path(name).open("w", encoding="utf-8", errors="backslashreplace")
        except OSError as error:
            logger.warning("a report of what went wrong cannot be written: %s", error.strerror)
            return None

    def _erase_empty(self) -> None:
        """Erase the reports of faults that never were."""
        try:
            for path in self.paths():
                if _FAULT in path.name and not path.stat().st_size:
                    path.unlink()
        except OSError as error:
            logger.debug("an empty report stays: %s", error.strerror)

    def _on_thread_exception(self, what: threading.ExceptHookArgs) -> None:
        name = what.thread.name if what.thread else "a thread"
        if what.exc_value is None or isinstance(what.exc_value, SystemExit):
            return
        logger.critical("unexpected error in %s", name, exc_info=what.exc_value)
        self.write(what.exc_value, name)


_installed: CrashReports | None = None


def report(error: BaseException, where: str) -> None:
    """Report an unexpected error that was handled, so that the door stays shut; if anything is `installed`."""
    if _installed is not None:
        _installed.write_once(error, where)


def report_stacks(why: str) -> None:
    """Report where every thread is now; if anything is `installed`."""
    if _installed is not None:
        _installed.write_stacks(why)


def describe(error: BaseException) -> str:
    """Where in the code an error came up, and its causes; its message only where it quotes nothing typed."""
    parts: list[str] = []
    seen: BaseException | None = error
    while seen is not None and len(parts) < KEPT:
        quotes = not isinstance(seen, KioskError) or isinstance(seen, UserIdError)
        words = "" if quotes else f": {seen}"
        parts.append("".join(traceback.format_tb(seen.__traceback__)) + f"{type(seen).__qualname__}{words}\n")
        seen = seen.__cause__ or (None if seen.__suppress_context__ else seen.__context__)
    return "\nwhich was caused by\n\n".join(parts)


@contextmanager
def _faults_go_to(faults: TextIO | None) -> Iterator[None]:
    if faults is None:
        yield
        return
    elsewhere = faulthandler.is_enabled()
    with faults:
        faulthandler.enable(faults)
        try:
            yield
        finally:
            faulthandler.disable()
            if elsewhere and sys.__stderr__ is not None:
                faulthandler.enable(sys.__stderr__)


def _heading() -> str:
    return (
        f"kiosk {kiosk.__version__}, Python {platform.python_version()}, {platform.platform()}\n"
        f"at {time.strftime('%Y-%m-%dT%H:%M:%SZ', time.gmtime())}\n"
    )
