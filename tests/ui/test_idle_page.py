from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.ui.idle_page import IdlePage


@pytest.fixture
def page(qtbot: QtBot) -> IdlePage:
    made = IdlePage()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.parametrize("typed", ["ada", "  ada ", "ada\t"])
def test_enter_claims_the_id_without_the_spaces_around_it(qtbot: QtBot, page: IdlePage, typed: str) -> None:
    page.field.setText(typed)

    with qtbot.waitSignal(page.claimed) as waiting:
        QTest.keyClick(page.field, Qt.Key.Key_Return)

    assert waiting.args == ["ada"]


@pytest.mark.parametrize("typed", ["", "   ", "a b", "../x", "ädä", "x" * 65])
def test_an_impossible_id_gets_a_sentence_and_no_attempt(qtbot: QtBot, page: IdlePage, typed: str) -> None:
    page.field.setText(typed)

    with qtbot.assertNotEmitted(page.claimed):
        page.submit()

    assert page.problem


def test_the_sentence_goes_away_with_the_next_key(page: IdlePage) -> None:
    page.submit()
    assert page.problem

    QTest.keyClick(page.field, Qt.Key.Key_A)

    assert page.problem == ""


def test_out_of_order_takes_no_claims(page: IdlePage) -> None:
    page.show_out_of_order()

    assert page.headline == "Out of order"
    assert not page.field.isVisible()


def test_the_next_person_cannot_bring_back_what_was_typed(qtbot: QtBot) -> None:
    page = IdlePage()
    qtbot.addWidget(page)
    page.show()
    QTest.keyClicks(page.field, "secret-id")
    page.clear()
    QTest.keyClick(page.field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert page.field.text() == ""


def test_a_problem_goes_away_by_itself(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    page = IdlePage()
    qtbot.addWidget(page)
    page.show()
    page._forgetting.setInterval(50)
    page.submit()
    assert page.problem
    qtbot.waitUntil(lambda: not page.problem)
