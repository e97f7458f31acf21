"""Makes the program's icon: `python -m tests.ui.make_icon [FILE]` writes resources/icon.png anew.

Somebody between the corners of a viewfinder, and the tick that lets them in.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QLinearGradient, QPainter, QPainterPath, QPen

from kiosk.ui.theme import PALETTES

FILE = Path(__file__).resolve().parents[2] / "resources" / "icon.png"
SIZE = 1024
DARK = PALETTES["dark"]


def draw(size: int = SIZE) -> QImage:
    """The icon, `size` pixels wide and high, on a transparent ground."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(size / 100, size / 100)
    _ground(painter)
    _viewfinder(painter)
    _face(painter)
    painter.end()
    return image


def _ground(painter: QPainter) -> None:
    gradient = QLinearGradient(QPointF(0, 0), QPointF(0, 100))
    gradient.setColorAt(0, QColor("#1d3a66"))
    gradient.setColorAt(1, QColor(DARK.background))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(gradient)
    painter.drawRoundedRect(QRectF(4, 4, 92, 92), 21, 21)


def _viewfinder(painter: QPainter) -> None:
    pen = QPen(QColor(DARK.accent), 5.5)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for turn in (0, 1, 3):  # the tick is in the fourth corner
        painter.save()
        painter.translate(50, 50)
        painter.rotate(90 * turn)
        corner = QPainterPath(QPointF(-32, -18))
        corner.lineTo(-32, -25)
        corner.quadTo(-32, -32, -25, -32)
        corner.lineTo(-18, -32)
        painter.drawPath(corner)
        painter.restore()


def _face(painter: QPainter) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(DARK.text))
    painter.drawEllipse(QPointF(50, 41), 13.5, 15)
    shoulders = QPainterPath(QPointF(26.5, 76))
    shoulders.cubicTo(27, 56, 40, 60, 50, 60)
    shoulders.cubicTo(60, 60, 73, 56, 73.5, 76)
    shoulders.closeSubpath()
    painter.drawPath(shoulders)
    painter.setBrush(QColor(DARK.granted))
    painter.drawEllipse(QPointF(73, 73), 12.5, 12.5)
    tick = QPen(QColor(DARK.on_accent), 4)
    tick.setCapStyle(Qt.PenCapStyle.RoundCap)
    tick.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(tick)
    painter.drawPolyline([QPointF(67.5, 73.5), QPointF(71.5, 77.5), QPointF(79, 69)])


if __name__ == "__main__":
    application = QGuiApplication([])
    target = sys.argv[1] if len(sys.argv) > 1 else str(FILE)
    if not draw().scaled(512, 512, mode=Qt.TransformationMode.SmoothTransformation).save(target):
        raise OSError(f"cannot write {target}")
