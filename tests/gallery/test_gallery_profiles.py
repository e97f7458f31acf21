"""Profiles in the gallery: fetched once, believed at once, and never guessed."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.errors import ProfileRejected, StoreUnreachable, UnknownUser
from kiosk.gallery.profile import MAX_BYTES, Profile
from kiosk.gallery.store import ObjectStore
from tests.gallery.fleet import ALICE, Fleet, Machine, TroubledStore, same_embeddings

PHOTOS = {"a.jpg": b"first", "b.jpg": b"second"}
KEY = f"{ALICE}profile.json"


@pytest.fixture
def fleet(store: ObjectStore, tmp_path: Path) -> Fleet:
    fleet = Fleet(TroubledStore(store), tmp_path)
    fleet.put_all(PHOTOS)
    return fleet


def profile_of(kiosk: Machine) -> Profile | None:
    return kiosk.gallery.references("alice").profile


def test_without_a_profile_everybody_is_active(fleet: Fleet) -> None:
    assert profile_of(fleet.kiosk()) == Profile()


@pytest.mark.parametrize("restart", [False, True])
def test_a_profile_is_fetched_once_and_costs_nothing_afterwards(fleet: Fleet, restart: bool) -> None:
    fleet.put("profile.json", b'{"display_name": "Alice A.", "active": false}')
    kiosk = fleet.kiosk()
    kiosk.verify()
    kiosk = fleet.kiosk() if restart else kiosk
    assert fleet.requests_of(kiosk.verify) == {"LIST": 1}
    assert profile_of(kiosk) == Profile("Alice A.", active=False)


def test_deactivating_holds_at_the_next_attempt_everywhere_and_deletes_nothing(fleet: Fleet) -> None:
    north, south = fleet.kiosk("north"), fleet.kiosk("south")
    north.verify()
    south.verify()
    north.gallery.set_active("alice", active=False)
    assert [profile_of(kiosk) for kiosk in (north, south)] == [Profile(active=False)] * 2
    assert fleet.stored().keys() == PHOTOS.keys()
    assert fleet.requests_of(south.verify) == {"LIST": 1}
    south.gallery.set_active("alice", active=True)
    assert profile_of(north) == Profile()


def test_offline_the_last_profile_counts(fleet: Fleet) -> None:
    kiosk = fleet.kiosk()
    kiosk.verify()
    fleet.put("profile.json", b'{"active": false}')
    kiosk.verify()
    fleet.store.fail("LIST")
    references = kiosk.gallery.references("alice")
    assert (references.offline, references.profile) == (True, Profile(active=False))


@pytest.mark.parametrize("body", [b"{", b'{"active": "no"}', b" " * (MAX_BYTES + 1)])
def test_a_profile_that_cannot_be_understood_admits_nobody(fleet: Fleet, body: bytes) -> None:
    fleet.put("profile.json", body)
    kiosk = fleet.kiosk()
    kiosk.verify()
    assert profile_of(kiosk) is None
    assert fleet.requests_of(kiosk.verify) == {"LIST": 1}
    assert same_embeddings(kiosk.gallery.references("alice").embeddings, PHOTOS)


def test_a_profile_that_cannot_be_fetched_is_no_answer(fleet: Fleet) -> None:
    kiosk = fleet.kiosk()
    kiosk.verify()
    fleet.put("profile.json", b'{"active": false}')
    fleet.store.fail("GET", "profile.json")
    with pytest.raises(StoreUnreachable):
        kiosk.gallery.references("alice")


def test_a_profile_that_was_listed_and_is_not_there_is_no_answer(fleet: Fleet) -> None:
    fleet.put("profile.json", b'{"active": false}')
    fleet.store.once("GET", "profile.json", lambda: fleet.delete("profile.json"))
    kiosk = fleet.kiosk()
    with pytest.raises(StoreUnreachable):
        kiosk.gallery.references("alice")
    assert profile_of(kiosk) == Profile()


def test_two_administrators_at_once_lose_nothing(fleet: Fleet) -> None:
    fleet.put("profile.json", b'{"display_name": "Alice"}')
    renamed = b'{"display_name": "Alicia"}'
    fleet.store.once("PUT", "profile.json", lambda: fleet.put("profile.json", renamed))
    kiosk = fleet.kiosk()
    kiosk.gallery.set_active("alice", active=False)
    assert profile_of(kiosk) == Profile("Alicia", active=False)


def test_nobody_cannot_be_deactivated(fleet: Fleet) -> None:
    fleet.delete_everything()
    with pytest.raises(UnknownUser):
        fleet.kiosk().gallery.set_active("alice", active=False)
    assert fleet.store.inner.list("users/") == []


def test_a_damaged_profile_is_not_overwritten(fleet: Fleet) -> None:
    fleet.put("profile.json", b"{")
    with pytest.raises(ProfileRejected):
        fleet.kiosk().gallery.set_active("alice", active=True)
    assert fleet.store.inner.get(KEY, max_bytes=10).body == b"{"


@pytest.mark.parametrize("active", [True, False])
def test_who_is_deactivated_while_the_store_fails_does_not_come_in_from_a_local_copy(
    fleet: Fleet, active: bool
) -> None:
    kiosk = fleet.kiosk()
    kiosk.verify()
    fleet.store.once("PUT", "profile.json", lambda: fleet.store.fail("LIST"))
    kiosk.gallery.set_active("alice", active=active)
    with pytest.raises(StoreUnreachable):
        kiosk.gallery.references("alice")
