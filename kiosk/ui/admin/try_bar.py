"""A bar that shows where a distance lies in relation to the threshold."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.ui import theme
from kiosk.ui.admin import try_wording
from kiosk.ui.theme import Tone

SPAN = 0.66
"""The distance at the end of the bar: strangers are 0.57 apart on average."""


class DistanceBar(QWidget):
    """From 0 at the leading end: what counts as a match, the threshold, and a dot at the distance."""

    def __init__(self, height: int, parent: QWidget | None = None) -> None:
        """`height` in pixels at scale 1."""
        super().__init__(parent)
        self._height = height
        self._distance, self._threshold = 0.0, 0.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.rescale(1.0)

    def show_distance(self, distance: float, threshold: float) -> None:
        """Show it."""
        self._distance, self._threshold = distance, threshold
        self.setAccessibleName(try_wording.bar_described(distance, threshold))
        self.update()

    def rescale(self, scale: float) -> None:
        """Be as large as the window asks for."""
        self.setFixedHeight(round(self._height * scale))
        self.setMinimumWidth(round(90 * scale))

    def position(self, distance: float) -> float:
        """Where a distance lies, in pixels from the left; what is beyond the end, at the end."""
        ends = self._height_px / 2
        across = ends + min(1.0, distance / SPAN) * (self.width() - 2 * ends)
        return across if self.layoutDirection() is Qt.LayoutDirection.LeftToRight else self.width() - across

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint track, match, threshold and dot."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = theme.palette()
        thick = 0.5 * self._height_px
        track = QRectF(0, (self._height_px - thick) / 2, self.width(), thick)
        limit = self.position(self._threshold)
        painter.setPen(Qt.PenStyle.NoPen)
        self._paint_part(painter, track, track, chosen.outline)
        self._paint_part(painter, track, self._match_part(track, limit), chosen.granted)
        painter.setPen(QPen(QColor(chosen.text), 2))
        painter.drawLine(QPointF(limit, 0), QPointF(limit, self._height_px))
        self._paint_dot(painter)

    @property
    def _height_px(self) -> float:
        return float(self.height())

    def _match_part(self, track: QRectF, limit: float) -> QRectF:
        part = QRectF(track)
        if self.layoutDirection() is Qt.LayoutDirection.LeftToRight:
            part.setRight(limit)
        else:
            part.setLeft(limit)
        return part

    def _paint_part(self, painter: QPainter, track: QRectF, part: QRectF, colour: str) -> None:
        painter.save()
        painter.setClipRect(part)
        painter.setBrush(QColor(colour))
        painter.drawRoundedRect(track, track.height() / 2, track.height() / 2)
        painter.restore()

    def _paint_dot(self, painter: QPainter) -> None:
        tone = Tone.GRANTED if self._distance <= self._threshold else Tone.REFUSED
        radius = self._height_px / 2 - 2
        painter.setPen(QPen(QColor(theme.palette().text), 2))
        painter.setBrush(theme.colour(tone))
        painter.drawEllipse(QPointF(self.position(self._distance), self._height_px / 2), radius, radius)
