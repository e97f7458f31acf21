"""Small pictures of people: fetched and scaled in the worker's thread, only for what is on the screen."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence
from functools import partial
from typing import TypeAlias

import numpy as np
from PySide6.QtCore import QObject, QRect, Qt, Signal
from PySide6.QtGui import QImage

from kiosk.enrollment.desk import Desk
from kiosk.errors import ImageError, KioskError
from kiosk.face.image import decode_photo
from kiosk.ui.admin.worker import Task, Worker

KEPT = 300
"""Pictures in memory; at 128 x 128 pixels they take 20 MB."""

PORTRAIT_PX = 128

Key: TypeAlias = tuple[str, str]
"""The ID of a person, and the name of a photo."""

Shape: TypeAlias = Callable[[QImage], QImage]


class Thumbnails(QObject):
    """Keeps pictures of photos; belongs to the thread that draws."""

    arrived = Signal(str, str)
    """A picture is there; the ID of the person, and the name of the photo."""

    def __init__(
        self,
        worker: Worker,
        *,
        side: int = PORTRAIT_PX,
        kept: int = KEPT,
        parent: QObject | None = None,
    ) -> None:
        """Pictures are squares of `side` pixels, of which `kept` stay in memory."""
        super().__init__(parent)
        self._worker, self._side, self._kept = worker, side, kept
        self._pictures: OrderedDict[Key, QImage] = OrderedDict()
        self._under_way: dict[Key, Task[QImage]] = {}
        self._failed: set[Key] = set()

    @property
    def waiting(self) -> bool:
        """Whether a picture is on its way."""
        return bool(self._under_way)

    def get(self, key: Key) -> QImage | None:
        """The picture, where it is there."""
        picture = self._pictures.get(key)
        if picture is not None:
            self._pictures.move_to_end(key)
        return picture

    def want(self, keys: Sequence[Key]) -> None:
        """Fetch what is missing of these, the first of them first, and nothing else any more."""
        wanted = set(keys)
        for key in self._under_way.keys() - wanted:
            self._under_way.pop(key).cancel()
        missing = [key for key in keys if key[1] and key not in self._pictures and key not in self._failed]
        for key in reversed(missing):  # the worker begins with what was asked for last
            if key not in self._under_way:
                work = partial(_fetch, key, self._side)
                self._under_way[key] = self._worker.look_up(work, partial(self._take, key))

    def forget(self, user_id: str) -> None:
        """Somebody is gone, or their photos are others now."""
        for key in [key for key in self._pictures if key[0] == user_id]:
            del self._pictures[key]
        self._failed -= {key for key in self._failed if key[0] == user_id}

    def try_again(self) -> None:
        """What could not be had may be there now."""
        self._failed.clear()

    def stop(self) -> None:
        """Fetch nothing any more."""
        self.want([])

    def _take(self, key: Key, result: QImage | KioskError) -> None:
        if self._under_way.pop(key, None) is None:
            return  # not wanted any more
        if isinstance(result, KioskError):
            self._failed.add(key)
            return
        self._pictures[key] = result
        while len(self._pictures) > self._kept:
            self._pictures.popitem(last=False)
        self.arrived.emit(*key)


def _fetch(key: Key, side: int, desk: Desk, _steps: object) -> QImage:
    return square(desk.photo(*key), side)


def square(photo: bytes, side: int) -> QImage:
    """The middle of a photo, `side` pixels wide and high. Raises ImageError."""
    pixels = np.ascontiguousarray(decode_photo(photo, longest_side=2 * side))
    height, width = pixels.shape[:2]
    image = QImage(pixels.data, width, height, 3 * width, QImage.Format.Format_RGB888)
    if image.isNull():
        raise ImageError("There is not enough memory for the picture. Please try again.")
    shorter = min(width, height)
    # In upright photos of people, the face is near the top.
    middle = QRect((width - shorter) // 2, (height - shorter) // 6, shorter, shorter)
    return image.copy(middle).scaled(
        side, side, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
