"""Private files and folders that survive a crash: written whole or not at all."""

from __future__ import annotations

import errno
import logging
import os
import tempfile
from itertools import takewhile
from pathlib import Path

logger = logging.getLogger(__name__)

PRIVATE_FOLDER = 0o700
PRIVATE_FILE = 0o600
TEMPORARY_SUFFIX = ".tmp"

# Network file systems that cannot sync a folder, and parents that may be entered but not read.
_CANNOT_SYNC = frozenset({errno.EINVAL, errno.ENOTSUP, errno.EACCES})


def make_folders(folder: Path) -> None:
    """Create `folder` and its missing parents, each 0700 and on disk when this returns."""
    missing = list(takewhile(lambda path: not path.exists(), (folder, *folder.parents)))
    for path in reversed(missing):
        path.mkdir(mode=PRIVATE_FOLDER, exist_ok=True)
        sync_folder(path.parent)


def write_whole(
    path: Path,
    body: bytes,
    temporary_prefix: str,
    *,
    staging: Path | None = None,
    mode: int = PRIVATE_FILE,
) -> None:
    """Write a file of this `mode` so that readers, even after a crash, find either the old bytes or the new.

    The bytes go to a temporary file first, in `staging` (same file system) or else in the same folder, whose
    name starts with `temporary_prefix`. Raises OSError, and leaves nothing behind then.
    """
    descriptor, name = tempfile.mkstemp(TEMPORARY_SUFFIX, temporary_prefix, staging or path.parent)
    try:
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(body)
            stream.flush()
            os.fsync(descriptor)
        if mode != PRIVATE_FILE:  # which it has so far
            Path(name).chmod(mode)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


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
