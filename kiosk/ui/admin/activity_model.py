"""The rows of one day as Qt's views want them: the newest first, and of them those that were chosen."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import tzinfo
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from kiosk.audit.days import local_time
from kiosk.audit.entries import AttemptEntry, Entry, Row
from kiosk.ui import theme
from kiosk.ui.admin import activity_wording
from kiosk.ui.admin.activity_rows import Kind, of_kind, of_person, tone_of
from kiosk.ui.admin.activity_symbols import Symbols

Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()


class Column(IntEnum):
    """From the leading side."""

    TIME = 0
    PERSON = 1
    OUTCOME = 2
    REASON = 3
    OFFLINE = 4
    DISTANCE = 5
    DURATION = 6


_OF_ATTEMPTS: Mapping[int, Callable[[AttemptEntry], str]] = {
    Column.PERSON: activity_wording.person,
    Column.OFFLINE: activity_wording.offline_mark,
    Column.DISTANCE: activity_wording.figures,
    Column.DURATION: activity_wording.duration,
}
_OF_ALL: Mapping[int, Callable[[Entry], str]] = {
    Column.OUTCOME: activity_wording.outcome,
    Column.REASON: activity_wording.reason,
}
_FIGURES = frozenset({Column.DISTANCE, Column.DURATION})
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class ActivityModel(QAbstractTableModel):
    """Holds all rows of a day, and shows some."""

    arrived = Signal(int)
    """So many rows were put on top of those that are shown."""

    def __init__(self, zone: tzinfo | None = None, parent: QObject | None = None) -> None:
        """`zone` is the time zone that times are shown in, None being this machine's."""
        super().__init__(parent)
        self._zone = zone
        self._rows: list[Row] = []
        self._kind, self._text = Kind.ALL, ""
        self.symbols = Symbols()
        self.shown: list[Row] = []
        """The rows that are shown, the newest first."""

    @property
    def newest(self) -> int:
        """The number of the newest row of the day, 0 where there is none."""
        return self._rows[0].number if self._rows else 0

    @property
    def of_person(self) -> list[Row]:
        """The rows that the search finds, of whatever kind."""
        return of_person(self._rows, self._text)

    @property
    def empty(self) -> bool:
        """Whether there is nothing on this day."""
        return not self._rows

    def clear(self) -> None:
        """Show no day."""
        self._replace([])

    def add(self, rows: Sequence[Row]) -> None:
        """Put rows on top, the newest being the last of `rows`."""
        newer = list(reversed(rows))
        if not self._rows:
            self._replace(newer)
            return
        self._rows[:0] = newer
        chosen = self._choose(newer)
        if chosen:
            self.beginInsertRows(_NO_PARENT, 0, len(chosen) - 1)
            self.shown[:0] = chosen
            self.endInsertRows()
            self.arrived.emit(len(chosen))

    def choose(self, kind: Kind, text: str) -> None:
        """Show the rows of this kind whose claimed ID has `text` in it."""
        if (kind, text) != (self._kind, self._text):
            self._kind, self._text = kind, text
            self._replace(self._rows)

    def refresh(self) -> None:
        """Everything is said or painted differently now."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)
        if self.shown:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.shown) - 1, len(Column) - 1))

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """See QAbstractItemModel."""
        return 0 if parent.isValid() else len(self.shown)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        """See QAbstractItemModel."""
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """See QAbstractItemModel."""
        if not index.isValid() or not index.row() < len(self.shown):
            return None
        entry, column = self.shown[index.row()].entry, index.column()
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._text_of(entry, column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        if column != Column.OUTCOME:
            return None
        if role == Qt.ItemDataRole.DecorationRole:
            return self.symbols.of(entry)
        return theme.colour(tone_of(entry)) if role == Qt.ItemDataRole.ForegroundRole else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """See QAbstractItemModel."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return activity_wording.headings()[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(section).value | Qt.TextFlag.TextWordWrap.value
        return None

    def _text_of(self, entry: Entry, column: int) -> str:
        if column == Column.TIME:
            return activity_wording.time_of_day(local_time(entry.at, self._zone))
        if column in _OF_ALL:
            return _OF_ALL[column](entry)
        return _OF_ATTEMPTS[column](entry) if isinstance(entry, AttemptEntry) else ""

    def _choose(self, rows: Sequence[Row]) -> list[Row]:
        return of_kind(of_person(rows, self._text), self._kind)

    def _replace(self, rows: list[Row]) -> None:
        self.beginResetModel()
        self._rows, self.shown = rows, self._choose(rows)
        self.endResetModel()


def _alignment(column: int) -> Qt.AlignmentFlag:
    """Figures at the trailing side, so that they stand below one another."""
    side = Qt.AlignmentFlag.AlignTrailing if column in _FIGURES else Qt.AlignmentFlag.AlignLeading
    return side | _MIDDLE
