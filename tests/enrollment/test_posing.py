"""Poses of the head: how far somebody has to turn, as time goes on."""

from __future__ import annotations

import pytest

from kiosk.enrollment.posing import (
    EASE_AFTER_S,
    EASED_S,
    FARTHEST_TURN,
    NEAR_STRAIGHT,
    Direction,
    HeadPose,
    Posture,
    straight_posture,
    turned_posture,
    wanted_turn,
)

TURNED = {
    HeadPose.LEFT: Direction(yaw=0.15),
    HeadPose.RIGHT: Direction(yaw=-0.15),
    HeadPose.UP: Direction(pitch=-0.15),
    HeadPose.DOWN: Direction(pitch=0.15),
}


@pytest.mark.parametrize("asked", TURNED)
@pytest.mark.parametrize("shown", TURNED)
def test_only_the_direction_asked_for_counts(asked: HeadPose, shown: HeadPose) -> None:
    posture = turned_posture(asked, TURNED[shown], seconds=0.0)
    assert (posture is Posture.THERE) == (asked is shown)


def test_a_little_less_is_nearly_there_and_too_much_is_told() -> None:
    postures = [turned_posture(HeadPose.LEFT, Direction(yaw=yaw), 0.0) for yaw in (0.02, 0.08, 0.12, 0.4)]
    assert postures == [Posture.ELSEWHERE, Posture.NEARLY, Posture.THERE, Posture.TOO_FAR]


@pytest.mark.parametrize("pose", TURNED)
def test_less_and_less_is_asked_and_never_nothing(pose: HeadPose) -> None:
    asked = [wanted_turn(pose, seconds) for seconds in (0.0, EASE_AFTER_S, 4.0, EASED_S, 600.0)]
    assert asked[0] == asked[1] > asked[2] > asked[3] == asked[4] > 0
    assert asked[0] < FARTHEST_TURN


def test_straight_is_near_the_known_direction() -> None:
    assert straight_posture(Direction(0.05, -0.1), NEAR_STRAIGHT) is Posture.THERE
    assert straight_posture(Direction(0.15, 0.0), NEAR_STRAIGHT) is Posture.ELSEWHERE
    assert straight_posture(Direction(0.0, 0.15), NEAR_STRAIGHT) is Posture.ELSEWHERE


def test_a_direction_is_the_median_and_unmeasured_counts_as_straight() -> None:
    qualities = [{"yaw": 0.1, "pitch": 0.2}, {"yaw": 0.9, "pitch": 0.1}, {"yaw": 0.2, "pitch": -0.9}]
    assert Direction.of(qualities) == Direction(0.2, 0.1)
    assert Direction.of([{}]) == Direction()
    assert Direction(0.5, 0.25).since(Direction(0.25, 0.5)) == Direction(0.25, -0.25)
