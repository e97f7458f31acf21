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
