"""Days as people count them: from midnight to midnight of a time zone, which may be 23 or 25 hours.

The zone is a `tzinfo`, or None for the one that this machine is in.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, tzinfo


def day_span(day: date, zone: tzinfo | None = None) -> tuple[float, float]:
    """When `day` begins and when the next one does, in Unix seconds."""
    return _midnight(day, zone), _midnight(day + timedelta(days=1), zone)


def local_time(at: float, zone: tzinfo | None = None) -> datetime:
    """A moment, in Unix seconds, as clocks in the zone showed it; aware."""
    return datetime.fromtimestamp(at, UTC).astimezone(zone)


def day_of(at: float, zone: tzinfo | None = None) -> date:
    """The day in which a moment, in Unix seconds, lies."""
    return local_time(at, zone).date()


def _midnight(day: date, zone: tzinfo | None) -> float:
    """The first moment of a day; where clocks skip midnight, that is when they do."""
    return datetime.combine(day, time.min, zone).timestamp()
