"""Candidate photos as the enroll page keeps them: where each is from, and what is known of it so far."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtGui import QImage

from kiosk.errors import ImageError, KioskError, PhotoRefused
from kiosk.face.image import decode_photo
from kiosk.gallery.gallery import NewPhoto
from kiosk.ui.admin.enroll_sources import Source

THUMBNAIL_PX = 160
"""The longest side is at least this and less than twice it, unless the photo is smaller."""


NO_PICTURE = QImage()


class State(Enum):
    """What is known of a photo."""

    WAITING = auto()
    GOOD = auto()
    REFUSED = auto()


@dataclass(frozen=True, slots=True, eq=False)
class Judged:
    """One photo judged by itself: as it would be stored, or why not; `thumbnail` is None until it is made."""

    photo: NewPhoto | None
    thumbnail: QImage | None
    problem: KioskError | None


WAITING = Judged(None, None, None)


@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """A candidate; `in_album` is why it does not go together with the others."""

    number: int
    source: Source
    judged: Judged = WAITING
    in_album: PhotoRefused | None = None

    @property
    def problem(self) -> KioskError | None:
        """Why it cannot be enrolled."""
        return self.judged.problem or self.in_album

    @property
    def state(self) -> State:
        """What is known of it."""
        if self.judged is WAITING:
            return State.WAITING
        return State.GOOD if self.problem is None else State.REFUSED

    @property
    def can_be_tried_again(self) -> bool:
        """Whether it was not the photo's fault."""
        return isinstance(self.judged.problem, KioskError) and not isinstance(
            self.judged.problem, ImageError | PhotoRefused
        )


def make_thumbnail(data: bytes) -> QImage:
    """A small picture of a JPEG or PNG of any origin; NO_PICTURE where it cannot be shown."""
    try:
        image = decode_photo(data, longest_side=THUMBNAIL_PX)
    except ImageError:
        return NO_PICTURE
    height, width = image.shape[:2]
    return QImage(image.tobytes(), width, height, 3 * width, QImage.Format.Format_RGB888).copy()
