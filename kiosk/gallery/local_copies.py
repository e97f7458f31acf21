"""What this machine remembers of people between two calls, in its local cache."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace

from kiosk.errors import CacheRejected, LocalCacheError
from kiosk.gallery.cache_file import valid_entries
from kiosk.gallery.layout import photo_key
from kiosk.gallery.local_cache import Confirmation, LocalCache, LocalState, PhotoStamp, age
from kiosk.gallery.references import CacheState, Collected, References, as_references
from kiosk.gallery.shared_cache import SharedCaches
from kiosk.gallery.store import ObjectInfo

logger = logging.getLogger(__name__)

LOCK_TIMEOUT_S = 1.0


class LocalCopies:
    """Remembers, recalls and forgets people. What cannot be written is a warning, never an error."""

    def __init__(
        self,
        local: LocalCache,
        shared: SharedCaches,
        *,
        max_age: float,
        now: Callable[[], Confirmation] = Confirmation.now,
    ) -> None:
        """`max_age` is that of a local copy that may answer instead of the store, in seconds."""
        self._local = local
        self._shared = shared
        self._max_age = max_age
        self._now = now
        self._not_erased: set[str] = set()

    def has(self, user_id: str) -> bool:
        """Whether anything is remembered of a person. Raises UserIdError."""
        return self._load(user_id) is not None

    def cache_state(self, user_id: str) -> CacheState | None:
        """The cache remembered; None where there is none that can be used. Raises UserIdError."""
        kept = self._load(user_id)
        return self._state(user_id, kept) if kept else None

    def remember(self, collected: Collected) -> None:
        """Make the local copy say what is known now."""
        listing, state = collected.listing, collected.state
        stamps = {name: PhotoStamp(info.etag, info.size) for name, info in listing.photos.items()}
        try:
            kept = LocalState(
                cache=self._shared.encode(listing.user_id, state.cache),
                cache_etag=state.shared_etag,
                dirty=state.changed,
                listing=stamps,
                confirmed=listing.asked,
            )
            self._local.save(listing.user_id, kept)
            self._not_erased.discard(listing.user_id)
            self._local.keep_photos(listing.user_id, stamps)
        except (LocalCacheError, CacheRejected) as error:
            logger.warning("the local copy of %s was not written: %s", listing.user_id, error)

    def forget(self, user_id: str) -> None:
        """Erase the local copy, or stop using it and try again with the next `erase_leftovers`."""
        try:
            self._local.forget(user_id)
        except LocalCacheError as error:
            logger.warning("the local copy of %s is not erased yet: %s", user_id, error)
            self._not_erased.add(user_id)
        else:
            self._not_erased.discard(user_id)

    def erase_leftovers(self) -> None:
        """Erase what an earlier `forget` could not."""
        for user_id in sorted(self._not_erased):
            self.forget(user_id)

    def pending(self) -> list[str]:
        """IDs of people whose cache an earlier run of the program could not upload."""
        return self._local.pending()

    @contextmanager
    def alone(self, user_id: str) -> Iterator[None]:
        """Keep other programs on this machine off, where possible: it spares them a race, no more."""
        with ExitStack() as stack:
            try:
                stack.enter_context(self._local.locked(user_id, LOCK_TIMEOUT_S))
            except LocalCacheError as error:
                logger.info("the cache of %s is uploaded without a lock: %s", user_id, error)
            yield

    def offline(self, user_id: str) -> References | None:
        """The references remembered, where they are young enough to be used instead of the store."""
        kept = self._load(user_id)
        if kept is None or age(kept.confirmed, self._now()) > self._max_age:
            return None
        state = self._state(user_id, kept)
        if state is None:
            return None
        photos = {
            name: ObjectInfo(photo_key(user_id, name), stamp.etag, stamp.size, 0.0)
            for name, stamp in kept.listing.items()
        }
        entries = valid_entries(state.cache, photos)
        unfetched = tuple(sorted(photos.keys() - entries.keys()))
        return replace(as_references(user_id, entries), unfetched=unfetched, offline=True)

    def _load(self, user_id: str) -> LocalState | None:
        return None if user_id in self._not_erased else self._local.load(user_id)

    def _state(self, user_id: str, kept: LocalState) -> CacheState | None:
        cache = self._shared.decode(user_id, kept.cache) if kept.cache else None
        return CacheState(cache, kept.cache_etag, kept.dirty) if cache else None
