"""Qt's own dialogs over the administrators' pages, for files and printers.

They are Qt's, not the desktop's, which a kiosk's full screen would hide, and which may start programs.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QFileInfo, QStandardPaths, Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from kiosk.ui.admin import common_wording
from kiosk.ui.admin.parts import Question


def file_dialog(parent: QWidget, title: str, folder: str) -> QFileDialog:
    """A dialog that chooses files, and can do nothing else with those it shows."""
    dialog = QFileDialog(parent, title, folder)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setOption(QFileDialog.Option.ReadOnly)  # it could delete and rename files
    dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)  # `SavePlace` asks
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
        """Close it, and first what it opened itself: a message, or a printer's properties."""
        if self._current is None:
            return
        for inner in reversed(self._current.findChildren(QDialog)):
            if inner.isVisible():
                inner.reject()
        self._current.reject()

    def _forget(self) -> None:
        if self._current is not None:
            self._closed.append(self._current)
            self._current = None


@dataclass(frozen=True)
class FileToSave:
    """What the dialog says of a file: its `name` is a proposal, `kinds` a name filter of Qt's."""

    title: str
    name: str
    suffix: str
    kinds: str


class SavePlace:
    """Asks where to save a file, and once more before that would write over another one."""

    def __init__(self, parent: QWidget) -> None:
        """Asks in the window of `parent`."""
        self._parent = parent
        self._open = OpenDialog()
        self._question: Question | None = None

    @property
    def dialog(self) -> QFileDialog | None:
        """The dialog, while it is open."""
        dialog = self._open.current
        return dialog if isinstance(dialog, QFileDialog) else None

    @property
    def question(self) -> Question | None:
        """Whether to write over a file, once that was asked."""
        return self._question

    def ask(self, file: FileToSave, then: Callable[[Path], None]) -> QFileDialog:
        """Ask; `then` hears where to."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = file_dialog(self._parent.window(), file.title, folder)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(file.kinds)
        dialog.setDefaultSuffix(file.suffix)
        dialog.selectFile(file.name)
        dialog.fileSelected.connect(lambda path: self._take(Path(path), then))
        self._open.show(dialog)
        return dialog

    def close(self) -> None:
        """Ask no longer."""
        self._open.close()
        if self._question is not None:
            self._question.hide()

    def _take(self, path: Path, then: Callable[[Path], None]) -> None:
        if not QFileInfo.exists(str(path)):
            then(path)
            return
        if self._question is None:
            self._question = Question(self._parent.window())
        self._question.ask(
            common_wording.replace_question(),
            common_wording.replace_sentence(path.name),
            common_wording.replace_button(),
            lambda: then(path),
        )
