"""The object store in an S3 bucket, or in any server that speaks S3: the one module that uses boto3."""

from __future__ import annotations

import contextlib
import logging
import threading
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from email.utils import parsedate_to_datetime
from itertools import chain
from operator import attrgetter
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, Literal

import kiosk
from kiosk.errors import ObjectMissing, ObjectTooLarge, StoreError, StoreUnreachable
from kiosk.gallery.layout import USERS_PREFIX
from kiosk.gallery.object_key import check_key
from kiosk.gallery.request_counter import RequestCounter
from kiosk.gallery.s3_errors import CLOCK_CODES, error_code, translate
from kiosk.gallery.s3_limits import limit_answers
from kiosk.gallery.store import ObjectInfo, StoredObject

if TYPE_CHECKING:
    from boto3 import Session
    from botocore.response import StreamingBody
    from mypy_boto3_s3 import S3Client
    from mypy_boto3_s3.type_defs import ObjectTypeDef

logger = logging.getLogger(__name__)

CONNECT_TIMEOUT_S = 2
READ_TIMEOUT_S = 3
ATTEMPTS = 3
MAX_CONNECTIONS = 32
"""Kept alive at most; a synchronisation and a claim at the door make requests at the same time."""

MAX_PAGES = 5000
"""Five million objects: a server that sends more pages than this would send them for ever."""

_CREDENTIAL_SERVICES = ("sts", "sso", "sso-oidc")
"""What boto3 asks for the credentials of roles and of single sign-on."""

_Listing = Literal["list_objects_v2", "list_object_versions"]
_DELETIONS_AT_ONCE = 16
_CHUNK_BYTES = 1 << 16
_HALF_SECOND = 0.5


class _BodyBrokeOff(StoreUnreachable):
    """The answer began well, and then the object's bytes stopped coming."""


class S3Store:
    """Objects in a bucket, below a prefix; fulfils ObjectStore.

    Credentials come from boto3's usual chain, or from `profile`. boto3 is imported, and the client made,
    by the first request: that takes about half a second. No method has a deadline of its own: a server
    that drips its answer can hold any of them (see `run_with_deadline`).
    """

    def __init__(
        self,
        bucket: str,
        prefix: str,
        *,
        endpoint_url: str | None = None,
        region: str | None = None,
        profile: str | None = None,
    ) -> None:
        """`endpoint_url` is for servers other than AWS and must not contain credentials."""
        folder = prefix.strip("/")
        self._bucket = bucket
        self._prefix = f"{folder}/" if folder else ""
        self._endpoint_url = endpoint_url
        self._region = region
        self._profile = profile
        self._counter = RequestCounter()
        self._lock = threading.Lock()
        self._made: S3Client | None = None

    @property
    def name(self) -> str:
        """`s3://bucket/prefix`."""
        return f"s3://{self._bucket}/{self._prefix}".rstrip("/")

    @property
    def requests(self) -> Mapping[str, int]:
        """HTTP requests sent so far by kind, boto3's retries included; a snapshot."""
        return self._counter.snapshot()

    def list(self, prefix: str) -> list[ObjectInfo]:
        """All objects whose key starts with `prefix`, in the order of their keys' UTF-8 bytes."""
        found = chain.from_iterable(self.pages(prefix))
        # Not every server sorts. Code points sort like the UTF-8 bytes they are encoded to.
        return sorted(found, key=attrgetter("key"))

    def pages(self, prefix: str) -> Iterator[Sequence[ObjectInfo]]:
        """The objects page by page, up to 1,000 each, as the server sends them; see ObjectStore."""
        with self._translated():
            for page in self._pages("list_objects_v2", Prefix=self._prefix + prefix):
                yield [self._info(item) for item in page.get("Contents", [])]

    def list_folders(self, prefix: str) -> Iterator[str]:
        """Names of the folders directly below `prefix`, page by page."""
        full = self._prefix + prefix
        with self._translated():
            for page in self._pages("list_objects_v2", Prefix=full, Delimiter="/"):
                for item in page.get("CommonPrefixes", []):
                    name = item["Prefix"].removeprefix(full).removesuffix("/")
                    if name:  # a server may hold `users//x`, which no valid key can mean
                        yield name

    def get(self, key: str, *, max_bytes: int) -> StoredObject:
        """The object's bytes and ETag; an answer that breaks off is asked for once more. See ObjectStore."""
        check_key(key)
        try:
            return self._download(key, max_bytes)
        except _BodyBrokeOff as error:
            logger.info("asking once more for %s: %s", key, error)
            return self._download(key, max_bytes)

    def put(self, key: str, body: bytes, *, if_match: str | None = None, if_absent: bool = False) -> str:
        """Write an object, and return its new ETag; see ObjectStore.

        A conditional write whose answer was lost on the way is repeated by boto3 and then conflicts with
        itself: StoreConflict does not prove that somebody else wrote.
        """
        check_key(key)
        conditions: dict[str, Any] = {}
        if if_match is not None:
            conditions["IfMatch"] = if_match
        if if_absent:
            conditions["IfNoneMatch"] = "*"
        with self._translated(conditional=bool(conditions)):
            answer = self._client().put_object(
                Bucket=self._bucket, Key=self._prefix + key, Body=body, **conditions
            )
            return answer["ETag"]

    def delete(self, key: str) -> None:
        """Delete an object; see ObjectStore."""
        check_key(key)
        # AWS answers a deletion of nothing with success, other servers with 404.
        with contextlib.suppress(ObjectMissing), self._translated():
            self._client().delete_object(Bucket=self._bucket, Key=self._prefix + key)

    def purge(self, prefix: str) -> int:
        """Delete the versions that a bucket with versioning keeps of deleted objects; see ObjectStore.

        Marks of deletion go last: the versions that they hide would come back meanwhile.
        """
        versions: list[tuple[str, str]] = []
        marks: list[tuple[str, str]] = []
        with self._translated():
            for page in self._pages("list_object_versions", Prefix=self._prefix + prefix):
                versions += [(item["Key"], item["VersionId"]) for item in page.get("Versions", [])]
                marks += [(item["Key"], item["VersionId"]) for item in page.get("DeleteMarkers", [])]
            for some in (versions, marks):
                self._delete_versions(some)
        return len(versions)

    def _delete_versions(self, versions: Sequence[tuple[str, str]]) -> None:
        """One by one, as DeleteObjects does not exist everywhere, but several at a time."""

        def delete(version: tuple[str, str]) -> None:
            key, version_id = version
            self._client().delete_object(Bucket=self._bucket, Key=key, VersionId=version_id)

        with ThreadPoolExecutor(_DELETIONS_AT_ONCE, "purge") as pool:
            for _ in pool.map(delete, versions):
                pass

    def clock_skew(self) -> float:
        """Store's clock minus this machine's, in seconds, to about a second plus the time of the request.

        Works even where the store refuses all else because of the clock.
        """
        with self._translated():
            client = self._client()
            before = time.time()
            date = self._date(client)
            middle = (before + time.time()) / 2
        # The header is cut off to whole seconds.
        return date + _HALF_SECOND - middle

    def close(self) -> None:
        """Close the connections kept alive; a later request opens new ones."""
        with self._lock:
            if self._made is not None:
                self._made.close()
                self._made = None

    def _pages(self, operation: _Listing, **query: str) -> Iterator[Mapping[str, Any]]:
        pages: Iterable[Any] = self._client().get_paginator(operation).paginate(Bucket=self._bucket, **query)  # type: ignore[arg-type]
        for number, page in enumerate(pages):
            if number == MAX_PAGES:
                raise StoreError(f"The photo store {self.name} lists without end. Please check the server.")
            # Any XML parses as a listing of nothing. That of a login page must not pass for an empty store.
            page["IsTruncated"]
            yield page

    def _info(self, item: ObjectTypeDef) -> ObjectInfo:
        return ObjectInfo(
            item["Key"].removeprefix(self._prefix),
            item["ETag"],
            item["Size"],
            item["LastModified"].timestamp(),
        )

    def _download(self, key: str, max_bytes: int) -> StoredObject:
        with self._translated():
            answer = self._client().get_object(Bucket=self._bucket, Key=self._prefix + key)
        with contextlib.closing(answer["Body"]) as stream:
            self._check_size(key, answer.get("ContentLength", 0), max_bytes)
            body = bytearray()
            for chunk in self._chunks(stream):
                body += chunk
                self._check_size(key, len(body), max_bytes)
        with self._translated():
            return StoredObject(bytes(body), answer["ETag"])

    def _check_size(self, key: str, size: int, max_bytes: int) -> None:
        if size > max_bytes:
            raise ObjectTooLarge(
                f"The object {key} in {self.name} is larger than {max_bytes} bytes. Please replace it."
            )

    def _chunks(self, stream: StreamingBody) -> Iterator[bytes]:
        """The body in pieces. At its end botocore compares its length with the one announced."""
        try:
            with self._translated():
                yield from stream.iter_chunks(_CHUNK_BYTES)
        except StoreUnreachable as error:
            raise _BodyBrokeOff(str(error)) from error

    def _date(self, client: S3Client) -> float:
        """Unix seconds in the Date header of a small listing's answer."""
        try:
            # Credentials of a kiosk may list there only.
            answer: Any = client.list_objects_v2(
                Bucket=self._bucket, Prefix=self._prefix + USERS_PREFIX, MaxKeys=1
            )
        except Exception as error:
            if error_code(error) not in CLOCK_CODES:
                raise
            answer = error.response  # type: ignore[attr-defined]
        return parsedate_to_datetime(answer["ResponseMetadata"]["HTTPHeaders"]["date"]).timestamp()

    def _client(self) -> S3Client:
        # boto3 clients may be shared between threads, but not made by several at once.
        with self._lock:
            if self._made is None:
                self._made = self._make_client()
            return self._made

    def _make_client(self) -> S3Client:
        import boto3  # takes half a second, which no command should pay that needs no bucket

        session = boto3.Session(profile_name=self._profile, region_name=self._region)
        return self._client_of(session)

    def _client_of(self, session: Session) -> S3Client:
        from botocore.config import Config
        from botocore.exceptions import HTTPClientError

        config = Config(
            connect_timeout=CONNECT_TIMEOUT_S,
            read_timeout=READ_TIMEOUT_S,
            max_pool_connections=MAX_CONNECTIONS,
            retries={"total_max_attempts": ATTEMPTS, "mode": "standard"},
            tcp_keepalive=True,
            # Other servers rarely have a host name per bucket, and do not know AWS's newer checksums.
            s3={"addressing_style": "path" if self._endpoint_url else "auto"},
            request_checksum_calculation="when_required",
            response_checksum_validation="when_required",
            user_agent_extra=f"kiosk/{kiosk.__version__}",
        )
        client = session.client("s3", endpoint_url=self._endpoint_url, config=config)
        sender = client._endpoint.http_session  # type: ignore[attr-defined]  # botocore has no other way in
        sender.send = limit_answers(sender.send, lambda error: HTTPClientError(error=error))
        client.meta.events.register("before-send.s3", self._count)
        client.meta.events.register("before-call.s3.HeadBucket", _answer_head_bucket)  # type: ignore[arg-type]
        return client

    def _count(self, request: Any, event_name: str, **_: object) -> None:
        operation = event_name.rpartition(".")[2]
        self._counter.count("LIST" if operation.startswith("List") else request.method)

    @contextmanager
    def _translated(self, *, conditional: bool = False) -> Iterator[None]:
        try:
            yield
        except StoreError:
            raise
        except Exception as error:
            translated = translate(error, self.name, conditional=conditional)
            if translated is None:
                raise
            raise translated from error


def check_clients() -> str:
    """Make the clients that stores and their credentials need, and an address with a signature; returns that.

    boto3 builds them from data files, which a packaged program may lack. Nothing is sent. Raises what boto3 does.
    """
    import boto3

    session = boto3.Session("self-test", "self-test", region_name="eu-central-1")
    for service in _CREDENTIAL_SERVICES:
        session._session.create_client(service)
    client = S3Store("self-test", "")._client_of(session)
    client.get_paginator("list_objects_v2")
    address = client.generate_presigned_url(
        "get_object", Params={"Bucket": "self-test", "Key": "users/ada/1.jpg"}
    )
    client.close()
    return address


def _answer_head_bucket(**_: object) -> tuple[Any, Mapping[str, Any]]:
    """Answer boto3's HeadBucket without sending it, in the shape that `before-call` handlers return.

    boto3 sends it after a redirect that names no region. Where a login page redirects everything, that is
    redirected too, and boto3 asks again until Python's stack is full (boto3 issue 2148).
    """
    nothing = {"Error": {"Code": "404"}, "ResponseMetadata": {"HTTPStatusCode": 404, "HTTPHeaders": {}}}
    return SimpleNamespace(status_code=404), nothing
