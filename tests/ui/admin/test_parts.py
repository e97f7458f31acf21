from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kiosk.errors import StoreUnreachable
from kiosk.ui.admin.parts import Notice, Progress, Question
from kiosk.ui.theme import Tone

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    QVBoxLayout(made)
    qtbot.addWidget(made)
    made.resize(900, 500)
    made.show()
    return made


def add(window: QWidget, widget: QWidget) -> None:
    layout = window.layout()
    assert layout is not None
    layout.addWidget(widget)


def test_a_notice_offers_one_thing_and_goes_away_with_it(qtbot: QtBot, window: QWidget) -> None:
    notice = Notice()
    add(window, notice)
    assert notice.text == ""
    notice.tell("Deleted.", Tone.GRANTED, action="Undo")
    assert notice.text == "Deleted."

    with qtbot.waitSignal(notice.acted):
        QTest.mouseClick(notice.action, LEFT)

    assert notice.text == ""


def test_a_notice_without_an_action_has_no_button_for_it(window: QWidget) -> None:
    notice = Notice()
    add(window, notice)
    notice.tell("Deleted.")
    assert not notice.action.isVisible()


def test_a_notice_can_expire(qtbot: QtBot, window: QWidget) -> None:
    notice = Notice()
    add(window, notice)
    notice.tell("Deleted.", seconds=0.01)
    qtbot.waitUntil(lambda: notice.text == "")


def test_a_problem_is_told_with_its_title_and_what_to_do(window: QWidget) -> None:
    notice = Notice()
    add(window, notice)
    notice.tell_problem(StoreUnreachable("Please check the cable."), action="Try again")
    assert notice.text == "The photo store cannot be reached. Please check the cable."
    assert notice.action.text() == "Try again"


def test_progress_can_be_called_off(qtbot: QtBot, window: QWidget) -> None:
    progress = Progress()
    add(window, progress)
    progress.begin("Uploading")
    progress.report(2, 5)

    with qtbot.waitSignal(progress.cancelled):
        QTest.mouseClick(progress.cancel, LEFT)

    progress.end()
    assert not progress.isVisible()


def test_a_question_is_only_answered_by_its_button(window: QWidget) -> None:
    done: list[str] = []
    question = Question(window)

    question.ask("Delete?", "It is for good.", "Delete", lambda: done.append("deleted"))
    QTest.mouseClick(question.refuse, LEFT)
    assert not question.isVisible()
    question.ask("Delete?", "It is for good.", "Delete", lambda: done.append("deleted"))
    QTest.keyClick(question, Qt.Key.Key_Escape)
    assert not question.isVisible()
    assert done == []

    question.ask("Delete?", "It is for good.", "Delete", lambda: done.append("deleted"))
    QTest.mouseClick(question.confirm, LEFT)
    assert done == ["deleted"]


def test_a_question_begins_at_what_does_no_harm(qtbot: QtBot, window: QWidget) -> None:
    question = Question(window)
    question.ask("Delete?", "It is for good.", "Delete", lambda: None)
    qtbot.waitUntil(question.refuse.hasFocus)
