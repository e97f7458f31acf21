"""A store as far away as one likes: every request takes a round trip first."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping, Sequence

from kiosk.gallery.store import ObjectInfo, ObjectStore, StoredObject


class DelayedStore:
    """An `ObjectStore` that waits `round_trip` seconds before each request to another one.

    What a request transfers takes no time, so this favours whoever transfers more.
    """

    def __init__(
        self, store: ObjectStore, round_trip: float, *, sleep: Callable[[float], object] = time.sleep
    ) -> None:
        self._store = store
        self._round_trip = round_trip
        self._sleep = sleep

    @property
    def name(self) -> str:
        """See ObjectStore."""
        return self._store.name

    @property
    def requests(self) -> Mapping[str, int]:
        """See ObjectStore."""
        return self._store.requests

    def list(self, prefix: str) -> list[ObjectInfo]:
        """See ObjectStore."""
        self._travel()
        return self._store.list(prefix)

    def pages(self, prefix: str) -> Iterator[Sequence[ObjectInfo]]:
        """See ObjectStore."""
        for page in self._store.pages(prefix):
            self._travel()
            yield page

    def list_folders(self, prefix: str) -> Iterator[str]:
        """See ObjectStore."""
        self._travel()
        return self._store.list_folders(prefix)

    def get(self, key: str, *, max_bytes: int) -> StoredObject:
        """See ObjectStore."""
        self._travel()
        return self._store.get(key, max_bytes=max_bytes)

    def put(self, key: str, body: bytes, *, if_match: str | None = None, if_absent: bool = False) -> str:
        """See ObjectStore."""
        self._travel()
        return self._store.put(key, body, if_match=if_match, if_absent=if_absent)

    def delete(self, key: str) -> None:
        """See ObjectStore."""
        self._travel()
        self._store.delete(key)

    def purge(self, prefix: str) -> int:
        """See ObjectStore."""
        self._travel()
        return self._store.purge(prefix)

    def clock_skew(self) -> float:
        """See ObjectStore."""
        self._travel()
        return self._store.clock_skew()

    def _travel(self) -> None:
        self._sleep(self._round_trip)
