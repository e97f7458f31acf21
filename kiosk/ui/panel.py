"""The card beside the picture: the page that belongs to what the session shows."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QSizePolicy, QStackedLayout, QWidget

from kiosk.ui import wording
from kiosk.ui.answer_page import AnswerPage
from kiosk.ui.attempt_page import AttemptPage
from kiosk.ui.idle_page import IdlePage
from kiosk.ui.labels import restyle
from kiosk.ui.theme import Tone
from kiosk.verification.attempt import AttemptView


class Panel(QFrame):
    """Three pages, one of which is visible."""

    claimed = Signal(str)
    dismissed = Signal()
    """The attempt, or its answer, is not wanted any more."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.idle, self.attempt, self.answer = IdlePage(), AttemptPage(), AnswerPage()
        self._pages = QStackedLayout(self)
        for page in (self.idle, self.attempt, self.answer):
            self._pages.addWidget(page)
        self.idle.claimed.connect(self.claimed)
        self.attempt.cancelled.connect(self.dismissed)
        self.answer.dismissed.connect(self.dismissed)

    def show_attempt(self, attempt: AttemptView | None) -> None:
        """Show the page for an attempt, its answer, or neither."""
        if attempt is None:
            self._turn_to(self.idle, Tone.NEUTRAL)
        elif attempt.decision is None:
            self.attempt.show_attempt(attempt)
            self._turn_to(self.attempt, Tone.NEUTRAL)
        else:
            answer = wording.answer(attempt.decision)
            self.answer.show_answer(answer)
            self._turn_to(self.answer, answer.tone)

    def hasHeightForWidth(self) -> bool:
        """No: the picture must not move when a page has more to say."""
        return False

    def rescale(self, scale: float) -> None:
        """Space the pages out for a window of another size."""
        margin = round(40 * scale)
        self.setContentsMargins(margin, margin, margin, margin)
        for page in (self.idle, self.attempt, self.answer):
            page.rescale(scale)

    def _turn_to(self, page: QWidget, tone: Tone) -> None:
        restyle(self, "tone", tone)
        if self._pages.currentWidget() is page:
            return
        if page is not self.idle:
            self.idle.clear()
        self._pages.setCurrentWidget(page)
