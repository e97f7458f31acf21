"""The page between two people: clock, invitation, and the field for the claimed ID."""

from __future__ import annotations

from PySide6.QtCore import QDateTime, QEvent, QLocale, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from kiosk.errors import UserIdError
from kiosk.gallery.layout import check_user_id
from kiosk.ui import wording
from kiosk.ui.keypad import Keypad
from kiosk.ui.labels import make_button, make_label
from kiosk.ui.language_button import LanguageButton
from kiosk.window_settings import ClaimSettings

_CLOCK_MS = 1000
_LONGEST_INPUT = 64
_FORGET_MS = 30_000
_ALL_THERE_IS = 1000


class IdlePage(QWidget):
    """Says hello and takes a claim."""

    claimed = Signal(str)
    """An ID as the layout allows it."""

    language_wanted = Signal()
    """Somebody wants to choose another language."""

    room_changed = Signal()
    """`wants_room` may be another one now."""

    def __init__(self, claim: ClaimSettings | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._claim_settings = claim = claim or ClaimSettings()
        self._out_of_order = False
        self._refused: str | None = None
        self._time, self._date = make_label("clock"), make_label("date", wrap=True)
        self._headline, self._sentence = make_label("headline", wrap=True), make_label("body", wrap=True)
        self._field_label = make_label("field")
        self._field = _id_field()
        self._field_label.setBuddy(self._field)
        self._problem = make_label("problem", wrap=True)
        self._start = make_button("", role="primary")
        self.language = LanguageButton()
        """Says which language is spoken."""
        self.keypad = Keypad(self._field, claim.keypad_layout, closable=claim.keypad != "always")
        """For those who have no keyboard; hidden until it is wanted."""
        self._forgetting = QTimer(self, singleShot=True, interval=_FORGET_MS)
        self._lay_out()
        self._show_keypad(claim.keypad == "always")
        self._connect()
        self._clock = QTimer(self)
        self._clock.timeout.connect(self._show_time)
        self._clock.start(_CLOCK_MS)
        self.retranslate()

    def _connect(self) -> None:
        self._field.installEventFilter(self)
        self._field.returnPressed.connect(self.submit)
        self._field.textEdited.connect(self._forget_problem)
        self._field.textEdited.connect(self._forgetting.start)
        self._forgetting.timeout.connect(self.clear)
        self._start.clicked.connect(self.submit)
        self.keypad.submitted.connect(self.submit)
        self.keypad.closed.connect(self._close_keypad)
        self.language.clicked.connect(self.language_wanted)

    @property
    def problem(self) -> str:
        """What is said about the ID that was entered."""
        return self._problem.text()

    @property
    def clock(self) -> QWidget:
        """Shows the time; held down, it is the administrators' way in."""
        return self._time

    @property
    def headline(self) -> str:
        """What is said first."""
        return self._headline.text()

    @property
    def field(self) -> QLineEdit:
        """Where the ID is entered."""
        return self._field

    @property
    def out_of_order(self) -> bool:
        """Whether no more claims are taken."""
        return self._out_of_order

    @property
    def wants_room(self) -> bool:
        """Whether the keypad does not fit beside the camera's picture."""
        if not self.isVisible() or self.keypad.isHidden():
            return False
        layout, keys = self.layout(), self.keypad.needed_size
        assert layout is not None
        above = max(self._field.minimumSizeHint().height(), self._field.minimumHeight())
        below = max(self.language.minimumSizeHint().height(), self.language.minimumHeight())
        needed = above + keys.height() + below + 2 * layout.spacing()
        return self.width() < keys.width() or self.height() < needed

    @Slot()
    def submit(self) -> None:
        """Claim the ID that was entered, or say what is wrong with it."""
        if not self.claim(self._field.text().strip()):
            self._field.setFocus()
            self._field.selectAll()

    def claim(self, user_id: str) -> bool:
        """Claim an ID, or say what is wrong with it; whether it was claimed."""
        try:
            check_user_id(user_id)
        except UserIdError:
            self._refused = user_id
            self._show_problem(wording.id_problem(user_id))
            self._forgetting.start()
            return False
        self.claimed.emit(user_id)
        return True

    @Slot()
    def clear(self) -> None:
        """Forget the last person."""
        self._forgetting.stop()
        self._field.setText("")  # `clear` could be undone, with the keyboard, by the next person
        self._forget_problem()
        if self._claim_settings.keypad != "always":
            self._close_keypad()

    def show_out_of_order(self) -> None:
        """Take no more claims, and say so."""
        self._out_of_order = True
        self._show_keypad(False)
        self.retranslate()
        for widget in (self._field_label, self._field, self._start, self._problem):
            widget.hide()

    def retranslate(self) -> None:
        """Say it in the language that is spoken now."""
        invitation = wording.invitation(identify=self._claim_settings.identify)
        headline, sentence = wording.out_of_order() if self._out_of_order else invitation
        self._headline.setText(headline)
        self._sentence.setText(sentence)
        self._field_label.setText(wording.id_label())
        self._field.setAccessibleName(wording.id_label())
        self._start.setText(wording.start_button())
        self._field.setPlaceholderText("" if self.keypad.isHidden() else wording.id_label())
        if self._refused is not None:
            self._show_problem(wording.id_problem(self._refused))
        self._show_time()

    def rescale(self, scale: float) -> None:
        """Space the page out for a window of another size."""
        layout = self.layout()
        assert layout is not None
        layout.setSpacing(round(12 * scale))
        self.language.rescale(scale)
        self.keypad.rescale(scale)
        self.keypad.fit(self.width())

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Be ready for typing."""
        super().showEvent(event)
        self._field.setFocus()
        self.room_changed.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        """Give back what the keypad took up."""
        super().hideEvent(event)
        self.room_changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the keypad out for the page's width."""
        super().resizeEvent(event)
        self.keypad.fit(self.width())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Bring the keypad when the field is touched, which Qt reports as a mouse that is pressed."""
        touched = watched is self._field and event.type() == QEvent.Type.MouseButtonPress
        if touched and self._claim_settings.keypad == "auto" and self.keypad.isHidden():
            self._show_keypad(True)
        return super().eventFilter(watched, event)

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
        layout.addLayout(self._entry())
        layout.addWidget(self._start)
        layout.addWidget(self.keypad, _ALL_THERE_IS)
        layout.addWidget(self._problem)
        layout.addStretch(2)
        layout.addWidget(self.language, alignment=Qt.AlignmentFlag.AlignLeft)

    def _entry(self) -> QHBoxLayout:
        """The field, and beside it the keys that delete."""
        row = QHBoxLayout()
        for widget in (self._field, self.keypad.backspace, self.keypad.delete_all):
            row.addWidget(widget)
        if self._claim_settings.keypad != "never":
            # The desktop's own keyboard would cover this one; IDs need no input method.
            self._field.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)
        return row

    @Slot()
    def _close_keypad(self) -> None:
        self._show_keypad(False)

    def _show_keypad(self, shown: bool) -> None:
        """Show the keypad in place of everything but the field, the language and a problem."""
        for key in (self.keypad, self.keypad.backspace, self.keypad.delete_all):
            key.setVisible(shown)
        for label in (self._time, self._date, self._headline, self._sentence):
            label.setHidden(shown)
        self._field_label.setHidden(shown or self._out_of_order)
        self._start.setHidden(shown or self._out_of_order)
        self._field.setPlaceholderText(wording.id_label() if shown else "")
        self._show_problem(self._problem.text())
        if shown:
            self._forgetting.start()
        self.room_changed.emit()

    def _show_problem(self, text: str) -> None:
        """Say what is wrong, in place of the invitation, or with the keypad in place of the language."""
        wrong, keypad = bool(text) and not self._out_of_order, not self.keypad.isHidden()
        self._problem.setText(text)
        self._problem.setVisible(wrong)
        self._sentence.setHidden(wrong or keypad)
        self.language.setHidden(wrong and keypad)

    @Slot()
    def _forget_problem(self) -> None:
        self._refused = None
        self._show_problem("")

    @Slot()
    def _show_time(self) -> None:
        now, locale = QDateTime.currentDateTime(), QLocale()
        self._time.setText(locale.toString(now.time(), QLocale.FormatType.ShortFormat))
        self._date.setText(locale.toString(now.date(), QLocale.FormatType.LongFormat))


def _id_field() -> QLineEdit:
    field = QLineEdit()
    # Longer input cannot be an ID; a scanner or a stuck key must not fill the memory.
    field.setMaxLength(_LONGEST_INPUT + 1)
    return field
