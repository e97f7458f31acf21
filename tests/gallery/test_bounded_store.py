"""Every operation of a bounded store ends in time, and otherwise does what the store does."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator

import pytest

from kiosk.errors import ObjectMissing, StoreConflict, StoreUnreachable
from kiosk.gallery.bounded_store import BoundedStore
from tests.gallery.fleet import PAGE, MemoryStore, TroubledStore

OPERATIONS: list[Callable[[BoundedStore], object]] = [
    lambda store: store.list("users/"),
    lambda store: store.folders("users/"),
    lambda store: store.get("users/alice/a.jpg", max_bytes=10),
    lambda store: store.put("users/alice/a.jpg", b"photo"),
    lambda store: store.delete("users/alice/a.jpg"),
    lambda store: list(store.pages("users/")),
    lambda store: store.purge("users/alice/"),
]


@pytest.fixture
def hanging() -> Iterator[TroubledStore]:
    release = threading.Event()
    store = TroubledStore(MemoryStore())
    store.trouble = lambda kind, key: (release.wait(60), None)[1]
    yield store
    release.set()


@pytest.mark.parametrize("operation", OPERATIONS)
def test_an_operation_that_hangs_is_given_up(
    hanging: TroubledStore, operation: Callable[[BoundedStore], object]
) -> None:
    with pytest.raises(StoreUnreachable, match="took longer"):
        operation(BoundedStore(hanging, 0.01))


def test_results_errors_and_conditions_pass_through() -> None:
    store = BoundedStore(MemoryStore(), 5.0)
    etag = store.put("users/alice/a.jpg", b"photo", if_absent=True)
    with pytest.raises(StoreConflict):
        store.put("users/alice/a.jpg", b"other", if_absent=True)
    assert store.put("users/alice/a.jpg", b"newer", if_match=etag) != etag
    assert store.get("users/alice/a.jpg", max_bytes=10).body == b"newer"
    assert store.folders("users/") == ["alice"]
    store.delete("users/alice/a.jpg")
    assert store.list("users/") == []
    with pytest.raises(ObjectMissing):
        store.get("users/alice/a.jpg", max_bytes=10)


def test_a_share_of_the_deadline_is_all_that_a_reading_gets(hanging: TroubledStore) -> None:
    store = BoundedStore(hanging, 60.0)
    with pytest.raises(StoreUnreachable, match=r"took longer than 0\.06 s"):
        store.get("users/alice/a.jpg", max_bytes=10, share=0.001)


def test_operations_may_be_bounded_together(hanging: TroubledStore) -> None:
    store = BoundedStore(hanging, 60.0)
    with store.within(0.05):
        assert not store.time_is_up
        with pytest.raises(StoreUnreachable, match="took longer"):
            store.list("users/")
        assert store.time_is_up
        with pytest.raises(StoreUnreachable, match="no time was left"):
            store.list("users/")
    assert not store.time_is_up


def test_pages_are_asked_for_one_by_one() -> None:
    inner = MemoryStore()
    for number in range(PAGE + 1):
        inner.put(f"users/alice/{number}.jpg", b"photo")
    store = TroubledStore(inner)
    pages = BoundedStore(store, 5.0).pages("users/")
    assert len(next(pages)) == PAGE
    assert len(store.asked) == 1
    assert [len(page) for page in pages] == [1]
