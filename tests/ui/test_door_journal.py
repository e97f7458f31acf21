"""What is recorded of what happens at the door, by itself and at the whole window with real loops."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk.app import Kiosk
from kiosk.audit.entries import AttemptEntry, CameraEntry, Entry
from kiosk.audit.journal import JournalReader, last_seen
from kiosk.camera.health import CameraState
from kiosk.camera.loop import CameraStatus
from kiosk.demo import temporary_settings
from kiosk.record_settings import AuditSettings
from kiosk.settings import Settings, load
from kiosk.ui.door_journal import DoorJournal, attempt_entry
from kiosk.ui.threads import LoopHost
from kiosk.verification.decision import AccessDecision, Reason
from tests.ui.conftest import StagedCamera, StartKiosk
from tests.ui.test_kiosk_window import claim, wait_for_camera, wait_until_idle

GRANTED = AccessDecision("ada", Reason.MATCH, 0.33, 0.21, references=("a.jpg", "b.jpg"), display_name="Ada")


def entries(path: Path) -> list[Entry]:
    with JournalReader(path) as reader:
        return [row.entry for row in reader.between(0, 1e11)]


def attempts(path: Path) -> list[tuple[str, str]]:
    return [(entry.user_id, entry.reason) for entry in entries(path) if isinstance(entry, AttemptEntry)]


def camera_states(path: Path) -> list[str]:
    return [entry.state for entry in entries(path) if isinstance(entry, CameraEntry)]


def test_what_is_recorded_of_a_decision() -> None:
    assert attempt_entry(GRANTED, 1.5, at=1000.0, uptime=7.0) == AttemptEntry(
        at=1000.0,
        uptime=7.0,
        user_id="ada",
        outcome="match",
        reason="match",
        granted=True,
        threshold=0.33,
        distance=0.21,
        references=2,
        offline=False,
        seconds=1.5,
    )


@pytest.mark.parametrize(
    ("reason", "distance", "outcome"),
    [
        (Reason.NO_MATCH, 0.7, "non_match"),
        (Reason.INACTIVE, None, "error"),
        (Reason.CANCELLED, None, "error"),
    ],
)
def test_what_is_recorded_of_a_denial(reason: Reason, distance: float | None, outcome: str) -> None:
    entry = attempt_entry(AccessDecision("ada", reason, 0.33, distance, offline=True), 1.0, at=0, uptime=0)
    assert (entry.outcome, entry.reason, entry.granted, entry.offline) == (outcome, reason, False, True)


@pytest.mark.parametrize("typed", ["correct horse!", "", "../x", "=cmd|'/C calc'!A0", "ünïcode", "x" * 65])
@pytest.mark.parametrize("reason", [Reason.BAD_USER_ID, Reason.CAMERA_UNAVAILABLE])
def test_of_what_is_no_id_nothing_but_that_is_recorded(typed: str, reason: Reason) -> None:
    entry = attempt_entry(AccessDecision(typed, reason, 0.33), 0.1, at=0, uptime=0)
    assert (entry.user_id, entry.reason) == ("", "bad_user_id")


@pytest.fixture
def journal(tmp_path: Path, qtbot: QtBot) -> Iterator[DoorJournal]:
    """One whose loop runs."""
    made = DoorJournal(AuditSettings(file=tmp_path / "activity.db"))
    hosts = [LoopHost(name, run, lambda *_: None) for name, run in made.loops.items()]
    for host in hosts:
        host.start()
    yield made
    made.close()
    for host in hosts:
        host.ask_to_stop()
        assert host.join(10)


def test_pages_are_told_when_there_is_something_new(qtbot: QtBot, journal: DoorJournal) -> None:
    with qtbot.waitSignal(journal.changed):
        journal.show_decision(GRANTED, 1.0)
    assert attempts(journal.path) == [("ada", "match")]


def test_camera_trouble_is_recorded_when_it_begins_changes_and_ends(
    qtbot: QtBot, journal: DoorJournal
) -> None:
    states = CameraState
    for state in (
        states.OPENING,
        states.OK,
        states.LOST,
        states.LOST,
        states.OPENING,
        states.STALLED,
        states.OK,
        states.OK,
        states.BLACK,
    ):
        journal.show_camera(CameraStatus(state, "for people"))

    wanted = ["lost", "stalled", "ok", "black"]
    qtbot.waitUntil(lambda: camera_states(journal.path) == wanted)


def test_a_camera_that_never_works_is_recorded(qtbot: QtBot, journal: DoorJournal) -> None:
    journal.show_camera(CameraStatus(CameraState.OPENING, ""))
    journal.show_camera(CameraStatus(CameraState.LOST, ""))
    qtbot.waitUntil(lambda: camera_states(journal.path) == ["lost"])


def test_nobody_is_told_anything_after_the_end(qtbot: QtBot, journal: DoorJournal) -> None:
    journal.close()
    with qtbot.assertNotEmitted(journal.changed):
        journal.show_decision(GRANTED, 1.0)
        qtbot.waitUntil(lambda: attempts(journal.path) == [("ada", "match")])


@pytest.fixture
def path(settings: Settings) -> Path:
    return settings.audit.file


def test_everybody_who_is_checked_is_recorded(
    qtbot: QtBot, start_kiosk: StartKiosk, camera: StagedCamera, path: Path
) -> None:
    kiosk = start_kiosk(camera)
    wait_for_camera(qtbot, kiosk)
    for person, user_id in ((1, "ada"), (1, "ben"), (1, "zoe")):
        camera.person = person
        claim(qtbot, kiosk, user_id)
        wait_until_idle(qtbot, kiosk)

    wanted = [("ada", "match"), ("ben", "no_match"), ("zoe", "unknown_person")]
    qtbot.waitUntil(lambda: attempts(path) == wanted)
    assert set(last_seen(path)) == {"ada"}
    first = entries(path)[0]
    assert isinstance(first, AttemptEntry)
    assert (first.references, first.threshold) == (1, 0.33)
    assert first.seconds > 0


def test_a_camera_that_goes_away_and_comes_back_is_recorded(
    qtbot: QtBot, start_kiosk: StartKiosk, camera: StagedCamera, path: Path
) -> None:
    kiosk = start_kiosk(camera)
    wait_for_camera(qtbot, kiosk)
    camera.unplugged = True
    qtbot.waitUntil(lambda: not kiosk.controller.view.camera_ok, timeout=10_000)
    camera.unplugged = False
    wait_for_camera(qtbot, kiosk)

    qtbot.waitUntil(lambda: camera_states(path)[-1:] == ["ok"])
    assert camera_states(path)[0] == "lost"


def test_an_attempt_that_the_end_of_the_kiosk_calls_off_is_recorded(
    qtbot: QtBot, start_kiosk: StartKiosk, camera: StagedCamera, path: Path
) -> None:
    kiosk = start_kiosk(camera)
    wait_for_camera(qtbot, kiosk)
    kiosk.controller.claim("ada")

    assert kiosk.stop() == []

    assert attempts(path) == [("ada", "cancelled")]


def locked(path: Path) -> Callable[[], None]:
    """Lock the record; returns what unlocks it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    connection.execute("BEGIN EXCLUSIVE")
    return connection.close


def in_the_way(path: Path) -> Callable[[], None]:
    path.mkdir(parents=True)
    return lambda: None


@pytest.mark.parametrize("spoil", [locked, in_the_way])
def test_the_door_works_where_nothing_can_be_recorded(
    qtbot: QtBot,
    start_kiosk: StartKiosk,
    camera: StagedCamera,
    path: Path,
    spoil: Callable[[Path], Callable[[], None]],
) -> None:
    mend = spoil(path)
    camera.person = 1
    kiosk: Kiosk = start_kiosk(camera)
    wait_for_camera(qtbot, kiosk)
    qtbot.waitUntil(lambda: kiosk.journal.problem is not None)

    assert claim(qtbot, kiosk, "ada").reason is Reason.MATCH
    wait_until_idle(qtbot, kiosk)
    assert claim(qtbot, kiosk, "ben").reason is Reason.NO_MATCH
    assert kiosk.stop() == []
    mend()


def test_the_demo_leaves_no_record() -> None:
    with temporary_settings(load()) as settings:
        file = settings.audit.file
        assert file.parent == settings.cache.directory.parent
    assert file != load().audit.file
    assert not file.parent.exists()


def test_the_record_is_kept_in_a_thread_of_its_own(
    qtbot: QtBot, start_kiosk: StartKiosk, camera: StagedCamera
) -> None:
    start_kiosk(camera)
    assert "kiosk journal" in {thread.name for thread in threading.enumerate()}
