"""Hides the mouse cursor: for good on touch panels, else while the mouse rests."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtGui import QGuiApplication

from kiosk.ui.input_watch import InputWatch

REST_MS = 3000


class CursorHider(QObject):
    """Hides the cursor of the whole program, whatever cursors its widgets have; `stop` gives it back."""

    def __init__(self, when: Literal["auto", "never", "always"], watch: InputWatch) -> None:
        super().__init__(watch)
        self.hidden = False
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self._hide)
        if when == "never":
            self._hide()
        elif when == "auto":
            watch.moved.connect(self._show)
            self._rest.start()

    def stop(self) -> None:
        """Leave the cursor visible."""
        self._show()
        self._rest.stop()

    @Slot()
    def _hide(self) -> None:
        if not self.hidden:
            self.hidden = True
            QGuiApplication.setOverrideCursor(Qt.CursorShape.BlankCursor)

    @Slot()
    def _show(self) -> None:
        if self.hidden:
            self.hidden = False
            QGuiApplication.restoreOverrideCursor()
        self._rest.start()
