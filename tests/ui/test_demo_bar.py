from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from kiosk.camera.simulated import PEOPLE, SimulatedCamera
from kiosk.face.types import Guidance
from kiosk.ui.demo_stage import DemoStage
from kiosk.ui.window import KioskWindow
from kiosk.verification.attempt import AttemptView, Phase
from kiosk.verification.decision import AccessDecision, Reason
from kiosk.verification.session import SessionView


class RecordingCamera(SimulatedCamera):
    """Remembers who was told to stand before it."""

    def __init__(self) -> None:
        super().__init__(size=(64, 48))
        self.stood: list[int | None] = []

    def stand(self, person_seed: int | None) -> None:
        self.stood.append(person_seed)
        super().stand(person_seed)


@pytest.fixture
def camera() -> RecordingCamera:
    return RecordingCamera()


@pytest.fixture
def window(qtbot: QtBot, camera: RecordingCamera) -> KioskWindow:
    made = KioskWindow(DemoStage(camera, (PEOPLE[0].name, PEOPLE[1].name), PEOPLE[2]))
    qtbot.addWidget(made)
    made.show()
    return made


def test_somebody_enrolled_stands_there_first(window: KioskWindow, camera: RecordingCamera) -> None:
    assert window.demo_bar is not None
    assert camera.stood == [PEOPLE[0].seed]
    assert window.demo_bar.standing[PEOPLE[0].name].isChecked()


def test_one_chooses_who_stands_there(window: KioskWindow, camera: RecordingCamera) -> None:
    assert window.demo_bar is not None
    for button in window.demo_bar.standing.values():
        button.click()

    assert camera.stood[1:] == [PEOPLE[0].seed, PEOPLE[1].seed, PEOPLE[2].seed, None]
    assert [button.isChecked() for button in window.demo_bar.standing.values()].count(True) == 1


def test_a_tap_claims_an_id(qtbot: QtBot, window: KioskWindow) -> None:
    assert window.demo_bar is not None
    with qtbot.waitSignal(window.claimed) as waiting:
        window.demo_bar.claims[PEOPLE[1].name].click()

    assert waiting.args == [PEOPLE[1].name]


def test_the_keyboard_reaches_every_button(window: KioskWindow) -> None:
    assert window.demo_bar is not None
    buttons = [*window.demo_bar.standing.values(), *window.demo_bar.claims.values()]

    assert all(button.focusPolicy() & Qt.FocusPolicy.TabFocus for button in buttons)


def test_claims_wait_while_an_attempt_runs(window: KioskWindow) -> None:
    assert window.demo_bar is not None
    window.show_view(SessionView(AttemptView("ada", Phase.LOOKING, Guidance.GOOD, 0.0)))
    assert not any(button.isEnabled() for button in window.demo_bar.claims.values())

    window.show_view(SessionView())
    assert all(button.isEnabled() for button in window.demo_bar.claims.values())


def test_the_figures_are_in_the_bar(window: KioskWindow) -> None:
    assert window.demo_bar is not None
    window.show_decision(AccessDecision("ada", Reason.NO_MATCH, 0.3, 0.512), 0.25)

    assert "0.512 > 0.300" in window.demo_bar.technical


def test_without_a_stage_there_is_no_bar(qtbot: QtBot) -> None:
    plain = KioskWindow()
    qtbot.addWidget(plain)

    assert plain.demo_bar is None
