"""Two administrators who want the same ID at the same time, also on servers without conditional writes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kiosk.enrollment.desk import Draft
from kiosk.enrollment.steps import Steps
from kiosk.errors import Cancelled, ConditionsUnsupported, KioskError, UnknownUser, UserIdError
from kiosk.gallery.store import ObjectStore
from kiosk.verification.decision import without_template
from tests.enrollment.offices import Machine, Office, new_photo
from tests.gallery.fleet import TroubledStore


class NoConditions:
    """A server that refuses conditional writes, or ignores the conditions."""

    def __init__(self, inner: ObjectStore, *, refuses: bool) -> None:
        self._inner, self._refuses = inner, refuses

    def __getattr__(self, name: str) -> Any:
        return getattr(self._inner, name)

    def put(self, key: str, body: bytes, **conditions: Any) -> str:
        """See ObjectStore."""
        if self._refuses and any(conditions.values()):
            raise ConditionsUnsupported("No conditions here. Please write without.")
        return self._inner.put(key, body)


@pytest.fixture(params=[True, False], ids=["refuses", "ignores"])
def office(store: ObjectStore, tmp_path: Path, request: pytest.FixtureRequest) -> Office:
    return Office(TroubledStore(NoConditions(store, refuses=request.param)), tmp_path)


def draft_under(user_id: str, person: str, key: str, count: int) -> Draft:
    return Draft(key * 32, user_id, person, True, tuple(new_photo(person, number) for number in range(count)))


ADA = draft_under("eve", "ada", "a", 3)
BEN = draft_under("eve", "ben", "b", 2)


def names_of(draft: Draft) -> set[str]:
    return {photo.name for photo in draft.photos}


def tried(machine: Machine, draft: Draft, *, cancel_at: int = -1) -> KioskError | None:
    """Enroll as far as it goes; the error."""
    steps = Steps(lambda done, _total: steps.cancel() if done == cancel_at else None)
    try:
        machine.desk.enroll(draft, steps)
    except (Cancelled, UserIdError, UnknownUser) as error:
        return error
    return None


def whose(office: Office) -> set[str]:
    """Whose photos the door compares with; nobody's where it admits nobody."""
    references = office.machine("door").gallery.references("eve")
    if without_template(references, 0.4) is not None:
        return set()
    people = {name: draft.display_name for draft in (ADA, BEN) for name in names_of(draft)}
    return {people[name] for name in references.embeddings}


@pytest.mark.parametrize("cancel_at", [0, 1, 2])
def test_who_overwrites_a_reservation_sees_that_somebody_was_there(office: Office, cancel_at: int) -> None:
    """Both find the ID free; the second writes over the reservation of the first."""
    north, south = office.machine("north"), office.machine("south")
    office.store.once("PUT", "profile.json", lambda: tried(south, BEN, cancel_at=cancel_at))
    first = tried(north, ADA)
    second = tried(south, BEN)
    assert isinstance(second, UserIdError)
    assert "taken" in str(second)
    if first is not None:  # there were photos of the other's
        assert isinstance(first, UserIdError)
        assert whose(office) == set()
        assert not names_of(BEN) & set(office.names("eve"))
        assert tried(north, ADA) is None
    assert whose(office) == {"ada"}
    south.desk.discard(BEN, Steps())
    assert whose(office) == {"ada"}


WHEN: list[Callable[[Draft], str]] = [
    lambda draft: draft.photos[0].name,
    lambda draft: draft.photos[1].name,
    lambda draft: draft.photos[2].name,
]


@pytest.mark.parametrize("when", WHEN)
def test_who_lost_the_id_during_the_upload_takes_the_photos_back(
    office: Office, when: Callable[[Draft], str]
) -> None:
    """The other saw an empty ID, and writes only now."""
    north, south = office.machine("north"), office.machine("south")
    results: list[KioskError | None] = []

    def overwrite() -> None:
        body = b'{"display_name": "ben", "active": false, "enrolling": "%s"}' % BEN.key.encode()
        office.store.inner.put("users/eve/profile.json", body)
        results.append(tried(south, BEN))

    office.store.once("PUT", when(ADA), overwrite)
    loser = tried(north, ADA)
    assert isinstance(loser, UserIdError)
    assert not names_of(ADA) & set(office.names("eve"))
    if results != [None]:
        assert isinstance(results[0], UserIdError)
        assert whose(office) == set()
        assert tried(south, BEN) is None
    assert whose(office) == {"ben"}
    north.desk.discard(ADA, Steps())
    assert whose(office) == {"ben"}


def test_photos_that_others_bring_keep_the_person_out(office: Office) -> None:
    north = office.machine("north")
    foreign = f"users/eve/{BEN.photos[0].name}"
    office.store.once("PUT", ADA.photos[1].name, lambda: office.store.inner.put(foreign, BEN.photos[0].data))
    assert isinstance(tried(north, ADA), UserIdError)
    assert not names_of(ADA) & set(office.names("eve"))
    assert whose(office) == set()
    assert isinstance(tried(north, ADA), UserIdError)
    north.desk.discard(ADA, Steps())
    north.desk.set_active("eve", True)
    assert whose(office) == {"ben"}


@pytest.mark.parametrize("store", ["s3"], indirect=True)  # folders may not tell cases apart
@pytest.mark.parametrize("second_first", [True, False])
def test_of_two_cases_of_an_id_reserved_at_the_same_moment_none_stays(
    office: Office, second_first: bool
) -> None:
    """Both have looked before either writes: each finds the other, and gives way."""
    upper, lower = draft_under("Eve", "ada", "a", 2), draft_under("eve", "ben", "b", 2)
    first, second = (lower, upper) if second_first else (upper, lower)
    profile = f"users/{second.user_id}/profile.json"
    begun = b'{"active": false, "enrolling": "%s"}' % second.key.encode()
    office.store.once(
        "PUT", f"users/{first.user_id}/profile.json", lambda: office.store.inner.put(profile, begun)
    )
    lost = tried(office.machine("north"), first)
    assert isinstance(lost, UserIdError)
    assert "try again" in str(lost)
    assert office.names(first.user_id) == []
    assert tried(office.machine("south"), second) is None
    assert office.names(first.user_id) == []
    assert "Please use" in str(tried(office.machine("north"), first))
