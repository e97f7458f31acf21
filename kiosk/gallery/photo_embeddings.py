"""Embeds the photos that no cache covers, fetching each only where this machine does not have it."""

from __future__ import annotations

import hashlib
import logging
import threading
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Executor, ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TypeVar

from kiosk.errors import (
    FaceEngineError,
    KioskError,
    LocalCacheError,
    ObjectMissing,
    StoreError,
    StoreUnreachable,
)
from kiosk.face.types import PhotoEmbedder, PhotoEmbedding, PhotoStatus
from kiosk.gallery.bounded_store import BoundedStore
from kiosk.gallery.cache_file import MAX_PHOTO_BYTES, CacheEntry
from kiosk.gallery.local_cache import LocalCache
from kiosk.gallery.store import ObjectInfo, StoredObject, check_whole

logger = logging.getLogger(__name__)

T = TypeVar("T")

AT_ONCE = 8
"""Photos of one person downloaded, and then embedded, at the same time."""

PEOPLE_AT_ONCE = 2
"""Whose photos are in memory, up to 10 MB each, when many people are fetched at the same time; also what is
before the engine when somebody comes to the door."""

MAX_FAILURES = 3
"""After so many downloads that got no answer the rest has to wait: each may take a whole deadline."""

_NOT_FETCHED = "0" * 64


@dataclass(slots=True, eq=False)
class Embedded:
    """What became of the photos asked for, by name.

    `entries` have ETag and size of the bytes read, which may be newer than the listing. `gone` photos exist
    no longer, `failed` ones could not be fetched or embedded this time. `count` photos went through the
    engine just now.
    """

    entries: dict[str, CacheEntry] = field(default_factory=dict)
    gone: set[str] = field(default_factory=set)
    failed: dict[str, KioskError] = field(default_factory=dict)
    count: int = 0


class PhotoEmbeddings:
    """Makes cache entries from photos in the store."""

    def __init__(self, store: BoundedStore, local: LocalCache, embedder: PhotoEmbedder) -> None:
        self._store = store
        self._local = local
        self._embedder = embedder
        self._turns = threading.Semaphore(PEOPLE_AT_ONCE)

    def embed(
        self, user_id: str, photos: Mapping[str, ObjectInfo], by_digest: Mapping[str, CacheEntry]
    ) -> Embedded:
        """Entries for `photos`; bytes whose SHA-256 is in `by_digest` are not embedded again.

        Raises nothing for a single photo: see `Embedded.failed`. When the store's time is up, the photos that
        are left have failed, too: whoever waits at the door is compared with those that are there.
        """
        done = Embedded()
        known = dict(by_digest)
        if not photos:
            return done
        with ThreadPoolExecutor(AT_ONCE, "photos") as pool:
            for some in _chunks(sorted(photos.items()), AT_ONCE):
                with self._turns:
                    if (hindrance := self._hindrance(done)) is None:
                        self._embed_some(pool, user_id, dict(some), known, done)
                    else:
                        done.failed.update((name, hindrance) for name, _ in some)
        return done

    def _hindrance(self, done: Embedded) -> StoreUnreachable | None:
        """Why no more photos should be asked for."""
        if self._store.time_is_up or self._store.is_interrupted:
            return StoreUnreachable("There was no time left for all photos. Please try again.")
        return _outage(done.failed.values())

    def _embed_some(
        self,
        pool: Executor,
        user_id: str,
        photos: Mapping[str, ObjectInfo],
        known: dict[str, CacheEntry],
        done: Embedded,
    ) -> None:
        """Fetch some photos at once, then embed at once those whose bytes are not `known`."""
        fetched = dict(zip(photos, pool.map(partial(self._fetch, user_id), photos.items()), strict=True))
        bodies = {name: photo for name, photo in fetched.items() if isinstance(photo, StoredObject)}
        digests = {name: hashlib.sha256(photo.body).hexdigest() for name, photo in bodies.items()}
        new = {digest: name for name, digest in digests.items() if digest not in known}
        results = dict(
            zip(new, pool.map(self._embed, (bodies[name].body for name in new.values())), strict=True)
        )
        for name, info in photos.items():
            photo = fetched[name]
            if photo is None:
                done.entries[name] = CacheEntry(info.etag, info.size, _NOT_FETCHED, PhotoStatus.UNREADABLE)
            elif isinstance(photo, KioskError):
                self._note_failure(user_id, name, photo, done)
            elif digests[name] in known:
                done.entries[name] = replace(known[digests[name]], etag=photo.etag, size=len(photo.body))
            elif isinstance(result := results[digests[name]], KioskError):
                self._note_failure(user_id, name, result, done)
            else:
                done.count += 1
                done.entries[name] = known[digests[name]] = new_entry(photo.body, photo.etag, result)

    @staticmethod
    def _note_failure(user_id: str, name: str, error: KioskError, done: Embedded) -> None:
        if isinstance(error, ObjectMissing):
            done.gone.add(name)
            return
        logger.warning("the photo %s of %s is left out this time: %s", name, user_id, error)
        done.failed[name] = error

    def _embed(self, data: bytes) -> PhotoEmbedding | KioskError:
        try:
            return self._embedder.embed_photo(data)
        except FaceEngineError as error:
            return error
        except Exception as error:  # one photo must not keep a person, or everybody, from being recognised
            logger.exception("embedding a photo failed unexpectedly")
            return FaceEngineError(
                f"A photo could not be embedded ({type(error).__name__}). Please replace it."
            )

    def _fetch(self, user_id: str, photo: tuple[str, ObjectInfo]) -> StoredObject | KioskError | None:
        """A photo's bytes, or why they cannot be had; None for one that is too large to be a photo."""
        name, info = photo
        if info.size > MAX_PHOTO_BYTES:
            return None
        try:
            return self.photo(user_id, name, info)
        except StoreError as error:
            return error

    def photo(self, user_id: str, name: str, info: ObjectInfo) -> StoredObject:
        """A photo's bytes, from the local directory where they are there already. Raises StoreError."""
        body = self._local.photo(user_id, name, info.etag)
        if body is not None and len(body) == info.size:
            return StoredObject(body, info.etag)
        stored = self._store.get(info.key, max_bytes=MAX_PHOTO_BYTES)
        check_whole(stored, info)
        try:
            self._local.save_photo(user_id, name, stored.etag, stored.body)
        except LocalCacheError as error:
            logger.warning("the photo %s of %s is not kept locally: %s", name, user_id, error)
        return stored


def _chunks(items: Sequence[T], size: int) -> Iterator[Sequence[T]]:
    return (items[start : start + size] for start in range(0, len(items), size))


def _outage(failures: Iterable[KioskError]) -> StoreUnreachable | None:
    """The latest failure, where there are so many that the store seems to be down."""
    silent = [error for error in failures if isinstance(error, StoreUnreachable)]
    return silent[-1] if len(silent) >= MAX_FAILURES else None


def new_entry(photo: bytes, etag: str, result: PhotoEmbedding) -> CacheEntry:
    """The cache entry of a photo that was embedded."""
    return CacheEntry(
        etag=etag,
        size=len(photo),
        sha256=hashlib.sha256(photo).hexdigest(),
        status=result.status,
        embedding=result.embedding,
        quality=dict(result.quality),
    )
