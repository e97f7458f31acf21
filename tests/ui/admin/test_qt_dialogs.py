"""Dialogs over the pages: what they can do to files, and that closing them does no harm."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLineEdit, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from kiosk.ui.admin.qt_dialogs import OpenDialog, file_dialog
from kiosk.ui.input_watch import InputWatch


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    return made


def test_it_can_neither_rename_nor_delete(window: QWidget, tmp_path: Path) -> None:
    dialog = file_dialog(window, "Choose", str(tmp_path))
    assert dialog.testOption(QFileDialog.Option.ReadOnly)
    assert dialog.testOption(QFileDialog.Option.DontUseNativeDialog)


def test_closing_it_while_it_asks_something_itself_does_no_harm(
    qtbot: QtBot, window: QWidget, tmp_path: Path
) -> None:
    """Qt asks in a loop within the dialog's own work: deleting the dialog there would crash."""
    taken = tmp_path / "taken.csv"
    taken.write_text("old")
    opened = OpenDialog()
    dialog = file_dialog(window, "Save", str(tmp_path))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    chosen: list[str] = []
    dialog.fileSelected.connect(chosen.append)
    opened.show(dialog)
    field = dialog.findChild(QLineEdit, "fileNameEdit")
    assert isinstance(field, QLineEdit)
    field.setText("taken.csv")
    asked: list[bool] = []

    def leave() -> None:
        asked.append(bool(dialog.findChildren(QMessageBox)))
        opened.close()

    QTimer.singleShot(300, leave)
    QTest.keyClick(field, Qt.Key.Key_Return)  # comes back when the question is closed

    qtbot.waitUntil(lambda: opened.current is None)
    assert asked == [True]
    assert chosen == []
    opened.show(file_dialog(window, "Save", str(tmp_path)))
    opened.close()


def test_working_in_a_dialog_counts_as_being_there(qtbot: QtBot, window: QWidget, tmp_path: Path) -> None:
    watch = InputWatch(window)
    opened = OpenDialog()
    dialog = file_dialog(window, "Choose", str(tmp_path))
    opened.show(dialog)
    qtbot.waitUntil(dialog.isActiveWindow)
    handle = dialog.windowHandle()
    assert handle is not None

    with qtbot.waitSignal(watch.touched):
        QTest.keyClick(handle, Qt.Key.Key_A)

    opened.close()


def test_other_windows_do_not_count(qtbot: QtBot, window: QWidget) -> None:
    watch = InputWatch(window)
    other = QWidget()
    qtbot.addWidget(other)
    other.show()
    other.activateWindow()
    qtbot.waitUntil(other.isActiveWindow)
    handle = other.windowHandle()
    assert handle is not None

    with qtbot.assertNotEmitted(watch.touched):
        QTest.keyClick(handle, Qt.Key.Key_A)
