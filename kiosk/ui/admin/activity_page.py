"""What happened at this door, day by day: who was checked, how that ended, and when the camera gave trouble."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import date, timedelta, tzinfo
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from kiosk.audit.days import day_of
from kiosk.audit.entries import Row
from kiosk.audit.journal import read_day
from kiosk.errors import KioskError
from kiosk.ui.admin import activity_wording, common_wording
from kiosk.ui.admin.activity_controls import DayChooser, RowChooser
from kiosk.ui.admin.activity_export import CsvExport
from kiosk.ui.admin.activity_model import ActivityModel
from kiosk.ui.admin.activity_rows import Kind, summarise
from kiosk.ui.admin.activity_table import ActivityTable
from kiosk.ui.admin.parts import Notice
from kiosk.ui.admin.section import Section
from kiosk.ui.background import Background
from kiosk.ui.door_journal import DoorJournal
from kiosk.ui.labels import make_label
from kiosk.ui.theme import Tone


class ActivityPage(Section):
    """Shows what is in the record, and while it is open what comes into it."""

    def __init__(
        self,
        journal: DoorJournal,
        zone: tzinfo | None = None,
        clock: Callable[[], float] = time.time,
    ) -> None:
        """`zone` is that of days and times, None being this machine's; `clock` gives Unix seconds."""
        super().__init__()
        self._journal, self._zone, self._clock = journal, zone, clock
        self._background = Background()
        self._day = self._today()
        self._open = self._follows_today = self._stale = self._unreadable = False
        self._turn = 0
        self.days, self.rows = DayChooser(), RowChooser()
        self.model = ActivityModel(zone, self)
        self.table = ActivityTable(self.model)
        self.trouble, self.notice = Notice(), Notice()
        self.exporting = CsvExport(self, zone)
        self._headline, self.summary = make_label("title"), make_label("small")
        self.empty = make_label("subtitle"), make_label("small", wrap=True)
        self._pages = QStackedWidget()
        self._lay_out()
        self._connect()
        self.retranslate()

    def enter(self) -> None:
        """Show today."""
        self._open = True
        self.rows.reset()
        self._show_trouble()
        self.show_day(self._today())

    def leave(self) -> None:
        """Show nothing any longer."""
        self._open = False
        self.exporting.cancel()
        self.notice.hide()
        self._clear()

    def retranslate(self) -> None:
        """Say it in the language that is spoken now."""
        self._headline.setText(common_wording.section_activity())
        self.days.retranslate()
        self.rows.retranslate()
        self.table.retranslate()
        self._show_summary()

    def rescale(self, scale: float) -> None:
        """Space the page out for a window of another size."""
        self._column.setSpacing(round(12 * scale))
        self._above.setSpacing(round(16 * scale))
        self.days.rescale(scale)
        self.rows.rescale(scale)
        self.table.rescale(scale)

    @Slot(object)
    def show_day(self, day: date) -> None:
        """Show another day."""
        today = self._today()
        self._day, self._follows_today = day, day == today
        kept = timedelta(days=self._journal.keep_days)
        self.days.show_day(day, earliest=min(day, today - kept), today=max(day, today))
        self._clear()
        self._show_rows(known=False)
        self._read()

    @Slot()
    def _follow(self) -> None:
        """There is something new."""
        if not self._open:
            return
        self._show_trouble()
        if self._follows_today and self._day != self._today():  # midnight has passed
            self.show_day(self._today())
        else:
            self._read()

    def _clear(self) -> None:
        """Show no day; what is being read of one is not wanted any longer."""
        self._turn += 1
        self.model.clear()

    def _read(self) -> None:
        """Read what is not shown yet, in a thread."""
        if self._background.busy:
            self._stale = True
            return
        self._stale = False
        path, day, zone, newest = self._journal.path, self._day, self._zone, self.model.newest
        self._background.run(lambda: read_day(path, day, zone, newest), partial(self._show_read, self._turn))

    def _show_read(self, turn: int, result: list[Row] | KioskError) -> None:
        if not self._open:
            return
        if turn != self._turn:
            self._stale = True
        elif isinstance(result, KioskError):
            self._unreadable = True
            self.notice.tell_problem(result, action=common_wording.retry_button())
        else:
            self._show_new(result)
        if self._stale:
            self._read()

    def _show_new(self, rows: list[Row]) -> None:
        if self._unreadable:
            self._unreadable = False
            self.notice.hide()
        self.model.add(rows)
        self._show_rows()

    def _today(self) -> date:
        return day_of(self._clock(), self._zone)

    @Slot(object, str)
    def _choose(self, kind: Kind, text: str) -> None:
        self.model.choose(kind, text)
        self._show_rows()

    def _show_rows(self, *, known: bool = True) -> None:
        """The table, or why there is none; nothing is said before it is `known`."""
        self._show_summary()
        self.rows.export.setEnabled(bool(self.model.shown))
        self._pages.setCurrentIndex(0 if self.model.shown or not known else 1)
        today = self._day == self._today()
        words = (
            activity_wording.nothing_recorded(today=today)
            if self.model.empty
            else activity_wording.nothing_found()
        )
        for label, text in zip(self.empty, words, strict=True):
            label.setText(text)

    def _show_summary(self) -> None:
        self.summary.setText(activity_wording.summary(summarise(self.model.of_person)))

    def _show_trouble(self) -> None:
        problem = self._journal.problem
        if problem is None:
            self.trouble.hide()
        else:
            self.trouble.tell(activity_wording.not_recorded(problem), Tone.UNDECIDED)

    @Slot()
    def _export(self) -> None:
        rows = list(self.model.shown)
        self.exporting.begin(rows, f"activity-{self._day}.csv", partial(self._show_exported, len(rows)))

    def _show_exported(self, count: int, path: Path, problem: KioskError | None) -> None:
        if not self._open:
            return
        if problem is None:
            self.notice.tell(activity_wording.exported(count, str(path)), Tone.GRANTED)
        else:
            self.notice.tell_problem(problem)

    def _connect(self) -> None:
        self.days.chosen.connect(self.show_day)
        self.rows.chosen.connect(self._choose)
        self.notice.acted.connect(self._read)
        self.rows.export.clicked.connect(self._export)
        self._journal.changed.connect(self._follow, Qt.ConnectionType.QueuedConnection)

    def _lay_out(self) -> None:
        self._above = QHBoxLayout()
        self._above.addWidget(self._headline)
        self._above.addStretch(1)
        self._above.addWidget(self.days)
        nothing = QWidget()
        lines = QVBoxLayout(nothing)
        lines.addStretch(1)
        for label in self.empty:
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            lines.addWidget(label)
        lines.addStretch(2)
        self._pages.addWidget(self.table)
        self._pages.addWidget(nothing)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._above)
        for widget in (self.trouble, self.notice, self.rows, self.summary):
            self._column.addWidget(widget)
        self._column.addWidget(self._pages, 1)
