"""Collecting references: when there is something to write, and what it is written over."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from kiosk.errors import UnknownUser
from kiosk.face.types import PhotoStatus
from kiosk.gallery.bounded_store import BoundedStore
from kiosk.gallery.cache_file import CacheEntry, EmbeddingsCache
from kiosk.gallery.local_cache import LocalCache
from kiosk.gallery.photo_embeddings import PhotoEmbeddings
from kiosk.gallery.references import CacheState, Known, ReferenceCollector, as_references
from kiosk.gallery.shared_cache import SharedCaches
from tests.gallery.fleet import (
    CACHE,
    CONTRACT,
    Clock,
    FakeEmbedder,
    MemoryStore,
    TroubledStore,
    embedding_of,
    same_embeddings,
)

PHOTOS = {"a.jpg": b"first", "b.jpg": b"second"}


class Bench:
    """A collector and what it works on."""

    def __init__(self, folder: Path) -> None:
        self.store = TroubledStore(MemoryStore())
        self.embedder = FakeEmbedder()
        bounded = BoundedStore(self.store, 5.0)
        self.shared = SharedCaches(bounded, self.embedder, key=None)
        photos = PhotoEmbeddings(bounded, LocalCache(folder, "memory:"), self.embedder)
        self.collector = ReferenceCollector(bounded, self.shared, photos, now=Clock())
        for name, data in PHOTOS.items():
            self.store.inner.put(f"users/alice/{name}", data)

    def share(self, cache: EmbeddingsCache) -> str:
        return self.store.inner.put(CACHE, self.shared.encode("alice", cache))


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    return Bench(tmp_path)


def test_without_a_shared_cache_there_is_something_to_write(bench: Bench) -> None:
    collected = bench.collector.collect(bench.collector.look("alice", expected=False))
    assert collected.state.changed
    assert collected.state.shared_etag is None
    assert collected.state.cache.entries.keys() == PHOTOS.keys()


def test_a_shared_cache_that_covers_all_photos_is_left_as_it_is(bench: Bench) -> None:
    first = bench.collector.collect(bench.collector.look("alice", expected=False))
    etag = bench.share(first.state.cache)
    second = bench.collector.collect(bench.collector.look("alice", expected=False))
    assert second.state == CacheState(first.state.cache, etag, changed=False)
    assert second.references.embedded == 0


def test_of_two_embeddings_of_one_photo_every_kiosk_chooses_the_same(bench: Bench) -> None:
    listing = bench.collector.look("alice", expected=False)
    ours = bench.collector.collect(listing).state
    other = {
        name: replace(entry, embedding=np.roll(embedding_of(PHOTOS[name]), 1))
        for name, entry in ours.cache.entries.items()
    }
    theirs = CacheState(EmbeddingsCache(CONTRACT, other), None, changed=True)
    results = []
    for shared, local in ((ours, theirs), (theirs, ours)):
        bench.share(shared.cache)
        listing = bench.collector.look("alice", expected=False)
        results.append(bench.collector.collect(listing, Known(local)).state.cache)
    assert results[0] == results[1]


def test_a_shared_cache_newer_than_the_listing_is_used_but_not_written_over(bench: Bench) -> None:
    first = bench.collector.collect(bench.collector.look("alice", expected=False))
    bench.share(first.state.cache)
    listing = bench.collector.look("alice", expected=False)
    bench.share(first.state.cache)
    collected = bench.collector.collect(listing)
    assert collected.references.embedded == 0
    assert collected.state.shared_etag is None


def test_a_shared_cache_that_vanishes_after_the_listing_is_made_anew(bench: Bench) -> None:
    first = bench.collector.collect(bench.collector.look("alice", expected=False))
    bench.share(first.state.cache)
    listing = bench.collector.look("alice", expected=False)
    bench.store.inner.delete(CACHE)
    collected = bench.collector.collect(listing)
    assert same_embeddings(collected.references.embeddings, PHOTOS)
    assert (collected.state.shared_etag, collected.state.changed) == (None, True)


def test_entries_just_made_spare_fetching_the_photos(bench: Bench) -> None:
    listing = bench.collector.look("alice", expected=False)
    made = bench.collector.collect(listing).state.cache.entries
    asked = len(bench.store.asked)
    collected = bench.collector.collect(listing, Known(bench.collector.extend(None, made)))
    assert collected.state.changed
    assert collected.references.embedded == 0
    assert len(bench.store.asked) == asked


def test_entries_just_made_for_a_photo_replaced_since_do_not_count(bench: Bench) -> None:
    made = bench.collector.collect(bench.collector.look("alice", expected=False)).state.cache.entries
    bench.store.inner.put("users/alice/a.jpg", b"replaced")
    listing = bench.collector.look("alice", expected=False)
    collected = bench.collector.collect(listing, Known(bench.collector.extend(None, made)))
    assert same_embeddings(collected.references.embeddings, PHOTOS | {"a.jpg": b"replaced"})


def test_the_listing_is_corrected_by_what_was_read(bench: Bench) -> None:
    listing = bench.collector.look("alice", expected=False)
    bench.store.inner.delete("users/alice/a.jpg")
    etag = bench.store.inner.put("users/alice/b.jpg", b"replaced")
    photos = bench.collector.collect(listing).listing.photos
    assert photos.keys() == {"b.jpg"}
    assert (photos["b.jpg"].etag, photos["b.jpg"].size) == (etag, len(b"replaced"))


def test_collecting_again_notices_that_the_person_was_removed(bench: Bench) -> None:
    collected = bench.collector.collect(bench.collector.look("alice", expected=False))
    for name in PHOTOS:
        bench.store.inner.delete(f"users/alice/{name}")
    with pytest.raises(UnknownUser):
        bench.collector.collect_again(collected)


def test_references_tell_usable_photos_from_others() -> None:
    entries = {
        "a.jpg": CacheEntry("1", 5, "0" * 64, PhotoStatus.OK, embedding_of(b"first")),
        "b.jpg": CacheEntry("2", 5, "0" * 64, PhotoStatus.NO_FACE),
    }
    references = as_references("alice", entries)
    assert same_embeddings(references.embeddings, {"a.jpg": b"first"})
    assert references.unusable == {"b.jpg": PhotoStatus.NO_FACE}
