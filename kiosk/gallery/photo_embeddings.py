"""Embeds the photos that no cache covers, fetching each only where this machine does not have it."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

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
from kiosk.gallery.cache_file import CacheEntry
from kiosk.gallery.local_cache import LocalCache
from kiosk.gallery.store import ObjectInfo, StoredObject

logger = logging.getLogger(__name__)

MAX_PHOTO_BYTES = 10_000_000
"""The face engine accepts no larger file; such an object is `unreadable` without being fetched."""

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

    def embed(
        self, user_id: str, photos: Mapping[str, ObjectInfo], by_digest: Mapping[str, CacheEntry]
    ) -> Embedded:
        """Entries for `photos`; bytes whose SHA-256 is in `by_digest` are not embedded again.

        Raises nothing for a single photo: see `Embedded.failed`.
        """
        done = Embedded()
        known = dict(by_digest)
        for name, info in sorted(photos.items()):
            if (outage := _outage(done.failed.values())) is not None:
                done.failed[name] = outage
                continue
            try:
                entry = self._entry(user_id, name, info, known, done)
            except ObjectMissing:
                done.gone.add(name)
            except (StoreError, FaceEngineError) as error:
                logger.warning("the photo %s of %s is left out this time: %s", name, user_id, error)
                done.failed[name] = error
            else:
                done.entries[name] = known[entry.sha256] = entry
        return done

    def _entry(
        self, user_id: str, name: str, info: ObjectInfo, known: Mapping[str, CacheEntry], done: Embedded
    ) -> CacheEntry:
        if info.size > MAX_PHOTO_BYTES:
            return CacheEntry(info.etag, info.size, _NOT_FETCHED, PhotoStatus.UNREADABLE)
        photo = self._bytes(user_id, name, info)
        digest = hashlib.sha256(photo.body).hexdigest()
        if digest in known:
            return replace(known[digest], etag=photo.etag, size=len(photo.body))
        result = self._embedder.embed_photo(photo.body)
        done.count += 1
        return new_entry(photo.body, photo.etag, result)

    def _bytes(self, user_id: str, name: str, info: ObjectInfo) -> StoredObject:
        """A photo's bytes, from the local directory where they are there already."""
        body = self._local.photo(user_id, name, info.etag)
        if body is not None and len(body) == info.size:
            return StoredObject(body, info.etag)
        stored = self._store.get(info.key, max_bytes=MAX_PHOTO_BYTES)
        try:
            self._local.save_photo(user_id, name, stored.etag, stored.body)
        except LocalCacheError as error:
            logger.warning("the photo %s of %s is not kept locally: %s", name, user_id, error)
        return stored


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
