"""One setting on the page: what it is called, what it is for, and what it is changed with."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from kiosk.settings_fields import Kind, Setting
from kiosk.ui.admin import settings_labels, settings_wording
from kiosk.ui.admin.settings_address import is_masked
from kiosk.ui.admin.settings_editors import Editor, make_editor
from kiosk.ui.admin.settings_help import explanation
from kiosk.ui.labels import make_button, make_label, restyle
from kiosk.ui.theme import Tone

_EDITOR_PX, _CLOSE_PX = 270, 4


@dataclass(frozen=True, slots=True)
class Shown:
    """What a row shows: the value that holds, the one it would have by itself, whether the file gives it.

    `locked` says why it cannot be changed; empty where it can be.
    """

    value: Any
    default: Any
    given: bool
    locked: str = ""
    read_only: bool = False
    """Cannot be changed for a reason that the page gives for all."""


class SettingRow(QFrame):
    """A card for one setting."""

    edited = Signal()

    def __init__(self, setting: Setting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.setting = setting
        self.editor: Editor = make_editor(setting)
        self._shown = Shown(None, None, given=False)
        self._before = self.editor.value()
        self._reset = False
        self._name = make_label("subtitle", wrap=True)
        self._help, self._facts = make_label("small", wrap=True), make_label("small", wrap=True)
        self._locked, self._problem = make_label("notice", wrap=True), make_label("error", wrap=True)
        self._aside, self._mark = make_label("notice", wrap=True), make_label("small")
        self.reset = make_button("", role="compact")
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._inside = QVBoxLayout(self)
        self._lay_out()
        self.editor.edited.connect(self._on_edited)
        self.reset.clicked.connect(self._on_reset)
        self.retranslate()

    @property
    def changed(self) -> bool:
        """Whether somebody entered something else than what holds."""
        return self._reset or self.editor.value() != self._before

    @property
    def wanted(self) -> Any:
        """What is to be saved: the value, or None for the default."""
        return None if self._reset else self.editor.value()

    @property
    def problem(self) -> str:
        """What is said to be wrong with it."""
        return self._problem.text()

    @property
    def own_problem(self) -> str:
        """What is wrong before anybody asks the model."""
        return settings_wording.hidden_password() if is_masked(str(self.wanted)) else ""

    @property
    def aside(self) -> str:
        """What is said of the value beside the field."""
        return self._aside.text()

    def show_setting(self, shown: Shown) -> None:
        """Show what holds, and forget what was entered."""
        self._shown, self._reset = shown, False
        self._locked.setText(shown.locked)
        self._locked.setVisible(bool(shown.locked))
        self.editor.setEnabled(not (shown.locked or shown.read_only) or self.setting.kind is Kind.SECRET)
        self.editor.show_value(shown.value)
        self._before = self.editor.value()
        self.show_problem("")
        self._show_state()

    def restore(self, wanted: Any) -> None:
        """Enter again what was entered before what holds was shown anew."""
        self._reset = wanted is None and not self.setting.optional
        self.editor.show_value(self._shown.default if self._reset else wanted)
        self._show_state()

    def show_problem(self, text: str) -> None:
        """Say what is wrong with what was entered; empty: nothing."""
        self._problem.setText(text)
        self._problem.setVisible(bool(text))
        self.editor.mark(problem=bool(text))

    def show_aside(self, text: str, tone: Tone = Tone.NEUTRAL) -> None:
        """Say what the value means."""
        self._aside.setText(text)
        self._aside.setVisible(bool(text))
        restyle(self._aside, "tone", str(tone))

    def fits(self, words: list[str]) -> bool:
        """Whether all words, in small letters, occur in what is said of the setting."""
        choices = [settings_wording.choice(self.setting.name, one) for one in self.setting.choices]
        said = " ".join([self._name.text(), self.setting.name, self._help.text(), *choices]).casefold()
        return all(word in said for word in words)

    def retranslate(self) -> None:
        """Say it in the language that is spoken now."""
        setting = self.setting
        self._name.setText(settings_labels.label(setting.name))
        self.editor.field.setAccessibleName(self._name.text())
        self._help.setText(_sentence(explanation(setting.description)))
        if setting.kind is Kind.SECRET:
            self._help.setText(f"{self._help.text()} {settings_wording.secret_advice()}")
        self.editor.field.setAccessibleDescription(self._help.text())
        self._facts.setText(settings_wording.facts(setting))
        self._mark.setText(settings_wording.changed_mark())
        self.reset.setText(settings_wording.reset_button())
        self.editor.retranslate()

    def rescale(self, scale: float, *, narrow: bool) -> None:
        """Space it out; in a narrow page the editor comes below."""
        margin = round(14 * scale)
        self._inside.setContentsMargins(margin, margin, margin, margin)
        self._inside.setSpacing(round(6 * scale))
        self._head.setSpacing(round(16 * scale))
        below = self.editor.wide or narrow
        directions = QBoxLayout.Direction
        self._head.setDirection(directions.TopToBottom if below else directions.LeftToRight)
        if not self.editor.wide:
            self.editor.setFixedWidth(round(_EDITOR_PX * scale))

    @Slot()
    def _on_edited(self) -> None:
        self._reset = False
        self._show_state()
        self.edited.emit()

    @Slot()
    def _on_reset(self) -> None:
        self._reset = self._shown.given
        self.editor.show_value(self._shown.default if self._reset else self._shown.value)
        self._show_state()
        self.edited.emit()

    def _show_state(self) -> None:
        changed = self.changed
        restyle(self, "changed", "true" if changed else "false")
        self._mark.setVisible(changed)
        may_change = not (self._shown.locked or self._shown.read_only)
        differs = changed or self._shown.given
        self.reset.setVisible(
            may_change and differs and not self._reset and self.setting.kind is not Kind.SECRET
        )

    def _lay_out(self) -> None:
        name = QHBoxLayout()
        name.addWidget(self._name, 1)
        name.addWidget(self._mark)
        words, controls = QVBoxLayout(), QVBoxLayout()
        words.setSpacing(_CLOSE_PX)
        words.addLayout(name)
        words.addWidget(self._help)
        words.addWidget(self._facts)
        words.addStretch(1)
        controls.addWidget(self.editor)
        controls.addWidget(self.reset, 0, Qt.AlignmentFlag.AlignTrailing)
        controls.addStretch(1)
        self._head.addLayout(words, 1)
        self._head.addLayout(controls)
        self._inside.addLayout(self._head)
        for label in (self._aside, self._problem, self._locked):
            self._inside.addWidget(label)
        restyle(self._locked, "tone", str(Tone.UNDECIDED))
        self.show_aside("")
        self.show_problem("")


def _sentence(description: str) -> str:
    """A description of the model as a sentence, in which what stands in the file is quoted."""
    quoted = re.sub(r"`([^`]*)`", "“\\1”", description)
    return quoted if quoted.endswith((".", "。")) else f"{quoted}."
