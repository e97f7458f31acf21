"""The demo's bar: who stands before the simulated camera, whom they claim to be, and the technical line.

This is the engineer's view; the person at the door never sees a distance.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
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
        self.standing = {name: self._person_button(person) for name, person in _choices(stage)}
        """The buttons by the name that stands for who is in front of the camera; nobody has an empty one."""
        self.claims = {user_id: self._claim_button(user_id) for user_id in stage.enrolled}
        """The buttons by the enrolled ID that they claim."""
        self._standing_words, self._claim_words = make_label("group"), make_label("group")
        self._technical = make_label("technical")
        self._decision: tuple[AccessDecision, float] | None = None
        self._lay_out()
        self.retranslate()
        next(iter(self.standing.values())).click()

    @property
    def technical(self) -> str:
        """What is said about the last decision."""
        return self._technical.text()

    def show_decision(self, decision: AccessDecision, seconds: float) -> None:
        """Show what the last decision was based on; `seconds` from the claim to it."""
        self._decision = decision, seconds
        self._technical.setText(wording.technical(decision, seconds))

    def retranslate(self) -> None:
        """Say it in the language that is spoken now."""
        self._standing_words.setText(wording.demo_standing())
        self._claim_words.setText(wording.demo_claims())
        for name, person in _choices(self._stage):
            self.standing[name].setText(_escaped(_person_label(name, person, self._stage)))
        self._technical.setText(wording.technical(*self._decision) if self._decision else wording.demo_hint())

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def show_idle(self, *, idle: bool) -> None:
        """A claim can be made only while no attempt runs."""
        for button in self.claims.values():
            button.setEnabled(idle)

    def _person_button(self, person: SimulatedPerson | None) -> QPushButton:
        button = make_button("", role="chip")
        button.setCheckable(True)
        self._people.addButton(button)
        seed = person.seed if person else None
        button.clicked.connect(lambda: self._stage.camera.stand(seed))
        return button

    def _claim_button(self, user_id: str) -> QPushButton:
        button = make_button(_escaped(user_id), role="chip")
        button.clicked.connect(lambda: self.claimed.emit(user_id))
        return button

    def _lay_out(self) -> None:
        layout = QGridLayout(self)
        layout.setContentsMargins(32, 12, 32, 12)
        layout.setHorizontalSpacing(16)
        layout.setVerticalSpacing(8)
        layout.setColumnStretch(1, 1)
        rows = ((self._standing_words, self.standing), (self._claim_words, self.claims))
        for row, (words, buttons) in enumerate(rows):
            layout.addWidget(words, row, 0)
            layout.addLayout(_row(list(buttons.values())), row, 1)
        layout.addWidget(self._technical, len(rows), 1)


def _choices(stage: DemoStage) -> list[tuple[str, SimulatedPerson | None]]:
    people = (*stage.acquaintances, stage.stranger)
    return [*((person.name, person) for person in people), ("", None)]


def _person_label(name: str, person: SimulatedPerson | None, stage: DemoStage) -> str:
    if person is None:
        return wording.demo_nobody()
    return wording.demo_stranger(name) if person == stage.stranger else name


def _escaped(text: str) -> str:
    """A button's text in which no & is taken for the mark of a keyboard shortcut."""
    return text.replace("&", "&&")


def _row(widgets: list[QPushButton]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return row
