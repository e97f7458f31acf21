"""Enrollments that are not finished: each can be continued, or discarded."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from kiosk.enrollment.desk import Draft
from kiosk.ui.admin import people_wording
from kiosk.ui.admin.enroll_page import provisional_id
from kiosk.ui.labels import make_button, make_label
from kiosk.ui.theme import Tone

MOST_SHOWN = 3
"""More would leave no room for the list; they come up when these are done."""


def draft_name(draft: Draft) -> str:
    """How to call the person of a draft; "" where nobody has said who it is."""
    nameless = draft.user_id == provisional_id(draft.key)
    return draft.display_name or ("" if nameless else draft.user_id)


class DraftRow(QFrame):
    """One enrollment, and what can be done about it."""

    def __init__(self, draft: Draft) -> None:
        super().__init__()
        self.draft = draft
        self.setObjectName("notice")
        self.setProperty("tone", str(Tone.UNDECIDED))
        self._text = make_label("notice", wrap=True)
        self.proceed: QPushButton = make_button("", role="compactPrimary")
        self.discard: QPushButton = make_button("", role="compact")
        row = QHBoxLayout(self)
        row.addWidget(self._text, 1)
        row.addWidget(self.proceed)
        row.addWidget(self.discard)
        self.retranslate()

    @property
    def text(self) -> str:
        """What it says."""
        return self._text.text()

    def retranslate(self) -> None:
        """Say it in the language that is spoken now."""
        wording = people_wording.draft_new if self.draft.new else people_wording.draft_more
        self._text.setText(wording(draft_name(self.draft)))
        self.proceed.setText(people_wording.continue_draft())
        self.discard.setText(people_wording.discard_draft())

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


class DraftRows(QWidget):
    """All of them; nothing is seen of it where there are none."""

    continued = Signal(object)
    discarded = Signal(object)
    """A Draft."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[DraftRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.hide()

    def show_drafts(self, drafts: Sequence[Draft]) -> None:
        """Show these instead."""
        for old in self.rows:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.rows = [DraftRow(draft) for draft in drafts[:MOST_SHOWN]]
        for row in self.rows:
            row.proceed.clicked.connect(partial(self.continued.emit, row.draft))
            row.discard.clicked.connect(partial(self.discarded.emit, row.draft))
            self._column.addWidget(row)
        self.setVisible(bool(drafts))

    def allow(self, *, allowed: bool) -> None:
        """Enable the buttons."""
        for row in self.rows:
            row.proceed.setEnabled(allowed)
            row.discard.setEnabled(allowed)
