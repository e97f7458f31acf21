"""Pictures in which somebody holds up a QR code."""

from __future__ import annotations

import numpy as np

from kiosk.camera.source import Image
from kiosk.opencv import cv2


def hold_up(
    image: Image, content: str, side: int, *, degrees: float = 0.0, blur: float = 0.0, light: float = 1.0
) -> Image:
    """A copy of an RGB image with a code of `side` pixels, its white border included, in the middle.

    `blur` is the deviation in pixels of a Gaussian over the whole; `light` is how bright the paper is.
    """
    code = cv2.QRCodeEncoder.create().encode(content)
    code = cv2.resize(code, (side, side), interpolation=cv2.INTER_NEAREST)
    height, width = image.shape[:2]
    turned = cv2.getRotationMatrix2D((side / 2, side / 2), degrees, 1.0)
    turned[:, 2] += (width - side) / 2, (height - side) / 2
    paper = cv2.warpAffine(np.full_like(code, 255), turned, (width, height)) > 127
    drawn = cv2.warpAffine(code, turned, (width, height), flags=cv2.INTER_LINEAR)
    held: Image = image.copy()
    held[paper] = (light * drawn[paper, None]).astype(np.uint8)
    return np.asarray(cv2.GaussianBlur(held, (0, 0), blur), np.uint8) if blur else held
