"""Spot checks of caches that nobody signed: is an embedding really that of its photo?

Whoever may write to the bucket could put the embedding of one face under the photo of another. One entry
chosen at random is computed again now and then; a cache in which it differs is thrown away as a whole.
"""

from __future__ import annotations

import logging
import random

import numpy as np

from kiosk.errors import ObjectMissing
from kiosk.face.types import PhotoEmbedder, PhotoEmbedding
from kiosk.gallery.bounded_store import BoundedStore
from kiosk.gallery.cache_file import MAX_PHOTO_BYTES, CacheEntry
from kiosk.gallery.layout import photo_key
from kiosk.gallery.local_copies import LocalCopies

logger = logging.getLogger(__name__)

TOLERANCE = 0.05
"""Distance up to which two embeddings of one photo are the same: machines whose JPEG decoders differ come to
some thousandths. Whoever plants an embedding so near the true one gains nothing by it."""


class SpotCheck:
    """Chooses an entry of somebody's local copy, and computes it again from the photo in the store."""

    def __init__(
        self,
        store: BoundedStore,
        copies: LocalCopies,
        embedder: PhotoEmbedder,
        chance: random.Random | None = None,
    ) -> None:
        self._store = store
        self._copies = copies
        self._embedder = embedder
        self._chance = chance or random.Random()  # noqa: S311  # whoever guesses it only knows what is looked at

    def find_fault(self) -> str | None:
        """The ID of a person whose cache is not made of their photos; None where nothing was found.

        Raises StoreError where the photo cannot be fetched, and FaceEngineError.
        """
        chosen = self._choose()
        if chosen is None:
            return None
        user_id, name, entry = chosen
        try:
            photo = self._store.get(photo_key(user_id, name), max_bytes=MAX_PHOTO_BYTES)
        except ObjectMissing:
            return None  # deleted meanwhile, and so it counts no longer
        if photo.etag != entry.etag or len(photo.body) != entry.size:
            return None  # replaced meanwhile, which the next listing shows
        if _agrees(entry, self._embedder.embed_photo(photo.body)):
            return None
        logger.warning(
            "the embeddings cache of %s does not fit the photo %s, and somebody may have tampered with it. "
            "It is computed again. Please sign caches: `kiosk doctor` says how",
            user_id,
            name,
        )
        return user_id

    def _choose(self) -> tuple[str, str, CacheEntry] | None:
        """One entry of somebody who has any."""
        names = sorted(self._copies.names())
        self._chance.shuffle(names)
        for local in names:
            user_id, entries = self._copies.entries(local)
            checkable = sorted(name for name, entry in entries.items() if entry.size <= MAX_PHOTO_BYTES)
            if checkable:
                name = self._chance.choice(checkable)
                return user_id, name, entries[name]
        return None


def _agrees(entry: CacheEntry, truth: PhotoEmbedding) -> bool:
    if entry.embedding is None or truth.embedding is None:
        return entry.status == truth.status
    return float(np.linalg.norm(truth.embedding - entry.embedding)) <= TOLERANCE
