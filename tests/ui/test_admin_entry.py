"""The administrators' way in, by keys and presses as the window system sends them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from kiosk.admin_password import AdminPassword, Verdict
from kiosk.face.types import Guidance
from kiosk.ui.admin_wording import PasswordStep
from kiosk.ui.password_page import PasswordPage
from kiosk.uptime import seconds_since_start
from kiosk.verification.attempt import AttemptView, Phase
from kiosk.verification.session import SessionView
from tests.ui.shells import CHEAP, RIGHT, WRONG, Stage, set_password


@pytest.fixture
def password(tmp_path: Path) -> AdminPassword:
    return set_password(tmp_path)


@pytest.fixture
def stage(qtbot: QtBot, password: AdminPassword) -> Stage:
    return Stage(qtbot, password)


def page_of(stage: Stage) -> PasswordPage:
    return stage.shell.admin.password_page


def press_the_clock(stage: Stage) -> None:
    clock = stage.window.panel.idle.clock
    QTest.mousePress(stage.screen, Qt.MouseButton.LeftButton, pos=stage.middle(clock))


def test_the_chord_asks_for_the_password(stage: Stage) -> None:
    assert not stage.shell.admin.isVisible()

    stage.chord()

    assert page_of(stage).isVisible()
    assert stage.window.focusWidget() is page_of(stage).field
    assert not stage.window.panel.isEnabled()


def test_a_long_press_on_the_clock_does_too(
    qtbot: QtBot, password: AdminPassword, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.ui.long_press.HOLD_MS", 150)
    stage = Stage(qtbot, password)

    press_the_clock(stage)

    assert not stage.shell.admin.isVisible()
    qtbot.waitUntil(page_of(stage).isVisible)


@pytest.mark.parametrize("gesture", ["release", "slip off"])
def test_a_short_press_does_not(
    qtbot: QtBot, password: AdminPassword, monkeypatch: pytest.MonkeyPatch, gesture: str
) -> None:
    monkeypatch.setattr("kiosk.ui.long_press.HOLD_MS", 150)
    stage = Stage(qtbot, password)
    clock = stage.window.panel.idle.clock
    place = stage.middle(clock)
    press_the_clock(stage)

    if gesture == "release":
        QTest.mouseRelease(stage.screen, Qt.MouseButton.LeftButton, pos=place)
    else:
        QTest.mouseMove(stage.screen, place + QPoint(0, 2 * clock.height()))

    with qtbot.assertNotEmitted(stage.shell.admin.opened, wait=300):
        pass


def test_opening_ends_a_running_attempt(qtbot: QtBot, stage: Stage) -> None:
    stage.window.show_view(SessionView(AttemptView("ada", Phase.LOOKING, Guidance.GOOD, 0.5)))

    with qtbot.waitSignal(stage.window.dismissed):
        stage.chord()


def test_a_wrong_password_is_told_and_delays_the_next(
    qtbot: QtBot, stage: Stage, password: AdminPassword
) -> None:
    stage.chord()
    stage.enter(WRONG)
    qtbot.waitUntil(lambda: "Wrong password" in page_of(stage).problem)
    assert page_of(stage).field.text() == ""

    stage.enter(RIGHT)
    qtbot.waitUntil(lambda: "After wrong passwords" in page_of(stage).problem)
    assert page_of(stage).isVisible()

    qtbot.waitUntil(lambda: page_of(stage).problem == "")
    stage.enter(RIGHT)
    qtbot.waitUntil(stage.shell.admin.admin_page.isVisible)


def test_the_delay_is_shown_when_it_is_opened_again(stage: Stage, password: AdminPassword) -> None:
    password.check(WRONG, seconds_since_start())

    stage.chord()

    assert "please wait" in page_of(stage).problem


def test_the_password_can_be_touched_in(qtbot: QtBot, tmp_path: Path) -> None:
    password = AdminPassword(tmp_path / "touched.json", CHEAP)
    password.set("aB? 7x_x&1")
    stage = Stage(qtbot, password)
    stage.chord()
    page, keyboard = page_of(stage), page_of(stage).keyboard

    def touch(character: str) -> None:
        signs = not character.isalnum() and character != " "
        if signs != keyboard.signs.isChecked():
            stage.click(keyboard.signs)
        if character.isupper():
            stage.click(keyboard.shift)
        shown = character.replace("&", "&&")
        stage.click(keyboard.space if character == " " else by_text(shown))

    def by_text(text: str) -> QPushButton:
        return next(key for key in keyboard.keys if key.text() == text)

    for character in "aB? 7x_x&12":
        touch(character)
    stage.click(keyboard.erase)
    assert page.field.text() == "aB? 7x_x&1"
    stage.click(page.proceed)

    qtbot.waitUntil(stage.shell.admin.admin_page.isVisible)


def test_escape_and_back_return_to_the_door(stage: Stage) -> None:
    ways: list[Callable[[], None]] = [
        lambda: stage.key(Qt.Key.Key_Escape),
        lambda: stage.click(page_of(stage).back),
    ]
    for way in ways:
        stage.chord()
        QTest.keyClicks(page_of(stage).field, "half a pass")
        way()
        assert not stage.shell.admin.isVisible()
        assert page_of(stage).field.text() == ""
        assert stage.window.panel.isEnabled()
        assert stage.window.focusWidget() is stage.window.panel.idle.field


def test_after_it_no_key_goes_to_the_password_unseen(stage: Stage, password: AdminPassword) -> None:
    """What had the focus before may be gone by then, as the page with the languages is."""
    panel = stage.window.panel
    panel.idle.language.click()
    stage.chord()
    panel.languages.closed.emit()
    stage.key(Qt.Key.Key_Escape)

    assert not stage.shell.admin.isAncestorOf(stage.window.focusWidget())
    page_of(stage).entered.emit(WRONG)
    assert password.wait(0.0) == 0


@pytest.mark.parametrize("place", ["panel", "preview"])
def test_a_long_press_beside_the_buttons_opens_it_too(
    qtbot: QtBot, password: AdminPassword, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    monkeypatch.setattr("kiosk.ui.long_press.HOLD_MS", 150)
    stage = Stage(qtbot, password)
    widget = getattr(stage.window, place)
    corner = widget.mapTo(stage.window, QPoint(8, 8))

    QTest.mousePress(stage.screen, Qt.MouseButton.LeftButton, pos=corner)

    qtbot.waitUntil(page_of(stage).isVisible)


def test_keys_do_not_reach_the_door_below(stage: Stage) -> None:
    stage.chord()
    for _ in range(4):
        stage.key(Qt.Key.Key_Tab)
    stage.key(Qt.Key.Key_A)

    assert stage.window.panel.idle.field.text() == ""


def test_it_closes_by_itself_unless_somebody_is_there(
    qtbot: QtBot, stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.ui.admin_entry.PASSWORD_PATIENCE_MS", 400)
    stage.chord()
    for _ in range(4):
        qtbot.wait(200)
        stage.key(Qt.Key.Key_A)
    assert page_of(stage).isVisible()

    qtbot.waitUntil(lambda: not stage.shell.admin.isVisible())


def test_administrators_are_logged_out_when_they_walk_away(
    qtbot: QtBot, stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.ui.admin_entry.ADMIN_PATIENCE_MS", 200)
    stage.chord()
    stage.enter(RIGHT)
    qtbot.waitUntil(stage.shell.admin.admin_page.isVisible)

    qtbot.waitUntil(lambda: not stage.shell.admin.isVisible())
    stage.chord()
    assert page_of(stage).isVisible()


def test_a_damaged_file_lets_nobody_in(qtbot: QtBot, stage: Stage, password: AdminPassword) -> None:
    password.path.write_text("{}")
    stage.chord()
    assert "cannot be checked" in page_of(stage).problem

    stage.enter(RIGHT)

    qtbot.waitUntil(lambda: not page_of(stage).field.text())
    assert page_of(stage).isVisible()


@pytest.fixture
def unset(tmp_path: Path) -> AdminPassword:
    return AdminPassword(tmp_path / "new" / "admin.json", CHEAP)


def test_the_first_start_asks_for_a_password(qtbot: QtBot, unset: AdminPassword) -> None:
    stage = Stage(qtbot, unset)
    page = page_of(stage)

    def step() -> PasswordStep:
        return page.step

    assert page.isVisible()
    assert step() is PasswordStep.CHOOSE

    stage.key(Qt.Key.Key_Escape)
    assert page.isVisible()
    stage.enter("short")
    assert "8 characters" in page.problem
    stage.enter(RIGHT)
    assert step() is PasswordStep.REPEAT
    stage.enter(WRONG)
    assert step() is PasswordStep.CHOOSE
    assert "two different" in page.problem
    assert not unset.is_set

    stage.enter(RIGHT)
    stage.enter(RIGHT)
    qtbot.waitUntil(stage.shell.admin.admin_page.isVisible)
    assert unset.check(RIGHT, 0).verdict is Verdict.OK


def test_a_password_set_meanwhile_is_not_replaced_at_the_door(qtbot: QtBot, unset: AdminPassword) -> None:
    stage = Stage(qtbot, unset)
    stage.enter(WRONG)
    unset.set(RIGHT)

    stage.enter(WRONG)

    assert not stage.shell.admin.isVisible()
    assert unset.check(RIGHT, 0).verdict is Verdict.OK


def test_in_a_window_nothing_is_asked_where_nothing_is_set(qtbot: QtBot, unset: AdminPassword) -> None:
    stage = Stage(qtbot, unset, locked=False)
    assert not stage.shell.admin.isVisible()

    stage.chord()

    assert stage.shell.admin.admin_page.isVisible()


def test_the_demo_asks_for_nothing(qtbot: QtBot) -> None:
    stage = Stage(qtbot, None, locked=False)
    stage.chord()
    stage.click(stage.shell.admin.admin_page.back)
    assert not stage.shell.admin.isVisible()

    stage.chord()
    stage.click(stage.shell.admin.admin_page.leave_button)
    qtbot.waitUntil(lambda: not stage.window.isVisible())


@pytest.mark.parametrize("limit", [0, 3_600_000])
def test_what_is_under_way_keeps_the_pages_open_for_a_while_only(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, limit: int
) -> None:
    monkeypatch.setattr("kiosk.ui.admin_entry.ADMIN_PATIENCE_MS", 50)
    monkeypatch.setattr("kiosk.ui.admin_entry.LONGEST_BUSY_MS", limit)
    stage = Stage(qtbot, None, locked=False)
    asked: list[bool] = []

    def busy() -> bool:
        asked.append(True)
        return True

    stage.shell.admin.admin_page.is_busy = busy

    stage.chord()

    if limit:
        qtbot.waitUntil(lambda: len(asked) >= 2)
        assert stage.shell.admin.isVisible()
    else:
        qtbot.waitUntil(lambda: not stage.shell.admin.isVisible())


def test_the_pages_close_at_the_limit_and_not_a_patience_later(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.ui.admin_entry.ADMIN_PATIENCE_MS", 1_000_000)
    stage = Stage(qtbot, None, locked=False)
    stage.shell.admin.admin_page.is_busy = lambda: True
    stage.chord()
    stage.shell.admin._lose_patience()
    assert stage.shell.admin.isVisible()
    assert stage.shell.admin._patience.interval() <= 300_000

    stage.shell.admin.stay()

    assert stage.shell.admin._patience.interval() == 1_000_000
