"""The list of people over a real folder store, with the real worker."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.enrollment.desk import Access, Desk, Draft
from kiosk.errors import StoreDenied, StoreUnreachable
from kiosk.ui.admin.enroll_page import provisional_id
from kiosk.ui.admin.people_access import Permissions
from kiosk.ui.admin.people_page import PeoplePage
from kiosk.ui.admin.people_rows import Filter, Order
from kiosk.ui.admin.people_thumbnails import Thumbnails
from tests.ui.admin.people_store import People, portrait_of

LEFT = Qt.MouseButton.LeftButton
Show = Callable[[PeoplePage], PeoplePage]


@pytest.fixture
def page(people: People, show: Show) -> PeoplePage:
    worker = people.tools.worker
    return show(
        PeoplePage(people.tools, Permissions(worker), Thumbnails(worker), lambda: {"ben": time.time()})
    )


def titles(page: PeoplePage) -> list[str]:
    return [row.title for row in page.model.shown]


def read(qtbot: QtBot, page: PeoplePage) -> None:
    with qtbot.waitSignal(page.reader.ended):
        page.enter()


def rename(people: People, user_id: str, name: str) -> None:
    people.put(user_id, "profile.json", b'{"display_name": "%s"}' % name.encode())


def test_it_shows_who_there_is_with_names_photos_and_when_they_came(
    qtbot: QtBot, people: People, page: PeoplePage
) -> None:
    rename(people, "ada", "Zoë Lovelace")
    read(qtbot, page)

    qtbot.waitUntil(lambda: titles(page) == ["ben", "Zoë Lovelace"])
    ben, zoe = page.model.shown
    assert (zoe.user_id, zoe.photos, zoe.usable) == ("ada", 2, 2)
    assert ben.seen is not None
    assert page.controls.count.text() == "People: 2"
    assert page.notice.text == ""


def test_pictures_come_for_those_on_the_screen(qtbot: QtBot, people: People, page: PeoplePage) -> None:
    for number in range(40):
        people.put(f"p{number:02}", "a.jpg", portrait_of(3 + number))
    read(qtbot, page)

    qtbot.waitUntil(lambda: page._thumbnails.get(("ada", "one.jpg")) is not None)
    assert page._thumbnails.get(("p39", "a.jpg")) is None
    page.view.scrollToBottom()

    qtbot.waitUntil(lambda: page._thumbnails.get(("p39", "a.jpg")) is not None)
    assert page._thumbnails.get(("p20", "a.jpg")) is None


def test_typing_searches(qtbot: QtBot, people: People, page: PeoplePage) -> None:
    rename(people, "ada", "Zoë Lovelace")
    read(qtbot, page)

    QTest.keyClicks(page.controls.search, "zoe love")

    qtbot.waitUntil(lambda: titles(page) == ["Zoë Lovelace"])
    assert page.controls.count.text() == "People: 1 of 2"
    QTest.keyClick(page.controls.search, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: len(titles(page)) == 2)


def test_enter_leads_from_the_search_into_the_list_and_to_the_person(qtbot: QtBot, page: PeoplePage) -> None:
    read(qtbot, page)
    page.activateWindow()
    QTest.keyClicks(page.controls.search, "ben")
    QTest.keyClick(page.controls.search, Qt.Key.Key_Return)

    with qtbot.waitSignal(page.opened) as opened:
        QTest.keyClick(page.view, Qt.Key.Key_Return)

    assert opened.args[0] == "ben"


def test_a_press_opens_a_person(qtbot: QtBot, page: PeoplePage) -> None:
    read(qtbot, page)
    where = page.view.visualRect(page.model.place_of("ben")).center()

    with qtbot.waitSignal(page.opened) as opened:
        QTest.mouseClick(page.view.viewport(), LEFT, pos=QPoint(where))

    assert opened.args == ["ben", ""]


def test_filters_and_orders(qtbot: QtBot, people: People, page: PeoplePage) -> None:
    people.put("ada", "profile.json", b'{"active": false}')
    read(qtbot, page)
    qtbot.waitUntil(lambda: page.model.row_of("ada").not_admitted)  # type: ignore[union-attr]

    QTest.mouseClick(page.controls.filters[Filter.NOT_ADMITTED], LEFT)
    assert titles(page) == ["ada"]
    QTest.mouseClick(page.controls.filters[Filter.ACTIVE], LEFT)
    assert titles(page) == ["ben"]
    QTest.mouseClick(page.controls.filters[Filter.ALL], LEFT)
    page.controls.order.setCurrentIndex(list(Order).index(Order.LAST_SEEN))
    assert titles(page) == ["ben", "ada"]


def test_an_empty_store_says_what_to_do(qtbot: QtBot, people: People, page: PeoplePage) -> None:
    for name in ("ada", "ben"):
        shutil.rmtree(people.folder / "users" / name)
    read(qtbot, page)

    assert "Nobody is enrolled yet" in page.empty_words
    QTest.keyClicks(page.controls.search, "x")
    assert "Nobody is enrolled yet" in page.empty_words


def test_nobody_found_is_no_empty_store(qtbot: QtBot, page: PeoplePage) -> None:
    read(qtbot, page)
    QTest.keyClicks(page.controls.search, "xyz")

    qtbot.waitUntil(lambda: "Nobody found" in page.empty_words)


def test_the_way_to_somebody_new(qtbot: QtBot, page: PeoplePage) -> None:
    read(qtbot, page)
    with qtbot.waitSignal(page.add_wanted):
        QTest.mouseClick(page.add, LEFT)


def test_a_lost_connection_keeps_the_list_and_can_be_tried_again(
    qtbot: QtBot, people: People, page: PeoplePage
) -> None:
    read(qtbot, page)
    people.wire.fail("LIST")
    read(qtbot, page)

    assert titles(page) == ["ada", "ben"]
    assert "cannot be reached" in page.notice.text
    assert "what this machine remembers" in page.notice.text
    people.wire.heal()
    with qtbot.waitSignal(page.reader.ended):
        QTest.mouseClick(page.notice.action, LEFT)
    assert page.notice.text == ""


def test_a_machine_that_starts_without_the_store_shows_what_it_remembers(
    qtbot: QtBot, people: People, page: PeoplePage, show: Show
) -> None:
    rename(people, "ada", "Ada")
    read(qtbot, page)
    people.wire.fail("LIST")
    worker = people.tools.worker
    second = show(PeoplePage(people.tools, Permissions(worker), Thumbnails(worker), dict))

    read(qtbot, second)

    qtbot.waitUntil(lambda: titles(second) == ["Ada", "ben"])


def test_credentials_that_may_only_look_are_told_of(
    qtbot: QtBot, page: PeoplePage, monkeypatch: pytest.MonkeyPatch
) -> None:
    problem = StoreDenied("Ask for the permission.")
    monkeypatch.setattr(Desk, "access", lambda _self: Access(write=False, delete=False, problem=problem))
    read(qtbot, page)

    qtbot.waitUntil(lambda: "look, but not change anything" in page.access.text())
    assert "admin_profile" in page.access.text()
    assert not page.add.isEnabled()
    assert page.add.toolTip() == page.access.text()


def test_where_nobody_knows_what_may_be_done_all_is_tried(
    qtbot: QtBot, people: People, page: PeoplePage, monkeypatch: pytest.MonkeyPatch
) -> None:
    problem = StoreUnreachable("Please check the cable.")
    monkeypatch.setattr(Desk, "access", lambda _self: Access(write=False, delete=False, problem=problem))
    read(qtbot, page)

    qtbot.waitUntil(lambda: not people.tools.worker.busy)
    assert page.add.isEnabled()
    assert not page.access.isVisible()


def test_an_enrollment_that_is_not_finished_can_be_continued(
    qtbot: QtBot, page: PeoplePage, monkeypatch: pytest.MonkeyPatch
) -> None:
    draft = Draft("0" * 32, "maria", "Maria", new=True, photos=())
    monkeypatch.setattr(Desk, "drafts", lambda _self: [draft])
    read(qtbot, page)
    [row] = page.drafts.rows
    assert "Maria" in row.text

    with qtbot.waitSignal(page.draft_wanted) as wanted:
        QTest.mouseClick(row.proceed, LEFT)

    assert wanted.args == [draft]


def test_an_enrollment_of_somebody_without_an_id_yet_is_told_of(
    qtbot: QtBot, page: PeoplePage, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = "12345678" * 4
    draft = Draft(key, provisional_id(key), "", new=True, photos=())
    monkeypatch.setattr(Desk, "drafts", lambda _self: [draft])
    read(qtbot, page)

    assert page.drafts.rows[0].text == "The enrollment of somebody new is not finished."


def test_an_enrollment_is_discarded_after_a_question(
    qtbot: QtBot, page: PeoplePage, monkeypatch: pytest.MonkeyPatch
) -> None:
    drafts = [Draft("0" * 32, "maria", "", new=False, photos=())]
    monkeypatch.setattr(Desk, "drafts", lambda _self: list(drafts))
    monkeypatch.setattr(Desk, "discard", lambda _self, draft, _steps: drafts.remove(draft))
    read(qtbot, page)
    QTest.mouseClick(page.drafts.rows[0].discard, LEFT)
    assert page.question is not None
    assert drafts

    with qtbot.waitSignal(page.reader.ended):
        QTest.mouseClick(page.question.confirm, LEFT)

    assert not drafts
    assert page.drafts.rows == []
    assert not page.drafts.isVisible()


def test_the_place_is_kept_while_names_come_in(qtbot: QtBot, people: People, page: PeoplePage) -> None:
    for number in range(60):
        people.put(f"p{number:02}", "a.jpg", portrait_of(3 + number))
    read(qtbot, page)
    place = page.model.place_of("p30")
    page.view.scrollTo(place, page.view.ScrollHint.PositionAtTop)
    page.view.setCurrentIndex(page.model.place_of("p32"))
    for number in range(30):
        rename(people, f"p{number:02}", f"Zoe {number}")

    read(qtbot, page)

    qtbot.waitUntil(lambda: page.model.place_of("p30").row() == 2)
    assert page.view.in_view[0].user_id == "p30"
    assert page.model.shown[page.view.currentIndex().row()].user_id == "p32"


def test_leaving_reads_no_further(qtbot: QtBot, people: People, page: PeoplePage) -> None:
    ended: list[object] = []
    page.reader.ended.connect(ended.append)
    page.enter()
    page.leave()

    qtbot.waitUntil(lambda: not people.tools.worker.busy)
    assert ended == []
    assert not page.reading.isVisible()
