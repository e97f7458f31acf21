"""What stands above the table: which day, and which of its rows."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QLocale, QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QComboBox, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout

from kiosk.ui.admin import activity_wording
from kiosk.ui.admin.activity_rows import Kind
from kiosk.ui.admin.chooser import Chooser
from kiosk.ui.admin.people_controls import SearchField
from kiosk.ui.admin.section import Section
from kiosk.ui.labels import make_button

_ONE_DAY = timedelta(days=1)
_ARROW_PX, _DATE_PX = 52, 370
# Single angle quotation marks: where lines run from right to left, they turn round by themselves.
_BACK, _ON = "\u2039", "\u203a"


class DayChooser(Section):
    """A list of days between two buttons; nothing later than today can be chosen."""

    chosen = Signal(object)
    """A `date`."""

    def __init__(self) -> None:
        super().__init__()
        self.previous, self.next = make_button(_BACK, role="compact"), make_button(_ON, role="compact")
        self.days, self.today = Chooser(), make_button("", role="compact")
        self.days.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._listed: tuple[date, date, QLocale] | None = None
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        for widget in (self.previous, self.days, self.next, self.today):
            self._row.addWidget(widget)
        self.previous.clicked.connect(lambda: self._choose(self.days.currentIndex() + 1))
        self.next.clicked.connect(lambda: self._choose(self.days.currentIndex() - 1))
        self.today.clicked.connect(lambda: self._choose(0))
        self.days.activated.connect(self._choose)

    def show_day(self, day: date, *, earliest: date, today: date) -> None:
        """Show a day; which ones can be chosen depends on when it is, and on how long entries are kept."""
        self._list(earliest, today)
        self.days.setCurrentIndex((today - day).days)
        self.previous.setEnabled(day > earliest)
        self.next.setEnabled(day < today)
        self.today.setEnabled(day != today)

    def retranslate(self) -> None:
        """Say it in the language that is spoken now."""
        self.days.setAccessibleName(activity_wording.shown_day())
        self.previous.setAccessibleName(activity_wording.previous_day())
        self.next.setAccessibleName(activity_wording.next_day())
        self.today.setText(activity_wording.today_button())
        if self._listed is not None:
            place = self.days.currentIndex()
            self._list(*self._listed[:2])
            self.days.setCurrentIndex(place)

    def rescale(self, scale: float) -> None:
        """Space it out for a window of another size."""
        self._row.setSpacing(round(8 * scale))
        self.days.setFixedWidth(round(_DATE_PX * scale))
        for arrow in (self.previous, self.next):
            arrow.setFixedWidth(max(_ARROW_PX, round(_ARROW_PX * scale)))

    def _list(self, earliest: date, today: date) -> None:
        """Offer these days, the latest first."""
        wanted = earliest, today, QLocale()
        if wanted == self._listed:
            return
        self._listed = wanted
        with QSignalBlocker(self.days):
            self.days.clear()
            for ago in range((today - earliest).days + 1):
                day = today - ago * _ONE_DAY
                self.days.addItem(activity_wording.day(day), day)

    @Slot(int)
    def _choose(self, place: int) -> None:
        self.chosen.emit(self.days.itemData(place))


class RowChooser(Section):
    """Which kind of rows, and whose; and the way to take them along."""

    chosen = Signal(object, str)
    """A Kind, and what the claimed ID has in it."""

    def __init__(self) -> None:
        super().__init__()
        self.search: QLineEdit = SearchField()
        self.search.setProperty("role", "compact")
        self.search.setClearButtonEnabled(True)
        self.search.setMaxLength(64)
        self.export = make_button("", role="compact")
        self._group = QButtonGroup(self)
        self.kinds = {kind: self._make_button(number) for number, kind in enumerate(Kind)}
        self.kinds[Kind.ALL].setChecked(True)
        self._lay_out()
        self.search.textChanged.connect(self._choose)
        self._group.idClicked.connect(self._choose)

    @property
    def kind(self) -> Kind:
        """The kind that is chosen."""
        return list(Kind)[self._group.checkedId()]

    def reset(self) -> None:
        """Choose everything."""
        self.kinds[Kind.ALL].setChecked(True)
        self.search.clear()
        self._choose()

    def retranslate(self) -> None:
        """Say it in the language that is spoken now."""
        self.search.setPlaceholderText(activity_wording.search_hint())
        self.search.setAccessibleName(activity_wording.search_hint())
        self.export.setText(activity_wording.export_button())
        for kind, button in self.kinds.items():
            button.setText(activity_wording.kind_name(kind))

    def rescale(self, scale: float) -> None:
        """Space it out for a window of another size."""
        self._column.setSpacing(round(12 * scale))
        self._below.setSpacing(round(8 * scale))

    @Slot()
    def _choose(self) -> None:
        self.chosen.emit(self.kind, self.search.text())

    def _make_button(self, number: int) -> QPushButton:
        button = make_button("", role="compact")
        button.setCheckable(True)
        self._group.addButton(button, number)
        return button

    def _lay_out(self) -> None:
        above, self._below = QHBoxLayout(), QHBoxLayout()
        above.addWidget(self.search, 1)
        above.addWidget(self.export)
        for button in self.kinds.values():
            self._below.addWidget(button)
        self._below.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(above)
        self._column.addLayout(self._below)
