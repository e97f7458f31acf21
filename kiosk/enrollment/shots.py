"""Pictures taken for enrollment: whether one will do, which of several is best, and what is weak in it.

What was not measured counts as good, and as straight ahead.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from kiosk.enrollment_settings import EnrollmentSettings
from kiosk.face.types import Embedding, FrameAnalysis, Guidance, Image

STORED_SIDE = 1024
"""Photos are stored with a longest side of at most so many pixels (`kiosk.face.image.encode_photo`)."""


class Weakness(StrEnum):
    """What an administrator may want to do better in a photo that can be used."""

    BLURRED = "blurred"
    DARK = "dark"
    BRIGHT = "bright"
    SMALL = "small"


@dataclass(frozen=True, slots=True, eq=False)
class Taken:
    """A picture in which one face is good: RGB `uint8`, (height, width, 3), as the camera sees, not mirrored."""

    image: Image
    analysis: FrameAnalysis
    embedding: Embedding

    @property
    def taken_at(self) -> float:
        """When it was captured, in monotonic seconds."""
        return self.analysis.captured_at

    @property
    def quality(self) -> Mapping[str, float]:
        """The measures of `kiosk.face.quality`."""
        return self.analysis.quality


@dataclass(frozen=True, slots=True)
class _Measures:
    """What counts in a photo as it will be stored."""

    sharpness: float
    brightness: float
    face_px: float

    @classmethod
    def of(cls, picture: Taken, bounds: EnrollmentSettings) -> _Measures:
        quality, shrink = picture.quality, min(1.0, STORED_SIDE / max(picture.image.shape))
        return cls(
            quality.get("sharpness", math.inf),
            quality.get("brightness", (bounds.min_brightness + bounds.max_brightness) / 2),
            shrink * quality.get("face_px", math.inf),
        )


def shortcoming(picture: Taken, bounds: EnrollmentSettings) -> Guidance:
    """What has to change before it can be enrolled, though the door would use it; GOOD where nothing has to."""
    measured = _Measures.of(picture, bounds)
    checks = (
        (measured.face_px < bounds.min_face, Guidance.COME_CLOSER),
        (measured.brightness < bounds.min_brightness, Guidance.TOO_DARK),
        (measured.brightness > bounds.max_brightness, Guidance.TOO_BRIGHT),
        (measured.sharpness < bounds.min_sharpness, Guidance.HOLD_STILL),
    )
    return next((guidance for wrong, guidance in checks if wrong), Guidance.GOOD)


def weaknesses(picture: Taken, bounds: EnrollmentSettings) -> tuple[Weakness, ...]:
    """What is near its bound in a photo that can be enrolled, the worst first; empty for a good one."""
    measured = _Measures.of(picture, bounds)
    checks = (
        (measured.sharpness < 1.5 * bounds.min_sharpness, Weakness.BLURRED),
        (measured.brightness < 1.25 * bounds.min_brightness, Weakness.DARK),
        (measured.brightness > 0.93 * bounds.max_brightness, Weakness.BRIGHT),
        (measured.face_px < 1.25 * bounds.min_face, Weakness.SMALL),
    )
    return tuple(weakness for weak, weakness in checks if weak)


def best_of(pictures: Sequence[Taken]) -> Taken:
    """The sharpest of one or more pictures of one person, among those in which the face is equally central.

    A tenth of the picture's width to the side costs as much as a fifth of the sharpness.
    """
    sharpest = max(_sharpness(picture) for picture in pictures) or 1.0
    return max(pictures, key=lambda one: _sharpness(one) / sharpest - 2 * one.quality.get("off_centre", 0.0))


def _sharpness(picture: Taken) -> float:
    return picture.quality.get("sharpness", 0.0)
