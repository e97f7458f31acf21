"""Quality: every measure alone can spoil a frame, and the worst is named."""

from __future__ import annotations

import numpy as np
import pytest

from kiosk.face.quality import TYPICAL_DROP, measure, verdict
from kiosk.face.types import Box, Face, Guidance
from kiosk.settings import QualitySettings

GOOD = {
    "face_px": 160.0,
    "face_share": 0.4,
    "off_centre": 0.05,
    "brightness": 120.0,
    "sharpness": 200.0,
    "yaw": 0.0,
    "pitch": 0.0,
    "roll": 0.0,
}


def a_face(*, nose_shift: float = 0.0, nose_drop: float = TYPICAL_DROP, tilt: float = 0.0) -> Face:
    """A face around (320, 240), eyes 80 px apart; shift and drop in eye distances, tilt in degrees."""
    nose = [320 + 80 * nose_shift, 220 + 80 * nose_drop]
    points = np.array([[375, 220], [345, 220], [265, 220], [295, 220], nose], np.float64)
    turn = np.radians(tilt)
    matrix = np.array([[np.cos(turn), np.sin(turn)], [-np.sin(turn), np.cos(turn)]])
    turned = (points - [320, 240]) @ matrix + [320, 240]
    return Face(Box(240, 160, 400, 320), turned.astype(np.float32))


def a_chip(level: int = 120, contrast: int = 40) -> np.ndarray:
    checks = (np.indices((150, 150)).sum(axis=0) // 2 % 2) * contrast
    return np.repeat((level - contrast // 2 + checks)[..., None], 3, axis=2).clip(0, 255).astype(np.uint8)


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("face_px", 30.0, Guidance.COME_CLOSER),
        ("face_share", 0.95, Guidance.STEP_BACK),
        ("off_centre", 0.45, Guidance.MOVE_TO_CENTRE),
        ("brightness", 10.0, Guidance.TOO_DARK),
        ("brightness", 250.0, Guidance.TOO_BRIGHT),
        ("yaw", 0.6, Guidance.LOOK_STRAIGHT),
        ("yaw", -0.6, Guidance.LOOK_STRAIGHT),
        ("pitch", 0.5, Guidance.LOOK_STRAIGHT),
        ("pitch", -0.5, Guidance.LOOK_STRAIGHT),
        ("roll", 40.0, Guidance.LOOK_STRAIGHT),
        ("sharpness", 1.0, Guidance.HOLD_STILL),
    ],
)
def test_one_bad_measure_is_named(name: str, value: float, expected: Guidance) -> None:
    assert verdict({**GOOD, name: value}, QualitySettings()) is expected


def test_a_good_face_is_good() -> None:
    assert verdict(GOOD, QualitySettings()) is Guidance.GOOD


def test_the_most_important_of_several_problems_is_named() -> None:
    assert verdict({**GOOD, "face_px": 10, "yaw": 1}, QualitySettings()) is Guidance.COME_CLOSER


def test_measures_of_a_centred_face() -> None:
    measures = measure((480, 640, 3), a_face(), a_chip())
    assert measures["face_px"] == 160
    assert measures["face_share"] == pytest.approx(1 / 3)
    assert measures["off_centre"] == pytest.approx(0, abs=1e-6)
    assert measures["yaw"] == pytest.approx(0, abs=1e-6)
    assert measures["roll"] == pytest.approx(0, abs=1e-4)
    assert measures["brightness"] == pytest.approx(120, abs=2)


@pytest.mark.parametrize("shift", [-0.4, 0.2])
def test_yaw_is_the_nose_shift_whatever_the_tilt(shift: float) -> None:
    measures = measure((480, 640, 3), a_face(nose_shift=shift, tilt=20), a_chip())
    assert measures["yaw"] == pytest.approx(shift, abs=1e-3)
    assert abs(measures["roll"]) == pytest.approx(20, abs=0.1)


@pytest.mark.parametrize("drop", [0.4, 1.0])
def test_pitch_is_the_nose_drop_whatever_the_tilt(drop: float) -> None:
    measures = measure((480, 640, 3), a_face(nose_drop=drop, tilt=-15), a_chip())
    assert measures["pitch"] == pytest.approx(drop - TYPICAL_DROP, abs=1e-3)


def test_a_blurred_chip_is_less_sharp_and_a_dark_one_less_bright() -> None:
    sharp = measure((480, 640, 3), a_face(), a_chip(contrast=60))
    soft = measure((480, 640, 3), a_face(), a_chip(contrast=4))
    dark = measure((480, 640, 3), a_face(), a_chip(level=30))
    assert soft["sharpness"] < sharp["sharpness"] / 10
    assert dark["brightness"] < 40


def test_eyes_in_one_point_are_no_pose() -> None:
    flat = Face(Box(0, 0, 100, 100), np.zeros((5, 2), np.float32))
    assert verdict(GOOD | measure((480, 640, 3), flat, a_chip()), QualitySettings()) is not Guidance.GOOD
