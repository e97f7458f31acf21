"""The room behind a simulated person: wall, window, plant, out of focus."""

from __future__ import annotations

from functools import lru_cache
from math import cos, radians, sin

import numpy as np
from numpy.typing import NDArray

from kiosk.camera.source import Image
from kiosk.opencv import cv2


@lru_cache(maxsize=4)
def furnish_room(size: tuple[int, int]) -> Image:
    """The room, RGB `uint8` (height, width, 3); shared, so it must not be written to."""
    width, height = size
    y, x = np.mgrid[0:height, 0:width].astype(np.float32) / height
    fall_off = 1.0 - 0.16 * np.hypot(x - 0.3, y - 0.3)
    room = np.array([196, 200, 198], np.float32) * fall_off[..., None]
    _draw_furniture(room, height)
    room = cv2.GaussianBlur(room, (0, 0), height / 70)
    image = np.asarray(np.clip(room, 0, 255), np.uint8)
    image.setflags(write=False)
    return image


def empty_room(size: tuple[int, int] = (640, 480)) -> Image:
    """A fresh picture of the room with nobody in it; `size` is width and height in pixels."""
    return furnish_room(size).copy()


def _draw_furniture(room: NDArray[np.float32], unit: int) -> None:
    def at(x: float, y: float) -> tuple[int, int]:
        return round(x * unit), round(y * unit)

    cv2.rectangle(room, at(0.06, -0.1), at(0.34, 0.52), (232, 238, 242), cv2.FILLED)
    cv2.rectangle(room, at(0.06, -0.1), at(0.34, 0.52), (158, 152, 142), max(2, unit // 60))
    cv2.line(room, at(0.2, 0), at(0.2, 0.52), (158, 152, 142), max(1, unit // 90))
    cv2.rectangle(room, at(1.02, 0.30), at(1.40, 0.325), (132, 100, 74), cv2.FILLED)
    spines = ((168, 92, 78), (88, 118, 138), (204, 178, 120), (96, 128, 100), (150, 140, 160))
    for index, colour in enumerate(spines):
        left = 1.06 + 0.05 * index
        cv2.rectangle(room, at(left, 0.14 + 0.012 * (index % 3)), at(left + 0.042, 0.30), colour, cv2.FILLED)
    cv2.rectangle(room, at(0, 0.86), at(2, 1.1), (150, 142, 132), cv2.FILLED)
    for angle in range(-70, 71, 20):
        leaf = radians(angle)
        tip = at(1.2 + 0.2 * sin(leaf), 0.62 - 0.2 * cos(leaf))
        cv2.line(room, at(1.2, 0.74), tip, (92, 128, 88), max(3, unit // 28))
    cv2.rectangle(room, at(1.12, 0.72), at(1.28, 0.88), (176, 120, 92), cv2.FILLED)
