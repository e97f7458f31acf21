"""What this machine remembers of people between two calls, in its local cache."""

from __future__ import annotations

import logging
import math
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import replace

from kiosk.errors import CacheRejected, LocalCacheError
from kiosk.gallery import census
from kiosk.gallery.cache_file import CacheEntry, valid_entries
from kiosk.gallery.census import Census
from kiosk.gallery.layout import local_name, photo_key
from kiosk.gallery.local_cache import Confirmation, LocalCache, LocalState, age, is_later
from kiosk.gallery.local_clock import LocalClock
from kiosk.gallery.profile import DEFAULT
from kiosk.gallery.record import PersonRecord
from kiosk.gallery.references import NOTHING_KNOWN, CacheState, Collected, Known, References, as_references
from kiosk.gallery.shared_cache import SharedCaches
from kiosk.gallery.store import ObjectInfo

logger = logging.getLogger(__name__)

LOCK_TIMEOUT_S = 1.0
REMAINS_AGE_S = 3600.0
"""A local directory without a readable state is erased when nothing happened in it for so long."""


class LocalCopies:
    """Remembers, recalls and forgets people. What cannot be written is a warning, never an error."""

    def __init__(
        self,
        local: LocalCache,
        shared: SharedCaches,
        *,
        clock: LocalClock,
        max_age: float,
    ) -> None:
        """`max_age` is that of a local copy that may answer instead of the store, in seconds."""
        self._local = local
        self._shared = shared
        self._max_age = max_age
        self._clock = clock
        self._not_erased: set[str] = set()
        self._unsaved: dict[str, LocalState] = {}
        self._census: Census | None = None

    def has(self, user_id: str) -> bool:
        """Whether anything is remembered of a person. Raises UserIdError."""
        return self._load(user_id) is not None

    def known(self, user_id: str) -> Known:
        """What is remembered of a person. Raises UserIdError."""
        kept = self._load(user_id)
        return Known(self._state(user_id, kept), kept.profile) if kept else NOTHING_KNOWN

    def remember(self, collected: Collected) -> None:
        """Make the local copy say what is known now; where it cannot be written, memory has to do."""
        user_id = collected.listing.user_id
        kept = self._as_state(collected)
        try:
            self._local.save(user_id, kept)
        except LocalCacheError as error:
            logger.warning("the local copy of %s was not written: %s", user_id, error)
            self._unsaved[user_id] = kept
            self._drop(user_id)
            return
        self._unsaved.pop(user_id, None)
        self._not_erased.discard(user_id)
        try:
            self._local.keep_photos(user_id, kept.listing)
        except LocalCacheError as error:
            logger.warning("photos of %s are not erased yet: %s", user_id, error)

    def is_saved(self, user_id: str) -> bool:
        """Whether what is remembered of a person is on disk, and will be there after a restart."""
        return user_id not in self._unsaved

    def forget(self, user_id: str) -> bool:
        """Erase the local copy, or stop using it and try again with the next `tidy_up`; whether it is erased."""
        self._unsaved.pop(user_id, None)
        try:
            self._local.forget(user_id, self._clock.now())
        except LocalCacheError as error:
            logger.warning("the local copy of %s is not erased yet: %s", user_id, error)
            self._not_erased.add(user_id)
        else:
            self._not_erased.discard(user_id)
        return user_id not in self._not_erased

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
        return self._usable(user_id, kept) if kept else None

    def usable(self) -> Iterator[References]:
        """The same of everybody of whom there are any, read one by one."""
        for name in sorted(self.names()):
            user_id, kept = self._local.find(name) or ("", None)
            if kept and user_id not in self._not_erased | self._unsaved.keys():
                found = self._usable(user_id, kept)
                if found is not None:
                    yield found
        for user_id in sorted(self._unsaved):
            found = self.offline(user_id)
            if found is not None:
                yield found

    def records(self) -> Iterator[PersonRecord]:
        """What is remembered of everybody, however old it is, read one by one."""
        for name in sorted(self.names()):
            user_id, kept = self._local.find(name) or ("", None)
            if kept and user_id not in self._not_erased | self._unsaved.keys():
                yield self._record(user_id, kept)
        for user_id, kept in sorted(self._unsaved.items()):
            yield self._record(user_id, kept)

    def photos(self, user_id: str) -> Mapping[str, ObjectInfo]:
        """The photos that a person is remembered to have, by name."""
        kept = self._load(user_id)
        return _listed(user_id, kept) if kept else {}

    def _record(self, user_id: str, kept: LocalState) -> PersonRecord:
        state = self._state(user_id, kept)
        entries = _valid(user_id, kept, state) if state else {}
        profile = kept.profile.read(user_id) if kept.profile else DEFAULT
        return PersonRecord(user_id, profile, dict.fromkeys(kept.listing, 0.0), entries)

    def _usable(self, user_id: str, kept: LocalState) -> References | None:
        if not self._is_young(user_id, kept):
            return None
        state = self._state(user_id, kept)
        if state is None:
            return None
        entries = _valid(user_id, kept, state)
        unfetched = tuple(sorted(kept.listing.keys() - entries.keys()))
        references = as_references(user_id, entries, kept.profile)
        return replace(references, unfetched=unfetched, offline=True)

    def names(self) -> set[str]:
        """The local names of everybody of whom anything is remembered."""
        return self._local.names()

    def has_name(self, name: str) -> bool:
        """Whether there is a local copy of the person of this local name."""
        return self._local.has_state(name)

    def entries(self, name: str) -> tuple[str, dict[str, CacheEntry]]:
        """The ID of the person of this local name, and the cache entries that count; "" and none at worst."""
        found = self._local.find(name)
        state = self._state(*found) if found else None
        return (found[0], _valid(*found, state)) if found and state else ("", {})

    def whose(self, name: str, *, before: Confirmation) -> str | None:
        """The ID of the person of this local name; None where they were confirmed since `before`.

        What belongs to nobody, because something was interrupted long ago, is erased.
        """
        found = self._local.find(name)
        if found is None:
            self._erase_remains(name)
            return None
        user_id, kept = found
        return None if is_later(kept.confirmed, before) else user_id

    def tidy_up(self) -> None:
        """Erase what earlier calls, or processes that died, could not."""
        self._local.sweep()
        for user_id in sorted(self._not_erased):
            self.forget(user_id)

    def counted(self) -> Census | None:
        """The latest census; None where there has been none, or its copies are of no use to this engine or key."""
        if self._census is None:
            self._census = census.decode(self._local.note(census.NOTE) or b"")
        of_use = self._census is not None and self._census.makers == self._shared.makers
        return self._census if of_use else None

    def count(self, asked: Confirmation, people: Mapping[str, str]) -> None:
        """Keep a census in place of the one before; `asked` is a moment before the store was listed."""
        self._census = Census(asked, people, self._shared.makers, self._clock.era)
        try:
            self._local.save_note(census.NOTE, census.encode(self._census))
        except LocalCacheError as error:
            logger.warning("the census was not written: %s", error)

    def _erase_remains(self, name: str) -> None:
        if self._local.untouched(name) < REMAINS_AGE_S:
            return  # another process is about to fill it
        try:
            self._local.forget_name(name)
        except LocalCacheError as error:
            logger.warning("what is left of somebody is not erased yet: %s", error)

    def _is_young(self, user_id: str, kept: LocalState) -> bool:
        """Whether the store has confirmed this copy recently, by itself or in the census."""
        counted = self.counted()
        confirmed = [(kept.confirmed, kept.era)]
        if counted and counted.people.get(local_name(user_id)) == kept.fingerprint:
            confirmed.append((counted.confirmed, counted.era))
        now, era = self._clock.now(), self._clock.era
        ages = [age(moment, now) for moment, then in confirmed if then == era]
        return min(ages, default=math.inf) <= self._max_age

    def _as_state(self, collected: Collected) -> LocalState:
        listing, state = collected.listing, collected.state
        try:
            cache = self._shared.encode(listing.user_id, state.cache)
        except CacheRejected as error:
            logger.warning("the embeddings of %s are not kept on this machine: %s", listing.user_id, error)
            cache = None
        return LocalState(
            cache=cache,
            cache_etag=state.shared_etag,
            dirty=state.changed,
            listing=listing.stamps,
            confirmed=listing.asked,
            profile=collected.profile,
            written=state.written,
            era=self._clock.era,
        )

    def _drop(self, user_id: str) -> None:
        """What is on disk is older than what is known, and must not decide after a restart."""
        try:
            self._local.drop(user_id)
        except LocalCacheError as error:
            logger.warning("an outdated local copy of %s stays: %s", user_id, error)

    def _load(self, user_id: str) -> LocalState | None:
        if user_id in self._unsaved:
            return self._unsaved[user_id]
        return None if user_id in self._not_erased else self._local.load(user_id)

    def _state(self, user_id: str, kept: LocalState) -> CacheState | None:
        cache = self._shared.decode(user_id, kept.cache) if kept.cache else None
        return CacheState(cache, kept.cache_etag, kept.dirty, kept.written) if cache else None


def _valid(user_id: str, kept: LocalState, state: CacheState) -> dict[str, CacheEntry]:
    """The entries that count for the photos that the store showed last."""
    return valid_entries(state.cache, _listed(user_id, kept))


def _listed(user_id: str, kept: LocalState) -> dict[str, ObjectInfo]:
    """The photos that the store showed last."""
    return {
        name: ObjectInfo(photo_key(user_id, name), stamp.etag, stamp.size, 0.0)
        for name, stamp in kept.listing.items()
    }
