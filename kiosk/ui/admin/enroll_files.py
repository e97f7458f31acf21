"""Photos from files: an area to drop them on, and the dialog to choose them in."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import numpy as np
from PySide6.QtCore import QDir, QMimeData, Qt, Signal, Slot
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog, QFrame, QVBoxLayout, QWidget

from kiosk.face.image import encode_photo
from kiosk.gallery.layout import PHOTO_SUFFIXES
from kiosk.ui.admin import enroll_wording
from kiosk.ui.admin.enroll_sources import Source
from kiosk.ui.admin.qt_dialogs import OpenDialog, file_dialog
from kiosk.ui.labels import make_button, make_label

_DIALOG_SIZE = (900, 600)


class FilePanel(QFrame):
    """The invitation to drop or choose files; what was dropped on the page is read by its owner."""

    chosen = Signal(object)
    """A list of Paths."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._folder = QDir.homePath()
        self._open = OpenDialog()
        self._headline = make_label("subtitle")
        self._sentence = make_label("small", wrap=True)
        self.choose = make_button("", role="compactPrimary")
        self.choose.clicked.connect(self.open_dialog)
        self._lay_out()
        self.retranslate()

    @Slot()
    def open_dialog(self) -> None:
        """Let somebody choose files, from the folder of last time."""
        if self.dialog is not None:
            return
        dialog = file_dialog(self.window(), enroll_wording.choose_title(), self._folder)
        dialog.setOption(QFileDialog.Option.HideNameFilterDetails)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        patterns = " ".join(f"*{suffix} *{suffix.upper()}" for suffix in PHOTO_SUFFIXES)
        dialog.setNameFilters([enroll_wording.choose_filter(patterns), enroll_wording.all_files_filter()])
        dialog.resize(*_DIALOG_SIZE)
        dialog.filesSelected.connect(self._on_selected)
        dialog.finished.connect(lambda: self._remember_folder(dialog))
        self._open.show(dialog)

    @property
    def dialog(self) -> QFileDialog | None:
        """The dialog, while it is open."""
        dialog = self._open.current
        return dialog if isinstance(dialog, QFileDialog) else None

    def close_dialog(self) -> None:
        """Nobody chooses files any more."""
        self._open.close()

    def retranslate(self) -> None:
        """Say it in the language that is spoken now."""
        self._headline.setText(enroll_wording.drop_headline())
        self._sentence.setText(enroll_wording.drop_sentence())
        self.choose.setText(enroll_wording.choose_button())

    @Slot("QStringList")
    def _on_selected(self, names: list[str]) -> None:
        self.chosen.emit([Path(name) for name in names])

    def _remember_folder(self, dialog: QFileDialog) -> None:
        self._folder = dialog.directory().absolutePath()

    def _lay_out(self) -> None:
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(12)
        column.addStretch(1)
        column.addWidget(self._headline, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._sentence)
        column.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)


def dropped_files(mime: QMimeData) -> list[Path]:
    """The files and folders of this machine among what is dropped."""
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]


def dropped_picture(mime: QMimeData) -> Source | None:
    """The picture that is dropped without a file, from another program's window."""
    image = mime.imageData() if mime.hasImage() else None
    if not isinstance(image, QImage) or image.isNull():
        return None
    return Source(enroll_wording.dropped_picture(), partial(_encode, image))


def _encode(image: QImage) -> bytes:
    rgb = image.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(rgb.constBits(), np.uint8).reshape(rgb.height(), rgb.bytesPerLine())
    return encode_photo(rows[:, : 3 * rgb.width()].reshape(rgb.height(), rgb.width(), 3))
