"""The whole window with real loops where people only look at the camera."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from kiosk.app import Kiosk
from kiosk.settings import Settings
from kiosk.verification import recogniser, recognition
from kiosk.verification.decision import AccessDecision, Reason
from tests.ui.conftest import NOBODY, StagedCamera, StandInEngine, StartKiosk
from tests.ui.test_kiosk_window import claim, wait_for_camera, wait_until_idle

ADA, BEN, STRANGER = 1, 2, 3
FRAMES = 8
"""So many judged frames are enough to be recognised, or to have gone."""


@pytest.fixture
def settings(settings: Settings) -> Settings:
    """Recognises people, and looks at the store all the time."""
    return settings.model_copy(
        update={
            "claim": settings.claim.model_copy(update={"identify": True}),
            "sync": settings.sync.model_copy(update={"interval": 0.3}),
        }
    )


@pytest.fixture
def kiosk(
    qtbot: QtBot, start_kiosk: StartKiosk, camera: StagedCamera, monkeypatch: pytest.MonkeyPatch
) -> Kiosk:
    """Knows ada and ben; whoever is away for half a second has gone."""
    monkeypatch.setattr(recogniser, "AWAY_S", 0.5)
    started = start_kiosk(camera)
    with qtbot.waitSignal(started.bridge.index_ready):
        pass
    wait_for_camera(qtbot, started)
    return started


def look(qtbot: QtBot, kiosk: Kiosk, camera: StagedCamera, person: int) -> AccessDecision:
    with qtbot.waitSignal(kiosk.controller.decided) as waiting:
        camera.person = person
    decision = waiting.args[0]
    assert isinstance(decision, AccessDecision)
    return decision


def look_in_vain(qtbot: QtBot, kiosk: Kiosk, camera: StagedCamera, person: int) -> None:
    with qtbot.assertNotEmitted(kiosk.controller.view_changed):
        camera.person = person
        with qtbot.waitSignals([kiosk.bridge.analysed] * FRAMES):
            pass


def leave(qtbot: QtBot, kiosk: Kiosk, camera: StagedCamera) -> None:
    look_in_vain(qtbot, kiosk, camera, NOBODY)


def test_who_only_looks_at_the_camera_is_granted_and_has_to_leave_before_the_next_time(
    qtbot: QtBot, kiosk: Kiosk, camera: StagedCamera
) -> None:
    decision = look(qtbot, kiosk, camera, ADA)
    assert (decision.user_id, decision.reason) == ("ada", Reason.MATCH)
    wait_until_idle(qtbot, kiosk)

    look_in_vain(qtbot, kiosk, camera, ADA)
    leave(qtbot, kiosk, camera)
    assert look(qtbot, kiosk, camera, BEN).user_id == "ben"


def test_a_stranger_who_looks_is_nobody(qtbot: QtBot, kiosk: Kiosk, camera: StagedCamera) -> None:
    look_in_vain(qtbot, kiosk, camera, STRANGER)

    assert claim(qtbot, kiosk, "ada").reason is Reason.NO_MATCH
    wait_until_idle(qtbot, kiosk)
    look_in_vain(qtbot, kiosk, camera, STRANGER)


def test_who_was_deleted_is_not_recognised_any_more(
    qtbot: QtBot, kiosk: Kiosk, camera: StagedCamera, tmp_path: Path
) -> None:
    with qtbot.waitSignal(kiosk.bridge.index_ready):
        shutil.rmtree(tmp_path / "store" / "users" / "ada")

    look_in_vain(qtbot, kiosk, camera, ADA)
    leave(qtbot, kiosk, camera)
    assert look(qtbot, kiosk, camera, BEN).granted


def test_who_was_deleted_a_moment_ago_is_denied(
    qtbot: QtBot,
    start_kiosk: StartKiosk,
    camera: StagedCamera,
    settings: Settings,
    tmp_path: Path,
) -> None:
    """The index still knows them: the claim that it makes is checked with what the store has now."""
    rarely = settings.model_copy(update={"sync": settings.sync.model_copy(update={"interval": 3600})})
    kiosk = start_kiosk(camera, rarely)
    with qtbot.waitSignal(kiosk.bridge.index_ready):
        pass
    wait_for_camera(qtbot, kiosk)
    shutil.rmtree(tmp_path / "store" / "users" / "ada")

    assert look(qtbot, kiosk, camera, ADA).reason is Reason.UNKNOWN_PERSON


def test_few_frames_are_judged_until_somebody_is_recognised(
    qtbot: QtBot, kiosk: Kiosk, engine: StandInEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recognition, "JUDGE_EVERY_S", 3600.0)
    before = engine.judged
    with qtbot.waitSignals([kiosk.bridge.frame_waiting] * FRAMES):
        pass
    assert engine.judged - before <= 1


def test_the_invitation_says_that_a_look_is_enough(kiosk: Kiosk) -> None:
    said = [label.text() for label in kiosk.window.panel.idle.findChildren(QLabel)]
    assert "Look at the camera, or enter your ID." in said


def test_nobody_is_checked_while_administrators_are_at_work(
    qtbot: QtBot, kiosk: Kiosk, camera: StagedCamera
) -> None:
    kiosk.shell.admin.open()
    with qtbot.assertNotEmitted(kiosk.controller.view_changed, wait=1000):
        camera.person = ADA
    kiosk.shell.admin.close_pages()
    assert look(qtbot, kiosk, camera, ADA).user_id == "ada"
