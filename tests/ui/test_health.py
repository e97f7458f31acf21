"""The line about the kiosk's health: how often, and what is in it."""

from __future__ import annotations

import logging

import pytest
from pytestqt.qtbot import QtBot

from kiosk.process_health import process_health
from kiosk.ui.health import Health


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def pass_time(health: Health, clock: Clock, ticks: int, seconds: float = 0.1) -> None:
    for _ in range(ticks):
        clock.now += seconds
        health.tick()


def lines(caplog: pytest.LogCaptureFixture) -> list[logging.LogRecord]:
    return [record for record in caplog.records if record.name == "kiosk.ui.health"]


def test_every_minute_at_debug_and_every_hour_at_info(qapp: object, caplog: pytest.LogCaptureFixture) -> None:
    clock = Clock()
    health = Health(clock=clock)
    with caplog.at_level(logging.DEBUG):
        health.start()
        pass_time(health, clock, 121, seconds=60.0)
        health.stop()
    levels = [record.levelno for record in lines(caplog)]
    assert len(levels) == 122
    assert [number for number, level in enumerate(levels) if level == logging.INFO] == [0, 60, 120]


def test_the_worst_since_the_last_line_is_told(qapp: object, caplog: pytest.LogCaptureFixture) -> None:
    clock = Clock()
    health = Health(every=2.0, clock=clock)
    with caplog.at_level(logging.DEBUG):
        health.start()
        pass_time(health, clock, 1, seconds=0.35)
        pass_time(health, clock, 40)
        health.stop()
    told = [record.__dict__["late_ms"] for record in lines(caplog)]
    assert told == [0, 250, 0]
    assert "250 ms late" in lines(caplog)[1].getMessage()


def test_lateness_is_kept_for_the_next_line_that_is_written(
    qapp: object, caplog: pytest.LogCaptureFixture
) -> None:
    clock = Clock()
    health = Health(every=60.0, clock=clock)
    with caplog.at_level(logging.INFO):
        health.start()
        pass_time(health, clock, 1, seconds=1.1)
        pass_time(health, clock, 36_200)
        health.stop()
    assert [record.__dict__["late_ms"] for record in lines(caplog)] == [0, 1000]


def test_it_ticks_by_itself(qtbot: QtBot) -> None:
    clock = Clock()
    health = Health(clock=clock)
    health.start()
    with qtbot.waitSignal(health._timer.timeout):
        pass
    health.stop()
    assert not health._timer.isActive()


def test_figures_of_this_process_make_sense() -> None:
    found = process_health()
    assert 10 < found.memory < 100_000
    assert found.handles > 0
    assert found.threads > 0
