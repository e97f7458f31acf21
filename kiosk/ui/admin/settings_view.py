"""What is on the settings page and where: search, sections, settings, and the bar to save them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from kiosk.settings_fields import setting_named
from kiosk.settings_file import FieldProblem
from kiosk.ui.admin import common_wording, settings_wording
from kiosk.ui.admin.parts import Notice
from kiosk.ui.admin.section import Section
from kiosk.ui.admin.settings_asides import aside
from kiosk.ui.admin.settings_bar import SaveBar
from kiosk.ui.admin.settings_form import SettingsForm
from kiosk.ui.admin.settings_row import SettingRow
from kiosk.ui.admin.settings_sections import SectionChooser
from kiosk.ui.admin.settings_work import FileState
from kiosk.ui.labels import make_label

_SEARCH_PX = 340
_NARROW_PX = 560


class SettingsView(QWidget):
    """The widgets; what is entered is told by `form.edited`."""

    def __init__(self, live: Mapping[str, Sequence[Section]], parent: QWidget | None = None) -> None:
        """`live` is what a section has besides settings, by its name."""
        super().__init__(parent)
        self.live = [card for cards in live.values() for card in cards]
        self.form = SettingsForm(live)
        self.chooser = SectionChooser(list(self.form.groups), self)
        self.notice, self.bar = Notice(), SaveBar()
        self._headline, self._read_only = make_label("title"), make_label("notice", wrap=True)
        self._read_only_frame = QFrame()
        self._scale = 1.0
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._whole = QVBoxLayout(self)
        self._lay_out()
        self.chooser.chosen.connect(self.form.show_section)
        self.chooser.searched.connect(self.form.search)
        self.form.edited.connect(self._say_aside)
        self.form.show_section(self.chooser.current)
        self.retranslate()

    @property
    def rows(self) -> Mapping[str, SettingRow]:
        """The settings by name."""
        return self.form.rows

    @property
    def changes(self) -> dict[str, Any]:
        """What was entered and is not saved, as SettingsFile takes it."""
        return {name: row.wanted for name, row in self.rows.items() if row.changed}

    @property
    def problems(self) -> list[str]:
        """The names of the settings that are marked."""
        return [name for name, row in self.rows.items() if row.problem]

    @property
    def read_only(self) -> str:
        """Why nothing can be changed, as it is shown."""
        return "" if self._read_only_frame.isHidden() else self._read_only.text()

    def show_state(self, state: FileState) -> None:
        """Show what holds, and forget what was entered."""
        for name, row in self.rows.items():
            row.show_setting(state.shown(row.setting))
            self._say_aside(name)
        self._read_only.setText(state.read_only)
        self._read_only_frame.setVisible(bool(state.read_only))
        self.show_bar()

    def restore(self, changes: Mapping[str, Any]) -> None:
        """Enter again what was entered before the state was shown anew."""
        for name, wanted in changes.items():
            self.rows[name].restore(wanted)
            self._say_aside(name)
        self.show_bar()

    def show_problems(self, problems: Sequence[FieldProblem]) -> None:
        """Mark what cannot be saved, and nothing else."""
        said: dict[str, str] = {}
        for one in problems:
            said.setdefault(one.name, settings_wording.problem(one, setting_named(one.name)))
        for name, row in self.rows.items():
            row.show_problem(row.own_problem or said.get(name, ""))
        self.show_bar()

    def show_bar(self) -> None:
        """Say how much is changed, and how much of it is wrong."""
        self.bar.show_state(len(self.changes), len(self.problems))

    def show_first_problem(self) -> None:
        """Lead to it, in whatever section it is."""
        for name in self.problems[:1]:
            self.chooser.choose(self.rows[name].setting.section)
            self.form.show_row(name)

    def leave(self) -> None:
        """End what is live."""
        for card in self.live:
            card.leave()

    def retranslate(self) -> None:
        """Say it in the language that is spoken now; what is live sees to itself."""
        self._headline.setText(common_wording.section_settings())
        self.chooser.retranslate()
        self.form.retranslate()
        self.bar.retranslate()
        for name in self.rows:
            self._say_aside(name)

    def rescale(self, scale: float) -> None:
        """Space it out."""
        self._scale = scale
        self._whole.setSpacing(round(14 * scale))
        self._body.setSpacing(round(18 * scale))
        self.chooser.field.setFixedWidth(round(_SEARCH_PX * scale))
        self.chooser.rescale(scale)
        self._arrange(self.size())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the sections beside the settings or above them."""
        super().resizeEvent(event)
        self._arrange(event.size())

    def _arrange(self, size: QSize) -> None:
        upright = size.height() > size.width()
        directions = QBoxLayout.Direction
        self._body.setDirection(directions.TopToBottom if upright else directions.LeftToRight)
        self.chooser.list.setVisible(not upright)
        self.chooser.box.setVisible(upright)
        room = size.width() - (0 if upright else self.chooser.list.width())
        self.form.rescale(self._scale, narrow=room < _NARROW_PX * self._scale)

    def _say_aside(self, name: str) -> None:
        row = self.rows[name]
        row.show_aside(*aside(row.setting, row.editor.value()))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self._headline)
        head.addStretch(1)
        head.addWidget(self.chooser.field)
        self._read_only_frame.setObjectName("notice")
        QHBoxLayout(self._read_only_frame).addWidget(self._read_only)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.addLayout(head)
        self._whole.addWidget(self.notice)
        self._whole.addWidget(self._read_only_frame)
        self._whole.addLayout(self._body, 1)
        self._whole.addWidget(self.bar)
        for widget in (self.chooser.list, self.chooser.box):
            self._body.addWidget(widget)
        self._body.addWidget(self.form, 1)
