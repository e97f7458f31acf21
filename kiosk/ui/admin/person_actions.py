"""What can be done with a person, as a row of buttons."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout

from kiosk.ui.admin import person_wording
from kiosk.ui.admin.people_access import Permissions
from kiosk.ui.admin.section import Section
from kiosk.ui.labels import make_button


class PersonActions(Section):
    """Its buttons are enabled where their work is possible and allowed."""

    def __init__(self, permissions: Permissions) -> None:
        super().__init__()
        self._permissions = permissions
        self.add, self.delete = make_button("", role="compactPrimary"), make_button("", role="compactDanger")
        self.try_out, self.badge = make_button("", role="compact"), make_button("", role="compact")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        for button in (self.add, self.try_out, self.badge):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.delete)
        self.retranslate()

    def allow(self, *, free: bool) -> None:
        """Enable the buttons that change something, where nothing else is under way."""
        self._permissions.limit([self.add], allowed=self._permissions.may_write, free=free)
        self._permissions.limit([self.delete], allowed=self._permissions.may_delete, free=free)

    def retranslate(self) -> None:
        """Say it in the language that is spoken now."""
        self.badge.setText(person_wording.badge_button())
        self.try_out.setText(person_wording.try_button())
        self.add.setText(person_wording.photos_button())
        self.delete.setText(person_wording.delete_person_button())
