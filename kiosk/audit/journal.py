"""The record itself: entries are added, read by time, and erased when they are old; nothing is ever changed.

A journal belongs to the thread that opened it. Others open a `JournalReader` of their own.
"""

from __future__ import annotations

import logging
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, fields
from datetime import UTC, date, datetime, tzinfo
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from kiosk.audit.database import Damaged, open_to_read, open_to_write, transaction, translated
from kiosk.audit.days import day_span
from kiosk.audit.entries import AttemptEntry, CameraEntry, Entry, Row

logger = logging.getLogger(__name__)

DAY_S = 86400.0

_ASIDE = "damaged"
_BESIDE = ("-wal", "-shm", "")  # the log before the file: it must never meet another one

_INSERT = """
    INSERT INTO entries (
        kind, at, uptime, user_id, outcome, reason, granted, threshold, distance, "references", offline, seconds,
        state
    ) VALUES (
        :kind, :at, :uptime, :user_id, :outcome, :reason, :granted, :threshold, :distance, :references, :offline,
        :seconds, :state
    )
"""
_BLANK = {field.name: None for kind in (AttemptEntry, CameraEntry) for field in fields(kind)}
_SELECT = """
    SELECT number, kind, at, uptime, user_id, outcome, reason, granted, threshold, distance, "references",
        offline, seconds, state
    FROM entries WHERE at >= ? AND at < ? AND number > ? ORDER BY number
"""
_LAST_SEEN = "SELECT user_id, max(at) FROM entries WHERE granted GROUP BY user_id"

# Only from the old end. An entry made while the clock was wrong neither takes younger ones before it along,
# nor keeps older ones after it.
_PRUNE = """
    DELETE FROM entries WHERE number <= (
        SELECT max(number) FROM entries WHERE at < :oldest AND number < coalesce(
            (SELECT min(number) FROM entries WHERE at BETWEEN :oldest AND :now), 9223372036854775807
        )
    )
"""


class JournalReader:
    """Looks things up in the record of this path; in an empty one, if there is none yet."""

    def __init__(self, path: Path) -> None:
        """Raises AuditError, as all that reads does."""
        self._path = path
        self._connection = self._open()

    def between(self, start: float, end: float, after: int = 0) -> list[Row]:
        """What was recorded from `start` to before `end` (Unix seconds), in the order of recording.

        `after`: only rows with a larger number.
        """
        with translated(self._path):
            return [_row(*found) for found in self._connection.execute(_SELECT, (start, end, after))]

    def day(self, day: date, zone: tzinfo | None = None, after: int = 0) -> list[Row]:
        """What was recorded on a day of a time zone, None being this machine's."""
        return self.between(*day_span(day, zone), after)

    def last_seen(self) -> dict[str, float]:
        """When each person was last let in here, in Unix seconds, by ID."""
        with translated(self._path):
            return dict(self._connection.execute(_LAST_SEEN))

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _open(self) -> sqlite3.Connection:
        return open_to_read(self._path)


class Journal(JournalReader):
    """The record, opened by the one who keeps it."""

    def __init__(self, path: Path, clock: Callable[[], float] = time.time) -> None:
        """Open or create it; a damaged one is moved aside, and a new one begun. Raises AuditError.

        `clock` gives Unix seconds.
        """
        self._clock = clock
        super().__init__(path)

    def append(self, *entries: Entry) -> None:
        """Record these, all or none; they are on the disk when this returns. Raises AuditError."""
        with self._changing():
            self._connection.executemany(_INSERT, map(_values, entries))

    def prune(self, days: float) -> int:
        """Erase what is older than so many days; returns how many entries that were. Raises AuditError."""
        now = self._clock()
        limits = {"oldest": now - days * DAY_S, "now": now}
        with self._changing():
            erased = self._connection.execute(_PRUNE, limits).rowcount
        with translated(self._path):
            self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
            self._remove_aside(limits["oldest"])
        return erased

    def _open(self) -> sqlite3.Connection:
        try:
            return open_to_write(self._path)
        except Damaged:
            self._move_aside()
            return open_to_write(self._path)

    @contextmanager
    def _changing(self) -> Iterator[None]:
        with translated(self._path), transaction(self._connection):
            yield

    def _move_aside(self) -> None:
        """Keep what is damaged, for whoever can mend it."""
        stamp = datetime.fromtimestamp(self._clock(), UTC).strftime("%Y%m%dT%H%M%S")
        aside = self._path.with_name(f"{self._path.name}.{_ASIDE}-{stamp}")
        logger.warning("the record %s is damaged: it is now %s, and a new one begins", self._path, aside)
        with translated(self._path):
            for end in _BESIDE:
                beside = self._path.with_name(self._path.name + end)
                if beside.exists():
                    beside.replace(aside.with_name(aside.name + end))

    def _remove_aside(self, oldest: float) -> None:
        """What was moved aside names people, too."""
        for path in self._path.parent.glob(f"{self._path.name}.{_ASIDE}-*"):
            if path.stat().st_mtime < oldest:
                path.unlink()


def last_seen(path: Path) -> dict[str, float]:
    """When each person was last let in at this kiosk, in Unix seconds, by ID; from any thread.

    Raises AuditError.
    """
    with JournalReader(path) as reader:
        return reader.last_seen()


def read_day(path: Path, day: date, zone: tzinfo | None = None, after: int = 0) -> list[Row]:
    """What was recorded on a day; from any thread. Raises AuditError."""
    with JournalReader(path) as reader:
        return reader.day(day, zone, after)


def _values(entry: Entry) -> dict[str, Any]:
    return {**_BLANK, "kind": entry.kind, **asdict(entry)}


def _row(number: int, kind: str, at: float, uptime: float, *rest: Any) -> Row:
    *attempt, state = rest
    if kind == CameraEntry.kind:
        return Row(number, CameraEntry(at, uptime, state))
    user_id, outcome, reason, granted, threshold, distance, photos, offline, seconds = attempt
    verdict = user_id, outcome, reason, bool(granted)
    return Row(
        number, AttemptEntry(at, uptime, *verdict, threshold, distance, photos, bool(offline), seconds)
    )
