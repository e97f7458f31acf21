"""The camera's picture: mirrored, filling its area, with the guide over it; or why there is none."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.camera.health import CameraState
from kiosk.camera.loop import CameraStatus
from kiosk.camera.source import Frame
from kiosk.ui import theme, wording
from kiosk.ui.guide import CORNER_RADIUS, Guide, make_mask, paint_guide
from kiosk.ui.symbols import paint_camera


class Preview(QWidget):
    """Paints the newest frame it was given; never keeps one that the camera can no longer vouch for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._status = CameraStatus(CameraState.OPENING, "")
        self._pixels: np.ndarray[tuple[int, ...], np.dtype[np.uint8]] | None = None
        self._image = QImage()
        self._guide = Guide()
        self._scale = 1.0
        self._mask: tuple[QSize, float, float, QPixmap] | None = None
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.setMinimumSize(200, 200)
        self.retranslate()

    @property
    def guide(self) -> Guide:
        """What is painted over the picture."""
        return self._guide

    @property
    def camera_state(self) -> CameraState:
        """What was last said of the camera."""
        return self._status.state

    @property
    def has_picture(self) -> bool:
        """Whether a frame is shown."""
        return not self._image.isNull()

    def show_frame(self, frame: Frame) -> None:
        """Show this frame from the next painting on."""
        # A QImage over foreign memory does not own it, so the array has to live as long as the image.
        self._pixels = np.ascontiguousarray(frame.image)
        height, width = self._pixels.shape[:2]
        self._image = QImage(self._pixels.data, width, height, 3 * width, QImage.Format.Format_RGB888)
        self.update()

    def show_camera(self, status: CameraStatus) -> None:
        """Show the picture of a camera that works, else what is wrong with it."""
        self._status = status
        if status.state is not CameraState.OK:
            self._image, self._pixels = QImage(), None
        self.update()

    def show_guide(self, guide: Guide) -> None:
        """Show the guide in another state."""
        if guide != self._guide:
            self._guide = guide
            self.setAccessibleDescription(guide.caption)
            self.update()

    def rescale(self, scale: float) -> None:
        """Draw ring, corners and type for a window of another size."""
        self._scale = scale
        self._mask = None  # the palette may be another one, too
        self.update()

    def retranslate(self) -> None:
        """Say it in the language that is spoken now; the guide is shown again by the window."""
        self.setAccessibleName(wording.camera_picture())
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint picture, mask and guide."""
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        area = QRectF(self.rect())
        if self._status.state is CameraState.OK and self.has_picture:
            self._paint_picture(painter, area)
            painter.drawPixmap(QPointF(), self._current_mask())
            paint_guide(painter, area, self._guide, self._scale)
        else:
            self._paint_status(painter, area)

    def _paint_picture(self, painter: QPainter, area: QRectF) -> None:
        """Draw the middle of the image over all of `area`, as a mirror shows it."""
        shown = QRectF(self._image.rect())
        factor = max(area.width() / shown.width(), area.height() / shown.height())
        part = QRectF(0, 0, area.width() / factor, area.height() / factor)
        part.moveCenter(shown.center())
        painter.save()
        painter.translate(area.width(), 0)
        painter.scale(-1, 1)
        painter.drawImage(area, self._image, part)
        painter.restore()

    def _current_mask(self) -> QPixmap:
        key = (self.size(), self._scale, self.devicePixelRatioF())
        if self._mask is None or self._mask[:3] != key:
            self._mask = (*key, make_mask(*key))
        return self._mask[3]

    def _paint_status(self, painter: QPainter, area: QRectF) -> None:
        scale = self._scale
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.palette().surface))
        painter.drawRoundedRect(area, CORNER_RADIUS * scale, CORNER_RADIUS * scale)
        opening = self._status.state is CameraState.OPENING
        tone = theme.Tone.NEUTRAL if opening else theme.Tone.UNDECIDED
        middle = area.center()
        symbol = QRectF(middle.x() - 60 * scale, middle.y() - 150 * scale, 120 * scale, 120 * scale)
        paint_camera(painter, symbol, theme.colour(tone), struck=not opening)
        text = QRectF(0, middle.y() + 4 * scale, min(560 * scale, 0.86 * area.width()), 48 * scale)
        text.moveCenter(QPointF(middle.x(), text.center().y()))
        self._paint_words(painter, text, opening)

    def _paint_words(self, painter: QPainter, line: QRectF, opening: bool) -> None:
        painter.setPen(QColor(theme.palette().text))
        painter.setFont(theme.font(30 * self._scale, weight=QFont.Weight.DemiBold))
        painter.drawText(line, Qt.AlignmentFlag.AlignCenter, wording.camera_headline(self._status.state))
        if opening:
            return
        painter.setPen(QColor(theme.palette().muted))
        painter.setFont(theme.font(19 * self._scale))
        below = line.adjusted(0, 60 * self._scale, 0, 200 * self._scale)
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        painter.drawText(below, flags, wording.camera_advice(self._status.state))
