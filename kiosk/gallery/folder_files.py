"""File operations of the folder store: private folders, whole writes, reads of plain files only."""

from __future__ import annotations

import errno
import logging
import os
import stat
import tempfile
from io import BufferedReader
from itertools import takewhile
from pathlib import Path

logger = logging.getLogger(__name__)

PRIVATE_FOLDER = 0o700

_TEMPORARY_SUFFIX = ".tmp"
# Network file systems that cannot sync a folder, and parents that may be entered but not read.
_CANNOT_SYNC = frozenset({errno.EINVAL, errno.ENOTSUP, errno.EACCES})
# O_NONBLOCK: opening a named pipe must not wait for its writer. O_NOFOLLOW: a file that was just exchanged
# for a symbolic link is not followed. Windows has neither, and needs O_BINARY.
_READ_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)


def plain_file_status(path: Path) -> os.stat_result:
    """The status of a plain file. Raises FileNotFoundError for anything else, symbolic links included."""
    try:
        status = path.lstat()
    except NotADirectoryError as error:
        raise FileNotFoundError(error.errno, "a parent is a file", str(path)) from error
    if not stat.S_ISREG(status.st_mode):
        raise FileNotFoundError(errno.ENOENT, "not a plain file", str(path))
    return status


def open_plain_file(path: Path) -> BufferedReader:
    """Open a plain file for reading, without ever blocking. Raises FileNotFoundError for anything else."""
    plain_file_status(path)
    return os.fdopen(os.open(path, _READ_FLAGS), "rb")


def make_folders(folder: Path) -> None:
    """Create `folder` and its missing parents, each 0700 and on disk when this returns."""
    missing = list(takewhile(lambda path: not path.exists(), (folder, *folder.parents)))
    for path in reversed(missing):
        path.mkdir(mode=PRIVATE_FOLDER, exist_ok=True)
        sync_folder(path.parent)


def write_whole(path: Path, body: bytes, temporary_prefix: str) -> None:
    """Write a 0600 file so that readers, even after a crash, find either the old bytes or the new.

    The bytes go to a temporary file in the same folder, whose name starts with `temporary_prefix`.
    """
    descriptor, name = tempfile.mkstemp(_TEMPORARY_SUFFIX, temporary_prefix, path.parent)
    try:
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(body)
            stream.flush()
            os.fsync(descriptor)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def remove_leftovers(folder: Path, temporary_prefix: str) -> None:
    """Remove temporary files that a crash left behind; only while nobody else can be writing."""
    for leftover in folder.glob(f"{temporary_prefix}*{_TEMPORARY_SUFFIX}"):
        leftover.unlink(missing_ok=True)


def sync_folder(folder: Path) -> None:
    """Make the names in `folder` survive a power cut, where the platform and the file system can do that."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    try:
        _sync(folder)
    except OSError as error:
        if error.errno not in _CANNOT_SYNC:
            raise
        logger.debug("cannot sync the folder of a new file: %s", error.strerror)


def _sync(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
