"""Notices that something is held down for a while: the way to what must not be found by chance."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget

HOLD_MS = 3000


class LongPress(QObject):
    """Watches one widget for a press, by mouse or finger, that lasts for HOLD_MS and stays on the widget."""

    held = Signal()

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self._holding = QTimer(self)
        self._holding.setSingleShot(True)
        self._holding.setInterval(HOLD_MS)
        self._holding.timeout.connect(self.held)
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002  # Qt's signature
        """Begin with the press, end with the release; the widget itself has no use for either."""
        if event.type() == QEvent.Type.Hide:
            self._holding.stop()
        if not isinstance(event, QMouseEvent):
            return False
        if event.type() == QEvent.Type.MouseButtonPress and event.button() == Qt.MouseButton.LeftButton:
            self._holding.start()
            return True
        if event.type() == QEvent.Type.MouseButtonRelease or not self._inside(event):
            self._holding.stop()
        return False

    def _inside(self, event: QMouseEvent) -> bool:
        return self._widget.rect().contains(event.position().toPoint())
