"""The ways between the pages about people."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt, Signal
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kiosk.enrollment.desk import Draft
from kiosk.errors import EnrollmentError
from kiosk.ui.admin.people_section import PeopleSection
from kiosk.ui.admin.section import Section
from kiosk.ui.admin.tools import AdminTools
from tests.ui.admin.people_store import People, portrait_of

LEFT, ESCAPE = Qt.MouseButton.LeftButton, Qt.Key.Key_Escape


class Noted(Section):
    """Stands in for the pages that enroll and try: notes what is wanted of it."""

    closed = Signal()
    not_kept = Signal(object)
    enrolled = Signal(str)

    def __init__(self, _tools: AdminTools) -> None:
        super().__init__()
        self.notes: list[object] = []

    def begin_new(self) -> None:
        self.notes.append("new")

    def begin_adding(self, user_id: str, display_name: str) -> None:
        self.notes.append((user_id, display_name))

    def resume(self, draft: Draft) -> None:
        self.notes.append(draft)

    def begin(self, user_id: str, display_name: str) -> None:
        self.notes.append((user_id, display_name))

    def leave(self) -> None:
        self.notes.append("left")


@pytest.fixture
def section(qtbot: QtBot, people: People, show: Callable[[PeopleSection], PeopleSection]) -> PeopleSection:
    made = show(PeopleSection(people.tools, make_enroll=Noted, make_try=Noted))
    with qtbot.waitSignal(made.list.reader.ended):
        made.enter()
    return made


def open_ada(qtbot: QtBot, section: PeopleSection) -> None:
    with qtbot.waitSignal(section.person.changed):
        section.list.view.opened.emit("ada")
    assert shows(section, section.person)


def shows(section: PeopleSection, page: object) -> bool:
    return section.current is page


def notes(page: object) -> list[object]:
    assert isinstance(page, Noted)
    return page.notes


def press_escape(section: PeopleSection) -> None:
    page = section.current
    assert isinstance(page, QWidget)
    QTest.keyClick(page, ESCAPE)


def test_it_opens_at_the_list_and_leads_to_a_person_and_back(qtbot: QtBot, section: PeopleSection) -> None:
    assert shows(section, section.list)
    open_ada(qtbot, section)

    QTest.mouseClick(section.person.back, LEFT)

    assert shows(section, section.list)
    assert section.list.model.shown[section.list.view.currentIndex().row()].user_id == "ada"


def test_escape_leads_back_step_by_step(qtbot: QtBot, section: PeopleSection) -> None:
    open_ada(qtbot, section)
    QTest.mouseClick(section.person.choices.badge, LEFT)
    assert shows(section, section.badge)

    with qtbot.waitSignal(section.person.changed):
        press_escape(section)
    assert shows(section, section.person)
    press_escape(section)
    assert shows(section, section.list)


def test_escape_at_the_list_goes_on_to_what_it_is_in(qtbot: QtBot, section: PeopleSection) -> None:
    seen: list[int] = []
    window = section.window()
    window.keyPressEvent = lambda event: seen.append(event.key())  # type: ignore[method-assign]

    QTest.keyClick(section.list, ESCAPE)

    assert seen == [ESCAPE]


def test_somebody_new_is_enrolled_and_shown(qtbot: QtBot, people: People, section: PeopleSection) -> None:
    QTest.mouseClick(section.list.add, LEFT)
    assert shows(section, section.enroll)
    assert notes(section.enroll) == ["new"]
    people.put("carl", "a.jpg", portrait_of(3))

    with qtbot.waitSignal(section.person.changed):
        section.enroll.enrolled.emit("carl")
    assert shows(section, section.person)
    assert notes(section.enroll) == ["new", "left"]

    with qtbot.waitSignal(section.list.reader.ended):
        QTest.mouseClick(section.person.back, LEFT)
    assert shows(section, section.list)
    assert section.list.model.row_of("carl") is not None


def test_an_enrollment_that_is_given_up_leads_back_to_the_list(qtbot: QtBot, section: PeopleSection) -> None:
    QTest.mouseClick(section.list.add, LEFT)

    with qtbot.waitSignal(section.list.reader.ended):
        section.enroll.closed.emit()

    assert shows(section, section.list)


def test_photos_are_added_from_the_persons_page(qtbot: QtBot, section: PeopleSection) -> None:
    open_ada(qtbot, section)
    QTest.mouseClick(section.person.choices.add, LEFT)
    assert notes(section.enroll) == [("ada", "")]

    with qtbot.waitSignal(section.person.changed):
        section.enroll.closed.emit()

    assert shows(section, section.person)


def test_an_enrollment_is_continued(qtbot: QtBot, section: PeopleSection) -> None:
    draft = Draft("0" * 32, "maria", "Maria", new=True, photos=())

    section.list.draft_wanted.emit(draft)

    assert shows(section, section.enroll)
    assert notes(section.enroll) == [draft]


def test_somebody_is_tried_out(qtbot: QtBot, section: PeopleSection) -> None:
    open_ada(qtbot, section)
    QTest.mouseClick(section.person.choices.try_out, LEFT)
    assert shows(section, section.try_out)
    assert notes(section.try_out) == [("ada", "")]

    with qtbot.waitSignal(section.person.changed):
        section.try_out.closed.emit()

    assert shows(section, section.person)
    assert notes(section.try_out)[-1] == "left"


def test_a_deletion_is_reported_and_the_list_lacks_the_person(qtbot: QtBot, section: PeopleSection) -> None:
    open_ada(qtbot, section)
    QTest.mouseClick(section.person.choices.delete, LEFT)
    assert section.person.question is not None
    with qtbot.waitSignal(section.person.gone):
        QTest.mouseClick(section.person.question.confirm, LEFT)

    assert shows(section, section.report)
    assert "Photos deleted: 2" in section.report.text
    QTest.mouseClick(section.report.done, LEFT)
    assert shows(section, section.list)
    assert [row.user_id for row in section.list.model.shown] == ["ben"]


def test_a_deletion_that_ends_elsewhere_is_reported_in_the_list(qtbot: QtBot, section: PeopleSection) -> None:
    open_ada(qtbot, section)
    QTest.mouseClick(section.person.choices.delete, LEFT)
    assert section.person.question is not None
    QTest.mouseClick(section.person.question.confirm, LEFT)
    QTest.mouseClick(section.person.choices.badge, LEFT)

    qtbot.waitUntil(lambda: "Photos deleted: 2" in section.list.notice.text)
    assert shows(section, section.badge)


def test_what_changes_on_the_persons_page_is_seen_in_the_list(qtbot: QtBot, section: PeopleSection) -> None:
    open_ada(qtbot, section)
    with qtbot.waitSignal(section.person.changed):
        QTest.mouseClick(section.person.head.admit, LEFT)

    row = section.list.model.row_of("ada")
    assert row is not None
    assert row.not_admitted


def test_leaving_and_coming_again_begins_at_the_list(qtbot: QtBot, section: PeopleSection) -> None:
    open_ada(qtbot, section)
    section.leave()

    with qtbot.waitSignal(section.list.reader.ended):
        section.enter()

    assert shows(section, section.list)


def test_leaving_leaves_the_page_that_is_open(section: PeopleSection) -> None:
    QTest.mouseClick(section.list.add, LEFT)

    section.leave()

    assert notes(section.enroll)[-1] == "left"


def test_reading_goes_on_while_a_person_is_looked_at(qtbot: QtBot, section: PeopleSection) -> None:
    with qtbot.waitSignal(section.list.reader.ended):
        section.list.enter()
        section.open_person("ada")

    assert shows(section, section.person)


def test_what_could_not_be_kept_is_told_to_whoever_comes_next(qtbot: QtBot, section: PeopleSection) -> None:
    QTest.mouseClick(section.list.add, LEFT)
    section.leave()
    section.hide()
    section.enroll.not_kept.emit(EnrollmentError("The disk is full."))

    section.show()
    with qtbot.waitSignal(section.list.reader.ended):
        section.enter()

    assert "The disk is full." in section.list.notice.text
