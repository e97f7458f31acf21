"""Days of time zones, also those on which clocks are changed."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta, tzinfo
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.audit.days import day_of, day_span, local_time
from kiosk.audit.entries import AttemptEntry
from kiosk.audit.journal import Journal
from tests.audit.entries import granted

ZONES = (
    "UTC",
    "Europe/Berlin",
    "America/New_York",
    "Asia/Kolkata",
    "Pacific/Apia",
    "America/Havana",
    "Asia/Beirut",
    "Australia/Lord_Howe",
)


def zone_of(name: str) -> tzinfo:
    try:
        return ZoneInfo(name)
    except ZoneInfoNotFoundError:
        pytest.skip("this machine knows no time zones")


@pytest.mark.parametrize(
    ("name", "day", "hours"),
    [
        ("Europe/Berlin", date(2024, 3, 14), 24),
        ("Europe/Berlin", date(2024, 3, 31), 23),
        ("Europe/Berlin", date(2024, 10, 27), 25),
        ("America/New_York", date(2024, 3, 10), 23),
        ("America/New_York", date(2024, 11, 3), 25),
        ("Asia/Beirut", date(2024, 3, 31), 23),  # there is no midnight on this day
        ("America/Havana", date(2024, 11, 3), 25),  # and two of them on this one
        ("Australia/Lord_Howe", date(2024, 4, 7), 24.5),
    ],
)
def test_a_day_is_as_long_as_clocks_say(name: str, day: date, hours: float) -> None:
    start, end = day_span(day, zone_of(name))
    assert end - start == 3600 * hours
    assert day_of(start, zone_of(name)) == day
    assert day_of(start - 1, zone_of(name)) == day - timedelta(days=1)


@given(day=st.dates(date(1971, 1, 2), date(2100, 1, 1)), name=st.sampled_from(ZONES))
def test_days_follow_one_another_without_gap_or_overlap(day: date, name: str) -> None:
    zone = zone_of(name)
    start, end = day_span(day, zone)
    assert day_span(day + timedelta(days=1), zone)[0] == end
    assert start <= end
    if start < end:  # Samoa skipped a whole one
        assert day_of(start, zone) == day_of(end - 1, zone) == day


@given(at=st.floats(1e8, 4e9), name=st.sampled_from(ZONES))
def test_every_moment_lies_in_its_day(at: float, name: str) -> None:
    zone = zone_of(name)
    start, end = day_span(day_of(at, zone), zone)
    assert start <= at < end
    assert local_time(at, zone).timestamp() == pytest.approx(at, abs=1e-5)


@pytest.mark.parametrize(
    ("name", "day", "first", "last"),
    [
        ("Europe/Berlin", date(2024, 10, 27), "2024-10-26T22:00:00", "2024-10-27T22:59:59"),
        ("Europe/Berlin", date(2024, 3, 31), "2024-03-30T23:00:00", "2024-03-31T21:59:59"),
        ("Asia/Kolkata", date(2024, 3, 14), "2024-03-13T18:30:00", "2024-03-14T18:29:59"),
    ],
)
def test_a_day_of_the_record_has_everybody_of_that_day(
    tmp_path: Path, name: str, day: date, first: str, last: str
) -> None:
    moments = [datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp() for text in (first, last)]
    around = [moments[0] - 1, *moments, moments[1] + 1]
    with Journal(tmp_path / "activity.db") as journal:
        journal.append(*(granted(f"person{number}", at) for number, at in enumerate(around)))
        people = [row.entry for row in journal.day(day, zone_of(name))]
    assert [entry.user_id for entry in people if isinstance(entry, AttemptEntry)] == ["person1", "person2"]


@pytest.fixture
def berlin(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    if not hasattr(time, "tzset"):
        pytest.skip("the zone of this machine cannot be set for a test")
    monkeypatch.setenv("TZ", "Europe/Berlin")
    time.tzset()
    if time.tzname != ("CET", "CEST"):
        pytest.skip("this machine knows no time zones")
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.mark.usefixtures("berlin")
@pytest.mark.parametrize("day", [date(2024, 3, 14), date(2024, 3, 31), date(2024, 7, 1), date(2024, 10, 27)])
def test_without_a_zone_it_is_that_of_the_machine(day: date) -> None:
    assert os.environ["TZ"] == "Europe/Berlin"
    assert day_span(day) == day_span(day, zone_of("Europe/Berlin"))
    assert local_time(day_span(day)[0]).isoformat().startswith(f"{day}T00:00:00+0")
