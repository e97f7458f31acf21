"""Dialogs over the pages: what they can do to files, and that closing them does no harm."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QFileDialog, QLineEdit, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from kiosk.ui.admin.qt_dialogs import FileToSave, OpenDialog, SavePlace, file_dialog
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


def type_name(dialog: QFileDialog, name: str) -> None:
    """Comes back when whatever the dialog asks then is closed."""
    field = dialog.findChild(QLineEdit, "fileNameEdit")
    assert isinstance(field, QLineEdit)
    field.setText(name)
    QTest.keyClick(field, Qt.Key.Key_Return)


def test_closing_it_while_it_tells_something_itself_does_no_harm(
    qtbot: QtBot, window: QWidget, tmp_path: Path
) -> None:
    """Qt tells it in a loop within the dialog's own work: deleting the dialog there would crash."""
    opened = OpenDialog()
    dialog = file_dialog(window, "Choose", str(tmp_path))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    chosen: list[list[str]] = []
    dialog.filesSelected.connect(chosen.append)
    opened.show(dialog)
    told: list[str] = []

    def leave() -> None:
        told.extend(box.text() for box in dialog.findChildren(QMessageBox) if box.isVisible())
        opened.close()

    QTimer.singleShot(300, leave)
    type_name(dialog, "missing.jpg")

    qtbot.waitUntil(lambda: opened.current is None)
    assert ["missing.jpg" in text for text in told] == [True]
    assert chosen == []
    assert not any(box.isVisible() for box in dialog.findChildren(QMessageBox))
    opened.show(file_dialog(window, "Save", str(tmp_path)))
    opened.close()


def test_closing_it_closes_the_dialogs_it_has_opened(window: QWidget, tmp_path: Path) -> None:
    opened = OpenDialog()
    outer = file_dialog(window, "Print", str(tmp_path))
    opened.show(outer)
    inner = QDialog(outer)
    innermost = QMessageBox(inner)
    inner.show()
    innermost.show()

    opened.close()

    assert not any(dialog.isVisible() for dialog in (outer, inner, innermost))


@pytest.fixture
def place(window: QWidget, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> SavePlace:
    monkeypatch.setattr(QStandardPaths, "writableLocation", staticmethod(lambda _: str(tmp_path)))
    (tmp_path / "taken.csv").write_text("old")
    return SavePlace(window)


FILE = FileToSave("Save", "mine.csv", "csv", "Tables (*.csv)")


def test_a_new_file_is_saved_at_once(place: SavePlace, tmp_path: Path) -> None:
    chosen: list[Path] = []
    type_name(place.ask(FILE, chosen.append), "new")

    assert chosen == [tmp_path / "new.csv"]
    assert place.dialog is None


def test_a_file_is_replaced_only_by_somebody_who_says_so(place: SavePlace, tmp_path: Path) -> None:
    chosen: list[Path] = []
    type_name(place.ask(FILE, chosen.append), "taken")
    question = place.question
    assert question is not None
    assert question.isVisible()
    QTest.mouseClick(question.refuse, Qt.MouseButton.LeftButton)
    assert chosen == []

    type_name(place.ask(FILE, chosen.append), "taken")
    QTest.mouseClick(question.confirm, Qt.MouseButton.LeftButton)

    assert chosen == [tmp_path / "taken.csv"]


def test_nobody_is_asked_any_longer_whether_to_replace_a_file(place: SavePlace) -> None:
    chosen: list[Path] = []
    type_name(place.ask(FILE, chosen.append), "taken")
    assert place.question is not None

    place.close()

    assert not place.question.isVisible()
    assert chosen == []


def test_working_in_what_a_dialog_has_opened_counts_too(
    qtbot: QtBot, window: QWidget, tmp_path: Path
) -> None:
    """However often: PySide's objects for windows do not stay valid."""
    watch = InputWatch(window)
    touches: list[bool] = []
    watch.touched.connect(lambda: touches.append(True))
    opened = OpenDialog()
    dialog = file_dialog(window, "Choose", str(tmp_path))
    opened.show(dialog)
    qtbot.waitUntil(dialog.isActiveWindow)
    choice = dialog.findChild(QComboBox, "lookInCombo")
    assert isinstance(choice, QComboBox)
    choice.showPopup()
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    choice.hidePopup()
    for _ in range(3):
        box = QMessageBox(dialog)
        box.open()
        qtbot.waitUntil(box.isActiveWindow)
        handle = box.windowHandle()
        assert handle is not None
        QTest.keyClick(handle, Qt.Key.Key_A)
        box.close()

    assert touches == [True] * 3
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
