"""Enrolling and removing people, over both stores."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.errors import FaceEngineError, ObjectMissing, StoreUnreachable, UnknownUser, UserIdError
from kiosk.gallery import layout
from kiosk.gallery.erasure import Removal
from kiosk.gallery.gallery import NewPhoto
from kiosk.gallery.roster import Person
from kiosk.gallery.store import ObjectStore
from tests.gallery.fleet import (
    ALICE,
    CACHE,
    Fleet,
    Machine,
    TroubledStore,
    same_embeddings,
    unreachable,
)

NAMES = {layout.reference_name(data): data for data in (b"one", b"two")}


@pytest.fixture
def fleet(store: ObjectStore, tmp_path: Path) -> Fleet:
    return Fleet(TroubledStore(store), tmp_path)


def photos(machine: Machine, *bodies: bytes) -> list[NewPhoto]:
    return [NewPhoto(body, machine.embedder.embed_photo(body)) for body in bodies]


def enroll(machine: Machine, *bodies: bytes) -> list[str]:
    return machine.gallery.add_photos("alice", photos(machine, *bodies))


def test_enrolled_photos_are_stored_with_a_cache_that_covers_them(fleet: Fleet) -> None:
    kiosk = fleet.kiosk()
    assert enroll(kiosk, b"one", b"two") == list(NAMES)
    assert fleet.stored().keys() == NAMES.keys()
    assert fleet.cache_covers_exactly_the_photos()
    assert kiosk.gallery.write_back() == []


def test_who_was_just_enrolled_is_verified_with_one_listing(fleet: Fleet) -> None:
    kiosk = fleet.kiosk()
    enroll(kiosk, b"one", b"two")
    requests = fleet.requests_of(lambda: kiosk.gallery.references("alice"))
    assert requests == {"LIST": 1}
    references = kiosk.gallery.references("alice")
    assert same_embeddings(references.embeddings, NAMES)
    assert len(kiosk.embedder.seen) == 2


def test_photos_that_are_there_already_are_not_uploaded_again(fleet: Fleet) -> None:
    kiosk = fleet.kiosk()
    enroll(kiosk, b"one")
    names: list[str] = []
    added = kiosk.gallery.add_photos("alice", photos(kiosk, b"one", b"two", b"two"), names.append)
    assert added == names == [layout.reference_name(b"two")]
    assert fleet.cache_covers_exactly_the_photos()


def test_a_stored_photo_that_was_tampered_with_is_replaced(fleet: Fleet) -> None:
    kiosk = fleet.kiosk()
    (name,) = enroll(kiosk, b"one")
    fleet.put(name, b"somebody else")
    assert enroll(kiosk, b"one") == [name]
    assert same_embeddings(kiosk.gallery.references("alice").embeddings, {name: b"one"})


def test_adding_to_a_person_keeps_the_other_photos_embeddings(fleet: Fleet) -> None:
    fleet.put("by-hand.jpg", b"by hand")
    kiosk = fleet.kiosk()
    enroll(kiosk, b"one")
    assert fleet.cache_covers_exactly_the_photos()
    assert fleet.shared_cache().entries.keys() == {"by-hand.jpg", layout.reference_name(b"one")}


def test_adding_nothing_to_nobody_makes_nobody(fleet: Fleet) -> None:
    assert fleet.kiosk().gallery.add_photos("alice", []) == []
    assert fleet.kiosk().gallery.people() == []


@pytest.mark.parametrize("user_id", ["", "../x", "a b", "NUL", "a..b"])
def test_an_id_that_is_not_allowed_is_refused(fleet: Fleet, user_id: str) -> None:
    kiosk = fleet.kiosk()
    with pytest.raises(UserIdError):
        kiosk.gallery.add_photos(user_id, photos(kiosk, b"one"))
    assert fleet.store.asked == []


def test_an_id_that_differs_only_in_case_is_refused(fleet: Fleet) -> None:
    kiosk = fleet.kiosk()
    enroll(kiosk, b"one")
    with pytest.raises(UserIdError, match="Please use alice"):
        kiosk.gallery.add_photos("ALICE", photos(kiosk, b"one"))
    kiosk.gallery.check_new_id("alice")
    assert [person.user_id for person in kiosk.gallery.people()] == ["alice"]


def test_an_upload_that_breaks_off_keeps_what_is_there(fleet: Fleet) -> None:
    kiosk = fleet.kiosk()
    second = layout.reference_name(b"two")
    fleet.store.fail("PUT", second)
    with pytest.raises(StoreUnreachable):
        enroll(kiosk, b"one", b"two")
    fleet.store.heal()
    assert kiosk.gallery.references("alice").embeddings.keys() == {layout.reference_name(b"one")}


def test_enrolling_succeeds_although_the_cache_cannot_be_uploaded(fleet: Fleet) -> None:
    kiosk = fleet.kiosk()
    fleet.store.fail("PUT", "pkl")
    assert enroll(kiosk, b"one", b"two") == list(NAMES)
    fleet.store.heal()
    restarted = fleet.kiosk()
    assert restarted.gallery.write_back() == []
    assert restarted.embedder.seen == []
    assert fleet.cache_covers_exactly_the_photos()


def test_people_are_listed_with_their_photos(fleet: Fleet) -> None:
    kiosk = fleet.kiosk()
    enroll(kiosk, b"one", b"two")
    fleet.store.inner.put("users/Bob/x.jpg", b"bob")
    fleet.store.inner.put("users/x", b"x")
    assert kiosk.gallery.people() == [
        Person("Bob", 1, cached=False, names=("x.jpg",)),
        Person("alice", 2, cached=True, names=tuple(sorted(NAMES))),
    ]


def test_a_removed_photo_takes_its_embedding_along(fleet: Fleet) -> None:
    kiosk = fleet.kiosk()
    first, second = enroll(kiosk, b"one", b"two")
    assert kiosk.gallery.remove_photo("alice", first) == Removal((first,), ())
    assert fleet.stored().keys() == {second}
    assert fleet.cache_covers_exactly_the_photos()
    assert kiosk.gallery.references("alice").embeddings.keys() == {second}


@pytest.mark.parametrize("name", ["other.jpg", "../bob/x.jpg", ".face_embeddings.pkl", "profile.json", ""])
def test_only_photos_of_the_person_can_be_removed_as_photos(fleet: Fleet, name: str) -> None:
    kiosk = fleet.kiosk()
    (first,) = enroll(kiosk, b"one")
    fleet.put("profile.json", b"{}")
    with pytest.raises(ObjectMissing, match=first):
        kiosk.gallery.remove_photo("alice", name)
    assert not [kind for kind, _ in fleet.store.asked if kind == "DELETE"]


def test_removing_the_last_photo_leaves_no_embedding(fleet: Fleet) -> None:
    kiosk = fleet.kiosk()
    (name,) = enroll(kiosk, b"one")
    kiosk.gallery.remove_photo("alice", name)
    assert fleet.shared_cache().entries == {}
    assert kiosk.gallery.references("alice").embeddings == {}


def test_removing_the_last_object_is_no_error(fleet: Fleet) -> None:
    fleet.put("only.jpg", b"only")
    kiosk = fleet.kiosk()
    assert kiosk.gallery.remove_photo("alice", "only.jpg") == Removal(("only.jpg",), ())
    assert kiosk.gallery.people() == []


def test_a_photo_is_removed_although_the_engine_is_broken(fleet: Fleet) -> None:
    fleet.put("a.jpg", b"broken")
    fleet.put("b.jpg", b"broken too")
    kiosk = fleet.kiosk()
    with pytest.raises(FaceEngineError):
        kiosk.gallery.references("alice")
    assert kiosk.gallery.remove_photo("alice", "a.jpg").photos == ("a.jpg",)
    assert fleet.stored().keys() == {"b.jpg"}


def test_a_removed_person_leaves_nothing(fleet: Fleet) -> None:
    kiosk = fleet.kiosk()
    enroll(kiosk, b"one", b"two")
    fleet.put("profile.json", b"{}")
    fleet.put("sub/notes.txt", b"notes")
    removal = kiosk.gallery.remove_person("alice")
    assert removal.photos == tuple(sorted(NAMES))
    assert removal.others == (".face_embeddings.pkl", "profile.json", "sub/notes.txt")
    assert fleet.store.inner.list("") == []
    assert kiosk.local.load("alice") is None
    assert kiosk.gallery.write_back() == []
    with pytest.raises(UnknownUser):
        kiosk.gallery.references("alice")


def test_removing_a_person_removes_nobody_else(fleet: Fleet) -> None:
    kiosk = fleet.kiosk()
    enroll(kiosk, b"one")
    fleet.store.inner.put("users/alice2/x.jpg", b"x")
    kiosk.gallery.remove_person("alice")
    assert [info.key for info in fleet.store.inner.list("")] == ["users/alice2/x.jpg"]


def test_removing_nobody_is_an_unknown_person(fleet: Fleet) -> None:
    with pytest.raises(UnknownUser):
        fleet.kiosk().gallery.remove_person("alice")


def test_the_photos_go_first(fleet: Fleet) -> None:
    kiosk = fleet.kiosk()
    enroll(kiosk, b"one", b"two")
    deleted = []

    def trouble(kind: str, key: str) -> None:
        if kind == "DELETE":
            deleted.append(key.removeprefix(ALICE))
            if len(deleted) == 3:
                raise unreachable()

    fleet.store.trouble = trouble
    with pytest.raises(StoreUnreachable):
        kiosk.gallery.remove_person("alice")
    assert deleted == [*sorted(NAMES), ".face_embeddings.pkl"]


def test_a_person_removed_while_an_upload_is_pending_does_not_come_back(fleet: Fleet) -> None:
    kiosk = fleet.kiosk("north")
    fleet.store.fail("PUT", "pkl")
    enroll(kiosk, b"one", b"two")
    fleet.store.heal()
    fleet.kiosk("south").gallery.remove_person("alice")
    assert kiosk.gallery.write_back() == []
    assert fleet.store.inner.list("") == []
    assert kiosk.local.load("alice") is None


def test_a_person_removed_long_after_the_listing_does_not_come_back(fleet: Fleet) -> None:
    fleet.put("a.jpg", b"first")
    kiosk = fleet.kiosk()
    kiosk.gallery.references("alice")
    fleet.clock.advance(60)
    fleet.delete("a.jpg")
    assert kiosk.gallery.write_back() == []
    assert fleet.store.inner.list("") == []


def test_a_person_removed_before_their_cache_is_updated_does_not_come_back(fleet: Fleet) -> None:
    kiosk = fleet.kiosk("north")
    enroll(kiosk, b"one")
    fleet.put("b.jpg", b"added")
    kiosk.gallery.references("alice")
    fleet.kiosk("south").gallery.remove_person("alice")
    assert kiosk.gallery.write_back() == []
    assert fleet.store.inner.list("") == []
    assert kiosk.local.load("alice") is None


def test_a_person_removed_between_two_runs_does_not_come_back(fleet: Fleet) -> None:
    kiosk = fleet.kiosk("north")
    fleet.store.fail("PUT", "pkl")
    enroll(kiosk, b"one")
    fleet.store.heal()
    fleet.kiosk("south").gallery.remove_person("alice")
    restarted = fleet.kiosk("north")
    assert restarted.gallery.write_back() == []
    assert fleet.store.inner.list("") == []
    assert restarted.local.load("alice") is None


def test_who_is_enrolled_again_starts_anew(fleet: Fleet) -> None:
    kiosk = fleet.kiosk()
    enroll(kiosk, b"one")
    kiosk.gallery.remove_person("alice")
    (name,) = enroll(kiosk, b"two")
    assert same_embeddings(kiosk.gallery.references("alice").embeddings, {name: b"two"})
    assert fleet.store.inner.get(CACHE, max_bytes=1 << 20).etag
    assert fleet.cache_covers_exactly_the_photos()
