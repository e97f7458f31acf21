"""A server that fails in every way it can, at every request of a verification: each ends in its row.

The rows are those of the failure table in the design. After each test all local copies are checked: nothing
half-written, nothing that is not in the store.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping

import pytest

from kiosk.errors import StoreError, UnknownUser
from kiosk.gallery.references import References
from tests.gallery import faults
from tests.gallery.fault_proxy import Deed
from tests.gallery.fleet import ALICE, CACHE, Machine, same_embeddings
from tests.gallery.proxied import AMPLE_S, ProxiedFleet, check_local_copies, counts

pytestmark = pytest.mark.long

PHOTOS = {name: f"photo {name} ".encode() * 100 for name in ("a.jpg", "b.jpg", "c.jpg")}
DAY = 86400.0
WITHIN_S = 15.0
"""No tight bound: only that a call ended long before the server would have answered."""

MOST_TAKEN_BYTES = 1 << 26
"""What the buffers of connections hold besides what is read of huge objects."""

REFUSALS: Mapping[str, Deed] = {
    "denied": faults.refusal(403, "AccessDenied"),
    "no bucket": faults.refusal(404, "NoSuchBucket"),
    "internal error": faults.refusal(500, "InternalError"),
    "overloaded": faults.refusal(503, "SlowDown"),
    "expired": faults.refusal(400, "ExpiredToken"),
    "expired, 403": faults.refusal(403, "ExpiredToken"),
    "moved": faults.refusal(301, "PermanentRedirect"),
    "wrong region": faults.refusal(400, "AuthorizationHeaderMalformed", Region="eu-west-1"),
    "wrong clock": faults.refusal(403, "RequestTimeTooSkewed"),
}
BROKEN: Mapping[str, Deed] = {
    "reset": faults.reset,
    "login page": faults.page(),
    "empty page": faults.page(b""),
}
CUT: Mapping[str, Deed] = {
    "cut in the head": faults.cut_head,
    **{f"cut at {at}": faults.cut(at) for at in (0, 1, 50, 500, -1)},
    **{f"shortened to {at}": faults.shorten(at) for at in (0, 1, 50, 500, -1)},
    "garbage": faults.replace_body(b"\x80\x04garbage\xff" * 7),
}
SLOW: Mapping[str, Deed] = {
    "stall": faults.stall,
    "stall in the body": faults.cut(20, hang=True),
    "drip": faults.drip,
    "drip of the body": faults.drip_body,
}
HUGE: Mapping[str, Deed] = {"huge": faults.huge(), "huge, unannounced": faults.huge(announced=False)}
MISSING: Mapping[str, Deed] = {
    "missing": faults.refusal(404, "NoSuchKey"),
    "not found page": faults.page(b"<html>not found</html>", 404),
}
SOME: Mapping[str, Deed] = {
    "denied": REFUSALS["denied"],
    "internal error": REFUSALS["internal error"],
    "reset": faults.reset,
    "login page": faults.page(),
    "cut": faults.cut(500),
    "shortened": faults.shorten(-1),
    "stall": faults.stall,
}


def each(*groups: Mapping[str, Deed], **more: Deed) -> pytest.MarkDecorator:
    named = {name: deed for group in (*groups, more) for name, deed in group.items()}
    return pytest.mark.parametrize("deed", named.values(), ids=named.keys())


def deadline_for(deed: Deed, short: float) -> float:
    """A short deadline only where it is what ends the call: elsewhere a slow machine must not matter."""
    return short if deed in SLOW.values() else AMPLE_S


def ask(kiosk: Machine) -> References:
    started = time.monotonic()
    try:
        return kiosk.gallery.references("alice")
    finally:
        assert time.monotonic() - started < WITHIN_S


def refused(kiosk: Machine) -> bool:
    """Whether the kiosk says that the store failed: a StoreError, never UnknownUser."""
    with pytest.raises(StoreError):
        ask(kiosk)
    return True


@pytest.fixture
def fleet(proxied_fleet: ProxiedFleet) -> Iterator[ProxiedFleet]:
    proxied_fleet.put_all(PHOTOS)
    yield proxied_fleet
    check_local_copies(proxied_fleet)
    assert proxied_fleet.proxy.sent_zeros < MOST_TAKEN_BYTES


class TestListing:
    """LIST fails, or passes the deadline."""

    @each(REFUSALS, BROKEN, CUT, SLOW, MISSING, refused=faults.refuse)
    def test_a_young_local_copy_answers_and_nothing_else_does(self, fleet: ProxiedFleet, deed: Deed) -> None:
        deadline = deadline_for(deed, 0.4)
        fleet.kiosk("old").verify()
        fleet.clock.advance(DAY + 1)
        fleet.kiosk("young").verify()
        young, old, new = (fleet.kiosk(name, deadline=deadline) for name in ("young", "old", "new"))
        fleet.proxy.add(deed, "LIST")
        references = ask(young)
        assert references.offline
        assert same_embeddings(references.embeddings, PHOTOS)
        assert refused(old)
        assert refused(new)
        assert young.embedder.seen == old.embedder.seen == new.embedder.seen == []
        fleet.proxy.heal()
        assert not ask(fleet.kiosk("young")).offline

    def test_connections_refused_from_the_start(self, fleet: ProxiedFleet) -> None:
        young = fleet.kiosk("young")
        young.verify()
        fleet.proxy.refuse()
        assert ask(young).offline
        assert refused(fleet.kiosk("new"))
        fleet.proxy.accept()
        assert not ask(young).offline

    @each(SOME)
    def test_part_of_a_listing_is_no_listing(self, many_keys: ProxiedFleet, deed: Deed) -> None:
        """The first page arrives, the second one fails: the photos on it have not been deleted."""
        many_keys.kiosk().verify()
        many_keys.proxy.add(deed, "LIST", after=1)
        references = ask(many_keys.kiosk(deadline=deadline_for(deed, 1.0)))
        assert references.offline
        assert same_embeddings(references.embeddings, PHOTOS)


class TestEmptyListing:
    """A listing says that there is nothing."""

    def test_once_is_not_believed_of_somebody_known(self, fleet: ProxiedFleet) -> None:
        kiosk = fleet.kiosk()
        kiosk.verify()
        fleet.proxy.add(faults.empty_listing, "LIST", times=1)
        log = fleet.proxy.during(lambda: ask(kiosk))
        assert counts(log) == {"LIST": 2}
        assert same_embeddings(ask(kiosk).embeddings, PHOTOS)

    def test_twice_makes_a_person_unknown_and_erases_them_here(self, fleet: ProxiedFleet) -> None:
        kiosk = fleet.kiosk()
        kiosk.verify()
        fleet.proxy.add(faults.empty_listing, "LIST")
        before = len(fleet.proxy.log)
        with pytest.raises(UnknownUser):
            ask(kiosk)
        assert counts(fleet.proxy.log[before:]) == {"LIST": 2}
        assert not list(kiosk.directory.glob("*/people/*"))
        fleet.proxy.heal()
        fleet.proxy.refuse()
        assert refused(kiosk)

    @each(SOME)
    def test_that_cannot_be_confirmed_is_an_outage(self, fleet: ProxiedFleet, deed: Deed) -> None:
        fleet.kiosk().verify()
        fleet.proxy.add(faults.empty_listing, "LIST", times=1)
        fleet.proxy.add(deed, "LIST")
        references = ask(fleet.kiosk(deadline=deadline_for(deed, 1.0)))
        assert references.offline
        assert same_embeddings(references.embeddings, PHOTOS)

    def test_makes_a_stranger_unknown(self, fleet: ProxiedFleet) -> None:
        fleet.proxy.add(faults.empty_listing, "LIST")
        with pytest.raises(UnknownUser):
            ask(fleet.kiosk())


class TestCacheDownload:
    """GET of the cache fails: the embeddings are computed from the photos."""

    @each(REFUSALS, BROKEN, CUT, SLOW, HUGE, MISSING)
    def test_embeddings_are_recomputed(self, fleet: ProxiedFleet, deed: Deed) -> None:
        fleet.kiosk("north").verify()
        south = fleet.kiosk("south", deadline=deadline_for(deed, 2.0))
        fleet.proxy.add(deed, "GET", CACHE)
        references = ask(south)
        assert same_embeddings(references.embeddings, PHOTOS)
        assert (references.embedded, references.offline, references.unfetched) == (len(PHOTOS), False, ())
        south.gallery.write_back()
        fleet.proxy.heal()
        assert south.gallery.write_back() == []
        assert fleet.cache_covers_exactly_the_photos()

    @each(REFUSALS, BROKEN, refused=faults.refuse, stall=faults.stall)
    def test_what_is_known_here_is_not_computed_again(self, fleet: ProxiedFleet, deed: Deed) -> None:
        fleet.kiosk("north").verify()
        fleet.put("d.jpg", b"new")
        fleet.kiosk("south").verify()
        north = fleet.kiosk("north", deadline=deadline_for(deed, 2.0))
        fleet.proxy.add(deed, "GET", CACHE)
        references = ask(north)
        new = {"d.jpg": b"new"} if deed is not faults.refuse else {}
        assert same_embeddings(references.embeddings, PHOTOS | new)
        assert north.embedder.seen == list(new.values())


class TestPhotoDownload:
    """GET of photos fails: the others count, and what was not had is had later."""

    @each(REFUSALS, BROKEN, CUT, SLOW, HUGE)
    def test_of_one_the_others_count(self, fleet: ProxiedFleet, deed: Deed) -> None:
        kiosk = fleet.kiosk(deadline=deadline_for(deed, 2.0))
        others = {name: data for name, data in PHOTOS.items() if name != "b.jpg"}
        fleet.proxy.add(deed, "GET", f"{ALICE}b.jpg")
        references = ask(kiosk)
        assert same_embeddings(references.embeddings, others)
        assert (references.unfetched, references.unusable) == (("b.jpg",), {})
        assert kiosk.gallery.write_back() == []
        assert fleet.shared_cache().entries.keys() == others.keys()
        check_local_copies(fleet)
        fleet.proxy.heal()
        assert same_embeddings(ask(kiosk).embeddings, PHOTOS)
        assert kiosk.gallery.write_back() == []
        assert fleet.cache_covers_exactly_the_photos()

    @each(REFUSALS, BROKEN, CUT, SLOW, HUGE, refused=faults.refuse)
    def test_of_all_is_an_error(self, fleet: ProxiedFleet, deed: Deed) -> None:
        kiosk = fleet.kiosk(deadline=deadline_for(deed, 0.5))
        fleet.proxy.add(deed, "GET", ".jpg")
        assert refused(kiosk)
        assert kiosk.embedder.seen == []
        assert kiosk.gallery.write_back() == []
        fleet.proxy.heal()
        assert same_embeddings(ask(fleet.kiosk()).embeddings, PHOTOS)

    @each(MISSING)
    def test_of_one_that_is_gone_the_others_count(self, fleet: ProxiedFleet, deed: Deed) -> None:
        kiosk = fleet.kiosk()
        fleet.proxy.add(deed, "GET", f"{ALICE}b.jpg")
        references = ask(kiosk)
        assert references.embeddings.keys() == PHOTOS.keys() - {"b.jpg"}
        assert references.unfetched == ()

    @each(MISSING)
    def test_of_all_that_are_gone_leaves_nothing_to_compare_with(
        self, fleet: ProxiedFleet, deed: Deed
    ) -> None:
        fleet.proxy.add(deed, "GET", ".jpg")
        assert ask(fleet.kiosk()).embeddings == {}
        fleet.proxy.heal()
        assert same_embeddings(ask(fleet.kiosk()).embeddings, PHOTOS)


class TestUpload:
    """PUT of the cache fails: the result stands, and the upload is tried again later."""

    @each(
        REFUSALS,
        BROKEN,
        MISSING,
        refused=faults.refuse,
        stall=faults.stall,
        drip=faults.drip,
        conflict=faults.refusal(409, "ConditionalRequestConflict"),
        lost=faults.refusal(412, "PreconditionFailed"),
        unsupported=faults.refusal(501, "NotImplemented"),
    )
    def test_the_result_stands_and_the_upload_goes_out_later(
        self, fleet: ProxiedFleet, deed: Deed, caplog: pytest.LogCaptureFixture
    ) -> None:
        kiosk = fleet.kiosk(deadline=deadline_for(deed, 2.0))
        fleet.proxy.add(deed, "PUT")
        assert same_embeddings(ask(kiosk).embeddings, PHOTOS)
        assert kiosk.gallery.write_back() == ["alice"]
        assert "was not uploaded, will retry" in caplog.text
        fleet.proxy.heal()
        assert same_embeddings(ask(kiosk).embeddings, PHOTOS)
        assert kiosk.gallery.write_back() == []
        assert fleet.cache_covers_exactly_the_photos()
        assert len(kiosk.embedder.seen) == len(PHOTOS)

    def test_an_answer_that_is_lost_once_costs_a_look(self, fleet: ProxiedFleet) -> None:
        kiosk = fleet.kiosk()
        ask(kiosk)
        fleet.proxy.add(faults.lose_answer, "PUT", times=1)
        assert fleet.proxy.counted(kiosk.gallery.write_back) == {"PUT": 2, "LIST": 1, "GET": 1}
        assert kiosk.gallery.write_back() == []
        assert fleet.cache_covers_exactly_the_photos()

    def test_an_answer_cut_in_its_headers_loses_nothing(self, fleet: ProxiedFleet) -> None:
        """What is left of them is a success, with half an ETag or none."""
        kiosk = fleet.kiosk()
        ask(kiosk)
        fleet.proxy.add(faults.cut_head, "PUT")
        kiosk.gallery.write_back()
        fleet.proxy.heal()
        assert "PUT" not in fleet.proxy.counted(kiosk.verify)
        assert fleet.cache_covers_exactly_the_photos()
        assert fleet.proxy.counted(kiosk.verify) == {"LIST": 1}

    def test_answers_that_are_always_lost_leave_nothing_to_write(self, fleet: ProxiedFleet) -> None:
        kiosk = fleet.kiosk()
        ask(kiosk)
        fleet.proxy.add(faults.lose_answer, "PUT")
        assert kiosk.gallery.write_back() == ["alice"]
        fleet.proxy.heal()
        assert "PUT" not in fleet.proxy.counted(kiosk.gallery.write_back)
        assert fleet.cache_covers_exactly_the_photos()


@pytest.fixture
def many_keys(fleet: ProxiedFleet) -> ProxiedFleet:
    """Alice's photos among thousands of keys that do not fit the layout, on the first and the last page."""
    strange = ("", ".a.jpg", "/a.jpg", "../x.jpg", "deep/a.jpg", "a\nb.jpg", "a\\b.jpg", "x" * 300 + ".jpg")
    fill = [f"b{number:04}.txt" for number in range(2000)] + [f"b/{number}.jpg" for number in range(500)]
    fleet.fill([f"{ALICE}{name}" for name in (*strange, *fill)])
    return fleet


def test_photos_are_found_among_thousands_of_keys_that_do_not_fit(many_keys: ProxiedFleet) -> None:
    kiosk = many_keys.kiosk()
    log = many_keys.proxy.during(kiosk.verify)
    assert counts(log) == {"LIST": 3, "GET": len(PHOTOS), "PUT": 1}
    assert same_embeddings(ask(kiosk).embeddings, PHOTOS)
    assert many_keys.cache_covers_exactly_the_photos()
