"""How the interpreter is set up so that the thread that draws waits as little as possible for the others."""

from __future__ import annotations

import gc
import sys

SWITCH_S = 0.001
"""How long a thread that computes may keep the interpreter's lock from the one that draws, which asks for it
several times a frame; Python's own choice is 5 ms."""

FULL_COLLECTION_AFTER = 100
"""Python looks through all objects for garbage after so many rounds through the younger ones, everything else
standing still for a tenth of a second; its own choice is 10. Nearly all garbage is found by the rounds before."""


def prefer_drawing() -> None:
    """Set the interpreter up. Measured by `tests.ui.measure_people` with a bucket of 5,000 people, the longest
    stall went from 271 to 74 ms.
    """
    sys.setswitchinterval(SWITCH_S)
    young, middle, _ = gc.get_threshold()
    gc.set_threshold(young, middle, FULL_COLLECTION_AFTER)


def keep_what_is_there() -> None:
    """What there is now stays: do not look through it for garbage any more.

    For when everything is loaded. Looking through all of it whenever thousands of people are listed would keep the
    screen waiting for a tenth of a second each time. For programs that make one kiosk: garbage stays, too.
    """
    gc.freeze()
