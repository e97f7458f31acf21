"""ETags of files: a hash of the content, remembered as long as the file has certainly not changed."""

from __future__ import annotations

import hashlib
import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

from kiosk.gallery.folder_files import open_plain_file, plain_file_status

SETTLED_S = 2.0  # the coarsest timestamps in use (FAT) have steps of two seconds

_Signature: TypeAlias = tuple[int, int, int, int]


def content_etag(body: bytes) -> str:
    """The ETag of these bytes: 32 hex digits."""
    return _shorten(hashlib.sha256(body).hexdigest())


class ContentHashes:
    """ETags of files by path, hashed again whenever inode, size or a timestamp changed.

    A signature is remembered only for a file whose timestamps are older than `SETTLED_S` when its bytes are
    read. Otherwise a write of the same length right after the read could leave all timestamps as they are,
    and the old ETag would stand for new bytes for ever. (Git calls such an index entry racily clean.)
    Safe to use from several threads: at worst two hash the same file.
    """

    def __init__(self, clock: Callable[[], float] = time.time) -> None:
        """`clock` gives Unix seconds."""
        self._clock = clock
        self._known: dict[Path, tuple[_Signature, str]] = {}

    def look_up(self, path: Path) -> tuple[os.stat_result, str]:
        """Status and ETag of a plain file.

        Raises FileNotFoundError where there is none, and OSError where it cannot be read.
        """
        status = plain_file_status(path)
        signature, etag = self._known.get(path, (None, ""))
        if signature == _signature(status):
            return status, etag
        return self._hash(path)

    def _hash(self, path: Path) -> tuple[os.stat_result, str]:
        started = self._clock()
        with open_plain_file(path) as stream:
            status = os.fstat(stream.fileno())
            etag = _shorten(hashlib.file_digest(stream, "sha256").hexdigest())
        if started - max(status.st_mtime, status.st_ctime) > SETTLED_S:
            self._known[path] = (_signature(status), etag)
        return status, etag


def _signature(status: os.stat_result) -> _Signature:
    return status.st_ino, status.st_size, status.st_mtime_ns, status.st_ctime_ns


def _shorten(hex_digest: str) -> str:
    return hex_digest[:32]
