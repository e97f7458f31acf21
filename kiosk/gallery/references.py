"""A person's references: what the listing, the caches and, where needed, the photos themselves give.

One LIST of the person's folder decides everything: its ETags say which photos there are now and whether the
cache at hand is still what the store has. Only what is missing is fetched.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from kiosk.errors import StoreUnreachable, UnknownUser
from kiosk.face.types import Embedding, PhotoStatus
from kiosk.gallery import layout
from kiosk.gallery.bounded_store import BoundedStore
from kiosk.gallery.cache_file import CacheEntry, EmbeddingsCache, merge
from kiosk.gallery.listing import Listing
from kiosk.gallery.local_cache import Confirmation
from kiosk.gallery.photo_embeddings import PhotoEmbeddings
from kiosk.gallery.shared_cache import SharedCaches
from kiosk.gallery.store import ObjectInfo

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, eq=False)
class References:
    """What one person can be compared with.

    `embeddings` maps photo names to unit vectors, `unusable` the names of photos that gave none to why;
    `unfetched` names photos that could not be downloaded or embedded this time. `embedded` counts photos
    embedded just now. `offline` is true where the store could not be asked and the local copy answered.
    """

    user_id: str
    embeddings: Mapping[str, Embedding]
    unusable: Mapping[str, PhotoStatus] = field(default_factory=dict)
    unfetched: tuple[str, ...] = ()
    embedded: int = 0
    offline: bool = False


@dataclass(frozen=True, slots=True)
class CacheState:
    """An embeddings cache at hand, and how it stands to the shared one.

    It contains the shared object of ETag `shared_etag` (None where there was none, or it was not read).
    `changed` says that the shared object lacks something, or holds something it should not.
    """

    cache: EmbeddingsCache
    shared_etag: str | None
    changed: bool


@dataclass(frozen=True, slots=True, eq=False)
class Collected:
    """References, the cache that covers them, and the listing they hold for."""

    references: References
    state: CacheState
    listing: Listing


@dataclass(frozen=True, slots=True)
class _Base:
    """What a collection starts from.

    `valid` entries are used as they are; `by_digest` finds more by the SHA-256 of a photo. `held` says which
    photos the shared object covers; None where it has to be written whatever comes out.
    """

    valid: Mapping[str, CacheEntry]
    by_digest: Mapping[str, CacheEntry]
    shared_etag: str | None
    held: Mapping[str, CacheEntry] | None


class ReferenceCollector:
    """Turns a listing of one person's folder into references."""

    def __init__(
        self,
        store: BoundedStore,
        shared: SharedCaches,
        photos: PhotoEmbeddings,
        *,
        now: Callable[[], Confirmation] = Confirmation.now,
    ) -> None:
        self._store = store
        self._shared = shared
        self._photos = photos
        self._now = now

    def look(self, user_id: str, *, expected: bool) -> Listing:
        """List a person's folder; where somebody is `expected`, an empty answer is asked for once more.

        Raises UserIdError and StoreError.
        """
        listing = self._look_once(user_id)
        return self._look_once(user_id) if expected and listing.empty else listing

    def extend(self, known: CacheState | None, made: Mapping[str, CacheEntry]) -> CacheState:
        """What is known, and besides the entries just `made`, which the shared cache lacks."""
        cache = known.cache if known else self._shared.empty()
        extended = replace(cache, entries={**cache.entries, **made})
        return CacheState(extended, known.shared_etag if known else None, changed=True)

    def collect(self, listing: Listing, known: CacheState | None) -> Collected:
        """References of a person whose folder looks like `listing`, starting from what is known.

        Raises StoreError or FaceEngineError only where there are photos and none of them could be had.
        """
        try:
            base = self._base(listing, known)
        except StoreUnreachable as error:
            logger.warning("the embeddings cache of %s could not be fetched: %s", listing.user_id, error)
            base = _base_of(known.cache if known else self._shared.empty(), listing, None, held=None)
        return self._complete(listing, base)

    def collect_again(self, collected: Collected) -> Collected:
        """The same person as the store shows it now, without forgetting what is known.

        Raises UnknownUser where nobody is enrolled any more, StoreError and FaceEngineError.
        """
        listing = self.look(collected.listing.user_id, expected=True)
        if listing.empty:
            raise UnknownUser(f"{listing.user_id} was removed meanwhile. Please enroll the person again.")
        return self._complete(listing, self._base(listing, collected.state))

    def _look_once(self, user_id: str) -> Listing:
        asked = self._now()
        return Listing.of(user_id, self._store.list(layout.user_prefix(user_id)), asked)

    def _base(self, listing: Listing, known: CacheState | None) -> _Base:
        """What is known, with the shared cache where that is another one. Raises StoreUnreachable."""
        if known is not None and known.shared_etag == listing.cache_etag:
            held = None if known.changed else known.cache.entries
            return _base_of(known.cache, listing, listing.cache_etag, held=held)
        ours = known.cache if known and known.changed else self._shared.empty()
        if listing.cache_etag is None:
            return _base_of(ours, listing, None, held={})
        fetched = self._shared.fetch(listing.user_id, listing.cache_etag)
        if fetched.cache is None:
            return _base_of(ours, listing, fetched.etag, held=None)
        return _base_of(ours, listing, fetched.etag, held=fetched.cache.entries, theirs=fetched.cache)

    def _complete(self, listing: Listing, base: _Base) -> Collected:
        missing = {name: info for name, info in listing.photos.items() if name not in base.valid}
        made = self._photos.embed(listing.user_id, missing, base.by_digest)
        if made.failed and len(made.failed) == len(listing.photos):
            raise next(iter(made.failed.values()))
        entries = {**base.valid, **made.entries}
        references = as_references(listing.user_id, entries)
        return Collected(
            references=replace(references, unfetched=tuple(sorted(made.failed)), embedded=made.count),
            state=CacheState(
                cache=replace(self._shared.empty(), entries=entries),
                shared_etag=base.shared_etag,
                changed=base.held is None or dict(base.held) != entries,
            ),
            listing=replace(listing, photos=_as_read(listing.photos, made.entries, made.gone)),
        )


def as_references(user_id: str, entries: Mapping[str, CacheEntry]) -> References:
    """References from cache entries that are known to be valid."""
    return References(
        user_id=user_id,
        embeddings={name: entry.embedding for name, entry in entries.items() if entry.embedding is not None},
        unusable={name: entry.status for name, entry in entries.items() if entry.embedding is None},
    )


def _base_of(
    ours: EmbeddingsCache,
    listing: Listing,
    shared_etag: str | None,
    *,
    held: Mapping[str, CacheEntry] | None,
    theirs: EmbeddingsCache | None = None,
) -> _Base:
    both = (ours, theirs or replace(ours, entries={}))
    by_digest = {entry.sha256: entry for cache in both for entry in cache.entries.values()}
    return _Base(merge(*both, listing.photos).entries, by_digest, shared_etag, held)


def _as_read(
    listed: Mapping[str, ObjectInfo], read: Mapping[str, CacheEntry], gone: set[str]
) -> dict[str, ObjectInfo]:
    """The photos as they are now known to be: some were replaced or deleted after the listing."""
    photos = {name: info for name, info in listed.items() if name not in gone}
    for name, entry in read.items():
        photos[name] = replace(photos[name], etag=entry.etag, size=entry.size)
    return photos
