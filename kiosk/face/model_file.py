"""A file that is costly to make: built once per machine, by one process, and checked whenever it is read.

The file ends with the SHA-256 of what comes before. That tells damage, not malice: it lies in a folder that
only its owner may write to, as the program itself does.
"""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Callable
from pathlib import Path

import filelock

from kiosk.errors import FaceEngineError
from kiosk.files import PRIVATE_FILE, TEMPORARY_SUFFIX, make_folders, write_whole

logger = logging.getLogger(__name__)

LOCK_TIMEOUT_S = 60.0
"""How long to wait for another process that builds the same file, which takes it a few seconds."""
LARGEST_FILE = 64_000_000
"""No file larger than this is read, in bytes."""

_DIGEST_SIZE = hashlib.sha256().digest_size


def read_or_build(path: Path, build: Callable[[], bytes]) -> bytes:
    """The content of the file at `path`; where it is missing or damaged it is built and written first.

    Processes that start together build it once. Where the folder cannot be written to, what was built is
    used all the same. Raises what `build` raises, and FaceEngineError where another process holds the file
    for LOCK_TIMEOUT_S.
    """
    content = read_checked(path)
    if content is not None:
        return content
    try:
        lock = _lock(path)
    except OSError as error:
        logger.warning("cannot keep %s, which has to be made at every start: %s", path.name, error.strerror)
        return build()
    try:
        content = read_checked(path)
        if content is None:
            content = build()
            _keep(path, content)
        return content
    finally:
        lock.release()


def read_checked(path: Path) -> bytes | None:
    """The content of the file at `path`, None where it is missing, damaged or cannot be read."""
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST_FILE + 1)
    except FileNotFoundError:
        return None
    except OSError as error:
        logger.warning("cannot read %s: %s", path.name, error.strerror)
        return None
    content, digest = data[:-_DIGEST_SIZE], data[-_DIGEST_SIZE:]
    if len(data) > LARGEST_FILE or hashlib.sha256(content).digest() != digest:
        logger.warning("%s is damaged and will be made again", path.name)
        return None
    return content


def write_checked(path: Path, content: bytes) -> None:
    """Write a 0600 file so that readers, even after a crash, find all of it or none; raises OSError."""
    write_whole(path, content + hashlib.sha256(content).digest(), path.name)


def _keep(path: Path, content: bytes) -> None:
    """Write the file, in place of those that earlier versions of this program left under other names."""
    try:
        write_checked(path, content)
        for stale in path.parent.glob(f"*{path.suffix}*"):
            if stale.suffix in (path.suffix, TEMPORARY_SUFFIX) and stale != path:
                stale.unlink(missing_ok=True)
    except OSError as error:
        logger.warning("cannot keep %s, which has to be made at every start: %s", path.name, error.strerror)


def _lock(path: Path) -> filelock.BaseFileLock:
    """Hold the folder's lock, which a dead process cannot keep; raises OSError where it cannot be made."""
    make_folders(path.parent)
    lock = filelock.FileLock(path.parent / "building.lock", timeout=LOCK_TIMEOUT_S, mode=PRIVATE_FILE)
    try:
        lock.acquire()
    except filelock.Timeout as error:
        raise FaceEngineError(
            "Another kiosk process has been preparing the face model for too long. "
            "Please end it and try again."
        ) from error
    return lock
