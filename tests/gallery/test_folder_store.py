"""What is particular to a store in a folder: files, links, crashes."""

from __future__ import annotations

import errno
import os
import stat
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.errors import (
    ObjectMissing,
    StoreConflict,
    StoreDenied,
    StoreError,
    StoreMisconfigured,
    StoreUnreachable,
)
from kiosk.gallery import content_hash, folder_store
from kiosk.gallery.folder_files import open_plain_file
from kiosk.gallery.folder_store import LOCK_NAME, FolderStore
from kiosk.gallery.object_key import InvalidKey

PHOTO = "users/anna/ref_1.jpg"
posix_only = pytest.mark.skipif(os.name == "nt", reason="needs POSIX file types and modes")


def keys(store: FolderStore, prefix: str = "") -> list[str]:
    return [info.key for info in store.list(prefix)]


def files_below(folder: Path) -> set[str]:
    return {path.name for path in folder.rglob("*") if path.is_file()}


def test_reading_creates_nothing(folder_store: FolderStore, root: Path) -> None:
    folder_store.list("")
    folder_store.delete(PHOTO)
    with pytest.raises(ObjectMissing):
        folder_store.get(PHOTO, max_bytes=10)
    assert not root.parent.exists()


@posix_only
def test_files_and_folders_are_private(folder_store: FolderStore, root: Path) -> None:
    previous = os.umask(0)
    try:
        folder_store.put(PHOTO, b"photo")
    finally:
        os.umask(previous)
    modes = {path: stat.S_IMODE(path.stat().st_mode) for path in [root.parent, root, *root.rglob("*")]}
    assert all(mode == (0o700 if path.is_dir() else 0o600) for path, mode in modes.items())
    assert len(modes) == 6


def test_root_that_disappeared_is_not_an_empty_store(filled: FolderStore, root: Path) -> None:
    root.rename(root.with_name("unplugged"))
    for use in (
        lambda: filled.list(""),
        lambda: filled.get(PHOTO, max_bytes=9),
        lambda: filled.put("a", b""),
    ):
        with pytest.raises(StoreUnreachable, match="disappeared"):
            use()
    assert not root.exists()


def test_root_that_is_a_file(folder_store: FolderStore, root: Path) -> None:
    root.parent.mkdir()
    root.write_bytes(b"")
    with pytest.raises(StoreMisconfigured, match="not a folder"):
        folder_store.list("")
    with pytest.raises(StoreMisconfigured, match="not a folder"):
        folder_store.put(PHOTO, b"photo")


def test_files_put_there_by_hand_are_objects(filled: FolderStore, root: Path) -> None:
    (root / "users" / "anna" / "by hand.jpg").write_bytes(b"hand")
    assert keys(filled) == ["users/anna/by hand.jpg", PHOTO]
    etag = filled.list("")[0].etag
    assert filled.get("users/anna/by hand.jpg", max_bytes=10).etag == etag


def test_edit_by_hand_changes_the_etag(filled: FolderStore, root: Path) -> None:
    etag = filled.list("")[0].etag
    (root / PHOTO).write_bytes(b"other")
    assert filled.list("")[0].etag != etag
    with pytest.raises(StoreConflict):
        filled.put(PHOTO, b"new", if_match=etag)


@posix_only
@pytest.mark.parametrize("target", ["file", "folder", "loop", "nothing"])
def test_links_are_not_followed(filled: FolderStore, root: Path, tmp_path: Path, target: str) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "secret.jpg").write_bytes(b"secret")
    targets = {
        "file": outside / "secret.jpg",
        "folder": outside,
        "loop": root,
        "nothing": outside / "nothing",
    }
    (root / "users" / "link").symlink_to(targets[target])
    assert keys(filled) == [PHOTO]
    assert keys(filled, "users/link/") == []
    assert list(filled.list_folders("users/")) == ["anna"]
    with pytest.raises(ObjectMissing):
        filled.get("users/link", max_bytes=10)
    filled.delete("users/link")
    assert (root / "users" / "link").is_symlink()


@posix_only
def test_no_way_out_through_a_linked_folder(filled: FolderStore, root: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.jpg").write_bytes(b"secret")
    (root / "users" / "link").symlink_to(tmp_path)
    key = "users/link/secret.jpg"
    uses: list[Callable[[], object]] = [
        lambda: filled.get(key, max_bytes=10),
        lambda: filled.put(key, b"overwritten"),
        lambda: filled.delete(key),
    ]
    for use in uses:
        with pytest.raises(StoreMisconfigured, match="symbolic link"):
            use()
    assert (tmp_path / "secret.jpg").read_bytes() == b"secret"


@posix_only
def test_writing_replaces_a_link_and_not_its_target(filled: FolderStore, root: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.jpg").write_bytes(b"secret")
    (root / "link.jpg").symlink_to(tmp_path / "secret.jpg")
    filled.put("link.jpg", b"photo", if_absent=True)
    assert (tmp_path / "secret.jpg").read_bytes() == b"secret"
    assert filled.get("link.jpg", max_bytes=10).body == b"photo"


@posix_only
def test_pipes_are_ignored_and_do_not_block(filled: FolderStore, root: Path) -> None:
    os.mkfifo(root / "users" / "pipe.jpg")
    assert keys(filled) == [PHOTO]
    with pytest.raises(ObjectMissing):
        filled.get("users/pipe.jpg", max_bytes=10)


def test_folders_are_no_objects(filled: FolderStore, root: Path) -> None:
    (root / "users" / "empty").mkdir()
    assert list(filled.list_folders("users/")) == ["anna"]
    with pytest.raises(ObjectMissing):
        filled.get("users/anna", max_bytes=10)
    with pytest.raises(ObjectMissing):
        filled.get(f"{PHOTO}/below", max_bytes=10)
    filled.delete("users/anna")
    assert keys(filled) == [PHOTO]


def test_object_where_a_folder_is_and_folder_where_an_object_is(filled: FolderStore) -> None:
    for key in ("users/anna", f"{PHOTO}/below"):
        with pytest.raises(StoreMisconfigured, match="stands where"):
            filled.put(key, b"photo")
    assert keys(filled) == [PHOTO]


@posix_only
def test_names_that_are_no_keys_are_ignored(filled: FolderStore, root: Path) -> None:
    for name in (b"\xff.jpg", b"a\\b.jpg", b"a\nb.jpg"):
        Path(os.fsdecode(os.fsencode(root) + b"/" + name)).write_bytes(b"")
    assert keys(filled) == [PHOTO]


def test_unreadable_file_is_left_out_with_a_warning(
    filled: FolderStore, root: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    filled.put("users/anna/secret.jpg", b"secret")

    def refuse(path: Path) -> object:
        if path.name == "secret.jpg":
            raise PermissionError(errno.EACCES, "Permission denied")
        return open_plain_file(path)

    # Taking the right away would not stop a test run by the superuser.
    monkeypatch.setattr(content_hash, "open_plain_file", refuse)
    monkeypatch.setattr(folder_store, "open_plain_file", refuse)
    assert keys(filled) == [PHOTO]
    assert "no right to read users/anna/secret.jpg" in caplog.text
    with pytest.raises(StoreDenied):
        filled.get("users/anna/secret.jpg", max_bytes=10)


@pytest.mark.parametrize("name", [LOCK_NAME, ".kiosk-store-new-x.tmp", ".KIOSK-STORE-lock"])
def test_own_names_are_reserved(filled: FolderStore, root: Path, name: str) -> None:
    (root / "users" / name).write_bytes(b"")
    assert keys(filled) == [PHOTO]
    with pytest.raises(InvalidKey, match="reserved"):
        filled.put(f"users/{name}", b"")


def test_full_disk_keeps_the_old_object(
    filled: FolderStore, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(StoreError, match="full"):
        filled.put(PHOTO, b"new photo")
    assert filled.get(PHOTO, max_bytes=10).body == b"photo"
    assert files_below(root) == {"ref_1.jpg", LOCK_NAME}


def test_leftovers_of_a_crash_are_cleared_away(filled: FolderStore, root: Path) -> None:
    (root / "users" / "anna" / ".kiosk-store-new-crashed.tmp").write_bytes(b"half a pho")
    filled.put("users/anna/ref_2.jpg", b"photo")
    assert files_below(root) == {"ref_1.jpg", "ref_2.jpg", LOCK_NAME}


def test_leftovers_do_not_keep_a_folder_alive(filled: FolderStore, root: Path) -> None:
    (root / "users" / "anna" / ".kiosk-store-new-crashed.tmp").write_bytes(b"half a pho")
    filled.delete(PHOTO)
    assert not (root / "users").exists()


def test_delete_removes_folders_that_are_empty_then(filled: FolderStore, root: Path) -> None:
    filled.put("users/bob/deep/er/1.jpg", b"photo")
    filled.delete("users/bob/deep/er/1.jpg")
    assert [path.name for path in (root / "users").iterdir()] == ["anna"]
    filled.delete(PHOTO)
    assert [path.name for path in root.iterdir()] == [LOCK_NAME]


@settings(deadline=None, max_examples=50)  # how fast a disk is says nothing about correctness
@given(
    st.lists(
        st.text(
            st.characters(exclude_categories=["Cc", "Cs"], exclude_characters="/\\:"), min_size=1, max_size=20
        ),
        min_size=1,
        max_size=4,
    )
    .filter(lambda parts: not {".", ".."} & set(parts))
    .map("/".join)
)
def test_any_key_goes_to_the_disk_and_back(key: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        store = FolderStore(Path(folder))
        store.put(key, b"photo")
        assert keys(store) == [key]
        assert store.get(key, max_bytes=5).body == b"photo"
        store.delete(key)
        assert store.list("") == []


def test_name_too_long_for_the_disk(filled: FolderStore) -> None:
    with pytest.raises(StoreMisconfigured, match="shorter name"):
        filled.put("a" * 300, b"")
