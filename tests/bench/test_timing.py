"""Rounds: who works when, what is timed, and the arithmetic."""

from __future__ import annotations

from typing import Any

import pytest

from kiosk.bench.timing import Comparison, Laps, compare


class Diary:
    """A task that writes down what it is asked for."""

    units = 4

    def __init__(self) -> None:
        self.entries: list[str] = []

    def prepare(self, number: int) -> None:
        self.entries.append(f"prepare {number}")

    def ours(self, number: int) -> None:
        self.entries.append(f"ours {number}")

    def baseline(self, number: int) -> None:
        self.entries.append(f"baseline {number}")

    def facts(self) -> dict[str, Any]:
        return {}


def test_both_sides_take_turns_and_the_warm_up_is_not_timed() -> None:
    diary = Diary()
    advances: list[int] = []
    comparison = compare(diary, 2, lambda: advances.append(len(diary.entries)))
    assert diary.entries == [
        f"{what} {number}" for number in range(3) for what in ("prepare", "ours", "baseline")
    ]
    assert advances == [3, 6, 9]
    for laps in (comparison.ours, comparison.baseline):
        assert len(laps.wall) == len(laps.processor) == 2


def test_a_lap_is_per_unit() -> None:
    whole, quarter = Laps(), Laps()
    for laps, units in ((whole, 1), (quarter, 10**9)):
        laps.time(Diary().ours, 1, units)
    assert whole.wall[0] > quarter.wall[0] > 0


def test_figures_are_medians_and_the_extremes_of_single_rounds() -> None:
    ours = Laps(wall=[1.0, 2.0, 4.0], processor=[1.0, 1.5, 9.0])
    baseline = Laps(wall=[10.0, 30.0, 20.0], processor=[7.0, 8.0, 9.0])
    assert Comparison(ours, baseline).figures() == {
        "ours_ms": 2.0,
        "baseline_ms": 20.0,
        "ratio": 10.0,
        "ratio_min": 5.0,
        "ratio_max": 15.0,
        "ours_cpu_ms": 1.5,
        "baseline_cpu_ms": 8.0,
    }


def test_rounds_of_both_sides_belong_together() -> None:
    with pytest.raises(ValueError, match="shorter"):
        Comparison(Laps(wall=[1.0, 1.0]), Laps(wall=[1.0])).figures()
