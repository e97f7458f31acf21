"""Pages fade in, and are plain again afterwards; nothing moves where motion is switched off."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QGraphicsOpacityEffect, QLabel
from pytestqt.qtbot import QtBot

from kiosk.ui.transitions import Fading


@pytest.fixture
def page(qtbot: QtBot) -> QLabel:
    label = QLabel("page")
    qtbot.addWidget(label)
    label.show()
    return label


def test_a_page_fades_in_and_is_plain_afterwards(qtbot: QtBot, page: QLabel) -> None:
    fading = Fading(page)
    fading.let_appear(page)
    effect = page.graphicsEffect()
    assert isinstance(effect, QGraphicsOpacityEffect)
    assert effect.opacity() < 0.5
    qtbot.waitUntil(lambda: page.graphicsEffect() is None)


def test_a_second_page_finishes_the_first_at_once(qtbot: QtBot, page: QLabel) -> None:
    fading, other = Fading(page), QLabel("other", page)
    other.show()
    fading.let_appear(page)
    fading.let_appear(other)
    assert page.graphicsEffect() is None
    qtbot.waitUntil(lambda: other.graphicsEffect() is None)


def test_the_same_page_can_appear_again(qtbot: QtBot, page: QLabel) -> None:
    fading = Fading(page)
    for _ in range(3):
        fading.let_appear(page)
        assert page.graphicsEffect() is not None
    qtbot.waitUntil(lambda: page.graphicsEffect() is None)


def test_without_motion_nothing_fades(page: QLabel) -> None:
    Fading(page, motion=False).let_appear(page)
    assert page.graphicsEffect() is None


def test_what_is_hidden_does_not_fade(page: QLabel) -> None:
    page.hide()
    Fading(page).let_appear(page)
    assert page.graphicsEffect() is None
