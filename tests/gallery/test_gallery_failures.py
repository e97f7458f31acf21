"""What the gallery does when uploads, single photos, the engine or the local directory fail."""

from __future__ import annotations

import shutil
import threading
from pathlib import Path

import pytest

from kiosk.errors import FaceEngineError, StoreError, StoreUnreachable
from kiosk.face.types import PhotoEmbedding
from kiosk.gallery.local_cache import LocalCache
from kiosk.gallery.photo_embeddings import AT_ONCE, MAX_FAILURES
from tests.gallery.fleet import (
    Fleet,
    Machine,
    MemoryStore,
    TroubledStore,
    same_embeddings,
)

PHOTOS = {"a.jpg": b"first", "b.jpg": b"second"}


@pytest.fixture
def fleet(tmp_path: Path) -> Fleet:
    fleet = Fleet(TroubledStore(MemoryStore()), tmp_path)
    fleet.put_all(PHOTOS)
    return fleet


def test_a_failed_upload_is_a_warning_and_goes_out_later(
    fleet: Fleet, caplog: pytest.LogCaptureFixture
) -> None:
    kiosk = fleet.kiosk()
    fleet.store.fail("PUT")
    assert same_embeddings(kiosk.gallery.references("alice").embeddings, PHOTOS)
    assert kiosk.gallery.write_back() == ["alice"]
    assert "was not uploaded, will retry" in caplog.text
    fleet.store.heal()
    assert kiosk.gallery.write_back() == []
    assert fleet.cache_covers_exactly_the_photos()


@pytest.mark.parametrize("restart", [False, True])
def test_while_an_upload_is_pending_a_verification_is_still_one_listing(fleet: Fleet, restart: bool) -> None:
    kiosk = fleet.kiosk()
    kiosk.verify()
    fleet.store.fail("PUT")
    fleet.put("c.jpg", b"third")
    kiosk.gallery.references("alice")
    assert kiosk.gallery.write_back() == ["alice"]
    kiosk = fleet.kiosk() if restart else kiosk
    seen = len(kiosk.embedder.seen)
    assert fleet.requests_of(lambda: kiosk.gallery.references("alice")) == {"LIST": 1}
    assert len(kiosk.embedder.seen) == seen


def test_a_pending_upload_survives_a_restart(fleet: Fleet) -> None:
    kiosk = fleet.kiosk()
    fleet.store.fail("PUT")
    kiosk.gallery.references("alice")
    kiosk.gallery.write_back()
    fleet.store.heal()
    restarted = fleet.kiosk()
    assert restarted.gallery.write_back() == []
    assert fleet.cache_covers_exactly_the_photos()
    assert restarted.embedder.seen == []
    assert LocalCache(restarted.directory, fleet.store.name).pending() == []


def test_after_a_restart_without_network_the_upload_is_still_pending(fleet: Fleet) -> None:
    fleet.store.fail("PUT")
    kiosk = fleet.kiosk()
    kiosk.gallery.references("alice")
    fleet.store.fail("LIST")
    assert fleet.kiosk().gallery.write_back() == ["alice"]


def test_one_upload_that_always_fails_keeps_no_other_waiting(fleet: Fleet) -> None:
    fleet.store.inner.put("users/zoe/a.jpg", b"zoe")
    kiosk = fleet.kiosk()
    kiosk.gallery.everyone()
    fleet.store.fail("PUT", "alice")
    assert kiosk.gallery.write_back() == ["alice", "zoe"]
    assert kiosk.gallery.write_back() == ["alice"]


def test_uploading_can_be_interrupted_between_two_people(fleet: Fleet) -> None:
    fleet.store.inner.put("users/zoe/a.jpg", b"zoe")
    kiosk = fleet.kiosk()
    kiosk.gallery.everyone()
    uploaded = lambda: any(kind == "PUT" for kind, _ in fleet.store.asked)  # noqa: E731
    assert kiosk.gallery.write_back(uploaded) in (["zoe"], ["alice", "zoe"])
    assert kiosk.gallery.write_back() == []


def test_an_upload_that_hangs_gives_way_when_somebody_comes(fleet: Fleet) -> None:
    kiosk = fleet.kiosk()
    kiosk.gallery.references("alice")
    waiting, released = threading.Event(), threading.Event()

    def hang(*_: object, **__: object) -> str:
        waiting.set()
        released.wait(30)
        return "late"

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(fleet.store, "put", hang)
        assert kiosk.gallery.write_back(waiting.is_set) == ["alice"]
        released.set()
    assert kiosk.gallery.write_back() == []


def test_a_photo_that_cannot_be_fetched_is_reported_and_tried_again(fleet: Fleet) -> None:
    kiosk = fleet.kiosk()
    fleet.store.fail("GET", "b.jpg")
    references = kiosk.gallery.references("alice")
    assert references.embeddings.keys() == {"a.jpg"}
    assert references.unfetched == ("b.jpg",)
    assert kiosk.gallery.write_back() == []
    assert list(fleet.shared_cache().entries) == ["a.jpg"]
    fleet.store.heal()
    kiosk.verify()
    assert kiosk.embedder.seen == [b"first", b"second"]
    assert fleet.cache_covers_exactly_the_photos()


def test_a_photo_that_cannot_be_fetched_is_not_taken_for_deleted(fleet: Fleet) -> None:
    kiosk = fleet.kiosk()
    kiosk.verify()
    fleet.put("b.jpg", b"replaced")
    fleet.store.fail("GET", "b.jpg")
    kiosk.gallery.references("alice")
    kept = kiosk.local.load("alice")
    assert kept is not None
    assert kept.listing.keys() == PHOTOS.keys()


def test_unfetched_photos_alone_do_not_make_the_cache_written_again(fleet: Fleet) -> None:
    kiosk = fleet.kiosk()
    fleet.store.fail("GET", "b.jpg")
    kiosk.verify()
    assert fleet.requests_of(kiosk.verify) == {"LIST": 1}


def test_when_no_photo_can_be_fetched_that_is_an_error(fleet: Fleet) -> None:
    kiosk = fleet.kiosk()
    fleet.store.fail("GET")
    with pytest.raises(StoreUnreachable):
        kiosk.gallery.references("alice")
    assert kiosk.local.load("alice") is None


def test_a_store_that_is_down_is_not_asked_for_every_photo(fleet: Fleet) -> None:
    for number in range(20):
        fleet.put(f"{number}.jpg", b"%d" % number)
    fleet.store.fail("GET")
    with pytest.raises(StoreUnreachable):
        fleet.kiosk().gallery.references("alice")
    assert len(fleet.store.asked) == 1 + AT_ONCE


def test_photos_that_are_refused_for_good_do_not_keep_the_others_back(fleet: Fleet) -> None:
    for number in range(MAX_FAILURES + 2):
        fleet.put(f"0-{number}.jpg", b"archived")

    def archived(kind: str, key: str) -> None:
        if kind == "GET" and "/0-" in key:
            raise StoreError("This object is in an archive. Please restore it.")

    fleet.store.trouble = archived
    references = fleet.kiosk().gallery.references("alice")
    assert same_embeddings(references.embeddings, PHOTOS)
    assert len(references.unfetched) == MAX_FAILURES + 2


def test_the_engine_failing_on_one_photo_leaves_the_others(fleet: Fleet) -> None:
    fleet.put("c.jpg", b"broken")
    kiosk = fleet.kiosk()
    references = kiosk.gallery.references("alice")
    assert same_embeddings(references.embeddings, PHOTOS)
    assert references.unfetched == ("c.jpg",)
    assert kiosk.gallery.write_back() == []
    assert "c.jpg" not in fleet.shared_cache().entries
    assert fleet.requests_of(lambda: kiosk.gallery.references("alice")) == {"LIST": 1}


def test_the_engine_failing_on_all_photos_is_an_error(fleet: Fleet) -> None:
    for name in PHOTOS:
        fleet.put(name, b"broken " + name.encode())
    kiosk = fleet.kiosk()
    with pytest.raises(FaceEngineError):
        kiosk.gallery.references("alice")


def make_unwritable(machine: Machine) -> None:
    """Root may write anywhere: so put files where folders have to be."""
    (root,) = machine.directory.iterdir()
    for name in ("people", "unfinished", "locks"):
        shutil.rmtree(root / name, ignore_errors=True)
        (root / name).write_bytes(b"")


def test_without_a_local_directory_memory_has_to_do(fleet: Fleet) -> None:
    kiosk = fleet.kiosk()
    make_unwritable(kiosk)
    fleet.store.fail("PUT")
    assert same_embeddings(kiosk.gallery.references("alice").embeddings, PHOTOS)
    assert kiosk.gallery.write_back() == ["alice"]
    assert kiosk.gallery.references("alice").embedded == 0
    fleet.store.heal()
    assert kiosk.gallery.write_back() == []
    assert fleet.cache_covers_exactly_the_photos()


@pytest.mark.logs_errors
def test_a_photo_that_breaks_the_engine_does_not_keep_the_others_from_counting(fleet: Fleet) -> None:
    kiosk = fleet.kiosk()
    embed = kiosk.embedder.embed_photo

    def break_on_the_second(data: bytes) -> PhotoEmbedding:
        if data == b"second":
            raise ZeroDivisionError
        return embed(data)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(kiosk.embedder, "embed_photo", break_on_the_second)
        references = kiosk.gallery.references("alice")
    assert references.embeddings.keys() == {"a.jpg"}
    assert references.unfetched == ("b.jpg",)
