"""How the kiosk is, told to the log: what it takes of the machine, and how long the screen was late."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Slot

from kiosk.process_health import process_health

logger = logging.getLogger(__name__)

TICK_MS = 100
MINUTE_S = 60.0
MINUTES_PER_HOUR = 60


class Health(QObject):
    """Logs a line every minute at "debug", and every hour at "info". Belongs to the thread that draws."""

    def __init__(self, *, every: float = MINUTE_S, clock: Callable[[], float] = time.monotonic) -> None:
        """A line follows `every` so many seconds, of which `clock` gives the time."""
        super().__init__()
        self._every, self._clock = every, clock
        self._lines = 0
        self._ticked_at = self._told_at = clock()
        self._late = 0.0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self.tick)

    def start(self) -> None:
        """Begin, with a line of how it is now."""
        self._ticked_at = self._clock()
        self._tell()
        self._timer.start()

    def stop(self) -> None:
        """End."""
        self._timer.stop()

    @Slot()
    def tick(self) -> None:
        """Time has passed: `TICK_MS` if nothing was in the way of the screen, more if something was."""
        now = self._clock()
        self._late = max(self._late, now - self._ticked_at - TICK_MS / 1000)
        self._ticked_at = now
        if now - self._told_at >= self._every:
            self._tell()

    def _tell(self) -> None:
        level = logging.DEBUG if self._lines % MINUTES_PER_HOUR else logging.INFO
        if logger.isEnabledFor(level):
            self._log(level)
            self._late = 0.0
        self._lines += 1
        self._told_at = self._clock()

    def _log(self, level: int) -> None:
        health = process_health()
        late = round(1000 * self._late)
        values = {
            "memory_mb": round(health.memory, 1),
            "handles": health.handles,
            "threads": health.threads,
            "late_ms": late,
        }
        logger.log(
            level,
            "health: %.1f MB of memory, %d handles, %d threads, screen %d ms late at most",
            health.memory,
            health.handles,
            health.threads,
            late,
            extra=values,
        )
