"""One person's page over a real folder store, with the real worker."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.enrollment.desk import Access, Desk, PersonDetails
from kiosk.errors import StoreDenied
from kiosk.gallery.erasure import Removal
from kiosk.ui.admin.people_access import Permissions
from kiosk.ui.admin.person_page import PersonPage
from kiosk.ui.admin.photo_grid import PAGE, PhotoCard
from tests.ui.admin.people_store import People, portrait_of

LEFT = Qt.MouseButton.LeftButton
Show = Callable[[PersonPage], PersonPage]


@pytest.fixture
def page(qtbot: QtBot, people: People, show: Show) -> PersonPage:
    made = show(PersonPage(people.tools, Permissions(people.tools.worker)))
    with qtbot.waitSignal(made.changed):
        made.open("ada", "")
    return made


def card(page: PersonPage, name: str) -> PhotoCard:
    return next(card for card in page.grid.cards if card.photo.name == name)


def profile(people: People, user_id: str) -> dict[str, object]:
    path = people.folder / "users" / user_id / "profile.json"
    content: dict[str, object] = json.loads(path.read_text(encoding="utf-8"))
    return content


def delete(qtbot: QtBot, page: PersonPage, name: str) -> None:
    with qtbot.waitSignals([page.photos_changed, page.changed, page.changed]):
        QTest.mouseClick(card(page, name).delete, LEFT)


def test_it_shows_who_it_is_and_the_photos(qtbot: QtBot, page: PersonPage) -> None:
    assert page.head.title.text() == "ada"
    assert page.head.state.text() == "Admitted at the doors"
    assert [card.photo.name for card in page.grid.cards] == ["one.jpg", "two.jpg"]
    assert "Good photo" in page.grid.cards[0].words
    assert "Added" in page.grid.cards[0].words
    qtbot.waitUntil(lambda: page.grid.cards[0].picture.image is not None)


def test_a_photo_of_somebody_else_is_told_of(qtbot: QtBot, people: People, page: PersonPage) -> None:
    people.put("ada", "wrong.jpg", portrait_of(7))
    with qtbot.waitSignal(page.changed):
        page.look()

    assert "Not the same person" in card(page, "wrong.jpg").words
    assert "Good photo" in card(page, "one.jpg").words


def test_renaming(qtbot: QtBot, people: People, page: PersonPage) -> None:
    QTest.mouseClick(page.head.rename, LEFT)
    page.head.field.setText("  Ada   Lovelace ")
    with qtbot.waitSignal(page.changed) as changed:
        QTest.keyClick(page.head.field, Qt.Key.Key_Return)

    assert page.head.title.text() == "Ada Lovelace"
    assert page.head.user_id.text() == "ada"
    assert profile(people, "ada")["display_name"] == "Ada Lovelace"
    assert isinstance(changed.args[0], PersonDetails)


def test_renaming_can_be_given_up(page: PersonPage) -> None:
    QTest.mouseClick(page.head.rename, LEFT)
    QTest.keyClick(page.head.field, Qt.Key.Key_Escape)

    assert page.head.title.isVisible()
    assert page.head.title.text() == "ada"


def test_a_name_is_not_lost_when_the_connection_breaks(
    qtbot: QtBot, people: People, page: PersonPage
) -> None:
    people.wire.fail("LIST")
    QTest.mouseClick(page.head.rename, LEFT)
    page.head.field.setText("Ada Lovelace")
    QTest.mouseClick(page.head.save, LEFT)
    qtbot.waitUntil(lambda: "cannot be reached" in page.notice.text)
    assert page.head.field.isVisible()
    assert page.head.field.text() == "Ada Lovelace"

    people.wire.heal()
    with qtbot.waitSignal(page.changed):
        QTest.mouseClick(page.notice.action, LEFT)
    assert page.head.title.text() == "Ada Lovelace"


def test_admission_is_withdrawn_and_given_again(qtbot: QtBot, people: People, page: PersonPage) -> None:
    with qtbot.waitSignal(page.changed):
        QTest.mouseClick(page.head.admit, LEFT)
    assert page.head.state.text() == "Not admitted at any door"
    assert profile(people, "ada")["active"] is False

    with qtbot.waitSignal(page.changed):
        QTest.mouseClick(page.head.admit, LEFT)
    assert page.head.state.text() == "Admitted at the doors"
    assert profile(people, "ada")["active"] is True


def test_a_photo_is_deleted_and_brought_back(qtbot: QtBot, people: People, page: PersonPage) -> None:
    before = len(people.names("ada"))
    delete(qtbot, page, "one.jpg")
    assert people.names("ada") == ["two.jpg"]
    assert "is deleted" in page.undo.text

    with qtbot.waitSignal(page.changed):
        QTest.mouseClick(page.undo.action, LEFT)

    assert len(people.names("ada")) == before
    assert len(page.grid.cards) == before
    assert page.undo.text == ""


def test_several_deletions_are_undone_at_once(qtbot: QtBot, people: People, page: PersonPage) -> None:
    people.put("ada", "three.jpg", portrait_of(1, variant=2))
    with qtbot.waitSignal(page.changed):
        page.look()
    delete(qtbot, page, "one.jpg")
    delete(qtbot, page, "two.jpg")
    assert "2 photos" in page.undo.text

    with qtbot.waitSignal(page.changed):
        QTest.mouseClick(page.undo.action, LEFT)

    assert len(people.names("ada")) == 3


def test_undoing_survives_a_broken_connection(qtbot: QtBot, people: People, page: PersonPage) -> None:
    delete(qtbot, page, "one.jpg")
    people.wire.fail("PUT", "ada")
    QTest.mouseClick(page.undo.action, LEFT)
    qtbot.waitUntil(lambda: "cannot be reached" in page.notice.text)

    people.wire.heal()
    with qtbot.waitSignal(page.changed):
        QTest.mouseClick(page.notice.action, LEFT)
    assert len(people.names("ada")) == 2


def test_the_last_usable_photo_is_asked_about(qtbot: QtBot, people: People, page: PersonPage) -> None:
    delete(qtbot, page, "one.jpg")
    QTest.mouseClick(card(page, "two.jpg").delete, LEFT)
    assert people.names("ada") == ["two.jpg"]
    assert page.question is not None

    with qtbot.waitSignal(page.photos_changed):
        QTest.mouseClick(page.question.confirm, LEFT)
    assert people.names("ada") == []


def test_a_person_is_deleted_after_a_question(qtbot: QtBot, people: People, page: PersonPage) -> None:
    QTest.mouseClick(page.choices.delete, LEFT)
    assert (people.folder / "users" / "ada").exists()
    assert page.question is not None

    with qtbot.waitSignal(page.gone) as gone:
        QTest.mouseClick(page.question.confirm, LEFT)

    user_id, name, removal = gone.args
    assert (user_id, name) == ("ada", "ada")
    assert isinstance(removal, Removal)
    assert set(removal.photos) == {"one.jpg", "two.jpg"}
    assert people.names("ada") == []


def test_a_deletion_that_broke_off_can_be_finished(qtbot: QtBot, people: People, page: PersonPage) -> None:
    people.wire.fail("DELETE", "two.jpg")
    QTest.mouseClick(page.choices.delete, LEFT)
    assert page.question is not None
    QTest.mouseClick(page.question.confirm, LEFT)
    qtbot.waitUntil(lambda: "cannot be reached" in page.notice.text)

    people.wire.heal()
    with qtbot.waitSignal(page.gone):
        QTest.mouseClick(page.notice.action, LEFT)
    assert people.names("ada") == []


def test_somebody_who_cannot_be_looked_at_can_be_tried_again(
    qtbot: QtBot, people: People, page: PersonPage
) -> None:
    people.wire.fail("LIST")
    page.open("ben", "Ben")
    qtbot.waitUntil(lambda: "cannot be reached" in page.notice.text)
    assert page.head.title.text() == "Ben"
    assert not page.choices.delete.isEnabled()

    people.wire.heal()
    with qtbot.waitSignal(page.changed):
        QTest.mouseClick(page.notice.action, LEFT)
    assert page.head.title.text() == "ben"
    assert page.choices.delete.isEnabled()


def test_somebody_who_is_gone_meanwhile_is_said_so(qtbot: QtBot, page: PersonPage) -> None:
    page.open("carl", "Carl")

    qtbot.waitUntil(lambda: "Nobody is enrolled" in page.notice.text)


def test_only_the_person_who_is_shown_counts(qtbot: QtBot, page: PersonPage) -> None:
    with qtbot.waitSignal(page.changed) as changed:
        page.open("ben", "")
        page.open("ada", "")

    assert changed.args[0].user_id == "ada"
    assert page.head.title.text() == "ada"


def test_credentials_that_may_not_delete_leave_the_rest(
    qtbot: QtBot, people: People, show: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    problem = StoreDenied("Ask for the permission.")
    monkeypatch.setattr(Desk, "access", lambda _self: Access(write=True, delete=False, problem=problem))
    permissions = Permissions(people.tools.worker)
    page = show(PersonPage(people.tools, permissions))
    permissions.check()
    with qtbot.waitSignals([permissions.changed, page.changed]):
        page.open("ada", "")

    assert not page.choices.delete.isEnabled()
    assert not page.grid.cards[0].delete.isEnabled()
    assert page.head.rename.isEnabled()
    assert page.choices.add.isEnabled()


def test_where_the_buttons_lead(qtbot: QtBot, page: PersonPage) -> None:
    for button, wanted in (
        (page.choices.badge, page.badge_wanted),
        (page.choices.try_out, page.try_wanted),
        (page.choices.add, page.photos_wanted),
    ):
        with qtbot.waitSignal(wanted) as signal:
            QTest.mouseClick(button, LEFT)
        assert signal.args == ["ada", ""]
    with qtbot.waitSignal(page.closed):
        QTest.mouseClick(page.back, LEFT)


def test_somebody_with_very_many_photos_gets_a_button_for_more(
    qtbot: QtBot, people: People, page: PersonPage
) -> None:
    for number in range(PAGE):
        people.put("ada", f"x{number:02}.jpg", portrait_of(1))
    with qtbot.waitSignal(page.changed):
        page.look()
    assert len(page.grid.cards) == PAGE

    page.grid.more.click()

    assert len(page.grid.cards) == PAGE + 2
    assert not page.grid.more.isVisible()


def test_leaving_ends_the_renaming_and_the_question(qtbot: QtBot, page: PersonPage) -> None:
    QTest.mouseClick(page.head.rename, LEFT)
    QTest.mouseClick(page.choices.delete, LEFT)
    assert page.question is not None
    page.leave()

    assert not page.question.isVisible()
    assert page.head.title.isVisible()
