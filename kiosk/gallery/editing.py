"""Changing what the store holds about people: photos added and removed, names, and who is admitted.

What this machine knows follows each change at once. Every operation may be repeated after an error: it goes
on from what is there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import partial

from kiosk.errors import (
    Cancelled,
    EnrollmentError,
    KioskError,
    ObjectMissing,
    ObjectTooLarge,
    StoreConflict,
    UnknownUser,
)
from kiosk.face.types import PhotoEmbedding
from kiosk.gallery import layout, profile
from kiosk.gallery.bounded_store import BoundedStore
from kiosk.gallery.cache_file import CacheEntry
from kiosk.gallery.erasure import Removal, erase_person
from kiosk.gallery.listing import Listing
from kiosk.gallery.photo_embeddings import new_entry
from kiosk.gallery.references import NOTHING_MADE, Made
from kiosk.gallery.roster import change_profile, check_new_id, read_profile
from kiosk.gallery.store import ObjectInfo


@dataclass(frozen=True, slots=True, eq=False)
class NewPhoto:
    """A photo ready for upload: the bytes as they are to be stored, and their embedding (status OK)."""

    data: bytes
    result: PhotoEmbedding

    @property
    def name(self) -> str:
        """The name that it gets in the store."""
        return layout.reference_name(self.data)

    def entry(self, etag: str) -> CacheEntry:
        """Its cache entry, where the store gave it this ETag."""
        return new_entry(self.data, etag, self.result)


@dataclass(frozen=True, slots=True, eq=False)
class TakenPhoto:
    """A photo that was deleted: what is needed to put it back.

    `data` is None where it was too large to be kept, `entry` where it had not been embedded. `alone` is
    whether nothing else of the person was there. `origin` is that of the profile (see there), `others` are the
    names of the other photos: by these the person is known again.
    """

    name: str
    data: bytes | None
    entry: CacheEntry | None
    alone: bool
    origin: str
    others: frozenset[str]


@dataclass(frozen=True, slots=True)
class Hands:
    """What an editor needs of its gallery.

    `look` lists a person's folder. `fetch` gives the bytes of a listed photo, `entry` what is known about it.
    `cover` makes all that is known of a person follow a change, and raises where that is not possible;
    `refresh` does the same, but warns. `forget` erases the local copy, and says whether that was done.
    """

    look: Callable[[str], Listing]
    fetch: Callable[[str, str, ObjectInfo], bytes]
    entry: Callable[[str, str, ObjectInfo], CacheEntry | None]
    cover: Callable[[str, Made], None]
    refresh: Callable[[str, Made], None]
    forget: Callable[[str], bool]


def _unheard(_name: str) -> None:
    """Nobody wants to know."""


class Editor:
    """Changes people in a store; belongs to the thread of the gallery whose `hands` it uses."""

    def __init__(self, store: BoundedStore, hands: Hands) -> None:
        self._store = store
        self._hands = hands

    def add_photos(
        self, user_id: str, photos: Iterable[NewPhoto], progress: Callable[[str], None] = _unheard
    ) -> list[str]:
        """Upload photos of somebody, who may be new, and the cache that covers them.

        Returns the names of those that were new; `progress` is called with each after its upload. Raises
        UserIdError and StoreError; what was uploaded before an error stays and counts.
        """
        check_new_id(self._store, user_id)
        uploaded, made = self._upload(self._hands.look(user_id), photos, progress)
        if made != NOTHING_MADE:
            self._hands.refresh(user_id, made)
        return uploaded

    def add_more_photos(self, user_id: str, photos: Iterable[NewPhoto]) -> list[str]:
        """The same for somebody who is there, or else raises UnknownUser.

        Raises StoreError and FaceEngineError, too, where it cannot be told what the cache has to cover.
        """
        listing = self._hands.look(user_id)
        if listing.empty:
            raise _gone(user_id)
        uploaded, made = self._upload(listing, photos, _unheard)
        self._hands.cover(user_id, made)
        return uploaded

    def remove_photo(self, user_id: str, name: str) -> Removal:
        """Delete one photo and its embedding. Raises ObjectMissing where the person has no such photo."""
        self._delete(user_id, self._listed(user_id, name)[1])
        return Removal((name,), ())

    def take_photo(self, user_id: str, name: str) -> TakenPhoto:
        """The same for a photo that may be wanted back. Raises ObjectMissing, and StoreError where not even
        its bytes can be had.
        """
        listing, info = self._listed(user_id, name)
        try:
            data = self._hands.fetch(user_id, name, info)
        except ObjectTooLarge:
            data = None
        alone = listing.profile is None and listing.cache_etag is None and len(listing.photos) == 1
        entry, others = self._hands.entry(user_id, name, info), frozenset(listing.photos.keys() - {name})
        taken_photo = TakenPhoto(name, data, entry, alone, self._origin(listing), others)
        self._delete(user_id, info)
        return taken_photo

    def put_back(self, user_id: str, photo: TakenPhoto) -> str:
        """Undo the deletion of a photo; returns its name.

        Raises ObjectTooLarge where its bytes were not kept, UnknownUser where the person was removed since, and
        StoreConflict where somebody else is enrolled under the ID, or another photo has its name now.
        """
        if photo.data is None:
            raise ObjectTooLarge("The photo was too large to be kept. Please add it again from its file.")
        self._check_same(self._hands.look(user_id), photo)
        etag = self._put_new(layout.photo_key(user_id, photo.name), photo.data)
        known = {photo.name: replace(photo.entry, etag=etag)} if photo.entry else {}
        self._hands.refresh(user_id, Made(known))
        return photo.name

    def remove_person(self, user_id: str) -> Removal:
        """Delete all of a person's objects with their earlier versions, and the local copy.

        Raises UnknownUser where there are none, and StoreError.
        """
        layout.check_user_id(user_id)
        try:
            removal = erase_person(self._store, user_id)
        except KioskError:
            self._hands.forget(user_id)
            raise
        return replace(removal, erased_here=self._hands.forget(user_id))

    def set_active(self, user_id: str, *, active: bool) -> None:
        """Admit a person again, or no longer, without deleting anything; see `roster.change_profile`.

        Raises EnrollmentError, too, where the person is still being enrolled.
        """

        def change(data: bytes | None) -> bytes:
            if data is not None and profile.parse(data).enrolling:
                raise EnrollmentError(
                    f"{user_id} is still being enrolled. Please finish or discard that enrollment first."
                )
            return profile.with_active(data, active=active)

        self._change_profile(user_id, change)

    def rename(self, user_id: str, display_name: str) -> None:
        """Change the name somebody is greeted by. Raises PersonNameError; else as `set_active`."""
        name = profile.tidy_name(display_name)
        self._change_profile(user_id, partial(profile.with_name, name=name))

    def _change_profile(self, user_id: str, change: Callable[[bytes | None], bytes | None]) -> None:
        change_profile(self._store, self._hands.look, user_id, change)
        self._hands.refresh(user_id, NOTHING_MADE)

    def _upload(
        self, listing: Listing, photos: Iterable[NewPhoto], progress: Callable[[str], None]
    ) -> tuple[list[str], Made]:
        there, uploaded = listing.photos, dict[str, CacheEntry]()
        found: list[CacheEntry] = []
        try:
            for photo in photos:
                name = photo.name
                if name in there and there[name].size == len(photo.data):
                    found.append(photo.entry(there[name].etag))
                elif name not in uploaded:
                    etag = self._store.put(layout.photo_key(listing.user_id, name), photo.data)
                    uploaded[name] = photo.entry(etag)
                    progress(name)
        except Cancelled:
            self._hands.refresh(listing.user_id, Made(uploaded, tuple(found)))
            raise
        return list(uploaded), Made(uploaded, tuple(found))

    def _listed(self, user_id: str, name: str) -> tuple[Listing, ObjectInfo]:
        listing = self._hands.look(user_id)
        if name not in listing.photos:
            known = ", ".join(sorted(listing.photos)) or "none"
            raise ObjectMissing(
                f"{user_id} has no photo named {name}. Please give the name of one of these: {known}."
            )
        return listing, listing.photos[name]

    def _delete(self, user_id: str, info: ObjectInfo) -> None:
        self._store.delete(info.key)
        self._hands.refresh(user_id, NOTHING_MADE)

    def _origin(self, listing: Listing) -> str:
        found = read_profile(self._store, listing)
        return found.origin if found else ""

    def _check_same(self, listing: Listing, photo: TakenPhoto) -> None:
        """Raise UnknownUser or StoreConflict where the person is no longer there that the photo was taken of."""
        if listing.empty:
            if not photo.alone:
                raise _gone(listing.user_id)
            return
        others = listing.photos.keys() - {photo.name}
        # Where no draft made them, some of the photos that were there have to be there still.
        known = bool(photo.origin or others & photo.others or not (others or photo.others))
        strange = photo.alone and listing.profile is not None
        if strange or not known or self._origin(listing) != photo.origin:
            raise StoreConflict(
                "Somebody else is enrolled under this ID now. Please add the photo again from its file, if it "
                "shows them."
            )

    def _put_new(self, key: str, data: bytes) -> str:
        """Write an object where there is none, or the same bytes; returns the ETag."""
        try:
            return self._store.put(key, data, if_absent=True)
        except StoreConflict:
            stored = self._store.get(key, max_bytes=len(data))
            if stored.body != data:
                raise
            return stored.etag


def _gone(user_id: str) -> UnknownUser:
    return UnknownUser(f"{user_id} was removed meanwhile. Please enroll the person again.")
