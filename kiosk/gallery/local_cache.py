"""The local cache directory: this machine's private copy of what it needs about each person.

    <directory>/<hash of store name>/version                     marker: format and version
                                     people/<hash of ID>/state   one file, so always consistent
                                     people/<hash of ID>/photos/ downloaded photos
                                     pending/<hash of ID>        marks states whose upload is pending
                                     forgotten/<hash of ID>      when somebody was erased, for an hour
                                     clock, census               notes about all of them
                                     unfinished/                 files being written
                                     locks/                      a fixed number, so that none names a person

Directories are 0700, files 0600. Files are written to `unfinished`, synced and renamed, so that a crash
leaves the old content or the new. What is damaged counts as absent; what cannot be written is a
LocalCacheError.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import logging
import shutil
import stat
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import filelock
from pydantic import TypeAdapter

from kiosk.errors import LocalCacheError
from kiosk.files import PRIVATE_FILE, PRIVATE_FOLDER, make_folders, sync_folder, write_whole
from kiosk.gallery.layout import local_name
from kiosk.gallery.local_state import (
    Confirmation,
    LocalState,
    PhotoStamp,
    age,
    decode_state,
    encode_state,
    is_later,
)

__all__ = ["Confirmation", "LocalCache", "LocalState", "PhotoStamp", "age", "is_later", "refuse_newer"]

logger = logging.getLogger(__name__)

LOCK_TIMEOUT_S = 5.0

_FORMAT = "kiosk-local-cache"
_VERSION = 1
# No write takes so long; a younger file may be another process's that is being written.
_LEFTOVER_AGE_S = 120.0
# No program works on from a listing for so long.
_FORGOTTEN_S = 3600.0
# A photo has at most 10 MB; a state has a cache of 1 MiB and a listing, which is short text per photo.
_MAX_FILE_BYTES = 32 << 20
_DIGEST_BYTES = 32
_MOMENT = TypeAdapter(Confirmation)


class LocalCache:
    """What this machine keeps per person. Safe between threads and processes while they hold `locked`."""

    def __init__(self, directory: Path, store_name: str) -> None:
        """Open, or create, the part of `directory` that belongs to the store of this name.

        Raises LocalCacheError where a newer program has been using it. Where it cannot be written, a warning
        is logged and every later attempt to save fails.
        """
        self._root = _part_of(directory, store_name)
        self._people = self._root / "people"
        self._unfinished = self._root / "unfinished"
        self._locks = self._root / "locks"
        self._pending = self._root / "pending"
        self._forgotten = self._root / "forgotten"
        refuse_newer(directory, store_name)
        try:
            self._prepare(store_name)
        except (OSError, LocalCacheError) as error:
            logger.warning("the local copy in %s cannot be kept up to date: %s", self._root, error)

    def load(self, user_id: str) -> LocalState | None:
        """What was saved about a person; None where nothing readable is there. Raises UserIdError."""
        found = self._load(self._person(user_id))
        return found[1] if found else None

    def save(self, user_id: str, state: LocalState) -> None:
        """Replace what is known about a person, unless the store has confirmed that, or the person was erased,
        since the store was asked for `state`. Raises UserIdError and LocalCacheError.
        """
        person = self._person(user_id)
        mark = self._pending / person.name
        with self._locked(f"{person.name[:2]}.state", user_id, LOCK_TIMEOUT_S):
            if self._knows_better(person, state):
                return
            # The mark is there before and after the state it speaks of, so that no crash hides an upload.
            if state.dirty and not mark.exists():
                self._write(mark, b"", person.name)
            self._write(person / "state", encode_state(user_id, state), person.name)
            if not state.dirty:
                self._remove(mark)

    def drop(self, user_id: str) -> None:
        """Erase what is known about a person, but for the photos. Raises UserIdError and LocalCacheError."""
        self._remove(self._person(user_id) / "state")

    def photo(self, user_id: str, name: str, etag: str) -> bytes | None:
        """A photo saved under this name and ETag; None where there is none, or it is damaged."""
        sealed = _read(self._photos(user_id) / _photo_file(name, etag))
        if sealed is None:
            return None
        digest, data = sealed[:_DIGEST_BYTES], sealed[_DIGEST_BYTES:]
        if hashlib.sha256(data).digest() != digest:
            logger.warning("a damaged local copy of a photo of %s is ignored", user_id)
            return None
        return data

    def save_photo(self, user_id: str, name: str, etag: str, data: bytes) -> None:
        """Keep a downloaded photo. Raises UserIdError and LocalCacheError.

        It is kept with its digest: a photo damaged on this disk must not become unreadable for the fleet.
        """
        sealed = hashlib.sha256(data).digest() + data
        self._write(self._photos(user_id) / _photo_file(name, etag), sealed, local_name(user_id))

    def keep_photos(self, user_id: str, stamps: Mapping[str, PhotoStamp]) -> None:
        """Remove a person's photos other than those of `stamps` (by name). Raises LocalCacheError."""
        wanted = {_photo_file(name, stamp.etag) for name, stamp in stamps.items()}
        try:
            for path in _files(self._photos(user_id)):
                if path.name not in wanted:
                    path.unlink(missing_ok=True)
        except OSError as error:
            raise self._failure("tidied up", error) from error

    def forget(self, user_id: str, now: Confirmation | None = None) -> None:
        """Erase everything about a person, unfinished files too. Raises UserIdError and LocalCacheError.

        With `now`, no state that was asked for earlier can be saved for a while: another program may be at it.
        """
        self.forget_name(self._person(user_id).name, now)

    def forget_name(self, name: str, now: Confirmation | None = None) -> None:
        """The same for the person of this local name. Raises LocalCacheError."""
        person = self._people / name
        try:
            if now is not None:
                self._write(self._forgotten / name, _MOMENT.dump_json(now), name)
            # The state goes first: whatever interrupts the rest, the person is unknown here.
            (person / "state").unlink(missing_ok=True)
            if person.exists():
                sync_folder(person)
                shutil.rmtree(person)
                sync_folder(self._people)
            for path in _files(self._unfinished):
                if path.name.startswith(name):
                    path.unlink(missing_ok=True)
        except OSError as error:
            raise self._failure("erased", error) from error
        self._remove(self._pending / name)

    def names(self) -> set[str]:
        """The local names (see `layout.local_name`) of everybody of whom there is anything here."""
        return {path.name for path in _files(self._people)}

    def has_state(self, name: str) -> bool:
        """Whether something was saved about the person of this local name."""
        return (self._people / name / "state").exists()

    def find(self, name: str) -> tuple[str, LocalState] | None:
        """ID and state of the person of this local name; None where nothing readable is there."""
        return self._load(self._people / name)

    def untouched(self, name: str) -> float:
        """Seconds since anything about this person was written here."""
        try:
            return time.time() - (self._people / name).stat().st_mtime
        except OSError:
            return 0.0

    def pending(self) -> list[str]:
        """IDs of people whose cache still has to be uploaded, in order."""
        states = (self.find(mark.name) for mark in _files(self._pending))
        return sorted(user_id for user_id, state in filter(None, states) if state.dirty)

    def note(self, name: str) -> bytes | None:
        """A note about everybody, as it was saved; None where there is none."""
        return _read(self._root / name)

    def save_note(self, name: str, data: bytes) -> None:
        """Replace a note about everybody: "census" or "clock". Raises LocalCacheError."""
        self._write(self._root / name, data, name)

    def sweep(self) -> None:
        """Remove what processes that died while writing left behind; never raises."""
        try:
            for folder, most in ((self._unfinished, _LEFTOVER_AGE_S), (self._forgotten, _FORGOTTEN_S)):
                for path in _files(folder):
                    # A time in the future is as strange as one long ago: the clock was set.
                    if abs(time.time() - path.stat().st_mtime) > most:
                        path.unlink(missing_ok=True)
        except OSError as error:
            logger.warning("unfinished files in %s are not swept: %s", self._unfinished, error.strerror)

    @contextmanager
    def locked(self, user_id: str, timeout: float = LOCK_TIMEOUT_S) -> Iterator[None]:
        """Keep other threads and processes off a person; a lock whose owner dies is free.

        Not reentrant, and one at a time: different people may share a lock. Raises UserIdError, and
        LocalCacheError where somebody else holds the lock for `timeout` seconds.
        """
        with self._locked(local_name(user_id)[:2], user_id, timeout):
            yield

    @contextmanager
    def _locked(self, name: str, user_id: str, timeout: float) -> Iterator[None]:
        lock = filelock.FileLock(self._locks / f"{name}.lock", timeout=timeout, mode=PRIVATE_FILE)
        try:
            make_folders(self._locks)
            lock.acquire()
        except filelock.Timeout as error:
            raise LocalCacheError(
                f"Another program on this machine has been using the local copy of {user_id} for "
                f"{timeout:g} s. Please try again, or end the other program."
            ) from error
        except OSError as error:
            raise self._failure("locked", error) from error
        try:
            yield
        finally:
            lock.release()

    def _knows_better(self, person: Path, state: LocalState) -> bool:
        """Whether the person was confirmed or erased here after the store was asked for `state`."""
        found = self._load(person)
        moments = [found[1].confirmed] if found else []
        with contextlib.suppress(ValueError):
            moments.append(_MOMENT.validate_json(_read(self._forgotten / person.name) or b""))
        return any(is_later(moment, state.confirmed) for moment in moments)

    def _person(self, user_id: str) -> Path:
        return self._people / local_name(user_id)

    def _photos(self, user_id: str) -> Path:
        return self._person(user_id) / "photos"

    def _prepare(self, store_name: str) -> None:
        make_folders(self._root)
        if stat.S_IMODE(self._root.stat().st_mode) != PRIVATE_FOLDER:
            self._root.chmod(PRIVATE_FOLDER)
        self.sweep()
        marker = {"format": _FORMAT, "version": _VERSION, "store": store_name}
        body = json.dumps(marker).encode()
        if _read(self._root / "version") != body:
            self._write(self._root / "version", body, "version")

    def _load(self, person: Path) -> tuple[str, LocalState] | None:
        """The ID and state in a person's directory, where they are there, readable and in their place."""
        data = _read(person / "state")
        if data is None:
            return None
        try:
            user_id, state = decode_state(data)
        except ValueError:
            logger.warning("a damaged or foreign state in %s is ignored", person)
            return None
        if local_name(user_id) != person.name:
            logger.warning("a state in %s is ignored: it belongs to somebody else", person)
            return None
        return user_id, state

    def _remove(self, path: Path) -> None:
        try:
            path.unlink(missing_ok=True)
        except NotADirectoryError:
            return
        except OSError as error:
            raise self._failure("erased", error) from error

    def _write(self, path: Path, data: bytes, owner: str) -> None:
        """Write a file whole or not at all; `owner` says in `unfinished` whose it was going to be."""
        try:
            make_folders(path.parent)
            make_folders(self._unfinished)
            write_whole(path, data, f"{owner}.", staging=self._unfinished)
        except OSError as error:
            raise self._failure("written", error) from error

    def _failure(self, what: str, error: OSError) -> LocalCacheError:
        return LocalCacheError(
            f"The local copy in {self._root} cannot be {what}: {error.strerror}. Please check free space and "
            "permissions there, or set cache.directory to another directory."
        )


def refuse_newer(directory: Path, store_name: str) -> None:
    """Raise LocalCacheError where a newer program has been using the part of `directory` for this store."""
    root = _part_of(directory, store_name)
    try:
        marker = json.loads(_read(root / "version") or b"{}")
        newer = marker.get("version", _VERSION) > _VERSION
    except (ValueError, TypeError, AttributeError, RecursionError):
        logger.warning("the version marker in %s is damaged and is written again", root)
        newer = False
    if newer:
        raise LocalCacheError(
            f"The local copy in {root} belongs to a newer version of this program. "
            "Please install that version here, or set cache.directory to another directory."
        )


def _part_of(directory: Path, store_name: str) -> Path:
    return directory / hashlib.sha256(store_name.encode()).hexdigest()[:32]


def _read(path: Path) -> bytes | None:
    """A file's bytes; None where it is missing or unreadable, the latter with a warning."""
    try:
        with path.open("rb") as stream:
            return stream.read(_MAX_FILE_BYTES)
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        logger.warning("the local file %s is ignored: %s", path, error.strerror)
        return None


def _photo_file(name: str, etag: str) -> str:
    """The file name of a photo; names have no line breaks, so two different photos never share one."""
    return hashlib.sha256(f"{name}\n{etag}".encode()).hexdigest()


def _files(folder: Path) -> list[Path]:
    try:
        return list(folder.iterdir())
    except (FileNotFoundError, NotADirectoryError):
        return []
