"""The CSV file: what spreadsheets and machines read, and what spreadsheets must not run."""

from __future__ import annotations

import codecs
import csv
import io
import os
from datetime import UTC, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kiosk.audit.entries import Entry
from kiosk.audit.export import HEADINGS, as_csv, defused, export
from kiosk.errors import AuditError
from tests.audit.entries import BLACK, GRANTED, STRANGER, UNKNOWN, granted


def read(data: bytes) -> list[dict[str, str]]:
    assert data.startswith(codecs.BOM_UTF8)
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def row(entry: Entry) -> dict[str, str]:
    [only] = read(as_csv([entry], UTC))
    return only


def test_an_attempt_is_a_line() -> None:
    assert row(GRANTED) == {
        "time": "2024-03-14T12:00:00.000+00:00",
        "kind": "attempt",
        "person": "ada",
        "outcome": "match",
        "reason": "match",
        "granted": "yes",
        "offline": "no",
        "distance": "0.2126",
        "threshold": "0.33",
        "photos": "5",
        "duration_ms": "1250",
        "camera": "",
    }


def test_what_was_not_compared_has_no_distance() -> None:
    found = row(UNKNOWN)
    assert (found["distance"], found["offline"], found["granted"]) == ("", "yes", "no")


def test_camera_trouble_is_a_line_too() -> None:
    found = row(BLACK)
    assert (found.pop("time"), found.pop("kind"), found.pop("camera")) == (
        "2024-03-14T12:00:03.000+00:00",
        "camera",
        "black",
    )
    assert set(found.values()) == {""}


def test_times_are_those_of_the_zone() -> None:
    [found] = read(as_csv([GRANTED], timezone(timedelta(hours=5.5))))
    assert found["time"] == "2024-03-14T17:30:00.000+05:30"


def test_without_entries_there_are_headings() -> None:
    assert as_csv([]) == codecs.BOM_UTF8 + ",".join(HEADINGS).encode() + b"\r\n"


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "＝1", "\u00a0=1", "=cmd|' /C calc'!A0"],  # noqa: RUF001
)
def test_what_a_spreadsheet_would_run_is_defused(text: str) -> None:
    assert defused(text) == f"'{text}"


@pytest.mark.parametrize("text", ["ada", "a=b", "0.33", "", "x-1", "2024-03-14T12:00:00+00:00", "'=1"])
def test_other_text_stays_as_it_is(text: str) -> None:
    assert defused(text) == text


# As far as UTF-8 goes; IDs are ASCII, this is for whatever comes later.
TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"))
LED = st.tuples(st.sampled_from(["", " ", "\t", "\r", "\n", '"', ",", ";"]), st.sampled_from("=+-@"), TEXT)
HOSTILE = TEXT | LED.map("".join)


@given(HOSTILE)
@example('"=1+1')
@example("\x0b=1")
@example("\ufeff=1")
def test_no_cell_begins_like_a_formula_and_none_changes_its_neighbours(text: str) -> None:
    found = row(granted(text))

    person = found["person"]
    assert not person.lstrip().startswith(("=", "+", "-", "@"))
    assert not person.startswith(("\t", "\r", "\n"))
    assert person in (text, f"'{text}")
    assert found["outcome"] == "match"
    assert set(found) == set(HEADINGS)


def test_a_file_is_written_whole(tmp_path: Path) -> None:
    path = tmp_path / "activity.csv"
    path.write_text("older")

    export(path, [GRANTED, STRANGER], UTC)

    assert path.read_bytes() == as_csv([GRANTED, STRANGER], UTC)
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_that_cannot_be_written_is_said_and_nothing_is_left(tmp_path: Path) -> None:
    (tmp_path / "folder.csv").mkdir()
    with pytest.raises(AuditError, match="cannot be written"):
        export(tmp_path / "folder.csv", [GRANTED])
    with pytest.raises(AuditError, match="cannot be written"):
        export(tmp_path / "missing" / "activity.csv", [GRANTED])
    assert os.listdir(tmp_path) == ["folder.csv"]  # noqa: PTH208
