from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from kiosk.gallery.roster import Person
from kiosk.ui.admin.people_model import ROW_ROLE, PeopleModel
from kiosk.ui.admin.people_rows import Facts, Filter, Order, PersonRow, listed


def rows(*user_ids: str) -> list[PersonRow]:
    return listed([Person(user_id, 1, cached=True, names=("a.jpg",)) for user_id in user_ids], {})


def facts(user_id: str, name: str = "", *, active: bool = True, usable: bool = True) -> Facts:
    return Facts(user_id, name, active, ("a.jpg",), ("a.jpg",) if usable else ())


@pytest.fixture
def model(qtbot: QtBot) -> PeopleModel:
    made = PeopleModel()
    # Kept by the model: it checks what Qt expects of one, whatever is done to it.
    QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal, made)
    made.show_people(rows("carl", "ada", "ben"))
    return made


def shown(model: PeopleModel) -> list[str]:
    return [model.index(number).data() for number in range(model.rowCount())]


def test_it_shows_people_in_order(model: PeopleModel) -> None:
    assert shown(model) == ["ada", "ben", "carl"]
    assert model.total == 3
    assert model.index(0).data(ROW_ROLE).user_id == "ada"
    assert model.place_of("ben").row() == 1
    assert not model.place_of("nobody").isValid()


def test_what_comes_in_is_shown_at_once_and_put_in_order_soon(qtbot: QtBot, model: PeopleModel) -> None:
    with qtbot.waitSignal(model.dataChanged):
        model.merge([facts("ada", "Zoe"), facts("nobody", "Nobody")])
    assert shown(model) == ["Zoe", "ben", "carl"]

    qtbot.waitUntil(lambda: shown(model) == ["ben", "carl", "Zoe"])
    assert model.place_of("ada").row() == 2
    assert model.total == 3


def test_what_is_known_already_changes_nothing(qtbot: QtBot, model: PeopleModel) -> None:
    model.merge([facts("ada", "Ada")])
    with qtbot.assertNotEmitted(model.dataChanged):
        model.merge([facts("ada", "Ada")])


def test_searching_and_filtering_and_ordering(model: PeopleModel) -> None:
    model.merge([facts("ada", "Ada X", active=False), facts("ben", "Ben X", usable=False)])
    assert not model.filtered

    model.search("x")
    assert shown(model) == ["Ada X", "Ben X"]
    assert model.filtered
    model.choose(Filter.NEEDS_PHOTOS)
    assert shown(model) == ["Ben X"]
    model.search("")
    model.choose(Filter.ALL)
    model.order_by(Order.USER_ID)
    assert shown(model) == ["Ada X", "Ben X", "carl"]
    assert not model.filtered


def test_a_new_listing_replaces_people_and_keeps_names(model: PeopleModel) -> None:
    model.merge([facts("ada", "Ada")])

    model.show_people(rows("ada", "dora"))

    assert shown(model) == ["Ada", "dora"]


def test_somebody_who_is_gone_is_gone(model: PeopleModel) -> None:
    model.forget("ben")
    model.forget("nobody")

    assert shown(model) == ["ada", "carl"]
    assert model.row_of("ben") is None


def test_somebody_new_appears(qtbot: QtBot, model: PeopleModel) -> None:
    model.update(facts("abel", "Abel"))

    qtbot.waitUntil(lambda: shown(model) == ["Abel", "ada", "ben", "carl"])


def test_what_is_remembered_stands_for_the_store(qtbot: QtBot) -> None:
    model = PeopleModel()
    model.recall([facts("ada", "Ada"), facts("ben")], {"ben": 7.0})

    qtbot.waitUntil(lambda: shown(model) == ["Ada", "ben"])
    row = model.row_of("ben")
    assert row is not None
    assert row.seen == 7.0


def test_a_row_is_described_for_those_who_do_not_see_it(model: PeopleModel) -> None:
    model.merge([facts("ada", "Ada Lovelace", active=False)])

    described = model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)

    assert described == "Ada Lovelace, ada, Not admitted, 1 photo, Not seen here yet"
