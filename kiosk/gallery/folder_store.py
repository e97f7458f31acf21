"""The object store in a folder: files under one root, with the ETags and conditional writes of a bucket."""

from __future__ import annotations

import logging
import os
import stat
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from operator import attrgetter
from pathlib import Path

import filelock

from kiosk.errors import (
    ObjectMissing,
    ObjectTooLarge,
    StoreConflict,
    StoreError,
    StoreMisconfigured,
    StoreUnreachable,
)
from kiosk.files import PRIVATE_FILE, make_folders, sync_folder, write_whole
from kiosk.gallery.content_hash import ContentHashes, content_etag
from kiosk.gallery.folder_errors import translate
from kiosk.gallery.folder_files import (
    open_plain_file,
    plain_file_status,
    remove_leftovers,
)
from kiosk.gallery.object_key import InvalidKey, check_key, fault_in_key
from kiosk.gallery.request_counter import RequestCounter
from kiosk.gallery.store import ObjectInfo, StoredObject

logger = logging.getLogger(__name__)

RESERVED_PREFIX = ".kiosk-store-"  # names of the store's own files; no object is called like that
LOCK_NAME = f"{RESERVED_PREFIX}lock"
LOCK_WAIT_S = 10.0

_TEMPORARY_PREFIX = f"{RESERVED_PREFIX}new-"
# On Windows `C:x` and `name:stream` mean another place than the folder they seem to be in.
_FORBIDDEN_HERE = ":" if os.name == "nt" else "\0"


class FolderStore:
    """Objects as plain files below `root`; fulfils ObjectStore.

    The root need not exist: it is an empty store then, and the first `put` creates it. But a root that was
    there and is gone (a drive unplugged) is StoreUnreachable, not empty. Below the root only plain files
    are objects: symbolic links are never followed, and links, pipes and the like are ignored.

    All writes of all processes take turns under one lock, which the operating system frees when its owner
    dies. Programs that change the files without it are noticed by their content, but can slip in between
    the check and the write of a conditional `put`.
    """

    def __init__(self, root: Path, *, expected: bool = False) -> None:
        """With `expected` the root must exist already: that it does not is StoreUnreachable."""
        self._root = root.absolute()
        self._root_seen = expected
        self._hashes = ContentHashes()
        self._counter = RequestCounter()

    @property
    def name(self) -> str:
        """`folder:` and the absolute path of the root."""
        return f"folder:{self._root}"

    @property
    def requests(self) -> Mapping[str, int]:
        """Calls so far by the kind of request they would be to a bucket; a snapshot."""
        return self._counter.snapshot()

    def list(self, prefix: str) -> list[ObjectInfo]:
        """All objects whose key starts with `prefix`, in the order of their keys' UTF-8 bytes.

        A file that may not be read is left out, with a warning in the log.
        """
        self._counter.count("LIST")
        with self._translated():
            found = [info for key in self._keys(prefix) if (info := self._info(key)) is not None]
        # Code points sort like the UTF-8 bytes they are encoded to.
        return sorted(found, key=attrgetter("key"))

    def pages(self, prefix: str) -> Iterator[Sequence[ObjectInfo]]:
        """All objects as one page; see ObjectStore."""
        yield self.list(prefix)

    def list_folders(self, prefix: str) -> Iterator[str]:
        """Names of the folders directly below `prefix` that have an object in them, at any depth."""
        self._counter.count("LIST")
        with self._translated():
            start = prefix.removesuffix("/")
            names = [entry.name for _, entry in self._entries(start) if entry.is_dir(follow_symlinks=False)]
            # A bucket sorts folders with their slash, so `a-b/` comes before `a/`.
            names.sort(key=lambda name: f"{name}/")
            yield from (name for name in names if any(self._keys(f"{prefix}{name}/")))

    def get(self, key: str, *, max_bytes: int) -> StoredObject:
        """The object's bytes and their ETag; see ObjectStore."""
        with self._translated():
            path = self._path(key)
            self._counter.count("GET")
            self._root_exists()
            try:
                body = _read(path, max_bytes)
            except FileNotFoundError as error:
                raise ObjectMissing(
                    f"There is no object {key} in {self.name}. Please list the store again."
                ) from error
        if len(body) > max_bytes:
            raise ObjectTooLarge(
                f"The object {key} in {self.name} is larger than {max_bytes} bytes. Please replace it."
            )
        return StoredObject(body, content_etag(body))

    def put(self, key: str, body: bytes, *, if_match: str | None = None, if_absent: bool = False) -> str:
        """Write an object whole or not at all, and return its new ETag; see ObjectStore."""
        with self._translated():
            path = self._path(key)
            self._counter.count("PUT")
            if not self._root_exists():
                make_folders(self._root)
                self._root_seen = True
            with self._writing():
                if if_absent or if_match is not None:
                    self._check_condition(key, path, if_match)
                make_folders(path.parent)
                remove_leftovers(path.parent, _TEMPORARY_PREFIX)
                write_whole(path, body, _TEMPORARY_PREFIX)
        return content_etag(body)

    def delete(self, key: str) -> None:
        """Delete an object and the folders that are empty without it, short of the root."""
        with self._translated():
            path = self._path(key)
            self._counter.count("DELETE")
            if not self._root_exists():
                return
            with self._writing():
                self._remove(path)

    def purge(self, prefix: str) -> int:  # noqa: ARG002  # see the protocol
        """Always 0: a folder keeps no earlier versions."""
        return 0

    def clock_skew(self) -> float:
        """Always 0: a folder has no clock of its own."""
        return 0.0

    def _check_condition(self, key: str, path: Path, if_match: str | None) -> None:
        try:
            _, current = self._hashes.look_up(path)
        except FileNotFoundError:
            current = None
        if current != if_match:
            raise StoreConflict(
                f"The object {key} in {self.name} was changed meanwhile. Please read it again and retry."
            )

    def _remove(self, path: Path) -> None:
        try:
            plain_file_status(path)
        except FileNotFoundError:
            return
        path.unlink()
        sync_folder(path.parent)
        for folder in path.parents:
            if folder == self._root:
                return
            remove_leftovers(folder, _TEMPORARY_PREFIX)
            if any(folder.iterdir()):
                return
            folder.rmdir()

    def _keys(self, prefix: str) -> Iterator[str]:
        """Keys of the plain files whose key starts with `prefix`, in no order."""
        pending = [prefix.rpartition("/")[0]]
        while pending:
            folder = pending.pop()
            for key, entry in self._entries(folder):
                if entry.is_dir(follow_symlinks=False) and f"{key}/".startswith(prefix):
                    pending.append(key)
                elif entry.is_file(follow_symlinks=False) and key.startswith(prefix):
                    yield key

    def _entries(self, folder: str) -> Iterator[tuple[str, os.DirEntry[str]]]:
        """What is directly in `folder` ("" is the root), with the key it has; without invalid keys."""
        if not self._root_exists() or (folder and (self._fault(folder) or self._link_in(folder))):
            return
        try:
            with os.scandir(self._root / folder) as entries:
                for entry in entries:
                    key = f"{folder}/{entry.name}" if folder else entry.name
                    if self._fault(key) is None:
                        yield key, entry
        except (FileNotFoundError, NotADirectoryError):
            return

    def _info(self, key: str) -> ObjectInfo | None:
        try:
            status, etag = self._hashes.look_up(self._root / key)
        except FileNotFoundError:
            return None  # deleted since its folder was read
        except PermissionError:
            logger.warning("no right to read %s in %s: it is ignored; please allow it", key, self.name)
            return None
        return ObjectInfo(key, etag, status.st_size, status.st_mtime)

    def _path(self, key: str) -> Path:
        check_key(key)
        fault = self._fault(key)
        if fault is not None:
            raise InvalidKey(key, fault)
        link = self._link_in(key.rpartition("/")[0])
        if link is not None:
            raise StoreMisconfigured(
                f"{link} is a symbolic link, which the photo store {self.name} does not follow. "
                "Please replace it by the folder itself."
            )
        return self._root / key

    @staticmethod
    def _fault(key: str) -> str | None:
        if any(segment.lower().startswith(RESERVED_PREFIX) for segment in key.split("/")):
            return "is reserved for the store itself"
        if _FORBIDDEN_HERE in key:
            return "has a character that this platform does not allow"
        return fault_in_key(key)

    def _link_in(self, folder: str) -> Path | None:
        """The first symbolic link on the way from the root to `folder`, which need not exist."""
        path = self._root
        for segment in folder.split("/"):
            path /= segment
            if segment and path.is_symlink():
                return path
        return None

    def _root_exists(self) -> bool:
        seen = self._root_seen  # before the look: another thread may make the root right after it
        try:
            mode = self._root.stat().st_mode
        except FileNotFoundError as error:
            if not seen:
                return False
            raise StoreUnreachable(
                f"The folder of the photo store {self.name} does not exist. Please check the path, and that "
                "its drive is connected; `kiosk enroll` makes a new one."
            ) from error
        if not stat.S_ISDIR(mode):
            raise StoreMisconfigured(
                f"The photo store {self.name} is not a folder. Please give the path of a folder in `store`."
            )
        self._root_seen = True
        return True

    @contextmanager
    def _writing(self) -> Iterator[None]:
        lock = filelock.FileLock(self._root / LOCK_NAME, timeout=LOCK_WAIT_S, mode=PRIVATE_FILE)
        try:
            lock.acquire()
        except filelock.Timeout as error:
            raise StoreUnreachable(
                f"Another program has been writing to the photo store {self.name} for {LOCK_WAIT_S:g} s. "
                "Please try again."
            ) from error
        try:
            yield
        finally:
            lock.release()

    @contextmanager
    def _translated(self) -> Iterator[None]:
        try:
            yield
        except StoreError:
            raise
        except OSError as error:
            raise translate(error, self.name) from error


def _read(path: Path, max_bytes: int) -> bytes:
    """The bytes of a plain file, at most one more than `max_bytes`. Raises FileNotFoundError."""
    with open_plain_file(path) as stream:
        return stream.read(max_bytes + 1)
