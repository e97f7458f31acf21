"""What was deleted with a person: the report that whoever asked for it may have to give."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from kiosk.gallery.erasure import Removal
from kiosk.ui.admin import person_wording
from kiosk.ui.admin.section import Section
from kiosk.ui.labels import make_button, make_label


class ErasureReport(Section):
    """Stays until somebody has read it."""

    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._name = ""
        self._removal: Removal | None = None
        self._headline, self.done = make_label("title", wrap=True), make_button("", role="primary")
        self._card = QFrame()
        self._card.setObjectName("card")
        self._lines = QVBoxLayout(self._card)
        self._lay_out()
        self.done.clicked.connect(self.closed)
        self.retranslate()

    @property
    def text(self) -> str:
        """What it says, line by line."""
        return "\n".join([self._headline.text(), *(text for _, text in self._said())])

    def show_removal(self, name: str, removal: Removal) -> None:
        """Report what was deleted with the person of this name."""
        self._name, self._removal = name, removal
        self.retranslate()
        self.done.setFocus()

    def retranslate(self) -> None:
        """Say it in the language that is spoken now."""
        self._headline.setText(person_wording.erased_headline(self._name))
        self.done.setText(person_wording.report_done())
        while (item := self._lines.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        for tone, text in self._said():
            label = make_label("value", text, wrap=True)
            label.setProperty("tone", str(tone))
            self._lines.addWidget(label)

    def rescale(self, scale: float) -> None:
        """Space the page out for a window of another size."""
        margin = round(20 * scale)
        self._lines.setContentsMargins(margin, margin, margin, margin)
        self._lines.setSpacing(round(12 * scale))
        self._column.setSpacing(margin)

    def _said(self) -> list[tuple[str, str]]:
        if self._removal is None:
            return []
        return [(str(tone), text) for tone, text in person_wording.erased(self._removal)]

    def _lay_out(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self._headline)
        self._column.addWidget(self._card)
        self._column.addWidget(self.done, 0, Qt.AlignmentFlag.AlignLeading)
        self._column.addStretch(1)
