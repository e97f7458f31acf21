"""The watchdog by itself: what it tells a service manager, and when it ends the process."""

from __future__ import annotations

import threading

import pytest
from pytestqt.qtbot import QtBot

from kiosk.progress import Patience, StopMark
from kiosk.service_manager import ServiceManager
from kiosk.ui.watchdog import EXIT_STUCK, Watchdog

QUICK = Patience(stuck=0.5, look=0.02, start=30)


class Told(ServiceManager):
    """Remembers what it was told."""

    def __init__(self) -> None:
        super().__init__({})
        self.states: list[str] = []

    def tell(self, *states: str) -> None:
        self.states += states

    def later(self, qtbot: QtBot, state: str) -> None:
        """Wait for it to be told once more."""
        count = self.states.count(state)
        qtbot.waitUntil(lambda: self.states.count(state) > count)


class Ends:
    """Takes note of the end in place of the process, which the guard would end."""

    def __init__(self) -> None:
        self.codes: list[int] = []
        self.came = threading.Event()

    def __call__(self, code: int) -> None:
        self.codes.append(code)
        self.came.set()


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def test_it_is_ready_once_the_engine_is_loaded_and_alive_from_then_on(qtbot: QtBot) -> None:
    told = Told()
    watchdog = Watchdog({}, Patience(look=0.02), manager=told, end=Ends())
    watchdog.start()
    told.later(qtbot, "WATCHDOG=1")
    assert "READY=1" not in told.states

    threading.Thread(target=watchdog.engine_is_loaded).start()
    told.later(qtbot, "READY=1")
    told.later(qtbot, "WATCHDOG=1")
    watchdog.stop()

    assert told.states.count("READY=1") == 1
    assert told.states[-1] == "STOPPING=1"


def test_a_kiosk_that_begins_again_does_not_stop(qtbot: QtBot) -> None:
    told = Told()
    watchdog = Watchdog({}, Patience(look=0.02), manager=told, end=Ends())
    watchdog.start()
    told.later(qtbot, "WATCHDOG=1")
    watchdog.stop(for_good=False)
    assert "STOPPING=1" not in told.states


def test_an_engine_that_loads_for_ever_is_no_sign_of_life(qtbot: QtBot) -> None:
    told, ends = Told(), Ends()
    watchdog = Watchdog({}, Patience(look=0.02, start=0.0), manager=told, end=ends)
    watchdog.start()
    for _ in range(3):
        with qtbot.waitSignal(watchdog._timer.timeout):
            pass
    watchdog.stop()
    assert told.states == ["STOPPING=1"]
    assert ends.codes == []


@pytest.mark.logs_errors
def test_a_loop_that_stops_ends_the_process(qtbot: QtBot, caplog: pytest.LogCaptureFixture) -> None:
    clock, ends, told = Clock(), Ends(), Told()
    marks = {"camera loop": StopMark(clock), "recognition loop": StopMark(clock)}
    watchdog = Watchdog(marks, QUICK, manager=told, end=ends)
    for mark in marks.values():
        mark.is_set()
    watchdog.start()
    watchdog.engine_is_loaded()
    told.later(qtbot, "READY=1")
    told.later(qtbot, "WATCHDOG=1")
    assert ends.codes == []

    clock.now += 1
    marks["camera loop"].is_set()
    alive = told.states.count("WATCHDOG=1")
    qtbot.waitUntil(ends.came.is_set)
    watchdog.stop()

    assert ends.codes == [EXIT_STUCK]
    assert told.states.count("WATCHDOG=1") == alive
    assert "stuck, and therefore ended: recognition loop" in caplog.text


@pytest.mark.logs_errors
def test_a_window_that_stops_ends_the_process(qtbot: QtBot, caplog: pytest.LogCaptureFixture) -> None:
    ends, told = Ends(), Told()
    watchdog = Watchdog({}, Patience(stuck=0.2, look=0.02), manager=told, end=ends)
    watchdog.start()

    assert ends.came.wait(30)  # while nothing of Qt gets on
    watchdog.stop()

    assert ends.codes == [EXIT_STUCK]
    assert "ended: window" in caplog.text
    assert "WATCHDOG=1" not in told.states


def test_loops_are_not_watched_before_the_engine_is_loaded(qtbot: QtBot) -> None:
    clock, ends, told = Clock(), Ends(), Told()
    mark = StopMark(clock)
    mark.is_set()
    clock.now += 100
    watchdog = Watchdog({"recognition loop": mark}, QUICK, manager=told, end=ends)
    watchdog.start()
    told.later(qtbot, "WATCHDOG=1")
    told.later(qtbot, "WATCHDOG=1")
    watchdog.stop()
    assert watchdog.stuck == []
    assert ends.codes == []
