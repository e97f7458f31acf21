"""The desk: people, their photos and what is done with them, on every kind of store."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from kiosk.enrollment.desk import Desk, PersonDetails
from kiosk.enrollment.steps import Steps
from kiosk.errors import (
    Cancelled,
    ObjectMissing,
    PersonNameError,
    ProfileRejected,
    StoreConflict,
    StoreError,
    StoreUnreachable,
    UnknownUser,
    UserIdError,
)
from kiosk.face.template import compare, fuse
from kiosk.face.types import PhotoStatus
from tests.enrollment.offices import Office, draft_of, face_of, photo_of


def fill(office: Office, **people: int) -> None:
    """Put so many photos of each of these people into the store."""
    for person, count in people.items():
        for number in range(count):
            office.store.inner.put(f"users/{person}/{number}.jpg", photo_of(person, number))


def test_everybody_is_listed_with_the_names_of_their_photos(office: Office) -> None:
    fill(office, ada=2, ben=1)
    desk = office.machine().desk
    assert [(one.user_id, one.photos, one.names) for one in desk.people()] == [
        ("ada", 2, ("0.jpg", "1.jpg")),
        ("ben", 1, ("0.jpg",)),
    ]


def test_details_say_what_became_of_each_photo(office: Office) -> None:
    fill(office, ada=3)
    office.store.inner.put("users/ada/3.jpg", photo_of("ben"))
    office.store.inner.put("users/ada/4.jpg", photo_of("nobody"))
    office.store.inner.put("users/ada/profile.json", b'{"display_name": "Ada", "active": false}')
    office.store.fail("GET", "2.jpg")
    machine = office.machine()
    details = machine.desk.details("ada")
    assert (details.display_name, details.active, details.usable) == ("Ada", False, 2)
    assert [(photo.name, photo.status, photo.outlier, photo.usable) for photo in details.photos] == [
        ("0.jpg", PhotoStatus.OK, False, True),
        ("1.jpg", PhotoStatus.OK, False, True),
        ("2.jpg", None, False, False),
        ("3.jpg", PhotoStatus.OK, True, False),
        ("4.jpg", PhotoStatus.NO_FACE, False, False),
    ]
    assert details.photos[0].quality == {"sharpness": 50.0}
    assert all(photo.added > 1_500_000_000 for photo in details.photos)
    office.store.heal()
    assert machine.desk.details("ada").photos[2].usable


def test_what_was_embedded_for_details_serves_everybody(office: Office) -> None:
    fill(office, ada=2)
    office.machine("north").desk.details("ada")
    south = office.machine("south")
    assert south.desk.references("ada").keys() == {"0.jpg", "1.jpg"}
    assert south.embedder.seen == []


def test_a_profile_that_makes_no_sense_is_shown_as_that(office: Office) -> None:
    fill(office, ada=1)
    office.store.inner.put("users/ada/profile.json", b"{")
    assert office.machine().desk.details("ada").active is None


def test_details_of_nobody(office: Office) -> None:
    desk = office.machine().desk
    with pytest.raises(UnknownUser):
        desk.details("ada")
    with pytest.raises(UserIdError):
        desk.details("../ada")


def test_what_is_remembered_needs_no_store(office: Office) -> None:
    fill(office, ada=2, ben=1)
    desk = office.machine().desk
    assert list(desk.remembered()) == []
    assert [report.people for report in desk.follow()][-1:] == [2]
    office.store.fail("")
    office.store.asked.clear()
    office.clock.advance(10_000_000)
    found = {details.user_id: details for details in office.machine().desk.remembered()}
    assert office.store.asked == []
    assert {user_id: details.usable for user_id, details in found.items()} == {"ada": 2, "ben": 1}
    assert {photo.added for photo in found["ada"].photos} == {0.0}
    assert found["ada"].active


def test_following_uploads_what_was_embedded(office: Office) -> None:
    fill(office, ada=2, ben=1)
    list(office.machine("north").desk.follow())
    south = office.machine("south")
    list(south.desk.follow())
    assert south.embedder.seen == []
    assert all(person.cached for person in south.desk.people())


def test_following_begins_anew_when_a_search_overtakes_it(office: Office) -> None:
    fill(office, ada=2, ben=1)
    desk = office.machine().desk
    steps = desk.follow()
    next(steps)
    desk.lookalikes("", [face_of(photo_of("cid"))], Steps())
    fill(office, cid=1)
    list(steps)
    assert {details.user_id for details in desk.remembered()} == {"ada", "ben", "cid"}


def test_photos_come_from_the_local_copy_where_they_are_there(office: Office) -> None:
    fill(office, ada=1, ben=1)
    machine = office.machine()
    machine.desk.details("ada")
    office.store.asked.clear()
    assert machine.desk.photo("ada", "0.jpg") == photo_of("ada")
    assert office.store.asked == []
    assert machine.desk.photo("ben", "0.jpg") == photo_of("ben")
    assert office.store.asked == [("GET", "users/ben/0.jpg")]


@pytest.mark.parametrize("name", ["no.jpg", "../ben/0.jpg", "profile.json", ".face_embeddings.pkl", ""])
def test_only_photos_are_fetched_as_photos(office: Office, name: str) -> None:
    fill(office, ada=1, ben=1)
    desk = office.machine().desk
    with pytest.raises(ObjectMissing):
        desk.photo("ada", name)


def test_names_are_kept_with_all_else_in_the_profile(office: Office) -> None:
    fill(office, ada=1)
    office.store.inner.put("users/ada/profile.json", b'{"badge": "7", "shoe_size": 38, "active": false}')
    machine = office.machine()
    machine.desk.rename("ada", "  Ada\n\tLøvelace ")
    assert json.loads(office.body("ada", "profile.json")) == {
        "badge": "7",
        "shoe_size": 38,
        "active": False,
        "display_name": "Ada Løvelace",
    }
    assert machine.desk.details("ada").display_name == "Ada Løvelace"
    machine.desk.rename("ada", "")
    assert "display_name" not in json.loads(office.body("ada", "profile.json"))
    assert len(machine.changes) == 2


def test_two_who_rename_at_once_lose_nothing(office: Office) -> None:
    fill(office, ada=1)
    north, south = office.machine("north").desk, office.machine("south").desk
    office.store.once("PUT", "profile.json", lambda: south.set_active("ada", False))
    north.rename("ada", "Ada")
    assert json.loads(office.body("ada", "profile.json")) == {"active": False, "display_name": "Ada"}


@pytest.mark.parametrize(
    ("user_id", "name", "error"),
    [
        ("ada", "x" * 201, PersonNameError),
        ("ada", "\ud800", PersonNameError),
        ("ben", "Ben", UnknownUser),
        ("cid", "Cid", ProfileRejected),
    ],
)
def test_names_that_cannot_be_kept(office: Office, user_id: str, name: str, error: type[Exception]) -> None:
    fill(office, ada=1, cid=1)
    office.store.inner.put("users/cid/profile.json", b"{")
    with pytest.raises(error, match="Please"):
        office.machine().desk.rename(user_id, name)
    assert office.names("ben") == []
    assert office.body("cid", "profile.json") == b"{"


def test_the_longest_name_is_kept(office: Office) -> None:
    fill(office, ada=1)
    desk = office.machine().desk
    desk.rename("ada", "é" * 200)
    assert desk.details("ada").display_name == "é" * 200


def test_deactivating_and_activating(office: Office) -> None:
    fill(office, ada=1)
    machine = office.machine()
    machine.desk.set_active("ada", False)
    assert machine.desk.details("ada").active is False
    machine.desk.set_active("ada", True)
    assert machine.desk.details("ada").active is True
    assert machine.changes == [None, None]


@pytest.mark.parametrize("name", ["0.jpg", "IMG_1.JPG", "ref_0123456789ab.jpg"])
def test_a_deleted_photo_can_be_brought_back_whatever_its_name(office: Office, name: str) -> None:
    fill(office, ada=1)
    office.store.inner.put(f"users/ada/{name}", photo_of("ada", 7))
    machine = office.machine()
    machine.desk.details("ada")
    embedded = len(machine.embedder.seen)
    removed = machine.desk.remove_photo("ada", name)
    assert (removed.name, removed.can_be_restored) == (name, True)
    assert name not in office.names("ada")
    assert name not in machine.desk.references("ada")
    assert machine.desk.restore_photo(removed) == name
    assert machine.desk.restore_photo(removed) == name  # the answer may have been lost
    assert office.body("ada", name) == photo_of("ada", 7)
    assert np.array_equal(machine.desk.references("ada")[name], face_of(photo_of("ada", 7)))
    assert len(machine.embedder.seen) == embedded
    assert office.machine("south").gallery.references("ada").embedded == 0
    assert machine.changes


def test_a_photo_that_was_never_embedded_can_be_brought_back_too(office: Office) -> None:
    fill(office, ada=2)
    desk = office.machine().desk
    desk.restore_photo(desk.remove_photo("ada", "0.jpg"))
    assert desk.details("ada").usable == 2


def test_the_last_photo_can_be_brought_back(office: Office) -> None:
    fill(office, ada=1)
    desk = office.machine().desk
    removed = desk.remove_photo("ada", "0.jpg")
    assert desk.people() == []
    desk.restore_photo(removed)
    assert desk.details("ada").usable == 1


def test_a_photo_of_somebody_who_was_removed_stays_deleted(office: Office) -> None:
    fill(office, ada=2)
    desk = office.machine().desk
    removed = desk.remove_photo("ada", "0.jpg")
    office.machine("south").desk.remove_person("ada")
    with pytest.raises(UnknownUser):
        desk.restore_photo(removed)
    assert office.store.inner.list("") == []


def remove_and_enroll_somebody_else(office: Office) -> None:
    south = office.machine("south").desk
    if office.names("ada"):
        south.remove_person("ada")
    south.enroll(replace(draft_of("zoe", 1), user_id="ada"), Steps())


@pytest.mark.parametrize("count", [1, 2])
@pytest.mark.parametrize("by_draft", [True, False])
def test_a_photo_is_not_brought_back_to_somebody_else(office: Office, count: int, by_draft: bool) -> None:
    desk = office.machine().desk
    if by_draft:
        desk.enroll(draft_of("ada", count), Steps())
    else:
        fill(office, ada=count)
    removed = desk.remove_photo("ada", next(name for name in office.names("ada") if name.endswith("jpg")))
    remove_and_enroll_somebody_else(office)
    before = office.names("ada")
    with pytest.raises(StoreConflict, match="Somebody else is enrolled under this ID now"):
        desk.restore_photo(removed)
    assert office.names("ada") == before


@pytest.mark.parametrize("count", [1, 2])
def test_a_photo_is_not_brought_back_to_somebody_else_without_a_profile(office: Office, count: int) -> None:
    fill(office, ada=count)
    desk = office.machine().desk
    removed = desk.remove_photo("ada", "0.jpg")
    for name in office.names("ada"):
        office.store.inner.delete(f"users/ada/{name}")
    office.store.inner.put("users/ada/other.jpg", photo_of("zoe"))
    with pytest.raises(StoreConflict, match="Somebody else"):
        desk.restore_photo(removed)
    assert office.names("ada") == ["other.jpg"]


def test_a_photo_that_was_alone_is_not_brought_back_to_a_reserved_id(office: Office) -> None:
    fill(office, ada=1)
    desk = office.machine().desk
    removed = desk.remove_photo("ada", "0.jpg")
    steps = Steps(lambda _done, _total: steps.cancel())
    with pytest.raises(Cancelled):
        office.machine("south").desk.enroll(draft_of("ada"), steps)
    with pytest.raises(StoreConflict, match="Somebody else"):
        desk.restore_photo(removed)
    assert office.names("ada") == ["profile.json"]


def test_several_photos_come_back_although_the_person_was_renamed_meanwhile(office: Office) -> None:
    fill(office, ada=3)
    desk = office.machine().desk
    desk.details("ada")
    removed = [desk.remove_photo("ada", f"{number}.jpg") for number in range(3)]
    office.machine("south").desk.rename("ada", "Ada")
    for photo in reversed(removed):
        desk.restore_photo(photo)
    assert desk.details("ada").usable == 3


def test_another_photo_under_the_name_is_not_overwritten(office: Office) -> None:
    fill(office, ada=2)
    desk = office.machine().desk
    removed = desk.remove_photo("ada", "0.jpg")
    office.store.inner.put("users/ada/0.jpg", photo_of("ada", 9))
    with pytest.raises(StoreConflict):
        desk.restore_photo(removed)
    assert office.body("ada", "0.jpg") == photo_of("ada", 9)


def test_a_photo_too_large_to_be_kept_is_deleted_all_the_same(office: Office) -> None:
    fill(office, ada=1)
    office.store.inner.put("users/ada/huge.jpg", bytes(10_000_001))
    desk = office.machine().desk
    removed = desk.remove_photo("ada", "huge.jpg")
    assert office.names("ada") == [".face_embeddings.pkl", "0.jpg"]
    assert not removed.can_be_restored
    with pytest.raises(StoreError, match="from its file"):
        desk.restore_photo(removed)


def test_a_photo_that_cannot_be_fetched_is_not_deleted(office: Office) -> None:
    fill(office, ada=2)
    desk = office.machine().desk
    office.store.fail("GET", "0.jpg")
    with pytest.raises(StoreUnreachable):
        desk.remove_photo("ada", "0.jpg")
    office.store.heal()
    assert "0.jpg" in office.names("ada")
    with pytest.raises(ObjectMissing):
        desk.remove_photo("ada", "7.jpg")


def test_undo_over_a_broken_wire_can_be_repeated(office: Office) -> None:
    fill(office, ada=2)
    desk = office.machine().desk
    removed = desk.remove_photo("ada", "0.jpg")
    for kind in ("LIST", "PUT"):
        office.store.fail(kind, "users/ada/")
        with pytest.raises(StoreUnreachable):
            desk.restore_photo(removed)
    office.store.heal()
    desk.restore_photo(removed)
    assert desk.details("ada").usable == 2


def test_removing_a_person_erases_their_drafts_here(office: Office) -> None:
    machine = office.machine()
    machine.desk.enroll(draft_of("ada"), Steps())
    machine.desk.save_draft(draft_of("ada", new=False, first=10))
    machine.desk.save_draft(draft_of("ben"))
    removal = machine.desk.remove_person("ada")
    assert (len(removal.photos), removal.erased_here) == (3, True)
    assert [draft.user_id for draft in machine.desk.drafts()] == ["ben"]
    with pytest.raises(UnknownUser):
        machine.desk.remove_person("ada")


def test_who_is_removed_may_have_left_a_damaged_draft_here(office: Office) -> None:
    machine = office.machine()
    steps = Steps(lambda done, _total: steps.cancel() if done else None)
    with pytest.raises(Cancelled):
        machine.desk.enroll(draft_of("ada"), steps)
    next(machine.drafts.rglob("draft.json")).write_text("{")
    assert not machine.desk.remove_person("ada").erased_here


def test_a_draft_with_a_missing_photo_can_be_discarded(office: Office) -> None:
    machine = office.machine()
    steps = Steps(lambda done, _total: steps.cancel() if done == 2 else None)
    with pytest.raises(Cancelled):
        machine.desk.enroll(draft_of("ada"), steps)
    next(machine.drafts.rglob("*.jpg")).unlink()
    desk = office.machine().desk
    (draft,) = desk.drafts()
    desk.discard(draft, Steps())
    assert (desk.drafts(), office.store.inner.list("")) == ([], [])
    desk.check_id("ada")


@pytest.mark.parametrize("user_id", ["ada", "Ada", "ADA", "", "a/b", "nul", "x" * 65])
def test_ids_that_cannot_be_given_again(office: Office, user_id: str) -> None:
    fill(office, ada=1)
    with pytest.raises(UserIdError, match="Please"):
        office.machine().desk.check_id(user_id)


def test_an_id_is_not_taken_by_the_draft_that_reserved_it(office: Office) -> None:
    machine, draft = office.machine(), draft_of("ada")
    office.store.fail("PUT", draft.photos[0].name)
    with pytest.raises(StoreUnreachable):
        machine.desk.enroll(draft, Steps())
    office.store.heal()
    machine.desk.check_id("ada", draft.key)
    machine.desk.check_id("ben", draft.key)
    for other in ("", draft_of("ada").key):
        with pytest.raises(UserIdError, match="taken"):
            machine.desk.check_id("ada", other)
    machine.desk.enroll(draft, Steps())
    with pytest.raises(UserIdError, match="taken"):
        machine.desk.check_id("ada", draft.key)


def test_whoever_is_alike_is_found_with_the_distance_that_the_door_would_measure(office: Office) -> None:
    fill(office, ada=3, ben=2)
    for number in range(5):
        office.store.inner.put(f"users/twin/{number}.jpg", photo_of("ada", 50 + number))
    office.store.inner.put("users/twin/wrong.jpg", photo_of("cid"))
    office.store.inner.put("users/twin/profile.json", b'{"display_name": "A twin", "active": false}')
    desk = office.machine().desk
    photos = [face_of(photo_of("ada", 100 + number)) for number in range(2)]
    told: list[tuple[int, int]] = []
    found = desk.lookalikes("ADA", photos, Steps(lambda done, total: told.append((done, total))))
    template = fuse([face_of(photo_of("ada", 50 + number)) for number in range(5)])
    assert [(one.user_id, one.display_name) for one in found] == [("twin", "A twin")]
    assert found[0].distance == pytest.approx(compare(template, fuse(photos)), abs=1e-5)
    assert told[-1] == (3, 3)


def test_the_most_alike_comes_first(office: Office) -> None:
    fill(office, ada=1)
    office.store.inner.put("users/near/0.jpg", photo_of("ada", 1))
    found = office.machine().desk.lookalikes("x", [face_of(photo_of("ada", 1))], Steps())
    assert [one.user_id for one in found] == ["near", "ada"]
    assert found[0].distance == pytest.approx(0, abs=1e-3)


def test_nobody_is_alike_where_there_is_nobody_or_nothing(office: Office) -> None:
    desk = office.machine().desk
    assert desk.lookalikes("ada", [face_of(photo_of("ada"))], Steps()) == []
    fill(office, ada=1)
    assert desk.lookalikes("ada", [], Steps()) == []


def test_a_search_right_after_another_does_not_list_again(office: Office) -> None:
    fill(office, ada=2)
    desk = office.machine().desk
    faces = [face_of(photo_of("ada", 9))]
    assert [one.user_id for one in desk.lookalikes("ben", faces, Steps())] == ["ada"]
    office.store.asked.clear()
    assert [one.user_id for one in desk.lookalikes("ben", faces, Steps())] == ["ada"]
    assert office.store.asked == []


def test_a_search_is_called_off_with_cancelled(office: Office) -> None:
    fill(office, ada=1, ben=1)
    steps = Steps(lambda _done, _total: steps.cancel())
    with pytest.raises(Cancelled):
        office.machine().desk.lookalikes("x", [face_of(photo_of("ada"))], steps)


def test_a_search_without_the_store_is_an_error(office: Office) -> None:
    office.store.fail("LIST")
    with pytest.raises(StoreUnreachable):
        office.machine().desk.lookalikes("x", [face_of(photo_of("ada"))], Steps())


def test_all_is_allowed_here_and_nothing_is_left_behind(office: Office) -> None:
    access = office.machine().desk.access()
    assert (access.write, access.delete, access.problem, access.profile) == (True, True, None, None)
    assert office.store.inner.list("") == []


@pytest.mark.parametrize(("kind", "write", "delete"), [("PUT", False, True), ("DELETE", True, False)])
def test_what_cannot_be_found_out_is_a_problem(office: Office, kind: str, write: bool, delete: bool) -> None:
    office.store.fail(kind)
    access = office.machine().desk.access()
    assert (access.write, access.delete) == (write, delete)
    assert isinstance(access.problem, StoreUnreachable)
    office.store.heal()
    assert office.store.inner.list("") == []


WRITES: list[Callable[[Desk], object]] = [
    lambda desk: desk.rename("ada", "Ada"),
    lambda desk: desk.set_active("ada", False),
    lambda desk: desk.remove_photo("ada", "0.jpg"),
    lambda desk: desk.remove_person("ada"),
    lambda desk: desk.enroll(draft_of("ben"), Steps()),
    lambda desk: desk.discard(draft_of("ben"), Steps()),
]


@pytest.mark.parametrize("write", WRITES)
def test_others_are_told_of_changes_also_of_those_that_broke_off(
    office: Office, write: Callable[[Desk], object]
) -> None:
    fill(office, ada=1)
    machine = office.machine()
    write(machine.desk)
    assert machine.changes
    broken = office.machine("south")
    office.store.fail("LIST")
    try:
        write(broken.desk)
    except StoreError:
        assert broken.changes


def test_usable_counts_what_a_person_is_compared_with() -> None:
    assert PersonDetails("ada", "", True, ()).usable == 0
