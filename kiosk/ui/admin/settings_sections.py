"""Which section of the settings is shown: a list at the side, or a box on top of a narrow page; and the search."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem

from kiosk.ui.admin import settings_labels, settings_wording
from kiosk.ui.admin.settings_editors import quiet_box
from kiosk.ui.admin.style import COMPACT_PX

_LIST_PX = 230


class SectionChooser(QObject):
    """The list, the box and the search field, which a page puts where it wants them; they say the same."""

    chosen = Signal(str)
    """The name of the section to be shown."""

    searched = Signal(str)
    """The words to be looked for, never empty."""

    def __init__(self, names: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._names = tuple(names)
        self.list, self.box, self.field = QListWidget(), quiet_box(), QLineEdit()
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setProperty("role", "sections")
        self.field.setProperty("role", "compact")
        for _ in self._names:
            self.list.addItem(QListWidgetItem())
            self.box.addItem("")
        self.list.setCurrentRow(0)
        self.list.currentRowChanged.connect(self._choose)
        self.list.itemClicked.connect(lambda item: self._choose(self.list.row(item)))
        self.box.activated.connect(self._choose)
        self.field.textChanged.connect(self._search)
        self.retranslate()

    @property
    def current(self) -> str:
        """The section that is chosen."""
        return self._names[max(0, self.box.currentIndex())]

    def choose(self, name: str) -> None:
        """Show this one, whatever is searched for."""
        self._choose(self._names.index(name))

    def rescale(self, scale: float) -> None:
        """Make the rows as high as a finger needs."""
        self.list.setFixedWidth(round(_LIST_PX * scale))
        for number in range(self.list.count()):
            self.list.item(number).setSizeHint(QSize(0, round(COMPACT_PX * max(1.0, scale))))

    def retranslate(self) -> None:
        """Say it in the language that is spoken now."""
        for number, name in enumerate(self._names):
            title = settings_labels.section(name)[0]
            self.list.item(number).setText(title)
            self.box.setItemText(number, title)
        self.field.setPlaceholderText(settings_wording.search_hint())
        self.field.setAccessibleName(settings_wording.search_hint())

    @Slot(int)
    def _choose(self, number: int) -> None:
        if number < 0:
            return  # nothing is chosen while something is searched for
        self.field.blockSignals(True)
        self.field.clear()
        self.field.blockSignals(False)
        self.list.blockSignals(True)
        self.list.setCurrentRow(number)
        self.list.blockSignals(False)
        self.box.setCurrentIndex(number)
        self.chosen.emit(self._names[number])

    @Slot(str)
    def _search(self, text: str) -> None:
        if not text.strip():
            self.choose(self.current)
            return
        self.list.blockSignals(True)
        self.list.setCurrentRow(-1)
        self.list.blockSignals(False)
        self.searched.emit(text)
