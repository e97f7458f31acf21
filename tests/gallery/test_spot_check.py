"""Spot checks of unsigned caches: a planted embedding is found, and does not come back."""

from __future__ import annotations

import threading
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from kiosk.errors import FaceEngineError, StoreUnreachable
from kiosk.face.types import PhotoStatus
from kiosk.gallery import cache_codec
from kiosk.gallery.cache_file import MAX_PHOTO_BYTES, CacheEntry
from tests.gallery.fleet import CACHE, Fleet, MemoryStore, TroubledStore, embedding_of, same_embeddings

PHOTOS = {"a.jpg": b"first", "b.jpg": b"second"}
STRANGER = embedding_of(b"a stranger's face")


@pytest.fixture
def fleet(tmp_path: Path) -> Fleet:
    fleet = Fleet(TroubledStore(MemoryStore()), tmp_path)
    fleet.put_all(PHOTOS)
    fleet.kiosk("north").verify()
    return fleet


def plant(fleet: Fleet, change: dict[str, CacheEntry]) -> None:
    """Write another cache that is valid in every respect but that it is true."""
    cache = fleet.shared_cache()
    body = cache_codec.encode(
        replace(cache, entries={**cache.entries, **change}), user_id="alice", key=fleet.key
    )
    fleet.store.inner.put(CACHE, body)


def planted(fleet: Fleet) -> dict[str, CacheEntry]:
    entries = fleet.shared_cache().entries
    return {name: replace(entry, embedding=STRANGER) for name, entry in entries.items()}


def test_a_true_cache_passes(fleet: Fleet) -> None:
    kiosk = fleet.kiosk("south")
    kiosk.verify()
    for _ in range(5):
        assert fleet.requests_of(kiosk.gallery.spot_check) == {"GET": 1}
        assert kiosk.gallery.spot_check() is None
    assert kiosk.gallery.write_back() == []


def test_a_planted_embedding_is_found_and_the_whole_cache_made_again(
    fleet: Fleet, caplog: pytest.LogCaptureFixture
) -> None:
    plant(fleet, planted(fleet))
    kiosk = fleet.kiosk("south")
    kiosk.verify()
    assert not same_embeddings(kiosk.gallery.references("alice").embeddings, PHOTOS)
    assert kiosk.gallery.spot_check() == "alice"
    assert "tampered" in caplog.text
    assert same_embeddings(kiosk.gallery.references("alice").embeddings, PHOTOS)
    assert kiosk.gallery.write_back() == []
    assert same_embeddings(
        {
            name: entry.embedding
            for name, entry in fleet.shared_cache().entries.items()
            if entry.embedding is not None
        },
        PHOTOS,
    )


def test_kiosks_that_knew_the_planted_one_lose_it_with_their_next_look(fleet: Fleet) -> None:
    plant(fleet, planted(fleet))
    east, south = fleet.kiosk("east"), fleet.kiosk("south")
    east.verify()
    south.verify()
    assert south.gallery.spot_check() == "alice"
    assert south.gallery.write_back() == []
    assert same_embeddings(east.gallery.references("alice").embeddings, PHOTOS)
    assert east.gallery.write_back() == []
    assert same_embeddings(south.gallery.references("alice").embeddings, PHOTOS)


def test_one_planted_entry_among_many_is_found_in_the_end(fleet: Fleet) -> None:
    plant(fleet, {"b.jpg": planted(fleet)["b.jpg"]})
    kiosk = fleet.kiosk("south")
    kiosk.verify()
    assert any(kiosk.gallery.spot_check() for _ in range(64))


def test_a_photo_that_was_said_to_show_nobody_is_found(fleet: Fleet) -> None:
    blind = {
        name: replace(entry, status=PhotoStatus.NO_FACE, embedding=None)
        for name, entry in fleet.shared_cache().entries.items()
    }
    plant(fleet, blind)
    kiosk = fleet.kiosk("south")
    kiosk.verify()
    assert kiosk.gallery.spot_check() == "alice"


def test_what_another_machine_computes_slightly_differently_passes(fleet: Fleet) -> None:
    nearly = {}
    for name, entry in fleet.shared_cache().entries.items():
        assert entry.embedding is not None
        moved = entry.embedding + np.float32(1e-3) * np.roll(entry.embedding, 1)
        nearly[name] = replace(entry, embedding=(moved / np.linalg.norm(moved)).astype(np.float32))
    plant(fleet, nearly)
    kiosk = fleet.kiosk("south")
    kiosk.verify()
    assert kiosk.gallery.spot_check() is None


def test_a_photo_replaced_or_deleted_meanwhile_is_no_fault(fleet: Fleet) -> None:
    kiosk = fleet.kiosk("south")
    kiosk.verify()
    fleet.put_all({"a.jpg": b"replaced", "b.jpg": b"replaced"})
    assert kiosk.gallery.spot_check() is None
    fleet.delete_everything()
    assert kiosk.gallery.spot_check() is None


def test_signed_caches_need_no_spot_checks(tmp_path: Path) -> None:
    fleet = Fleet(TroubledStore(MemoryStore()), tmp_path, key=b"a key of sixteen or more")
    fleet.put_all(PHOTOS)
    kiosk = fleet.kiosk()
    kiosk.verify()
    assert fleet.requests_of(kiosk.gallery.spot_check) == {}


def test_where_nobody_is_known_nothing_is_asked(tmp_path: Path) -> None:
    fleet = Fleet(TroubledStore(MemoryStore()), tmp_path)
    assert fleet.requests_of(fleet.kiosk().gallery.spot_check) == {}


def test_a_store_or_engine_that_fails_proves_nothing(fleet: Fleet, monkeypatch: pytest.MonkeyPatch) -> None:
    kiosk = fleet.kiosk("south")
    kiosk.verify()
    fleet.store.fail("GET")
    with pytest.raises(StoreUnreachable):
        kiosk.gallery.spot_check()
    fleet.store.heal()

    def broken(data: bytes) -> None:
        raise FaceEngineError("The engine stopped. Please start the kiosk again.")

    monkeypatch.setattr(kiosk.embedder, "embed_photo", broken)
    with pytest.raises(FaceEngineError):
        kiosk.gallery.spot_check()
    assert kiosk.gallery.write_back() == []


def test_a_planted_entry_that_another_kiosk_writes_again_meanwhile_loses(fleet: Fleet) -> None:
    forged = {name: replace(entry, sha256="f" * 64) for name, entry in planted(fleet).items()}
    plant(fleet, forged)
    kiosk = fleet.kiosk("south")
    kiosk.verify()
    assert kiosk.gallery.spot_check() == "alice"
    plant(fleet, forged)
    assert kiosk.gallery.write_back() == []
    stored = {name: entry.embedding for name, entry in fleet.shared_cache().entries.items()}
    assert same_embeddings({name: found for name, found in stored.items() if found is not None}, PHOTOS)


def test_a_fault_found_is_not_forgotten_when_the_store_fails_then(fleet: Fleet) -> None:
    plant(fleet, planted(fleet))
    kiosk = fleet.kiosk("south")
    kiosk.verify()
    fleet.store.once("GET", ".jpg", lambda: fleet.store.fail("LIST"))
    with pytest.raises(StoreUnreachable):
        kiosk.gallery.spot_check()
    with pytest.raises(StoreUnreachable):
        kiosk.gallery.references("alice")
    fleet.store.heal()
    assert same_embeddings(kiosk.gallery.references("alice").embeddings, PHOTOS)


def test_an_embedding_of_a_photo_too_large_to_have_one_never_counts(fleet: Fleet) -> None:
    etag = fleet.put("huge.jpg", b"x" * (MAX_PHOTO_BYTES + 1))
    huge = CacheEntry(etag, MAX_PHOTO_BYTES + 1, "f" * 64, PhotoStatus.OK, STRANGER)
    plant(fleet, {"huge.jpg": huge})
    references = fleet.kiosk("south").gallery.references("alice")
    assert references.unusable == {"huge.jpg": PhotoStatus.UNREADABLE}
    assert same_embeddings(references.embeddings, PHOTOS)


def test_a_spot_check_gives_way(fleet: Fleet) -> None:
    kiosk, release = fleet.kiosk("south"), threading.Event()
    kiosk.verify()
    fleet.store.trouble = lambda kind, key: (release.wait(30), None)[1]
    try:
        with pytest.raises(StoreUnreachable):
            kiosk.gallery.spot_check(lambda: True)
    finally:
        release.set()
