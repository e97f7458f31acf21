"""An object store as the gallery uses it: every operation ends in time."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TypeVar

from kiosk.errors import StoreUnreachable
from kiosk.gallery.deadline import never, run_with_deadline
from kiosk.gallery.store import ObjectInfo, ObjectStore, StoredObject

T = TypeVar("T")


class BoundedStore:
    """Runs each operation of a store under a deadline of `deadline` seconds.

    Methods may be called from several threads; `within` and `give_up` belong to the one that owns the gallery.
    All methods raise what the store raises, and StoreUnreachable when the deadline passes.
    """

    def __init__(self, store: ObjectStore, deadline: float) -> None:
        self._store = store
        self._deadline = deadline
        self._until = math.inf
        self.give_up: Callable[[], bool] = never
        """Asked while an operation runs; when it says so, the operation ends as if the deadline had passed."""

    @contextmanager
    def within(self, seconds: float) -> Iterator[None]:
        """Bound all operations until the end of the block together: what starts later fails at once."""
        self._until = time.monotonic() + seconds
        try:
            yield
        finally:
            self._until = math.inf

    @property
    def is_interrupted(self) -> bool:
        """Whether whoever owns the gallery has something more important to do."""
        return self.give_up()

    @property
    def time_is_up(self) -> bool:
        """Whether the time given with `within` is over."""
        return time.monotonic() >= self._until

    def folders(self, prefix: str) -> list[str]:
        """All names that `ObjectStore.list_folders` gives."""
        return self._run(lambda: list(self._store.list_folders(prefix)), "listing")

    def list(self, prefix: str) -> list[ObjectInfo]:
        """See ObjectStore."""
        return self._run(lambda: self._store.list(prefix), "listing")

    def pages(self, prefix: str) -> Iterator[Sequence[ObjectInfo]]:
        """See ObjectStore; each page has a deadline of its own, and the next is asked for when it is wanted."""
        pages = self._store.pages(prefix)
        while (page := self._run(lambda: next(pages, None), "listing")) is not None:
            yield page

    def get(self, key: str, *, max_bytes: int, share: float = 1.0) -> StoredObject:
        """See ObjectStore. `share` of the deadline is all it gets: something else can still be tried then."""
        return self._run(lambda: self._store.get(key, max_bytes=max_bytes), "download", share)

    def put(self, key: str, body: bytes, *, if_match: str | None = None, if_absent: bool = False) -> str:
        """See ObjectStore. A write given up by the deadline may still happen later."""
        return self._run(lambda: self._store.put(key, body, if_match=if_match, if_absent=if_absent), "upload")

    def delete(self, key: str) -> None:
        """See ObjectStore."""
        self._run(lambda: self._store.delete(key), "deletion")

    def purge(self, prefix: str) -> int:
        """See ObjectStore."""
        return self._run(lambda: self._store.purge(prefix), "erasure")

    def _run(self, call: Callable[[], T], what: str, share: float = 1.0) -> T:
        left = self._until - time.monotonic()
        if left <= 0:
            raise StoreUnreachable(
                f"The photo store was too slow: no time was left ({what}). "
                "Please check the network connection of this machine and try again."
            )
        return run_with_deadline(call, min(share * self._deadline, left), what, self.give_up)
