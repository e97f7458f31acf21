"""What is recorded: plain facts about one attempt, or about the camera. No image, no embedding.

Both kinds have two times: `at` by the clock on the wall (Unix seconds, UTC), which people read, and `uptime`
(seconds since the machine started), which nobody can set.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, TypeAlias

CAMERA_WORKS = "ok"
"""The state of a camera whose trouble has ended."""


@dataclass(frozen=True, slots=True)
class AttemptEntry:
    """How one attempt ended.

    `user_id` is what was claimed, "" where that was no allowed ID: people type passwords into such fields.
    `outcome` is match, non_match or error, `reason` the decision's code. `distance` is None where nothing was
    compared, `references` the number of photos that made up the template, `seconds` from claim to decision.
    """

    kind: ClassVar[str] = "attempt"

    at: float
    uptime: float
    user_id: str
    outcome: str
    reason: str
    granted: bool
    threshold: float
    distance: float | None = None
    references: int = 0
    offline: bool = False
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class CameraEntry:
    """The camera's trouble began, became another, or ended (`state` is CAMERA_WORKS)."""

    kind: ClassVar[str] = "camera"

    at: float
    uptime: float
    state: str


Entry: TypeAlias = AttemptEntry | CameraEntry


@dataclass(frozen=True, slots=True)
class Row:
    """An entry as it stands in the record. Numbers grow in the order of recording, and are never used again."""

    number: int
    entry: Entry
