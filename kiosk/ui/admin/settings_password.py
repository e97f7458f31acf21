"""The card that changes the admin password, by keyboard or on the screen."""

from __future__ import annotations

import logging
import math

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QWidget

from kiosk.admin_password import LONGEST_PASSWORD, SHORTEST_PASSWORD, AdminPassword, Result, Verdict
from kiosk.errors import AdminPasswordError, KioskError
from kiosk.ui import admin_wording
from kiosk.ui.admin import common_wording, settings_live_wording, settings_wording
from kiosk.ui.admin.settings_card import Card
from kiosk.ui.background import Background
from kiosk.ui.keyboard import Keyboard
from kiosk.ui.labels import make_button, make_label
from kiosk.uptime import seconds_since_start

logger = logging.getLogger(__name__)

_DONE = Result(Verdict.OK)


class PasswordCard(Card):
    """A button that opens a form: the old password, where there is one, and the new one twice."""

    changed = Signal()
    """There is a new password."""

    opened = Signal()
    """The form is there now, and takes some room."""

    def __init__(self, password: AdminPassword, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._password = password
        self._background = Background()
        self._attempt = 0
        self._headline, self._sentence = make_label("subtitle", wrap=True), make_label("small", wrap=True)
        self._problem = make_label("error", wrap=True)
        self.old, self.new, self.again = _field(), _field(), _field()
        self._labels = [make_label("value") for _ in range(3)]
        self.open, self.save = make_button("", role="compact"), make_button("", role="compactPrimary")
        self.cancel = make_button("", role="compact")
        self.keyboard, self._form = Keyboard(), QWidget()
        self._grid = QGridLayout(self._form)
        self._lay_out()
        self._connect()
        self._form.hide()
        self.retranslate()

    @property
    def problem(self) -> str:
        """What is said about what was entered."""
        return self._problem.text()

    def leave(self) -> None:
        """Close the form and forget what was entered."""
        self._attempt += 1
        for field in (self.old, self.new, self.again):
            field.clear()
        self.keyboard.start_over()
        self._form.hide()
        self.open.show()
        self.save.setEnabled(True)
        self._say("")

    def retranslate(self) -> None:
        """Say it in the language that is spoken now."""
        is_set = self._is_set()
        self._headline.setText(settings_live_wording.password_headline())
        self._sentence.setText(settings_live_wording.password_sentence(is_set=is_set))
        self.open.setText(settings_live_wording.change_password_button(is_set=is_set))
        self.save.setText(settings_wording.save_button())
        self.cancel.setText(common_wording.cancel_button())
        names = (
            settings_live_wording.old_password(),
            settings_live_wording.new_password(),
            settings_live_wording.repeated_password(),
        )
        for label, field, name in zip(self._labels, (self.old, self.new, self.again), names, strict=True):
            label.setText(name)
            field.setAccessibleName(name)

    def rescale(self, scale: float) -> None:
        """Space it out."""
        super().rescale(scale)
        self._grid.setSpacing(round(10 * scale))
        self.keyboard.rescale(scale)

    @Slot()
    def _open(self) -> None:
        self.leave()
        is_set = self._is_set()
        self._labels[0].setVisible(is_set)
        self.old.setVisible(is_set)
        self.open.hide()
        self._form.show()
        (self.old if is_set else self.new).setFocus()
        self.opened.emit()

    @Slot()
    def _save(self) -> None:
        if self._background.busy:
            return
        old, new = self.old.text(), self.new.text()
        problem = _fault(new, self.again.text())
        self._say(problem)
        if problem:
            self.new.setFocus()
            return
        self.save.setEnabled(False)
        attempt, password, is_set = self._attempt, self._password, self._is_set()

        def work() -> Result:
            result = password.check(old, seconds_since_start()) if is_set else _DONE
            if result.verdict is Verdict.OK:
                password.set(new)
            return result

        self._background.run(work, lambda result: self._on_end(attempt, result))

    def _on_end(self, attempt: int, result: Result | KioskError) -> None:
        if attempt != self._attempt:
            return  # the form is closed
        self.save.setEnabled(True)
        if isinstance(result, KioskError):
            logger.warning("%s", result)
            self._say(str(result))
        elif result.verdict is Verdict.OK:
            self.leave()
            self.retranslate()
            self.changed.emit()
        else:
            self.old.clear()
            self.old.setFocus()
            wrong = result.verdict is Verdict.WRONG
            self._say(admin_wording.password_refused(wrong=wrong, seconds=math.ceil(result.wait)))

    def _is_set(self) -> bool:
        try:
            return self._password.is_set
        except AdminPasswordError as error:  # then the old one is asked for, and cannot be checked
            logger.warning("%s", error)
            return True

    def _say(self, problem: str) -> None:
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))

    def _current(self) -> QLineEdit:
        """The field that the keys on the screen type into."""
        focused = self.focusWidget()
        return focused if isinstance(focused, QLineEdit) else self.new

    def _connect(self) -> None:
        self.open.clicked.connect(self._open)
        self.save.clicked.connect(self._save)
        self.cancel.clicked.connect(self.leave)
        self.keyboard.typed.connect(lambda text: self._current().insert(text))
        self.keyboard.erased.connect(lambda: self._current().backspace())
        for field in (self.old, self.new, self.again):
            field.returnPressed.connect(self._save)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._headline, 1)
        head.addWidget(self.open)
        self.inside.addLayout(head)
        self.inside.addWidget(self._sentence)
        self.inside.addWidget(self._form)
        self._grid.setContentsMargins(0, 0, 0, 0)
        for line, (label, field) in enumerate(
            zip(self._labels, (self.old, self.new, self.again), strict=True)
        ):
            self._grid.addWidget(label, line, 0)
            self._grid.addWidget(field, line, 1)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.save)
        self._grid.addWidget(self._problem, 3, 0, 1, 2)
        self._grid.addLayout(buttons, 4, 0, 1, 2)
        self._grid.addWidget(self.keyboard, 5, 0, 1, 2)
        self._grid.setColumnStretch(1, 1)


def _fault(new: str, again: str) -> str:
    if len(new) < SHORTEST_PASSWORD:
        return admin_wording.password_too_short()
    return "" if new == again else settings_live_wording.passwords_differ()


def _field() -> QLineEdit:
    field = QLineEdit()
    field.setProperty("role", "compact")
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
