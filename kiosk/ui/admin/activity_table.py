"""The table of what happened at the door: columns that fit the window, a place kept while rows come."""

from __future__ import annotations

from PySide6.QtCore import QSize, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QScroller, QTableView

from kiosk.ui.admin import activity_wording
from kiosk.ui.admin.activity_model import ActivityModel, Column
from kiosk.ui.admin.activity_symbols import SIZE_PX

_ROW_PX, _NARROW_ROW_PX = 48, 60
_HEADER_PX, _NARROW_HEADER_PX = 40, 60
_NARROW_PX = 900
_WIDTHS_PX = {
    Column.TIME: 100,
    Column.PERSON: 140,
    Column.OUTCOME: 192,
    Column.OFFLINE: 78,
    Column.DISTANCE: 154,
    Column.DURATION: 66,
}
_NARROW_WIDTHS_PX = {**_WIDTHS_PX, Column.PERSON: 120, Column.OUTCOME: 140, Column.DISTANCE: 98}
_LEAST_PX = 60


class ActivityTable(QTableView):
    """Shows a model; cells have room for two lines of words."""

    def __init__(self, model: ActivityModel) -> None:
        super().__init__()
        self._model, self._scale = model, 1.0
        self.setModel(model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setAlternatingRowColors(True)
        QScroller.grabGesture(self.viewport(), QScroller.ScrollerGestureType.TouchGesture)
        self._set_up_headers()
        model.arrived.connect(self._keep_place)
        self.rescale(1.0)

    def rescale(self, scale: float) -> None:
        """Space it out for a window of another size."""
        self._scale = scale
        size = round(SIZE_PX * scale)
        self.setIconSize(QSize(size, size))
        self._model.symbols.size = size
        self.horizontalHeader().setMinimumSectionSize(round(_LEAST_PX * scale))
        self._fit()

    def retranslate(self) -> None:
        """Say it in the language that is spoken now."""
        self.setAccessibleName(activity_wording.table())
        self._model.refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the columns in."""
        super().resizeEvent(event)
        self._fit()

    def _set_up_headers(self) -> None:
        rows, columns = self.verticalHeader(), self.horizontalHeader()
        rows.hide()
        # Heights that depend on what is in the rows would have all of them looked at.
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        columns.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        columns.setSectionResizeMode(Column.REASON, QHeaderView.ResizeMode.Stretch)
        columns.setHighlightSections(False)

    def _fit(self) -> None:
        narrow = self.viewport().width() < _NARROW_PX * self._scale
        for column, width in (_NARROW_WIDTHS_PX if narrow else _WIDTHS_PX).items():
            self.setColumnWidth(column, round(width * self._scale))
        row, header = (_NARROW_ROW_PX, _NARROW_HEADER_PX) if narrow else (_ROW_PX, _HEADER_PX)
        self.verticalHeader().setDefaultSectionSize(round(row * self._scale))
        self.horizontalHeader().setFixedHeight(round(header * self._scale))

    @Slot(int)
    def _keep_place(self, count: int) -> None:
        """Whoever reads further down goes on reading there; at the top, the newest is seen."""
        bar = self.verticalScrollBar()
        if bar.value() > 0:
            self.updateGeometries()
            bar.setValue(bar.value() + count * self.verticalHeader().defaultSectionSize())
