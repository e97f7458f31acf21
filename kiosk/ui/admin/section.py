"""What every page for administrators is: it follows language and size, and knows when it is looked at."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget


class Section(QWidget):
    """Base of the pages; each says what is special about it by overriding."""

    def rescale(self, scale: float) -> None:
        """Space the page out for a window of another size."""

    def retranslate(self) -> None:
        """Say everything in the language that is spoken now."""

    def enter(self) -> None:
        """Somebody opens the page: show what is true now."""

    def leave(self) -> None:
        """The page is closed, also because nobody touched it for long: call off what runs, lose no work."""

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
