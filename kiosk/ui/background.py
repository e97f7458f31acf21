"""Runs what would stop the drawing for longer than a frame in a thread, and brings back what came of it."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from kiosk.errors import KioskError

logger = logging.getLogger(__name__)

_T = TypeVar("_T")


class Background(QObject):
    """Runs one function at a time; made in the thread that draws, and answers there."""

    _done = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.busy = False
        self._done.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def run(self, work: Callable[[], _T], then: Callable[[_T | KioskError], None]) -> None:
        """Call `then` with what `work` returns, or with the KioskError that it raises."""
        self.busy = True

        def job() -> None:
            result: _T | KioskError
            try:
                result = work()
            except KioskError as error:
                result = error
            except Exception:  # whoever waits must get an answer, or would wait for ever
                logger.exception("work in the background failed")
                result = KioskError("Something unexpected went wrong. Please try again.")
            self._done.emit(lambda: then(result))

        threading.Thread(target=job, name="kiosk background", daemon=True).start()

    @Slot(object)
    def _deliver(self, answer: Callable[[], None]) -> None:
        self.busy = False
        answer()
