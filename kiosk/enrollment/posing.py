"""Poses of the head for varied photos: what is asked for, and whether somebody's head is there.

Directions are the measured yaw and pitch of `kiosk.face.quality`, in eye distances. Left and right are those of
the person, whose left is at the right of the camera's picture (and at the left of a mirror).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from statistics import median

FIRST_TURN, LEAST_TURN = {"yaw": 0.12, "pitch": 0.08}, {"yaw": 0.02, "pitch": 0.01}
"""How far a head has to be turned from its own straight direction: at first, and in the end.

A nose's base lies 0.35 to 0.4 eye distances before the eyes: turning by 15 degrees moves it by 0.1, and in films
of people who sit still the measure stays within 0.02. The landmark model makes less of simulated people: turned
by 0.25 rad they reach 0.03 to 0.19 (medians of 14 frames, which spread by 0.01 to 0.08), nodding by 0.15 rad 0.02
to 0.12. Some real faces are like that, so that what is asked comes down to what can be done.
"""

EASE_AFTER_S, EASED_S = 2.0, 6.0
"""From when on, and until when, less and less is asked."""

FARTHEST_TURN = 0.27
"""Beyond this a turn is no longer slight: about 40 degrees to the side."""


class HeadPose(StrEnum):
    """Where a person is asked to look, from their own point of view; the last four are slight turns."""

    STRAIGHT = "straight"
    LEFT = "left"
    RIGHT = "right"
    UP = "up"
    DOWN = "down"


class Posture(StrEnum):
    """How a head stands to the pose asked for."""

    THERE = "there"
    NEARLY = "nearly"
    ELSEWHERE = "elsewhere"
    TOO_FAR = "too_far"


@dataclass(frozen=True, slots=True)
class Direction:
    """Where a head points: measured yaw and pitch."""

    yaw: float = 0.0
    pitch: float = 0.0

    @classmethod
    def of(cls, qualities: Sequence[Mapping[str, float]]) -> Direction:
        """The medians over the measures of one or more frames."""
        return cls(*(median(quality.get(axis, 0.0) for quality in qualities) for axis in ("yaw", "pitch")))

    def since(self, other: Direction) -> Direction:
        """What has to be added to `other` to get here."""
        return Direction(self.yaw - other.yaw, self.pitch - other.pitch)


TYPICAL, STRAIGHT_AHEAD = Direction(), Direction(0.15, 0.30)
"""How people's faces look straight ahead, and how far from that one may be: 98 % of people's pitch is."""

NEAR_STRAIGHT = Direction(0.10, 0.12)
"""How far from somebody's known straight direction further photos of it may be."""


def straight_posture(away: Direction, room: Direction) -> Posture:
    """Whether a head that points so far away from straight ahead counts as straight."""
    return Posture.THERE if abs(away.yaw) <= room.yaw and abs(away.pitch) <= room.pitch else Posture.ELSEWHERE


def turned_posture(pose: HeadPose, away: Direction, seconds: float) -> Posture:
    """Whether a head that points so far away from straight ahead is turned as asked `seconds` ago."""
    turned = _turned(pose, away)
    wanted = wanted_turn(pose, seconds)
    if turned > FARTHEST_TURN:
        return Posture.TOO_FAR
    if turned >= wanted:
        return Posture.THERE
    return Posture.NEARLY if turned >= wanted / 2 else Posture.ELSEWHERE


def wanted_turn(pose: HeadPose, seconds: float) -> float:
    """How far the head has to be turned, `seconds` after it was asked for."""
    axis = "yaw" if pose in {HeadPose.LEFT, HeadPose.RIGHT} else "pitch"
    eased = min(1.0, max(0.0, (seconds - EASE_AFTER_S) / (EASED_S - EASE_AFTER_S)))
    return FIRST_TURN[axis] + eased * (LEAST_TURN[axis] - FIRST_TURN[axis])


def _turned(pose: HeadPose, away: Direction) -> float:
    return {
        HeadPose.LEFT: away.yaw,
        HeadPose.RIGHT: -away.yaw,
        HeadPose.UP: -away.pitch,
        HeadPose.DOWN: away.pitch,
    }[pose]
