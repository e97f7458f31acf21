"""The watchdog: tells the service manager that the kiosk is well while all that a door needs gets on.

It lives on a timer of the thread that draws, so a screen that is stuck sends nothing. A guard thread looks at
that timer in turn, and ends a process that is stuck, with a report where: so a kiosk restarts also where the
service manager does not watch.
"""

from __future__ import annotations

import logging
import os
import threading
from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from kiosk.crash_reports import report_stacks
from kiosk.progress import Patience, StopMark
from kiosk.service_manager import ALIVE, READY, STOPPING, ServiceManager

logger = logging.getLogger(__name__)

EXIT_STUCK = 70
"""EX_SOFTWARE of sysexits.h: an internal error."""


class Watchdog(QObject):
    """Watches the screen once it is there, and marks by name once the face engine is loaded."""

    _loaded = Signal()

    def __init__(
        self,
        marks: Mapping[str, StopMark],
        patience: Patience,
        *,
        manager: ServiceManager | None = None,
        end: Callable[[int], object] = os._exit,
    ) -> None:
        """`end` ends the process at once, with an exit code."""
        super().__init__()
        self._marks, self._patience, self._end = marks, patience, end
        self._manager = manager or ServiceManager()
        self._ready = False
        self._drawn = StopMark()
        self._started = StopMark()
        self._timer = QTimer(self)
        self._timer.setInterval(round(1000 * patience.look))
        self._timer.timeout.connect(self._look)
        self._stop = threading.Event()
        self._guard = threading.Thread(target=self._keep_guard, name="kiosk guard", daemon=True)
        self._loaded.connect(self._on_loaded, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """The window is shown: watch it from now on. Once only."""
        self._drawn.is_set()
        self._started.is_set()
        self._timer.start()
        self._guard.start()

    def engine_is_loaded(self) -> None:
        """With that the kiosk is ready. May be called from any thread."""
        self._loaded.emit()

    def stop(self, *, for_good: bool = True) -> None:
        """The kiosk ends on purpose: `for_good`, or to begin again in this process."""
        self._timer.stop()
        self._stop.set()
        self._guard.join(self._patience.look)
        if for_good:
            self._manager.tell(STOPPING)

    @property
    def stuck(self) -> list[str]:
        """Names of what does not get on."""
        watched = {"window": self._drawn, **(self._marks if self._ready else {})}
        return [name for name, mark in watched.items() if mark.idle > self._patience.stuck]

    @Slot()
    def _on_loaded(self) -> None:
        if self._ready or self._stop.is_set():
            return
        self._ready = True
        logger.info("the kiosk is ready")
        self._manager.tell(READY, ALIVE)

    @Slot()
    def _look(self) -> None:
        self._drawn.is_set()
        if not self.stuck and (self._ready or self._started.idle < self._patience.start):
            self._manager.tell(ALIVE)

    def _keep_guard(self) -> None:
        """End the process once something has been stuck in two looks: a machine that slept wakes up in one."""
        before: set[str] = set()
        while not self._stop.wait(self._patience.look):
            now = set(self.stuck)
            if now & before:
                self._give_up(", ".join(sorted(now & before)))
                return
            before = now

    def _give_up(self, names: str) -> None:
        # Whatever holds up the log or the disk must not hold up the end.
        at_the_latest = threading.Timer(2 * self._patience.look, self._end, [EXIT_STUCK])
        at_the_latest.daemon = True
        at_the_latest.start()
        logger.critical("stuck, and therefore ended: %s", names)
        report_stacks(f"stuck for {self._patience.stuck:g} s: {names}")
        at_the_latest.cancel()
        self._end(EXIT_STUCK)
