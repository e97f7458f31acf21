"""Asks where to, and writes rows there in a thread."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import tzinfo
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from kiosk.audit.entries import Row
from kiosk.audit.export import export
from kiosk.errors import KioskError
from kiosk.ui.admin import activity_wording
from kiosk.ui.admin.qt_dialogs import OpenDialog, file_dialog
from kiosk.ui.background import Background

_SHARE = 0.75
"""Of the window's width and height, for the question."""


class CsvExport:
    """One export at a time."""

    def __init__(self, parent: QWidget, zone: tzinfo | None = None) -> None:
        """The question is asked in the window of `parent`; `zone` is that of the times that are written."""
        self._parent, self._zone = parent, zone
        self._background = Background()
        self._open = OpenDialog()

    @property
    def dialog(self) -> QFileDialog | None:
        """The question, while it is asked."""
        dialog = self._open.current
        return dialog if isinstance(dialog, QFileDialog) else None

    def begin(self, rows: Sequence[Row], name: str, then: Callable[[Path, KioskError | None], None]) -> None:
        """Offer to write these rows to a file of this name; `then` hears of the file, or why there is none."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = file_dialog(self._parent, activity_wording.export_headline(), folder)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(activity_wording.export_filter())
        dialog.setDefaultSuffix("csv")
        dialog.selectFile(name)
        dialog.resize(self._parent.window().size() * _SHARE)
        dialog.fileSelected.connect(lambda path: self._write(Path(path), rows, then))
        self._open.show(dialog)

    def cancel(self) -> None:
        """Ask no longer."""
        self._open.close()

    def _write(
        self, path: Path, rows: Sequence[Row], then: Callable[[Path, KioskError | None], None]
    ) -> None:
        self._background.run(
            lambda: export(path, [row.entry for row in rows], self._zone), lambda result: then(path, result)
        )
