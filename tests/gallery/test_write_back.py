"""Uploading caches against other writers: nothing is lost, and nobody waits for ever."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from kiosk.errors import StoreConflict, StoreUnreachable
from kiosk.gallery import write_back
from kiosk.gallery.store import ObjectStore
from kiosk.gallery.write_back import TRIES
from tests.gallery.fleet import CACHE, Fleet, Machine, MemoryStore, TroubledStore

PHOTOS = {"a.jpg": b"first", "b.jpg": b"second"}


@pytest.fixture(autouse=True)
def no_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(write_back, "LONGEST_PAUSE_S", 0.0)


@pytest.fixture
def fleet(store: ObjectStore, tmp_path: Path) -> Fleet:
    fleet = Fleet(TroubledStore(store), tmp_path)
    fleet.put_all(PHOTOS)
    return fleet


def unconditional(tmp_path: Path) -> Fleet:
    fleet = Fleet(TroubledStore(MemoryStore(conditions=False)), tmp_path)
    fleet.put_all(PHOTOS)
    return fleet


def another_kiosk_adds(fleet: Fleet, name: str, data: bytes) -> Callable[[], None]:
    """A photo arrives, and another kiosk verifies and uploads, all in one moment."""
    south = fleet.kiosk("south")

    def act() -> None:
        fleet.put(name, data)
        south.verify()

    return act


def test_two_kiosks_that_make_the_first_cache_at_once_end_with_one(fleet: Fleet) -> None:
    north, south = fleet.kiosk("north"), fleet.kiosk("south")
    north.gallery.references("alice")
    south.gallery.references("alice")
    assert north.gallery.write_back() == []
    requests = fleet.requests_of(south.gallery.write_back)
    assert requests == {"PUT": 1, "LIST": 1, "GET": 1}
    assert fleet.cache_covers_exactly_the_photos()
    assert fleet.requests_of(south.verify) == {"LIST": 1}


def test_an_entry_written_between_our_reading_and_writing_is_not_lost(fleet: Fleet) -> None:
    north = fleet.kiosk("north")
    north.verify()
    fleet.put("c.jpg", b"third")
    north.gallery.references("alice")
    fleet.store.once("PUT", CACHE, another_kiosk_adds(fleet, "d.jpg", b"fourth"))
    assert north.gallery.write_back() == []
    assert fleet.cache_covers_exactly_the_photos()
    assert b"fourth" not in north.embedder.seen


def test_an_entry_for_a_photo_that_our_listing_did_not_show_is_not_lost(fleet: Fleet) -> None:
    fleet.kiosk("east").verify()
    fleet.delete("b.jpg")  # so that north has something to write
    north = fleet.kiosk("north")
    fleet.store.once("GET", CACHE, another_kiosk_adds(fleet, "c.jpg", b"third"))
    north.verify()
    assert fleet.shared_cache().entries.keys() == {"a.jpg", "c.jpg"}
    assert fleet.cache_covers_exactly_the_photos()
    assert north.embedder.seen == []


def test_a_photo_deleted_before_a_retry_leaves_the_cache(fleet: Fleet) -> None:
    north, south = fleet.kiosk("north"), fleet.kiosk("south")
    north.gallery.references("alice")
    south.verify()
    fleet.delete("b.jpg")
    assert north.gallery.write_back() == []
    assert fleet.shared_cache().entries.keys() == {"a.jpg"}


def test_a_photo_replaced_before_a_retry_gets_no_old_embedding(fleet: Fleet) -> None:
    north, south = fleet.kiosk("north"), fleet.kiosk("south")
    north.gallery.references("alice")
    south.verify()
    fleet.put("b.jpg", b"replaced")
    assert north.gallery.write_back() == []
    assert fleet.cache_covers_exactly_the_photos()


def test_a_cache_deleted_meanwhile_is_written_again(fleet: Fleet) -> None:
    north = fleet.kiosk("north")
    north.verify()
    fleet.put("c.jpg", b"third")
    north.gallery.references("alice")
    fleet.delete(".face_embeddings.pkl")
    assert north.gallery.write_back() == []
    assert fleet.cache_covers_exactly_the_photos()


def test_after_five_lost_races_the_upload_stays_pending(
    fleet: Fleet, caplog: pytest.LogCaptureFixture
) -> None:
    north = fleet.kiosk("north")
    north.gallery.references("alice")
    races = []

    def lose(kind: str, key: str) -> None:
        if kind == "PUT":
            races.append(key)
            raise StoreConflict("It was changed meanwhile. Please read it again.")

    fleet.store.trouble = lose
    assert north.gallery.write_back() == ["alice"]
    assert races == [CACHE] * TRIES
    assert "will retry" in caplog.text
    fleet.store.heal()
    assert north.gallery.write_back() == []
    assert fleet.cache_covers_exactly_the_photos()


def test_an_upload_that_succeeded_without_an_answer_is_recognised(fleet: Fleet) -> None:
    north = fleet.kiosk("north")
    north.gallery.references("alice")
    body: dict[str, str] = {}

    def lose_the_answer(kind: str, key: str) -> None:
        if kind == "PUT" and not body:
            body["written"] = fleet.store.inner.put(CACHE, _encoded(north))
            raise StoreUnreachable("No answer. Please try again.")

    fleet.store.trouble = lose_the_answer
    assert north.gallery.write_back() == ["alice"]
    assert fleet.requests_of(north.gallery.write_back) == {"LIST": 1, "GET": 1}
    assert fleet.store.inner.get(CACHE, max_bytes=1 << 20).etag == body["written"]


def _encoded(machine: Machine) -> bytes:
    kept = machine.local.load("alice")
    assert kept is not None
    assert kept.cache is not None
    return kept.cache


def test_without_conditional_writes_the_cache_is_merged_and_read_back(tmp_path: Path) -> None:
    fleet = unconditional(tmp_path)
    north = fleet.kiosk("north")
    north.gallery.references("alice")
    requests = fleet.requests_of(north.gallery.write_back)
    assert requests == {"PUT": 2, "LIST": 1, "GET": 1}
    assert fleet.cache_covers_exactly_the_photos()


def test_without_conditional_writes_what_another_kiosk_wrote_is_kept(tmp_path: Path) -> None:
    fleet = unconditional(tmp_path)
    north, south = fleet.kiosk("north"), fleet.kiosk("south")
    north.gallery.references("alice")
    fleet.put("c.jpg", b"third")
    south.verify()
    assert north.gallery.write_back() == []
    assert fleet.cache_covers_exactly_the_photos()
    assert b"third" not in north.embedder.seen


@pytest.mark.parametrize("interfere", ["overwrite", "delete"])
def test_without_conditional_writes_a_lost_write_is_noticed(tmp_path: Path, interfere: str) -> None:
    fleet = unconditional(tmp_path)
    north = fleet.kiosk("north")
    north.gallery.references("alice")

    def act() -> None:
        if interfere == "delete":
            fleet.delete(".face_embeddings.pkl")
        else:
            fleet.store.inner.put(CACHE, b"of a kiosk that knows less")

    fleet.store.once("GET", CACHE, act)
    assert north.gallery.write_back() == []
    assert fleet.cache_covers_exactly_the_photos()


def test_two_programs_on_one_machine_share_the_local_copy(fleet: Fleet) -> None:
    first, second = fleet.kiosk(), fleet.kiosk()
    first.gallery.references("alice")
    assert second.gallery.references("alice").embedded == 0
    assert first.gallery.write_back() == []
    assert second.gallery.write_back() == []
    assert fleet.cache_covers_exactly_the_photos()
    assert fleet.requests_of(second.verify) == {"LIST": 1}


def test_a_lock_held_by_another_program_does_not_keep_the_upload_back(
    fleet: Fleet, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.gallery.local_copies.LOCK_TIMEOUT_S", 0.0)
    kiosk = fleet.kiosk()
    kiosk.gallery.references("alice")
    with fleet.kiosk().local.locked("alice"):
        assert kiosk.gallery.write_back() == []
    assert fleet.cache_covers_exactly_the_photos()
