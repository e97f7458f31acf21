"""The demo's bar: who stands before the simulated camera, whom they claim to be, and the technical line.

This is the engineer's view; the person at the door never sees a distance.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QHBoxLayout, QPushButton, QWidget

from kiosk.camera.simulated import SimulatedPerson
from kiosk.ui import wording
from kiosk.ui.demo_stage import DemoStage
from kiosk.ui.labels import make_button, make_label
from kiosk.verification.decision import AccessDecision


class DemoBar(QWidget):
    """Directs the simulated camera of a stage, and emits the claims chosen with a click."""

    claimed = Signal(str)

    def __init__(self, stage: DemoStage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("demoBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._stage = stage
        self._people = QButtonGroup(self)
        self.standing = {name: self._person_button(name, person) for name, person in _choices(stage)}
        """The buttons by the name that stands for who is in front of the camera; nobody has an empty one."""
        self.claims = {user_id: self._claim_button(user_id) for user_id in stage.enrolled}
        """The buttons by the enrolled ID that they claim."""
        self._technical = make_label("technical", wording.demo_hint())
        self._lay_out()
        next(iter(self.standing.values())).click()

    @property
    def technical(self) -> str:
        """What is said about the last decision."""
        return self._technical.text()

    def show_decision(self, decision: AccessDecision, seconds: float) -> None:
        """Show what the last decision was based on; `seconds` from the claim to it."""
        self._technical.setText(wording.technical(decision, seconds))

    def show_idle(self, *, idle: bool) -> None:
        """A claim can be made only while no attempt runs."""
        for button in self.claims.values():
            button.setEnabled(idle)

    def _person_button(self, name: str, person: SimulatedPerson | None) -> QPushButton:
        button = _chip(_person_label(name, person, self._stage))
        button.setCheckable(True)
        self._people.addButton(button)
        seed = person.seed if person else None
        button.clicked.connect(lambda: self._stage.camera.stand(seed))
        return button

    def _claim_button(self, user_id: str) -> QPushButton:
        button = _chip(user_id)
        button.clicked.connect(lambda: self.claimed.emit(user_id))
        return button

    def _lay_out(self) -> None:
        layout = QGridLayout(self)
        layout.setContentsMargins(32, 12, 32, 12)
        layout.setHorizontalSpacing(16)
        layout.setVerticalSpacing(8)
        layout.setColumnStretch(1, 1)
        rows = ((wording.demo_standing(), self.standing), (wording.demo_claims(), self.claims))
        for row, (words, buttons) in enumerate(rows):
            layout.addWidget(make_label("group", words), row, 0)
            layout.addLayout(_row(list(buttons.values())), row, 1)
        layout.addWidget(self._technical, len(rows), 1)


def _choices(stage: DemoStage) -> list[tuple[str, SimulatedPerson | None]]:
    people = (*stage.acquaintances, stage.stranger)
    return [*((person.name, person) for person in people), ("", None)]


def _person_label(name: str, person: SimulatedPerson | None, stage: DemoStage) -> str:
    if person is None:
        return wording.demo_nobody()
    return wording.demo_stranger(name) if person == stage.stranger else name


def _chip(text: str) -> QPushButton:
    # A single & would be taken for the mark of a keyboard shortcut.
    return make_button(text.replace("&", "&&"), role="chip")


def _row(widgets: list[QPushButton]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return row
