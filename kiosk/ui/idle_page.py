"""The page between two people: clock, invitation, and the field for the claimed ID."""

from __future__ import annotations

from PySide6.QtCore import QDateTime, QLocale, QTimer, Signal, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from kiosk.errors import UserIdError
from kiosk.gallery.layout import check_user_id
from kiosk.ui import wording
from kiosk.ui.labels import make_button, make_label

_CLOCK_MS = 1000
_LONGEST_INPUT = 64


class IdlePage(QWidget):
    """Says hello and takes a claim."""

    claimed = Signal(str)
    """An ID as the layout allows it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        headline, sentence = wording.invitation()
        self._time, self._date = make_label("clock"), make_label("date", wrap=True)
        self._headline, self._sentence = (
            make_label("headline", headline),
            make_label("body", sentence, wrap=True),
        )
        self._field_label = make_label("field", wording.id_label())
        self._field = _id_field()
        self._field_label.setBuddy(self._field)
        self._problem = make_label("problem", wrap=True)
        self._start = make_button(wording.start_button(), role="primary")
        self._lay_out()
        self._field.returnPressed.connect(self.submit)
        self._field.textEdited.connect(self._problem.clear)
        self._start.clicked.connect(self.submit)
        self._clock = QTimer(self)
        self._clock.timeout.connect(self._show_time)
        self._clock.start(_CLOCK_MS)
        self._show_time()

    @property
    def problem(self) -> str:
        """What is said about the ID that was entered."""
        return self._problem.text()

    @property
    def headline(self) -> str:
        """What is said first."""
        return self._headline.text()

    @property
    def field(self) -> QLineEdit:
        """Where the ID is entered."""
        return self._field

    @Slot()
    def submit(self) -> None:
        """Claim the ID that was entered, or say what is wrong with it."""
        user_id = self._field.text().strip()
        try:
            check_user_id(user_id)
        except UserIdError:
            self._problem.setText(wording.id_problem(user_id))
            self._field.setFocus()
            self._field.selectAll()
            return
        self.claimed.emit(user_id)

    def clear(self) -> None:
        """Forget the last person."""
        self._field.clear()
        self._problem.clear()

    def show_out_of_order(self) -> None:
        """Take no more claims, and say so."""
        headline, sentence = wording.out_of_order()
        self._headline.setText(headline)
        self._sentence.setText(sentence)
        for widget in (self._field_label, self._field, self._start, self._problem):
            widget.hide()

    def rescale(self, scale: float) -> None:
        """Space the page out for a window of another size."""
        layout = self.layout()
        assert layout is not None
        layout.setSpacing(round(12 * scale))

    def showEvent(self, event: QShowEvent) -> None:
        """Be ready for typing."""
        super().showEvent(event)
        self._field.setFocus()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._time)
        layout.addWidget(self._date)
        layout.addStretch(3)
        layout.addWidget(self._headline)
        layout.addWidget(self._sentence)
        layout.addStretch(1)
        layout.addWidget(self._field_label)
        layout.addWidget(self._field)
        layout.addWidget(self._start)
        layout.addWidget(self._problem)
        layout.addStretch(2)

    @Slot()
    def _show_time(self) -> None:
        now, locale = QDateTime.currentDateTime(), QLocale()
        self._time.setText(locale.toString(now.time(), QLocale.FormatType.ShortFormat))
        self._date.setText(locale.toString(now.date(), QLocale.FormatType.LongFormat))


def _id_field() -> QLineEdit:
    field = QLineEdit()
    field.setAccessibleName(wording.id_label())
    # Longer input cannot be an ID; a scanner or a stuck key must not fill the memory.
    field.setMaxLength(_LONGEST_INPUT + 1)
    return field
