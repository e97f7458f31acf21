"""Qt's own dialogs over the administrators' pages, for files and printers.

They are Qt's, not the desktop's, which a kiosk's full screen would hide, and which may start programs.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QMessageBox, QWidget


def file_dialog(parent: QWidget, title: str, folder: str) -> QFileDialog:
    """A dialog that chooses files, and can do nothing else with those it shows."""
    dialog = QFileDialog(parent, title, folder)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setOption(QFileDialog.Option.ReadOnly)  # it could delete and rename files
    return dialog


class OpenDialog:
    """At most one dialog at a time."""

    def __init__(self) -> None:
        self._current: QDialog | None = None
        self._closed: list[QDialog] = []

    @property
    def current(self) -> QDialog | None:
        """The one that is open."""
        return self._current

    def show(self, dialog: QDialog) -> None:
        """Show another, in place of one that is open."""
        self.close()
        # Only now: one that was closed while it asked something itself was still at work then.
        while self._closed:
            self._closed.pop().deleteLater()
        self._current = dialog
        dialog.finished.connect(self._forget)
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.show()  # PySide hides `open` of some dialogs

    def close(self) -> None:
        """Close it, and first what it asks itself, such as whether to replace a file."""
        if self._current is None:
            return
        for question in self._current.findChildren(QMessageBox):
            question.reject()
        self._current.reject()

    def _forget(self) -> None:
        if self._current is not None:
            self._closed.append(self._current)
            self._current = None
