"""Finds the faces that count: in photos, and in successive frames, where it looks around the last face first.

A full search of a 640x480 frame takes dlib's detector 25-35 ms; the part around a known face, scaled so that
the face is about as large as the detector's window, takes 3-5 ms.
"""

from __future__ import annotations

import numpy as np

from kiosk.face.dlib_models import FaceFinder
from kiosk.face.types import Box, Image
from kiosk.opencv import cv2

_PHOTO_SIDE = 800
_FRAME_SIDE = 640
FULL_SEARCH_EVERY_S = 0.25
"""So soon a second person beside a known face is noticed. About as long as the collecting of a probe takes, whose
last frame has to be searched everywhere."""
PROMINENT = 0.5
"""A face counts from this fraction of the widest face's width: people passing far behind do not."""

_MARGIN = 0.6
"""How far around the last face to look, in face widths on each side."""
_SOUGHT_WIDTH = 90
"""Width in pixels that the last face is scaled to; the detector's own window has 80."""


class FaceSearch:
    """Searches with one detector. Remembers the last frame's face, so it belongs to one camera and thread."""

    def __init__(self, finder: FaceFinder) -> None:
        self._finder = finder
        self._last: Box | None = None
        self._searched_at = float("-inf")
        self.everywhere = True
        """Whether the last frame was searched as a whole, and not only around the last face."""

    def in_photo(self, image: Image) -> list[Box]:
        """The faces that count, largest first; searched again for small ones where none is found."""
        if boxes := self._everywhere(image, _PHOTO_SIDE):
            return boxes
        return _prominent(self._finder.boxes(image, upsample=0 if max(image.shape) > _PHOTO_SIDE else 1))

    def in_frame(self, image: Image, captured_at: float) -> list[Box]:
        """The faces that count, largest first; `captured_at` in monotonic seconds.

        Where the last frame had one face, this is looked for around it; all of the frame is searched where
        that fails, and every FULL_SEARCH_EVERY_S.
        """
        boxes: list[Box] = []
        if self._last is not None and 0 <= captured_at - self._searched_at < FULL_SEARCH_EVERY_S:
            boxes = self._around(image, self._last)
        self.everywhere = not boxes
        if self.everywhere:
            boxes = self._everywhere(image, _FRAME_SIDE)
            self._searched_at = captured_at
        self._last = boxes[0] if len(boxes) == 1 else None
        return boxes

    def _everywhere(self, image: Image, longest_side: int) -> list[Box]:
        scale = min(1.0, longest_side / max(image.shape))
        found = self._finder.boxes(_resized(image, scale))
        return _prominent([_moved(box, 1 / scale) for box in found])

    def _around(self, image: Image, last: Box) -> list[Box]:
        margin = round(_MARGIN * last.width)
        left, top = max(0, last.left - margin), max(0, last.top - margin)
        part = image[top : last.bottom + margin, left : last.right + margin]
        if min(part.shape[:2]) < last.width:
            return []
        scale = _SOUGHT_WIDTH / last.width
        found = self._finder.boxes(_resized(part, scale))
        return _prominent([_moved(box, 1 / scale, left, top) for box in found])


def _prominent(boxes: list[Box]) -> list[Box]:
    """Of faces in the order of their size, those that count."""
    return [box for box in boxes if box.width >= PROMINENT * boxes[0].width]


def _resized(image: Image, scale: float) -> Image:
    if scale == 1.0:
        return image
    how = cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR
    size = max(1, round(image.shape[1] * scale)), max(1, round(image.shape[0] * scale))
    return np.asarray(cv2.resize(image, size, interpolation=how), np.uint8)


def _moved(box: Box, factor: float, left: int = 0, top: int = 0) -> Box:
    """A box found in a scaled part of an image, in the coordinates of the image."""
    return Box(
        round(box.left * factor) + left,
        round(box.top * factor) + top,
        round(box.right * factor) + left,
        round(box.bottom * factor) + top,
    )
