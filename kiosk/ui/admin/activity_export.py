"""Asks where to, and writes rows there in a thread."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import tzinfo
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from kiosk.audit.entries import Row
from kiosk.audit.export import export
from kiosk.errors import KioskError
from kiosk.ui.admin import activity_wording
from kiosk.ui.admin.qt_dialogs import FileToSave, SavePlace
from kiosk.ui.background import Background

_SHARE = 0.75
"""Of the window's width and height, for the question."""


class CsvExport:
    """One export at a time."""

    def __init__(self, parent: QWidget, zone: tzinfo | None = None) -> None:
        """The question is asked in the window of `parent`; `zone` is that of the times that are written."""
        self._parent, self._zone = parent, zone
        self._background = Background()
        self._place = SavePlace(parent)

    @property
    def dialog(self) -> QFileDialog | None:
        """The question, while it is asked."""
        return self._place.dialog

    def begin(self, rows: Sequence[Row], name: str, then: Callable[[Path, KioskError | None], None]) -> None:
        """Offer to write these rows to a file of this name; `then` hears of the file, or why there is none."""
        file = FileToSave(activity_wording.export_headline(), name, "csv", activity_wording.export_filter())
        dialog = self._place.ask(file, lambda path: self._write(path, rows, then))
        dialog.resize(self._parent.window().size() * _SHARE)

    def cancel(self) -> None:
        """Ask no longer."""
        self._place.close()

    def _write(
        self, path: Path, rows: Sequence[Row], then: Callable[[Path, KioskError | None], None]
    ) -> None:
        self._background.run(
            lambda: export(path, [row.entry for row in rows], self._zone), lambda result: then(path, result)
        )
