"""Asks where to, and writes rows there in a thread."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import tzinfo
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from kiosk.audit.entries import Row
from kiosk.audit.export import export
from kiosk.errors import KioskError
from kiosk.ui.admin import activity_wording
from kiosk.ui.background import Background

_SHARE = 0.75
"""Of the window's width and height, for the question."""


class CsvExport:
    """One export at a time."""

    def __init__(self, parent: QWidget, zone: tzinfo | None = None) -> None:
        """The question is asked in the window of `parent`; `zone` is that of the times that are written."""
        self._parent, self._zone = parent, zone
        self._background = Background()
        self.dialog: QFileDialog | None = None
        """The question, while it is asked."""

    def begin(self, rows: Sequence[Row], name: str, then: Callable[[Path, KioskError | None], None]) -> None:
        """Offer to write these rows to a file of this name; `then` hears of the file, or why there is none."""
        self.cancel()
        dialog = self.dialog = QFileDialog(self._parent, activity_wording.export_headline())
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)  # which a kiosk's full screen would hide
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(activity_wording.export_filter())
        dialog.setDefaultSuffix("csv")
        dialog.setDirectory(
            QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        )
        dialog.selectFile(name)
        dialog.resize(self._parent.window().size() * _SHARE)
        dialog.fileSelected.connect(lambda path: self._write(Path(path), rows, then))
        dialog.finished.connect(self._forget)
        dialog.open()

    def cancel(self) -> None:
        """Ask no longer."""
        if self.dialog is not None:
            self.dialog.close()

    def _forget(self) -> None:
        self.dialog = None

    def _write(
        self, path: Path, rows: Sequence[Row], then: Callable[[Path, KioskError | None], None]
    ) -> None:
        self._background.run(
            lambda: export(path, [row.entry for row in rows], self._zone), lambda result: then(path, result)
        )
