"""The badge reader at a window with a field and a button, through keys of the window system."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kiosk.ui.badge_reader import BadgeReader, pressed_at
from kiosk.ui.labels import make_button
from tests.ui.typing import HAND_S, READER_S, Keys


class Desk(QWidget):
    """What is typed into and pressed, and what came of it."""

    def __init__(self) -> None:
        super().__init__()
        self.field, self.password, self.button = QLineEdit(), QLineEdit(), make_button("Done")
        layout = QVBoxLayout(self)
        for widget in (self.field, self.password, self.button):
            layout.addWidget(widget)
        self.reader = BadgeReader(self.field, parent=self)
        self.scanned: list[str] = []
        self.submitted: list[str] = []
        self.clicks: list[str] = []
        self.reader.scanned.connect(self.scanned.append)
        self.field.returnPressed.connect(lambda: self.submitted.append(self.field.text()))
        self.button.clicked.connect(lambda: self.clicks.append("Done"))


@pytest.fixture
def desk(qtbot: QtBot) -> Desk:
    made = Desk()
    qtbot.addWidget(made)
    made.show()
    qtbot.waitActive(made)
    handle = made.windowHandle()
    assert handle is not None
    made.reader.watch(handle)
    made.field.setFocus()
    return made


@pytest.fixture
def keys(desk: Desk) -> Keys:
    return Keys(desk, desk.reader)


@pytest.mark.parametrize("end", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab])
def test_a_burst_is_a_badge_and_leaves_the_field_as_it_was(desk: Desk, keys: Keys, end: Qt.Key) -> None:
    desk.field.setText("gr")

    keys.scan("Ada-7", end)

    assert desk.scanned == ["Ada-7"]
    assert desk.submitted == []
    assert desk.field.text() == "gr"
    assert desk.field.hasFocus()


def test_a_hand_types_into_the_field(desk: Desk, keys: Keys) -> None:
    keys.type("ada", HAND_S, Qt.Key.Key_Return)

    assert desk.scanned == []
    assert desk.submitted == ["ada"]


def test_two_quick_keys_are_no_badge(desk: Desk, keys: Keys) -> None:
    keys.scan("ab")

    assert desk.scanned == []
    assert desk.submitted == ["ab"]


def test_a_hand_that_waits_before_enter_is_a_hand(desk: Desk, keys: Keys) -> None:
    keys.type("ada", READER_S)
    keys.type("", HAND_S, Qt.Key.Key_Return)

    assert desk.scanned == []
    assert desk.submitted == ["ada"]


def test_the_last_digits_typed_quickly_are_no_badge(desk: Desk, keys: Keys) -> None:
    keys.type("12", 0.2)
    keys.type("345", 0.05, Qt.Key.Key_Return)

    assert desk.scanned == []
    assert desk.submitted == ["12345"]


def test_a_space_in_a_badge_presses_no_button(desk: Desk, keys: Keys) -> None:
    desk.button.setFocus()

    keys.scan("ada 7")

    assert desk.scanned == ["ada 7"]
    assert desk.clicks == []
    keys.type(" ", HAND_S)
    assert desk.clicks == ["Done"]


def test_a_field_that_is_hidden_takes_no_badge_away(desk: Desk, keys: Keys) -> None:
    desk.password.setFocus()
    desk.password.hide()

    keys.scan("ada")

    assert desk.scanned == ["ada"]


def test_what_was_typed_before_the_badge_is_no_part_of_it(desk: Desk, keys: Keys) -> None:
    keys.type("gra", HAND_S)
    keys.scan("ada")

    assert desk.scanned == ["ada"]
    assert desk.field.text() == "gra"


def test_a_button_that_has_the_focus_is_not_pressed(desk: Desk, keys: Keys) -> None:
    desk.button.setFocus()

    keys.scan("ada", Qt.Key.Key_Return)

    assert desk.scanned == ["ada"]
    assert desk.clicks == []


def test_a_second_end_is_kept_back_too(desk: Desk, keys: Keys) -> None:
    desk.button.setFocus()

    keys.scan("ada", Qt.Key.Key_Return, Qt.Key.Key_Tab)

    assert desk.scanned == ["ada"]
    assert desk.button.hasFocus()
    keys.type("", HAND_S, Qt.Key.Key_Return)
    assert len(desk.clicks) == 1


def test_two_badges_are_two(desk: Desk, keys: Keys) -> None:
    keys.scan("ada")
    keys.scan("ben")

    assert desk.scanned == ["ada", "ben"]


@pytest.mark.parametrize(("length", "scanned"), [(64, 1), (65, 0), (500, 0)])
def test_endless_codes_are_dropped(desk: Desk, keys: Keys, length: int, scanned: int) -> None:
    keys.scan("x" * length)

    assert len(desk.scanned) == scanned
    assert desk.submitted == []
    assert desk.field.text() == ""


def test_capital_letters_come_with_shift(desk: Desk, keys: Keys) -> None:
    keys.now += 5
    handle = desk.windowHandle()
    QTest.keyPress(handle, Qt.Key.Key_Shift)
    keys.type("A", READER_S)
    QTest.keyRelease(handle, Qt.Key.Key_Shift)
    keys.type("da", READER_S, Qt.Key.Key_Return)

    assert desk.scanned == ["Ada"]


def test_another_field_gets_what_is_typed(desk: Desk, keys: Keys) -> None:
    desk.password.setFocus()

    keys.scan("secret")

    assert desk.scanned == []
    assert desk.password.text() == "secret"


def test_a_key_that_is_held_down_is_no_badge(desk: Desk, keys: Keys) -> None:
    for repeated in (False, True, True, True):
        keys.now += READER_S
        event = QKeyEvent(
            QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, "a", autorep=repeated
        )
        QApplication.sendEvent(desk.windowHandle(), event)
    keys.type("", READER_S, Qt.Key.Key_Return)

    assert desk.scanned == []
    assert len(desk.submitted) == 1


def test_watching_twice_reports_once(desk: Desk, keys: Keys) -> None:
    handle = desk.windowHandle()
    assert handle is not None
    desk.reader.watch(handle)

    keys.scan("ada")

    assert desk.scanned == ["ada"]


def test_the_time_of_a_key_is_when_it_was_pressed() -> None:
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier)
    event.setTimestamp(1500)

    assert pressed_at(event) == 1.5
