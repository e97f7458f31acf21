"""The fault proxy itself: what other tests believe it about."""

from __future__ import annotations

import http.client
from collections import Counter
from concurrent.futures import ThreadPoolExecutor

import pytest

from kiosk.errors import ConditionsUnsupported, StoreConflict, StoreUnreachable
from kiosk.gallery.s3_store import S3Store
from tests.gallery import faults
from tests.gallery.fault_proxy import FaultProxy, Seen
from tests.gallery.proxied import ProxiedFleet
from tests.plugins.stores import REGION

KEY = "users/alice/a.jpg"


def test_requests_pass_unchanged_and_are_written_down(proxied_fleet: ProxiedFleet) -> None:
    wire, direct, proxy = proxied_fleet.wire, proxied_fleet.store.inner, proxied_fleet.proxy
    etag = wire.put(KEY, b"photo", if_absent=True)
    assert direct.get(KEY, max_bytes=10) == wire.get(KEY, max_bytes=10)
    assert wire.list("users/") == direct.list("users/")
    wire.put(KEY, b"other", if_match=etag)
    wire.delete(KEY)
    assert direct.list("") == []
    full = f"kiosks/north/{KEY}"
    assert proxy.log == [
        Seen("PUT", full, {"if-none-match": "*"}, 200),
        Seen("GET", full, {}, 200),
        Seen("LIST", "kiosks/north/users/", {}, 200),
        Seen("PUT", full, {"if-match": etag}, 200),
        Seen("DELETE", full, {}, 204),
    ]


def test_of_several_conditional_writes_at_once_one_wins(proxied_fleet: ProxiedFleet) -> None:
    def write(number: int) -> bool:
        try:
            proxied_fleet.wire.put(KEY, b"%d" % number, if_absent=True)
        except StoreConflict:
            return False
        return True

    with ThreadPoolExecutor(16) as pool:
        assert sum(pool.map(write, range(64))) == 1


def test_while_connections_are_refused_nobody_gets_through(proxied_fleet: ProxiedFleet) -> None:
    wire, proxy = proxied_fleet.wire, proxied_fleet.proxy
    wire.list("")
    proxy.refuse()
    before = proxy.log
    with pytest.raises(StoreUnreachable):
        wire.list("")
    assert proxy.log == before
    proxy.accept()
    assert proxy.counted(lambda: wire.list("")) == {"LIST": 1}


def test_a_fault_hits_what_it_is_meant_for_and_no_more(proxied_fleet: ProxiedFleet) -> None:
    wire, proxy = proxied_fleet.wire, proxied_fleet.proxy
    proxy.add(faults.refusal(409, "ConditionalRequestConflict"), "PUT", "a.jpg", after=1, times=1)
    wire.put("users/alice/b.jpg", b"photo")
    wire.put(KEY, b"first passes")
    with pytest.raises(StoreConflict):
        wire.put(KEY, b"second is hit")
    wire.put(KEY, b"third passes")


def test_a_server_may_ignore_conditions(moto_server: str, proxied_fleet: ProxiedFleet) -> None:
    with FaultProxy(moto_server, strip_conditions=True) as proxy:
        store = _behind(proxy, proxied_fleet)
        store.put(KEY, b"first", if_absent=True)
        store.put(KEY, b"second", if_absent=True)
        store.close()
        assert [(seen.conditions, seen.status) for seen in proxy.log] == [({"if-none-match": "*"}, 200)] * 2


@pytest.mark.parametrize(("status", "kind"), [(501, ConditionsUnsupported), (409, StoreConflict)])
def test_a_server_may_refuse_conditions(
    moto_server: str, proxied_fleet: ProxiedFleet, status: int, kind: type[Exception]
) -> None:
    with FaultProxy(moto_server, refuse_conditions=status) as proxy:
        store = _behind(proxy, proxied_fleet)
        store.put(KEY, b"first")
        with pytest.raises(kind):
            store.put(KEY, b"second", if_absent=True)
        store.close()


def test_a_server_may_refuse_some_conditions(moto_server: str, proxied_fleet: ProxiedFleet) -> None:
    with FaultProxy(moto_server, refuse_conditions=409, refused_share=1 / 3) as proxy:
        store = _behind(proxy, proxied_fleet)
        for number in range(30):
            try:
                store.put(f"users/alice/{number}.jpg", b"photo", if_absent=True)
            except StoreConflict:
                continue
        store.close()
        statuses = Counter(seen.status for seen in proxy.log)
    assert statuses.keys() == {200, 409}


def test_a_body_may_come_in_chunks(fault_proxy: FaultProxy, proxied_fleet: ProxiedFleet) -> None:
    bucket = proxied_fleet.wire.name.removeprefix("s3://").partition("/")[0]
    connection = http.client.HTTPConnection(fault_proxy.url.removeprefix("http://"))
    path = f"/{bucket}/kiosks/north/{KEY}"
    connection.request(
        "PUT", path, iter([b"one, ", b"two"]), encode_chunked=True, headers={"Transfer-Encoding": "chunked"}
    )
    assert connection.getresponse().read() == b""
    connection.close()
    assert proxied_fleet.store.inner.get(KEY, max_bytes=10).body == b"one, two"


def _behind(proxy: FaultProxy, fleet: ProxiedFleet) -> S3Store:
    bucket, _, prefix = fleet.wire.name.removeprefix("s3://").partition("/")
    return S3Store(bucket, prefix, endpoint_url=proxy.url, region=REGION)
