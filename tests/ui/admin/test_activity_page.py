"""The page of what happened at the door, with real widgets over a real record."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from kiosk.audit.entries import Entry
from kiosk.audit.export import as_csv
from kiosk.audit.journal import Journal
from kiosk.errors import AuditError
from kiosk.record_settings import AuditSettings
from kiosk.ui.admin import activity_wording
from kiosk.ui.admin.activity_model import Column
from kiosk.ui.admin.activity_page import ActivityPage
from kiosk.ui.admin.activity_rows import Kind
from kiosk.ui.door_journal import DoorJournal
from kiosk.ui.threads import LoopHost
from kiosk.verification.decision import AccessDecision, Reason
from tests.audit.entries import BLACK, DAY, GRANTED, NOON, STRANGER, UNKNOWN, WORKS, granted

LEFT = Qt.MouseButton.LeftButton
TODAY, YESTERDAY = date(2024, 3, 14), date(2024, 3, 13)
EVERYTHING = (GRANTED, STRANGER, UNKNOWN, BLACK, WORKS)


class Clock:
    """A clock on the wall that a test sets."""

    def __init__(self) -> None:
        self.now = NOON + 60

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "activity.db"


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def journal(path: Path) -> DoorJournal:
    return DoorJournal(AuditSettings(file=path))


@pytest.fixture
def page(qtbot: QtBot, journal: DoorJournal, clock: Clock) -> Iterator[ActivityPage]:
    made = ActivityPage(journal, UTC, clock)
    qtbot.addWidget(made)
    made.resize(990, 744)
    made.show()
    yield made
    made.leave()


def record(path: Path, *entries: Entry) -> None:
    with Journal(path) as journal:
        journal.append(*entries)


def enter(qtbot: QtBot, page: ActivityPage, rows: int) -> None:
    page.enter()
    qtbot.waitUntil(lambda: len(page.model.shown) == rows)


def cells(page: ActivityPage, row: int) -> list[str]:
    model = page.table.model()
    return [model.index(row, column).data() for column in range(model.columnCount())]


def people(page: ActivityPage) -> list[str]:
    return [cells(page, row)[Column.PERSON] for row in range(page.table.model().rowCount())]


def click(widget: QWidget) -> None:
    QTest.mouseClick(widget, LEFT)


def test_it_shows_what_happened_today_the_newest_first(qtbot: QtBot, page: ActivityPage, path: Path) -> None:
    record(path, granted("yesterday", NOON - DAY), *EVERYTHING)

    enter(qtbot, page, 5)

    assert [cells(page, row) for row in range(5)] == [
        ["12:00:04", "", "Camera works", "", "", "", ""],
        ["12:00:03", "", "Camera trouble", "Sees only black", "", "", ""],
        ["12:00:02", "zoe", "Refused", "Nobody has this ID", "offline", "", "1.3 s"],
        ["12:00:01", "ben", "Not recognised", "Face does not match", "", "0.710 / 0.330", "1.3 s"],
        ["12:00:00", "ada", "Granted", "Face matches", "", "0.213 / 0.330", "1.3 s"],
    ]
    assert page.summary.text() == ("Checks: 3  ·  granted: 1  ·  refused: 2  ·  undecided: 0  ·  offline: 1")


def test_a_day_without_entries_says_so(qtbot: QtBot, page: ActivityPage) -> None:
    page.enter()
    qtbot.waitUntil(page.empty[0].isVisible)
    assert page.empty[0].text() == "Nothing has happened today"
    assert not page.table.isVisible()
    assert not page.rows.export.isEnabled()

    click(page.days.previous)

    qtbot.waitUntil(lambda: page.empty[0].text() == "Nothing happened on this day")


def test_days_can_be_gone_through(qtbot: QtBot, page: ActivityPage, path: Path) -> None:
    record(path, granted("before", NOON - 2 * DAY), granted("yesterday", NOON - DAY), granted("today"))
    enter(qtbot, page, 1)
    assert people(page) == ["today"]
    assert page.days.days.currentText() == activity_wording.day(TODAY)
    assert not page.days.next.isEnabled()
    assert not page.days.today.isEnabled()

    click(page.days.previous)
    qtbot.waitUntil(lambda: people(page) == ["yesterday"])
    assert page.days.days.currentText() == activity_wording.day(YESTERDAY)
    click(page.days.previous)
    qtbot.waitUntil(lambda: people(page) == ["before"])
    click(page.days.next)
    qtbot.waitUntil(lambda: people(page) == ["yesterday"])
    click(page.days.today)
    qtbot.waitUntil(lambda: people(page) == ["today"])


def test_a_day_can_be_chosen_from_those_that_are_kept(qtbot: QtBot, page: ActivityPage, path: Path) -> None:
    record(path, granted("long ago", NOON - 90 * DAY), granted("today"))
    enter(qtbot, page, 1)
    assert page.days.days.count() == 91

    page.days.days.setFocus()
    QTest.keyClick(page.days.days, Qt.Key.Key_End)

    qtbot.waitUntil(lambda: people(page) == ["long ago"])
    assert not page.days.previous.isEnabled()


def test_a_day_that_is_left_before_it_was_read_is_not_shown(
    qtbot: QtBot, page: ActivityPage, path: Path
) -> None:
    record(path, granted("before", NOON - 2 * DAY), granted("yesterday", NOON - DAY), granted("today"))
    page.enter()
    for _ in range(2):
        click(page.days.previous)
    qtbot.waitUntil(lambda: people(page) == ["before"])


def test_a_page_that_is_opened_again_while_it_is_read_shows_everything(
    qtbot: QtBot, page: ActivityPage, path: Path
) -> None:
    record(path, *EVERYTHING)
    enter(qtbot, page, 5)
    page._follow()  # reads what is newer than all that
    page.leave()
    page.enter()
    qtbot.waitUntil(lambda: len(page.model.shown) == 5)


def test_it_can_be_searched(qtbot: QtBot, page: ActivityPage, path: Path) -> None:
    record(path, granted("ada.lovelace"), granted("ADAM"), STRANGER, BLACK)
    enter(qtbot, page, 4)

    QTest.keyClicks(page.rows.search, "Ada")

    assert people(page) == ["ADAM", "ada.lovelace"]
    assert page.summary.text().startswith("Checks: 2 ")
    QTest.keyClicks(page.rows.search, "x")
    assert page.empty[0].text() == "Nothing found"
    assert page.empty[0].isVisible()
    QTest.keyClick(page.rows.search, Qt.Key.Key_Escape)
    assert len(people(page)) == 4
    assert page.table.isVisible()


UNDECIDED = replace(UNKNOWN, user_id="una", reason="no_good_frame")


@pytest.mark.parametrize(
    ("kind", "shown"),
    [
        (Kind.ALL, ["una", "", "", "zoe", "ben", "ada"]),
        (Kind.GRANTED, ["ada"]),
        (Kind.REFUSED, ["zoe", "ben"]),
        (Kind.UNDECIDED, ["una"]),
        (Kind.CAMERA, ["", ""]),
    ],
)
def test_a_kind_can_be_chosen(
    qtbot: QtBot, page: ActivityPage, path: Path, kind: Kind, shown: list[str]
) -> None:
    record(path, *EVERYTHING, UNDECIDED)
    enter(qtbot, page, 6)

    click(page.rows.kinds[kind])

    assert people(page) == shown
    assert page.rows.kind is kind
    assert page.summary.text().startswith("Checks: 4 ")


def test_it_begins_anew_whenever_it_is_opened(qtbot: QtBot, page: ActivityPage, path: Path) -> None:
    record(path, *EVERYTHING)
    enter(qtbot, page, 5)
    click(page.rows.kinds[Kind.CAMERA])
    QTest.keyClicks(page.rows.search, "ada")
    click(page.days.previous)

    page.leave()
    assert page.model.empty
    enter(qtbot, page, 5)

    assert page.rows.search.text() == ""
    assert page.rows.kind is Kind.ALL


@pytest.fixture
def running(journal: DoorJournal) -> Iterator[None]:
    """The loop of the record runs."""
    hosts = [LoopHost(name, run, lambda *_: None) for name, run in journal.loops.items()]
    for host in hosts:
        host.start()
    yield
    for host in hosts:
        host.ask_to_stop()
        assert host.join(10)


@pytest.mark.usefixtures("running")
def test_what_happens_while_it_is_open_appears(qtbot: QtBot, journal: DoorJournal) -> None:
    page = ActivityPage(journal)
    qtbot.addWidget(page)
    page.enter()
    for user_id in ("ada", "ben", "cyd"):
        journal.show_decision(AccessDecision(user_id, Reason.MATCH, 0.33, 0.2), 1.0)
    qtbot.waitUntil(lambda: people(page) == ["cyd", "ben", "ada"])

    click(page.rows.kinds[Kind.REFUSED])
    journal.show_decision(AccessDecision("dan", Reason.MATCH, 0.33, 0.2), 1.0)
    journal.show_decision(AccessDecision("eve", Reason.NO_MATCH, 0.33, 0.7), 1.0)

    qtbot.waitUntil(lambda: people(page) == ["eve"])
    assert page.summary.text().startswith("Checks: 5 ")
    page.leave()


def test_what_happens_while_it_is_closed_is_not_read(
    qtbot: QtBot, page: ActivityPage, journal: DoorJournal, path: Path
) -> None:
    record(path, GRANTED)
    with qtbot.waitSignal(journal.changed):
        journal.changed.emit()
    qtbot.wait(10)
    assert page.model.empty


def test_whoever_reads_further_down_stays_there(
    qtbot: QtBot, page: ActivityPage, journal: DoorJournal, path: Path
) -> None:
    record(path, *(granted(f"person{number}") for number in range(100)))
    enter(qtbot, page, 100)
    bar = page.table.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    before = page.table.indexAt(page.table.viewport().rect().center()).siblingAtColumn(Column.PERSON).data()

    record(path, granted("new"), granted("newer"))
    journal.changed.emit()
    qtbot.waitUntil(lambda: len(page.model.shown) == 102)

    after = page.table.indexAt(page.table.viewport().rect().center()).siblingAtColumn(Column.PERSON).data()
    assert after == before
    bar.setValue(0)
    record(path, granted("newest"))
    journal.changed.emit()
    qtbot.waitUntil(lambda: len(page.model.shown) == 103)
    assert page.table.indexAt(page.table.viewport().rect().topLeft()).row() == 0


def test_at_midnight_the_page_goes_on_to_the_new_day(
    qtbot: QtBot, page: ActivityPage, journal: DoorJournal, path: Path, clock: Clock
) -> None:
    record(path, granted("late", NOON + 0.49 * DAY))
    enter(qtbot, page, 1)

    clock.now = NOON + 0.51 * DAY
    record(path, granted("early", clock.now))
    journal.changed.emit()

    qtbot.waitUntil(lambda: people(page) == ["early"])
    assert page.days.days.currentText() == activity_wording.day(date(2024, 3, 15))


def test_whoever_looks_at_another_day_is_left_there(
    qtbot: QtBot, page: ActivityPage, journal: DoorJournal, path: Path, clock: Clock
) -> None:
    record(path, granted("yesterday", NOON - DAY), granted("today"))
    enter(qtbot, page, 1)
    click(page.days.previous)
    qtbot.waitUntil(lambda: people(page) == ["yesterday"])

    clock.now = NOON + DAY
    record(path, granted("tomorrow", clock.now), granted("late", NOON - DAY + 1))
    journal.changed.emit()

    qtbot.waitUntil(lambda: people(page) == ["late", "yesterday"])


def test_it_is_said_while_nothing_can_be_recorded(
    qtbot: QtBot, page: ActivityPage, journal: DoorJournal
) -> None:
    journal._recorder.problem = AuditError("The disk is full. Please free some space on it.")
    page.enter()
    assert page.trouble.text == (
        "What happens at the door is not being recorded; the door works as before. "
        "The disk is full. Please free some space on it."
    )

    journal._recorder.problem = None
    journal.changed.emit()

    qtbot.waitUntil(lambda: page.trouble.text == "")


def test_what_is_said_of_an_unreadable_record_goes_away_when_it_can_be_read(
    qtbot: QtBot, page: ActivityPage, path: Path, journal: DoorJournal
) -> None:
    path.write_text("no database" * 1000)
    page.enter()
    qtbot.waitUntil(lambda: "damaged" in page.notice.text)

    record(path, GRANTED)
    journal.changed.emit()

    qtbot.waitUntil(lambda: page.notice.text == "")
    assert people(page) == ["ada"]


def test_a_record_that_cannot_be_read_is_said_and_can_be_tried_again(
    qtbot: QtBot, page: ActivityPage, path: Path
) -> None:
    path.write_text("no database" * 1000)
    page.enter()
    qtbot.waitUntil(lambda: "damaged" in page.notice.text)
    assert page.notice.text.startswith("The record of checks cannot be used.")

    record(path, GRANTED)
    click(page.notice.action)

    qtbot.waitUntil(lambda: len(page.model.shown) == 1)
    assert page.notice.text == ""


def ask(qtbot: QtBot, page: ActivityPage) -> QFileDialog:
    click(page.rows.export)
    dialog = page.exporting.dialog
    assert dialog is not None
    qtbot.waitUntil(dialog.isVisible)
    return dialog


def save_as(dialog: QFileDialog, path: Path) -> None:
    field = dialog.findChild(QLineEdit, "fileNameEdit")
    assert field is not None
    field.setText(str(path))
    QTest.keyClick(field, Qt.Key.Key_Return)


def test_what_is_shown_can_be_exported(qtbot: QtBot, page: ActivityPage, path: Path, tmp_path: Path) -> None:
    record(path, *EVERYTHING)
    enter(qtbot, page, 5)
    click(page.rows.kinds[Kind.REFUSED])
    dialog = ask(qtbot, page)
    field = dialog.findChild(QLineEdit, "fileNameEdit")
    assert field is not None
    assert field.text() == "activity-2024-03-14.csv"

    save_as(dialog, tmp_path / "taken along")

    written = tmp_path / "taken along.csv"
    qtbot.waitUntil(lambda: page.notice.text == f"Rows written: 2. The file is {written}.")
    assert written.read_bytes() == as_csv([UNKNOWN, STRANGER], UTC)
    assert page.exporting.dialog is None


def test_an_export_that_fails_is_said(qtbot: QtBot, page: ActivityPage, path: Path, tmp_path: Path) -> None:
    record(path, *EVERYTHING)
    enter(qtbot, page, 5)
    folder = tmp_path / "gone"
    folder.mkdir()
    dialog = ask(qtbot, page)
    dialog.fileSelected.disconnect()
    dialog.reject()
    folder.rmdir()

    page.exporting._write(
        folder / "activity.csv", page.model.shown, lambda *told: page._show_exported(5, *told)
    )

    qtbot.waitUntil(lambda: "cannot be written" in page.notice.text)
    assert "Please choose another place" in page.notice.text


def test_an_export_can_be_thought_better_of(
    qtbot: QtBot, page: ActivityPage, path: Path, tmp_path: Path
) -> None:
    record(path, *EVERYTHING)
    enter(qtbot, page, 5)
    dialog = ask(qtbot, page)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert page.exporting.dialog is None
    assert page.notice.text == ""


def test_the_question_where_to_goes_away_with_the_page(qtbot: QtBot, page: ActivityPage, path: Path) -> None:
    record(path, *EVERYTHING)
    enter(qtbot, page, 5)
    dialog = ask(qtbot, page)

    page.leave()

    assert not dialog.isVisible()
    assert page.exporting.dialog is None


def test_what_is_pressed_is_large_enough_for_a_finger(qtbot: QtBot, page: ActivityPage, path: Path) -> None:
    from kiosk.ui import theme

    page.setStyleSheet(theme.stylesheet(1.0))
    record(path, *EVERYTHING)
    enter(qtbot, page, 5)
    pressed = [
        widget
        for kind in (QPushButton, QLineEdit)
        for widget in page.findChildren(kind)
        if widget.isVisible() and not isinstance(widget.parent(), QLineEdit)
    ]
    assert len(pressed) > 8
    assert all(widget.height() >= 48 for widget in [*pressed, page.days.days])


@pytest.mark.parametrize(("width", "height", "scale"), [(990, 744, 1.0), (1020, 1600, 1.35), (570, 400, 0.6)])
def test_it_fits_where_it_is_shown(
    qtbot: QtBot, page: ActivityPage, path: Path, width: int, height: int, scale: float
) -> None:
    from kiosk.ui import theme

    record(path, *(granted("x" * 64) for _ in range(50)), *EVERYTHING)
    page.setStyleSheet(theme.stylesheet(scale))
    page.rescale(scale)
    page.resize(width, height)
    enter(qtbot, page, 55)

    assert page.minimumSizeHint().width() <= width
    assert page.table.horizontalScrollBar().maximum() == 0
    assert page.table.columnWidth(Column.REASON) >= 100 * scale
