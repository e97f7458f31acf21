"""The file of the record: an SQLite database of ours, its versions, and what its failures mean for people.

It is in WAL mode and synced with every commit: what was recorded survives a power cut, and whoever reads
never waits for whoever writes.
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from kiosk.errors import AuditError
from kiosk.files import PRIVATE_FILE, make_folders

BUSY_S = 0.5
"""How long to wait for another program that uses the file."""

APPLICATION_ID = 0x4B494F53
"""By which a database says that it is a kiosk's record."""

# Each step leads from the version that is its place in the row to the next; those that were released stay.
# Rows are only ever added, and removed from the old end: a chain of hashes over them can be added in a step.
_STEPS: tuple[tuple[str, ...], ...] = (
    (
        """CREATE TABLE entries (
            number INTEGER PRIMARY KEY AUTOINCREMENT, kind TEXT NOT NULL, at REAL NOT NULL, uptime REAL NOT NULL,
            user_id TEXT, outcome TEXT, reason TEXT, granted INTEGER, threshold REAL, distance REAL,
            "references" INTEGER, offline INTEGER, seconds REAL, state TEXT
        )""",
        "CREATE INDEX entries_at ON entries (at)",
        "CREATE INDEX entries_seen ON entries (user_id, at) WHERE granted",
    ),
)

_RESULT = 0xFF
_DAMAGED = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})
_ADVICE = {
    sqlite3.SQLITE_FULL: "the disk is full. Please free some space on it.",
    sqlite3.SQLITE_BUSY: "another program keeps it locked. Please end that program.",
    sqlite3.SQLITE_LOCKED: "another program keeps it locked. Please end that program.",
    sqlite3.SQLITE_CANTOPEN: "it cannot be opened. Please check its folder and permissions.",
    sqlite3.SQLITE_READONLY: "it may not be written. Please check its permissions.",
    sqlite3.SQLITE_PERM: "it may not be used. Please check its permissions.",
    sqlite3.SQLITE_IOERR: "its disk reports an error. Please check the disk and the space on it.",
    sqlite3.SQLITE_CORRUPT: "it is damaged. The kiosk moves it aside and begins a new one when it starts.",
    sqlite3.SQLITE_NOTADB: "it is damaged. The kiosk moves it aside and begins a new one when it starts.",
}


class Damaged(AuditError):
    """The file is no database, or one that contradicts itself."""


def open_to_write(path: Path) -> sqlite3.Connection:
    """Open or create the record, for one thread, in its present version. Raises AuditError, Damaged too."""
    with translated(path):
        _create(path)
        connection = sqlite3.connect(path, timeout=BUSY_S, isolation_level=None)
        try:
            _version(connection, path)
            _refuse_damaged(connection, path)
            path.chmod(PRIVATE_FILE)
            _bring_up_to_date(connection, path)
        except BaseException:
            connection.close()
            raise
    return connection


def open_to_read(path: Path) -> sqlite3.Connection:
    """Open the record for one thread without a right to change it; an empty one if there is none yet.

    Raises AuditError.
    """
    with translated(path):
        if not path.exists():
            return _empty()
        address = f"{path.absolute().as_uri()}?mode=ro"
        connection = sqlite3.connect(address, timeout=BUSY_S, isolation_level=None, uri=True)
        try:
            version = _version(connection, path)
        except BaseException:
            connection.close()
            raise
    if version:
        return connection
    connection.close()  # somebody is making it at this moment
    return _empty()


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """All or nothing."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Say in an AuditError what is wrong with the file."""
    try:
        yield
    except sqlite3.Error as error:
        result = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) & _RESULT
        name = getattr(error, "sqlite_errorname", type(error).__name__)
        advice = _ADVICE.get(result, f"it cannot be used ({name}). Please restart the kiosk.")
        kind = Damaged if result in _DAMAGED else AuditError
        raise kind(f"The record is kept in {path}, and {advice}") from error
    except OSError as error:
        raise AuditError(
            f"The record cannot be kept in {path}: {error.strerror}. Please check its folder and permissions."
        ) from error


def _create(path: Path) -> None:
    """Create the file where there is none; what SQLite puts beside it gets the same rights."""
    make_folders(path.parent)
    with contextlib.suppress(FileExistsError):
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, PRIVATE_FILE))
    if not path.is_file():
        raise AuditError(f"{path} is no file. Please set audit.file to the name of one.")


def _bring_up_to_date(connection: sqlite3.Connection, path: Path) -> None:
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA secure_delete = ON")  # what is erased is not to be found in the file
    if _version(connection, path) == len(_STEPS):
        return
    with transaction(connection):
        _apply(connection, _STEPS[_version(connection, path) :])
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {len(_STEPS)}")


def _version(connection: sqlite3.Connection, path: Path) -> int:
    """The version of the record, 0 where it is empty. Refuses what is newer, or no record at all."""
    [version] = connection.execute("PRAGMA user_version").fetchone()
    [owner] = connection.execute("PRAGMA application_id").fetchone()
    [tables] = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if owner != APPLICATION_ID and (owner or version or tables):
        raise AuditError(f"{path} belongs to another program. Please set audit.file to another name.")
    if version > len(_STEPS):
        raise AuditError(
            f"The record in {path} is of a newer version of the kiosk. "
            "Please install that version, or set audit.file to another name."
        )
    return int(version)


def _refuse_damaged(connection: sqlite3.Connection, path: Path) -> None:
    [verdict] = connection.execute("PRAGMA quick_check(1)").fetchone()
    if verdict != "ok":
        raise Damaged(f"The record in {path} is damaged.")


def _empty() -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    _apply(connection, _STEPS)
    return connection


def _apply(connection: sqlite3.Connection, steps: Sequence[Sequence[str]]) -> None:
    for step in steps:
        for statement in step:
            connection.execute(statement)
