"""The whole window with real loops: what people do, and what they get to see."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.app import Kiosk
from kiosk.camera.health import CameraState
from kiosk.errors import FaceEngineError
from kiosk.face.types import FaceEngine
from kiosk.settings import Settings
from kiosk.ui.theme import Tone
from kiosk.verification.decision import AccessDecision, Reason
from kiosk.verification.session import SessionView
from tests.ui.conftest import NOBODY, StagedCamera, StandInEngine, StartKiosk


def wait_for_camera(qtbot: QtBot, kiosk: Kiosk) -> None:
    """Until the camera works and everybody knows; its signal may have come before a test can wait for it."""
    qtbot.waitUntil(lambda: kiosk.controller.view.camera_ok)


def enter(kiosk: Kiosk, user_id: str) -> None:
    QTest.keyClicks(kiosk.window.panel.idle.field, user_id)
    QTest.keyClick(kiosk.window.panel.idle.field, Qt.Key.Key_Return)


def claim(qtbot: QtBot, kiosk: Kiosk, user_id: str) -> AccessDecision:
    with qtbot.waitSignal(kiosk.controller.decided) as waiting:
        enter(kiosk, user_id)
    decision = waiting.args[0]
    assert isinstance(decision, AccessDecision)
    return decision


def wait_until_idle(qtbot: QtBot, kiosk: Kiosk) -> None:
    def idle(view: SessionView) -> bool:
        return view.attempt is None

    with qtbot.waitSignal(kiosk.controller.view_changed, check_params_cb=idle):
        pass


def test_the_right_person_is_granted_and_the_window_returns_to_idle(
    qtbot: QtBot, start_kiosk: StartKiosk, camera: StagedCamera
) -> None:
    camera.person = 1
    kiosk = start_kiosk(camera)
    wait_for_camera(qtbot, kiosk)

    decision = claim(qtbot, kiosk, "ada")

    assert decision.reason is Reason.MATCH
    assert kiosk.window.panel.answer.isVisible()
    assert kiosk.window.panel.property("tone") == Tone.GRANTED
    assert kiosk.window.preview.guide.tone is Tone.GRANTED
    assert kiosk.window.preview.has_picture
    wait_until_idle(qtbot, kiosk)
    assert kiosk.window.panel.idle.isVisible()
    assert kiosk.window.panel.idle.field.text() == ""


def test_somebody_else_is_denied(qtbot: QtBot, start_kiosk: StartKiosk, camera: StagedCamera) -> None:
    camera.person = 2
    kiosk = start_kiosk(camera)
    wait_for_camera(qtbot, kiosk)

    assert claim(qtbot, kiosk, "ada").reason is Reason.NO_MATCH
    assert kiosk.window.panel.property("tone") == Tone.REFUSED


def test_an_unknown_id_is_denied(qtbot: QtBot, start_kiosk: StartKiosk, camera: StagedCamera) -> None:
    kiosk = start_kiosk(camera)
    wait_for_camera(qtbot, kiosk)

    assert claim(qtbot, kiosk, "zoe").reason is Reason.UNKNOWN_PERSON
    assert kiosk.window.panel.property("tone") == Tone.UNDECIDED


def test_an_attempt_ends_when_nobody_comes(
    qtbot: QtBot, start_kiosk: StartKiosk, camera: StagedCamera, settings: Settings
) -> None:
    hasty = settings.verification.model_copy(update={"timeout": 0.4})
    kiosk = start_kiosk(camera, settings.model_copy(update={"verification": hasty}))
    wait_for_camera(qtbot, kiosk)

    assert claim(qtbot, kiosk, "ada").reason is Reason.NO_GOOD_FRAME


def test_the_next_attempt_works_after_a_denial(
    qtbot: QtBot, start_kiosk: StartKiosk, camera: StagedCamera
) -> None:
    camera.person = 2
    kiosk = start_kiosk(camera)
    wait_for_camera(qtbot, kiosk)
    assert not claim(qtbot, kiosk, "ada").granted
    wait_until_idle(qtbot, kiosk)

    assert claim(qtbot, kiosk, "ben").granted


def test_losing_the_camera_ends_the_attempt(
    qtbot: QtBot, start_kiosk: StartKiosk, camera: StagedCamera
) -> None:
    kiosk = start_kiosk(camera)
    wait_for_camera(qtbot, kiosk)
    enter(kiosk, "ada")

    with qtbot.waitSignal(kiosk.controller.decided) as waiting:
        camera.unplugged = True

    assert waiting.args[0].reason is Reason.CAMERA_UNAVAILABLE
    assert not kiosk.window.preview.has_picture


def test_the_camera_comes_back_by_itself(qtbot: QtBot, start_kiosk: StartKiosk, camera: StagedCamera) -> None:
    camera.unplugged = True
    kiosk = start_kiosk(camera)
    qtbot.waitUntil(lambda: kiosk.window.preview.camera_state is CameraState.LOST)
    assert claim(qtbot, kiosk, "ada").reason is Reason.CAMERA_UNAVAILABLE

    camera.unplugged, camera.person = False, 1
    wait_for_camera(qtbot, kiosk)

    assert kiosk.window.preview.has_picture


@pytest.mark.logs_errors
def test_an_engine_that_raises_denies_and_the_kiosk_goes_on(
    qtbot: QtBot, start_kiosk: StartKiosk, camera: StagedCamera, engine: StandInEngine
) -> None:
    kiosk = start_kiosk(camera)
    wait_for_camera(qtbot, kiosk)
    enter(kiosk, "ada")

    with qtbot.waitSignal(kiosk.controller.decided) as waiting:
        engine.failing.set()
    assert waiting.args[0].reason is Reason.INTERNAL_ERROR
    engine.failing.clear()
    wait_until_idle(qtbot, kiosk)

    camera.person = 1
    assert claim(qtbot, kiosk, "ada").granted


@pytest.mark.logs_errors
def test_an_engine_that_does_not_start_puts_the_kiosk_out_of_order(
    qtbot: QtBot, start_kiosk: StartKiosk, camera: StagedCamera
) -> None:
    go = threading.Event()

    def broken_engine(_settings: Settings) -> FaceEngine:
        go.wait(5)
        raise FaceEngineError("The models are missing. Reinstall the kiosk.")

    kiosk = start_kiosk(camera, make_engine=broken_engine)
    with qtbot.waitSignal(kiosk.controller.out_of_order):
        go.set()
    assert not kiosk.window.panel.idle.field.isVisible()

    with qtbot.waitSignal(kiosk.controller.decided) as waiting:
        kiosk.window.claimed.emit("ada")
    assert not waiting.args[0].granted


def test_frames_are_judged_only_during_an_attempt(
    qtbot: QtBot, start_kiosk: StartKiosk, camera: StagedCamera, engine: StandInEngine
) -> None:
    camera.person = 1
    kiosk = start_kiosk(camera)
    wait_for_camera(qtbot, kiosk)
    with qtbot.waitSignals([kiosk.bridge.frame_waiting] * 5):
        pass
    assert engine.judged == 0

    assert claim(qtbot, kiosk, "ada").granted
    assert engine.judged >= 3


def test_cancelling_returns_to_idle_at_once(
    qtbot: QtBot, start_kiosk: StartKiosk, camera: StagedCamera
) -> None:
    camera.person = NOBODY
    kiosk = start_kiosk(camera)
    wait_for_camera(qtbot, kiosk)
    enter(kiosk, "ada")
    assert kiosk.window.panel.attempt.isVisible()

    QTest.keyClick(kiosk.window, Qt.Key.Key_Escape)

    assert kiosk.window.panel.idle.isVisible()


def test_closing_does_not_wait_for_a_camera_that_hangs(
    qtbot: QtBot, start_kiosk: StartKiosk, camera: StagedCamera, engine: StandInEngine
) -> None:
    camera.hangs = True
    kiosk = start_kiosk(camera)
    qtbot.waitUntil(camera.reading.is_set)

    kiosk.window.close()
    missed = kiosk.stop()

    assert missed == []
    assert not camera.released.is_set()
    assert engine.closed


@pytest.mark.logs_errors
def test_a_session_that_raises_denies(
    qtbot: QtBot, start_kiosk: StartKiosk, camera: StagedCamera, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_arguments: object) -> None:
        raise ValueError("scripted")

    kiosk = start_kiosk(camera)
    wait_for_camera(qtbot, kiosk)
    enter(kiosk, "ada")
    monkeypatch.setattr("kiosk.verification.attempt.Attempt.on_frame", broken)

    with qtbot.waitSignal(kiosk.controller.decided) as waiting:
        pass

    assert waiting.args[0].reason is Reason.INTERNAL_ERROR
