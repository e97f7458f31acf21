"""The kiosk's symbols, painted by code so that they are sharp at every size."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from kiosk.ui import theme
from kiosk.ui.theme import Tone

# All symbols are drawn in a square of 100 x 100 units.
_UNITS = 100.0
_STROKE = 9.0


class AnswerSymbol(QWidget):
    """A disc with a check mark (granted), a cross (refused) or an exclamation mark (undecided)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone = Tone.NEUTRAL

    def show_tone(self, tone: Tone) -> None:
        """Paint the symbol of `tone`."""
        self._tone = tone
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the disc and its mark."""
        paint_answer(QPainter(self), QRectF(self.rect()), self._tone)


def paint_answer(painter: QPainter, area: QRectF, tone: Tone) -> None:
    """Paint the disc and the mark of an answer into the square `area`."""
    painter.save()
    _fit(painter, area)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour(tone))
    painter.drawEllipse(QRectF(2, 2, 96, 96))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(_stroke(QColor(theme.palette().on_accent)))
    painter.drawPath(_mark(tone))
    painter.restore()


def paint_camera(painter: QPainter, area: QRectF, colour: QColor, *, struck: bool) -> None:
    """Paint a camera into the square `area`; `struck` out where there is none."""
    painter.save()
    _fit(painter, area)
    painter.setPen(_stroke(colour, 6))
    painter.drawRoundedRect(QRectF(8, 26, 56, 48), 10, 10)
    lens = QPainterPath(QPointF(64, 46))
    lens.lineTo(92, 32)
    lens.lineTo(92, 68)
    lens.lineTo(64, 54)
    painter.drawPath(lens)
    if struck:
        painter.drawLine(QPointF(14, 90), QPointF(86, 10))
    painter.restore()


def _mark(tone: Tone) -> QPainterPath:
    if tone is Tone.GRANTED:
        return _polyline((28, 52), (44, 68), (73, 35))
    if tone is Tone.REFUSED:
        cross = _polyline((34, 34), (66, 66))
        cross.addPath(_polyline((66, 34), (34, 66)))
        return cross
    exclamation = _polyline((50, 25), (50, 56))
    exclamation.addPath(_polyline((50, 74), (50, 74.1)))
    return exclamation


def _polyline(first: tuple[float, float], *others: tuple[float, float]) -> QPainterPath:
    path = QPainterPath(QPointF(*first))
    for point in others:
        path.lineTo(QPointF(*point))
    return path


def _stroke(colour: QColor, width: float = _STROKE) -> QPen:
    return QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)


def _fit(painter: QPainter, area: QRectF) -> None:
    """Make the units fill the largest square in the middle of `area`."""
    side = min(area.width(), area.height())
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(area.center().x() - side / 2, area.center().y() - side / 2)
    painter.scale(side / _UNITS, side / _UNITS)
