"""Keeps the record in a thread of its own: the door never waits for the disk, nor for its faults."""

from __future__ import annotations

import logging
import queue
import threading
import time
from collections import deque
from collections.abc import Callable
from pathlib import Path

from kiosk.audit.entries import Entry
from kiosk.audit.journal import DAY_S, Journal
from kiosk.errors import AuditError

logger = logging.getLogger(__name__)

POLL_S = 0.2
RETRY_S = 5.0
MOST_WAITING = 10_000
"""What cannot be written waits; beyond this number, the oldest is lost."""


def _untold() -> None:
    """Nobody wants to know."""


class Recorder:
    """`record` may be called from any thread; everything else happens in the thread of `run`."""

    def __init__(self, path: Path, keep_days: float, on_change: Callable[[], None] = _untold) -> None:
        """Erases what is older than `keep_days`, at the start and once a day.

        `on_change` is called in the thread of `run` when something was recorded, and when `problem` is another.
        """
        self._path, self._keep_days, self._on_change = path, keep_days, on_change
        self._queue: queue.SimpleQueue[Entry] = queue.SimpleQueue()
        self._waiting: deque[Entry] = deque(maxlen=MOST_WAITING)
        self._journal: Journal | None = None
        self._prune_at = self._retry_at = 0.0
        self.problem: AuditError | None = None
        """Why nothing can be recorded at present; None while all is well."""

    def record(self, entry: Entry) -> None:
        """Have `entry` recorded; returns at once."""
        self._queue.put(entry)

    def run(self, stop: threading.Event) -> None:
        """Record until `stop` is set, and then what is still to be recorded."""
        try:
            while not stop.is_set():
                self._collect(POLL_S)
                if self._is_due():
                    self._work()
            self._collect(0)
            if self._waiting:
                self._work()
        finally:
            if self._waiting:
                logger.warning("%d entries of the record are lost", len(self._waiting))
            self._close()

    def _collect(self, timeout: float) -> None:
        """Wait for entries, and take all there are."""
        try:
            self._waiting.append(self._queue.get(timeout=timeout))
            while True:
                self._waiting.append(self._queue.get_nowait())
        except queue.Empty:
            return

    def _is_due(self) -> bool:
        now = time.monotonic()
        if self.problem is not None:
            return now >= self._retry_at
        return bool(self._waiting) or now >= self._prune_at

    def _work(self) -> None:
        try:
            self._write()
            self._prune()
        except AuditError as error:
            self._fail(error)
        except Exception:
            logger.exception("%d entries cannot be recorded", len(self._waiting))
            self._waiting.clear()  # or they would keep all others from being recorded
            self._fail(AuditError("Something unexpected went wrong. Please restart the kiosk."))
        else:
            self._tell(None)

    def _write(self) -> None:
        self._journal = self._journal or Journal(self._path)
        if self._waiting:
            self._journal.append(*self._waiting)
            self._waiting.clear()
            self._on_change()

    def _prune(self) -> None:
        if self._journal is not None and time.monotonic() >= self._prune_at:
            erased = self._journal.prune(self._keep_days)
            logger.debug("%d old entries were erased from the record", erased)
            self._prune_at = time.monotonic() + DAY_S

    def _fail(self, error: AuditError) -> None:
        """Begin anew after a while: the file may be damaged, or another one by then."""
        self._close()
        self._retry_at = time.monotonic() + RETRY_S
        self._tell(error)

    def _tell(self, problem: AuditError | None) -> None:
        if str(problem) == str(self.problem):
            return
        self.problem = problem
        if problem is None:
            logger.info("what happens at the door is recorded again")
        else:
            logger.warning("what happens at the door cannot be recorded: %s", problem)
        self._on_change()

    def _close(self) -> None:
        journal, self._journal = self._journal, None
        if journal is not None:
            journal.close()
