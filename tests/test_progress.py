"""Marks of loops, by a clock of the test's own."""

from __future__ import annotations

import threading

from kiosk.progress import StopMark


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


def test_a_loop_that_has_not_begun_is_not_idle() -> None:
    clock = Clock()
    mark = StopMark(clock)
    clock.now += 1000
    assert mark.idle == 0


def test_looking_whether_to_stop_is_a_sign_of_life() -> None:
    clock = Clock()
    mark = StopMark(clock)
    assert not mark.is_set()
    clock.now += 5
    assert mark.idle == 5
    assert not mark.wait(0)
    assert mark.idle == 0


def test_waiting_ends_when_the_event_is_set() -> None:
    mark = StopMark()
    seen: list[bool] = []
    thread = threading.Thread(target=lambda: seen.append(mark.wait()))
    thread.start()
    mark.set()
    thread.join(10)
    assert seen == [True]
    assert mark.wait(0)
    assert mark.is_set()


def test_resting_is_no_standstill() -> None:
    """A loop that waits for long leaves marks meanwhile."""
    clock = Clock()
    mark = StopMark(clock)
    looked = []

    class Condition(threading.Condition):
        def wait(self, timeout: float | None = None) -> bool:
            assert timeout is not None
            looked.append(mark.idle)
            clock.now += timeout
            return False

    mark._cond = Condition()  # type: ignore[attr-defined]
    assert not mark.wait(3.5)
    assert looked == [0, 0, 0, 0]
    assert clock.now == 103.5
