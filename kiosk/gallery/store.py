"""The object store protocol: what the gallery asks of a bucket, and of a folder that stands in for one.

Keys are relative to the store's prefix (`users/<id>/...`), `/`-separated, on every platform. An ETag is an
opaque string that changes whenever the object's bytes change; both stores give it the same meaning, and the
same conditional writes.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from kiosk.errors import StoreUnreachable


@dataclass(frozen=True, slots=True)
class ObjectInfo:
    """One row of a listing. `size` is in bytes; `modified` is Unix seconds as the store says."""

    key: str
    etag: str
    size: int
    modified: float


@dataclass(frozen=True, slots=True)
class StoredObject:
    """An object's bytes and the ETag they have."""

    body: bytes
    etag: str


def check_whole(stored: StoredObject, listed: ObjectInfo) -> None:
    """Raise StoreUnreachable where the same object has another length than listed: a part passed for all of it.

    Taken for the whole, it would count as damaged, for every kiosk and as long as its ETag stays.
    """
    if stored.etag == listed.etag and len(stored.body) != listed.size:
        raise StoreUnreachable(
            f"The object {listed.key} arrived with another length than listed. Please try again."
        )


class ObjectStore(Protocol):
    """A flat key-value store with listings and conditional writes.

    All methods block; all raise only errors of the StoreError branch. Safe to use from several threads.
    """

    @property
    def name(self) -> str:
        """The store's address as a person would write it in the settings, without secrets."""

    @property
    def requests(self) -> Mapping[str, int]:
        """Requests made so far by kind (LIST, GET, PUT, DELETE, HEAD), retries included."""

    def list(self, prefix: str) -> list[ObjectInfo]:
        """All objects whose key starts with `prefix`, in key order; empty where there are none."""

    def pages(self, prefix: str) -> Iterator[Sequence[ObjectInfo]]:
        """The same objects page by page, each asked for when it is wanted, in any order."""

    def list_folders(self, prefix: str) -> Iterator[str]:
        """Names of the folders directly below `prefix` (which ends in `/`), in order, without slashes."""

    def get(self, key: str, *, max_bytes: int) -> StoredObject:
        """The object's bytes. Raises ObjectMissing, or ObjectTooLarge rather than read over `max_bytes`."""

    def put(self, key: str, body: bytes, *, if_match: str | None = None, if_absent: bool = False) -> str:
        """Write an object whole or not at all, and return its new ETag.

        With `if_match` only over the object that has this ETag, with `if_absent` only where none exists;
        else StoreConflict. Raises ConditionsUnsupported where the server refuses conditions as such.
        """

    def delete(self, key: str) -> None:
        """Delete an object; deleting one that is not there is no error."""

    def purge(self, prefix: str) -> int:
        """Delete for good what the store still keeps of objects below `prefix` after their deletion.

        Returns how many earlier versions that were: 0 where the store keeps none.
        """

    def clock_skew(self) -> float:
        """Store's clock minus this machine's, in seconds, from one cheap request."""
