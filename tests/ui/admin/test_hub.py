from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QBoxLayout
from pytestqt.qtbot import QtBot

from kiosk.ui.admin.hub import AdminHub, Chapter
from kiosk.ui.admin.section import Section


class Noted(Section):
    def __init__(self, name: str, notes: list[str]) -> None:
        super().__init__()
        self._name, self._notes = name, notes

    def enter(self) -> None:
        self._notes.append(f"enter {self._name}")

    def leave(self) -> None:
        self._notes.append(f"leave {self._name}")


@pytest.fixture
def notes() -> list[str]:
    return []


@pytest.fixture
def hub(qtbot: QtBot, notes: list[str]) -> AdminHub:
    made = AdminHub([Chapter(lambda name=name: name, Noted(name, notes)) for name in ("one", "two")])  # type: ignore[misc]
    qtbot.addWidget(made)
    made.resize(1200, 700)
    return made


def test_it_opens_at_the_first_section(hub: AdminHub, notes: list[str]) -> None:
    hub.show()

    assert notes == ["enter one"]
    assert [tab.text() for tab in hub.tabs] == ["one", "two"]
    assert hub.tabs[0].isChecked()


def test_sections_are_left_and_entered(hub: AdminHub, notes: list[str]) -> None:
    hub.show()

    QTest.mouseClick(hub.tabs[1], Qt.MouseButton.LeftButton)
    QTest.mouseClick(hub.tabs[1], Qt.MouseButton.LeftButton)

    assert notes == ["enter one", "leave one", "enter two"]


def test_hiding_it_leaves_what_is_open_and_it_begins_anew(hub: AdminHub, notes: list[str]) -> None:
    hub.show()
    QTest.mouseClick(hub.tabs[1], Qt.MouseButton.LeftButton)

    hub.hide()
    hub.show()

    assert notes[-2:] == ["leave two", "enter one"]
    assert hub.tabs[0].isChecked()


def test_the_ways_out(qtbot: QtBot, hub: AdminHub) -> None:
    hub.show()
    with qtbot.waitSignal(hub.closed):
        QTest.mouseClick(hub.back, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(hub.leave_wanted):
        QTest.mouseClick(hub.leave_button, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize(
    ("width", "height", "direction"),
    [(1200, 700, QBoxLayout.Direction.LeftToRight), (1000, 1800, QBoxLayout.Direction.TopToBottom)],
)
def test_the_rail_lies_where_there_is_room(hub: AdminHub, width: int, height: int, direction: object) -> None:
    hub.resize(width, height)
    hub.show()

    layout = hub.layout()
    assert isinstance(layout, QBoxLayout)
    assert layout.direction() == direction
