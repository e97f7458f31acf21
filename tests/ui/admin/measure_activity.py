"""How long the page of what happened keeps the screen waiting: `python -m tests.ui.admin.measure_activity`.

A day of 20,000 checks is opened, searched, chosen from, scrolled, and added to while it is shown; the figures
are the longest times that Qt's loop did not come round.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from kiosk.audit.days import day_of, day_span
from kiosk.audit.entries import Entry
from kiosk.audit.journal import Journal
from kiosk.record_settings import AuditSettings
from kiosk.ui import theme
from kiosk.ui.admin.activity_page import ActivityPage
from kiosk.ui.admin.activity_rows import Kind
from kiosk.ui.door_journal import DoorJournal
from tests.audit.entries import GRANTED, STRANGER, UNKNOWN

ROWS = 20_000


class Stalls:
    """Notes how often Qt's loop comes round."""

    def __init__(self) -> None:
        self._last, self.longest = time.perf_counter(), 0.0
        self._timer = QTimer()
        self._timer.timeout.connect(self._come_round)
        self._timer.start(1)

    def _come_round(self) -> None:
        now = time.perf_counter()
        self.longest, self._last = max(self.longest, now - self._last), now

    def measure(self, name: str, act: Callable[[], object], done: Callable[[], bool]) -> None:
        """Print how long it took, and how long at most nothing else could happen."""
        loop = QEventLoop()
        self._come_round()
        self.longest, started = 0.0, time.perf_counter()
        act()
        while not done():
            loop.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        for _ in range(20):
            loop.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        took = time.perf_counter() - started
        print(f"{name:<28}{1000 * took:>8.0f} ms, longest stall {1000 * self.longest:>5.0f} ms")  # noqa: T201


def fill(path: Path) -> None:
    """A day of checks until now, by a thousand people."""
    start, now = day_span(day_of(time.time()))[0], time.time()

    def entry(number: int) -> Entry:
        kind = (GRANTED, GRANTED, GRANTED, STRANGER, UNKNOWN)[number % 5]
        return replace(kind, at=start + (now - start) * number / ROWS, user_id=f"person{number % 1000}")

    with Journal(path) as journal:
        journal.append(*map(entry, range(ROWS)))


def main() -> None:
    """Measure."""
    application = QApplication(sys.argv[:1])
    application.setStyle("Fusion")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "activity.db"
        fill(path)
        feed = DoorJournal(AuditSettings(file=path))
        page = ActivityPage(feed)
        page.setStyleSheet(theme.stylesheet(1.0))
        page.resize(990, 744)
        page.show()
        model, search, stalls = page.model, page.rows.search, Stalls()
        stalls.measure("open the page", page.enter, lambda: len(model.shown) == ROWS)
        for text in ("person1", "person12", "person123", ""):
            stalls.measure(f"search for {text!r}", lambda text=text: search.setText(text), lambda: True)  # type: ignore[misc]
        for kind in (Kind.REFUSED, Kind.ALL):
            stalls.measure(f"choose {kind}", page.rows.kinds[kind].click, lambda: True)
        stalls.measure("go to the end", page.table.scrollToBottom, lambda: True)
        with Journal(path) as journal:
            journal.append(replace(GRANTED, at=time.time()))
        stalls.measure("one more arrives", feed.changed.emit, lambda: len(model.shown) == ROWS + 1)
        stalls.measure("another language", page.retranslate, lambda: True)
        stalls.measure("another size", lambda: page.rescale(1.35), lambda: True)
        page.leave()
        page.close()


if __name__ == "__main__":
    main()
