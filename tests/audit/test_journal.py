"""The record: what goes in comes out, by day and by person, until it is old; and files that are none."""

from __future__ import annotations

import os
import shutil
import sqlite3
import stat
import threading
from collections.abc import Iterator
from datetime import UTC, date
from pathlib import Path

import pytest

from kiosk.audit import database
from kiosk.audit.entries import Entry
from kiosk.audit.journal import Journal, JournalReader, last_seen, read_day
from kiosk.errors import AuditError
from tests.audit.entries import BLACK, DAY, GRANTED, NOON, STRANGER, UNKNOWN, WORKS, granted

ALL = (GRANTED, STRANGER, UNKNOWN, BLACK, WORKS)
EVER = (0.0, 1e11)
posix_only = pytest.mark.skipif(os.name != "posix", reason="POSIX permissions")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "state" / "kiosk" / "activity.db"


@pytest.fixture
def journal(path: Path) -> Iterator[Journal]:
    with Journal(path, clock=lambda: NOON) as made:
        yield made


def entries(reader: JournalReader) -> list[Entry]:
    return [row.entry for row in reader.between(*EVER)]


def test_what_is_recorded_is_read_again_exactly(journal: Journal, path: Path) -> None:
    journal.append(*ALL)

    assert entries(journal) == list(ALL)
    with JournalReader(path) as reader:
        assert entries(reader) == list(ALL)


def test_rows_are_numbered_in_the_order_of_recording_whatever_the_clock_says(journal: Journal) -> None:
    journal.append(granted("late", NOON + 60))
    journal.append(granted("set back", NOON))

    assert [(row.number, row.entry) for row in journal.between(*EVER)] == [
        (1, granted("late", NOON + 60)),
        (2, granted("set back", NOON)),
    ]


def test_only_what_is_newer_than_a_row_is_read(journal: Journal) -> None:
    journal.append(*ALL)
    assert [row.entry for row in journal.between(*EVER, after=3)] == [BLACK, WORKS]


def test_the_end_of_a_span_is_not_in_it(journal: Journal) -> None:
    journal.append(*ALL)
    assert [row.entry for row in journal.between(NOON, NOON + 2)] == [GRANTED, STRANGER]


def test_a_journal_that_is_opened_again_goes_on(path: Path) -> None:
    for entry in ALL:
        with Journal(path) as journal:
            journal.append(entry)
    with Journal(path) as journal:
        assert [row.number for row in journal.between(*EVER)] == [1, 2, 3, 4, 5]


def test_last_seen_is_when_a_person_was_last_let_in(journal: Journal, path: Path) -> None:
    journal.append(
        granted("ada", NOON),
        granted("ada", NOON + 9),
        granted("ada", NOON + 5),
        granted("cyd"),
        STRANGER,
        BLACK,
    )
    assert journal.last_seen() == last_seen(path) == {"ada": NOON + 9, "cyd": NOON}


def test_where_nothing_was_recorded_yet_nothing_is_found(tmp_path: Path) -> None:
    path = tmp_path / "nowhere" / "activity.db"
    with JournalReader(path) as reader:
        assert entries(reader) == []
    assert last_seen(path) == {}
    assert not path.parent.exists()


def test_a_record_that_is_just_being_made_is_empty(tmp_path: Path) -> None:
    (tmp_path / "activity.db").touch()
    assert last_seen(tmp_path / "activity.db") == {}


def test_reading_changes_nothing(journal: Journal, path: Path) -> None:
    with JournalReader(path) as reader, pytest.raises(sqlite3.OperationalError, match="readonly"):
        reader._connection.execute("DELETE FROM entries")


def test_a_batch_is_recorded_whole_or_not_at_all(journal: Journal) -> None:
    with pytest.raises(UnicodeEncodeError):
        journal.append(GRANTED, granted("\ud800"))
    assert entries(journal) == []
    journal.append(STRANGER)
    assert entries(journal) == [STRANGER]


def test_another_thread_reads_while_entries_are_added(path: Path) -> None:
    written = threading.Event()
    seen: list[int] = []

    def read() -> None:
        while not written.is_set():
            with JournalReader(path) as reader:
                seen.append(len(entries(reader)))

    with Journal(path) as journal:
        journal.append(GRANTED)
        reading = threading.Thread(target=read)
        reading.start()
        for _ in range(100):
            journal.append(GRANTED, STRANGER)
        written.set()
        reading.join()
        assert len(entries(journal)) == 201
    assert seen == sorted(seen)
    assert all(count % 2 for count in seen)


@pytest.mark.parametrize("character", ["?", "#", "%20", " ", "é"])
def test_a_path_may_have_any_character(tmp_path: Path, character: str) -> None:
    path = tmp_path / f"a{character}b" / f"c{character}d.db"
    if os.name == "nt" and character == "?":
        pytest.skip("not in a name on Windows")
    with Journal(path) as journal:
        journal.append(granted("ada"))
    assert last_seen(path) == {"ada": NOON}


@posix_only
def test_only_this_user_may_read_it(journal: Journal, path: Path) -> None:
    journal.append(GRANTED)

    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    files = list(path.parent.iterdir())
    assert len(files) == 3
    assert {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o600}


@posix_only
def test_rights_that_others_were_given_are_taken_away(path: Path) -> None:
    Journal(path).close()
    path.chmod(0o644)
    Journal(path).close()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_what_is_old_is_erased(journal: Journal, path: Path) -> None:
    journal.append(granted("old", NOON - 30.5 * DAY), granted("kept", NOON - 29.5 * DAY), granted("new"))

    assert journal.prune(30) == 1
    assert [row.entry for row in journal.between(*EVER)] == [
        granted("kept", NOON - 29.5 * DAY),
        granted("new"),
    ]
    assert journal.prune(30) == 0


def test_numbers_of_erased_rows_are_not_used_again(journal: Journal) -> None:
    journal.append(granted("old", NOON - 2 * DAY))
    assert journal.prune(1) == 1
    journal.append(granted("new"))
    assert [row.number for row in journal.between(*EVER)] == [2]


def test_nothing_of_what_is_erased_is_left_in_the_files(journal: Journal, path: Path) -> None:
    journal.append(*(granted("forgotten.person", NOON - 40 * DAY) for _ in range(500)), granted("kept"))
    assert any(b"forgotten.person" in file.read_bytes() for file in path.parent.iterdir())

    journal.prune(30)

    assert not any(b"forgotten.person" in file.read_bytes() for file in path.parent.iterdir())


@pytest.mark.parametrize(
    ("days_ago", "left"),
    [
        # The clock stood at 1970 for a moment, as on machines without a battery: nobody else is erased for it.
        ([2, 19_000, 1], [2, 19_000, 1]),
        ([40, 19_000, 1], [1]),
        # It stood in the future: what is old is erased nevertheless, and that entry with those around it.
        ([40, -9000, 35, 1], [1]),
        ([-9000, 1], [-9000, 1]),
        ([], []),
    ],
)
def test_a_clock_that_was_wrong_erases_nobody_else(
    journal: Journal, days_ago: list[float], left: list[float]
) -> None:
    journal.append(*(granted("ada", NOON - days * DAY) for days in days_ago))
    journal.prune(30)
    everything = journal.between(-1e11, 1e11)
    assert [round((NOON - row.entry.at) / DAY) for row in everything] == left


def test_a_clock_that_is_wrong_now_erases_nothing(path: Path) -> None:
    with Journal(path, clock=lambda: 0.0) as journal:
        journal.append(granted("ada", NOON), granted("ada", 0.0))
        assert journal.prune(30) == 0


def damage(path: Path, how: str) -> None:
    if how == "text":
        path.write_text("this is no database, and never was one" * 100)
    elif how == "zeros":
        path.write_bytes(bytes(8192))
    elif how == "cut off":
        path.write_bytes(path.read_bytes()[:5000])
    else:
        body = bytearray(path.read_bytes())
        body[40960:45056] = b"\xa5" * 4096
        path.write_bytes(body)


@pytest.mark.parametrize("how", ["text", "zeros", "cut off", "a page"])
def test_a_damaged_record_is_moved_aside_and_a_new_one_begun(
    path: Path, how: str, caplog: pytest.LogCaptureFixture
) -> None:
    with Journal(path) as journal:
        journal.append(*(granted("before") for _ in range(2000)))
    damage(path, how)
    damaged = path.read_bytes()

    with Journal(path, clock=lambda: NOON) as journal:
        journal.append(granted("after"))
        assert entries(journal) == [granted("after")]

    aside = path.with_name("activity.db.damaged-20240314T120000")
    assert aside.read_bytes() == damaged
    assert "is damaged" in caplog.text


def test_the_log_of_a_damaged_record_does_not_get_into_the_new_one(path: Path, tmp_path: Path) -> None:
    """As after a power cut: the log beside the file is not empty."""
    with Journal(path, clock=lambda: NOON) as journal:
        journal.append(*(granted("before") for _ in range(2000)))
        journal.prune(1)  # which empties the log
        journal.append(granted("last"))
        shutil.copytree(path.parent, tmp_path / "after")
    left = tmp_path / "after" / "activity.db"
    assert left.with_name("activity.db-wal").stat().st_size > 0
    damage(left, "a page")

    with Journal(left, clock=lambda: NOON) as journal:
        assert entries(journal) == []
        journal.append(granted("after"))
        assert entries(journal) == [granted("after")]


def test_what_was_moved_aside_is_erased_when_it_is_old(journal: Journal, path: Path) -> None:
    old, young = (path.with_name(f"activity.db.damaged-{stamp}") for stamp in ("old", "young"))
    for file, days in ((old, 31), (young, 29)):
        file.touch()
        os.utime(file, (NOON - days * DAY, NOON - days * DAY))
    journal.prune(30)
    assert (old.exists(), young.exists()) == (False, True)


def test_reading_a_damaged_record_says_so(path: Path) -> None:
    path.parent.mkdir(parents=True)
    damage(path, "text")
    with pytest.raises(AuditError, match="damaged"):
        last_seen(path)


def test_a_record_of_a_newer_version_is_refused_and_left_alone(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as newer:
        newer.setattr(database, "_STEPS", (*database._STEPS, ("ALTER TABLE entries ADD COLUMN hash BLOB",)))
        with Journal(path) as journal:
            journal.append(GRANTED)
    before = path.read_bytes()

    for open_it in (Journal, JournalReader):
        with pytest.raises(AuditError, match="newer version"):
            open_it(path)
    assert path.read_bytes() == before


def test_a_record_of_an_older_version_is_brought_up_to_date(
    journal: Journal, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    journal.append(*ALL)
    journal.close()
    step = ("ALTER TABLE entries ADD COLUMN hash BLOB", "CREATE TABLE heads (hash BLOB)")
    monkeypatch.setattr(database, "_STEPS", (*database._STEPS, step))

    with Journal(path) as newer:
        newer.append(WORKS)
        assert entries(newer) == [*ALL, WORKS]
    connection = sqlite3.connect(path)
    assert connection.execute("SELECT count(hash) FROM entries").fetchone() == (0,)
    assert connection.execute("PRAGMA user_version").fetchone() == (2,)
    connection.close()


def test_a_step_that_fails_leaves_the_older_version(
    journal: Journal, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    journal.append(GRANTED)
    journal.close()
    step = ("ALTER TABLE entries ADD COLUMN hash BLOB", "nonsense")
    with monkeypatch.context() as newer:
        newer.setattr(database, "_STEPS", (*database._STEPS, step))
        with pytest.raises(AuditError):
            Journal(path)
    with Journal(path) as again:
        assert entries(again) == [GRANTED]


def test_the_database_of_another_program_is_left_alone(path: Path) -> None:
    path.parent.mkdir(parents=True)
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE notes (text TEXT)")
    connection.close()
    path.chmod(0o644)
    before = path.read_bytes(), path.stat().st_mode

    for open_it in (Journal, JournalReader):
        with pytest.raises(AuditError, match="another program"):
            open_it(path)
    assert (path.read_bytes(), path.stat().st_mode) == before


def test_a_folder_is_no_record(tmp_path: Path) -> None:
    with pytest.raises(AuditError, match="is no file"):
        Journal(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(AuditError, match="cannot be kept in"):
        Journal(tmp_path / "file" / "activity.db")


def test_a_record_that_another_program_locks_is_said_and_can_be_used_afterwards(
    journal: Journal, path: Path
) -> None:
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(AuditError, match="another program keeps it locked"):
        journal.append(GRANTED)
    other.execute("ROLLBACK")
    other.close()

    journal.append(STRANGER)
    assert entries(journal) == [STRANGER]


def test_a_day_is_read_from_the_file(journal: Journal, path: Path) -> None:
    journal.append(granted("ada", NOON), granted("tomorrow", NOON + 0.5 * DAY))
    [row] = read_day(path, date(2024, 3, 14), UTC)
    assert row.entry == granted("ada", NOON)
