"""New people on their way into the store: an ID is reserved, photos follow, and then the person is admitted.

`profile.json` comes first and names the draft that is being uploaded, so that nobody is admitted before all
photos are there, and no two administrators enroll different people under one ID. Servers may ignore the
conditions of writes: therefore it is looked again whose the ID is before anything follows from that.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable
from contextlib import suppress

from kiosk.errors import StoreConflict, UnknownUser, UserIdError
from kiosk.gallery import layout, profile
from kiosk.gallery.bounded_store import BoundedStore
from kiosk.gallery.editing import Hands
from kiosk.gallery.erasure import purge
from kiosk.gallery.listing import Listing
from kiosk.gallery.references import NOTHING_MADE
from kiosk.gallery.roster import TRIES, change_profile, check_new_id, put_profile, read_profile

logger = logging.getLogger(__name__)


class Reservations:
    """Reserves IDs for drafts; a draft is known by its key. Belongs to the thread of its gallery."""

    def __init__(self, store: BoundedStore, hands: Hands) -> None:
        self._store = store
        self._hands = hands

    def check(self, user_id: str, draft: str = "") -> None:
        """Raise UserIdError where the ID is not allowed, or in use, but by this draft. Raises StoreError."""
        in_use = check_new_id(self._store, user_id)
        if in_use and not (draft and self._is_of(self._hands.look(user_id), draft)):
            raise _taken(user_id)

    def begin(
        self, user_id: str, display_name: str, draft: str, photos: Iterable[str], *, again: bool = False
    ) -> bool:
        """Reserve an ID for the person of a draft, who is not admitted yet; False where they are, by `finish`.

        `photos` are the names of all that the draft has, or has sent; `again` says that it had reserved the ID
        before. Raises UserIdError where the ID is in use, or not allowed, UnknownUser where the person was removed
        since, PersonNameError and StoreError.
        """
        check_new_id(self._store, user_id)
        own = frozenset(photos)
        for _ in range(TRIES):
            listing = self._hands.look(user_id)
            if not listing.empty:
                return self._is_begun(listing, draft, own, again=again)
            if again:
                raise _removed(user_id)
            with suppress(StoreConflict):  # it may have been this very request, whose answer was lost
                put_profile(self._store, user_id, profile.begun(display_name, draft), None)
        raise StoreConflict("The photo store keeps changing under this ID. Please try again.")

    def finish(self, user_id: str, display_name: str, draft: str, photos: Iterable[str]) -> None:
        """Admit the person of a draft, whose `photos`, and no others, are there.

        Raises UserIdError where the ID is no longer reserved for it, or others have brought photos, and
        UnknownUser where the person was removed: then its photos are taken back. Raises StoreError.
        """
        own, listings = frozenset(photos), list[Listing]()

        def look(user_id: str) -> Listing:
            listings.append(self._hands.look(user_id))
            return listings[-1]

        def admit(data: bytes | None) -> bytes | None:
            if data is not None and profile.parse(data).is_of(draft):
                return None
            _check_complete(data, listings[-1], draft, own)
            return data and profile.finished(data, display_name)

        try:
            change_profile(self._store, look, user_id, admit)
        except UserIdError:
            self._take_back(user_id, own)
            raise
        except UnknownUser as error:
            self._take_back(user_id, own)
            raise _removed(user_id) from error
        self._hands.refresh(user_id, NOTHING_MADE)

    def withdraw(self, user_id: str, draft: str, photos: Iterable[str], *, again: bool = False) -> None:
        """Take back what a draft has brought of a new person so far: `photos`, by name, cache and profile.

        Somebody who came otherwise, or who is admitted by now, stays as they are; where another draft has the
        ID that this one had reserved (`again`), only the photos go. Raises StoreError.
        """
        listing = self._hands.look(user_id)
        found = read_profile(self._store, listing)
        if found is None or not found.enrolling:
            return
        if found.enrolling != draft:
            if again:
                self._take_back(user_id, photos)
            return
        self._delete(listing, photos)
        if self._hands.look(user_id).photos:
            self._abandon(user_id, draft)
            return
        # The profile last: without it, photos would admit somebody.
        self._store.delete(layout.cache_key(user_id))
        self._store.delete(layout.profile_key(user_id))
        purge(self._store, user_id)
        self._hands.forget(user_id)

    def retract(self, user_id: str, draft: str, photos: Iterable[str]) -> None:
        """Delete photos, by name, that a draft has brought of a new person and no longer has."""
        listing = self._hands.look(user_id)
        if self._is_of(listing, draft):
            self._delete(listing, photos)

    def _is_begun(self, listing: Listing, draft: str, own: frozenset[str], *, again: bool) -> bool:
        """Whether the draft has the ID; False where its person is enrolled. Raises UserIdError."""
        found = read_profile(self._store, listing)
        if found is not None and found.is_of(draft):
            return False
        if not _is_reserved(found, listing, draft, own):
            # The photos of somebody who is enrolled are theirs, though they may have the same names.
            if again and found is not None and found.enrolling:
                self._take_back(listing.user_id, own)
            raise _taken(listing.user_id)
        self._check_alone(listing)
        return True

    def _check_alone(self, listing: Listing) -> None:
        """Give an ID back that somebody reserved in other case at the same time. Raises UserIdError.

        Where both find each other, both give way: otherwise two might stay, of whom one had looked too early.
        """
        try:
            check_new_id(self._store, listing.user_id)
        except UserIdError as error:
            if not listing.photos:  # without the profile, photos would admit somebody
                self._store.delete(layout.profile_key(listing.user_id))
            raise UserIdError(
                f"Somebody is being enrolled at the same time under an ID that differs from {listing.user_id} "
                "only in upper and lower case. Please try again, or choose another ID."
            ) from error

    def _abandon(self, user_id: str, draft: str) -> None:
        """Leave somebody with photos of another origin to other administrators, without admitting them."""

        def leave(data: bytes | None) -> bytes | None:
            mine = data is not None and profile.parse(data).enrolling == draft
            return profile.abandoned(data) if data is not None and mine else None

        logger.warning("%s has photos of another origin, and stays without being admitted", user_id)
        change_profile(self._store, self._hands.look, user_id, leave)
        self._hands.refresh(user_id, NOTHING_MADE)

    def _take_back(self, user_id: str, photos: Iterable[str]) -> None:
        """Delete photos that a draft has brought under an ID that it lost."""
        self._delete(self._hands.look(user_id), photos)
        left = self._hands.look(user_id)
        if left.photos or left.profile is not None:
            self._hands.refresh(user_id, NOTHING_MADE)
            return
        self._store.delete(layout.cache_key(user_id))
        purge(self._store, user_id)
        self._hands.forget(user_id)

    def _delete(self, listing: Listing, photos: Iterable[str]) -> None:
        for name in sorted(listing.photos.keys() & set(photos)):
            self._store.delete(layout.photo_key(listing.user_id, name))

    def _is_of(self, listing: Listing, draft: str) -> bool:
        """Whether this is somebody whom the draft has begun to enroll."""
        found = read_profile(self._store, listing)
        return found is not None and found.enrolling == draft


def _check_complete(data: bytes | None, listing: Listing, draft: str, own: frozenset[str]) -> None:
    """Raise where somebody of this profile cannot be admitted; see `Reservations.finish`."""
    if data is None:
        raise _removed(listing.user_id)
    if not _is_reserved(profile.parse(data), listing, draft, own):
        raise _taken(listing.user_id)
    if not own <= listing.photos.keys():
        raise StoreConflict(f"Photos of {listing.user_id} were removed meanwhile. Please try again.")


def _is_reserved(found: profile.Profile | None, listing: Listing, draft: str, own: frozenset[str]) -> bool:
    """Whether an ID is a draft's, and nobody else has brought photos under it."""
    return found is not None and found.enrolling == draft and listing.photos.keys() <= own


def _taken(user_id: str) -> UserIdError:
    return UserIdError(f"The ID {user_id} is taken. Please choose another one, or add photos to that person.")


def _removed(user_id: str) -> UnknownUser:
    return UnknownUser(
        f"{user_id} was removed from the store meanwhile. Discard this enrollment, or enroll them anew."
    )
