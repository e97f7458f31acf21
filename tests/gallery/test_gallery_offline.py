"""When the store cannot be asked, and when it says that a person is gone: what the local copy is good for."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.errors import LocalCacheError, StoreUnreachable, UnknownUser
from kiosk.gallery.local_cache import LocalCache
from tests.gallery.fleet import (
    CACHE,
    Fleet,
    MemoryStore,
    TroubledStore,
    same_embeddings,
)

PHOTOS = {"a.jpg": b"first", "b.jpg": b"second"}
DAY = 86400.0


@pytest.fixture
def fleet(tmp_path: Path) -> Fleet:
    fleet = Fleet(TroubledStore(MemoryStore()), tmp_path)
    fleet.put_all(PHOTOS)
    return fleet


@pytest.mark.parametrize("restart", [False, True])
def test_without_the_store_a_young_local_copy_answers(fleet: Fleet, restart: bool) -> None:
    kiosk = fleet.kiosk()
    kiosk.verify()
    kiosk = fleet.kiosk() if restart else kiosk
    fleet.clock.advance(DAY - 1)
    fleet.store.fail("LIST")
    references = kiosk.gallery.references("alice")
    assert references.offline
    assert same_embeddings(references.embeddings, PHOTOS)


def test_without_the_store_an_old_local_copy_is_no_answer(fleet: Fleet) -> None:
    kiosk = fleet.kiosk()
    kiosk.verify()
    fleet.clock.advance(DAY + 1)
    fleet.store.fail("LIST")
    with pytest.raises(StoreUnreachable):
        kiosk.gallery.references("alice")


def test_without_the_store_a_stranger_is_not_called_unknown(fleet: Fleet) -> None:
    fleet.store.fail("LIST")
    with pytest.raises(StoreUnreachable):
        fleet.kiosk().gallery.references("alice")


def test_setting_the_clock_back_does_not_make_a_local_copy_younger(fleet: Fleet) -> None:
    kiosk = fleet.kiosk()
    kiosk.verify()
    fleet.clock.advance(DAY + 1)
    fleet.clock.wall -= DAY
    fleet.store.fail("LIST")
    with pytest.raises(StoreUnreachable):
        kiosk.gallery.references("alice")


def test_setting_the_clock_forward_makes_a_local_copy_older(fleet: Fleet) -> None:
    kiosk = fleet.kiosk()
    kiosk.verify()
    fleet.clock.wall += DAY + 1
    fleet.store.fail("LIST")
    with pytest.raises(StoreUnreachable):
        kiosk.gallery.references("alice")


def test_an_upload_does_not_make_the_listing_younger(fleet: Fleet) -> None:
    kiosk = fleet.kiosk()
    asked = fleet.clock()
    kiosk.gallery.references("alice")
    fleet.clock.advance(4)
    assert kiosk.gallery.write_back() == []
    kept = kiosk.local.load("alice")
    assert kept is not None
    assert kept.confirmed == asked


def test_the_age_counts_from_before_the_listing(fleet: Fleet) -> None:
    kiosk = fleet.kiosk()
    asked = fleet.clock()
    fleet.store.once("LIST", "alice", lambda: fleet.clock.advance(3))
    kiosk.gallery.references("alice")
    kept = kiosk.local.load("alice")
    assert kept is not None
    assert kept.confirmed == asked


def test_offline_a_photo_without_an_embedding_is_reported_as_not_fetched(fleet: Fleet) -> None:
    kiosk = fleet.kiosk()
    fleet.store.fail("GET", "b.jpg")
    kiosk.gallery.references("alice")
    fleet.store.fail("LIST")
    references = kiosk.gallery.references("alice")
    assert references.embeddings.keys() == {"a.jpg"}
    assert references.unfetched == ("b.jpg",)


def test_an_empty_listing_that_was_a_glitch_is_used_when_it_is_right(fleet: Fleet) -> None:
    kiosk = fleet.kiosk()
    kiosk.verify()
    for name in PHOTOS:
        fleet.delete(name)
    body = fleet.store.inner.get(CACHE, max_bytes=1 << 20).body
    fleet.delete(".face_embeddings.pkl")

    def appear() -> None:
        for name, data in PHOTOS.items():
            fleet.put(name, data)
        fleet.store.inner.put(CACHE, body)

    fleet.store.once("LIST", "alice", lambda: fleet.store.once("LIST", "alice", appear))
    assert same_embeddings(kiosk.gallery.references("alice").embeddings, PHOTOS)


def test_an_empty_listing_that_cannot_be_confirmed_is_no_answer(fleet: Fleet) -> None:
    kiosk = fleet.kiosk()
    kiosk.verify()
    fleet.delete_everything()
    fleet.store.once("LIST", "alice", lambda: fleet.store.fail("LIST"))
    assert kiosk.gallery.references("alice").offline


def test_a_local_copy_that_cannot_be_erased_masks_nothing_and_is_used_no_more(
    fleet: Fleet, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    kiosk = fleet.kiosk()
    kiosk.verify()
    fleet.delete_everything()
    with monkeypatch.context() as patch:
        patch.setattr("kiosk.gallery.local_cache.shutil.rmtree", _refuse)
        patch.setattr("pathlib.Path.unlink", _refuse)
        with pytest.raises(UnknownUser):
            kiosk.gallery.references("alice")
    assert "is not erased yet" in caplog.text
    assert kiosk.local.load("alice") is not None
    fleet.store.fail("LIST")
    with pytest.raises(StoreUnreachable):
        kiosk.gallery.references("alice")
    fleet.store.heal()
    assert [report.people for report in kiosk.gallery.sync()][-1] == 0
    assert kiosk.local.load("alice") is None


def test_who_is_enrolled_again_has_a_local_copy_although_the_old_one_was_not_erased(
    fleet: Fleet, monkeypatch: pytest.MonkeyPatch
) -> None:
    kiosk = fleet.kiosk()
    kiosk.verify()
    fleet.delete_everything()
    with monkeypatch.context() as patch:
        patch.setattr("pathlib.Path.unlink", _refuse)
        with pytest.raises(UnknownUser):
            kiosk.gallery.references("alice")
    fleet.put("new.jpg", b"new")
    kiosk.gallery.references("alice")
    fleet.store.fail("LIST")
    assert same_embeddings(kiosk.gallery.references("alice").embeddings, {"new.jpg": b"new"})


def _refuse(*_: object, **__: object) -> None:
    raise PermissionError(13, "Permission denied")


def test_everybody_with_a_young_local_copy_is_remembered_without_a_request(fleet: Fleet) -> None:
    fleet.store.inner.put("users/ben/b.jpg", b"ben")
    kiosk = fleet.kiosk()
    kiosk.verify()
    fleet.clock.advance(DAY - 1)
    kiosk.gallery.references("ben")
    asked = list(fleet.store.asked)

    both = {one.user_id: one for one in kiosk.gallery.remembered()}
    fleet.clock.advance(2)
    young = [one.user_id for one in kiosk.gallery.remembered()]

    assert set(both) == {"alice", "ben"}
    assert same_embeddings(both["alice"].embeddings, PHOTOS)
    assert young == ["ben"]
    assert fleet.store.asked == asked


def test_whoever_is_erased_meanwhile_is_not_remembered(fleet: Fleet) -> None:
    fleet.store.inner.put("users/ben/b.jpg", b"ben")
    kiosk = fleet.kiosk()
    kiosk.verify()
    kiosk.gallery.references("ben")
    everybody = kiosk.gallery.remembered()
    first = next(everybody).user_id
    (other,) = {"alice", "ben"} - {first}
    kiosk.gallery.remove_person(other)
    assert list(everybody) == []


def test_whose_local_copy_cannot_be_written_is_remembered_in_memory(
    fleet: Fleet, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise LocalCacheError("The disk is full. Please make room.")

    monkeypatch.setattr(LocalCache, "save", full)
    kiosk = fleet.kiosk()
    kiosk.verify()
    assert [one.user_id for one in kiosk.gallery.remembered()] == ["alice"]
