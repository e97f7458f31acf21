"""The photos of a guided capture: small, with a verdict; pressed, one is taken again."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import partial

import numpy as np
from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QGridLayout, QSizePolicy, QWidget

from kiosk.enrollment.capture_state import Slot
from kiosk.enrollment.shots import Taken, weaknesses
from kiosk.enrollment_settings import EnrollmentSettings
from kiosk.ui import theme
from kiosk.ui.admin import capture_wording
from kiosk.ui.admin.capture_symbols import paint_direction
from kiosk.ui.admin.style import QWIDGETSIZE_MAX
from kiosk.ui.symbols import paint_answer
from kiosk.ui.theme import Tone

MOST_SLOTS = 8
"""More would be too small to be touched."""

_USUAL, _SMALLEST_PX, _LARGEST_PX, _GAP_PX, _WORDS_PX = 5, 48, 150, 10, 26
_ROOMY_PX = 120
"""From this width on there is room for the long verdict."""

_RADIUS, _THUMBNAIL_PX, _AROUND_FACE = 12.0, 240, 1.7


class SlotButton(QAbstractButton):
    """One photo, or the place where it will be."""

    def __init__(self, slot: Slot, bounds: EnrollmentSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bounds = bounds
        self._slot, self._asked, self._scale = slot, False, 1.0
        self._image: QImage | None = None
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_slot(slot, asked=False)

    @property
    def words(self) -> str:
        """What is written below the picture."""
        if self._slot.taken is None:
            return capture_wording.skipped() if self._slot.skipped else capture_wording.slot_name(self._slot)
        if self.tone is Tone.GRANTED and self.width() < _ROOMY_PX * self._scale:
            return capture_wording.good()
        return self._verdict

    @property
    def tone(self) -> Tone:
        """Whether the photo is good, or could be better."""
        if self._slot.taken is None:
            return Tone.NEUTRAL
        return Tone.UNDECIDED if weaknesses(self._slot.taken, self._bounds) else Tone.GRANTED

    def show_slot(self, slot: Slot, *, asked: bool) -> None:
        """Show it as it is now; `asked`: it is the one whose photo is to be taken."""
        if slot.taken is not self._slot.taken or self._image is None:
            self._image = thumbnail(slot.taken) if slot.taken else None
        self._slot, self._asked = slot, asked
        self._describe()
        self.update()

    def resize_to(self, side: int, scale: float) -> None:
        """Be `side` pixels wide, in a window of this scale."""
        self._scale = scale
        self.setFixedSize(side, side + round(_WORDS_PX * scale))

    def sizeHint(self) -> QSize:
        """The size it was given."""
        return self.size()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint picture or place, verdict and words."""
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        square = QRectF(2, 2, self.width() - 4, self.width() - 4)
        if self._image is None:
            self._paint_place(painter, square)
        else:
            self._paint_photo(painter, square, self._image)
        self._paint_frame(painter, square)
        self._paint_words(painter, QRectF(0, self.width(), self.width(), self.height() - self.width()))

    @property
    def _verdict(self) -> str:
        assert self._slot.taken is not None
        return capture_wording.verdict(weaknesses(self._slot.taken, self._bounds))

    def _describe(self) -> None:
        name = capture_wording.slot_name(self._slot)
        taken = self._slot.taken is not None
        self.setAccessibleName(capture_wording.retake_described(name, self._verdict) if taken else name)
        self.setToolTip(self._verdict if taken else name)

    def _paint_photo(self, painter: QPainter, square: QRectF, image: QImage) -> None:
        path = QPainterPath()
        path.addRoundedRect(square, _RADIUS, _RADIUS)
        painter.save()
        painter.setClipPath(path)
        painter.drawImage(square, image)
        painter.restore()
        side = max(22.0, 0.26 * square.width())
        paint_answer(painter, QRectF(square.right() - side - 3, square.top() + 3, side, side), self.tone)

    def _paint_place(self, painter: QPainter, square: QRectF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.palette().raised))
        painter.drawRoundedRect(square, _RADIUS, _RADIUS)
        if not self._slot.skipped:
            tone = Tone.ACTIVE if self._asked else Tone.NEUTRAL
            middle = QRectF(0, 0, 0.42 * square.width(), 0.42 * square.width())
            middle.moveCenter(square.center())
            paint_direction(painter, middle, self._slot.pose, theme.colour(tone))

    def _paint_frame(self, painter: QPainter, square: QRectF) -> None:
        chosen = theme.palette()
        colour = chosen.accent if self._asked else chosen.edge
        if self.hasFocus():
            colour = chosen.text
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(colour), 3))
        painter.drawRoundedRect(square, _RADIUS, _RADIUS)

    def _paint_words(self, painter: QPainter, line: QRectF) -> None:
        painter.setFont(theme.font(15 * self._scale))
        chosen = theme.palette()
        painter.setPen(QColor(chosen.text if self._asked or self._slot.taken else chosen.muted))
        words = painter.fontMetrics().elidedText(self.words, Qt.TextElideMode.ElideRight, int(line.width()))
        painter.drawText(line, Qt.AlignmentFlag.AlignCenter, words)


class SlotGrid(QWidget):
    """All photos, as large as there is room for: in a row below the picture, or in two columns beside it."""

    chosen = Signal(int)
    """The number of the slot whose photo is to be taken now."""

    def __init__(self, bounds: EnrollmentSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bounds, self._scale, self._beside = bounds, 1.0, False
        self.buttons: list[SlotButton] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.lie(beside=False)

    def lie(self, *, beside: bool) -> None:
        """Lie beside the picture from now on, or below it."""
        self._beside = beside
        free, fixed = QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed
        self.setSizePolicy(fixed if beside else free, free if beside else fixed)
        self._place()
        self._fit()

    def show_slots(self, slots: Sequence[Slot], asked: int | None) -> None:
        """Show these, and which of them is asked for."""
        if len(slots) != len(self.buttons):
            self._build(slots)
        for number, (button, slot) in enumerate(zip(self.buttons, slots, strict=True)):
            button.show_slot(slot, asked=number == asked)

    def rescale(self, scale: float) -> None:
        """Space it out for a window of another size."""
        self._scale = scale
        self._grid.setSpacing(round(_GAP_PX * scale))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use the room there is."""
        super().resizeEvent(event)
        self._fit()

    def _build(self, slots: Sequence[Slot]) -> None:
        for button in self.buttons:
            button.hide()
            button.deleteLater()
        self.buttons = [SlotButton(slot, self._bounds, self) for slot in slots]
        for number, button in enumerate(self.buttons):
            button.clicked.connect(partial(self._choose, number))
            button.show()
        self._place()
        self._fit()

    def _place(self) -> None:
        while self._grid.takeAt(0) is not None:
            pass
        across = 2 if self._beside else MOST_SLOTS
        for number, button in enumerate(self.buttons):
            self._grid.addWidget(button, number // across, number % across)

    def _choose(self, number: int) -> None:
        self.chosen.emit(number)

    def _fit(self) -> None:
        count, words, gap = (
            max(_USUAL, len(self.buttons)),
            round(_WORDS_PX * self._scale),
            self._grid.spacing(),
        )
        if self._beside:
            rows = math.ceil(count / 2)
            room = (self.height() - (rows - 1) * gap) // rows - words
        else:
            room = (self.width() - (count + 1) * gap) // count
        side = max(_SMALLEST_PX, min(room, round(_LARGEST_PX * self._scale)))
        for button in self.buttons:
            button.resize_to(side, self._scale)
        if self._beside:
            self.setMinimumHeight(0)
            self.setMaximumHeight(QWIDGETSIZE_MAX)
            self.setFixedWidth(2 * side + gap)
        else:
            self.setMinimumWidth(0)
            self.setMaximumWidth(QWIDGETSIZE_MAX)
            self.setFixedHeight(side + words)


def thumbnail(taken: Taken) -> QImage:
    """A square around the face, as a mirror shows it."""
    left, top, side = _around_face(taken)
    pixels = np.ascontiguousarray(taken.image[top : top + side, left : left + side][:, ::-1])
    image = QImage(pixels.data, side, side, 3 * side, QImage.Format.Format_RGB888)
    return image.scaled(
        _THUMBNAIL_PX,
        _THUMBNAIL_PX,
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    ).copy()  # which owns its pixels, also where nothing had to be scaled


def _around_face(taken: Taken) -> tuple[int, int, int]:
    """Left, top and side of a square in the picture, in pixels."""
    height, width = taken.image.shape[:2]
    side, face = min(width, height), taken.analysis.face
    if face is None:
        return (width - side) // 2, (height - side) // 2, side
    box = face.box
    side = min(side, round(_AROUND_FACE * max(box.width, box.height)))
    left = min(max(0, (box.left + box.right - side) // 2), width - side)
    top = min(max(0, (box.top + box.bottom - side) // 2), height - side)
    return left, top, side
