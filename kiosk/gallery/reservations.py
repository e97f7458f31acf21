"""New people on their way into the store: an ID is reserved, photos follow, and then the person is admitted.

`profile.json` comes first and names the draft that is being uploaded, so that nobody is admitted before all
photos are there, and no two administrators enroll different people under one ID.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable

from kiosk.errors import StoreConflict, UserIdError
from kiosk.gallery import layout, profile
from kiosk.gallery.bounded_store import BoundedStore
from kiosk.gallery.editing import Hands
from kiosk.gallery.erasure import purge
from kiosk.gallery.listing import Listing
from kiosk.gallery.references import NOTHING_MADE
from kiosk.gallery.roster import TRIES, change_profile, check_new_id, put_profile, stored_profile

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

    def begin(self, user_id: str, display_name: str, draft: str) -> bool:
        """Reserve an ID for the person of a draft, who is not admitted yet; False where they are, by `finish`.

        Raises UserIdError where the ID is in use, or not allowed, PersonNameError and StoreError.
        """
        check_new_id(self._store, user_id)
        for _ in range(TRIES):
            listing = self._hands.look(user_id)
            if not listing.empty:
                found = self._profile(listing)
                if found is None or draft not in (found.enrolling, found.enrolled):
                    raise _taken(user_id)
                return found.enrolling == draft
            try:
                put_profile(self._store, user_id, profile.begun(display_name, draft), None)
            except StoreConflict:
                continue  # it may have been this very request, whose answer was lost
            self._check_alone(user_id)
            return True
        raise StoreConflict("The photo store keeps changing under this ID. Please try again.")

    def finish(self, user_id: str, display_name: str, draft: str) -> None:
        """Admit the person of a draft, whose photos are all there.

        Raises UserIdError where the ID is no longer reserved for it, UnknownUser, and StoreError.
        """

        def admit(data: bytes | None) -> bytes | None:
            found = profile.parse(data) if data is not None else profile.DEFAULT
            if found.enrolled == draft:
                return None
            if data is None or found.enrolling != draft:
                raise _taken(user_id)
            return profile.finished(data, display_name)

        change_profile(self._store, self._hands.look, user_id, admit)
        self._hands.refresh(user_id, NOTHING_MADE)

    def withdraw(self, user_id: str, draft: str, photos: Iterable[str]) -> None:
        """Take back what a draft has brought of a new person so far: `photos`, by name, cache and profile.

        Somebody who came otherwise, or who is admitted by now, stays as they are. Raises StoreError.
        """
        listing = self._hands.look(user_id)
        if not self._is_of(listing, draft):
            return
        self._delete(listing, photos)
        if self._hands.look(user_id).photos:
            logger.warning("%s has photos of another origin, and stays without being admitted", user_id)
            return
        # The profile last: without it, photos would admit somebody.
        self._store.delete(layout.cache_key(user_id))
        self._store.delete(layout.profile_key(user_id))
        purge(self._store, user_id)
        self._hands.forget(user_id)

    def _check_alone(self, user_id: str) -> None:
        """Give an ID back that somebody reserved in other case at the same time. Raises UserIdError."""
        try:
            check_new_id(self._store, user_id)
        except UserIdError:
            self._store.delete(layout.profile_key(user_id))
            raise

    def retract(self, user_id: str, draft: str, photos: Iterable[str]) -> None:
        """Delete photos, by name, that a draft has brought of a new person and no longer has."""
        listing = self._hands.look(user_id)
        if self._is_of(listing, draft):
            self._delete(listing, photos)

    def _delete(self, listing: Listing, photos: Iterable[str]) -> None:
        for name in sorted(listing.photos.keys() & set(photos)):
            self._store.delete(layout.photo_key(listing.user_id, name))

    def _is_of(self, listing: Listing, draft: str) -> bool:
        """Whether this is somebody whom the draft has begun to enroll, and who is not admitted."""
        found = self._profile(listing)
        return found is not None and found.enrolling == draft and not found.active

    def _profile(self, listing: Listing) -> profile.Profile | None:
        """The profile in the store; None where there is none, or it cannot be understood."""
        stored = stored_profile(self._store, listing)
        return profile.StoredProfile(stored.etag, stored.body).read(listing.user_id) if stored else None


def _taken(user_id: str) -> UserIdError:
    return UserIdError(f"The ID {user_id} is taken. Please choose another one, or add photos to that person.")
