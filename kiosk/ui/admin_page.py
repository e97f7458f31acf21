"""The page for administrators: what they may do at the kiosk itself."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kiosk.ui import admin_wording
from kiosk.ui.labels import make_button, make_label

_WIDEST_PX = 560


class AdminPage(QWidget):
    """Offers the ways on."""

    leave_wanted = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._headline = make_label("headline", wrap=True)
        self.leave, self.back = make_button(""), make_button("", role="primary")
        self.leave.clicked.connect(self.leave_wanted)
        self.back.clicked.connect(self.closed)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addStretch(1)
        layout.addWidget(self._headline)
        layout.addWidget(self.leave)
        layout.addWidget(self.back)
        layout.addStretch(2)
        self.retranslate()

    def retranslate(self) -> None:
        """Say it in the language that is spoken now."""
        self._headline.setText(admin_wording.admin_headline())
        self.leave.setText(admin_wording.leave_button())
        self.back.setText(admin_wording.back_button())

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def rescale(self, scale: float) -> None:
        """Space the page out for a window of another size."""
        layout = self.layout()
        assert layout is not None
        layout.setSpacing(round(18 * scale))
        self.setMaximumWidth(round(_WIDEST_PX * max(1.0, scale)))

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at what does no harm."""
        super().showEvent(event)
        self.back.setFocus()
