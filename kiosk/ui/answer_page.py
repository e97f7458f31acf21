"""The page with the answer: symbol, verdict, what happened, what to do next."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.ui.labels import make_button, make_label, restyle
from kiosk.ui.symbols import AnswerSymbol
from kiosk.ui.wording import Answer, done_button

_SYMBOL_PX = 132


class AnswerPage(QWidget):
    """Shows how an attempt ended, in symbol, words and colour together."""

    dismissed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._symbol = AnswerSymbol()
        self._verdict = make_label("eyebrow")
        self._headline = make_label("headline", wrap=True)
        self._advice = make_label("body", wrap=True)
        self._done = make_button(done_button())
        self._done.clicked.connect(self.dismissed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addStretch(3)
        layout.addWidget(self._symbol, alignment=Qt.AlignmentFlag.AlignLeft)
        layout.addStretch(1)
        for widget in (self._verdict, self._headline, self._advice):
            layout.addWidget(widget)
        layout.addStretch(3)
        layout.addWidget(self._done)

    def show_answer(self, answer: Answer) -> None:
        """Show how the attempt ended."""
        self._symbol.show_tone(answer.tone)
        self._symbol.setAccessibleName(answer.verdict)
        self._verdict.setText(answer.verdict.upper())
        restyle(self._verdict, "tone", answer.tone)
        self._headline.setText(answer.headline)
        self._advice.setText(answer.advice)

    def retranslate(self) -> None:
        """Say it in the language that is spoken now; the answer itself is shown again by the window."""
        self._done.setText(done_button())

    def rescale(self, scale: float) -> None:
        """Space the page out for a window of another size."""
        layout = self.layout()
        assert layout is not None
        layout.setSpacing(round(14 * scale))
        self._symbol.setFixedSize(round(_SYMBOL_PX * scale), round(_SYMBOL_PX * scale))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Let Enter put the answer away."""
        super().showEvent(event)
        self._done.setFocus()
