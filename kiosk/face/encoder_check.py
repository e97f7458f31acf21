"""Compares two encoders on made-up face chips: is the converted network the same as dlib's?"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from kiosk.errors import FaceEngineError
from kiosk.face.encoder import Encoder
from kiosk.face.types import Image

LARGEST_DIFFERENCE = 1e-5
"""Largest difference allowed in any of the 128 values; rounding alone makes 4e-7."""

_SIZE = 150


def check_same(encoder: Encoder, reference: Encoder) -> float:
    """The largest difference of two encoders' descriptors over `sample_chips`.

    Raises FaceEngineError where it is above LARGEST_DIFFERENCE.
    """
    chips = sample_chips()
    difference = float(np.abs(encoder.encode(chips) - reference.encode(chips)).max())
    if not difference <= LARGEST_DIFFERENCE:
        raise FaceEngineError(
            f"The converted face model differs from dlib's by {difference:.1e} on this machine. "
            "Please use dlib's own encoder, and report this with the type of the processor."
        )
    return difference


def sample_chips() -> list[Image]:
    """The same chips at every call: two schematic faces, smooth colours, and noise that fills the range."""
    noise = np.random.default_rng(29).integers(0, 256, (_SIZE, _SIZE, 3), dtype=np.uint8)
    return [_face(210.0, 0.25), _face(90.0, -0.4), _smooth(), noise]


def _face(skin: float, light: float) -> Image:
    """A face as an aligned chip shows it: a shaded oval with hair, brows, eyes, nose and mouth.

    `skin` is the grey level of the skin's red, `light` how much brighter its right side is than the middle.
    """
    grey = np.full((_SIZE, _SIZE), 0.3)
    grey = _blend(grey, _spot(75, 60, 62, 75), 0.12)
    grey = _blend(grey, _spot(75, 82, 50, 66), 1.0)
    for x in (47, 103):
        grey = _blend(grey, _spot(x, 44, 15, 4), 0.3)
        grey = _blend(grey, _spot(x, 57, 12, 6), 1.15)
        grey = _blend(grey, _spot(x, 57, 5, 5), 0.1)
    grey = _blend(grey, _spot(75, 93, 13, 6), 0.7)
    grey = _blend(grey, _spot(75, 120, 24, 6), 0.5)
    shade = 1 + light * np.linspace(-1, 1, _SIZE)[None, :]
    return _to_image((grey * shade)[..., None] * skin * np.array([1.0, 0.78, 0.66]))


def _smooth() -> Image:
    y, x = np.mgrid[0:_SIZE, 0:_SIZE] / _SIZE
    waves = [np.sin(7 * x + 3 * y), np.cos(11 * y - 2 * x), np.sin(5 * x * y + 1)]
    return _to_image(127.5 * (1 + np.stack(waves, axis=-1)))


def _spot(x: float, y: float, half_width: float, half_height: float) -> NDArray[np.float64]:
    """An ellipse with a soft edge: 1 inside, 0 outside, (150, 150)."""
    rows, columns = np.mgrid[0:_SIZE, 0:_SIZE]
    radius = np.hypot((columns - x) / half_width, (rows - y) / half_height)
    inside: NDArray[np.float64] = np.clip((1.1 - radius) / 0.2, 0, 1)
    return inside


def _blend(below: NDArray[np.float64], mask: NDArray[np.float64], value: float) -> NDArray[np.float64]:
    return below * (1 - mask) + value * mask


def _to_image(values: NDArray[np.float64]) -> Image:
    return values.clip(0, 255).astype(np.uint8)
