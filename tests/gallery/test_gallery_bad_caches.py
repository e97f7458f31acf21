"""Shared caches that must not, or cannot, be used: recomputed from the photos, and overwritten."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from kiosk.errors import StoreError
from kiosk.gallery import cache_codec
from tests.gallery.fleet import (
    CACHE,
    CONTRACT,
    Fleet,
    MemoryStore,
    TroubledStore,
    same_embeddings,
)

PHOTOS = {"a.jpg": b"first", "b.jpg": b"second"}
KEY = b"a key of sixteen or more"


@pytest.fixture
def fleet(tmp_path: Path) -> Fleet:
    fleet = Fleet(TroubledStore(MemoryStore()), tmp_path)
    fleet.put_all(PHOTOS)
    return fleet


class Poison:
    """Unpickled by a careless reader, it would leave a mark."""

    def __init__(self, mark: Path) -> None:
        self._mark = mark

    def __reduce__(self) -> tuple[Callable[..., object], tuple[object, ...]]:
        return Path.touch, (self._mark,)


def poisoned(fleet: Fleet) -> bytes:
    return pickle.dumps(Poison(fleet.folder / "mark"))


def foreign(fleet: Fleet) -> bytes:
    return pickle.dumps([np.zeros(128)])


def truncated(fleet: Fleet) -> bytes:
    return fleet.store.inner.get(CACHE, max_bytes=1 << 20).body[:-9]


def of_another_engine(fleet: Fleet) -> bytes:
    wrong = {
        name: replace(entry, embedding=np.eye(128, dtype=np.float32)[0])
        for name, entry in fleet.shared_cache().entries.items()
    }
    cache = replace(fleet.shared_cache(), contract="another engine", entries=wrong)
    return cache_codec.encode(cache, user_id="alice", key=fleet.key)


def oversized(fleet: Fleet) -> bytes:
    return b"x" * (cache_codec.MAX_BYTES + 1)


def empty(fleet: Fleet) -> bytes:
    return b""


@pytest.mark.parametrize("same_machine", [True, False])
@pytest.mark.parametrize("spoil", [poisoned, foreign, truncated, oversized, empty])
def test_a_cache_that_must_not_be_used_is_recomputed_and_overwritten(
    fleet: Fleet, spoil: Callable[[Fleet], bytes], same_machine: bool
) -> None:
    fleet.kiosk("north").verify()
    fleet.store.inner.put(CACHE, spoil(fleet))
    kiosk = fleet.kiosk("north" if same_machine else "south")
    references = kiosk.gallery.references("alice")
    assert same_embeddings(references.embeddings, PHOTOS)
    assert references.embedded == 2
    assert kiosk.gallery.write_back() == []
    assert fleet.cache_covers_exactly_the_photos()
    assert not (fleet.folder / "mark").exists()
    assert fleet.requests_of(kiosk.verify) == {"LIST": 1}


def test_the_cache_of_another_engine_gives_a_new_kiosk_nothing_and_is_overwritten(fleet: Fleet) -> None:
    fleet.kiosk("north").verify()
    fleet.store.inner.put(CACHE, of_another_engine(fleet))
    south = fleet.kiosk("south")
    references = south.gallery.references("alice")
    assert same_embeddings(references.embeddings, PHOTOS)
    assert references.embedded == 2
    assert south.gallery.write_back() == []
    assert fleet.cache_covers_exactly_the_photos()


def test_kiosks_of_two_engines_do_not_recompute_everything_in_turn(fleet: Fleet) -> None:
    old, new = fleet.kiosk("old"), fleet.kiosk("new", contract="newer engine")
    for _ in range(3):
        old.verify()
        new.verify()
    assert (len(old.embedder.seen), len(new.embedder.seen)) == (2, 2)
    assert fleet.requests_of(old.verify) == {"LIST": 1}
    assert fleet.requests_of(new.verify) == {"LIST": 1}
    assert same_embeddings(old.gallery.references("alice").embeddings, PHOTOS)


@pytest.mark.parametrize("writer_key", [None, b"another key of sixteen"])
def test_with_a_key_a_cache_without_its_signature_is_recomputed(
    fleet: Fleet, writer_key: bytes | None
) -> None:
    fleet.key = writer_key
    fleet.kiosk("stranger").verify()
    fleet.key = KEY
    kiosk = fleet.kiosk()
    assert kiosk.gallery.references("alice").embedded == 2
    assert kiosk.gallery.write_back() == []
    assert fleet.cache_covers_exactly_the_photos()


def test_with_a_key_a_cache_planted_under_another_persons_id_is_recomputed(fleet: Fleet) -> None:
    fleet.key = KEY
    fleet.kiosk("north").verify()
    for name, data in PHOTOS.items():
        fleet.store.inner.put(f"users/mallory/{name}", data)
    fleet.store.inner.put(
        "users/mallory/.face_embeddings.pkl", fleet.store.inner.get(CACHE, max_bytes=1 << 20).body
    )
    assert fleet.kiosk("south").gallery.references("mallory").embedded == 2


def test_an_entry_for_other_bytes_than_listed_never_counts(fleet: Fleet) -> None:
    fleet.kiosk("north").verify()
    cache = fleet.shared_cache()
    wrong = {name: replace(entry, etag="forged") for name, entry in cache.entries.items()}
    planted = {
        name: replace(entry, sha256="f" * 64, embedding=np.eye(128, dtype=np.float32)[0])
        for name, entry in wrong.items()
    }
    body = cache_codec.encode(replace(cache, entries=planted), user_id="alice", key=None)
    fleet.store.inner.put(CACHE, body)
    assert same_embeddings(fleet.kiosk("south").gallery.references("alice").embeddings, PHOTOS)


def test_a_cache_that_cannot_be_downloaded_is_recomputed(
    fleet: Fleet, caplog: pytest.LogCaptureFixture
) -> None:
    fleet.kiosk("north").verify()
    south = fleet.kiosk("south")
    fleet.store.fail("GET", "pkl")
    references = south.gallery.references("alice")
    assert same_embeddings(references.embeddings, PHOTOS)
    assert references.embedded == 2
    assert "could not be fetched" in caplog.text
    fleet.store.heal()
    assert south.gallery.write_back() == []
    assert fleet.requests_of(south.verify) == {"LIST": 1}


def test_a_cache_that_cannot_be_downloaded_is_not_overwritten_unseen(fleet: Fleet) -> None:
    fleet.kiosk("north").verify()
    before = fleet.store.inner.get(CACHE, max_bytes=1 << 20)
    south = fleet.kiosk("south")
    fleet.store.fail("GET", "pkl")
    south.gallery.references("alice")
    assert south.gallery.write_back() == ["alice"]
    assert fleet.store.inner.get(CACHE, max_bytes=1 << 20) == before


def test_a_cache_that_may_not_be_read_is_overwritten(fleet: Fleet) -> None:
    fleet.kiosk("north").verify()
    before = fleet.store.inner.get(CACHE, max_bytes=1 << 20).etag

    def denied(kind: str, key: str) -> None:
        if kind == "GET" and key == CACHE:
            raise StoreError("Refused. Please allow reading.")

    fleet.store.trouble = denied
    fleet.kiosk("south").verify()
    fleet.store.heal()
    assert fleet.store.inner.get(CACHE, max_bytes=1 << 20).etag != before
    assert fleet.cache_covers_exactly_the_photos()


def test_when_a_new_cache_cannot_be_downloaded_the_local_copy_serves(fleet: Fleet) -> None:
    north = fleet.kiosk("north")
    north.verify()
    fleet.put("c.jpg", b"third")
    fleet.kiosk("south").verify()
    fleet.store.fail("GET")
    references = north.gallery.references("alice")
    assert same_embeddings(references.embeddings, PHOTOS)
    assert (references.unfetched, references.embedded) == (("c.jpg",), 0)
    fleet.store.heal()
    north.verify()
    assert same_embeddings(north.gallery.references("alice").embeddings, PHOTOS | {"c.jpg": b"third"})


def test_another_engine_makes_its_own_embeddings(fleet: Fleet) -> None:
    fleet.kiosk("north").verify()
    other = fleet.kiosk("north", contract="newer engine")
    assert other.gallery.references("alice").embedded == 2
    assert other.gallery.write_back() == []
    assert fleet.shared_cache().contract == "newer engine"
    assert fleet.kiosk("north", CONTRACT).gallery.references("alice").embedded == 2


def test_more_entries_than_a_cache_holds_still_verify(fleet: Fleet, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache_codec, "MAX_ENTRIES", 1)
    kiosk = fleet.kiosk()
    assert same_embeddings(kiosk.gallery.references("alice").embeddings, PHOTOS)
    assert kiosk.gallery.write_back() == ["alice"]


def test_a_cache_that_cannot_be_used_is_overwritten_even_where_no_photo_is_left(fleet: Fleet) -> None:
    fleet.delete_everything()
    fleet.store.inner.put(CACHE, b"garbage")
    fleet.kiosk().verify()
    assert fleet.shared_cache().entries == {}
