"""The gallery: people, their references and photos, over an object store and this machine's local copy.

Blocks on the network; owned by one thread. Reading never waits for a write-back: what has to be uploaded is
remembered, also across restarts, until `write_back` is called.
"""

from __future__ import annotations

import logging
import secrets
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import contextmanager

from kiosk.errors import (
    KioskError,
    ObjectMissing,
    StoreDenied,
    StoreError,
    StoreMisconfigured,
    StoreUnreachable,
    UnknownUser,
)
from kiosk.face.types import PhotoEmbedder
from kiosk.gallery import layout
from kiosk.gallery.bounded_store import BoundedStore
from kiosk.gallery.cache_file import MAX_PHOTO_BYTES, CacheEntry
from kiosk.gallery.deadline import never
from kiosk.gallery.editing import Editor, Hands, NewPhoto
from kiosk.gallery.erasure import Removal
from kiosk.gallery.listing import Listing, by_person
from kiosk.gallery.local_cache import Confirmation, LocalCache
from kiosk.gallery.local_clock import LocalClock
from kiosk.gallery.local_copies import LocalCopies
from kiosk.gallery.permissions import Administration, try_administration
from kiosk.gallery.photo_embeddings import PhotoEmbeddings
from kiosk.gallery.record import PersonRecord, record_of
from kiosk.gallery.references import NOTHING_MADE, Collected, Known, Made, ReferenceCollector, References
from kiosk.gallery.reservations import Reservations
from kiosk.gallery.roster import Person, as_people, check_new_id
from kiosk.gallery.shared_cache import SharedCaches
from kiosk.gallery.spot_check import SpotCheck
from kiosk.gallery.store import ObjectInfo, ObjectStore
from kiosk.gallery.sync import Synchronisation, SyncReport, collect_all
from kiosk.gallery.write_back import WriteBack

__all__ = ["Gallery", "NewPhoto"]

logger = logging.getLogger(__name__)

PATIENCE_S = 60.0
"""Deadline of operations that nobody at a door waits for: listing the whole store, uploading a photo."""

DEADLINES_PER_CLAIM = 2
"""A claim gets so many times the deadline of one request: the listing may take one, all else the other."""


class Gallery:
    """Everything the kiosk knows about enrolled people."""

    def __init__(
        self,
        store: ObjectStore,
        local: LocalCache,
        embedder: PhotoEmbedder,
        *,
        key: bytes | None = None,
        deadline: float = 5.0,
        offline_max_age: float = 86400.0,
        now: Callable[[], Confirmation] = Confirmation.now,
    ) -> None:
        """`deadline` bounds each store operation a person waits for, `offline_max_age` the age of local
        copies that answer in its place; both in seconds. `key` signs the shared caches.
        """
        self._store = store
        self._clock = clock = LocalClock(local, now)
        self._deadline = deadline
        self._signed = key is not None
        self._patient = BoundedStore(store, PATIENCE_S)
        self._quick = quick = BoundedStore(store, deadline)
        shared = SharedCaches(quick, embedder, key=key)
        self._copies = LocalCopies(local, shared, clock=clock, max_age=offline_max_age)
        self._photos = PhotoEmbeddings(quick, local, embedder)
        self._collector = ReferenceCollector(quick, shared, self._photos, now=clock.now)
        self._writer = WriteBack(shared, self._collector, keep=self._remember, now=clock.now)
        self._spots = SpotCheck(quick, self._copies, embedder)
        self._unwritten: dict[str, Collected | None] = {}  # None: of an earlier run, only known locally
        self._resumed = False
        self._suspects: set[str] = set()
        self._sync: Synchronisation | None = None
        hands = Hands(self._look, self._fetch, self._entry, self._cover, self._refresh, self._forget)
        self.editor = Editor(self._patient, hands)
        """Changes people who are there."""
        self.reservations = Reservations(self._patient, hands)
        """Brings new people in."""

    @property
    def store_name(self) -> str:
        """The store's address, without secrets."""
        return self._store.name

    @property
    def requests(self) -> dict[str, int]:
        """Requests made to the store so far, by kind."""
        return dict(self._store.requests)

    def references(self, user_id: str) -> References:
        """The references of one person, from one LIST and whatever that shows to be missing.

        Raises UserIdError, UnknownUser where nobody is enrolled under that ID, FaceEngineError where no photo
        can be embedded, and StoreError where the store cannot be listed, whatever the reason, and no local copy
        is young enough to be used instead.
        """
        layout.check_user_id(user_id)
        self._clock.tick()
        with self._quick.within(DEADLINES_PER_CLAIM * self._deadline):
            try:
                listing = self._look(user_id, expected=self._copies.has(user_id))
            except StoreError as error:
                return self._offline(user_id, error)
            return self._collect(listing).references

    def everyone(self) -> dict[str, References]:
        """The references of all people, from one listing of the whole store.

        People who cannot be had this time have none, with a warning: all their photos are `unfetched`.
        Raises StoreError.
        """
        found: dict[str, References] = {}
        for listing, collected in collect_all(list(self._everybody()), self._gather):
            self._touch(listing.user_id)
            if collected is not None:
                self._keep(collected)
            nothing = References(listing.user_id, {}, unfetched=tuple(listing.photos))
            found[listing.user_id] = collected.references if collected else nothing
        return found

    def remembered(self) -> Iterator[References]:
        """The references of everybody whose local copy may answer for the store; nothing is asked of that."""
        self._clock.tick()
        return self._copies.usable()

    def sync(
        self, *, everyone: bool = True, interrupted: Callable[[], bool] = never
    ) -> Generator[SyncReport, None, None]:
        """Make the local copies follow the store, step by step; yields the report so far after each.

        Erases copies of people who are gone, updates those that changed, and with `everyone` fetches those of
        people who have none here. Other methods may be called between two steps; what is under way ends
        early when `interrupted` says so. Raises StoreError.
        """
        self._sync = Synchronisation(
            self._quick,
            self._copies,
            gather=self._gather,
            keep=self._keep,
            is_gone=self._is_gone,
            everyone=everyone,
            now=self._clock.now,
        )
        steps = self._sync.steps()
        try:
            while (report := self._next(steps, interrupted)) is not None:
                yield report
        finally:
            steps.close()
            self._clock.tick()

    def spot_check(self, interrupted: Callable[[], bool] = never) -> str | None:
        """Compute one embedding anew, where caches are not signed; the ID of a person whose cache was wrong.

        Until theirs has been made again from the photos, which is tried at once, nothing else of them counts.
        Raises StoreError and FaceEngineError, also where it gave way because `interrupted` said so.
        """
        if self._signed:
            return None
        with self._giving_way(interrupted):
            suspect = self._spots.find_fault()
            if suspect is not None:
                self._suspects.add(suspect)
                self._forget(suspect)
                self._collect(self._look(suspect))
        return suspect

    def people(self) -> list[Person]:
        """Everybody who has photos, a cache or a profile in the store, by ID. Raises StoreError."""
        return as_people(self._everybody())

    def record(self, user_id: str) -> PersonRecord:
        """All about one person, from one LIST and whatever that shows to be missing; errors as `references`."""
        layout.check_user_id(user_id)
        return record_of(self._collect(self._look(user_id)))

    def records(self) -> Iterator[PersonRecord]:
        """The same of everybody of whom there is a local copy, as it is; the store is not asked."""
        return self._copies.records()

    def photo(self, user_id: str, name: str) -> bytes:
        """The bytes of a photo, from the local copy where they are there. Raises UserIdError and StoreError."""
        layout.check_user_id(user_id)
        if not layout.is_photo_name(name):
            raise ObjectMissing("No photo has such a name. Please choose another one.")
        listed = self._copies.photos(user_id).get(name)
        if listed is not None:
            return self._fetch(user_id, name, listed)
        return self._quick.get(layout.photo_key(user_id, name), max_bytes=MAX_PHOTO_BYTES).body

    def try_administration(self) -> Administration:
        """Whether the store lets photos be written and deleted; see `permissions.try_administration`."""
        return try_administration(self._patient, secrets.token_bytes(64))

    def check_new_id(self, user_id: str) -> None:
        """Raise UserIdError where the ID is not allowed, or differs from an existing one only in case."""
        check_new_id(self._patient, user_id)

    def add_photos(
        self,
        user_id: str,
        photos: Iterable[NewPhoto],
        progress: Callable[[str], None] = lambda _name: None,
    ) -> list[str]:
        """See `Editor`."""
        return self.editor.add_photos(user_id, photos, progress)

    def remove_photo(self, user_id: str, name: str) -> Removal:
        """See `Editor`."""
        return self.editor.remove_photo(user_id, name)

    def remove_person(self, user_id: str) -> Removal:
        """See `Editor`."""
        return self.editor.remove_person(user_id)

    def set_active(self, user_id: str, *, active: bool) -> None:
        """See `Editor`."""
        self.editor.set_active(user_id, active=active)

    def pending(self) -> list[str]:
        """IDs of people whose cache has to be uploaded; see `write_back`."""
        return sorted(self._unwritten)

    def write_back(self, interrupted: Callable[[], bool] = never, *, only: str | None = None) -> list[str]:
        """Upload the caches that are pending, or `only` one person's; returns the IDs that remain so.

        Failures are warnings. Ends early when `interrupted` says so, whatever is under way then, or when the
        store cannot be reached or does not allow it.
        """
        if only is None:
            self._resume()
        with self._giving_way(interrupted):
            for user_id in list(self._unwritten) if only is None else [only]:
                if interrupted() or not self._write_back_one(user_id):
                    break
        return self.pending()

    def _resume(self) -> None:
        """Once, take over what earlier runs of the program could not upload."""
        if not self._resumed:
            for user_id in self._copies.pending():
                self._unwritten.setdefault(user_id, None)
            self._resumed = True

    def _write_back_one(self, user_id: str) -> bool:
        """Upload one person's cache, if that is pending; False where the others need not be tried."""
        if user_id not in self._unwritten:
            return True
        try:
            with self._copies.alone(user_id):
                self._push(user_id)
        except UnknownUser:
            self._forget(user_id)
        except KioskError as error:
            logger.warning("the embeddings cache of %s was not uploaded, will retry: %s", user_id, error)
            return not isinstance(error, (StoreUnreachable, StoreDenied, StoreMisconfigured))
        return True

    def _push(self, user_id: str) -> None:
        self._touch(user_id)
        # To the end: a cache that always fails must not keep the others waiting.
        pending = self._unwritten[user_id] = self._unwritten.pop(user_id)
        if pending is None:
            pending = self._collect(self._look(user_id, expected=True))
        self._writer.push(pending)

    def _refresh(self, user_id: str, made: Made) -> None:
        """Make the caches follow a change, which is done: failures are warnings."""
        try:
            self._cover(user_id, made)
        except UnknownUser:
            return
        except KioskError as error:
            logger.warning("the embeddings cache of %s is not up to date yet: %s", user_id, error)
            if not made.entries:
                self._forget(user_id)  # what was known allows more than what is there now

    def _cover(self, user_id: str, made: Made) -> None:
        """The same, which raises where the store does not say what there is."""
        self._collect(self._look(user_id), made)
        self._write_back_one(user_id)

    def _look(self, user_id: str, *, expected: bool = False) -> Listing:
        return self._collector.look(user_id, expected=expected)

    def _fetch(self, user_id: str, name: str, info: ObjectInfo) -> bytes:
        return self._photos.photo(user_id, name, info).body

    def _entry(self, user_id: str, name: str, info: ObjectInfo) -> CacheEntry | None:
        state = self._known(user_id).state
        entry = state.cache.entries.get(name) if state else None
        return entry if entry and entry.describes(info) else None

    def _everybody(self) -> Iterator[Listing]:
        asked = self._clock.now()
        return by_person(self._patient.list(layout.USERS_PREFIX), asked)

    def _collect(self, listing: Listing, made: Made = NOTHING_MADE) -> Collected:
        """References from a listing. Raises UnknownUser where it is empty."""
        if listing.empty:
            self._forget(listing.user_id)
            raise UnknownUser(
                f"Nobody is enrolled as {listing.user_id}. Please check the ID, or enroll the person first."
            )
        self._touch(listing.user_id)
        collected = self._gather(listing, made)
        self._keep(collected)
        return collected

    def _gather(self, listing: Listing, made: Made = NOTHING_MADE) -> Collected:
        """The same, which only brings the local copy up to date; safe to call from several threads."""
        known = self._known(listing.user_id)
        if listing.user_id in self._suspects:
            collected = self._collector.collect_afresh(listing, known.profile)
            self._suspects.discard(listing.user_id)
        else:
            collected = self._collector.collect(listing, self._collector.with_made(known, made))
        self._copies.remember(collected)
        return collected

    def _known(self, user_id: str) -> Known:
        pending = self._unwritten.get(user_id)
        return Known(pending.state, pending.profile) if pending else self._copies.known(user_id)

    def _is_gone(self, user_id: str) -> bool:
        # The listing of everybody was the first look.
        if not self._look(user_id).empty:
            return False
        self._forget(user_id)
        return True

    def _offline(self, user_id: str, error: StoreError) -> References:
        """The answer of the local copy. Raises the error that the store gave where there is none."""
        references = self._copies.offline(user_id)
        if references is None:
            raise error
        logger.warning("offline: the local copy of %s is used: %s", user_id, error)
        return references

    def _next(self, steps: Iterator[SyncReport], interrupted: Callable[[], bool]) -> SyncReport | None:
        with self._giving_way(interrupted):
            return next(steps, None)

    @contextmanager
    def _giving_way(self, interrupted: Callable[[], bool]) -> Iterator[None]:
        self._quick.give_up = interrupted
        try:
            yield
        finally:
            self._quick.give_up = never

    def _remember(self, collected: Collected) -> None:
        """Bring the local copy up to date, and take note of what has to be uploaded."""
        self._copies.remember(collected)
        self._keep(collected)

    def _keep(self, collected: Collected) -> None:
        """Take note of whether what is known now has to be uploaded."""
        user_id = collected.listing.user_id
        if collected.state.changed:
            self._unwritten[user_id] = collected
        else:
            self._unwritten.pop(user_id, None)

    def _touch(self, user_id: str) -> None:
        """Tell a synchronisation under way that its listing of this person is no longer the newest."""
        if self._sync is not None:
            self._sync.touched.add(user_id)

    def _forget(self, user_id: str) -> bool:
        """Erase the local copy; whether that was done."""
        self._touch(user_id)
        self._unwritten.pop(user_id, None)
        return self._copies.forget(user_id)
