"""The gallery: people, their references and photos, over an object store and this machine's local copy.

Blocks on the network; owned by one thread. Reading never waits for a write-back: what has to be uploaded is
remembered, also across restarts, until `write_back` is called.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from kiosk.errors import (
    FaceEngineError,
    KioskError,
    ObjectMissing,
    StoreError,
    StoreUnreachable,
    UnknownUser,
    UserIdError,
)
from kiosk.face.types import PhotoEmbedder, PhotoEmbedding
from kiosk.gallery import layout
from kiosk.gallery.bounded_store import BoundedStore
from kiosk.gallery.cache_file import CacheEntry
from kiosk.gallery.deadline import never
from kiosk.gallery.listing import Listing, by_person
from kiosk.gallery.local_cache import Confirmation, LocalCache
from kiosk.gallery.local_copies import LocalCopies
from kiosk.gallery.object_key import fault_in_key
from kiosk.gallery.photo_embeddings import PhotoEmbeddings, new_entry
from kiosk.gallery.references import CacheState, Collected, ReferenceCollector, References
from kiosk.gallery.shared_cache import SharedCaches
from kiosk.gallery.store import ObjectStore
from kiosk.gallery.write_back import WriteBack

logger = logging.getLogger(__name__)

PATIENCE_S = 60.0
"""Deadline of operations that nobody at a door waits for: listing the whole store, uploading a photo."""

MAX_FAILURES = 3
"""After so many people whose references could not be had, a search of everyone is given up."""


@dataclass(frozen=True, slots=True)
class Person:
    """One person of the gallery, as a listing shows them."""

    user_id: str
    photos: int
    cached: bool


@dataclass(frozen=True, slots=True, eq=False)
class NewPhoto:
    """A photo ready for upload: the bytes as they are to be stored, and their embedding (status OK)."""

    data: bytes
    result: PhotoEmbedding


@dataclass(frozen=True, slots=True)
class Removal:
    """What was deleted from the store: names of photos, and names of other objects of the person."""

    photos: tuple[str, ...]
    others: tuple[str, ...]


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
        self._now = now
        self._patient = BoundedStore(store, PATIENCE_S)
        self._quick = quick = BoundedStore(store, deadline)
        shared = SharedCaches(quick, embedder, key=key)
        self._copies = LocalCopies(local, shared, max_age=offline_max_age, now=now)
        self._collector = ReferenceCollector(quick, shared, PhotoEmbeddings(quick, local, embedder), now=now)
        self._writer = WriteBack(shared, self._collector, now=now)
        self._unwritten: dict[str, Collected | None] = {}  # None: of an earlier run, only known locally
        self._resumed = False

    @property
    def requests(self) -> dict[str, int]:
        """Requests made to the store so far, by kind."""
        return dict(self._store.requests)

    def references(self, user_id: str) -> References:
        """The references of one person, from one LIST and whatever that shows to be missing.

        Raises UserIdError, UnknownUser where nobody is enrolled under that ID, FaceEngineError where no photo
        can be embedded, and StoreError where the store refuses, or cannot be reached and no local copy is
        young enough: a kiosk whose access was revoked must not go on opening from its local copy.
        """
        layout.check_user_id(user_id)
        try:
            listing = self._look(user_id, expected=self._copies.has(user_id))
        except StoreUnreachable as error:
            references = self._copies.offline(user_id)
            if references is None:
                raise
            logger.warning("offline: the local copy of %s is used: %s", user_id, error)
            return references
        return self._collect(listing).references

    def everyone(self) -> dict[str, References]:
        """The references of all people, from one listing of the whole store.

        People who cannot be had this time have none, with a warning: all their photos are `unfetched`.
        Raises StoreError.
        """
        found: dict[str, References] = {}
        failures = 0
        for listing in self._everybody():
            try:
                found[listing.user_id] = self._collect(listing).references
            except (StoreError, FaceEngineError) as error:
                failures += isinstance(error, StoreUnreachable)
                if failures == MAX_FAILURES:
                    raise
                logger.warning("%s is left out: %s", listing.user_id, error)
                found[listing.user_id] = References(listing.user_id, {}, unfetched=tuple(listing.photos))
        return found

    def people(self) -> list[Person]:
        """Everybody who has photos, a cache or a profile in the store, by ID. Raises StoreError."""
        return [
            Person(listing.user_id, len(listing.photos), listing.cache_etag is not None)
            for listing in self._everybody()
        ]

    def check_new_id(self, user_id: str) -> None:
        """Raise UserIdError where the ID is not allowed, or differs from an existing one only in case."""
        layout.check_user_id(user_id)
        for taken in self._patient.folders(layout.USERS_PREFIX):
            if taken != user_id and layout.same_id(taken, user_id):
                raise UserIdError(
                    f"The ID {user_id} differs from the existing {taken} only in upper and lower case. "
                    f"Please use {taken}, or another ID."
                )

    def add_photos(
        self,
        user_id: str,
        photos: Iterable[NewPhoto],
        progress: Callable[[str], None] = lambda _name: None,
    ) -> list[str]:
        """Upload photos and the cache that covers them; returns the names of those that were new.

        `progress` is called with each name after its upload. Raises UserIdError and StoreError; what was
        uploaded before an error stays and counts.
        """
        self.check_new_id(user_id)
        there = self._look(user_id, expected=False).photos
        entries: dict[str, CacheEntry] = {}
        for photo in photos:
            name = layout.reference_name(photo.data)
            if name in entries or (name in there and there[name].size == len(photo.data)):
                continue
            etag = self._patient.put(layout.photo_key(user_id, name), photo.data)
            entries[name] = new_entry(photo.data, etag, photo.result)
            progress(name)
        if entries:
            self._refresh(user_id, entries)
        return list(entries)

    def remove_photo(self, user_id: str, name: str) -> Removal:
        """Delete one photo and its embedding. Raises ObjectMissing where the person has no such photo."""
        photos = self._look(user_id, expected=False).photos
        if name not in photos:
            known = ", ".join(sorted(photos)) or "none"
            raise ObjectMissing(
                f"{user_id} has no photo named {name}. Please give the name of one of these: {known}."
            )
        self._patient.delete(photos[name].key)
        self._refresh(user_id, {})
        return Removal((name,), ())

    def remove_person(self, user_id: str) -> Removal:
        """Delete all of a person's objects and the local copy. Raises UnknownUser where there are none."""
        prefix = layout.user_prefix(user_id)
        rows = self._patient.list(prefix)
        photos = layout.photos_in(rows, user_id)
        names = [info.key.removeprefix(prefix) for info in rows if fault_in_key(info.key) is None]
        # Photos first: without them no kiosk makes a new cache.
        for name in sorted(names, key=lambda name: name not in photos):
            self._patient.delete(prefix + name)
        self._forget(user_id)
        if not names:
            raise UnknownUser(f"There is nothing to remove under the ID {user_id}. Please check the ID.")
        return Removal(tuple(sorted(photos)), tuple(sorted(set(names) - set(photos))))

    def write_back(self, interrupted: Callable[[], bool] = never) -> list[str]:
        """Upload the caches that are pending; returns the IDs that remain so. Failures are warnings.

        Ends early when `interrupted` says so, whatever is under way then, or when the store cannot be reached.
        """
        self._copies.erase_leftovers()
        self._resume()
        self._quick.give_up = interrupted
        try:
            for user_id in list(self._unwritten):
                if interrupted() or not self._write_back_one(user_id):
                    break
        finally:
            self._quick.give_up = never
        return sorted(self._unwritten)

    def _resume(self) -> None:
        """Once, take over what earlier runs of the program could not upload."""
        if not self._resumed:
            for user_id in self._copies.pending():
                self._unwritten.setdefault(user_id, None)
            self._resumed = True

    def _write_back_one(self, user_id: str) -> bool:
        """Upload one person's cache, if that is pending; False where the store cannot be reached."""
        if user_id not in self._unwritten:
            return True
        try:
            with self._copies.alone(user_id):
                self._push(user_id)
        except UnknownUser:
            self._forget(user_id)
        except KioskError as error:
            logger.warning("the embeddings cache of %s was not uploaded, will retry: %s", user_id, error)
            return not isinstance(error, StoreUnreachable)
        return True

    def _push(self, user_id: str) -> None:
        # To the end: a cache that always fails must not keep the others waiting.
        pending = self._unwritten[user_id] = self._unwritten.pop(user_id)
        if pending is None:
            pending = self._collect(self._look(user_id, expected=True))
        self._keep(self._writer.push(pending))

    def _refresh(self, user_id: str, made: dict[str, CacheEntry]) -> None:
        """Make the caches follow a change of the photos, which is done: failures are warnings."""
        try:
            self._collect(self._look(user_id, expected=False), made)
        except UnknownUser:
            return
        except KioskError as error:
            logger.warning("the embeddings cache of %s is not up to date yet: %s", user_id, error)
            return
        self._write_back_one(user_id)

    def _look(self, user_id: str, *, expected: bool) -> Listing:
        return self._collector.look(user_id, expected=expected)

    def _everybody(self) -> Iterator[Listing]:
        asked = self._now()
        return by_person(self._patient.list(layout.USERS_PREFIX), asked)

    def _collect(self, listing: Listing, made: dict[str, CacheEntry] | None = None) -> Collected:
        """References from a listing, given entries just `made`. Raises UnknownUser where it is empty."""
        if listing.empty:
            self._forget(listing.user_id)
            raise UnknownUser(
                f"Nobody is enrolled as {listing.user_id}. Please check the ID, or enroll the person first."
            )
        known = self._known(listing.user_id)
        if made:
            known = self._collector.extend(known, made)
        collected = self._collector.collect(listing, known)
        self._keep(collected)
        return collected

    def _known(self, user_id: str) -> CacheState | None:
        pending = self._unwritten.get(user_id)
        return pending.state if pending else self._copies.cache_state(user_id)

    def _keep(self, collected: Collected) -> None:
        """Remember what is known now, and whether it has to be uploaded."""
        user_id = collected.listing.user_id
        if collected.state.changed:
            self._unwritten[user_id] = collected
        else:
            self._unwritten.pop(user_id, None)
        self._copies.remember(collected)

    def _forget(self, user_id: str) -> None:
        self._unwritten.pop(user_id, None)
        self._copies.forget(user_id)
