"""How the interpreter is set up so that the thread that draws waits as little as possible for the others."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, QTimer

SWITCH_S = 0.001
"""How long a thread that computes may keep the interpreter's lock from the one that draws, which asks for it
several times a frame; Python's own choice is 5 ms."""

LOOK_MS = 250
"""How often it is asked whether there may be garbage."""

YOUNG_OBJECTS = 700
"""So many objects more than at the last round make another one worth while: Python's own choice up to 3.12."""

MIDDLE_AFTER = 10
FULL_AFTER = 100
"""Every so many rounds, the middle generation and all of it are looked through. Looking through everything makes
all else stand still for a tenth of a second; nearly all garbage is found by the rounds before."""


class GarbageRounds(QObject):
    """Looks for garbage on the thread that draws, for as long as it lives."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rounds = 0
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(LOOK_MS)

    def look(self) -> None:
        """One round, if there are enough new objects for it."""
        if gc.get_count()[0] < YOUNG_OBJECTS:
            return
        self._rounds += 1
        if self._rounds % FULL_AFTER == 0:
            gc.collect()
        else:
            gc.collect(1 if self._rounds % MIDDLE_AFTER == 0 else 0)


@contextmanager
def prefer_drawing() -> Iterator[None]:
    """Set the interpreter up, and as it was before at the end. To be entered on the thread that draws.

    Garbage is collected on this thread only. Python itself does it on whichever thread makes the next object, and
    a model, delegate, timer or animation of Qt's that was part of a ring of garbage is then destroyed there, while
    this thread may be using it, which can crash the program.

    Measured by `tests.ui.measure_people` with a bucket of 5,000 people, the longest stall went from 271 to 74 ms.
    """
    interval, automatic = sys.getswitchinterval(), gc.isenabled()
    sys.setswitchinterval(SWITCH_S)
    gc.disable()
    rounds = GarbageRounds()
    try:
        yield
    finally:
        rounds.deleteLater()
        sys.setswitchinterval(interval)
        gc.collect()
        if automatic:
            gc.enable()


def keep_what_is_there() -> None:
    """What there is now stays: do not look through it for garbage any more.

    For when everything is loaded. Looking through all of it whenever thousands of people are listed would keep the
    screen waiting for a tenth of a second each time. For programs that make one kiosk: garbage stays, too.
    """
    gc.freeze()
