"""Which way to look, painted: arrows as a mirror shows them, whatever the direction of the script."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kiosk.enrollment.posing import HeadPose
from kiosk.ui import theme
from kiosk.ui.guide import oval
from kiosk.ui.preview import Preview
from kiosk.ui.symbols import paint_answer
from kiosk.ui.theme import Tone

_DEGREES = {HeadPose.RIGHT: 0, HeadPose.DOWN: 90, HeadPose.LEFT: 180, HeadPose.UP: 270}
"""Clockwise, from the right: a person's left is at the left of their mirror."""

_ARROW_PX = 52

_FULL_SIZE_PX = 330
"""The height of a picture over which words have their usual size."""


def paint_direction(painter: QPainter, area: QRectF, pose: HeadPose, colour: QColor) -> None:
    """Paint an arrow into the middle of `area`; for STRAIGHT, the eyes and mouth of somebody who looks at one."""
    side = min(area.width(), area.height())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(area.center())
    painter.scale(side / 100, side / 100)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(_stroke(colour))
    if pose is HeadPose.STRAIGHT:
        _paint_face(painter)
    else:
        painter.rotate(_DEGREES[pose])
        _paint_arrow(painter)
    painter.restore()


def _paint_face(painter: QPainter) -> None:
    painter.drawEllipse(QRectF(-30, -38, 60, 76))
    for x in (-11, 11):
        painter.drawPoint(QPointF(x, -8))
    painter.drawArc(QRectF(-13, -2, 26, 22), 200 * 16, 140 * 16)


def _paint_arrow(painter: QPainter) -> None:
    painter.drawLine(QPointF(-36, 0), QPointF(32, 0))
    painter.drawPolyline(QPolygonF([QPointF(8, -26), QPointF(34, 0), QPointF(8, 26)]))


def _stroke(colour: QColor) -> QPen:
    return QPen(colour, 9, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)


class DirectionSign(QWidget):
    """The arrow beside the instruction; a tick where there is nothing to do."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pose: HeadPose | None = None
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.rescale(1.0)

    @property
    def pose(self) -> HeadPose | None:
        """Where it points."""
        return self._pose

    def show_pose(self, pose: HeadPose | None) -> None:
        """Point there; None: nothing is asked for."""
        self._pose = pose
        self.update()

    def rescale(self, scale: float) -> None:
        """Be as large as the window asks for."""
        self.setFixedSize(round(_ARROW_PX * scale), round(_ARROW_PX * scale))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Paint the arrow."""
        if self._pose is None:
            paint_answer(QPainter(self), QRectF(self.rect()), Tone.GRANTED)
        else:
            paint_direction(QPainter(self), QRectF(self.rect()), self._pose, theme.colour(Tone.ACTIVE))


class CapturePreview(Preview):
    """The camera's picture with an arrow beside the oval, on the side to which the head is to be turned."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._pose: HeadPose | None = None
        self._window_scale = 1.0
        super().__init__(parent)

    def rescale(self, scale: float) -> None:
        """Follow the window, but no farther than the words over a small picture leave something to be seen."""
        self._window_scale = scale
        super().rescale(min(scale, self.height() / _FULL_SIZE_PX))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose the size of the words anew."""
        super().resizeEvent(event)
        self.rescale(self._window_scale)

    def show_pose(self, pose: HeadPose | None) -> None:
        """Show where to look."""
        if pose is not self._pose:
            self._pose = pose
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the picture, and the arrow over it."""
        super().paintEvent(event)
        if self._pose in _DEGREES and self.has_picture:
            colour = theme.colour_on_picture(Tone.ACTIVE)
            paint_direction(QPainter(self), self._place(self._pose), self._pose, colour)

    def _place(self, pose: HeadPose) -> QRectF:
        """A square just outside the oval; above and below there may be no room, so it reaches into it."""
        area = QRectF(self.rect())
        ring = oval(area)
        side = 0.13 * min(area.width(), area.height())
        across = {HeadPose.LEFT: ring.left() - 0.8 * side, HeadPose.RIGHT: ring.right() + 0.8 * side}
        down = {HeadPose.UP: ring.top(), HeadPose.DOWN: ring.bottom()}
        middle = QPointF(across.get(pose, ring.center().x()), down.get(pose, ring.center().y()))
        square = QRectF(0, 0, side, side)
        square.moveCenter(middle)
        return square
