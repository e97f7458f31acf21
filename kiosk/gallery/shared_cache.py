"""The shared embeddings caches in the store: reading whatever is there, and writing conditionally."""

from __future__ import annotations

import hashlib
import hmac
import logging
from dataclasses import dataclass

from kiosk.errors import CacheRejected, ObjectMissing, StoreError, StoreUnreachable, WronglySigned
from kiosk.face.types import PhotoEmbedder
from kiosk.gallery import cache_codec, layout
from kiosk.gallery.bounded_store import BoundedStore
from kiosk.gallery.cache_file import EmbeddingsCache

logger = logging.getLogger(__name__)

CACHE_SHARE = 0.5
"""Of the time for one request, what reading a cache gets: the photos can still be fetched then."""


@dataclass(frozen=True, slots=True)
class Fetched:
    """What a download of a shared cache gave.

    `cache` is None where the object must not be used. Then `of_another_engine` says that nothing else is wrong
    with it, and `proves_nothing` that it could not be read or is not signed by this deployment, so that what is
    known here is as good as before. `etag` is what a write has to be conditional on: None where there is no
    such object, or where it is another one than was listed.
    """

    cache: EmbeddingsCache | None
    etag: str | None
    of_another_engine: bool = False
    proves_nothing: bool = False


class SharedCaches:
    """The `.face_embeddings.pkl` objects of a store, as this kiosk's engine and key can use them."""

    def __init__(self, store: BoundedStore, embedder: PhotoEmbedder, *, key: bytes | None) -> None:
        """`key` signs caches where given; caches without its signature are not used then."""
        self._store = store
        self._embedder = embedder
        self._key = key

    @property
    def makers(self) -> str:
        """Names the engine and the key that a cache must come from to be used; 32 hex digits."""
        key = self._key or b""
        return hmac.digest(key, self._embedder.contract.encode(), hashlib.sha256).hex()[:32]

    def empty(self) -> EmbeddingsCache:
        """A cache without entries, of this kiosk's engine."""
        return EmbeddingsCache(self._embedder.contract)

    def encode(self, user_id: str, cache: EmbeddingsCache) -> bytes:
        """The file for a cache. Raises CacheRejected where it would be too large."""
        return cache_codec.encode(cache, user_id=user_id, key=self._key)

    def decode(self, user_id: str, data: bytes) -> EmbeddingsCache | None:
        """The cache in `data`; None where it is damaged, foreign, wrongly signed or of another engine."""
        try:
            cache = self._decode(user_id, data)
        except CacheRejected:
            return None
        return cache if self._is_ours(cache) else None

    def _decode(self, user_id: str, data: bytes) -> EmbeddingsCache:
        try:
            return cache_codec.decode(data, user_id=user_id, key=self._key)
        except CacheRejected as error:
            logger.warning("the embeddings cache of %s is rebuilt: %s", user_id, error)
            raise

    def _is_ours(self, cache: EmbeddingsCache) -> bool:
        return cache.contract == self._embedder.contract

    def fetch(self, user_id: str, listed_etag: str) -> Fetched:
        """The shared cache, which was listed with `listed_etag`.

        An object that changed since is used, but not given as base of a write: it may speak of photos that
        the listing did not show, and a write made from that listing would lose them. Raises StoreUnreachable.
        """
        try:
            stored = self._store.get(
                layout.cache_key(user_id), max_bytes=cache_codec.MAX_BYTES, share=CACHE_SHARE
            )
        except ObjectMissing:
            return Fetched(None, None)
        except StoreUnreachable:
            raise
        except StoreError as error:
            logger.warning("the embeddings cache of %s cannot be read and is rebuilt: %s", user_id, error)
            return Fetched(None, listed_etag, proves_nothing=True)
        etag = stored.etag if stored.etag == listed_etag else None
        try:
            cache = self._decode(user_id, stored.body)
        except CacheRejected as error:
            return Fetched(None, etag, proves_nothing=isinstance(error, WronglySigned))
        if self._is_ours(cache):
            return Fetched(cache, etag)
        logger.info("the embeddings cache of %s was made by another engine", user_id)
        return Fetched(None, etag, of_another_engine=True)

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
