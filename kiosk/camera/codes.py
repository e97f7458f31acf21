"""Reads a QR code in a picture: what somebody holds up to the camera."""

from __future__ import annotations

import logging

from kiosk.camera.source import Image
from kiosk.opencv import cv2

logger = logging.getLogger(__name__)

LONGEST_SIDE_PX = 640
"""Larger pictures are scaled down first. A code as wide as a fifth of the picture is still read."""


def read_code(image: Image) -> str | None:
    """The content of the QR code in an RGB `uint8` image (height, width, 3); None where none can be read.

    Takes 4 ms for 640x480 without a code and 8 ms with one, up to 40 ms where all is noise; none of it holds
    the interpreter's lock. Light codes on dark ground are not read.
    """
    try:
        content, _corners, _straightened = cv2.QRCodeDetector().detectAndDecode(_small_grey(image))
    except UnicodeDecodeError:
        logger.debug("a code holds something else than text")
        return None
    except cv2.error as error:  # the detector's checks fail on a few pictures that look like half a code
        logger.debug("a picture could not be searched for a code: %s", error)
        return None
    return content or None


def _small_grey(image: Image) -> cv2.typing.MatLike:
    grey = cv2.cvtColor(image, cv2.COLOR_RGB2GRAY)
    height, width = grey.shape
    scale = LONGEST_SIDE_PX / max(height, width)
    if scale >= 1:
        return grey
    size = max(1, round(scale * width)), max(1, round(scale * height))
    return cv2.resize(grey, size, interpolation=cv2.INTER_AREA)
