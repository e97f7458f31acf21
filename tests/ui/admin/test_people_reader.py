"""What the list reads from a real desk, step by step."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

import pytest
from pytestqt.qtbot import QtBot

from kiosk.enrollment.desk import Desk, PersonDetails, PhotoDetails
from kiosk.errors import AuditError, KioskError, StoreUnreachable
from kiosk.face.types import PhotoStatus
from kiosk.gallery.sync import SyncReport
from kiosk.ui.admin.people_reader import (
    BATCH,
    FIRST_TOLD,
    Overview,
    PeopleReader,
    Reached,
    look_around,
    read_facts,
)
from kiosk.ui.admin.people_rows import Facts
from tests.ui.admin.people_store import People


class Growing:
    """A desk whose follower fetches so many people, one step each, who are remembered from then on."""

    def __init__(self, people: int) -> None:
        self.wanted = people
        self.known: list[str] = []
        self.told = 0

    def remembered(self) -> Iterator[PersonDetails]:
        self.told += 1
        for user_id in self.known:
            yield PersonDetails(user_id, "", True, (PhotoDetails("a.jpg", 0, PhotoStatus.OK),))

    def follow(self) -> Iterator[SyncReport]:
        report = SyncReport(wanted=self.wanted)
        yield report
        for number in range(self.wanted):
            self.known.append(f"p{number:04}")
            report.updated += 1
            yield report


def steps_of(desk: Growing, *, online: bool = True) -> tuple[list[list[str]], list[Reached]]:
    told, reached = [], []
    for step in read_facts(cast("Desk", desk), online=online):
        if isinstance(step, Reached):
            reached.append(step)
        else:
            told.append([facts.user_id for facts in step])
    return told, reached


def test_everybody_is_told_of_once_in_small_batches() -> None:
    told, reached = steps_of(Growing(300))

    everybody = [user_id for batch in told for user_id in batch]
    assert sorted(everybody) == [f"p{number:04}" for number in range(300)]
    assert max(map(len, told)) <= BATCH
    assert reached[-1] == Reached(300, 300)


def test_copies_are_not_read_again_and_again_while_more_of_them_come() -> None:
    desk = Growing(8 * FIRST_TOLD)
    steps_of(desk)

    assert desk.told == 1 + 4  # before, and after FIRST_TOLD times 1, 2, 4 and 8


def test_where_nothing_changed_nothing_is_read_twice() -> None:
    desk = Growing(0)
    desk.known = ["ada"]
    told, _ = steps_of(desk)

    assert desk.told == 1
    assert told == [["ada"]]


def test_without_the_store_only_what_is_remembered_is_told() -> None:
    desk = Growing(5)
    desk.known = ["ada"]
    told, reached = steps_of(desk, online=False)

    assert told == [["ada"]]
    assert reached == []


def test_a_record_that_cannot_be_read_keeps_nobody_from_the_list() -> None:
    class Empty:
        def drafts(self) -> list[object]:
            return []

        def people(self) -> list[object]:
            return []

    def broken() -> dict[str, float]:
        raise AuditError("The record is damaged. Please look at it.")

    overview = look_around(cast("Desk", Empty()), broken)

    assert overview == Overview((), (), {}, None)


@pytest.fixture
def reader(people: People) -> PeopleReader:
    return PeopleReader(people.tools.worker, lambda: {"ada": 5.0})


def test_the_list_comes_first_and_then_what_people_are_like(qtbot: QtBot, reader: PeopleReader) -> None:
    facts: dict[str, Facts] = {}
    reader.facts.connect(lambda batch: facts.update((one.user_id, one) for one in batch))
    overviews: list[Overview] = []
    reader.overview.connect(overviews.append)
    with qtbot.waitSignal(reader.ended):
        reader.start()

    [overview] = overviews
    assert [(row.user_id, row.photos, row.seen) for row in overview.rows] == [
        ("ada", 2, 5.0),
        ("ben", 1, None),
    ]
    assert sorted(facts) == ["ada", "ben"]
    assert facts["ada"].usable == ("one.jpg", "two.jpg")


def test_without_the_store_there_is_what_this_machine_remembers(
    qtbot: QtBot, people: People, reader: PeopleReader
) -> None:
    with qtbot.waitSignal(reader.ended):
        reader.start()
    people.wire.fail("LIST")
    facts: list[str] = []
    reader.facts.connect(lambda batch: facts.extend(one.user_id for one in batch))

    overviews: list[Overview] = []
    reader.overview.connect(overviews.append)
    with qtbot.waitSignal(reader.ended):
        reader.start()

    [overview] = overviews
    assert isinstance(overview.problem, StoreUnreachable)
    assert overview.rows == ()
    assert sorted(facts) == ["ada", "ben"]


def test_a_connection_that_breaks_while_names_are_read_is_told_of(
    qtbot: QtBot, people: People, reader: PeopleReader
) -> None:
    listings = iter(range(100))

    def trouble(kind: str, _key: str) -> None:
        if kind == "LIST" and next(listings) > 0:
            raise StoreUnreachable("The cable is out. Please try again.")

    people.wire.trouble = trouble
    with qtbot.waitSignal(reader.ended) as ended:
        reader.start()

    assert isinstance(ended.args[0], KioskError)


def test_nothing_is_told_after_the_end(qtbot: QtBot, people: People, reader: PeopleReader) -> None:
    told: list[object] = []
    for signal in (reader.overview, reader.facts, reader.ended):
        signal.connect(told.append)

    reader.start()
    reader.stop()

    qtbot.waitUntil(lambda: not people.tools.worker.busy)
    assert told == []
