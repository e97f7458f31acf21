"""A keyboard on the screen, for passwords where there is no other: letters, digits and the signs of ASCII."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QSizePolicy, QWidget

from kiosk.ui import admin_wording
from kiosk.ui.labels import make_button
from kiosk.ui.theme import TOUCH_PX

# Row by row, of 10, 10, 9 and 7 keys.
_LETTERS = "1234567890qwertyuiopasdfghjklzxcvbnm"
_SIGNS = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~€£§°"
_COLUMNS = 10
_ERASE_AT, _SHIFT_AT, _SPACE_AT, _SIGNS_AT = 29, 30, 38, 39
_SPECIAL = (_ERASE_AT, _SHIFT_AT, _SPACE_AT, _SIGNS_AT)
_BORDERS_PX = 4
_NARROWEST_PX = 50


class Keyboard(QWidget):
    """Types without ever taking the focus from the field that is typed into."""

    typed = Signal(str)
    erased = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # as keyboards are in every language
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(4)
        self.keys = [self._key(place) for place in range(4 * _COLUMNS) if place not in _SPECIAL]
        """The buttons that type, from the top left."""
        self.erase, self.shift, self.space, self.signs = (self._key(place) for place in _SPECIAL)
        self.rescale(1.0)
        self._connect()
        self._label()
        self.retranslate()

    def retranslate(self) -> None:
        """Name the keys that have a sign instead of a word."""
        for key, sign, name in (
            (self.erase, "⌫", admin_wording.key_erase()),
            (self.shift, "⇧", admin_wording.key_shift()),
            (self.space, "␣", admin_wording.key_space()),
        ):
            key.setText(sign)
            key.setAccessibleName(name)
        self.signs.setAccessibleName(admin_wording.key_signs())

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def rescale(self, scale: float) -> None:
        """Grow with the window, but never below what a finger needs."""
        height = round(TOUCH_PX * max(1.0, scale)) - _BORDERS_PX
        self.setStyleSheet(
            f"QPushButton {{ padding: 0; min-width: {_NARROWEST_PX}px; min-height: {height}px; }}"
        )

    def start_over(self) -> None:
        """Back to small letters."""
        self.shift.setChecked(False)
        self.signs.setChecked(False)

    def _key(self, place: int) -> QPushButton:
        key = make_button("")
        key.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        key.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._grid.addWidget(key, place // _COLUMNS, place % _COLUMNS)
        return key

    def _connect(self) -> None:
        for index, key in enumerate(self.keys):
            key.clicked.connect(partial(self._type, index))
        self.erase.setAutoRepeat(True)
        self.erase.clicked.connect(self.erased)
        self.space.clicked.connect(lambda: self.typed.emit(" "))
        for key in (self.shift, self.signs):
            key.setCheckable(True)
            key.toggled.connect(self._label)

    def _characters(self) -> str:
        if self.signs.isChecked():
            return _SIGNS
        return _LETTERS.upper() if self.shift.isChecked() else _LETTERS

    def _label(self) -> None:
        for key, character in zip(self.keys, self._characters(), strict=True):
            key.setText(character.replace("&", "&&"))
        self.shift.setEnabled(not self.signs.isChecked())
        self.signs.setText("abc" if self.signs.isChecked() else "?#!")

    def _type(self, index: int) -> None:
        self.typed.emit(self._characters()[index])
        self.shift.setChecked(False)
