"""The bar below the settings: how much is changed, whether it can be saved, and the buttons for it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from kiosk.ui.admin import settings_wording
from kiosk.ui.labels import make_button, make_label


class SaveBar(QFrame):
    """Hidden while there is nothing to save."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self._changes, self._problems = 0, 0
        self._count, self._trouble = make_label("subtitle"), make_label("error", wrap=True)
        self.show_problem, self.discard = make_button("", role="compact"), make_button("", role="compact")
        self.save = make_button("", role="compactPrimary")
        row = QHBoxLayout(self)
        row.addWidget(self._count)
        row.addWidget(self._trouble, 1, Qt.AlignmentFlag.AlignVCenter)
        for button in (self.show_problem, self.discard, self.save):
            row.addWidget(button)
        self.retranslate()
        self.hide()

    def show_state(self, changes: int, problems: int) -> None:
        """So much is changed, and so much of it not valid."""
        self._changes, self._problems = changes, problems
        self._trouble.setText(settings_wording.problems(problems) if problems else "")
        self._count.setText(settings_wording.changes(changes))
        self.show_problem.setVisible(bool(problems))
        self.save.setEnabled(not problems)
        self.setVisible(bool(changes))

    @property
    def text(self) -> str:
        """What it says, "" while it is hidden."""
        return "" if self.isHidden() else f"{self._count.text()} {self._trouble.text()}".strip()

    def retranslate(self) -> None:
        """Say it in the language that is spoken now."""
        self.show_problem.setText(settings_wording.show_problem_button())
        self.discard.setText(settings_wording.discard_button())
        self.save.setText(settings_wording.save_button())
        if self._changes:
            self.show_state(self._changes, self._problems)
