"""A person's references: what the listing, the caches and, where needed, the photos themselves give.

One LIST of the person's folder decides everything: its ETags say which photos there are now and whether the
cache at hand is still what the store has. Only what is missing is fetched.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from kiosk.errors import ObjectMissing, ObjectTooLarge, StoreUnreachable, UnknownUser
from kiosk.face.types import Embedding, PhotoStatus
from kiosk.gallery import layout
from kiosk.gallery.bounded_store import BoundedStore
from kiosk.gallery.cache_file import CacheEntry, EmbeddingsCache, merge, valid_entries
from kiosk.gallery.listing import Listing
from kiosk.gallery.local_cache import Confirmation
from kiosk.gallery.photo_embeddings import PhotoEmbeddings
from kiosk.gallery.profile import DEFAULT, MAX_BYTES, Profile, StoredProfile
from kiosk.gallery.shared_cache import Fetched, SharedCaches
from kiosk.gallery.store import ObjectInfo, check_whole

logger = logging.getLogger(__name__)

SETTLED_S = 60.0
"""No kiosk that read the shared cache before a write is still about to write it so long afterwards: writes
follow a listing of at most `write_back.LISTING_HOLDS_S`, and each request has its deadline."""


@dataclass(frozen=True, slots=True, eq=False)
class References:
    """What one person can be compared with.

    `embeddings` maps photo names to unit vectors, `unusable` the names of photos that gave none to why;
    `unfetched` names photos that could not be downloaded or embedded this time. `embedded` counts photos
    embedded just now. `offline` is true where the store could not be asked and the local copy answered.
    `profile` is None where it cannot be understood.
    """

    user_id: str
    embeddings: Mapping[str, Embedding]
    unusable: Mapping[str, PhotoStatus] = field(default_factory=dict)
    unfetched: tuple[str, ...] = ()
    embedded: int = 0
    offline: bool = False
    profile: Profile | None = DEFAULT


@dataclass(frozen=True, slots=True)
class CacheState:
    """An embeddings cache at hand, and how it stands to the shared one.

    It contains the shared object of ETag `shared_etag` (None where there was none, or it was not read).
    `changed` says that the shared object lacks something, or holds something it should not. `written` says
    when this machine last wrote the shared object, and is None again once a look at least SETTLED_S later has
    shown that nothing of it was lost: on a server that ignores conditions another kiosk may overwrite it.
    `computed_here` says that all of it was just computed from the photos, because the shared one was wrong.
    """

    cache: EmbeddingsCache
    shared_etag: str | None
    changed: bool
    written: Confirmation | None = None
    computed_here: bool = False


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a person before the store is asked: nothing, at first.

    `recognisable` are entries of photos that may be in the store: their bytes need not be embedded.
    """

    state: CacheState | None = None
    profile: StoredProfile | None = None
    recognisable: Sequence[CacheEntry] = ()


@dataclass(frozen=True, slots=True)
class Made:
    """Entries made of photos that were just uploaded, by name, and of some that had been there: see `Known`."""

    entries: Mapping[str, CacheEntry] = field(default_factory=dict)
    recognisable: Sequence[CacheEntry] = ()


NOTHING_MADE = Made()


NOTHING_KNOWN = Known()


@dataclass(frozen=True, slots=True, eq=False)
class Collected:
    """References, the cache that covers them, and the listing and profile they hold for."""

    references: References
    state: CacheState
    listing: Listing
    profile: StoredProfile | None = None

    @property
    def complete(self) -> bool:
        """Whether nothing is left to fetch or to upload."""
        return not self.references.unfetched and not self.state.changed

    @property
    def fingerprint(self) -> str:
        """Names the state of the person's folder that this holds for; see `local_state.fingerprint`."""
        return replace(self.listing, cache_etag=self.state.shared_etag).fingerprint


@dataclass(frozen=True, slots=True)
class _Base:
    """What a collection starts from.

    `valid` entries are used as they are; `by_digest` finds more by the SHA-256 of a photo. `held` says which
    photos the shared object covers; None where it has to be written whatever comes out. `written`: see
    `CacheState`.
    """

    valid: Mapping[str, CacheEntry]
    by_digest: Mapping[str, CacheEntry]
    shared_etag: str | None
    held: Mapping[str, CacheEntry] | None
    written: Confirmation | None = None


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

    def with_made(self, known: Known, made: Made) -> Known:
        """What is known, and besides what was just made."""
        state = self.extend(known.state, made.entries) if made.entries else known.state
        return Known(state, known.profile, made.recognisable)

    def collect(self, listing: Listing, known: Known = NOTHING_KNOWN) -> Collected:
        """References of a person whose folder looks like `listing`, starting from what is known.

        Raises StoreError where the profile cannot be had, or StoreError or FaceEngineError where there are
        photos and none of them could be had.
        """
        profile = self._profile(listing, known.profile)
        try:
            base = self._base(listing, known.state)
        except StoreUnreachable as error:
            logger.warning("the embeddings cache of %s could not be fetched: %s", listing.user_id, error)
            ours = known.state.cache if known.state else self._shared.empty()
            base = _base_of(ours, listing, None, held=None)
        more = {entry.sha256: entry for entry in known.recognisable}
        return self._complete(listing, replace(base, by_digest={**base.by_digest, **more}), profile)

    def collect_afresh(self, listing: Listing, profile: StoredProfile | None) -> Collected:
        """The same from the photos alone, whatever any cache says; the shared cache is to be replaced."""
        base = _Base(valid={}, by_digest={}, shared_etag=listing.cache_etag, held=None)
        collected = self._complete(listing, base, self._profile(listing, profile))
        return replace(collected, state=replace(collected.state, computed_here=True))

    def collect_again(self, collected: Collected) -> Collected:
        """The same person as the store shows it now, without forgetting what is known.

        Raises UnknownUser where nobody is enrolled any more, StoreError and FaceEngineError.
        """
        listing = self.look(collected.listing.user_id, expected=True)
        if listing.empty:
            raise UnknownUser(f"{listing.user_id} was removed meanwhile. Please enroll the person again.")
        profile = self._profile(listing, collected.profile)
        return self._complete(listing, self._base(listing, collected.state), profile)

    def _look_once(self, user_id: str) -> Listing:
        asked = self._now()
        return Listing.of(user_id, self._store.list(layout.user_prefix(user_id)), asked)

    def _profile(self, listing: Listing, kept: StoredProfile | None) -> StoredProfile | None:
        """The profile that is listed, fetched where it is another than the one kept. Raises StoreError."""
        listed = listing.profile
        if listed is None or (kept is not None and kept.etag == listed.etag):
            return None if listed is None else kept
        try:
            stored = self._store.get(listed.key, max_bytes=MAX_BYTES)
        except ObjectMissing as error:
            # Deleted since, or kept from us: whoever is denied by it must not come in like that.
            raise StoreUnreachable(
                f"The profile of {listing.user_id} was listed, and is not there. Please try again."
            ) from error
        except ObjectTooLarge:
            return StoredProfile(listed.etag, None)
        check_whole(stored, listed)
        return StoredProfile(stored.etag, stored.body)

    def _base(self, listing: Listing, known: CacheState | None) -> _Base:
        """What is known, with the shared cache where that is another one. Raises StoreUnreachable."""
        written = _unsettled(known, listing)
        if known is not None and known.shared_etag == listing.cache_etag:
            held = None if known.changed else known.cache.entries
            return replace(_base_of(known.cache, listing, listing.cache_etag, held=held), written=written)
        ours = known.cache if known and known.changed else self._shared.empty()
        if listing.cache_etag is None:
            return _base_of(ours, listing, None, held={})
        fetched = self._shared.fetch(listing.user_id, listing.cache_etag)
        if fetched.cache is None:
            return self._base_without(listing, fetched, known)
        base = _base_of(ours, listing, fetched.etag, held=fetched.cache.entries, theirs=fetched.cache)
        if known and known.computed_here:
            return replace(base, valid={**base.valid, **valid_entries(ours, listing.photos)})
        return _with_lost(base, known, listing, written) if known and known.written else base

    def _base_without(self, listing: Listing, fetched: Fetched, known: CacheState | None) -> _Base:
        """What there is where the shared cache must not be used.

        Kiosks with two engines, or with two keys, must not recompute everything in turn: what this one knows is
        as good as before. A cache that another engine made is even left to the kiosks that run it, as long as
        this one needs none.
        """
        if known is not None and fetched.of_another_engine:
            return _base_of(known.cache, listing, fetched.etag, held=known.cache.entries)
        keeps = known is not None and (known.changed or fetched.proves_nothing)
        ours = known.cache if known and keeps else self._shared.empty()
        return _base_of(ours, listing, fetched.etag, held=None)

    def _complete(self, listing: Listing, base: _Base, profile: StoredProfile | None) -> Collected:
        missing = {name: info for name, info in listing.photos.items() if name not in base.valid}
        made = self._photos.embed(listing.user_id, missing, base.by_digest)
        if made.failed and len(made.failed) == len(listing.photos):
            raise next(iter(made.failed.values()))
        entries = {**base.valid, **made.entries}
        references = as_references(listing.user_id, entries, profile)
        return Collected(
            references=replace(references, unfetched=tuple(sorted(made.failed)), embedded=made.count),
            state=CacheState(
                cache=replace(self._shared.empty(), entries=entries),
                shared_etag=base.shared_etag,
                changed=base.held is None or dict(base.held) != entries,
                written=base.written,
            ),
            listing=replace(
                listing,
                photos=_as_read(listing.photos, made.entries, made.gone),
                profile=replace(listing.profile, etag=profile.etag) if listing.profile and profile else None,
            ),
            profile=profile,
        )


def as_references(
    user_id: str, entries: Mapping[str, CacheEntry], profile: StoredProfile | None = None
) -> References:
    """References from cache entries that are known to be valid."""
    return References(
        user_id=user_id,
        embeddings={name: entry.embedding for name, entry in entries.items() if entry.embedding is not None},
        unusable={name: entry.status for name, entry in entries.items() if entry.embedding is None},
        profile=profile.read(user_id) if profile else DEFAULT,
    )


def _unsettled(known: CacheState | None, listing: Listing) -> Confirmation | None:
    """When this machine wrote the shared cache, where that may still be overwritten unseen."""
    if known is None or known.written is None or known.written.boot_id != listing.asked.boot_id:
        return None
    settled = listing.asked.monotonic - known.written.monotonic >= SETTLED_S
    return None if settled else known.written


def _with_lost(base: _Base, known: CacheState, listing: Listing, written: Confirmation | None) -> _Base:
    """The base with what this machine wrote and another overwrote; of the rest, what the store has counts."""
    ours = valid_entries(known.cache, listing.photos)
    lost = {name: entry for name, entry in ours.items() if name not in base.valid}
    if lost:
        logger.warning(
            "a write to the embeddings cache of %s was lost and is made again: the store seems to ignore "
            "conditional writes; `kiosk doctor` can tell",
            listing.user_id,
        )
    return replace(base, valid={**base.valid, **lost}, written=written)


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
