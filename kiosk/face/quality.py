"""How usable one frame is: measures from pixels and five landmarks, and the one thing to change first.

The measures follow the ideas of ISO/IEC 29794-5 (size, exposure, sharpness, pose) where they need no network.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from kiosk.face.types import Face, Guidance, Image
from kiosk.opencv import cv2
from kiosk.settings import QualitySettings

TYPICAL_DROP = 0.78
"""Median drop of the nose below the eye line, in eye distances, over 300 images of LFW (98 % in 0.49-0.99)."""


def measure(image_shape: tuple[int, ...], face: Face, chip: Image) -> dict[str, float]:
    """Measure a face in an image of shape (height, width, 3).

    `face_px` width of the box in pixels; `face_share` its height over the image's; `off_centre` distance of
    its middle from the image's over the image's width; `brightness` mean grey level (0-255) and `sharpness`
    variance of the Laplacian (grey level squared), both over the aligned chip's inner part; `yaw` shift of
    the nose from the eyes' middle along the eye line over the eye distance (0 is straight ahead, positive
    towards the image's right); `pitch` the nose's drop below the eye line over the eye distance, less the
    TYPICAL_DROP (positive is looking down; it differs from person to person by about 0.1); `roll` tilt of the
    eye line in degrees.
    """
    height, width = image_shape[:2]
    box = face.box
    grey = cv2.cvtColor(chip, cv2.COLOR_RGB2GRAY)[25:125, 25:125]
    yaw, pitch, roll = _pose(face)
    middle_x, middle_y = (box.left + box.right) / 2, (box.top + box.bottom) / 2
    return {
        "face_px": float(box.width),
        "face_share": box.height / height,
        "off_centre": float(np.hypot(middle_x - width / 2, middle_y - height / 2)) / width,
        "brightness": float(grey.mean()),
        "sharpness": float(cv2.Laplacian(grey, cv2.CV_32F).var()),
        "yaw": yaw,
        "pitch": pitch,
        "roll": roll,
    }


def _pose(face: Face) -> tuple[float, float, float]:
    """Yaw and pitch (fractions of the eye distance) and roll (degrees) of a face."""
    points = face.landmarks.astype(np.float64)
    right_eye, left_eye = points[0:2].mean(axis=0), points[2:4].mean(axis=0)
    along = right_eye - left_eye
    eye_distance = float(np.hypot(*along))
    if eye_distance < 1:
        return 1.0, 1.0, 90.0
    nose = points[4] - (left_eye + right_eye) / 2
    down = np.array([-along[1], along[0]])
    yaw, drop = float(nose @ along) / eye_distance**2, float(nose @ down) / eye_distance**2
    return yaw, drop - TYPICAL_DROP, float(np.degrees(np.arctan2(along[1], along[0])))


def verdict(quality: Mapping[str, float], bounds: QualitySettings) -> Guidance:
    """The worst problem of a face, most important first; GOOD where every measure is in bounds."""
    problems = (
        (quality["face_px"] < bounds.min_face, Guidance.COME_CLOSER),
        (quality["face_share"] > bounds.max_face_share, Guidance.STEP_BACK),
        (quality["off_centre"] > bounds.max_off_centre, Guidance.MOVE_TO_CENTRE),
        (quality["brightness"] < bounds.min_brightness, Guidance.TOO_DARK),
        (quality["brightness"] > bounds.max_brightness, Guidance.TOO_BRIGHT),
        (abs(quality["yaw"]) > bounds.max_yaw, Guidance.LOOK_STRAIGHT),
        (abs(quality["pitch"]) > bounds.max_pitch, Guidance.LOOK_STRAIGHT),
        (abs(quality["roll"]) > bounds.max_roll, Guidance.LOOK_STRAIGHT),
        (quality["sharpness"] < bounds.min_sharpness, Guidance.HOLD_STILL),
    )
    return next((guidance for wrong, guidance in problems if wrong), Guidance.GOOD)
