"""The bar at the bottom of the enroll page: the way back, what is missing, and the button that enrolls."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kiosk.ui.admin import common_wording, enroll_wording
from kiosk.ui.labels import make_button, make_label

FEW_PHOTOS = 3
"""With fewer, more are recommended."""


@dataclass(frozen=True, slots=True)
class Readiness:
    """How far somebody is with enrolling a person, `new` or not; `wants_id` while the field is empty."""

    new: bool = True
    wants_id: bool = True
    has_id: bool = False
    has_known: bool = True
    good: int = 0
    refused: int = 0
    is_idle: bool = True

    @property
    def hint(self) -> str:
        """What is missing, or what could be better."""
        if not self.has_id:
            return enroll_wording.id_missing() if self.wants_id else enroll_wording.id_not_usable()
        if not self.good:
            return enroll_wording.photo_missing()
        if not self.has_known:
            return enroll_wording.known_missing()
        left_out = [enroll_wording.refused_left_out(self.refused)] if self.refused else []
        few = [enroll_wording.few_photos()] if self.new and self.good < FEW_PHOTOS else []
        return " ".join(left_out + few)

    @property
    def may_enroll(self) -> bool:
        """Whether it can begin now."""
        return self.has_id and self.has_known and bool(self.good) and self.is_idle


class EnrollBar(QWidget):
    """Shows how far somebody is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cancel, self.enroll = make_button(""), make_button("", role="primary")
        self._hint = make_label("small", wrap=True)
        self._readiness = Readiness()
        row = QHBoxLayout()
        row.addWidget(self.cancel, 1)
        row.addWidget(self.enroll, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._hint)
        column.addLayout(row)
        self.retranslate()

    @property
    def hint(self) -> str:
        """What is said above the buttons."""
        return self._hint.text()

    def show_readiness(self, readiness: Readiness, *, may_leave: bool) -> None:
        """Show how far somebody is, and whether there is a way back now."""
        self._readiness = readiness
        self.enroll.setEnabled(readiness.may_enroll)
        self.cancel.setEnabled(may_leave)
        self.retranslate()

    def retranslate(self) -> None:
        """Say it in the language that is spoken now."""
        self.cancel.setText(common_wording.cancel_button())
        self.enroll.setText(enroll_wording.enroll_button(self._readiness.good, new=self._readiness.new))
        self._hint.setText(self._readiness.hint)
        self._hint.setVisible(bool(self._readiness.hint))
