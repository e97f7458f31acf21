"""How many requests a verification makes, counted where they arrive."""

from __future__ import annotations

import pytest

from tests.gallery.fault_proxy import Seen
from tests.gallery.fleet import CACHE, same_embeddings
from tests.gallery.proxied import ProxiedFleet, counts

PHOTOS = {"a.jpg": b"first", "b.jpeg": b"second", "C.PNG": b"third"}


@pytest.fixture
def fleet(proxied_fleet: ProxiedFleet) -> ProxiedFleet:
    proxied_fleet.put_all(PHOTOS)
    return proxied_fleet


def the_one(log: list[Seen], kind: str) -> Seen:
    (seen,) = [seen for seen in log if seen.kind == kind]
    return seen


def cache_etag(fleet: ProxiedFleet) -> str:
    return fleet.store.inner.get(CACHE, max_bytes=1 << 20).etag


def test_the_first_verification_gets_each_photo_once_and_makes_the_cache(fleet: ProxiedFleet) -> None:
    log = fleet.proxy.during(fleet.kiosk().verify)
    assert counts(log) == {"LIST": 1, "GET": len(PHOTOS), "PUT": 1}
    assert {seen.key.rpartition("/")[2] for seen in log if seen.kind == "GET"} == PHOTOS.keys()
    put = the_one(log, "PUT")
    assert put.key.endswith(CACHE)
    assert put.conditions == {"if-none-match": "*"}
    assert {seen.status for seen in log} == {200}


def test_nothing_changed_is_one_listing(fleet: ProxiedFleet) -> None:
    kiosk = fleet.kiosk()
    kiosk.verify()
    assert fleet.proxy.counted(kiosk.verify) == {"LIST": 1}
    assert fleet.proxy.counted(fleet.kiosk().verify) == {"LIST": 1}
    assert fleet.proxy.counted(kiosk.verify) == {"LIST": 1}


def test_a_second_machine_gets_the_cache_and_nothing_else(fleet: ProxiedFleet) -> None:
    fleet.kiosk("north").verify()
    south = fleet.kiosk("south")
    log = fleet.proxy.during(south.verify)
    assert counts(log) == {"LIST": 1, "GET": 1}
    assert the_one(log, "GET").key.endswith(CACHE)
    assert south.embedder.seen == []
    assert fleet.proxy.counted(south.verify) == {"LIST": 1}


@pytest.mark.parametrize("name", ["a.jpg", "d.jpg"])
def test_one_photo_changed_or_added_is_one_download_and_one_conditional_write(
    fleet: ProxiedFleet, name: str
) -> None:
    kiosk = fleet.kiosk()
    kiosk.verify()
    before = cache_etag(fleet)
    fleet.put(name, b"new")
    log = fleet.proxy.during(kiosk.verify)
    assert counts(log) == {"LIST": 1, "GET": 1, "PUT": 1}
    assert the_one(log, "GET").key.endswith(f"users/alice/{name}")
    assert the_one(log, "PUT").conditions == {"if-match": before}
    assert same_embeddings(kiosk.gallery.references("alice").embeddings, PHOTOS | {name: b"new"})
    assert fleet.cache_covers_exactly_the_photos()


def test_one_photo_deleted_is_one_conditional_write(fleet: ProxiedFleet) -> None:
    kiosk = fleet.kiosk()
    kiosk.verify()
    before = cache_etag(fleet)
    fleet.delete("a.jpg")
    log = fleet.proxy.during(kiosk.verify)
    assert counts(log) == {"LIST": 1, "PUT": 1}
    assert the_one(log, "PUT").conditions == {"if-match": before}
    assert fleet.cache_covers_exactly_the_photos()


def test_a_photo_that_another_kiosk_dealt_with_is_one_download_of_the_cache(fleet: ProxiedFleet) -> None:
    north, south = fleet.kiosk("north"), fleet.kiosk("south")
    north.verify()
    south.verify()
    fleet.put("a.jpg", b"new")
    north.verify()
    log = fleet.proxy.during(south.verify)
    assert counts(log) == {"LIST": 1, "GET": 1}
    assert the_one(log, "GET").key.endswith(CACHE)
    assert south.embedder.seen == []


def test_boto3_s_own_count_is_that_of_the_proxy(fleet: ProxiedFleet) -> None:
    kiosk = fleet.kiosk()
    log = fleet.proxy.during(kiosk.verify)
    assert kiosk.gallery.requests == counts(log)
