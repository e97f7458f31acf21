"""What to measure, how often, and on how much."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

NAMES = ("encoder", "frame", "reference", "verify_first", "verify_warm")


@dataclass(frozen=True, slots=True)
class Plan:
    """One run of the benchmark.

    `photos` references per person are in a store whose requests take `rtt_ms` milliseconds each. Frames come
    from `video`, or from the simulated camera. Sizes are width and height in pixels.
    """

    names: tuple[str, ...] = NAMES
    rounds: int = 5
    photos: int = 5
    rtt_ms: float = 20.0
    video: Path | None = None
    chips: int = 16
    frames: int = 15  # per round; half a second, so that each round has one search of the whole frame
    snapshot: tuple[int, int] = (4000, 3000)
    enrolled: tuple[int, int] = (1024, 768)
