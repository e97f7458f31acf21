"""Notices every key, press and movement that reaches the window or a dialog of it, whichever widget it is for."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication, QInputDevice, QMouseEvent, QWindow
from PySide6.QtWidgets import QWidget

_TOUCHES = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
        QEvent.Type.Wheel,
    }
)


class InputWatch(QObject):
    """Sits before the windows of the screen, where each event arrives once, and takes none of them away."""

    touched = Signal()
    """Somebody pressed a key or a button, or touched the screen."""

    moved = Signal()
    """Somebody moved the mouse; a finger is none."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        window.winId()  # which makes the window of the screen
        handle = window.windowHandle()
        assert handle is not None
        self._window = window
        handle.installEventFilter(self)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.focusWindowChanged.connect(self._watch_too)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002  # Qt's signature
        """Tell of the event, and let it pass."""
        if event.type() in _TOUCHES:
            self.touched.emit()
        elif isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseMove and _by_mouse(event):
            self.moved.emit()
        return False

    @Slot(QWindow)
    def _watch_too(self, window: QWindow | None) -> None:
        """A dialog, which has a window of its own, is worked in; Qt installs a filter once however often."""
        # Asked anew each time, and not found by `transientParent`: PySide's objects for windows become invalid.
        handle = self._window.windowHandle()
        if window is None or handle is None:
            return
        if handle.isAncestorOf(window, QWindow.AncestorMode.IncludeTransients):
            window.installEventFilter(self)


def _by_mouse(event: QMouseEvent) -> bool:
    return event.device().type() != QInputDevice.DeviceType.TouchScreen
