"""What the tests of the record put into it."""

from __future__ import annotations

from dataclasses import replace

from kiosk.audit.entries import AttemptEntry, CameraEntry

NOON = 1_710_417_600.0  # 2024-03-14 12:00 UTC
DAY = 86400.0

GRANTED = AttemptEntry(
    at=NOON,
    uptime=1234.5,
    user_id="ada",
    outcome="match",
    reason="match",
    granted=True,
    threshold=0.33,
    distance=0.2126,
    references=5,
    offline=False,
    seconds=1.25,
)
STRANGER = replace(
    GRANTED, at=NOON + 1, user_id="ben", outcome="non_match", reason="no_match", granted=False, distance=0.71
)
UNKNOWN = replace(
    GRANTED,
    at=NOON + 2,
    user_id="zoe",
    outcome="error",
    reason="unknown_person",
    granted=False,
    distance=None,
    references=0,
    offline=True,
)
BLACK = CameraEntry(NOON + 3, 1240.0, "black")
WORKS = CameraEntry(NOON + 4, 1241.0, "ok")


def granted(user_id: str, at: float = NOON) -> AttemptEntry:
    """Somebody who was let in."""
    return replace(GRANTED, user_id=user_id, at=at)
