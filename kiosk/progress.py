"""Whether the loops still get on: each leaves a mark whenever it asks whether to stop.

Every loop of the kiosk is a function that runs until an event is set, and so has to look at that event again
and again. One that does not, for whatever reason, is stuck.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

MARK_S = 1.0
"""While a loop rests on its event, it leaves a mark so often."""


class StopMark(threading.Event):
    """The event that tells a loop to stop, and knows when the loop last looked."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        """`clock` gives seconds."""
        super().__init__()
        self._clock = clock
        self._looked_at: float | None = None

    @property
    def idle(self) -> float:
        """Seconds since the loop last looked; 0 for one that has not begun."""
        return 0.0 if self._looked_at is None else self._clock() - self._looked_at

    def is_set(self) -> bool:
        """Whether to stop."""
        self._looked_at = self._clock()
        return super().is_set()

    def wait(self, timeout: float | None = None) -> bool:
        """Rest until it is time to stop, at most `timeout` seconds; whether it is."""
        end = None if timeout is None else self._clock() + timeout
        while not self.is_set():
            left = MARK_S if end is None else min(MARK_S, end - self._clock())
            if left <= 0 or super().wait(left):
                break
        return self.is_set()


@dataclass(frozen=True, slots=True)
class Patience:
    """How long to wait, in seconds, for a kiosk that nobody looks after.

    With a WatchdogSec of 12 and a restart one second later, a door works again within 15 s and what starting
    takes.
    """

    stuck: float = 8.0
    """A loop that did not look at its event for so long is stuck: none does anything that takes half of it."""

    look: float = 1.0
    """It is looked at so often."""

    start: float = 170.0
    """The face engine may take so long to load; a first start makes its model, on a slow machine in a minute."""
