"""What every object store does alike, shown on a folder and on a bucket."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from kiosk.errors import ObjectMissing, ObjectTooLarge, StoreConflict
from kiosk.gallery.object_key import InvalidKey
from kiosk.gallery.store import ObjectStore

PHOTO = "users/anna/ref_1.jpg"


def keys(store: ObjectStore, prefix: str = "") -> list[str]:
    return [info.key for info in store.list(prefix)]


def fill(store: ObjectStore, *names: str) -> None:
    for name in names:
        store.put(name, name.encode())


def test_empty_store_has_nothing(store: ObjectStore) -> None:
    assert store.list("") == []
    assert store.list("users/anna/") == []
    assert list(store.list_folders("users/")) == []
    with pytest.raises(ObjectMissing):
        store.get(PHOTO, max_bytes=10)


def test_reads_what_was_written(store: ObjectStore) -> None:
    body = bytes(range(256)) * 1000
    etag = store.put(PHOTO, body)
    stored = store.get(PHOTO, max_bytes=len(body))
    assert stored.body == body
    assert stored.etag == etag


def test_empty_object(store: ObjectStore) -> None:
    store.put(PHOTO, b"")
    assert store.get(PHOTO, max_bytes=0).body == b""
    assert store.list("")[0].size == 0


def test_listing_shows_etag_size_and_time(store: ObjectStore) -> None:
    etag = store.put(PHOTO, b"photo")
    (info,) = store.list("users/anna/")
    assert (info.key, info.etag, info.size) == (PHOTO, etag, 5)
    assert abs(info.modified - time.time()) < 3600


def test_other_bytes_have_another_etag(store: ObjectStore) -> None:
    first = store.put(PHOTO, b"one")
    second = store.put(PHOTO, b"two")
    assert first != second
    assert store.list("")[0].etag == second


def test_prefix_is_a_string_and_not_a_folder(store: ObjectStore) -> None:
    fill(store, "users/al/1.jpg", "users/alice/1.jpg", "users/alice/deep/er/2.jpg", "users/bob/1.jpg", "x")
    assert keys(store, "users/al") == ["users/al/1.jpg", "users/alice/1.jpg", "users/alice/deep/er/2.jpg"]
    assert keys(store, "users/al/") == ["users/al/1.jpg"]
    assert keys(store, "users/alice/deep/er/2") == ["users/alice/deep/er/2.jpg"]
    assert keys(store, "users/alice/1.jpg/") == []
    assert keys(store, "nobody/") == []
    assert len(keys(store)) == 5


def test_keys_are_ordered_by_their_utf8_bytes(store: ObjectStore) -> None:
    names = ["a/x", "a-b/x", "B", "\U0001f600", "\uff5e", "é", "a.jpg"]
    fill(store, *(f"k/{name}" for name in names))
    assert keys(store) == sorted(keys(store), key=str.encode)
    assert len(keys(store)) == 7


def test_no_prefix_leads_out_of_the_store(store: ObjectStore) -> None:
    fill(store, PHOTO)
    for prefix in ("../", "users/../", "/", "//", "users//", "./", "users/anna/../"):
        assert store.list(prefix) == []
        assert list(store.list_folders(prefix)) == []


def test_keys_survive_the_way_to_the_store_and_back(store: ObjectStore) -> None:
    names = ["a b.jpg", "a+b.jpg", "100%.jpg", "a%2Fb.jpg", "é&=?#'(1)~.jpg", "…"]
    fill(store, *names)
    assert sorted(keys(store)) == sorted(names)
    assert [store.get(name, max_bytes=100).body for name in names] == [name.encode() for name in names]
    for name in names:
        store.delete(name)
    assert keys(store) == []


def test_folders_directly_below_a_prefix(store: ObjectStore) -> None:
    fill(store, "users/b/1.jpg", "users/a/deep/1.jpg", "users/a-b/1.jpg", "users/file.jpg", "other/x/1.jpg")
    assert list(store.list_folders("users/")) == ["a-b", "a", "b"]
    assert list(store.list_folders("")) == ["other", "users"]
    assert list(store.list_folders("users/a/")) == ["deep"]
    assert list(store.list_folders("users/b/")) == []


def test_reads_no_more_than_allowed(store: ObjectStore) -> None:
    store.put(PHOTO, b"12345")
    assert store.get(PHOTO, max_bytes=5).body == b"12345"
    with pytest.raises(ObjectTooLarge, match="4 bytes"):
        store.get(PHOTO, max_bytes=4)


def test_write_only_where_absent(store: ObjectStore) -> None:
    store.put(PHOTO, b"first", if_absent=True)
    with pytest.raises(StoreConflict):
        store.put(PHOTO, b"second", if_absent=True)
    assert store.get(PHOTO, max_bytes=10).body == b"first"


def test_write_only_over_a_known_version(store: ObjectStore) -> None:
    first = store.put(PHOTO, b"first")
    second = store.put(PHOTO, b"second", if_match=first)
    with pytest.raises(StoreConflict):
        store.put(PHOTO, b"third", if_match=first)
    assert store.get(PHOTO, max_bytes=10).body == b"second"
    assert store.get(PHOTO, max_bytes=10).etag == second


@pytest.mark.parametrize("etag_of", ["list", "get"])
def test_etags_of_listings_and_reads_are_conditions_too(store: ObjectStore, etag_of: str) -> None:
    store.put(PHOTO, b"first")
    etag = store.list("")[0].etag if etag_of == "list" else store.get(PHOTO, max_bytes=10).etag
    store.put(PHOTO, b"second", if_match=etag)
    assert store.get(PHOTO, max_bytes=10).body == b"second"


def test_no_write_over_a_version_that_is_gone(store: ObjectStore) -> None:
    etag = store.put(PHOTO, b"first")
    store.delete(PHOTO)
    with pytest.raises(StoreConflict):
        store.put(PHOTO, b"second", if_match=etag)
    assert store.list("") == []


def test_deleted_objects_are_gone(store: ObjectStore) -> None:
    fill(store, PHOTO, "users/bob/1.jpg")
    store.delete(PHOTO)
    assert keys(store) == ["users/bob/1.jpg"]
    assert list(store.list_folders("users/")) == ["bob"]
    with pytest.raises(ObjectMissing):
        store.get(PHOTO, max_bytes=10)


def test_deleting_nothing_is_no_error(store: ObjectStore) -> None:
    store.delete(PHOTO)
    store.put("users/bob/1.jpg", b"photo")
    store.delete(PHOTO)
    assert keys(store) == ["users/bob/1.jpg"]


def test_tricky_keys_are_refused(store: ObjectStore) -> None:
    for key in ("", "/users/x", "users/../x", "users//x", "users/x/", "a\\b", "a\0b"):
        with pytest.raises(InvalidKey):
            store.put(key, b"x")
        with pytest.raises(InvalidKey):
            store.get(key, max_bytes=10)
        with pytest.raises(InvalidKey):
            store.delete(key)
    assert store.requests == {}


def test_requests_are_counted_by_kind(store: ObjectStore) -> None:
    before = store.requests
    assert before == {}
    store.put(PHOTO, b"photo")
    store.get(PHOTO, max_bytes=10)
    store.get(PHOTO, max_bytes=10)
    store.list("")
    list(store.list_folders("users/"))
    store.delete(PHOTO)
    assert store.requests == {"PUT": 1, "GET": 2, "LIST": 2, "DELETE": 1}
    assert before == {}


def test_clocks_of_one_machine_agree(store: ObjectStore) -> None:
    store.put(PHOTO, b"photo")
    assert abs(store.clock_skew()) < 60


def test_name_is_an_address(store: ObjectStore) -> None:
    assert store.name.startswith(("folder:", "s3://test-"))
    assert not store.name.endswith("/")


def test_several_threads_share_a_store(store: ObjectStore) -> None:
    names = [f"users/{number}/1.jpg" for number in range(12)]

    def write_and_read(name: str) -> bytes:
        store.put(name, name.encode())
        return store.get(name, max_bytes=100).body

    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(write_and_read, names)) == [name.encode() for name in names]
    assert sorted(keys(store)) == sorted(names)


def test_pages_hold_what_a_listing_holds(store: ObjectStore) -> None:
    for number in range(3):
        store.put(f"users/anna/{number}.jpg", b"photo")
    store.put("elsewhere", b"not listed")
    rows = [info for page in store.pages("users/") for info in page]
    assert sorted(rows, key=lambda info: info.key) == store.list("users/")


def test_nothing_is_left_to_purge_where_no_versions_are_kept(store: ObjectStore) -> None:
    store.put("users/anna/1.jpg", b"photo")
    store.put("users/anna/1.jpg", b"newer photo")
    store.delete("users/anna/1.jpg")
    assert store.purge("users/anna/") == 0
