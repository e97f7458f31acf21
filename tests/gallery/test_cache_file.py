"""The rules for using and merging embeddings caches."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.face.types import PhotoStatus
from kiosk.gallery.cache_file import CacheEntry, EmbeddingsCache, merge, valid_entries
from kiosk.gallery.store import ObjectInfo

NAMES = ("a.jpg", "b.jpg", "c.png")
ETAGS = ('"1"', '"2"')


def entry(
    etag: str, size: int, status: PhotoStatus = PhotoStatus.OK, axis: int = 0, sharpness: float = 1.0
) -> CacheEntry:
    embedding = np.eye(128, dtype=np.float32)[axis] if status is PhotoStatus.OK else None
    return CacheEntry(etag, size, "0" * 64, status, embedding, {"sharpness": sharpness})


def caches(contracts: st.SearchStrategy[str]) -> st.SearchStrategy[EmbeddingsCache]:
    entries = st.builds(
        entry,
        st.sampled_from(ETAGS),
        st.integers(1, 2),
        st.sampled_from(PhotoStatus),
        st.integers(0, 2),
        st.sampled_from([0.5, 1.0]),
    )
    return st.builds(EmbeddingsCache, contracts, st.dictionaries(st.sampled_from(NAMES), entries))


PHOTOS = st.dictionaries(
    st.sampled_from(NAMES),
    st.builds(ObjectInfo, st.just("key"), st.sampled_from(ETAGS), st.integers(1, 2), st.just(0.0)),
)
SAME = caches(st.just("one"))
ANY = caches(st.sampled_from(["one", "two"]))


@given(ANY, PHOTOS)
def test_an_entry_counts_exactly_while_its_photo_is_listed_unchanged(
    cache: EmbeddingsCache, photos: dict[str, ObjectInfo]
) -> None:
    valid = valid_entries(cache, photos)
    for name, found in cache.entries.items():
        listed = photos.get(name)
        same = listed is not None and (listed.etag, listed.size) == (found.etag, found.size)
        assert (name in valid) == same
    assert all(valid[name] is cache.entries[name] for name in valid)


@given(SAME, SAME, PHOTOS)
def test_merging_is_commutative(
    first: EmbeddingsCache, second: EmbeddingsCache, photos: dict[str, ObjectInfo]
) -> None:
    assert merge(first, second, photos) == merge(second, first, photos)


@given(SAME, SAME, SAME, PHOTOS)
def test_merging_is_associative(
    first: EmbeddingsCache, second: EmbeddingsCache, third: EmbeddingsCache, photos: dict[str, ObjectInfo]
) -> None:
    left = merge(merge(first, second, photos), third, photos)
    assert left == merge(first, merge(second, third, photos), photos)


@given(ANY, ANY, PHOTOS)
def test_merging_again_changes_nothing(
    ours: EmbeddingsCache, theirs: EmbeddingsCache, photos: dict[str, ObjectInfo]
) -> None:
    once = merge(ours, theirs, photos)
    assert merge(once, theirs, photos) == once
    assert merge(once, once, photos) == once


@given(ANY, ANY, PHOTOS)
def test_merging_invents_and_loses_nothing_and_keeps_nothing_stale(
    ours: EmbeddingsCache, theirs: EmbeddingsCache, photos: dict[str, ObjectInfo]
) -> None:
    merged = merge(ours, theirs, photos)
    sources = [valid_entries(ours, photos)]
    if ours.contract == theirs.contract:
        sources.append(valid_entries(theirs, photos))
    assert merged.contract == ours.contract
    assert set(merged.entries) == set().union(*sources)
    for name, found in merged.entries.items():
        assert any(found is source.get(name) for source in sources)


@given(ANY, PHOTOS)
def test_embeddings_of_another_contract_are_never_taken(
    ours: EmbeddingsCache, photos: dict[str, ObjectInfo]
) -> None:
    theirs = EmbeddingsCache("three", {name: entry(ETAGS[0], 1) for name in NAMES})
    assert merge(ours, theirs, photos) == EmbeddingsCache(ours.contract, valid_entries(ours, photos))


@pytest.mark.parametrize("swapped", [False, True])
def test_of_two_results_for_one_object_the_more_telling_is_kept(swapped: bool) -> None:
    seen, unseen = entry('"1"', 1), entry('"1"', 1, PhotoStatus.UNREADABLE)
    pair = [EmbeddingsCache("one", {"a.jpg": found}) for found in (seen, unseen)]
    ours, theirs = reversed(pair) if swapped else pair
    photos = {"a.jpg": ObjectInfo("key", '"1"', 1, 0.0)}
    assert merge(ours, theirs, photos).entries == {"a.jpg": seen}


def test_entries_are_equal_by_content() -> None:
    assert entry('"1"', 1) == entry('"1"', 1)
    assert entry('"1"', 1) != entry('"1"', 1, axis=1)
    assert entry('"1"', 1) != entry('"1"', 2)
    assert entry('"1"', 1) != "something else"
