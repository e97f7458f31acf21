"""All settings, section by section, to scroll through; a search shows what fits, whatever its section."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from kiosk.settings_fields import all_settings
from kiosk.ui.admin import settings_labels, settings_wording
from kiosk.ui.admin.section import Section
from kiosk.ui.admin.settings_row import SettingRow
from kiosk.ui.labels import make_label


class Group(QWidget):
    """One section: its title, what is live about it, and its settings."""

    def __init__(self, name: str, live: Sequence[Section], rows: Sequence[SettingRow]) -> None:
        super().__init__()
        self.name, self.live, self.rows = name, tuple(live), tuple(rows)
        self._title, self._intro = make_label("title", wrap=True), make_label("small", wrap=True)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        for widget in (self._title, self._intro, *self.live, *self.rows):
            self._layout.addWidget(widget)
        self.retranslate()

    def show_all(self) -> None:
        """Show everything in it."""
        for widget in (*self.live, *self.rows):
            widget.show()
        self.show()

    def show_fitting(self, words: list[str]) -> bool:
        """Show only the settings in which all words occur; whether there is one."""
        for widget in self.live:
            widget.hide()
        fitting = [row for row in self.rows if row.fits(words)]
        for row in self.rows:
            row.setVisible(row in fitting)
        self.setVisible(bool(fitting))
        return bool(fitting)

    def rescale(self, scale: float, *, narrow: bool) -> None:
        """Space it out."""
        self._layout.setSpacing(round(10 * scale))
        for widget in self.live:
            widget.rescale(scale)
        for row in self.rows:
            row.rescale(scale, narrow=narrow)

    def retranslate(self) -> None:
        """Say it in the language that is spoken now; what is live sees to itself."""
        title, intro = settings_labels.section(self.name)
        self._title.setText(title)
        self._intro.setText(intro)
        for row in self.rows:
            row.retranslate()


class SettingsForm(QScrollArea):
    """The groups, of which one is shown, or those with what was searched for."""

    edited = Signal(str)
    """The name of a setting in which something else was entered."""

    def __init__(self, live: Mapping[str, Sequence[Section]], parent: QWidget | None = None) -> None:
        """`live` is what a section has besides settings, by its name."""
        super().__init__(parent)
        self.rows = {setting.name: SettingRow(setting) for setting in all_settings()}
        self.groups = {name: self._make_group(name, live.get(name, ())) for name in self._sections()}
        self._nothing = make_label("body", wrap=True)
        content = QWidget()
        self._layout = QVBoxLayout(content)
        for widget in (*self.groups.values(), self._nothing):
            self._layout.addWidget(widget)
        self._layout.addStretch(1)
        self.setWidget(content)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for name, row in self.rows.items():
            row.edited.connect(lambda name=name: self.edited.emit(name))

    def show_section(self, name: str) -> None:
        """Show one section, from its top."""
        self._nothing.hide()
        for group in self.groups.values():
            if group.name == name:
                group.show_all()
            else:
                group.hide()
        self.verticalScrollBar().setValue(0)

    def search(self, text: str) -> None:
        """Show the settings in which all words of `text` occur."""
        words = text.casefold().split()
        found = [group.show_fitting(words) for group in self.groups.values()]
        self._nothing.setText(settings_wording.nothing_found(text.strip()))
        self._nothing.setVisible(not any(found))
        self.verticalScrollBar().setValue(0)

    def show_row(self, name: str) -> None:
        """Scroll to a setting and put the focus there; its section has to be shown."""
        row = self.rows[name]
        row.editor.setFocus()
        self.show_widget(row)

    def show_widget(self, widget: QWidget) -> None:
        """Scroll to something in the section that is shown."""
        # Where it is is known once all is laid out.
        QTimer.singleShot(0, widget, lambda: self.ensureWidgetVisible(widget))

    def rescale(self, scale: float, *, narrow: bool) -> None:
        """Space it out."""
        gap = round(8 * scale)
        # At the end a gap for the bar, so that it covers no card's edge.
        self._layout.setContentsMargins(0, 0, gap, 0)
        self._layout.setSpacing(round(24 * scale))
        for group in self.groups.values():
            group.rescale(scale, narrow=narrow)

    def retranslate(self) -> None:
        """Say it in the language that is spoken now."""
        for group in self.groups.values():
            group.retranslate()

    def _sections(self) -> Iterator[str]:
        known = settings_labels.sections()
        yield from known
        yield from dict.fromkeys(
            row.setting.section for row in self.rows.values() if row.setting.section not in known
        )

    def _make_group(self, name: str, live: Sequence[Section]) -> Group:
        return Group(name, live, [row for row in self.rows.values() if row.setting.section == name])
