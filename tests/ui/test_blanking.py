"""The dark screen after hours, by a clock that the test sets."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QDate, QDateTime, Qt, QTime
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from kiosk.face.types import Guidance
from kiosk.ui.blanking import AWAKE_S, Blanking, clock_place, is_dark_time
from kiosk.verification.attempt import AttemptView, Phase
from kiosk.verification.session import SessionView
from kiosk.window_settings import UiSettings
from tests.ui.shells import Stage, set_password

NIGHT = UiSettings(blank_from="22:00", blank_until="06:00")
LOOKING = SessionView(AttemptView("ada", Phase.LOOKING, Guidance.GOOD, 0.5))
minutes = st.integers(0, 24 * 60 - 1).map(lambda minute: QTime(minute // 60, minute % 60))


class Clock:
    """The time of day, and seconds that pass."""

    def __init__(self, hour: int, minute: int = 0) -> None:
        self.time = QTime(hour, minute)
        self.seconds = 0.0

    def now(self) -> QDateTime:
        return QDateTime(QDate(2024, 5, 17), self.time)

    def monotonic(self) -> float:
        return self.seconds


class Night:
    """A stage whose blanking goes by a clock of its own."""

    def __init__(self, qtbot: QtBot, folder: Path, clock: Clock, settings: UiSettings = NIGHT) -> None:
        self.clock = clock
        self.stage = Stage(
            qtbot,
            set_password(folder),
            settings,
            make_blanking=lambda window: Blanking(window, settings, now=clock.now, clock=clock.monotonic),
        )
        self.blanking = self.stage.shell.blanking

    def pass_time(self, seconds: float) -> None:
        self.clock.seconds += seconds
        self.blanking.tick()


@pytest.fixture
def night(qtbot: QtBot, tmp_path: Path) -> Night:
    made = Night(qtbot, tmp_path, Clock(23))
    made.pass_time(AWAKE_S)
    assert made.blanking.isVisible()
    return made


@given(minutes, minutes, minutes)
def test_it_is_either_dark_or_the_other_span_is(now: QTime, start: QTime, end: QTime) -> None:
    if start != end:
        assert is_dark_time(now, start, end) != is_dark_time(now, end, start)
        assert is_dark_time(start, start, end)
        assert not is_dark_time(end, start, end)


@given(minutes)
def test_the_clock_moves_every_minute_and_stays_on_the_screen(now: QTime) -> None:
    here, there = clock_place(now), clock_place(now.addSecs(60))

    assert here != there
    assert min(here.x(), here.y()) > 0.1
    assert max(here.x(), here.y()) < 0.9


def test_by_day_and_where_nothing_is_set_the_screen_stays_on(qtbot: QtBot, tmp_path: Path) -> None:
    by_day = Night(qtbot, tmp_path, Clock(12))
    by_day.pass_time(2 * AWAKE_S)
    assert not by_day.blanking.isVisible()

    by_day.clock.time = QTime(22, 0)
    by_day.pass_time(0)
    assert by_day.blanking.isVisible()

    by_day.clock.time = QTime(6, 0)
    by_day.pass_time(0)
    assert not by_day.blanking.isVisible()


def test_never_unless_set(qtbot: QtBot, tmp_path: Path) -> None:
    always_on = Night(qtbot, tmp_path, Clock(3), UiSettings())
    always_on.pass_time(2 * AWAKE_S)

    assert not always_on.blanking.isVisible()


def test_it_is_black_but_for_a_dim_clock(night: Night) -> None:
    image = night.stage.window.grab().scaled(64, 40).toImage()
    lightness = [image.pixelColor(x, y).lightness() for x in range(64) for y in range(40)]

    assert max(lightness) < 100
    assert sorted(lightness)[len(lightness) * 9 // 10] == QColor("black").lightness()


def test_a_key_wakes_it_and_is_not_lost(qtbot: QtBot, night: Night) -> None:
    night.stage.key(Qt.Key.Key_A)

    qtbot.waitUntil(lambda: not night.blanking.isVisible())
    assert night.stage.window.panel.idle.field.text() == "a"

    night.pass_time(AWAKE_S - 1)
    assert not night.blanking.isVisible()
    night.pass_time(1)
    assert night.blanking.isVisible()


def test_a_touch_wakes_it_and_presses_nothing_below(qtbot: QtBot, night: Night) -> None:
    panel = night.stage.window.panel

    night.stage.click(panel.idle.language)

    qtbot.waitUntil(lambda: not night.blanking.isVisible())
    assert panel.idle.isVisible()
    night.stage.click(panel.idle.language)
    assert not panel.idle.isVisible()


def test_an_attempt_wakes_it_and_keeps_it_awake(night: Night) -> None:
    night.blanking.show_view(LOOKING)
    assert not night.blanking.isVisible()
    night.pass_time(10 * AWAKE_S)
    assert not night.blanking.isVisible()

    night.blanking.show_view(SessionView())
    night.pass_time(AWAKE_S - 1)
    assert not night.blanking.isVisible()
    night.pass_time(1)
    assert night.blanking.isVisible()


def test_it_lies_over_the_admin_pages_too(qtbot: QtBot, night: Night) -> None:
    night.stage.chord()
    qtbot.waitUntil(lambda: not night.blanking.isVisible())
    assert night.stage.shell.admin.isVisible()

    night.pass_time(AWAKE_S)

    below = night.stage.window.childAt(night.stage.window.rect().center())
    assert isinstance(below, Blanking)
