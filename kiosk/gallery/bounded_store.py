"""An object store as the gallery uses it: every operation ends in time."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from kiosk.gallery.deadline import never, run_with_deadline
from kiosk.gallery.store import ObjectInfo, ObjectStore, StoredObject

T = TypeVar("T")


class BoundedStore:
    """Runs each operation of a store under a deadline of `deadline` seconds.

    All methods raise what the store raises, and StoreUnreachable when the deadline passes.
    """

    def __init__(self, store: ObjectStore, deadline: float) -> None:
        self._store = store
        self._deadline = deadline
        self.give_up: Callable[[], bool] = never
        """Asked while an operation runs; when it says so, the operation ends as if the deadline had passed."""

    def folders(self, prefix: str) -> list[str]:
        """All names that `ObjectStore.list_folders` gives."""
        return self._run(lambda: list(self._store.list_folders(prefix)), "listing")

    def list(self, prefix: str) -> list[ObjectInfo]:
        """See ObjectStore."""
        return self._run(lambda: self._store.list(prefix), "listing")

    def get(self, key: str, *, max_bytes: int) -> StoredObject:
        """See ObjectStore."""
        return self._run(lambda: self._store.get(key, max_bytes=max_bytes), "download")

    def put(self, key: str, body: bytes, *, if_match: str | None = None, if_absent: bool = False) -> str:
        """See ObjectStore. A write given up by the deadline may still happen later."""
        return self._run(lambda: self._store.put(key, body, if_match=if_match, if_absent=if_absent), "upload")

    def delete(self, key: str) -> None:
        """See ObjectStore."""
        self._run(lambda: self._store.delete(key), "deletion")

    def _run(self, call: Callable[[], T], what: str) -> T:
        return run_with_deadline(call, self._deadline, what, self.give_up)
