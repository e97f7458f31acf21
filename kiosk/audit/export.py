"""Writes entries as CSV, for spreadsheets and machines: codes and ISO times, the same in every language."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Iterable
from datetime import tzinfo
from pathlib import Path
from typing import TypeAlias

from kiosk.audit.days import local_time
from kiosk.audit.entries import AttemptEntry, Entry
from kiosk.errors import AuditError
from kiosk.files import write_whole

HEADINGS = (
    "time",
    "kind",
    "person",
    "outcome",
    "reason",
    "granted",
    "offline",
    "distance",
    "threshold",
    "photos",
    "duration_ms",
    "camera",
)

_Cell: TypeAlias = str | float
_FORMULA = "=+-@＝＋－＠"  # noqa: RUF001  # the wide ones are taken for the others in East Asian spreadsheets
_CONTROL = "\t\r\n"


def defused(text: str) -> str:
    """The text as a cell that no spreadsheet takes for a formula (CWE-1236): an apostrophe leads such ones."""
    dangerous = text.startswith(tuple(_CONTROL)) or text.lstrip().startswith(tuple(_FORMULA))
    return f"'{text}" if dangerous else text


def as_csv(entries: Iterable[Entry], zone: tzinfo | None = None) -> bytes:
    """Headings and one line per entry, in UTF-8 with the mark that Excel knows it by."""
    stream = io.StringIO(newline="")
    writer = csv.writer(stream)
    writer.writerow(HEADINGS)
    writer.writerows([defused(str(cell)) for cell in _cells(entry, zone)] for entry in entries)
    return codecs.BOM_UTF8 + stream.getvalue().encode()


def export(path: Path, entries: Iterable[Entry], zone: tzinfo | None = None) -> None:
    """Write the CSV file, whole or not at all. Raises AuditError."""
    try:
        write_whole(path, as_csv(entries, zone), f".{path.name}-")
    except OSError as error:
        raise AuditError(
            f"{path} cannot be written: {error.strerror}. Please choose another place, or close the file "
            "where it is open."
        ) from error


def _cells(entry: Entry, zone: tzinfo | None) -> tuple[_Cell, ...]:
    time = local_time(entry.at, zone).isoformat(timespec="milliseconds")
    if not isinstance(entry, AttemptEntry):
        return (time, entry.kind, *[""] * (len(HEADINGS) - 3), entry.state)
    return (
        time,
        entry.kind,
        entry.user_id,
        entry.outcome,
        entry.reason,
        _flag(on=entry.granted),
        _flag(on=entry.offline),
        "" if entry.distance is None else round(entry.distance, 4),
        entry.threshold,
        entry.references,
        round(1000 * entry.seconds),
        "",
    )


def _flag(*, on: bool) -> str:
    return "yes" if on else "no"
