"""The shared embeddings caches in the store: reading whatever is there, and writing conditionally."""

from __future__ import annotations

import logging
from dataclasses import dataclass

from kiosk.errors import CacheRejected, ObjectMissing, StoreError, StoreUnreachable
from kiosk.face.types import PhotoEmbedder
from kiosk.gallery import cache_codec, layout
from kiosk.gallery.bounded_store import BoundedStore
from kiosk.gallery.cache_file import EmbeddingsCache

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Fetched:
    """What a download of a shared cache gave.

    `cache` is None where the object must not be used. `etag` is what a write has to be conditional on: None
    where there is no such object, or where it is another one than was listed.
    """

    cache: EmbeddingsCache | None
    etag: str | None


class SharedCaches:
    """The `.face_embeddings.pkl` objects of a store, as this kiosk's engine and key can use them."""

    def __init__(self, store: BoundedStore, embedder: PhotoEmbedder, *, key: bytes | None) -> None:
        """`key` signs caches where given; caches without its signature are not used then."""
        self._store = store
        self._embedder = embedder
        self._key = key

    def empty(self) -> EmbeddingsCache:
        """A cache without entries, of this kiosk's engine."""
        return EmbeddingsCache(self._embedder.contract)

    def encode(self, user_id: str, cache: EmbeddingsCache) -> bytes:
        """The file for a cache. Raises CacheRejected where it would be too large."""
        return cache_codec.encode(cache, user_id=user_id, key=self._key)

    def decode(self, user_id: str, data: bytes) -> EmbeddingsCache | None:
        """The cache in `data`; None where it is damaged, foreign, wrongly signed or of another engine."""
        try:
            cache = cache_codec.decode(data, user_id=user_id, key=self._key)
        except CacheRejected as error:
            logger.warning("the embeddings cache of %s is rebuilt: %s", user_id, error)
            return None
        if cache.contract != self._embedder.contract:
            logger.info("the embeddings cache of %s was made by another engine: it is rebuilt", user_id)
            return None
        return cache

    def fetch(self, user_id: str, listed_etag: str) -> Fetched:
        """The shared cache, which was listed with `listed_etag`.

        An object that changed since is used, but not given as base of a write: it may speak of photos that
        the listing did not show, and a write made from that listing would lose them. Raises StoreUnreachable.
        """
        try:
            stored = self._store.get(layout.cache_key(user_id), max_bytes=cache_codec.MAX_BYTES)
        except ObjectMissing:
            return Fetched(None, None)
        except StoreUnreachable:
            raise
        except StoreError as error:
            logger.warning("the embeddings cache of %s cannot be read and is rebuilt: %s", user_id, error)
            return Fetched(None, listed_etag)
        return Fetched(self.decode(user_id, stored.body), stored.etag if stored.etag == listed_etag else None)

    def replace(self, user_id: str, cache: EmbeddingsCache, base: str | None) -> str:
        """Write the cache over the object of ETag `base`, None for no object; returns the new ETag.

        Raises StoreConflict where there is another object, StoreError, and CacheRejected (see `encode`).
        """
        return self._store.put(
            layout.cache_key(user_id),
            self.encode(user_id, cache),
            if_match=base,
            if_absent=base is None,
        )

    def overwrite(self, user_id: str, cache: EmbeddingsCache) -> str:
        """Write the cache over whatever is there. Raises StoreError and CacheRejected."""
        return self._store.put(layout.cache_key(user_id), self.encode(user_id, cache))

    def etag(self, user_id: str) -> str:
        """The ETag that the shared cache has now. Raises StoreError, ObjectMissing where there is none."""
        return self._store.get(layout.cache_key(user_id), max_bytes=cache_codec.MAX_BYTES).etag
