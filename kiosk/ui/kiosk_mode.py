"""Kiosk mode: the window fills the screen, stays there, and is not closed by whoever stands before it."""

from __future__ import annotations

import logging

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QWidget

logger = logging.getLogger(__name__)

LOOK_MS = 2000

_FLAGS = (
    Qt.WindowType.Window
    | Qt.WindowType.CustomizeWindowHint  # without the menu that Alt+Space opens
    | Qt.WindowType.FramelessWindowHint
    | Qt.WindowType.WindowStaysOnTopHint
)


class KioskMode(QObject):
    """Takes hold of a window that was not shown yet; `allow_leaving` lets go of it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._may_leave = False
        window.setWindowFlags(_FLAGS)
        window.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        for widget in window.findChildren(QWidget):
            widget.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        window.installEventFilter(self)
        self._looking = QTimer(self)
        self._looking.timeout.connect(self._come_forward)
        self._looking.start(LOOK_MS)

    def allow_leaving(self) -> None:
        """Let the window be closed from now on."""
        self._may_leave = True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ignore what would close the window, and undo what puts it out of sight."""
        if watched is not self._window or self._may_leave:
            return False
        if event.type() == QEvent.Type.Close:
            logger.info("somebody tried to close the window")
            event.ignore()
            return True
        if event.type() == QEvent.Type.WindowStateChange and self._out_of_shape():
            QTimer.singleShot(0, self, self._fill_screen)
        return False

    @Slot()
    def _come_forward(self) -> None:
        """Come back from behind other windows: a desktop can be shown without a word to those that it hides."""
        if self._may_leave or not self._window.isVisible():
            return
        if not self._window.windowHandle().isExposed() or not self._window.isActiveWindow():
            self._window.showFullScreen()
            self._window.raise_()
            self._window.activateWindow()

    def _out_of_shape(self) -> bool:
        return self._window.isMinimized() or not self._window.isFullScreen()

    def _fill_screen(self) -> None:
        if not self._may_leave and self._window.isVisible():
            self._window.showFullScreen()
