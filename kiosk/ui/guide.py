"""What is painted over the camera's picture: the oval for the face, its ring, and the caption."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QPixmap

from kiosk.ui import theme
from kiosk.ui.theme import Tone

CORNER_RADIUS = 28.0
_RING_WIDTH = 7.0
_CAPTION_PX = 28.0

# The share of the picture's height that the oval takes, its shape (a face with hair is about 1.35 times as
# high as wide), and where its centre is: people frame themselves a little above the middle.
_OVAL_HEIGHT = 0.66
_OVAL_SHAPE = 1 / 1.32
_OVAL_CENTRE = 0.455

_OUTSIDE = QColor(6, 9, 14, 110)
_TRACK = QColor(255, 255, 255, 90)
_CAPTION_BACK = QColor(6, 9, 14, 215)


@dataclass(frozen=True, slots=True)
class Guide:
    """The state of the guide: `progress` in [0, 1] closes the ring; an empty caption is not shown."""

    tone: Tone = Tone.NEUTRAL
    progress: float = 0.0
    caption: str = ""


def oval(area: QRectF) -> QRectF:
    """Where in a picture that fills `area` the face should be."""
    height = _OVAL_HEIGHT * area.height()
    width = min(height * _OVAL_SHAPE, 0.84 * area.width())
    height = width / _OVAL_SHAPE
    centre = QPointF(area.center().x(), area.top() + _OVAL_CENTRE * area.height())
    return QRectF(centre.x() - width / 2, centre.y() - height / 2, width, height)


def make_mask(size: QSize, scale: float, pixel_ratio: float) -> QPixmap:
    """What lies over every picture of this size: dimmed outside the oval, and with rounded corners."""
    pixmap = QPixmap(size * pixel_ratio)
    pixmap.setDevicePixelRatio(pixel_ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    area = QRectF(QPointF(), size.toSizeF())
    dimmed, corners = QPainterPath(), QPainterPath()
    dimmed.addRect(area)
    dimmed.addEllipse(oval(area))
    corners.addRect(area)
    corners.addRoundedRect(area, CORNER_RADIUS * scale, CORNER_RADIUS * scale)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillPath(dimmed, _OUTSIDE)
    painter.fillPath(corners, QColor(theme.palette().background))
    painter.end()
    return pixmap


def paint_guide(painter: QPainter, area: QRectF, guide: Guide, scale: float) -> None:
    """Paint ring and caption over a picture that fills `area`."""
    _paint_ring(painter, oval(area), guide, scale)
    if guide.caption:
        _paint_caption(painter, area, guide, scale)


def _paint_ring(painter: QPainter, ring: QRectF, guide: Guide, scale: float) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(_pen(_TRACK, _RING_WIDTH * scale))
    painter.drawEllipse(ring)
    if guide.tone is Tone.NEUTRAL:
        return
    colour = theme.colour_on_picture(guide.tone)
    if guide.tone is not Tone.ACTIVE:
        painter.setPen(_pen(colour, _RING_WIDTH * scale))
        painter.drawEllipse(ring)
    elif guide.progress > 0:
        painter.setPen(_pen(colour, _RING_WIDTH * scale))
        # Qt counts in sixteenths of a degree, counter-clockwise from three o'clock.
        painter.drawArc(ring, 90 * 16, -round(360 * 16 * guide.progress))


def _paint_caption(painter: QPainter, area: QRectF, guide: Guide, scale: float) -> None:
    type_face = _caption_font(guide.caption, 0.86 * area.width(), scale)
    metrics = QFontMetricsF(type_face)
    height = metrics.height() + 24 * scale
    width = metrics.horizontalAdvance(guide.caption) + 56 * scale
    bottom = area.bottom() - 24 * scale
    pill = QRectF(area.center().x() - width / 2, bottom - height, width, height)
    painter.setPen(QPen(theme.colour_on_picture(guide.tone), 2 * scale))
    painter.setBrush(_CAPTION_BACK)
    painter.drawRoundedRect(pill, height / 2, height / 2)
    painter.setFont(type_face)
    painter.setPen(QColor(theme.PALETTES["dark"].text))
    painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, guide.caption)


def _caption_font(text: str, width: float, scale: float) -> QFont:
    """The caption's type, smaller where a translation would not fit into `width`."""
    made = theme.font(_CAPTION_PX * scale, weight=QFont.Weight.DemiBold)
    needed = QFontMetricsF(made).horizontalAdvance(text) + 56 * scale
    if needed <= width:
        return made
    return theme.font(_CAPTION_PX * scale * width / needed, weight=QFont.Weight.DemiBold)


def _pen(colour: QColor, width: float) -> QPen:
    return QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
