from __future__ import annotations

import pytest

from kiosk.enrollment.desk import PersonDetails, PhotoDetails
from kiosk.face.types import PhotoStatus
from kiosk.gallery.roster import Person
from kiosk.ui.admin.people_rows import (
    Facts,
    Filter,
    Order,
    PersonRow,
    arranged,
    carried,
    facts_of,
    initials,
    listed,
    merged,
    recalled,
)


def person(user_id: str, *names: str) -> Person:
    return Person(user_id, len(names), cached=True, names=names)


def row(
    user_id: str,
    name: str = "",
    *,
    photos: int = 2,
    usable: int = 2,
    active: bool | None = True,
    seen: float | None = None,
) -> PersonRow:
    names = tuple(f"{number}.jpg" for number in range(photos))
    facts = Facts(user_id, name, active, names, names[:usable])
    return recalled(facts, {} if seen is None else {user_id: seen})


def found(rows: list[PersonRow], search: str = "", shown: Filter = Filter.ALL) -> list[str]:
    return [one.user_id for one in arranged(rows, search, shown, Order.NAME)]


def test_a_listing_alone_says_who_there_is_and_how_many_photos_they_have() -> None:
    [ada, ben] = listed([person("ada", "a.jpg", "b.jpg"), person("ben")], {"ben": 5.0})

    assert (ada.title, ada.photos, ada.portrait, ada.seen) == ("ada", 2, "a.jpg", None)
    assert (ben.photos, ben.portrait, ben.seen) == (0, "", 5.0)
    assert ada.usable is None
    assert not ada.needs_photos
    assert ben.needs_photos


def test_facts_add_name_state_and_what_can_be_used() -> None:
    [before] = listed([person("ada", "a.jpg", "b.jpg")], {})

    after = merged(before, Facts("ada", "Ada Lovelace", active=False, names=before.names, usable=("b.jpg",)))

    assert (after.title, after.usable, after.portrait) == ("Ada Lovelace", 1, "b.jpg")
    assert after.not_admitted


def test_facts_about_other_photos_than_are_listed_say_nothing_of_photos() -> None:
    [before] = listed([person("ada", "new.jpg")], {})

    after = merged(before, Facts("ada", "Ada", active=True, names=("old.jpg",), usable=("old.jpg",)))

    assert after.name == "Ada"
    assert after.usable is None
    assert after.portrait == "new.jpg"


def test_somebody_without_usable_photos_is_shown_with_the_first() -> None:
    assert row("ada", usable=0).portrait == "0.jpg"
    assert row("ada", usable=0).needs_photos


def test_details_become_facts() -> None:
    photos = (
        PhotoDetails("b.jpg", 0, PhotoStatus.OK),
        PhotoDetails("a.jpg", 0, PhotoStatus.OK, outlier=True),
        PhotoDetails("c.jpg", 0, PhotoStatus.NO_FACE),
    )

    facts = facts_of(PersonDetails("ada", "  Ada \n Lovelace ", None, photos))

    assert facts == Facts("ada", "Ada Lovelace", None, ("a.jpg", "b.jpg", "c.jpg"), ("b.jpg",))


def test_a_new_listing_keeps_what_was_known() -> None:
    before = row("ada", "Ada", usable=1, active=False, seen=1.0)
    [same] = listed([person("ada", *before.names)], {"ada": 2.0})
    [changed] = listed([person("ada", "other.jpg")], {})

    assert carried(same, before).usable == 1
    assert carried(same, before).seen == 2.0
    assert carried(changed, before).usable is None
    assert carried(changed, before).portrait == "other.jpg"
    assert carried(changed, before).name == "Ada"
    assert carried(changed, before).not_admitted


@pytest.mark.parametrize(
    ("search", "expected"),
    [
        ("", ["emil", "p7", "zoe"]),
        ("zoe", ["zoe"]),
        ("ZOË", ["zoe"]),
        ("zola", ["emil"]),
        ("emile zola", ["emil"]),
        ("zola ém", ["emil"]),
        ("zola zoe", []),
        ("p7", ["p7"]),
        ("strasse", ["p7"]),
    ],
)
def test_the_search_knows_no_case_and_no_accents(search: str, expected: list[str]) -> None:
    rows = [row("zoe", "Zoë Kravitz"), row("emil", "Émile Zola"), row("p7", "Straße, Hans")]

    assert sorted(found(rows, search)) == expected


@pytest.mark.parametrize(
    ("shown", "expected"),
    [
        (Filter.ALL, ["away", "bad", "empty", "fine", "unclear"]),
        (Filter.ACTIVE, ["bad", "empty", "fine"]),
        (Filter.NOT_ADMITTED, ["away", "unclear"]),
        (Filter.NEEDS_PHOTOS, ["bad", "empty"]),
    ],
)
def test_the_filters(shown: Filter, expected: list[str]) -> None:
    rows = [
        row("fine"),
        row("away", active=False),
        row("unclear", active=None),
        row("empty", photos=0, usable=0),
        row("bad", usable=0),
    ]

    assert found(rows, shown=shown) == expected


def test_the_orders() -> None:
    rows = [row("c", "Ärmel", seen=1.0), row("B", "Zoe", seen=3.0), row("a", "bob")]

    def ordered(order: Order) -> list[str]:
        return [one.user_id for one in arranged(rows, "", Filter.ALL, order)]

    assert ordered(Order.NAME) == ["c", "a", "B"]
    assert ordered(Order.USER_ID) == ["a", "B", "c"]
    assert ordered(Order.LAST_SEEN) == ["B", "c", "a"]


@pytest.mark.parametrize(
    ("user_id", "name", "expected"),
    [
        ("ada", "Ada Lovelace", "AL"),
        ("ada", "Ada King Lovelace", "AL"),
        ("ada", "Ada", "A"),
        ("ada.king_x-7", "", "A7"),
        ("p7", "", "P"),
    ],
)
def test_initials(user_id: str, name: str, expected: str) -> None:
    assert initials(row(user_id, name)) == expected
