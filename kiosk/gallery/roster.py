"""Who is in the store: people with what they have, IDs that are taken, and changes to their profiles."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from kiosk.errors import ConditionsUnsupported, StoreConflict, UnknownUser, UserIdError
from kiosk.gallery import layout, profile
from kiosk.gallery.bounded_store import BoundedStore
from kiosk.gallery.listing import Listing
from kiosk.gallery.store import StoredObject

TRIES = 5


@dataclass(frozen=True, slots=True)
class Person:
    """One person of the gallery, as a listing shows them; `names` are those of the photos, sorted."""

    user_id: str
    photos: int
    cached: bool
    names: tuple[str, ...] = ()


def as_people(listings: Iterable[Listing]) -> list[Person]:
    """The people whom these listings show."""
    return [
        Person(one.user_id, len(one.photos), one.cache_etag is not None, tuple(sorted(one.photos)))
        for one in listings
    ]


def check_new_id(store: BoundedStore, user_id: str) -> bool:
    """Raise UserIdError where the ID is not allowed, or differs from an existing one only in case.

    Returns whether something is there under this very ID.
    """
    layout.check_user_id(user_id)
    alike = [taken for taken in store.folders(layout.USERS_PREFIX) if layout.same_id(taken, user_id)]
    for taken in alike:
        if taken != user_id:
            raise UserIdError(
                f"The ID {user_id} differs from the existing {taken} only in upper and lower case. "
                f"Please use {taken}, or another ID."
            )
    return bool(alike)


def change_profile(
    store: BoundedStore,
    look: Callable[[str], Listing],
    user_id: str,
    change: Callable[[bytes | None], bytes | None],
) -> None:
    """Change somebody's profile, and nothing of it that other administrators may change meanwhile.

    `look` lists a person's folder. `change` makes the new file of the one that is there, None for no file, and
    gives None to leave things as they are; it is called again where somebody else was faster. Raises
    UnknownUser where there is nobody, StoreError, and what `change` does.
    """
    for _ in range(TRIES):
        listing = look(user_id)
        if listing.empty:
            raise UnknownUser(f"Nobody is enrolled as {user_id}. Please check the ID.")
        stored = stored_profile(store, listing)
        changed = change(stored.body if stored else None)
        if changed is None:
            return
        try:
            put_profile(store, user_id, changed, stored.etag if stored else None)
        except StoreConflict:
            continue
        return
    raise StoreConflict("Somebody else keeps changing this person. Please try again.")


def stored_profile(store: BoundedStore, listing: Listing) -> StoredObject | None:
    """The profile that is listed; None where there is none. Raises StoreError."""
    return store.get(listing.profile.key, max_bytes=profile.MAX_BYTES) if listing.profile else None


def read_profile(store: BoundedStore, listing: Listing) -> profile.Profile | None:
    """The same, understood; None, too, where it cannot be. Raises StoreError."""
    stored = stored_profile(store, listing)
    return profile.StoredProfile(stored.etag, stored.body).read(listing.user_id) if stored else None


def put_profile(store: BoundedStore, user_id: str, body: bytes, base: str | None) -> None:
    """Write a profile over the one of ETag `base`, None for no profile. Raises StoreConflict and StoreError.

    Where the server refuses conditions, whoever writes last wins.
    """
    key = layout.profile_key(user_id)
    try:
        store.put(key, body, if_match=base, if_absent=base is None)
    except ConditionsUnsupported:
        store.put(key, body)
