"""What an embeddings cache says, and the pure rules for using and merging caches.

An entry counts only while the listing shows its photo with the entry's ETag and size: so a deleted or
replaced photo stops opening the door at once, whatever any cache says.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from kiosk.face.types import Embedding, PhotoStatus
from kiosk.gallery.store import ObjectInfo

MAX_PHOTO_BYTES = 10_000_000
"""The face engine accepts no larger file; such an object is `unreadable` without being fetched."""

# Least to most telling: where two kiosks disagree about the same object, the one that saw more is kept.
_STATUS_ORDER = (PhotoStatus.UNREADABLE, PhotoStatus.NO_FACE, PhotoStatus.SEVERAL_FACES, PhotoStatus.OK)


@dataclass(frozen=True, slots=True, eq=False)
class CacheEntry:
    """What became of one photo.

    `etag` and `size` (bytes) are the photo's as listed when it was embedded, `sha256` is that of its bytes
    (64 lower-case hex digits). `embedding` is `float32`, shape (128,), unit norm, and there exactly when
    `status` is OK. `quality` maps measure names to finite values.
    """

    etag: str
    size: int
    sha256: str
    status: PhotoStatus
    embedding: Embedding | None = None
    quality: Mapping[str, float] = field(default_factory=dict)

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, CacheEntry):
            return NotImplemented
        return (self.etag, self.size, _rank(self)) == (other.etag, other.size, _rank(other))

    __hash__ = None  # type: ignore[assignment]  # holds an array and a mapping

    def describes(self, photo: ObjectInfo) -> bool:
        """Whether the listed object is the one this entry was computed from, and it can have been."""
        possible = self.embedding is None or self.size <= MAX_PHOTO_BYTES
        return possible and self.etag == photo.etag and self.size == photo.size


@dataclass(frozen=True, slots=True)
class EmbeddingsCache:
    """The embeddings of one person's photos, by bare photo name, all made under one `contract`."""

    contract: str
    entries: Mapping[str, CacheEntry] = field(default_factory=dict)


def valid_entries(cache: EmbeddingsCache, photos: Mapping[str, ObjectInfo]) -> dict[str, CacheEntry]:
    """The entries that count: those whose photo is listed now with the same ETag and size."""
    return {
        name: entry
        for name, entry in cache.entries.items()
        if (photo := photos.get(name)) is not None and entry.describes(photo)
    }


def merge(
    ours: EmbeddingsCache, theirs: EmbeddingsCache, photos: Mapping[str, ObjectInfo]
) -> EmbeddingsCache:
    """All valid entries of both caches; of another contract than ours, theirs gives none.

    Commutative and associative among caches of one contract, so that kiosks which merge in any order end
    with the same cache: where both have the same object, a fixed order of entries decides.
    """
    entries = valid_entries(ours, photos)
    if theirs.contract == ours.contract:
        for name, entry in valid_entries(theirs, photos).items():
            entries[name] = max(entries.get(name, entry), entry, key=_rank)
    return EmbeddingsCache(ours.contract, entries)


def _rank(entry: CacheEntry) -> tuple[int, str, bytes, list[tuple[str, float]]]:
    """A total order of the entries of one object."""
    embedding = b"" if entry.embedding is None else entry.embedding.tobytes()
    return _STATUS_ORDER.index(entry.status), entry.sha256, embedding, sorted(entry.quality.items())
