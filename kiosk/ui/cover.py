"""A widget that lies over everything else in a window, and grows with it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QMouseEvent, QShowEvent
from PySide6.QtWidgets import QWidget


class Cover(QWidget):
    """Hidden at first; while it is shown no press reaches what lies below."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.window_below = window
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.hide()
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the window's size."""
        if event.type() == QEvent.Type.Resize and watched is self.window_below:
            self.setGeometry(self.window_below.rect())
        return False

    def showEvent(self, event: QShowEvent) -> None:
        """Lie on top."""
        super().showEvent(event)
        self.setGeometry(self.window_below.rect())
        self.raise_()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Keep it."""
        event.accept()
