"""What the tests of the shell around the window share: a cheap password, and input as the system sends it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kiosk.admin_password import AdminPassword, Cost
from kiosk.ui.blanking import Blanking
from kiosk.ui.shell import Shell
from kiosk.ui.window import KioskWindow
from kiosk.window_settings import UiSettings

CHEAP = Cost(passes=1, memory_kib=8, lanes=1)
RIGHT, WRONG = "correct horse", "correct donkey"
CHORD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class Stage:
    """A shell around a window without loops, shown, and ways to press keys and the screen."""

    def __init__(
        self,
        qtbot: QtBot,
        password: AdminPassword | None,
        settings: UiSettings | None = None,
        *,
        locked: bool = True,
        make_blanking: Callable[[KioskWindow], Blanking] | None = None,
    ) -> None:
        settings = settings or UiSettings()
        self.window = KioskWindow()
        qtbot.addWidget(self.window, before_close_func=lambda _window: self.end())
        blanking = make_blanking(self.window) if make_blanking else None
        self.shell = Shell(self.window, settings, password=password, locked=locked, blanking=blanking)
        self.shell.show()
        qtbot.waitExposed(self.window)
        self.window.activateWindow()

    @property
    def screen(self) -> QWindow:
        handle = self.window.windowHandle()
        assert handle is not None
        return handle

    def end(self) -> None:
        self.shell.allow_leaving()
        self.shell.stop()

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.screen, key, modifier)

    def chord(self) -> None:
        self.key(Qt.Key.Key_K, CHORD)

    def enter(self, text: str) -> None:
        """Type into whatever has the focus, and press Enter."""
        focused = self.window.focusWidget()
        assert focused is not None
        QTest.keyClicks(focused, text)
        QTest.keyClick(focused, Qt.Key.Key_Return)

    def click(self, widget: QWidget) -> None:
        QTest.mouseClick(
            self.screen, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, self.middle(widget)
        )

    def middle(self, widget: QWidget) -> QPoint:
        return widget.mapTo(self.window, widget.rect().center())


def set_password(folder: Path) -> AdminPassword:
    """A password that is RIGHT."""
    password = AdminPassword(folder / "admin.json", CHEAP)
    password.set(RIGHT)
    return password
