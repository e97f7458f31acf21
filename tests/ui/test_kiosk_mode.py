"""Kiosk mode: nobody closes the window, and administrators leave it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kiosk.ui.shell import Shell
from kiosk.window_settings import UiSettings
from tests.ui.shells import RIGHT, Stage, set_password

NO_MODIFIER = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def stage(qtbot: QtBot, tmp_path: Path) -> Stage:
    return Stage(qtbot, set_password(tmp_path))


@pytest.fixture
def windowed(qtbot: QtBot, tmp_path: Path) -> Stage:
    return Stage(qtbot, set_password(tmp_path), locked=False)


def test_it_fills_the_screen_without_a_frame_and_on_top(stage: Stage) -> None:
    flags = stage.window.windowFlags()

    assert stage.window.isFullScreen()
    assert flags & Qt.WindowType.FramelessWindowHint
    assert flags & Qt.WindowType.WindowStaysOnTopHint
    assert not flags & Qt.WindowType.WindowSystemMenuHint


def test_closing_is_ignored(stage: Stage) -> None:
    assert not stage.window.close()
    assert not stage.screen.close()
    QApplication.closeAllWindows()

    assert stage.window.isVisible()


@pytest.mark.parametrize(
    ("key", "modifier"),
    [
        (Qt.Key.Key_Escape, NO_MODIFIER),
        (Qt.Key.Key_F11, NO_MODIFIER),
        (Qt.Key.Key_F4, Qt.KeyboardModifier.AltModifier),
        (Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier),
    ],
)
def test_no_key_leaves(stage: Stage, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
    stage.key(key, modifier)

    assert stage.window.isVisible()
    assert stage.window.isFullScreen()


def test_escape_still_cancels_an_attempt(qtbot: QtBot, stage: Stage) -> None:
    with qtbot.waitSignal(stage.window.dismissed):
        stage.key(Qt.Key.Key_Escape)


def test_it_comes_back_when_it_is_put_away(qtbot: QtBot, stage: Stage) -> None:
    stage.window.showMinimized()

    qtbot.waitUntil(lambda: stage.window.isFullScreen() and not stage.window.isMinimized())


def test_there_are_no_context_menus(stage: Stage) -> None:
    field = stage.window.panel.idle.field

    QApplication.sendEvent(
        field, QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(5, 5), QPoint())
    )

    assert QApplication.activePopupWidget() is None


def test_the_end_of_the_session_closes_it(stage: Stage) -> None:
    stage.shell.allow_leaving()

    assert stage.window.close()


def test_a_window_like_any_other_is_left_freely(windowed: Stage) -> None:
    assert not windowed.window.isFullScreen()
    windowed.key(Qt.Key.Key_F11)
    assert windowed.window.isFullScreen()
    assert windowed.window.close()


def test_the_right_password_leads_out(qtbot: QtBot, stage: Stage) -> None:
    stage.chord()
    stage.enter(RIGHT)
    admin = stage.shell.admin
    qtbot.waitUntil(admin.admin_page.isVisible)

    stage.click(admin.admin_page.leave_button)

    assert not stage.window.isVisible()


def hidden() -> bool:
    cursor = QGuiApplication.overrideCursor()
    return cursor is not None and cursor.shape() is Qt.CursorShape.BlankCursor


def test_the_cursor_hides_while_the_mouse_rests(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.ui.cursor.REST_MS", 200)
    stage = Stage(qtbot, set_password(tmp_path))
    assert not hidden()
    qtbot.waitUntil(hidden)

    QTest.mouseMove(stage.screen, QPoint(40, 40))
    QTest.mouseMove(stage.screen, QPoint(60, 60))
    qtbot.waitUntil(lambda: not hidden())

    qtbot.waitUntil(hidden)
    stage.end()
    assert not hidden()


def test_touch_panels_have_no_cursor_and_windows_always(qtbot: QtBot, tmp_path: Path) -> None:
    password = set_password(tmp_path)
    touch = Stage(qtbot, password, UiSettings(cursor="never"))
    assert hidden()
    touch.end()

    windowed = Stage(qtbot, password, UiSettings(cursor="never"), locked=False)
    assert not hidden()
    assert isinstance(windowed.shell, Shell)
