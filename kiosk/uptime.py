"""How long the machine has been up: a clock that nobody can set."""

from __future__ import annotations

import sys
import time


def seconds_since_start() -> float:
    """Seconds since the machine started, sleep included where the platform can count it."""
    if sys.platform == "linux":
        return time.clock_gettime(time.CLOCK_BOOTTIME)
    return time.monotonic()
