"""Pictures for enrollment: the best of several, and what one lacks."""

from __future__ import annotations

import numpy as np
import pytest

from kiosk.enrollment.shots import Taken, Weakness, best_of, shortcoming, weaknesses
from kiosk.enrollment_settings import EnrollmentSettings
from kiosk.face.types import FrameAnalysis, Guidance
from tests.enrollment.scripts import IMAGE, face_of, good

BOUNDS = EnrollmentSettings()


def _taken(**measures: float) -> Taken:
    return Taken(IMAGE, good(0.0, **measures), face_of(1))  # type: ignore[arg-type]


def test_the_sharpest_is_best() -> None:
    pictures = [_taken(sharpness=sharpness) for sharpness in (50.0, 90.0, 70.0)]
    assert best_of(pictures) is pictures[1]


def test_a_central_face_may_be_a_little_less_sharp() -> None:
    central, aside = _taken(sharpness=90.0, off_centre=0.01), _taken(sharpness=100.0, off_centre=0.2)
    assert best_of([aside, central]) is central


def test_one_of_which_nothing_was_measured_will_do() -> None:
    unmeasured = Taken(IMAGE, FrameAnalysis(0.0, Guidance.GOOD, embedding=face_of(1)), face_of(1))
    assert best_of([unmeasured]) is unmeasured
    assert shortcoming(unmeasured, BOUNDS) is Guidance.GOOD
    assert weaknesses(unmeasured, BOUNDS) == ()


@pytest.mark.parametrize(
    ("measures", "guidance"),
    [
        ({}, Guidance.GOOD),
        ({"brightness": 220.0}, Guidance.TOO_BRIGHT),
        ({"brightness": 40.0}, Guidance.TOO_DARK),
        ({"sharpness": 9.0}, Guidance.HOLD_STILL),
        ({"face_px": 55.0}, Guidance.COME_CLOSER),
    ],
)
def test_what_enrollment_would_refuse_is_found_out_before(
    measures: dict[str, float], guidance: Guidance
) -> None:
    assert shortcoming(_taken(**measures), BOUNDS) is guidance


def test_a_large_picture_is_stored_smaller_and_so_is_its_face() -> None:
    large = Taken(np.zeros((1440, 2560, 3), np.uint8), good(0.0, face_px=120.0), face_of(1))
    assert shortcoming(large, BOUNDS) is Guidance.COME_CLOSER


@pytest.mark.parametrize(
    ("measures", "weak"),
    [
        ({}, ()),
        ({"sharpness": 15.0}, (Weakness.BLURRED,)),
        ({"brightness": 50.0}, (Weakness.DARK,)),
        ({"brightness": 205.0}, (Weakness.BRIGHT,)),
        ({"face_px": 70.0, "sharpness": 15.0}, (Weakness.BLURRED, Weakness.SMALL)),
    ],
)
def test_what_is_near_its_bound_is_told(measures: dict[str, float], weak: tuple[Weakness, ...]) -> None:
    assert weaknesses(_taken(**measures), BOUNDS) == weak
