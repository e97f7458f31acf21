"""Times two ways to do the same work, in turns, so that a busy machine slows both."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from statistics import median
from typing import Any, Protocol


class Task(Protocol):
    """The same work, done by us and by the baseline.

    Rounds count from 0; round 0 warms up, is not timed, and may do less than the others.
    """

    @property
    def units(self) -> int:
        """How many faces, frames or photos each side goes through in a timed round."""

    def prepare(self, number: int) -> None:
        """Get round `number` ready; not timed."""

    def ours(self, number: int) -> None:
        """Our way to do the work of round `number`."""

    def baseline(self, number: int) -> None:
        """The baseline's way to do the work of round `number`."""

    def facts(self) -> dict[str, Any]:
        """What there is to say beside the times, by name; asked for after the last round."""


@dataclass(slots=True)
class Laps:
    """What one side took per unit of each timed round: milliseconds of wall clock and of processor time.

    Processor time counts all threads of this process, so more of it than of wall clock tells of several.
    """

    wall: list[float] = field(default_factory=list)
    processor: list[float] = field(default_factory=list)

    def time(self, work: Callable[[int], None], number: int, units: int) -> None:
        """Do the work of one round and add what it took."""
        processor, wall = time.process_time(), time.perf_counter()
        work(number)
        self.wall.append(1000 * (time.perf_counter() - wall) / units)
        self.processor.append(1000 * (time.process_time() - processor) / units)


@dataclass(frozen=True, slots=True)
class Comparison:
    """The laps of both sides; element i of both is round i + 1."""

    ours: Laps
    baseline: Laps

    def figures(self) -> dict[str, float]:
        """Medians in milliseconds, their ratio (baseline by ours), and the extremes of the rounds' ratios."""
        ratios = [theirs / mine for mine, theirs in zip(self.ours.wall, self.baseline.wall, strict=True)]
        mine, theirs = median(self.ours.wall), median(self.baseline.wall)
        figures = {
            "ours_ms": mine,
            "baseline_ms": theirs,
            "ratio": theirs / mine,
            "ratio_min": min(ratios),
            "ratio_max": max(ratios),
            "ours_cpu_ms": median(self.ours.processor),
            "baseline_cpu_ms": median(self.baseline.processor),
        }
        return {name: round(value, 3) for name, value in figures.items()}


def compare(task: Task, rounds: int, advance: Callable[[], None]) -> Comparison:
    """Warm up, then let both sides take turns for so many rounds; `advance` is called after each."""
    ours, baseline = Laps(), Laps()
    task.prepare(0)
    task.ours(0)
    task.baseline(0)
    advance()
    for number in range(1, rounds + 1):
        task.prepare(number)
        ours.time(task.ours, number, task.units)
        baseline.time(task.baseline, number, task.units)
        advance()
    return Comparison(ours, baseline)
