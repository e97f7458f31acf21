"""Whole visits with the real engine and simulated people: what those at the door see, whatever goes wrong."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk.app import Kiosk
from kiosk.camera.health import CameraState
from kiosk.camera.simulated import SimulatedPerson
from kiosk.compose import make_gallery
from kiosk.face.engine import make_engine
from kiosk.face.types import Guidance
from kiosk.settings import Settings, load
from kiosk.ui import wording
from kiosk.ui.theme import Tone
from kiosk.verification.attempt import Phase
from kiosk.verification.decision import Reason
from tests.ui.visits import BEN, LUCA, SAM, STRANGER, Door, DoorCamera, Fault, SlowStore, enroll

OpenDoor = Callable[..., Door]


@pytest.fixture(scope="module")
def enrolled(models: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder store with everybody in it; copied for each test."""
    folder = tmp_path_factory.mktemp("enrolled")
    engine = make_engine(load(flags={"face": {"models": models}}))
    enroll(folder / "store", folder / "cache", engine)
    engine.close()
    for person in (BEN, LUCA, STRANGER, SAM):
        DoorCamera().stand(person.seed)  # made now, so that nobody comes late in the middle of a visit
    return folder / "store"


@pytest.fixture
def settings(enrolled: Path, models: Path, tmp_path: Path) -> Settings:
    """A store of one's own, and times short enough for a test."""
    shutil.copytree(enrolled, tmp_path / "store")
    return load(
        flags={
            "store": f"folder:{tmp_path / 'store'}",
            "cache": {"directory": tmp_path / "cache"},
            "face": {"models": models},
            "ui": {"language": "en"},
        }
    )


@pytest.fixture
def open_door(qtbot: QtBot, settings: Settings) -> Iterator[OpenDoor]:
    """Starts kiosks whose camera works, and stops them at the end. Keywords change `[verification]`."""
    started: list[Kiosk] = []

    def start(changed: Settings = settings, slow: SlowStore | None = None, **rules: float) -> Door:
        # Shorter than the settings allow, for nobody has to read the answers here.
        rules_now = changed.verification.model_copy(update={"timeout": 6.0, "show_result": 0.3, **rules})
        camera = DoorCamera()
        kiosk = Kiosk(
            changed.model_copy(update={"verification": rules_now}),
            make_source=lambda: camera,
            make_gallery=slow.make_gallery if slow else make_gallery,
        )
        started.append(kiosk)
        qtbot.addWidget(kiosk.window)
        kiosk.window.show()
        door = Door(qtbot, kiosk, camera)
        kiosk.start()
        door.wait_for_camera()
        return door

    yield start
    for kiosk in started:
        assert kiosk.stop() == []


LONG_PROBE = {"good_frames": 10, "frame_spacing": 0.15}
"""What happens midway then surely comes before the last of the good frames."""


def test_who_is_enrolled_is_granted_and_the_kiosk_is_ready_for_the_next(open_door: OpenDoor) -> None:
    door = open_door()
    door.camera.stand(BEN.seed)

    decision = door.visit(BEN.name)

    assert decision.reason is Reason.MATCH
    assert not decision.offline
    assert door.tone == Tone.GRANTED
    assert BEN.name in door.words()
    door.wait_until_idle()
    door.camera.stand(LUCA.seed)
    assert door.visit(LUCA.name).granted


@pytest.mark.parametrize("person", [STRANGER, BEN], ids=["a stranger", "somebody else who is enrolled"])
def test_whoever_claims_to_be_somebody_else_is_not_recognised(
    open_door: OpenDoor, person: SimulatedPerson
) -> None:
    door = open_door()
    door.camera.stand(person.seed)

    decision = door.visit(LUCA.name)

    assert decision.reason is Reason.NO_MATCH
    assert door.tone == Tone.REFUSED
    assert not re.search(r"\d", door.words())  # nothing of a distance or score
    door.wait_until_idle()
    assert not any(decision.granted for decision in door.decisions)


def test_two_people_in_view_are_asked_to_come_one_at_a_time(open_door: OpenDoor) -> None:
    door = open_door(timeout=2.5)
    door.camera.stand(BEN.seed, SAM.seed)
    door.enter(BEN.name)

    door.wait_for(lambda view: view.attempt is not None and view.attempt.guidance is Guidance.SEVERAL_FACES)
    assert door.caption == wording.guidance(Guidance.SEVERAL_FACES)

    assert door.wait_for_decision().reason is Reason.NO_GOOD_FRAME
    assert {view.attempt.progress for view in door.views if view.attempt} == {0.0}


def test_when_the_second_person_leaves_the_first_is_granted_in_the_same_attempt(open_door: OpenDoor) -> None:
    door = open_door()
    door.camera.stand(BEN.seed, SAM.seed)
    door.enter(BEN.name)
    door.wait_for(lambda view: view.attempt is not None and view.attempt.guidance is Guidance.SEVERAL_FACES)

    door.camera.stand(BEN.seed)

    assert door.wait_for_decision().granted
    assert len(door.decisions) == 1


def test_a_second_person_who_joins_midway_starts_the_probe_anew(open_door: OpenDoor) -> None:
    door = open_door(timeout=4.0, **LONG_PROBE)
    door.camera.stand(BEN.seed)
    door.enter(BEN.name)
    door.wait_for_progress()

    door.camera.stand(BEN.seed, SAM.seed)
    view = door.wait_for(
        lambda view: view.attempt is not None and view.attempt.guidance is Guidance.SEVERAL_FACES
    )

    assert view.attempt is not None
    assert view.attempt.progress == 0
    assert door.wait_for_decision().reason is Reason.NO_GOOD_FRAME


def test_nobody_walks_in_beside_somebody_who_is_being_recognised(open_door: OpenDoor) -> None:
    door = open_door(timeout=5.0, frame_spacing=1.0)  # slow, so that the second person surely comes in time
    door.camera.stand(BEN.seed)
    door.enter(BEN.name)
    door.wait_for_progress()

    door.camera.stand(BEN.seed, SAM.seed)

    assert door.wait_for_decision().reason is Reason.NO_GOOD_FRAME


def test_where_nobody_comes_the_attempt_ends_by_itself(open_door: OpenDoor) -> None:
    door = open_door(timeout=1.5)

    decision = door.visit(BEN.name)

    assert decision.reason is Reason.NO_GOOD_FRAME
    assert door.tone == Tone.UNDECIDED
    assert any(view.attempt and view.attempt.guidance is Guidance.NO_FACE for view in door.views)
    door.wait_until_idle()


def test_whoever_leaves_midway_is_not_granted(open_door: OpenDoor) -> None:
    door = open_door(timeout=3.0, **LONG_PROBE)
    door.camera.stand(BEN.seed)
    door.enter(BEN.name)
    door.wait_for_progress()

    door.camera.stand(None)
    door.wait_for(lambda view: view.attempt is not None and view.attempt.guidance is Guidance.NO_FACE)

    assert door.caption == wording.guidance(Guidance.NO_FACE)
    assert door.wait_for_decision().reason is Reason.NO_GOOD_FRAME
    door.wait_until_idle()


@pytest.mark.parametrize(
    ("fault", "state"),
    [
        (Fault.UNPLUGGED, CameraState.LOST),
        (Fault.COVERED, CameraState.BLACK),
        (Fault.FROZEN, CameraState.FROZEN),
    ],
    ids=lambda value: str(value.name).lower(),
)
def test_a_camera_that_fails_midway_is_said_to_and_mends_itself(
    open_door: OpenDoor, fault: Fault, state: CameraState
) -> None:
    door = open_door(**LONG_PROBE)
    door.camera.stand(BEN.seed)
    door.enter(BEN.name)
    door.wait_for_progress()

    door.camera.fault = fault
    decision = door.wait_for_decision()

    assert decision.reason is Reason.CAMERA_UNAVAILABLE
    assert wording.answer(decision).headline in door.words()
    assert door.kiosk.window.preview.camera_state is state
    assert not door.kiosk.window.preview.has_picture
    door.wait_until_idle()
    door.camera.fault = Fault.NONE
    door.wait_for_camera()
    assert door.visit(BEN.name).granted


def test_a_slow_store_has_people_wait_and_then_grants(
    open_door: OpenDoor, settings: Settings, tmp_path: Path
) -> None:
    slow = SlowStore(tmp_path / "store")
    door = open_door(slow=slow)
    door.camera.stand(BEN.seed)
    slow.slow = True
    door.enter(BEN.name)

    view = door.wait_for(
        lambda view: view.attempt is not None and view.attempt.phase is Phase.WAITING_FOR_STORE
    )
    assert view.attempt is not None
    assert door.caption == wording.one_moment()
    assert wording.attempt_sentence(view.attempt) in door.words()
    assert door.decisions == []

    slow.released.set()
    decision = door.wait_for_decision()
    assert decision.granted
    assert not decision.offline


def test_a_store_that_never_answers_makes_the_kiosk_unavailable(
    open_door: OpenDoor, settings: Settings, tmp_path: Path
) -> None:
    slow = SlowStore(tmp_path / "store")
    door = open_door(settings.model_copy(update={"store_deadline": 0.5}), slow=slow)
    door.camera.stand(BEN.seed)
    slow.slow = True

    decision = door.visit(BEN.name)
    slow.released.set()

    assert decision.reason is Reason.STORE_UNREACHABLE
    assert door.tone == Tone.UNDECIDED


def test_whoever_was_here_before_is_granted_without_the_store(open_door: OpenDoor, tmp_path: Path) -> None:
    door = open_door()
    door.camera.stand(BEN.seed)
    assert not door.visit(BEN.name).offline
    door.wait_until_idle()

    (tmp_path / "store").rename(tmp_path / "gone")
    decision = door.visit(BEN.name)

    assert decision.granted
    assert decision.offline
    assert wording.answer(decision).advice in door.words()
    door.wait_until_idle()
    door.camera.stand(STRANGER.seed)
    assert door.visit(BEN.name).reason is Reason.NO_MATCH


@pytest.mark.parametrize("user_id", [BEN.name, "nobody"])
def test_without_store_and_local_copy_the_kiosk_is_unavailable_and_calls_nobody_unknown(
    open_door: OpenDoor, tmp_path: Path, user_id: str
) -> None:
    door = open_door()
    door.camera.stand(BEN.seed)
    (tmp_path / "store").rename(tmp_path / "gone")

    decision = door.visit(user_id)

    assert decision.reason is Reason.STORE_UNREACHABLE
    assert door.tone == Tone.UNDECIDED
    assert wording.answer(decision).headline in door.words()


def test_a_local_copy_that_is_too_old_does_not_open_the_door(
    open_door: OpenDoor, settings: Settings, tmp_path: Path
) -> None:
    strict = settings.offline.model_copy(update={"max_age": 0.0})
    door = open_door(settings.model_copy(update={"offline": strict}))
    door.camera.stand(BEN.seed)
    assert door.visit(BEN.name).granted
    door.wait_until_idle()

    (tmp_path / "store").rename(tmp_path / "gone")

    assert door.visit(BEN.name).reason is Reason.STORE_UNREACHABLE
