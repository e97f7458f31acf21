"""How long work tells of its progress, and learns that nobody wants it any more."""

from __future__ import annotations

import threading
from collections.abc import Callable

from kiosk.errors import Cancelled


def _silent(_done: int, _total: int) -> None:
    """Nobody looks."""


class Steps:
    """Given to work in another thread: it reports, and asks; whoever started it listens, and cancels."""

    def __init__(self, on_report: Callable[[int, int], None] = _silent) -> None:
        """`on_report` is called in the working thread with how much is done, and of how much (0: unknown)."""
        self._on_report = on_report
        self._cancelled = threading.Event()

    @property
    def cancelled(self) -> bool:
        """Whether the work should end."""
        return self._cancelled.is_set()

    def cancel(self) -> None:
        """Ask the work to end; from any thread."""
        self._cancelled.set()

    def check(self) -> None:
        """Raise Cancelled where the work should end; called where it can do so without harm."""
        if self.cancelled:
            raise Cancelled("It was called off. Nothing of what was not finished is kept.")

    def report(self, done: int, total: int) -> None:
        """Tell how much is done."""
        self._on_report(done, total)
