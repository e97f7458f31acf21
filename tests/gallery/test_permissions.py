"""Finding out what credentials may do, without leaving anything behind."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.errors import StoreDenied, StoreError, StoreUnreachable
from kiosk.gallery.folder_store import FolderStore
from kiosk.gallery.permissions import PROBE_CACHE, PROBE_PHOTO, try_administration
from kiosk.gallery.store import ObjectStore
from tests.gallery.fleet import MemoryStore, TroubledStore

DENIED = StoreDenied("Not allowed. Please ask.")


class Strict(TroubledStore):
    """Refuses what it is told to."""

    def __init__(self, inner: ObjectStore, *refused: str, error: StoreError = DENIED) -> None:
        super().__init__(inner)

        def trouble(kind: str, _key: str) -> None:
            if kind in refused:
                raise error

        self.trouble = trouble


def test_an_administrator_leaves_nothing_behind(store: ObjectStore) -> None:
    store.put(PROBE_CACHE, b"cache")
    tried = try_administration(store, b"photo", besides=[PROBE_CACHE])
    assert (tried.writing, tried.deletion, tried.left) == (None, None, ())
    assert store.list("") == []


def test_a_kiosk_leaves_nothing_behind(folder_store: FolderStore) -> None:
    tried = try_administration(Strict(folder_store, "PUT", "DELETE"), b"photo")
    assert (tried.writing, tried.deletion, tried.left) == (DENIED, DENIED, ())
    assert folder_store.list("") == []


def test_who_may_write_only_leaves_nothing_behind(store: ObjectStore) -> None:
    tried = try_administration(Strict(store, "DELETE"), b"photo")
    assert (tried.writing, tried.deletion, tried.left) == (None, DENIED, ())
    assert store.list("") == []


def test_who_may_delete_only(store: ObjectStore) -> None:
    tried = try_administration(Strict(store, "PUT"), b"photo")
    assert (tried.writing, tried.deletion, tried.left) == (DENIED, None, ())


def test_a_server_that_refuses_conditions_is_asked_plainly_where_that_can_be_undone() -> None:
    plain = MemoryStore(conditions=False)
    assert try_administration(plain, b"photo").writing is None
    assert plain.list("") == []
    assert try_administration(Strict(MemoryStore(conditions=False), "DELETE"), b"photo").writing is not None


def test_what_stays_is_named(folder_store: FolderStore) -> None:
    """The network fails between writing and deleting."""
    wire = TroubledStore(folder_store)
    deletions: list[str] = []

    def trouble(kind: str, key: str) -> None:
        if kind == "DELETE":
            deletions.append(key)
            if len(deletions) > 1:
                raise StoreUnreachable("No answer. Please try again.")

    wire.trouble = trouble
    tried = try_administration(wire, b"photo")
    assert isinstance(tried.deletion, StoreUnreachable)
    assert tried.left == (PROBE_PHOTO,)


@pytest.mark.parametrize("body", [b"", b"photo"])
def test_a_store_without_a_folder_yet_is_one_that_may_be_written(tmp_path: Path, body: bytes) -> None:
    assert try_administration(FolderStore(tmp_path / "new"), body).writing is None
