"""The page while somebody is being checked: who, what to do, how far it is, and a way out."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from kiosk.ui import wording
from kiosk.ui.labels import make_button, make_label
from kiosk.verification.attempt import AttemptView

_STEPS = 1000


class AttemptPage(QWidget):
    """Shows an attempt that runs. What to change is said over the camera's picture, where people look."""

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._headline = make_label("headline", wrap=True)
        self._sentence = make_label("body", wrap=True)
        self._bar = QProgressBar()
        self._bar.setRange(0, _STEPS)
        self._bar.setTextVisible(False)
        self._cancel = make_button(wording.cancel_button())
        self._cancel.clicked.connect(self.cancelled)
        # Enter, pressed once too often after the ID, must not cancel what it has just started.
        self._cancel.setAutoDefault(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addStretch(3)
        for widget in (self._headline, self._sentence, self._bar):
            layout.addWidget(widget)
        layout.addStretch(3)
        layout.addWidget(self._cancel)

    def show_attempt(self, attempt: AttemptView) -> None:
        """Show how far the attempt is."""
        self._headline.setText(wording.attempt_headline(attempt))
        self._sentence.setText(wording.attempt_sentence(attempt))
        self._bar.setAccessibleName(self._sentence.text())
        self._bar.setValue(round(_STEPS * attempt.progress))

    def retranslate(self) -> None:
        """Say it in the language that is spoken now; the attempt itself is shown again by the window."""
        self._cancel.setText(wording.cancel_button())

    def rescale(self, scale: float) -> None:
        """Space the page out for a window of another size."""
        layout = self.layout()
        assert layout is not None
        layout.setSpacing(round(18 * scale))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Take the keys away from the button."""
        super().showEvent(event)
        self.setFocus()
