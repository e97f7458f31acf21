"""A bucket that refuses, a server that is no bucket, no server at all; and what the clocks say."""

from __future__ import annotations

import socket
import threading
from email.utils import formatdate
from pathlib import Path
from time import time
from types import SimpleNamespace

import pytest

from kiosk.errors import (
    ConditionsUnsupported,
    ObjectMissing,
    StoreConflict,
    StoreDenied,
    StoreError,
    StoreMisconfigured,
    StoreUnreachable,
)
from kiosk.gallery import s3_limits
from kiosk.gallery import s3_store as module
from kiosk.gallery.s3_store import S3Store
from tests.gallery.misbehaving_server import Answer, MisbehavingServer, listing, refusal

PHOTO = "users/anna/ref_1.jpg"


def hang_up(server: socket.socket, times: int) -> None:
    for _ in range(times):
        connection, _ = server.accept()
        connection.close()


class TestErrors:
    """Every failure becomes one of our errors, with advice and without secrets."""

    def test_refusals(self, bad_server: MisbehavingServer, bad_store: S3Store) -> None:
        expected = {
            (403, "AccessDenied"): StoreDenied,
            (404, "NoSuchKey"): ObjectMissing,
            (404, ""): ObjectMissing,
            (500, "InternalError"): StoreUnreachable,
            (501, "NotImplemented"): StoreUnreachable,
            (503, "SlowDown"): StoreUnreachable,
        }
        for (status, code), kind in expected.items():
            bad_server.answers = [refusal(status, code)]
            with pytest.raises(kind, match="s3://test-bucket") as caught:
                bad_store.get(PHOTO, max_bytes=10)
            assert "AKIATESTING" not in str(caught.value)
            assert "not-a-real-secret" not in str(caught.value)

    def test_refused_conditions(self, bad_server: MisbehavingServer, bad_store: S3Store) -> None:
        expected = {
            (412, "PreconditionFailed"): StoreConflict,
            (409, "ConditionalRequestConflict"): StoreConflict,
            (404, "NoSuchKey"): StoreConflict,
            (404, "NoSuchBucket"): StoreMisconfigured,
            (501, "NotImplemented"): ConditionsUnsupported,
            (403, "AccessDenied"): StoreDenied,
        }
        for (status, code), kind in expected.items():
            bad_server.answers = [refusal(status, code)]
            with pytest.raises(kind):
                bad_store.put(PHOTO, b"photo", if_match='"e"')
        assert bad_store.requests == {"PUT": len(expected)}

    @pytest.mark.parametrize("status", [301, 302, 307])
    def test_redirect_to_nowhere(
        self, bad_server: MisbehavingServer, bad_store: S3Store, status: int
    ) -> None:
        bad_server.answers = [Answer(status, b"<html>Log in</html>", {"Location": bad_server.url})]
        with pytest.raises(StoreMisconfigured if status == 301 else StoreUnreachable):
            bad_store.list("")
        assert bad_store.requests == {"LIST": 1}

    def test_login_page_is_no_empty_store(self, bad_server: MisbehavingServer, bad_store: S3Store) -> None:
        for page in (b"<html><body>Log in</body></html>", b"<!doctype html><p>Log in<br>", b"{}", b""):
            bad_server.answers = [Answer(body=page)]
            with pytest.raises(StoreUnreachable):
                bad_store.list("")
            with pytest.raises(StoreUnreachable):
                list(bad_store.list_folders("users/"))

    def test_missing_page_is_no_empty_store(self, bad_server: MisbehavingServer, bad_store: S3Store) -> None:
        bad_server.answers = [Answer(404, b"<html>not found</html>")]
        with pytest.raises(StoreMisconfigured, match="address"):
            bad_store.list("")

    def test_answer_without_end_is_not_read(
        self, bad_server: MisbehavingServer, bad_store: S3Store, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(s3_limits, "MAX_ANSWER_BYTES", 1000)
        bad_server.answers = [listing(*(f"users/anna/{number}.jpg" for number in range(50)))]
        with pytest.raises(StoreUnreachable, match="too long"):
            bad_store.list("")
        bad_server.answers = [Answer(403, b"<Error><Code>AccessDenied</Code></Error>" + b" " * 2000)]
        with pytest.raises(StoreUnreachable, match="too long"):
            bad_store.get(PHOTO, max_bytes=10)
        bad_server.answers = [Answer(body=b"x" * 5000, headers={"ETag": '"e"'})]
        assert len(bad_store.get(PHOTO, max_bytes=5000).body) == 5000

    def test_listing_without_end_is_given_up(
        self, bad_server: MisbehavingServer, bad_store: S3Store, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(module, "MAX_PAGES", 3)
        pages = [listing(f"users/anna/{number}.jpg", more=True, token=str(number)) for number in range(9)]
        bad_server.answers = pages
        with pytest.raises(StoreError, match="without end"):
            bad_store.list("")
        assert bad_store.requests == {"LIST": 4}

    def test_nothing_listens(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("botocore.endpoint.time", SimpleNamespace(sleep=lambda seconds: None))
        with socket.create_server(("127.0.0.1", 0)) as closed_soon:
            port = closed_soon.getsockname()[1]
        store = S3Store("test-bucket", "", endpoint_url=f"http://127.0.0.1:{port}", region="us-east-1")
        with pytest.raises(StoreUnreachable, match="does not answer"):
            store.list("")
        assert store.requests == {"LIST": module.ATTEMPTS}

    def test_server_hangs_up(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("botocore.endpoint.time", SimpleNamespace(sleep=lambda seconds: None))
        with socket.create_server(("127.0.0.1", 0)) as server:
            thread = threading.Thread(target=hang_up, args=(server, module.ATTEMPTS))
            thread.start()
            url = f"http://127.0.0.1:{server.getsockname()[1]}"
            with pytest.raises(StoreUnreachable):
                S3Store("test-bucket", "", endpoint_url=url, region="us-east-1").list("")
            thread.join()

    def test_server_says_nothing(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(module, "READ_TIMEOUT_S", 0.1)
        monkeypatch.setattr("botocore.endpoint.time", SimpleNamespace(sleep=lambda seconds: None))
        with socket.create_server(("127.0.0.1", 0)) as server:  # connects by its backlog, never accepts
            url = f"http://127.0.0.1:{server.getsockname()[1]}"
            with pytest.raises(StoreUnreachable, match="does not answer"):
                S3Store("test-bucket", "", endpoint_url=url, region="us-east-1").list("")

    def test_no_credentials(self, monkeypatch: pytest.MonkeyPatch, bad_store: S3Store) -> None:
        monkeypatch.delenv("AWS_ACCESS_KEY_ID")
        monkeypatch.delenv("AWS_SECRET_ACCESS_KEY")
        with pytest.raises(StoreDenied, match="credentials"):
            bad_store.list("")

    def test_partial_credentials(self, monkeypatch: pytest.MonkeyPatch, bad_store: S3Store) -> None:
        monkeypatch.delenv("AWS_SECRET_ACCESS_KEY")
        with pytest.raises(StoreDenied, match="credentials"):
            bad_store.list("")

    def test_unknown_profile(self) -> None:
        with pytest.raises(StoreDenied, match="profile"):
            S3Store("test-bucket", "", profile="nobody").list("")

    def test_broken_aws_configuration(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        (tmp_path / "config").write_text("this is no configuration")
        monkeypatch.setenv("AWS_CONFIG_FILE", str(tmp_path / "config"))
        with pytest.raises(StoreMisconfigured, match="AWS configuration"):
            S3Store("test-bucket", "").list("")

    @pytest.mark.parametrize("endpoint_url", ["minio", "http://a b", "http://" + "a" * 70 + ".x"])
    def test_endpoint_that_cannot_be(self, endpoint_url: str) -> None:
        with pytest.raises((StoreMisconfigured, StoreUnreachable)):
            S3Store("test-bucket", "", endpoint_url=endpoint_url, region="us-east-1").list("")

    def test_region_that_cannot_be(self) -> None:
        with pytest.raises(StoreMisconfigured, match="address"):
            S3Store("test-bucket", "", region="no region").list("")

    def test_our_own_mistakes_are_not_disguised(self, bad_store: S3Store) -> None:
        with pytest.raises(TypeError):
            bad_store.list(None)  # type: ignore[arg-type]


class TestClock:
    """The store's clock, from the Date of an answer."""

    def test_difference(self, bad_server: MisbehavingServer, bad_store: S3Store) -> None:
        bad_server.answers = [listing()]
        for skew in (-7200, 0, 7200):
            bad_server.date = formatdate(time() + skew, usegmt=True)
            assert bad_store.clock_skew() == pytest.approx(skew, abs=60)
        assert bad_store.requests == {"LIST": 3}

    def test_refusal_because_of_the_clock_tells_the_time(
        self, bad_server: MisbehavingServer, bad_store: S3Store
    ) -> None:
        bad_server.date = formatdate(time() + 7200, usegmt=True)
        bad_server.answers = [refusal(403, "RequestTimeTooSkewed")]
        assert bad_store.clock_skew() == pytest.approx(7200, abs=60)

    def test_other_refusals_are_errors(self, bad_server: MisbehavingServer, bad_store: S3Store) -> None:
        bad_server.answers = [refusal(403, "AccessDenied")]
        with pytest.raises(StoreDenied):
            bad_store.clock_skew()
