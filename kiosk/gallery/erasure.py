"""Deleting a person from the store for good, and saying what was deleted."""

from __future__ import annotations

import logging
from dataclasses import dataclass

from kiosk.errors import StoreError, StoreUnreachable, UnknownUser
from kiosk.gallery import layout
from kiosk.gallery.bounded_store import BoundedStore
from kiosk.gallery.object_key import fault_in_key

logger = logging.getLogger(__name__)

ROUNDS = 3
"""Another kiosk that was about to write the person's cache may do so right after it was deleted."""


@dataclass(frozen=True, slots=True)
class Removal:
    """What was deleted from the store: names of photos, and names of other objects of the person.

    `versions` counts earlier versions that were deleted besides; None where the store would not tell of any,
    and may still keep some. `erased_here` says whether the copy on this machine is gone, too.
    """

    photos: tuple[str, ...]
    others: tuple[str, ...]
    versions: int | None = 0
    erased_here: bool = True


def erase_person(store: BoundedStore, user_id: str) -> Removal:
    """Delete all of a person's objects, and earlier versions of them.

    Raises UserIdError, UnknownUser where there are none, and StoreError; what was deleted before stays so.
    """
    prefix = layout.user_prefix(user_id)
    photos: set[str] = set()
    others: set[str] = set()
    for _ in range(ROUNDS):
        rows = store.list(prefix)
        found = layout.photos_in(rows, user_id).keys()
        names = {info.key.removeprefix(prefix) for info in rows if fault_in_key(info.key) is None}
        if not names:
            break
        photos |= names & found
        others |= names - found
        # Photos first: without them no kiosk makes a new cache.
        for name in [*sorted(names & found), *sorted(names - found)]:
            store.delete(prefix + name)
    versions = purge(store, user_id)
    if not (photos or others or versions):
        raise UnknownUser(f"There is nothing to remove under the ID {user_id}. Please check the ID.")
    return Removal(tuple(sorted(photos)), tuple(sorted(others)), versions)


def purge(store: BoundedStore, user_id: str) -> int | None:
    """Delete earlier versions of what was deleted of a person; how many, None where the store does not tell.

    Raises StoreUnreachable.
    """
    try:
        return store.purge(layout.user_prefix(user_id))
    except StoreUnreachable:
        raise
    except StoreError as error:
        logger.warning("earlier versions of the objects of %s are not deleted: %s", user_id, error)
        return None
