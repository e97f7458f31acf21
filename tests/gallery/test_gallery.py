"""Verification over both stores: what is asked of the store, what is embedded, and what the answer is."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.errors import StoreError, UnknownUser, UserIdError
from kiosk.face.types import PhotoStatus
from kiosk.gallery.cache_file import MAX_PHOTO_BYTES
from kiosk.gallery.store import ObjectStore
from kiosk.gallery.sync import BATCH
from tests.gallery.fleet import ALICE, CACHE, Fleet, TroubledStore, same_embeddings

PHOTOS = {"a.jpg": b"first", "b.jpeg": b"second", "C.PNG": b"third"}


@pytest.fixture
def fleet(store: ObjectStore, tmp_path: Path) -> Fleet:
    return Fleet(TroubledStore(store), tmp_path)


@pytest.fixture
def enrolled(fleet: Fleet) -> Fleet:
    fleet.put_all(PHOTOS)
    return fleet


def test_the_first_verification_embeds_all_photos_and_uploads_the_cache(enrolled: Fleet) -> None:
    kiosk = enrolled.kiosk()
    requests = enrolled.requests_of(kiosk.verify)
    assert requests == {"LIST": 1, "GET": 3, "PUT": 1}
    assert sorted(kiosk.embedder.seen) == sorted(PHOTOS.values())
    assert enrolled.cache_covers_exactly_the_photos()


def test_references_are_the_embeddings_of_the_photos(enrolled: Fleet) -> None:
    references = enrolled.kiosk().gallery.references("alice")
    assert same_embeddings(references.embeddings, PHOTOS)
    assert (references.embedded, references.offline, references.unfetched) == (3, False, ())


def test_the_answer_does_not_wait_for_the_upload(enrolled: Fleet) -> None:
    requests = enrolled.requests_of(lambda: enrolled.kiosk().gallery.references("alice"))
    assert "PUT" not in requests


def test_a_second_machine_embeds_nothing(enrolled: Fleet) -> None:
    enrolled.kiosk("north").verify()
    south = enrolled.kiosk("south")
    requests = enrolled.requests_of(south.verify)
    assert requests == {"LIST": 1, "GET": 1}
    assert enrolled.store.asked[-1] == ("GET", CACHE)
    assert south.embedder.seen == []


@pytest.mark.parametrize("restart", [False, True])
def test_a_current_local_copy_costs_exactly_one_listing(enrolled: Fleet, restart: bool) -> None:
    kiosk = enrolled.kiosk()
    kiosk.verify()
    kiosk = enrolled.kiosk() if restart else kiosk
    requests = enrolled.requests_of(kiosk.verify)
    assert requests == {"LIST": 1}
    assert same_embeddings(kiosk.gallery.references("alice").embeddings, PHOTOS)


@pytest.mark.parametrize("warm", [False, True])
def test_an_added_photo_is_the_only_one_embedded(enrolled: Fleet, warm: bool) -> None:
    enrolled.kiosk("north").verify()
    kiosk = enrolled.kiosk("north" if warm else "south")
    enrolled.put("d.jpg", b"fourth")
    requests = enrolled.requests_of(kiosk.verify)
    assert requests == {"LIST": 1, "GET": 1 if warm else 2, "PUT": 1}
    assert kiosk.embedder.seen == [b"fourth"]
    assert same_embeddings(kiosk.gallery.references("alice").embeddings, PHOTOS | {"d.jpg": b"fourth"})
    assert enrolled.cache_covers_exactly_the_photos()


def test_a_deleted_photo_counts_no_longer_and_leaves_the_cache(enrolled: Fleet) -> None:
    kiosk = enrolled.kiosk()
    kiosk.verify()
    enrolled.delete("a.jpg")
    requests = enrolled.requests_of(kiosk.verify)
    assert requests == {"LIST": 1, "PUT": 1}
    assert kiosk.gallery.references("alice").embeddings.keys() == PHOTOS.keys() - {"a.jpg"}
    assert enrolled.cache_covers_exactly_the_photos()
    assert len(list(kiosk.directory.glob("*/people/*/photos/*"))) == len(PHOTOS) - 1


def test_a_replaced_photo_counts_with_its_new_face_only(enrolled: Fleet) -> None:
    kiosk = enrolled.kiosk()
    kiosk.verify()
    enrolled.put("a.jpg", b"other")
    requests = enrolled.requests_of(kiosk.verify)
    assert requests == {"LIST": 1, "GET": 1, "PUT": 1}
    assert kiosk.embedder.seen[3:] == [b"other"]
    assert same_embeddings(kiosk.gallery.references("alice").embeddings, PHOTOS | {"a.jpg": b"other"})
    assert enrolled.cache_covers_exactly_the_photos()


def test_the_same_bytes_under_another_name_are_not_embedded_again(enrolled: Fleet) -> None:
    kiosk = enrolled.kiosk()
    kiosk.verify()
    enrolled.delete("a.jpg")
    enrolled.put("renamed.jpg", b"first")
    enrolled.put("twin.jpg", b"first")
    references = kiosk.gallery.references("alice")
    assert references.embedded == 0
    assert references.embeddings.keys() == {"renamed.jpg", "twin.jpg", "b.jpeg", "C.PNG"}


def test_the_same_bytes_under_two_names_are_embedded_once(fleet: Fleet) -> None:
    fleet.put_all({"a.jpg": b"first", "twin.jpg": b"first"})
    references = fleet.kiosk().gallery.references("alice")
    assert references.embedded == 1
    assert same_embeddings(references.embeddings, {"a.jpg": b"first", "twin.jpg": b"first"})


def test_a_photo_replaced_between_listing_and_download_counts_as_it_is_now(enrolled: Fleet) -> None:
    kiosk = enrolled.kiosk()
    enrolled.store.once("GET", "a.jpg", lambda: enrolled.put("a.jpg", b"replaced"))
    kiosk.verify()
    assert enrolled.cache_covers_exactly_the_photos()
    assert enrolled.requests_of(kiosk.verify) == {"LIST": 1}
    assert same_embeddings(kiosk.gallery.references("alice").embeddings, PHOTOS | {"a.jpg": b"replaced"})


def test_a_photo_deleted_between_listing_and_download_is_gone(enrolled: Fleet) -> None:
    kiosk = enrolled.kiosk()
    enrolled.store.once("GET", "a.jpg", lambda: enrolled.delete("a.jpg"))
    references = kiosk.gallery.references("alice")
    assert references.embeddings.keys() == PHOTOS.keys() - {"a.jpg"}
    assert references.unfetched == ()


def test_photos_without_an_embedding_are_remembered_and_block_nothing(enrolled: Fleet) -> None:
    enrolled.put("1.jpg", b"no face")
    enrolled.put("2.jpg", b"several faces")
    enrolled.put("3.jpg", b"unreadable")
    enrolled.kiosk("north").verify()
    south = enrolled.kiosk("south")
    assert enrolled.requests_of(south.verify) == {"LIST": 1, "GET": 1}
    references = south.gallery.references("alice")
    assert references.unusable == {
        "1.jpg": PhotoStatus.NO_FACE,
        "2.jpg": PhotoStatus.SEVERAL_FACES,
        "3.jpg": PhotoStatus.UNREADABLE,
    }
    assert references.embeddings.keys() == PHOTOS.keys()


def test_an_oversized_photo_is_never_fetched(enrolled: Fleet) -> None:
    enrolled.put("huge.jpg", b"x" * (MAX_PHOTO_BYTES + 1))
    kiosk = enrolled.kiosk()
    kiosk.verify()
    assert ("GET", f"{ALICE}huge.jpg") not in enrolled.store.asked
    assert kiosk.gallery.references("alice").unusable == {"huge.jpg": PhotoStatus.UNREADABLE}
    assert enrolled.requests_of(kiosk.verify) == {"LIST": 1}


def test_nobody_there_is_an_unknown_person_after_one_listing(fleet: Fleet) -> None:
    kiosk = fleet.kiosk()

    def ask() -> None:
        with pytest.raises(UnknownUser, match="alice"):
            kiosk.gallery.references("alice")

    assert fleet.requests_of(ask) == {"LIST": 1}


def test_an_empty_listing_is_confirmed_and_erases_the_local_copy(enrolled: Fleet) -> None:
    kiosk = enrolled.kiosk()
    kiosk.verify()
    enrolled.delete_everything()
    asked = len(enrolled.store.asked)
    with pytest.raises(UnknownUser):
        kiosk.gallery.references("alice")
    assert enrolled.store.asked[asked:] == [("LIST", ALICE), ("LIST", ALICE)]
    assert kiosk.local.load("alice") is None
    assert not [path for path in kiosk.directory.rglob("*") if path.is_file() and path.stat().st_size > 1000]
    assert not list(kiosk.directory.glob("*/people/*"))


def test_keys_that_do_not_fit_the_layout_are_nobody(fleet: Fleet) -> None:
    for key in ("users/alice/deep/photo.jpg", "users/alice/notes.txt", "users/stray.jpg", "users/-x/a.jpg"):
        fleet.store.inner.put(key, b"data")
    kiosk = fleet.kiosk()
    with pytest.raises(UnknownUser):
        kiosk.gallery.references("alice")
    assert kiosk.gallery.people() == []
    assert kiosk.gallery.everyone() == {}


@pytest.mark.parametrize("user_id", ["", "..", "../x", "a/b", "con", "x" * 65])
def test_a_refused_id_never_reaches_the_store(fleet: Fleet, user_id: str) -> None:
    with pytest.raises(UserIdError):
        fleet.kiosk().gallery.references(user_id)
    assert fleet.store.asked == []


def test_a_person_with_only_a_profile_needs_enrollment_and_gets_no_cache(fleet: Fleet) -> None:
    fleet.put("profile.json", b"{}")
    kiosk = fleet.kiosk()
    assert fleet.requests_of(kiosk.verify) == {"LIST": 1, "GET": 1}
    assert fleet.requests_of(kiosk.verify) == {"LIST": 1}
    assert kiosk.gallery.references("alice").embeddings == {}


def test_when_all_photos_are_gone_the_cache_is_emptied(enrolled: Fleet) -> None:
    kiosk = enrolled.kiosk()
    kiosk.verify()
    for name in PHOTOS:
        enrolled.delete(name)
    kiosk.verify()
    assert enrolled.shared_cache().entries == {}
    assert enrolled.requests_of(kiosk.verify) == {"LIST": 1}


def test_everyone_comes_from_one_listing_of_the_whole_store(enrolled: Fleet) -> None:
    enrolled.store.inner.put("users/bob/x.jpg", b"bob")
    enrolled.store.inner.put("users/bob-2/x.jpg", b"bob the second")
    kiosk = enrolled.kiosk()
    requests = enrolled.requests_of(kiosk.gallery.everyone)
    assert requests == {"LIST": 1, "GET": 5}
    assert kiosk.gallery.write_back() == []
    everyone = kiosk.gallery.everyone()
    assert list(everyone) == ["alice", "bob-2", "bob"]
    assert same_embeddings(everyone["bob-2"].embeddings, {"x.jpg": b"bob the second"})
    assert enrolled.requests_of(kiosk.gallery.everyone) == {"LIST": 1}


def test_everyone_leaves_out_who_cannot_be_had(enrolled: Fleet) -> None:
    enrolled.store.inner.put("users/bob/x.jpg", b"bob")
    kiosk = enrolled.kiosk()
    enrolled.store.fail("GET", "bob")
    without_bob = kiosk.gallery.everyone()
    assert without_bob["alice"].embeddings
    assert (without_bob["bob"].embeddings, without_bob["bob"].unfetched) == ({}, ("x.jpg",))
    enrolled.store.heal()
    assert kiosk.gallery.everyone()["bob"].embeddings.keys() == {"x.jpg"}


def test_everyone_gives_up_when_the_store_is_down(fleet: Fleet) -> None:
    for number in range(2 * BATCH):
        fleet.store.inner.put(f"users/p{number}/x.jpg", b"photo")
    fleet.store.fail("GET")
    with pytest.raises(StoreError):
        fleet.kiosk().gallery.everyone()
    assert len(fleet.store.asked) == 1 + BATCH
