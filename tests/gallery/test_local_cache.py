"""The local cache directory: faithful, private, and tolerant of what it finds there."""

from __future__ import annotations

import json
import logging
import os
import stat
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.errors import LocalCacheError, UserIdError
from kiosk.gallery.layout import local_name
from kiosk.gallery.local_cache import Confirmation, LocalCache, LocalState, PhotoStamp, refuse_newer

posix_only = pytest.mark.skipif(os.name != "posix", reason="POSIX permissions, signals and limits")

STORE = "s3://bucket/prefix"
STAMP = PhotoStamp('"p"', 5)
STATE = LocalState(b"cache", '"e"', False, {"a.jpg": STAMP}, Confirmation(1.0, "boot", 2.0))
DIRTY = replace(STATE, dirty=True)
FACE = b"\x01embedding of a person\x02" * 9


@pytest.fixture
def cache(tmp_path: Path) -> LocalCache:
    return LocalCache(tmp_path / "cache", STORE)


def files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def only(folder: Path, pattern: str) -> Path:
    (path,) = folder.rglob(pattern)
    return path


@contextmanager
def disk_full_after(size: int) -> Iterator[None]:
    """Every file that grows over `size` bytes fails to be written, as on a full disk."""
    import resource

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_a_state_is_loaded_as_it_was_saved(cache: LocalCache, tmp_path: Path) -> None:
    assert cache.load("ann") is None
    cache.save("ann", STATE)
    cache.save("bob", DIRTY)
    assert cache.load("ann") == STATE
    assert LocalCache(tmp_path / "cache", STORE).load("bob") == DIRTY


def test_stores_do_not_share_a_local_copy(cache: LocalCache, tmp_path: Path) -> None:
    cache.save("ann", STATE)
    assert LocalCache(tmp_path / "cache", STORE + "2").load("ann") is None


def test_pending_people_are_those_with_an_upload_to_do(cache: LocalCache) -> None:
    assert cache.pending() == []
    cache.save("zoe", DIRTY)
    cache.save("ann", DIRTY)
    cache.save("bob", STATE)
    assert cache.pending() == ["ann", "zoe"]
    cache.save("ann", STATE)
    assert cache.pending() == ["zoe"]


def test_photos_are_kept_by_name_and_etag(cache: LocalCache) -> None:
    cache.save_photo("ann", "a.jpg", '"1"', b"bytes")
    assert cache.photo("ann", "a.jpg", '"1"') == b"bytes"
    assert cache.photo("ann", "a.jpg", '"2"') is None
    assert cache.photo("ann", "b.jpg", '"1"') is None
    assert cache.photo("bob", "a.jpg", '"1"') is None


def test_photos_that_are_not_to_be_kept_are_removed(cache: LocalCache) -> None:
    cache.keep_photos("ann", {})
    for name in ("a.jpg", "b.jpg"):
        cache.save_photo("ann", name, '"1"', b"bytes")
    cache.keep_photos("ann", {"a.jpg": PhotoStamp('"1"', 5), "b.jpg": PhotoStamp('"2"', 5)})
    assert cache.photo("ann", "a.jpg", '"1"') == b"bytes"
    assert cache.photo("ann", "b.jpg", '"1"') is None


def test_a_damaged_photo_counts_as_absent(cache: LocalCache, tmp_path: Path) -> None:
    cache.save_photo("ann", "a.jpg", '"1"', b"bytes")
    path = next(iter(files(only(tmp_path, "photos"))))
    whole = path.read_bytes()
    flipped = bytes([whole[-1] ^ 1])
    for damaged in [whole[:length] for length in range(len(whole))] + [whole[:-1] + flipped, whole + b"x"]:
        path.write_bytes(damaged)
        assert cache.photo("ann", "a.jpg", '"1"') is None


def test_forgetting_leaves_no_byte_of_a_person(cache: LocalCache, tmp_path: Path) -> None:
    for user_id in ("ann", "bob"):
        cache.save(user_id, replace(DIRTY, cache=user_id.encode() + FACE))
        cache.save_photo(user_id, "a.jpg", '"1"', user_id.encode() + FACE)
    (only(tmp_path, "unfinished") / f"{local_name('ann')}.left").write_bytes(b"ann" + FACE)
    with cache.locked("ann"):
        cache.forget("ann")
    assert cache.load("ann") is None
    assert cache.pending() == ["bob"]
    assert not any(b"ann" + FACE in path.read_bytes() for path in files(tmp_path))
    assert not any(local_name("ann") in str(path) for path in tmp_path.rglob("*"))
    assert cache.photo("bob", "a.jpg", '"1"') == b"bob" + FACE


def test_forgetting_somebody_unknown_is_no_error(cache: LocalCache) -> None:
    cache.forget("nobody")
    assert cache.load("nobody") is None


def test_no_path_is_made_of_a_bad_id(cache: LocalCache) -> None:
    for call in (
        lambda: cache.load("../x"),
        lambda: cache.save("../x", STATE),
        lambda: cache.photo("../x", "a.jpg", "e"),
        lambda: cache.save_photo("../x", "a.jpg", "e", b""),
        lambda: cache.forget("../x"),
    ):
        with pytest.raises(UserIdError):
            call()


@posix_only
def test_directories_and_files_are_private(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        cache = LocalCache(tmp_path / "cache", STORE)
        cache.save("ann", STATE)
        cache.save_photo("ann", "a.jpg", '"1"', b"bytes")
        with cache.locked("ann"):
            found = [tmp_path / "cache", *(tmp_path / "cache").rglob("*")]
            modes = {path: stat.S_IMODE(path.stat().st_mode) for path in found}
    finally:
        os.umask(before)
    assert len(files(tmp_path)) == 5
    assert modes == {path: 0o700 if path.is_dir() else 0o600 for path in found}


@posix_only
def test_an_open_directory_is_closed_to_others(cache: LocalCache, tmp_path: Path) -> None:
    root = only(tmp_path, "version").parent
    root.chmod(0o755)
    LocalCache(tmp_path / "cache", STORE)
    assert stat.S_IMODE(root.stat().st_mode) == 0o700


def test_a_damaged_state_counts_as_absent(
    cache: LocalCache, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    cache.save("ann", DIRTY)
    path = only(tmp_path, "state")
    whole = path.read_bytes()
    for length in range(len(whole)):
        path.write_bytes(whole[:length])
        assert cache.load("ann") is None
    assert cache.pending() == []
    assert all(record.levelno == logging.WARNING for record in caplog.records)
    assert len(caplog.records) == len(whole) + 1
    assert "Y2FjaGU" not in caplog.text  # the cache bytes, as the file has them


def test_a_state_in_the_place_of_another_counts_as_absent(cache: LocalCache, tmp_path: Path) -> None:
    cache.save("ann", DIRTY)
    only(tmp_path, "people").joinpath(local_name("ann")).rename(only(tmp_path, "people") / local_name("bob"))
    assert cache.load("bob") is None
    assert cache.pending() == []


def test_what_cannot_be_read_counts_as_absent(cache: LocalCache, tmp_path: Path) -> None:
    cache.save("ann", STATE)
    path = only(tmp_path, "state")
    path.unlink()
    path.mkdir()
    assert cache.load("ann") is None


def test_the_directory_of_a_newer_version_is_refused(cache: LocalCache, tmp_path: Path) -> None:
    cache.save("ann", STATE)
    marker = only(tmp_path, "version")
    newer = json.dumps({**json.loads(marker.read_text()), "version": 2, "more": "things"})
    marker.write_text(newer)
    with pytest.raises(LocalCacheError, match=r"newer version.*cache\.directory"):
        LocalCache(tmp_path / "cache", STORE)
    assert marker.read_text() == newer


def test_the_directory_of_an_older_version_is_brought_up_to_date_and_nothing_is_lost(
    cache: LocalCache, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache.save("ann", STATE)
    cache.save("bob", DIRTY)
    cache.save_photo("bob", "a.jpg", STAMP.etag, FACE)

    monkeypatch.setattr("kiosk.gallery.local_cache._VERSION", 2)
    later = LocalCache(tmp_path / "cache", STORE)

    assert json.loads(only(tmp_path, "version").read_text())["version"] == 2
    assert (later.load("ann"), later.load("bob")) == (STATE, DIRTY)
    assert later.pending() == ["bob"]
    assert later.photo("bob", "a.jpg", STAMP.etag) == FACE
    monkeypatch.undo()
    with pytest.raises(LocalCacheError, match="newer version"):
        refuse_newer(tmp_path / "cache", STORE)
    refuse_newer(tmp_path / "cache", "s3://another")


def test_a_state_of_another_version_is_rebuilt_and_stays_marked_as_pending(
    cache: LocalCache, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    cache.save("bob", DIRTY)
    path = only(tmp_path, "state")
    path.write_text(path.read_text().replace('"version":1', '"version":0'))

    again = LocalCache(tmp_path / "cache", STORE)

    assert again.load("bob") is None
    assert path.exists()
    again.save("bob", DIRTY)
    assert again.pending() == ["bob"]
    assert "is ignored" in caplog.text


@pytest.mark.parametrize("damage", ["", "{", "[]", '{"version": "2"}', "\udcff", "[" * 100_000])
def test_a_damaged_marker_is_written_again(cache: LocalCache, tmp_path: Path, damage: str) -> None:
    cache.save("ann", STATE)
    marker = only(tmp_path, "version")
    whole = marker.read_text()
    marker.write_bytes(damage.encode("utf-8", "surrogateescape"))
    assert LocalCache(tmp_path / "cache", STORE).load("ann") == STATE
    assert marker.read_text() == whole


def test_old_leftovers_are_swept_at_start(cache: LocalCache, tmp_path: Path) -> None:
    now = time.time()
    unfinished = only(tmp_path, "unfinished")
    for name, modified in (("old", now - 7200), ("future", now + 7200), ("young", now - 60)):
        (unfinished / name).write_bytes(FACE)
        os.utime(unfinished / name, (modified, modified))
    LocalCache(tmp_path / "cache", STORE)
    assert [path.name for path in unfinished.iterdir()] == ["young"]


@posix_only
def test_a_full_disk_is_an_error_and_changes_nothing(cache: LocalCache, tmp_path: Path) -> None:
    cache.save("ann", STATE)
    with disk_full_after(50):
        with pytest.raises(LocalCacheError, match="free space"):
            cache.save("ann", DIRTY)
        with pytest.raises(LocalCacheError, match="free space"):
            cache.save_photo("ann", "a.jpg", '"1"', bytes(100))
    assert cache.load("ann") == STATE
    assert cache.photo("ann", "a.jpg", '"1"') is None
    assert files(only(tmp_path, "unfinished")) == []


def test_where_nothing_can_be_written_reading_goes_on(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "cache").write_text("a file where the directory should be")
    cache = LocalCache(tmp_path / "cache", STORE)
    assert "cannot be kept up to date" in caplog.text
    assert cache.load("ann") is None
    assert cache.pending() == []
    with pytest.raises(LocalCacheError, match=r"cache\.directory"):
        cache.save("ann", STATE)
    with pytest.raises(LocalCacheError, match=r"cache\.directory"), cache.locked("ann"):
        pytest.fail("nothing can be locked here")


def at(monotonic: float, boot_id: str = "boot") -> Confirmation:
    return Confirmation(1.0, boot_id, monotonic)


def test_what_was_confirmed_later_is_not_replaced(cache: LocalCache) -> None:
    newer = replace(STATE, cache=b"newer", confirmed=at(9.0))
    cache.save("ann", newer)
    cache.save("ann", replace(DIRTY, confirmed=at(8.0)))
    assert cache.load("ann") == newer
    assert cache.pending() == []
    for confirmed in (at(9.0), at(10.0), at(1.0, "another run")):
        latest = replace(STATE, confirmed=confirmed)
        cache.save("ann", latest)
        assert cache.load("ann") == latest


def test_what_was_asked_for_before_a_person_was_erased_is_not_saved(
    cache: LocalCache, tmp_path: Path
) -> None:
    cache.save("ann", STATE)
    cache.forget("ann", at(9.0))
    cache.save("ann", replace(STATE, confirmed=at(8.0)))
    assert cache.load("ann") is None
    assert not any(path.name == "state" for path in tmp_path.rglob("*"))
    cache.save("ann", replace(STATE, confirmed=at(9.0)))
    assert cache.load("ann") is not None


def test_notes_about_erased_people_are_swept_after_an_hour(cache: LocalCache, tmp_path: Path) -> None:
    cache.forget("ann", at(9.0))
    (note,) = files(only(tmp_path, "forgotten"))
    cache.sweep()
    assert note.exists()
    os.utime(note, (0, 0))
    cache.sweep()
    assert not note.exists()


def test_a_state_can_be_dropped_by_itself(cache: LocalCache) -> None:
    cache.save("ann", STATE)
    cache.save_photo("ann", "a.jpg", '"1"', b"bytes")
    cache.drop("ann")
    cache.drop("ann")
    assert cache.load("ann") is None
    assert cache.photo("ann", "a.jpg", '"1"') == b"bytes"
