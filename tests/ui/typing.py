"""Hands and badge readers: keys that come from the screen's window system, at times that a test sets."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from kiosk.ui.badge_reader import BadgeReader

READER_S, HAND_S = 0.01, 0.15


class Keys:
    """Presses keys at a window, wherever in it the focus is; `now` is the time by the reader's clock."""

    def __init__(self, window: QWidget, reader: BadgeReader) -> None:
        self._window = window
        self.now = 100.0
        reader.clock = self._pressed_at

    def _pressed_at(self, _event: QKeyEvent) -> float:
        return self.now

    def type(self, text: str, gap: float, *ends: Qt.Key) -> None:
        """Type with `gap` seconds before each key."""
        handle = self._window.windowHandle()
        for key in (*text, *ends):
            self.now += gap
            QTest.keyClick(handle, key)

    def scan(self, text: str, *ends: Qt.Key) -> None:
        """Hold a badge to the reader, after a while in which nothing was typed."""
        self.now += 5
        self.type(text, READER_S, *(ends or (Qt.Key.Key_Return,)))
