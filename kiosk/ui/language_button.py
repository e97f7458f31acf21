"""The button that says which language is spoken, in that language, and leads to the others."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPalette, QPen, QPixmap
from PySide6.QtWidgets import QPushButton, QWidget

from kiosk.ui import wording
from kiosk.ui.languages import current_language

_GLOBE_PX = 30
_ICON_WIDTH_PX = 44  # the globe, and the space between it and the name

# The globe is drawn in a square of 100 x 100 units.
_UNITS = 100.0
_STROKE = 7.0
_PARALLELS = (-21.0, 21.0)
_PARALLEL_HALF = 36.0


class LanguageButton(QPushButton):
    """A globe and the language's own name, so that it is found by somebody who can read nothing else here."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "secondary")
        self.setAutoDefault(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._scale = 1.0
        self.rescale(1.0)
        self.retranslate()

    def retranslate(self) -> None:
        """Name the language that is spoken now."""
        name = current_language().name
        self.setText(name)
        self.setAccessibleName(wording.language_button(name))

    def rescale(self, scale: float) -> None:
        """Grow with the window."""
        self._scale = scale
        self._paint_icon()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language and the colours."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() in (QEvent.Type.PaletteChange, QEvent.Type.StyleChange):
            self._paint_icon()
        super().changeEvent(event)

    def _paint_icon(self) -> None:
        size = QSize(round(_ICON_WIDTH_PX * self._scale), round(_GLOBE_PX * self._scale))
        pixmap = QPixmap(size * self.devicePixelRatio())
        pixmap.setDevicePixelRatio(self.devicePixelRatio())
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        globe = QRectF((size.width() - size.height()) / 2, 0, size.height(), size.height())
        paint_globe(painter, globe, self.palette().color(QPalette.ColorRole.ButtonText))
        painter.end()
        self.setIconSize(size)
        self.setIcon(QIcon(pixmap))


def paint_globe(painter: QPainter, area: QRectF, colour: QColor) -> None:
    """Paint a globe with its meridians and parallels into the square `area`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(area.topLeft())
    painter.scale(area.width() / _UNITS, area.height() / _UNITS)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(colour, _STROKE, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    middle = _UNITS / 2
    painter.drawEllipse(QPointF(middle, middle), 42, 42)
    painter.drawEllipse(QPointF(middle, middle), 19, 42)
    for offset in _PARALLELS:
        left, right = QPointF(middle - _PARALLEL_HALF, middle), QPointF(middle + _PARALLEL_HALF, middle)
        painter.drawLine(left + QPointF(0, offset), right + QPointF(0, offset))
    painter.restore()
