"""The card beside the picture: the page that belongs to what the session shows."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QSizePolicy, QStackedLayout, QWidget

from kiosk.ui import wording
from kiosk.ui.answer_page import AnswerPage
from kiosk.ui.attempt_page import AttemptPage
from kiosk.ui.idle_page import IdlePage
from kiosk.ui.labels import restyle
from kiosk.ui.language_page import LanguagePage
from kiosk.ui.theme import Tone
from kiosk.ui.transitions import Fading
from kiosk.verification.attempt import AttemptView
from kiosk.verification.scanner import without_prefix
from kiosk.window_settings import ClaimSettings


class Panel(QFrame):
    """Pages, one of which is visible."""

    claimed = Signal(str)
    dismissed = Signal()
    """The attempt, or its answer, is not wanted any more."""
    language_chosen = Signal(str)
    """The code of a language."""

    def __init__(
        self, parent: QWidget | None = None, *, motion: bool = True, claim: ClaimSettings | None = None
    ) -> None:
        super().__init__(parent)
        self._fading = Fading(self, motion=motion)
        self.setObjectName("panel")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.idle, self.attempt, self.answer = IdlePage(claim), AttemptPage(), AnswerPage()
        self.languages = LanguagePage()
        self._pages = QStackedLayout(self)
        for page in (self.idle, self.attempt, self.answer, self.languages):
            self._pages.addWidget(page)
        self.idle.claimed.connect(self.claimed)
        self.attempt.cancelled.connect(self.dismissed)
        self.answer.dismissed.connect(self.dismissed)
        self.idle.language_wanted.connect(self._offer_languages)
        self.languages.chosen.connect(self._choose_language)
        self.languages.closed.connect(self._close_languages)

    def show_attempt(self, attempt: AttemptView | None) -> None:
        """Show the page for an attempt, its answer, or neither."""
        if attempt is None and self._pages.currentWidget() is self.languages:
            return  # nothing has happened to whoever is choosing
        if attempt is None:
            self._turn_to(self.idle, Tone.NEUTRAL)
        elif attempt.decision is None:
            self.attempt.show_attempt(attempt)
            self._turn_to(self.attempt, Tone.NEUTRAL)
        else:
            answer = wording.answer(attempt.decision)
            self.answer.show_answer(answer)
            self._turn_to(self.answer, answer.tone)

    def show_scan(self, content: str) -> None:
        """Claim what a badge or code holds, whatever page is shown, or say on the idle page that it is none."""
        if not self.idle.claim(without_prefix(content.strip())):
            self.dismissed.emit()
            self._turn_to(self.idle, Tone.NEUTRAL)

    def hasHeightForWidth(self) -> bool:
        """No: the picture must not move when a page has more to say."""
        return False

    def rescale(self, scale: float) -> None:
        """Space the pages out for a window of another size."""
        margin = round(40 * scale)
        self.setContentsMargins(margin, margin, margin, margin)
        for page in (self.idle, self.attempt, self.answer, self.languages):
            page.rescale(scale)

    @Slot()
    def _offer_languages(self) -> None:
        self._turn_to(self.languages, Tone.NEUTRAL)

    @Slot()
    def _close_languages(self) -> None:
        self._turn_to(self.idle, Tone.NEUTRAL)

    @Slot(str)
    def _choose_language(self, code: str) -> None:
        self._close_languages()
        self.language_chosen.emit(code)

    def _turn_to(self, page: QWidget, tone: Tone) -> None:
        restyle(self, "tone", tone)
        if self._pages.currentWidget() is page:
            return
        if page not in (self.idle, self.languages):
            self.idle.clear()
        self._pages.setCurrentWidget(page)
        self._fading.let_appear(page)
