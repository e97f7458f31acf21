"""The symbols before outcomes, painted once for all rows that have the same."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPixmap

from kiosk.audit.entries import CameraEntry, Entry
from kiosk.ui import theme
from kiosk.ui.admin.activity_rows import tone_of
from kiosk.ui.symbols import paint_answer, paint_camera
from kiosk.ui.theme import Tone

SIZE_PX = 20


class Symbols:
    """Gives the symbol of an entry; `size` (logical pixels) may be changed."""

    def __init__(self) -> None:
        self._painted: dict[tuple[bool, Tone], QPixmap] = {}
        self._size = SIZE_PX

    @property
    def size(self) -> int:
        """Width and height."""
        return self._size

    @size.setter
    def size(self, size: int) -> None:
        self._size = size
        self._painted.clear()

    def of(self, entry: Entry) -> QPixmap:
        """A disc with a check mark, a cross or an exclamation mark; of a camera's entry, a camera."""
        key = isinstance(entry, CameraEntry), tone_of(entry)
        if key not in self._painted:
            self._painted[key] = self._paint(*key)
        return self._painted[key]

    def _paint(self, camera: bool, tone: Tone) -> QPixmap:
        app = QGuiApplication.instance()
        ratio = app.devicePixelRatio() if isinstance(app, QGuiApplication) else 1.0
        pixmap = QPixmap((QSizeF(self._size, self._size) * ratio).toSize())
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        area = QRectF(0, 0, self._size, self._size)
        painter = QPainter(pixmap)
        if camera:
            paint_camera(painter, area, theme.colour(tone), struck=tone is not Tone.NEUTRAL)
        else:
            paint_answer(painter, area, tone)
        painter.end()
        return pixmap
