"""Who is in the store: IDs that are taken, people with what they have, and whether they are admitted."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from kiosk.errors import StoreConflict, UnknownUser, UserIdError
from kiosk.gallery import layout, profile
from kiosk.gallery.bounded_store import BoundedStore
from kiosk.gallery.listing import Listing

TRIES = 5


@dataclass(frozen=True, slots=True)
class Person:
    """One person of the gallery, as a listing shows them."""

    user_id: str
    photos: int
    cached: bool


def as_people(listings: Iterable[Listing]) -> list[Person]:
    """The people whom these listings show."""
    return [Person(one.user_id, len(one.photos), one.cache_etag is not None) for one in listings]


def check_new_id(store: BoundedStore, user_id: str) -> None:
    """Raise UserIdError where the ID is not allowed, or differs from an existing one only in case."""
    layout.check_user_id(user_id)
    for taken in store.folders(layout.USERS_PREFIX):
        if taken != user_id and layout.same_id(taken, user_id):
            raise UserIdError(
                f"The ID {user_id} differs from the existing {taken} only in upper and lower case. "
                f"Please use {taken}, or another ID."
            )


def set_active(store: BoundedStore, look: Callable[[str], Listing], user_id: str, *, active: bool) -> None:
    """Change `active` in somebody's profile, and nothing else that other administrators may change meanwhile.

    `look` lists a person's folder. Raises UnknownUser, StoreError, and ProfileRejected where the profile cannot
    be understood.
    """
    key = layout.profile_key(user_id)
    for _ in range(TRIES):
        listing = look(user_id)
        if listing.empty:
            raise UnknownUser(f"Nobody is enrolled as {user_id}. Please check the ID.")
        stored = store.get(key, max_bytes=profile.MAX_BYTES) if listing.profile else None
        changed = profile.with_active(stored.body if stored else None, active=active)
        try:
            store.put(key, changed, if_match=stored.etag if stored else None, if_absent=stored is None)
        except StoreConflict:
            continue
        return
    raise StoreConflict("Somebody else keeps changing this person. Please try again.")
