from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from kiosk.face.types import Guidance
from kiosk.ui.theme import Tone
from kiosk.ui.window import KioskWindow
from kiosk.verification.attempt import AttemptView, Phase
from kiosk.verification.decision import AccessDecision, Reason
from kiosk.verification.session import SessionView

LOOKING = AttemptView("ada", Phase.LOOKING, Guidance.COME_CLOSER, 0.0)


def decided(reason: Reason, user_id: str = "ada") -> SessionView:
    decision = AccessDecision(user_id, reason, threshold=0.3, distance=0.512)
    return SessionView(AttemptView(user_id, Phase.DECIDED, Guidance.GOOD, 1.0, decision))


@pytest.fixture
def window(qtbot: QtBot) -> KioskWindow:
    made = KioskWindow()
    qtbot.addWidget(made)
    made.show()
    return made


def visible_text(window: KioskWindow) -> str:
    labels: list[QLabel] = window.findChildren(QLabel)
    return "\n".join(label.text() for label in labels if label.isVisible())


def test_wide_puts_the_panel_beside_and_upright_below(window: KioskWindow) -> None:
    window.resize(1280, 800)
    assert window.panel.x() > window.preview.geometry().right()

    window.resize(1080, 1920)
    assert window.panel.y() > window.preview.geometry().bottom()


@pytest.mark.parametrize("size", [(1280, 800), (1080, 1920)])
def test_the_picture_does_not_move_when_the_page_changes(window: KioskWindow, size: tuple[int, int]) -> None:
    window.resize(*size)
    places = set()
    for view in (SessionView(), SessionView(LOOKING), decided(Reason.STORE_UNREACHABLE)):
        window.show_view(view)
        places.add(window.preview.geometry().getRect())

    assert len(places) == 1


def test_guidance_is_said_over_the_picture(window: KioskWindow) -> None:
    window.show_view(SessionView(LOOKING))

    assert window.preview.guide.caption == "Come closer"
    assert window.preview.guide.tone is Tone.UNDECIDED


def test_progress_closes_the_ring(window: KioskWindow) -> None:
    window.show_view(SessionView(AttemptView("ada", Phase.LOOKING, Guidance.GOOD, 0.66)))

    assert window.preview.guide.tone is Tone.ACTIVE
    assert window.preview.guide.progress == 0.66


def test_waiting_for_the_store_is_said_over_the_picture(window: KioskWindow) -> None:
    window.show_view(SessionView(AttemptView("ada", Phase.WAITING_FOR_STORE, Guidance.LOOK_STRAIGHT, 1.0)))

    assert window.preview.guide.caption == "One moment"


@pytest.mark.parametrize("reason", Reason)
def test_the_person_never_sees_distance_or_threshold(window: KioskWindow, reason: Reason) -> None:
    window.show_view(decided(reason))
    window.show_decision(AccessDecision("ada", reason, threshold=0.3, distance=0.512), 1.0)

    assert "0.5" not in visible_text(window)
    assert "0.3" not in visible_text(window)


def test_what_somebody_typed_is_not_markup(window: KioskWindow) -> None:
    window.show_view(decided(Reason.UNKNOWN_PERSON, "<b>ada</b>"))

    assert "<b>ada</b>" in visible_text(window)
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in window.findChildren(QLabel))


def test_escape_and_the_buttons_dismiss(qtbot: QtBot, window: KioskWindow) -> None:
    window.show_view(decided(Reason.NO_MATCH))

    with qtbot.waitSignal(window.dismissed):
        QTest.keyClick(window, Qt.Key.Key_Escape)
    with qtbot.waitSignal(window.dismissed):
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return)


def test_enter_pressed_twice_does_not_cancel(qtbot: QtBot, window: KioskWindow) -> None:
    window.show_view(SessionView(LOOKING))

    with qtbot.assertNotEmitted(window.dismissed):
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return)


def test_f11_fills_the_screen_and_back(window: KioskWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_F11)
    assert window.isFullScreen()

    QTest.keyClick(window, Qt.Key.Key_F11)
    assert not window.isFullScreen()
