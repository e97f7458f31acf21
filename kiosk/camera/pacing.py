"""Makes a recording run at its own speed, with a wait that closing the source interrupts."""

from __future__ import annotations

import threading
import time


class Pacer:
    """Gives the moments at which the images of a recording are due. `stop` may come from any thread."""

    def __init__(self, fps: float) -> None:
        self._interval = 1.0 / fps
        self._due: float | None = None
        self._stopped = threading.Event()

    @property
    def running(self) -> bool:
        """False once `stop` was called."""
        return not self._stopped.is_set()

    def wait(self) -> bool:
        """Wait until the next image is due; False when `stop` was called.

        The first image is due at once. Whoever comes late is not hurried to catch up.
        """
        now = time.monotonic()
        due = now if self._due is None else max(self._due + self._interval, now)
        stopped = self._stopped.wait(due - now)
        self._due = due
        return not stopped

    def stop(self) -> None:
        """End the current wait and all later ones."""
        self._stopped.set()
