"""Small helpers to make the widgets that every page has, in the roles that the theme knows."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QWidget


def make_label(role: str, text: str = "", *, wrap: bool = False) -> QLabel:
    """A label in a role of the theme; what it shows is never taken for markup."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("role", role)
    label.setWordWrap(wrap)
    if wrap:
        label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
    return label


def make_button(text: str, *, role: str = "secondary") -> QPushButton:
    """A button that the keyboard reaches and Enter presses."""
    button = QPushButton(text)
    button.setProperty("role", role)
    button.setAutoDefault(True)
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    return button


def restyle(widget: QWidget, name: str, value: str) -> None:
    """Set a property that the style sheet selects by; Qt looks at it again only when told so."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
