"""Uploading caches against other writers: nothing is lost, and nobody waits for ever."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.errors import StoreConflict, StoreDenied, StoreError, StoreMisconfigured, StoreUnreachable
from kiosk.gallery import cache_codec, write_back
from kiosk.gallery.references import SETTLED_S
from kiosk.gallery.store import ObjectStore
from kiosk.gallery.write_back import TRIES
from tests.gallery.fleet import CACHE, Fleet, Machine, MemoryStore, TroubledStore, embedding_of

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


def ignoring_conditions(tmp_path: Path) -> Fleet:
    fleet = Fleet(TroubledStore(MemoryStore(ignores_conditions=True)), tmp_path)
    fleet.put_all(PHOTOS)
    return fleet


def lose_a_write(fleet: Fleet) -> Machine:
    """North embeds a photo and writes; a kiosk that had read the cache before writes over it."""
    before = fleet.kiosk("east")
    before.verify()
    stale = fleet.store.inner.get(CACHE, max_bytes=1 << 20).body
    north = fleet.kiosk("north")
    fleet.put("c.jpg", b"third")
    north.verify()
    assert fleet.cache_covers_exactly_the_photos()
    fleet.store.inner.put(CACHE, stale)
    return north


@pytest.mark.parametrize("restart", [False, True])
def test_a_write_that_a_server_lets_another_undo_is_made_again(
    tmp_path: Path, restart: bool, caplog: pytest.LogCaptureFixture
) -> None:
    fleet = ignoring_conditions(tmp_path)
    north = lose_a_write(fleet)
    north = fleet.kiosk("north") if restart else north
    seen = len(north.embedder.seen)
    assert fleet.requests_of(north.verify) == {"LIST": 1, "GET": 1, "PUT": 1}
    assert len(north.embedder.seen) == seen
    assert fleet.cache_covers_exactly_the_photos()
    assert "ignore" in caplog.text
    assert fleet.requests_of(north.verify) == {"LIST": 1}


def test_an_idle_kiosk_notices_with_its_next_synchronisation(tmp_path: Path) -> None:
    fleet = ignoring_conditions(tmp_path)
    north = lose_a_write(fleet)
    assert list(north.gallery.sync(everyone=False))
    assert north.gallery.write_back() == []
    assert fleet.cache_covers_exactly_the_photos()


def test_once_a_look_has_shown_that_nothing_is_lost_the_cache_in_the_store_is_believed(
    tmp_path: Path,
) -> None:
    fleet = ignoring_conditions(tmp_path)
    fleet.kiosk("east").verify()
    north = fleet.kiosk("north")
    fleet.put("c.jpg", b"third")
    north.verify()
    fleet.clock.advance(SETTLED_S)
    north.verify()
    emptied = cache_codec.encode(replace(fleet.shared_cache(), entries={}), user_id="alice", key=None)
    fleet.store.inner.put(CACHE, emptied)
    assert north.gallery.references("alice").embedded == 3


def test_of_two_embeddings_of_one_photo_the_stores_counts_after_a_write(tmp_path: Path) -> None:
    fleet = ignoring_conditions(tmp_path)
    north = fleet.kiosk("north")
    north.verify()
    entries = fleet.shared_cache().entries
    other = {name: replace(entry, embedding=embedding_of(b"corrected")) for name, entry in entries.items()}
    body = cache_codec.encode(replace(fleet.shared_cache(), entries=other), user_id="alice", key=None)
    fleet.store.inner.put(CACHE, body)
    found = north.gallery.references("alice").embeddings
    assert all((embedding == embedding_of(b"corrected")).all() for embedding in found.values())


def test_a_server_that_refuses_every_condition_as_a_conflict_gets_a_cache_all_the_same(
    tmp_path: Path,
) -> None:
    fleet = Fleet(TroubledStore(MemoryStore(conflicts=True)), tmp_path)
    fleet.put_all(PHOTOS)
    north = fleet.kiosk("north")
    north.verify()
    assert fleet.cache_covers_exactly_the_photos()
    fleet.put("c.jpg", b"third")
    south = fleet.kiosk("south")
    south.verify()
    assert fleet.cache_covers_exactly_the_photos()
    assert south.embedder.seen == [b"third"]


@pytest.mark.parametrize("error", [StoreDenied, StoreMisconfigured, StoreUnreachable])
def test_where_writing_is_not_allowed_it_is_tried_once_and_not_for_everybody(
    fleet: Fleet, error: type[StoreError]
) -> None:
    for number in range(5):
        fleet.store.inner.put(f"users/p{number}/a.jpg", b"photo %d" % number)
    kiosk = fleet.kiosk()
    kiosk.gallery.everyone()
    refused = []

    def refuse(kind: str, key: str) -> None:
        if kind == "PUT":
            refused.append(key)
            raise error("Not allowed. Please allow it.")

    fleet.store.trouble = refuse
    assert len(kiosk.gallery.write_back()) == 6
    assert len(refused) == 1
    fleet.store.heal()
    assert kiosk.gallery.write_back() == []


def test_one_persons_cache_can_be_uploaded_by_itself(fleet: Fleet) -> None:
    fleet.store.inner.put("users/zoe/a.jpg", b"zoe")
    kiosk = fleet.kiosk()
    kiosk.gallery.everyone()
    assert fleet.requests_of(lambda: kiosk.gallery.write_back(only="zoe")) == {"PUT": 1}
    assert fleet.requests_of(lambda: kiosk.gallery.write_back(only="nobody")) == {}
    assert kiosk.gallery.write_back(only="zoe") == ["alice"]
