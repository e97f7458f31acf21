"""The keypad on the screen, so that an ID can be entered by touch alone. Its keys never take the focus."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QLineEdit, QPushButton, QSizePolicy, QStackedLayout, QWidget

from kiosk.ui import theme, wording

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_DIGIT_COLUMNS = 4
_NARROW, _WIDE = 5, 10
_NARROW_ROWS, _WIDE_ROWS = 7, 4
_GAP_PX = 6


class Key(QPushButton):
    """One key; `describe` gives what a screen reader says, in the language that is spoken now."""

    def __init__(self, text: str, describe: Callable[[], str], *, role: str = "key") -> None:
        super().__init__(text)
        self._describe = describe
        self.setProperty("role", role)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(describe())

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.setAccessibleName(self._describe())
        super().changeEvent(event)


class _Submit(Key):
    """The key with words on it."""

    def __init__(self) -> None:
        super().__init__(wording.start_button(), wording.start_button, role="primary")

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.setText(wording.start_button())
        super().changeEvent(event)


class Keypad(QWidget):
    """Types into a line edit: digits, or letters, and a key that leads to the others.

    Letters are in the order of the alphabet: who stands here types one word, and not everybody knows the same
    keyboard. IDs have Latin letters and Western digits in every language.
    """

    submitted = Signal()
    closed = Signal()

    def __init__(
        self,
        field: QLineEdit,
        first: Literal["digits", "letters"] = "digits",
        *,
        closable: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("keypad")
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self._field = field
        self._closable = closable
        self._key_px = theme.key_px(1.0)
        self._columns = _NARROW
        self.backspace = self._control("⌫", wording.key_backspace, field.backspace)
        """Deletes a character; has its place beside the field, as has `delete_all`."""
        self.backspace.setAutoRepeat(True)
        self.delete_all = self._control("✕", wording.key_clear, self._delete_all)
        self._letters = [self._character(letter) for letter in _LETTERS]
        self._digit_board, self._letter_board = QWidget(), QWidget()
        self._digit_keys, self._letter_keys = self._make_digit_keys(), self._make_letter_keys()
        self._lay_out()
        self._boards = QStackedLayout(self)
        for board in (self._digit_board, self._letter_board):
            self._boards.addWidget(board)
        if first == "letters":
            self._show_letters()

    @property
    def needed_size(self) -> QSize:
        """The least that the keys take up, whichever of them are shown."""
        rows = _WIDE_ROWS if self._columns == _WIDE else _NARROW_ROWS
        return QSize(self._length(self._columns), self._length(rows))

    def key(self, text: str) -> Key:
        """The visible key that shows `text`."""
        board = self._boards.currentWidget()
        assert board is not None
        keys: list[Key] = [*board.findChildren(Key), self.backspace, self.delete_all]
        return next(key for key in keys if key.text() == text)

    def fit(self, width: int) -> None:
        """Lay the letters out for a keypad of `width` pixels."""
        columns = _WIDE if width >= self._length(_WIDE) else _NARROW
        if columns != self._columns:
            self._columns = columns
            self._lay_out()

    def rescale(self, scale: float) -> None:
        """Follow the size that the theme gives to keys."""
        self._key_px = theme.key_px(scale)
        for key in (self.backspace, self.delete_all):
            key.setFixedWidth(self._key_px)

    def _length(self, keys: int) -> int:
        return keys * self._key_px + (keys - 1) * _GAP_PX

    def _lay_out(self) -> None:
        # In a wide keypad, the last key has place enough beside the others.
        letters_span = 1 if self._columns == _WIDE or not self._closable else 2
        _place(self._digit_board, self._digit_keys, _DIGIT_COLUMNS, letters_span)
        _place(self._letter_board, self._letter_keys, self._columns)

    def _make_digit_keys(self) -> list[Key]:
        rows = (*"123", self._dot()), (*"456", self._hyphen()), (*"789", self._underscore())
        keys = [self._character(key) if isinstance(key, str) else key for row in rows for key in row]
        letters = self._control("ABC", wording.key_letters, self._show_letters)
        zero = self._character("0")
        last = [self._hide(), zero, letters] if self._closable else [letters, zero]
        return [*keys, *last, self._submit()]

    def _make_letter_keys(self) -> list[Key]:
        shift = self._control("⇧", wording.key_capitals, None)
        shift.setCheckable(True)
        shift.toggled.connect(self._show_case)
        digits = self._control("123", wording.key_digits, self._show_digits)
        controls = [digits, self._hide()] if self._closable else [digits]
        marks = [self._dot(), self._hyphen(), self._underscore(), shift]
        return [*self._letters, *marks, *controls, self._submit()]

    def _character(self, text: str, describe: Callable[[], str] | None = None) -> Key:
        key = Key(text, describe or (lambda: text))
        key.clicked.connect(lambda: self._field.insert(key.text()))
        return key

    def _dot(self) -> Key:
        return self._character(".", wording.key_dot)

    def _hyphen(self) -> Key:
        return self._character("-", wording.key_hyphen)

    def _underscore(self) -> Key:
        return self._character("_", wording.key_underscore)

    def _control(self, text: str, describe: Callable[[], str], act: Callable[[], object] | None) -> Key:
        key = Key(text, describe)
        if act is not None:
            key.clicked.connect(act)
        return key

    def _hide(self) -> Key:
        return self._control("▾", wording.key_hide, self.closed.emit)

    def _submit(self) -> Key:
        key = _Submit()
        key.clicked.connect(self.submitted)
        return key

    @Slot()
    def _delete_all(self) -> None:
        self._field.selectAll()
        self._field.del_()

    @Slot(bool)
    def _show_case(self, capitals: bool) -> None:
        for key, letter in zip(self._letters, _LETTERS, strict=True):
            key.setText(letter.upper() if capitals else letter)

    @Slot()
    def _show_letters(self) -> None:
        self._boards.setCurrentWidget(self._letter_board)

    @Slot()
    def _show_digits(self) -> None:
        self._boards.setCurrentWidget(self._digit_board)


def _place(board: QWidget, keys: Sequence[Key], columns: int, last_but_one_span: int = 1) -> None:
    """Put keys into rows of `columns`, all of the same size; the last one gets what is left of its row."""
    grid = board.layout() or QGridLayout(board)
    assert isinstance(grid, QGridLayout)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setSpacing(_GAP_PX)
    cell = 0
    for key in keys:
        row, column = divmod(cell, columns)
        span = 1
        if key is keys[-1]:
            span = columns - column
        elif key is keys[-2]:
            span = last_but_one_span
        grid.addWidget(key, row, column, 1, span)
        cell += span
    for column in range(_WIDE):
        grid.setColumnStretch(column, 1 if column < columns else 0)
    for row in range(_NARROW_ROWS):
        grid.setRowStretch(row, 1 if row < cell // columns else 0)
