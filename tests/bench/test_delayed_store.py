"""A delayed store does what the store behind it does, after one round trip each."""

from __future__ import annotations

from kiosk.bench.delayed_store import DelayedStore
from kiosk.gallery.folder_store import FolderStore

KEY = "users/anna/ref_1.jpg"


def test_every_request_takes_one_round_trip_and_arrives(folder_store: FolderStore) -> None:
    slept: list[float] = []
    store = DelayedStore(folder_store, 0.02, sleep=slept.append)
    etag = store.put(KEY, b"photo", if_absent=True)
    assert store.get(KEY, max_bytes=10).etag == etag
    assert [info.key for info in store.list("users/")] == [KEY]
    assert list(store.list_folders("users/")) == ["anna"]
    assert store.clock_skew() == 0
    store.delete(KEY)
    assert store.list("") == []
    assert slept == [0.02] * 7
    assert store.name == folder_store.name
    assert store.requests == {"PUT": 1, "GET": 1, "LIST": 3, "DELETE": 1}
