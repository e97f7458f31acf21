"""What several of the administrators' pages are made of: a notice, a question, work that goes on."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from kiosk.errors import KioskError
from kiosk.ui import theme
from kiosk.ui.admin import common_wording
from kiosk.ui.cover import Cover
from kiosk.ui.labels import make_button, make_label, restyle
from kiosk.ui.theme import Tone

_QUESTION_WIDTH_PX, _PADDING_PX, _MARGIN_PX = 620, 32, 20


class Notice(QFrame):
    """A line that says what happened, with at most one thing to do about it, such as undoing it."""

    acted = Signal()
    """Somebody wants that done; the notice is gone by then."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self._text = make_label("notice", wrap=True)
        self.action, self._close = make_button("", role="compact"), make_button("✕", role="compact")
        self._close.setAccessibleName(common_wording.close_button())
        self._expiry = QTimer(self)
        self._expiry.setSingleShot(True)
        self._expiry.timeout.connect(self.hide)
        row = QHBoxLayout(self)
        row.addWidget(self._text, 1)
        row.addWidget(self.action)
        row.addWidget(self._close)
        self.action.clicked.connect(self._act)
        self._close.clicked.connect(self.hide)
        self.hide()

    @property
    def text(self) -> str:
        """What it says, "" while it is hidden."""
        return "" if self.isHidden() else self._text.text()

    def tell(self, text: str, tone: Tone = Tone.NEUTRAL, *, action: str = "", seconds: float = 0) -> None:
        """Say it until somebody closes it, or for so many `seconds`; `action` names the thing to do."""
        restyle(self, "tone", str(tone))
        self._text.setText(text)
        self.action.setText(action)
        self.action.setVisible(bool(action))
        self._expiry.stop()
        if seconds:
            self._expiry.start(round(1000 * seconds))
        self.show()

    def tell_problem(self, error: KioskError, *, action: str = "") -> None:
        """Say what went wrong, and offer to try again, say."""
        self.tell(f"{error.title}. {error}", Tone.REFUSED, action=action)

    @Slot()
    def _act(self) -> None:
        self.hide()
        self.acted.emit()


class Progress(QWidget):
    """How far some work has got, and the way to call it off. Hidden while there is none."""

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text, self._bar = make_label("small"), QProgressBar()
        self._bar.setTextVisible(False)
        self.cancel = make_button("", role="compact")
        self.cancel.clicked.connect(self.cancelled)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._text)
        row.addWidget(self._bar, 1)
        row.addWidget(self.cancel)
        self.hide()

    def begin(self, text: str, *, may_cancel: bool = True) -> None:
        """Work has begun, and nobody knows how much there is to do."""
        self.cancel.setText(common_wording.cancel_button())
        self.cancel.setVisible(may_cancel)
        self.cancel.setEnabled(True)
        self._text.setText(text)
        self._bar.setRange(0, 0)
        self.show()

    @Slot(int, int)
    def report(self, done: int, total: int) -> None:
        """So much is done of so much."""
        self._bar.setRange(0, total)
        self._bar.setValue(done)

    def end(self) -> None:
        """The work has ended."""
        self.hide()


class Question(Cover):
    """Asks, over everything else in the window, before something that cannot be undone."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("veil")
        self._then: Callable[[], None] = lambda: None
        self._headline, self._sentence = make_label("title", wrap=True), make_label("body", wrap=True)
        self._instead: Callable[[], None] = lambda: None
        self.confirm, self.refuse = make_button("", role="danger"), make_button("", role="primary")
        self.other = make_button("")
        self.other.clicked.connect(self._choose_other)
        self.confirm.clicked.connect(self._confirm)
        self.refuse.clicked.connect(self.hide)
        self._lay_out()

    def ask(
        self,
        headline: str,
        sentence: str,
        confirm: str,
        then: Callable[[], None],
        *,
        other: str = "",
        instead: Callable[[], None] = lambda: None,
    ) -> None:
        """Ask; `then` is called if the answer is the button `confirm`, `instead` if it is a third one, `other`."""
        self._instead = instead
        self.other.setText(other)
        self.other.setVisible(bool(other))
        directions = QBoxLayout.Direction
        self._headline.setText(headline)
        self._sentence.setText(sentence)
        self.confirm.setText(confirm)
        self.refuse.setText(common_wording.cancel_button())
        wide = self._fit()
        self._buttons.setDirection(directions.LeftToRight if wide and not other else directions.TopToBottom)
        self._then = then
        self.show()
        self.refuse.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Refuse with Escape; no key goes on to what lies below."""
        event.accept()
        if event.key() == Qt.Key.Key_Escape:
            self.hide()

    def _fit(self) -> bool:
        """Be as wide as the window allows, and suits its type; whether two buttons fit beside one another."""
        scale = theme.scale_for(self.window_below.size())
        width = min(self.window_below.width() - 2 * _MARGIN_PX, round(_QUESTION_WIDTH_PX * max(1.0, scale)))
        self._card.setFixedWidth(width)
        needed = 2 * max(button.sizeHint().width() for button in (self.confirm, self.refuse))
        return needed + _MARGIN_PX <= width - 2 * _PADDING_PX

    @Slot()
    def _confirm(self) -> None:
        self.hide()
        self._then()

    @Slot()
    def _choose_other(self) -> None:
        self.hide()
        self._instead()

    def _lay_out(self) -> None:
        self._card = card = QFrame()
        card.setObjectName("panel")
        self._buttons = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        for button in (self.confirm, self.other, self.refuse):
            self._buttons.addWidget(button, 1)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(_PADDING_PX, _PADDING_PX, _PADDING_PX, _PADDING_PX)
        inside.setSpacing(20)
        inside.addWidget(self._headline)
        inside.addWidget(self._sentence)
        inside.addLayout(self._buttons)
        around = QVBoxLayout(self)
        around.addWidget(card, 0, Qt.AlignmentFlag.AlignCenter)
