"""What is particular to a bucket: addresses, paging, requests on the wire, bodies."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from itertools import pairwise
from subprocess import run
from urllib.parse import parse_qs, urlsplit

import pytest

from kiosk.errors import (
    ObjectTooLarge,
    StoreMisconfigured,
    StoreUnreachable,
)
from kiosk.gallery import s3_store as module
from kiosk.gallery.deadline import run_with_deadline
from kiosk.gallery.s3_store import S3Store
from tests.gallery.misbehaving_server import Answer, MisbehavingServer, listing, photo, refusal

PHOTO = "users/anna/ref_1.jpg"


class TestBucket:
    """On moto's server."""

    @pytest.mark.parametrize("prefix", ["", "kiosks", "kiosks/", "/kiosks/north/"])
    def test_stays_below_its_prefix(self, open_bucket: Callable[..., S3Store], prefix: str) -> None:
        store = open_bucket(prefix)
        whole = open_bucket("", bucket=store.name.split("/")[2], create=False)
        whole.put("elsewhere/users/bob/1.jpg", b"bob")
        store.put(PHOTO, b"photo")
        folder = f"{prefix.strip('/')}/" if prefix else ""
        assert whole.get(folder + PHOTO, max_bytes=10).body == b"photo"
        assert [info.key for info in store.list("users/")] == [PHOTO]
        assert list(store.list_folders("users/")) == ["anna"]

    def test_etag_keeps_its_quotes(self, s3_store: S3Store) -> None:
        etag = s3_store.put(PHOTO, b"photo")
        assert etag.startswith('"')
        assert etag.endswith('"')

    def test_missing_bucket(self, open_bucket: Callable[..., S3Store]) -> None:
        store = open_bucket(bucket="no-such-bucket", create=False)
        uses: list[Callable[[], object]] = [
            lambda: store.list(""),
            lambda: list(store.list_folders("users/")),
            lambda: store.get(PHOTO, max_bytes=10),
            lambda: store.put(PHOTO, b"photo"),
            lambda: store.put(PHOTO, b"photo", if_match='"e"'),
            lambda: store.delete(PHOTO),
        ]
        for use in uses:
            with pytest.raises(StoreMisconfigured, match=r"no-such-bucket.*does not exist"):
                use()

    def test_works_again_after_closing(self, s3_store: S3Store) -> None:
        s3_store.put(PHOTO, b"photo")
        s3_store.close()
        s3_store.close()
        assert s3_store.get(PHOTO, max_bytes=10).body == b"photo"


class TestRequests:
    """What goes over the wire."""

    def test_pages_are_followed_and_put_in_order(
        self, bad_server: MisbehavingServer, bad_store: S3Store
    ) -> None:
        bad_server.answers = [listing("b", "d", more=True), listing("a", "c")]
        assert [info.key for info in bad_store.list("")] == ["a", "b", "c", "d"]
        assert bad_store.requests == {"LIST": 2}
        query = parse_qs(urlsplit(bad_server.requests[1]).query)
        assert query["continuation-token"] == ["next"]

    def test_path_style_and_user_agent(self, bad_server: MisbehavingServer, bad_store: S3Store) -> None:
        bad_server.answers = [photo()]
        bad_store.get(PHOTO, max_bytes=10)
        assert bad_server.requests == [f"GET /test-bucket/{PHOTO}"]
        assert "kiosk/" in bad_server.headers[0]["User-Agent"]

    def test_write_sends_its_condition_verbatim_and_no_new_checksum(
        self, bad_server: MisbehavingServer, bad_store: S3Store
    ) -> None:
        bad_server.answers = [photo(b"")]
        bad_store.put(PHOTO, b"photo", if_match='"abc-2"')
        bad_store.put(PHOTO, b"photo", if_absent=True)
        bad_store.put(PHOTO, b"photo")
        first, second, third = bad_server.headers
        assert first["If-Match"] == '"abc-2"'
        assert second["If-None-Match"] == "*"
        assert not {"If-Match", "If-None-Match"} & set(third)
        assert not [name for name in third if name.lower().startswith("x-amz-checksum")]

    def test_retries_are_counted(self, bad_server: MisbehavingServer, bad_store: S3Store) -> None:
        bad_server.answers = [refusal(503, "SlowDown"), refusal(500, "InternalError"), listing("a")]
        assert [info.key for info in bad_store.list("")] == ["a"]
        assert bad_store.requests == {"LIST": 3}

    def test_gives_up_after_three_attempts(self, bad_server: MisbehavingServer, bad_store: S3Store) -> None:
        bad_server.answers = [refusal(503, "SlowDown")]
        with pytest.raises(StoreUnreachable):
            bad_store.list("")
        assert len(bad_server.requests) == module.ATTEMPTS
        assert bad_store.requests == {"LIST": module.ATTEMPTS}

    def test_one_client_for_all_threads(self, bad_store: S3Store) -> None:
        clients: list[object] = []
        threads = [threading.Thread(target=lambda: clients.append(bad_store._client())) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert len(clients) == 4
        assert all(one is other for one, other in pairwise(clients))


class TestBodies:
    """Answers to GET that are not what they promise."""

    def test_broken_body_is_asked_for_once_more(
        self, bad_server: MisbehavingServer, bad_store: S3Store
    ) -> None:
        bad_server.answers = [photo(b"pho", announced=5), photo()]
        assert bad_store.get(PHOTO, max_bytes=10).body == b"photo"
        assert bad_store.requests == {"GET": 2}

    def test_body_that_keeps_breaking_off(self, bad_server: MisbehavingServer, bad_store: S3Store) -> None:
        bad_server.answers = [photo(b"pho", announced=5)]
        with pytest.raises(StoreUnreachable, match="broke off"):
            bad_store.get(PHOTO, max_bytes=10)
        assert bad_store.requests == {"GET": 2}

    def test_body_that_stops_coming(
        self, bad_server: MisbehavingServer, bad_store: S3Store, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(module, "READ_TIMEOUT_S", 0.1)
        bad_server.answers = [photo(b"pho", announced=5, hangs=True)]
        with pytest.raises(StoreUnreachable, match="does not answer"):
            bad_store.get(PHOTO, max_bytes=10)
        assert bad_store.requests == {"GET": 2}

    def test_large_body_is_refused_by_its_announced_length(
        self, bad_server: MisbehavingServer, bad_store: S3Store
    ) -> None:
        bad_server.answers = [photo(b"", announced=10**9)]
        with pytest.raises(ObjectTooLarge):
            bad_store.get(PHOTO, max_bytes=10)
        assert bad_store.requests == {"GET": 1}

    def test_large_body_without_a_length(self, bad_server: MisbehavingServer, bad_store: S3Store) -> None:
        bad_server.answers = [photo(b"x" * 200_000, chunked=True)]
        with pytest.raises(ObjectTooLarge):
            bad_store.get(PHOTO, max_bytes=100_000)
        assert len(bad_store.get(PHOTO, max_bytes=200_000).body) == 200_000

    def test_drip_is_ended_by_the_deadline(self, bad_server: MisbehavingServer, bad_store: S3Store) -> None:
        bad_server.answers = [photo(b"", announced=10**6, drips=True)]
        with pytest.raises(StoreUnreachable, match="took longer"):
            run_with_deadline(lambda: bad_store.get(PHOTO, max_bytes=10**6), 0.5, "download")
        assert not bad_server.released.is_set()
        bad_server.answers = [refusal(403, "AccessDenied")]
        bad_server.released.set()

    def test_object_without_an_etag(self, bad_server: MisbehavingServer, bad_store: S3Store) -> None:
        bad_server.answers = [Answer(body=b"photo")]
        with pytest.raises(StoreUnreachable, match="not S3's"):
            bad_store.get(PHOTO, max_bytes=10)


def test_importing_loads_no_boto3() -> None:
    code = "import sys, kiosk.gallery.s3_store; sys.exit('boto3' in sys.modules or 'botocore' in sys.modules)"
    assert run([sys.executable, "-c", code], check=False).returncode == 0
