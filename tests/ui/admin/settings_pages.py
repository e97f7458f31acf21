"""What the tests of the settings page share: a page in a window, and ways to find and touch what is on it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kiosk.admin_password import AdminPassword
from kiosk.camera.webcam import CameraInfo
from kiosk.enrollment.desk import Desk
from kiosk.settings import Settings, load
from kiosk.settings_file import SettingsFile
from kiosk.ui import theme
from kiosk.ui.admin.feed import CameraFeed
from kiosk.ui.admin.settings_editors import ChoiceEditor, NumberEditor, TextEditor, ToggleEditor
from kiosk.ui.admin.settings_page import SettingsPage
from kiosk.ui.admin.settings_row import SettingRow
from kiosk.ui.admin.settings_view import SettingsView
from kiosk.ui.admin.tools import AdminTools
from kiosk.ui.admin.worker import Worker
from kiosk.ui.door_journal import DoorJournal

WEBCAMS = [
    CameraInfo(0, "Integrated Camera", "/dev/video0"),
    CameraInfo(2, "HD Pro Webcam C920", "/dev/video2"),
]

T = TypeVar("T", bound=QWidget)


def no_desk() -> Desk:
    raise AssertionError("the settings page needs no desk")


class Opened:
    """A settings page that somebody has opened in a window."""

    def __init__(
        self,
        qtbot: QtBot,
        path: Path | None,
        *,
        running: Settings | None = None,
        password: AdminPassword | None = None,
        locked: bool = False,
        cameras: Callable[[], Sequence[CameraInfo]] = lambda: WEBCAMS,
    ) -> None:
        self._qtbot = qtbot
        self.feed = CameraFeed()
        self.worker = Worker(no_desk)
        file = None if path is None else SettingsFile(path)
        settings = running or load(path if path is not None and path.exists() else None)
        tools = AdminTools(settings, self.worker, self.feed, DoorJournal(settings.audit))
        self.page = SettingsPage(tools, file, locked=locked, password=password, cameras=cameras)
        self.window = QWidget()
        self.window.setObjectName("kiosk")
        QVBoxLayout(self.window).addWidget(self.page)
        self.window.setStyleSheet(theme.stylesheet(1.0))
        self.window.resize(990, 744)
        qtbot.addWidget(self.window)
        self.page.enter()
        self.window.show()
        qtbot.waitExposed(self.window)

    @property
    def view(self) -> SettingsView:
        return self.page.view

    def row(self, name: str) -> SettingRow:
        """A setting, with its section shown."""
        row = self.view.rows[name]
        self.view.chooser.choose(row.setting.section)
        return row

    def write(self, name: str, text: str) -> SettingRow:
        """Type into a text or number, over what is there."""
        row = self.row(name)
        editor = row.editor
        assert isinstance(editor, TextEditor | NumberEditor)
        editor.field.setFocus()
        QTest.keyClick(editor.field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClick(editor.field, Qt.Key.Key_Delete)
        QTest.keyClicks(editor.field, text)
        return row

    def choose(self, name: str, value: str) -> SettingRow:
        row = self.row(name)
        assert isinstance(row.editor, ChoiceEditor)
        row.editor.box.setCurrentIndex(row.editor.box.findData(value))
        return row

    def toggle(self, name: str) -> SettingRow:
        row = self.row(name)
        assert isinstance(row.editor, ToggleEditor)
        row.editor.switch.click()
        return row

    def save(self) -> None:
        """Save once nothing is marked any more, and wait until that has worked."""
        self._qtbot.waitUntil(self.view.bar.save.isEnabled)
        with self._qtbot.waitSignal(self.page.saved):
            click(self.view.bar.save)

    def wait_for_problem(self, name: str) -> str:
        self._qtbot.waitUntil(lambda: bool(self.view.rows[name].problem))
        return self.view.rows[name].problem

    def find(self, kind: type[T]) -> T:
        found: T | None = self.page.findChild(kind)
        assert found is not None
        return found


def click(button: QWidget) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
