"""The page on which a language is chosen: one large button for each, in its own words."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from kiosk.ui import wording
from kiosk.ui.labels import make_button, make_label
from kiosk.ui.languages import LANGUAGES, Language, current_language

PATIENCE_MS = 15_000
_COLUMNS = 2  # one above the other, they would not fit on a small panel


class LanguagePage(QWidget):
    """Takes the choice of a language, and gives up where none is made."""

    chosen = Signal(str)
    """The code of a language."""

    closed = Signal()
    """Nothing was chosen, and nothing will be."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._headline = make_label("headline", wrap=True)
        self.buttons = {language.code: self._button(language) for language in LANGUAGES}
        """The buttons by the code of the language that they choose."""
        self._choices = QGridLayout()
        self._cancel = make_button("")
        self._cancel.clicked.connect(self.closed)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MS)
        self._patience.timeout.connect(self.closed)
        self._lay_out()
        self.retranslate()

    def retranslate(self) -> None:
        """Say it in the language that is spoken now."""
        self._headline.setText(wording.language_headline())
        self._cancel.setText(wording.cancel_button())

    def rescale(self, scale: float) -> None:
        """Space the page out for a window of another size."""
        layout = self.layout()
        assert layout is not None
        layout.setSpacing(round(12 * scale))
        self._choices.setSpacing(round(12 * scale))

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the language that is spoken, and be patient for a while."""
        super().showEvent(event)
        self.buttons[current_language().code].setFocus()
        self._patience.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Wait no longer."""
        super().hideEvent(event)
        self._patience.stop()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def event(self, event: QEvent) -> bool:
        """Keep Escape from whatever else in the window is bound to it."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and event.key() == Qt.Key.Key_Escape
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _button(self, language: Language) -> QPushButton:
        button = make_button(language.name)
        button.setAccessibleName(language.name)
        button.clicked.connect(lambda: self.chosen.emit(language.code))
        return button

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._headline)
        layout.addStretch(1)
        for index, button in enumerate(self.buttons.values()):
            self._choices.addWidget(button, *divmod(index, _COLUMNS))
        layout.addLayout(self._choices)
        layout.addStretch(2)
        layout.addWidget(self._cancel)
