"""The page that asks for a password, or for a new one, by keyboard or touch."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from kiosk.admin_password import LONGEST_PASSWORD
from kiosk.ui import admin_wording
from kiosk.ui.admin_wording import PasswordStep
from kiosk.ui.keyboard import Keyboard
from kiosk.ui.labels import make_button, make_label

_WIDEST_PX = 1100


class PasswordPage(QWidget):
    """Takes what is entered; what becomes of it is decided elsewhere."""

    entered = Signal(str)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._step = PasswordStep.ASK
        self._headline, self._sentence = make_label("headline", wrap=True), make_label("body", wrap=True)
        self._problem = make_label("problem", wrap=True)
        self.field = _password_field()
        self.proceed, self.back = make_button("", role="primary"), make_button("")
        self.keyboard = Keyboard()
        self._lay_out()
        self.keyboard.typed.connect(self.field.insert)
        self.keyboard.erased.connect(self.field.backspace)
        self.field.returnPressed.connect(self._enter)
        self.proceed.clicked.connect(self._enter)
        self.back.clicked.connect(self.closed)
        self.retranslate()

    @property
    def step(self) -> PasswordStep:
        """What is asked for."""
        return self._step

    @property
    def problem(self) -> str:
        """What is said about what was entered."""
        return self._problem.text()

    def ask(self, step: PasswordStep, *, may_go_back: bool) -> None:
        """Ask anew, with an empty field."""
        self._step = step
        self.back.setVisible(may_go_back)
        self._problem.clear()
        self.clear()
        self.retranslate()

    def clear(self) -> None:
        """Forget what was entered."""
        self.field.clear()
        self.keyboard.start_over()
        self.field.setFocus()

    def show_problem(self, text: str) -> None:
        """Say what is wrong with what was entered."""
        self._problem.setText(text)

    def retranslate(self) -> None:
        """Say it in the language that is spoken now."""
        headline, sentence = admin_wording.password_question(self._step)
        self._headline.setText(headline)
        self._sentence.setText(sentence)
        self.field.setAccessibleName(headline)
        self.proceed.setText(admin_wording.proceed_button())
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
        layout.setSpacing(round(10 * scale))
        self.keyboard.rescale(scale)
        self.setMaximumWidth(round(_WIDEST_PX * max(1.0, scale)))

    @Slot()
    def _enter(self) -> None:
        self.entered.emit(self.field.text())

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.addWidget(self.field, 1)
        row.addWidget(self.proceed)
        row.addWidget(self.back)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addStretch(1)
        layout.addWidget(self._headline)
        layout.addWidget(self._sentence)
        layout.addLayout(row)
        layout.addWidget(self._problem)
        layout.addStretch(1)
        layout.addWidget(self.keyboard)


def _password_field() -> QLineEdit:
    field = QLineEdit()
    field.setEchoMode(QLineEdit.EchoMode.Password)
    field.setMaxLength(LONGEST_PASSWORD)
    field.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
    field.setInputMethodHints(
        Qt.InputMethodHint.ImhHiddenText
        | Qt.InputMethodHint.ImhSensitiveData
        | Qt.InputMethodHint.ImhNoAutoUppercase
        | Qt.InputMethodHint.ImhNoPredictiveText
    )
    return field
