"""The thread that keeps the record: nobody waits for it, and nothing that goes wrong in it reaches others."""

from __future__ import annotations

import sqlite3
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk.audit import recorder as recorder_module
from kiosk.audit.entries import Entry
from kiosk.audit.journal import DAY_S, Journal, JournalReader
from kiosk.audit.recorder import Recorder
from tests.audit.entries import BLACK, GRANTED, STRANGER, granted

PATIENCE_S = 20.0
FOR_EVER = 36_500
"""In days; the tests' entries are old."""


class Stage:
    """A recorder whose thread runs, and what it told."""

    def __init__(self, path: Path, keep_days: float = FOR_EVER) -> None:
        self.changed = threading.Condition()
        self.recorder = Recorder(path, keep_days, self._on_change)
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self.recorder.run, args=(self._stop,))
        self._thread.start()

    def _on_change(self) -> None:
        with self.changed:
            self.changed.notify_all()

    def wait_until(self, true: Callable[[], bool]) -> None:
        """Looks whenever something is told, and now and then, for not everything is."""
        deadline = time.monotonic() + PATIENCE_S
        with self.changed:
            while not self.changed.wait_for(true, 0.05):
                assert time.monotonic() < deadline

    def end(self) -> None:
        self._stop.set()
        self._thread.join()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "state" / "activity.db"


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recorder_module, "POLL_S", 0.01)
    monkeypatch.setattr(recorder_module, "RETRY_S", 0.05)


StartRecorder = Callable[..., Stage]


@pytest.fixture
def start(path: Path) -> Iterator[StartRecorder]:
    stages: list[Stage] = []

    def begin(where: Path = path, keep_days: float = FOR_EVER) -> Stage:
        stages.append(Stage(where, keep_days))
        return stages[-1]

    yield begin
    for stage in stages:
        stage.end()


def entries(path: Path) -> list[Entry]:
    with JournalReader(path) as reader:
        return [row.entry for row in reader.between(0, 1e11)]


def test_what_is_given_to_it_is_recorded_in_order(start: StartRecorder, path: Path) -> None:
    stage = start()
    for entry in (GRANTED, BLACK, STRANGER):
        stage.recorder.record(entry)
    stage.wait_until(lambda: len(entries(path)) == 3)
    assert entries(path) == [GRANTED, BLACK, STRANGER]
    assert stage.recorder.problem is None


def test_it_is_told_of_when_it_can_be_read(start: StartRecorder, path: Path) -> None:
    stage = start()
    with stage.changed:
        stage.recorder.record(GRANTED)
        assert stage.changed.wait(PATIENCE_S)
        assert entries(path) == [GRANTED]


def test_at_its_end_it_records_what_is_still_to_be_recorded(path: Path) -> None:
    recorder, stop = Recorder(path, FOR_EVER), threading.Event()
    for number in range(2000):
        recorder.record(granted(f"person{number}"))
    stop.set()

    recorder.run(stop)

    assert len(entries(path)) == 2000


def test_recording_waits_for_nothing(path: Path, start: StartRecorder) -> None:
    stage = start()
    stage.recorder.record(GRANTED)
    stage.wait_until(lambda: entries(path) == [GRANTED])
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")

    for _ in range(100):
        stage.recorder.record(STRANGER)  # by the test's own thread, which gets here while the file is locked

    stage.wait_until(lambda: stage.recorder.problem is not None)
    assert "locked" in str(stage.recorder.problem)
    other.execute("ROLLBACK")
    other.close()
    stage.wait_until(lambda: stage.recorder.problem is None)
    assert entries(path) == [GRANTED, *[STRANGER] * 100]


def test_trouble_is_logged_once_and_its_end_too(
    start: StartRecorder, tmp_path: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    caplog.set_level("INFO", logger="kiosk.audit.recorder")
    tries: list[Path] = []

    def try_to_open(path: Path) -> Journal:
        tries.append(path)
        return Journal(path)

    monkeypatch.setattr(recorder_module, "Journal", try_to_open)
    folder = tmp_path / "in the way"
    folder.touch()
    stage = start(folder / "activity.db")
    stage.recorder.record(GRANTED)
    stage.wait_until(lambda: len(tries) > 3)
    assert stage.recorder.problem is not None

    folder.unlink()
    stage.wait_until(lambda: stage.recorder.problem is None)

    assert entries(folder / "activity.db") == [GRANTED]
    assert [record.levelname for record in caplog.records] == ["WARNING", "INFO"]


def test_what_could_never_be_recorded_is_lost_with_a_word(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "in the way").touch()
    recorder, stop = Recorder(tmp_path / "in the way" / "activity.db", 30), threading.Event()
    recorder.record(GRANTED)
    stop.set()
    recorder.run(stop)
    assert "1 entries of the record are lost" in caplog.text


@pytest.mark.logs_errors
def test_an_entry_that_breaks_it_does_not_keep_others_from_being_recorded(
    start: StartRecorder, path: Path
) -> None:
    stage = start()
    stage.recorder.record(granted("\ud800"))
    stage.wait_until(lambda: stage.recorder.problem is not None)

    stage.recorder.record(GRANTED)

    stage.wait_until(lambda: entries(path) == [GRANTED])
    stage.wait_until(lambda: stage.recorder.problem is None)


def test_a_record_damaged_while_it_is_kept_is_begun_anew(start: StartRecorder, path: Path) -> None:
    with Journal(path) as journal:
        journal.append(*(granted("before") for _ in range(2000)))
    stage = start()
    stage.recorder.record(granted("before"))
    stage.wait_until(lambda: len(entries(path)) == 2001)
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    path.write_bytes(path.read_bytes()[:4096] + bytes(100_000))
    connection.execute("PRAGMA user_version = 1")  # so that nobody goes by what they remember of the file
    connection.close()

    stage.recorder.record(STRANGER)

    stage.wait_until(lambda: bool(list(path.parent.glob("activity.db.damaged-*"))))
    stage.wait_until(lambda: stage.recorder.problem is None)
    assert entries(path) == [STRANGER]


def test_it_erases_what_is_old_when_it_begins(start: StartRecorder, path: Path) -> None:
    now = time.time()
    old, young = granted("old", now - 3 * DAY_S), granted("young", now - DAY_S)
    with Journal(path) as journal:
        journal.append(old, young)

    stage = start(keep_days=2)
    stage.recorder.record(granted("new", now))

    stage.wait_until(lambda: entries(path) == [young, granted("new", now)])


def test_it_erases_what_is_old_once_a_day(
    start: StartRecorder, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recorder_module, "DAY_S", 0.01)
    stage = start(keep_days=2)
    now = time.time()
    stage.recorder.record(granted("old", now - 3 * DAY_S))
    stage.recorder.record(granted("new", now))
    stage.wait_until(lambda: entries(path) == [granted("new", now)])
