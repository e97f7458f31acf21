"""The model of the list of people: thousands of rows, searched and ordered here rather than by a proxy.

A proxy model calls Python for every comparison, 120,000 times for 5,000 people; sorting by keys takes 5 ms.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QDateTime,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)

from kiosk.ui.admin import people_wording
from kiosk.ui.admin.people_rows import (
    Facts,
    Filter,
    Order,
    PersonRow,
    arranged,
    carried,
    merged,
    positions,
    recalled,
)

ROW_ROLE = int(Qt.ItemDataRole.UserRole)
"""The PersonRow."""

ARRANGE_MS = 400
"""While names come in, the list is put in order so often at most."""

_NO_PARENT = QModelIndex()


class PeopleModel(QAbstractListModel):
    """What is shown; a reset of the model means that other rows are, or in another order."""

    counted = Signal()
    """How many people there are, or are shown, may be another number now."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: dict[str, PersonRow] = {}
        self._shown: list[PersonRow] = []
        self._places: dict[str, int] = {}
        self._search, self._filter, self._order = "", Filter.ALL, Order.NAME
        self._arranging = QTimer(self, singleShot=True, interval=ARRANGE_MS)
        self._arranging.timeout.connect(self.arrange)

    @property
    def total(self) -> int:
        """How many people there are, shown or not."""
        return len(self._rows)

    @property
    def filtered(self) -> bool:
        """Whether not everybody is wanted."""
        return bool(self._search.strip()) or self._filter is not Filter.ALL

    @property
    def shown(self) -> list[PersonRow]:
        """What is shown, in order."""
        return self._shown

    def row_of(self, user_id: str) -> PersonRow | None:
        """What is known of a person."""
        return self._rows.get(user_id)

    def place_of(self, user_id: str) -> QModelIndex:
        """Where a person is shown; invalid where they are not."""
        place = self._places.get(user_id)
        return QModelIndex() if place is None else self.index(place)

    def show_people(self, rows: Iterable[PersonRow]) -> None:
        """Show these people instead; what was known of them stays known."""
        before, self._rows = self._rows, {row.user_id: row for row in rows}
        for user_id, row in self._rows.items():
            if user_id in before:
                self._rows[user_id] = carried(row, before[user_id])
        self.arrange()

    def merge(self, batch: Iterable[Facts]) -> None:
        """Know more of people who are in the list."""
        known = [(self._rows[facts.user_id], facts) for facts in batch if facts.user_id in self._rows]
        self._take(row for before, facts in known if (row := merged(before, facts)) != before)

    def recall(self, batch: Iterable[Facts], seen: Mapping[str, float]) -> None:
        """Show what this machine remembers of people, where the store cannot be asked who there is."""
        self._take(recalled(facts, seen) for facts in batch)

    def update(self, facts: Facts) -> None:
        """Somebody was just looked at, or changed: these are their photos, too."""
        before = self._rows.get(facts.user_id)
        self._take([recalled(facts, {facts.user_id: before.seen} if before and before.seen else {})])

    def forget(self, user_id: str) -> None:
        """Somebody is gone."""
        if self._rows.pop(user_id, None) is not None:
            self.arrange()

    def search(self, text: str) -> None:
        """Show only people in whose name or ID all these words occur."""
        self._search = text
        self.arrange()

    def choose(self, chosen: Filter) -> None:
        """Show only some people."""
        self._filter = chosen
        self.arrange()

    def order_by(self, order: Order) -> None:
        """Show them in another order."""
        self._order = order
        self.arrange()

    def arrange(self) -> None:
        """Search and order anew."""
        self._arranging.stop()
        shown = arranged(self._rows.values(), self._search, self._filter, self._order)
        if shown != self._shown:
            self.beginResetModel()
            self._shown, self._places = shown, positions(shown)
            self.endResetModel()
        self.counted.emit()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NO_PARENT) -> int:
        """See QAbstractItemModel."""
        return 0 if parent.isValid() else len(self._shown)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """See QAbstractItemModel."""
        if not index.isValid():
            return None
        row = self._shown[index.row()]
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return people_wording.described(row, QDateTime.currentDateTime())
        return None

    def _take(self, rows: Iterable[PersonRow]) -> None:
        """Keep rows that are new or different; those that are shown change at once, their order soon."""
        touched = []
        for row in rows:
            self._rows[row.user_id] = row
            place = self._places.get(row.user_id)
            if place is not None:
                self._shown[place] = row
                touched.append(place)
            if not self._arranging.isActive():
                self._arranging.start()
        if touched:
            self.dataChanged.emit(self.index(min(touched)), self.index(max(touched)))
