"""A field that offers a few things to choose from, with an arrow that is seen in every theme."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QComboBox, QStyledItemDelegate, QWidget

from kiosk.ui import theme

_FROM_EDGE_PX, _ARM_PX = 24, 6


class Chooser(QComboBox):
    """A combo box whose list has rows for fingers."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "chooser")
        # Qt's own delegate for these ignores the heights of the style sheet.
        self.setItemDelegate(QStyledItemDelegate(self))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the arrow, too: a style sheet could only show one from a file."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.palette().muted), 2.5, c=Qt.PenCapStyle.RoundCap))
        left_to_right = self.layoutDirection() is Qt.LayoutDirection.LeftToRight
        x = self.width() - _FROM_EDGE_PX if left_to_right else _FROM_EDGE_PX
        y = self.height() / 2 - _ARM_PX / 2
        tip = QPointF(x, y + _ARM_PX)
        painter.drawPolyline([QPointF(x - _ARM_PX, y), tip, QPointF(x + _ARM_PX, y)])
