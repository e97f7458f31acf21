"""Synchronisation: what it asks of the store, whom it forgets, and that claims go first."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from kiosk.errors import StoreError, StoreUnreachable
from kiosk.gallery.listing import Listing
from kiosk.gallery.photo_embeddings import PEOPLE_AT_ONCE
from kiosk.gallery.profile import Profile
from kiosk.gallery.store import ObjectInfo, ObjectStore
from kiosk.gallery.sync import BATCH, MAX_MISTAKES, SyncReport
from kiosk.gallery.write_back import LISTING_HOLDS_S
from tests.gallery.fleet import (
    CONTRACT,
    PAGE,
    Fleet,
    Machine,
    MemoryStore,
    TroubledStore,
    same_embeddings,
)

PHOTOS = {"a.jpg": b"first", "b.jpg": b"second"}


@pytest.fixture
def fleet(store: ObjectStore, tmp_path: Path) -> Fleet:
    return Fleet(TroubledStore(store), tmp_path)


@pytest.fixture
def memory_fleet(tmp_path: Path) -> Fleet:
    return Fleet(TroubledStore(MemoryStore()), tmp_path)


def enroll(fleet: Fleet, count: int, photos: int = 1) -> None:
    for person in range(count):
        for photo in range(photos):
            fleet.store.inner.put(f"users/p{person:03}/{photo}.jpg", b"%d of %d" % (photo, person))


def sync(machine: Machine, *, everyone: bool = True) -> SyncReport:
    *_, report = machine.gallery.sync(everyone=everyone)
    assert machine.gallery.write_back() == []
    return report


def test_everybody_is_fetched_and_a_second_time_costs_the_listing_only(fleet: Fleet) -> None:
    enroll(fleet, 5, photos=2)
    sync(fleet.kiosk("north"))
    south = fleet.kiosk("south")
    assert fleet.requests_of(lambda: sync(south)) == {"LIST": 1, "GET": 5}
    assert south.embedder.seen == []
    for kiosk in (south, fleet.kiosk("south")):
        assert fleet.requests_of(lambda kiosk=kiosk: sync(kiosk)) == {"LIST": 1}  # type: ignore[misc]
        assert sync(kiosk).unchanged == 5
    fleet.store.fail("LIST")
    assert same_embeddings(
        south.gallery.references("p003").embeddings, {"0.jpg": b"0 of 3", "1.jpg": b"1 of 3"}
    )


def test_a_listing_of_many_pages_is_asked_for_page_by_page(memory_fleet: Fleet) -> None:
    enroll(memory_fleet, 9, photos=2 * PAGE // 9)
    assert memory_fleet.requests_of(lambda: next(memory_fleet.kiosk().gallery.sync())) == {"LIST": 2}


def test_whoever_changed_is_fetched_again(fleet: Fleet) -> None:
    enroll(fleet, 4)
    north, south = fleet.kiosk("north"), fleet.kiosk("south")
    sync(north)
    sync(south)
    fleet.store.inner.put("users/p001/new.jpg", b"new")
    fleet.store.inner.put("users/p002/profile.json", b'{"active": false}')
    report = sync(south)
    assert (report.people, report.unchanged, report.updated, report.failed) == (4, 2, 2, [])
    assert fleet.requests_of(lambda: sync(north)) == {"LIST": 1, "GET": 2}
    fleet.store.fail("LIST")
    assert north.gallery.references("p001").embeddings.keys() == {"0.jpg", "new.jpg"}
    profile = north.gallery.references("p002").profile
    assert profile is not None
    assert not profile.active


def test_an_idle_kiosk_follows_only_those_it_knows(fleet: Fleet) -> None:
    enroll(fleet, 3)
    kiosk = fleet.kiosk()
    kiosk.gallery.references("p001")
    kiosk.gallery.write_back()
    report = sync(kiosk, everyone=False)
    assert (report.people, report.wanted) == (3, 1)
    assert kiosk.local.load("p000") is None


def test_deleted_people_are_forgotten(fleet: Fleet) -> None:
    enroll(fleet, 3)
    kiosk = fleet.kiosk()
    sync(kiosk)
    fleet.kiosk("office").gallery.remove_person("p001")
    assert sync(kiosk).erased == 1
    assert kiosk.local.load("p001") is None
    assert len(kiosk.local.names()) == 2
    fleet.store.fail("LIST")
    with pytest.raises(StoreUnreachable):
        kiosk.gallery.references("p001")


def test_a_cache_that_a_deleted_person_left_behind_is_emptied(fleet: Fleet) -> None:
    enroll(fleet, 1)
    kiosk = fleet.kiosk()
    sync(kiosk)
    fleet.store.inner.delete("users/p000/0.jpg")
    sync(kiosk)
    (left,) = fleet.store.inner.list("users/")
    assert left.key.endswith(".pkl")
    assert left.size < 300


def test_an_incomplete_listing_forgets_nobody_who_is_there(memory_fleet: Fleet) -> None:
    enroll(memory_fleet, 2 * MAX_MISTAKES)
    sync(memory_fleet.kiosk("north"))
    kiosk = memory_fleet.kiosk("south")
    sync(kiosk)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(memory_fleet.store.inner, "pages", lambda prefix: iter([[]]))
        with pytest.raises(StoreError, match="incompletely"):
            sync(kiosk)
    assert len(kiosk.local.names()) == 2 * MAX_MISTAKES
    assert sync(kiosk).unchanged == 2 * MAX_MISTAKES


def test_copies_are_as_young_as_the_last_synchronisation(memory_fleet: Fleet) -> None:
    enroll(memory_fleet, 2)
    kiosk = memory_fleet.kiosk()
    sync(kiosk)
    memory_fleet.clock.advance(80_000)
    sync(kiosk)
    memory_fleet.clock.advance(80_000)
    memory_fleet.store.fail("LIST")
    for machine in (kiosk, memory_fleet.kiosk()):
        assert machine.gallery.references("p000").offline
    memory_fleet.clock.advance(10_000)
    with pytest.raises(StoreUnreachable):
        kiosk.gallery.references("p000")


def test_a_copy_that_the_synchronisation_could_not_update_does_not_become_younger(
    memory_fleet: Fleet,
) -> None:
    enroll(memory_fleet, 1)
    kiosk = memory_fleet.kiosk()
    sync(kiosk)
    memory_fleet.clock.advance(80_000)
    memory_fleet.store.inner.put("users/p000/0.jpg", b"replaced")
    memory_fleet.store.fail("GET")
    *_, report = kiosk.gallery.sync()
    assert report.failed == ["p000"]
    memory_fleet.clock.advance(10_000)
    memory_fleet.store.fail("LIST")
    with pytest.raises(StoreUnreachable):
        kiosk.gallery.references("p000")


def test_when_the_store_stops_answering_the_rest_waits(memory_fleet: Fleet) -> None:
    enroll(memory_fleet, 3 * BATCH)
    memory_fleet.store.fail("GET")
    with pytest.raises(StoreUnreachable):
        sync(memory_fleet.kiosk())
    assert len(memory_fleet.store.asked) == 1 + BATCH


def test_what_broke_off_is_made_good_the_next_time(memory_fleet: Fleet) -> None:
    enroll(memory_fleet, 2)
    kiosk = memory_fleet.kiosk()
    memory_fleet.store.fail("GET", "p001")
    *_, report = kiosk.gallery.sync()
    assert (report.updated, report.failed) == (1, ["p001"])
    memory_fleet.store.heal()
    assert sync(kiosk).failed == []
    assert kiosk.local.load("p001") is not None


def during(steps: Callable[[], object]) -> Callable[[Machine], None]:
    """Do something between the listing and the rest of a synchronisation."""

    def run(kiosk: Machine) -> None:
        work = kiosk.gallery.sync()
        next(work)
        steps()
        assert list(work)

    return run


def test_somebody_enrolled_meanwhile_is_not_forgotten(memory_fleet: Fleet) -> None:
    kiosk, other = memory_fleet.kiosk(), memory_fleet.kiosk()  # two programs on one machine
    for enrolling in (kiosk, other):
        memory_fleet.delete_everything()
        memory_fleet.clock.advance(1)

        def enroll_now(machine: Machine = enrolling) -> None:
            memory_fleet.clock.advance(1)
            memory_fleet.put_all(PHOTOS)
            machine.gallery.references("alice")

        during(enroll_now)(kiosk)
        assert kiosk.local.load("alice") is not None


def test_somebody_removed_meanwhile_does_not_come_back(memory_fleet: Fleet) -> None:
    memory_fleet.put_all(PHOTOS)
    kiosk = memory_fleet.kiosk()
    kiosk.verify()
    during(lambda: kiosk.gallery.remove_person("alice"))(kiosk)
    assert kiosk.local.names() == set()
    assert memory_fleet.store.inner.list("users/") == []


def test_a_claim_meanwhile_knows_better_than_the_listing(memory_fleet: Fleet) -> None:
    memory_fleet.put_all(PHOTOS)
    kiosk = memory_fleet.kiosk()

    def change() -> None:
        memory_fleet.put("c.jpg", b"third")
        kiosk.gallery.references("alice")

    during(change)(kiosk)
    kept = kiosk.local.load("alice")
    assert kept is not None
    assert kept.listing.keys() == {"a.jpg", "b.jpg", "c.jpg"}


def test_remains_of_somebody_unknown_are_erased_after_an_hour(memory_fleet: Fleet) -> None:
    kiosk = memory_fleet.kiosk()
    kiosk.local.save_photo("alice", "a.jpg", '"1"', b"a photo without a state")
    sync(kiosk)
    assert len(kiosk.local.names()) == 1
    (left,) = kiosk.directory.glob("*/people/*")
    os.utime(left, (0, 0))
    sync(kiosk)
    assert kiosk.local.names() == set()


def test_a_census_without_the_copies_it_speaks_of_spares_nothing(memory_fleet: Fleet) -> None:
    enroll(memory_fleet, 2)
    sync(memory_fleet.kiosk("north"))
    kiosk = memory_fleet.kiosk("south")
    sync(kiosk)
    kiosk.local.forget("p000")
    assert (sync(kiosk).updated, len(kiosk.local.names())) == (1, 2)


def test_an_interrupted_step_gives_way(memory_fleet: Fleet) -> None:
    enroll(memory_fleet, 1)
    kiosk, release = memory_fleet.kiosk(), threading.Event()
    memory_fleet.store.trouble = lambda kind, key: (release.wait(30), None)[1]
    try:
        with pytest.raises(StoreUnreachable):
            next(kiosk.gallery.sync(interrupted=lambda: True))
    finally:
        release.set()


def test_a_listing_has_the_fingerprint_of_the_state_made_from_it(fleet: Fleet) -> None:
    fleet.put_all(PHOTOS)
    fleet.put("profile.json", b"{}")
    kiosk = fleet.kiosk()
    kiosk.verify()
    kept = kiosk.local.load("alice")
    listing = Listing.of("alice", fleet.store.inner.list("users/alice/"), fleet.clock())
    assert kept is not None
    assert kept.fingerprint == listing.fingerprint
    fleet.put("a.jpg", b"other")
    changed = Listing.of("alice", fleet.store.inner.list("users/alice/"), fleet.clock())
    assert changed.fingerprint != listing.fingerprint


def test_what_cannot_be_written_does_not_pass_for_kept(memory_fleet: Fleet) -> None:
    """A disk that is full must not leave an older copy that allows more than the store does now."""
    memory_fleet.put_all(PHOTOS)
    memory_fleet.put("profile.json", b"{}")
    kiosk = memory_fleet.kiosk()
    kiosk.verify()
    sync(kiosk)
    memory_fleet.put("profile.json", b'{"active": false}')
    memory_fleet.delete("b.jpg")
    with disk_full():
        *_, report = kiosk.gallery.sync()
        assert report.failed == ["alice"]
        memory_fleet.store.fail("LIST")
        offline = kiosk.gallery.references("alice")
        assert (offline.offline, offline.profile) == (True, Profile(active=False))
        assert offline.embeddings.keys() == {"a.jpg"}
    with pytest.raises(StoreUnreachable):
        memory_fleet.kiosk().gallery.references("alice")
    memory_fleet.store.heal()
    assert sync(kiosk).updated == 1
    memory_fleet.store.fail("LIST")
    assert memory_fleet.kiosk().gallery.references("alice").profile == Profile(active=False)


@contextmanager
def disk_full() -> Iterator[None]:
    """Files cannot grow over a few bytes, as on a full disk; those that are there can be deleted."""
    import resource

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (16, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_another_program_that_knows_better_is_believed(memory_fleet: Fleet) -> None:
    memory_fleet.put_all(PHOTOS)
    window, command = memory_fleet.kiosk(), memory_fleet.kiosk()

    def deactivate() -> None:
        memory_fleet.clock.advance(1)
        memory_fleet.put("profile.json", b'{"active": false}')
        command.gallery.references("alice")

    during(deactivate)(window)
    memory_fleet.store.fail("LIST")
    for kiosk in (window, command, memory_fleet.kiosk()):
        assert kiosk.gallery.references("alice").profile == Profile(active=False)


def test_another_program_that_removed_somebody_is_believed(memory_fleet: Fleet) -> None:
    memory_fleet.put_all(PHOTOS)
    window, command = memory_fleet.kiosk(), memory_fleet.kiosk()
    window.gallery.references("alice")  # the upload is pending

    def remove() -> None:
        memory_fleet.clock.advance(LISTING_HOLDS_S + 1)
        command.gallery.remove_person("alice")

    during(remove)(window)
    assert window.local.load("alice") is None
    assert window.gallery.write_back() == []
    assert memory_fleet.store.inner.list("users/") == []


def test_everyone_asked_for_meanwhile_is_not_set_back(memory_fleet: Fleet) -> None:
    memory_fleet.put_all(PHOTOS)
    kiosk = memory_fleet.kiosk()

    def deactivate() -> None:
        memory_fleet.put("profile.json", b'{"active": false}')
        kiosk.gallery.everyone()

    during(deactivate)(kiosk)
    memory_fleet.store.fail("LIST")
    assert kiosk.gallery.references("alice").profile == Profile(active=False)


@pytest.mark.parametrize("change", ["engine", "key"])
def test_another_engine_or_key_makes_all_copies_anew(memory_fleet: Fleet, change: str) -> None:
    enroll(memory_fleet, 2)
    sync(memory_fleet.kiosk())
    if change == "key":
        memory_fleet.key = b"a key of sixteen or more"
    kiosk = memory_fleet.kiosk(contract="newer" if change == "engine" else CONTRACT)
    assert (sync(kiosk).updated, len(kiosk.embedder.seen)) == (2, 2)
    memory_fleet.store.fail("LIST")
    assert kiosk.gallery.references("p001").embeddings


def test_a_claim_does_not_wait_for_the_photos_of_others(memory_fleet: Fleet) -> None:
    enroll(memory_fleet, 4 * BATCH, photos=2)
    kiosk = memory_fleet.kiosk()
    somebody_comes = lambda: len(kiosk.embedder.seen) >= 3  # noqa: E731
    with pytest.raises(StoreUnreachable):
        list(kiosk.gallery.sync(interrupted=somebody_comes))
    assert len(kiosk.embedder.seen) <= 3 + 2 * PEOPLE_AT_ONCE


def test_deleted_people_cost_one_request_each(memory_fleet: Fleet) -> None:
    enroll(memory_fleet, 3)
    kiosk = memory_fleet.kiosk()
    sync(kiosk)
    for number in range(3):
        for info in memory_fleet.store.inner.list(f"users/p{number:03}/"):
            memory_fleet.store.inner.delete(info.key)
    assert memory_fleet.requests_of(lambda: sync(kiosk)) == {"LIST": 4}


def test_a_server_that_lists_what_was_not_asked_for_is_understood(memory_fleet: Fleet) -> None:
    enroll(memory_fleet, 1)
    everything = memory_fleet.store.inner.list("")
    odd = [ObjectInfo("other", "e", 1, 0.0), *everything, ObjectInfo("userx/a/b.jpg", "e", 1, 0.0)]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(memory_fleet.store.inner, "pages", lambda prefix: iter([odd]))
        assert sync(memory_fleet.kiosk()).people == 1
