"""What stands above the list of people: search, order, and whom to show."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
)

from kiosk.ui.admin import people_wording
from kiosk.ui.admin.chooser import Chooser
from kiosk.ui.admin.people_rows import Filter, Order
from kiosk.ui.admin.section import Section
from kiosk.ui.labels import make_button, make_label

_ORDER_PX = 230


class SearchField(QLineEdit):
    """Escape empties it before it leads anywhere else; the arrow down leads into the list."""

    left_down = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """See QLineEdit."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left_down.emit()
        else:
            super().keyPressEvent(event)


class PeopleControls(Section):
    """Says what is wanted, as soon as it is."""

    searched = Signal(str)
    filter_chosen = Signal(object)
    order_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.search, self.order = SearchField(), Chooser()
        self.search.setProperty("role", "compact")
        self.search.setClearButtonEnabled(True)
        self.search.setMaxLength(100)
        for order in Order:
            self.order.addItem("", order)
        self._group = QButtonGroup(self)
        self.filters = {shown: self._filter_button(number) for number, shown in enumerate(Filter)}
        self.filters[Filter.ALL].setChecked(True)
        self.count = make_label("small")
        self._lay_out()
        self.search.textChanged.connect(self.searched)
        self.order.currentIndexChanged.connect(self._choose_order)
        self._group.idClicked.connect(self._choose_filter)
        self.retranslate()

    def retranslate(self) -> None:
        """Say it in the language that is spoken now."""
        self.search.setPlaceholderText(people_wording.search_hint())
        self.search.setAccessibleName(people_wording.search_hint())
        self.order.setAccessibleName(people_wording.order_label())
        for number, order in enumerate(Order):
            self.order.setItemText(number, people_wording.order_name(order))
        for shown, button in self.filters.items():
            button.setText(people_wording.filter_name(shown))

    def rescale(self, scale: float) -> None:
        """Space it out for a window of another size."""
        self._column.setSpacing(round(12 * scale))
        self.order.setMinimumWidth(round(_ORDER_PX * scale))

    @Slot(int)
    def _choose_order(self, number: int) -> None:
        self.order_chosen.emit(list(Order)[number])

    @Slot(int)
    def _choose_filter(self, number: int) -> None:
        self.filter_chosen.emit(list(Filter)[number])

    def _filter_button(self, number: int) -> QPushButton:
        button = make_button("", role="compact")
        button.setCheckable(True)
        self._group.addButton(button, number)
        return button

    def _lay_out(self) -> None:
        above, below = QHBoxLayout(), QHBoxLayout()
        above.addWidget(self.search, 1)
        above.addWidget(self.order)
        for button in self.filters.values():
            below.addWidget(button)
        below.addStretch(1)
        below.addWidget(self.count)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(above)
        self._column.addLayout(below)
