"""Finds out what credentials may do, with a test object under an ID that no person can have."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from kiosk.errors import StoreConflict, StoreDenied, StoreError
from kiosk.gallery.bounded_store import BoundedStore
from kiosk.gallery.layout import CACHE_NAME, USERS_PREFIX
from kiosk.gallery.store import ObjectStore

PROBE_FOLDER = f"{USERS_PREFIX}.doctor/"
PROBE_CACHE = f"{PROBE_FOLDER}{CACHE_NAME}"
PROBE_PHOTO = f"{PROBE_FOLDER}ref_000000000000.jpg"
"""Where a kiosk may write a cache, and only an administrator a photo."""

_OF_NO_OBJECT = f'"{"0" * 32}"'


@dataclass(frozen=True, slots=True)
class Administration:
    """What came of trying what only administrators need; the errors are None where it went well.

    `left` are the keys of test objects that could not be deleted again.
    """

    writing: StoreError | None
    deletion: StoreError | None
    left: tuple[str, ...] = ()


def try_administration(
    store: ObjectStore | BoundedStore, body: bytes, *, besides: Sequence[str] = ()
) -> Administration:
    """Try to delete, and to write a photo of these bytes, which does not stay.

    Who may not delete could not take it away again: then it is written on a condition that never holds. Test
    objects of the keys `besides` are deleted, too.
    """
    deletion = _error_of(store.delete, PROBE_PHOTO)
    write = store.put if deletion is None else partial(_write_never, store)
    writing = _error_of(write, PROBE_PHOTO, body)
    # A photo whose writing failed in another way may be there all the same.
    written = deletion is None and not isinstance(writing, StoreDenied)
    keys = [*besides, PROBE_PHOTO] if written else besides
    errors = {key: error for key in keys if (error := _error_of(store.delete, key)) is not None}
    if deletion is None:
        _error_of(store.purge, PROBE_FOLDER)  # a bucket may keep what was deleted
    return Administration(writing, deletion or next(iter(errors.values()), None), tuple(errors))


def _write_never(store: ObjectStore | BoundedStore, key: str, body: bytes) -> None:
    """Ask for a write that no server does: one that is not allowed is refused for that reason."""
    try:
        store.put(key, body, if_match=_OF_NO_OBJECT)
    except StoreConflict:
        return


def _error_of(request: Callable[..., object], *arguments: object) -> StoreError | None:
    try:
        request(*arguments)
    except StoreError as error:
        return error
    return None
