"""A card of the settings page for what is no setting: a test, a form, a state."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.ui.admin.section import Section


class Card(Section):
    """A framed box; what is in it goes into `inside`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.inside = QVBoxLayout(self)

    def rescale(self, scale: float) -> None:
        """Space it out."""
        margin = round(14 * scale)
        self.inside.setContentsMargins(margin, margin, margin, margin)
        self.inside.setSpacing(round(10 * scale))
