"""When the ETag of a file is computed, and when it is remembered."""

from __future__ import annotations

import os
import time
from io import BufferedReader
from pathlib import Path

import pytest

from kiosk.gallery import content_hash
from kiosk.gallery.content_hash import SETTLED_S, ContentHashes, content_etag
from kiosk.gallery.folder_files import open_plain_file


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    path = tmp_path / "photo.jpg"
    path.write_bytes(b"photo")
    return path


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The files opened, which are those whose bytes are read."""
    paths: list[Path] = []

    def open_and_note(path: Path) -> BufferedReader:
        paths.append(path)
        return open_plain_file(path)

    monkeypatch.setattr(content_hash, "open_plain_file", open_and_note)
    return paths


def test_is_the_hash_of_the_content(photo: Path) -> None:
    status, etag = ContentHashes().look_up(photo)
    assert etag == content_etag(b"photo")
    assert status.st_size == 5


def test_settled_file_is_read_once(photo: Path, opened: list[Path]) -> None:
    hashes = ContentHashes(clock=lambda: time.time() + 10)
    assert hashes.look_up(photo)[1] == hashes.look_up(photo)[1]
    assert opened == [photo]


def test_fresh_file_is_read_again(photo: Path, opened: list[Path]) -> None:
    hashes = ContentHashes(clock=lambda: photo.stat().st_mtime + SETTLED_S - 0.1)
    hashes.look_up(photo)
    hashes.look_up(photo)
    assert opened == [photo, photo]


def test_file_that_only_pretends_to_be_old_is_read_again(photo: Path, opened: list[Path]) -> None:
    os.utime(photo, (0, 0))
    hashes = ContentHashes()
    hashes.look_up(photo)
    hashes.look_up(photo)
    assert opened == [photo, photo]


def test_change_within_one_tick_of_the_clock_is_noticed(photo: Path) -> None:
    hashes = ContentHashes()
    hashes.look_up(photo)
    before = photo.stat()
    with photo.open("r+b") as stream:
        stream.write(b"other")
    os.utime(photo, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert hashes.look_up(photo)[1] == content_etag(b"other")


def test_replaced_file_is_noticed(photo: Path) -> None:
    hashes = ContentHashes(clock=lambda: time.time() + 10)
    hashes.look_up(photo)
    before = photo.stat()
    new = photo.with_name("new")
    new.write_bytes(b"other")
    os.utime(new, ns=(before.st_atime_ns, before.st_mtime_ns))
    new.replace(photo)
    assert hashes.look_up(photo)[1] == content_etag(b"other")


def test_no_file_no_hash(photo: Path) -> None:
    hashes = ContentHashes()
    hashes.look_up(photo)
    photo.unlink()
    with pytest.raises(FileNotFoundError):
        hashes.look_up(photo)
