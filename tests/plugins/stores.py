"""Stores to test with: a folder, a bucket on moto's HTTP server, and a server that misbehaves as told."""

from __future__ import annotations

import functools
import logging
import os
import threading
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from urllib.request import Request, urlopen

import pytest

from kiosk.gallery.folder_store import FolderStore
from kiosk.gallery.s3_store import S3Store
from kiosk.gallery.store import ObjectStore
from tests.gallery.fault_proxy import FaultProxy
from tests.gallery.fleet import TroubledStore
from tests.gallery.misbehaving_server import MisbehavingServer
from tests.gallery.proxied import ProxiedFleet

REGION = "us-east-1"


@pytest.fixture(autouse=True)
def aws_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Dummy credentials; nothing of the AWS configuration or proxies of the person who runs the tests."""
    for name in list(os.environ):
        if name.startswith("AWS_") or name.lower().endswith("_proxy"):
            monkeypatch.delenv(name)
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "AKIATESTING")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "not-a-real-secret")
    monkeypatch.setenv("AWS_EC2_METADATA_DISABLED", "true")
    monkeypatch.setenv("AWS_CONFIG_FILE", str(tmp_path / "no-aws-config"))
    monkeypatch.setenv("AWS_SHARED_CREDENTIALS_FILE", str(tmp_path / "no-aws-credentials"))


@pytest.fixture(scope="session")
def read_service_models_once() -> Iterator[None]:
    """boto3 reads megabytes of JSON for every client, which would be most of what these tests take."""
    from botocore.loaders import create_loader

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("botocore.session.create_loader", functools.cache(create_loader))
        yield


@pytest.fixture(scope="session")
def moto_server(read_service_models_once: None) -> Iterator[str]:
    """The address of an S3 server on this machine.

    Fixtures of the session are set up before those of a test, so its thread is there before
    `no_thread_left_behind` first looks. The thread of a connection ends when its client closes it.
    """
    from moto.server import ThreadedMotoServer  # takes a second, which only tests of a bucket should pay

    logging.getLogger("werkzeug").setLevel(logging.WARNING)
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    yield f"http://{host}:{port}"
    server.stop()
    assert server._server is not None
    server._server.server_close()  # `stop` leaves the listening socket open


@pytest.fixture
def open_bucket(moto_server: str) -> Iterator[Callable[..., S3Store]]:
    """Makes stores, of a fresh bucket unless one is named, and closes their connections afterwards."""
    opened = []

    def make(prefix: str = "kiosks/north", *, bucket: str | None = None, create: bool = True) -> S3Store:
        bucket = bucket or f"test-{uuid.uuid4().hex}"
        if create:
            with urlopen(Request(f"{moto_server}/{bucket}", method="PUT")):
                pass
        opened.append(S3Store(bucket, prefix, endpoint_url=moto_server, region=REGION))
        return opened[-1]

    yield make
    for store in opened:
        store.close()


@pytest.fixture
def s3_store(open_bucket: Callable[..., S3Store]) -> S3Store:
    """A store in a fresh bucket."""
    return open_bucket()


@pytest.fixture
def folder_store(tmp_path: Path) -> FolderStore:
    """A store in a folder that does not exist yet."""
    return FolderStore(tmp_path / "parent" / "store")


@pytest.fixture
def root(folder_store: FolderStore) -> Path:
    """The folder of `folder_store`."""
    return Path(folder_store.name.removeprefix("folder:"))


@pytest.fixture
def filled(folder_store: FolderStore) -> FolderStore:
    """`folder_store` with one photo of Anna in it."""
    folder_store.put("users/anna/ref_1.jpg", b"photo")
    return folder_store


@pytest.fixture(params=["folder", "s3"])
def store(request: pytest.FixtureRequest, moto_server: str) -> ObjectStore:
    """Every kind of store; `moto_server` comes first: a later start would look like a leaked thread."""
    made: ObjectStore = request.getfixturevalue(f"{request.param}_store")
    return made


@pytest.fixture
def bad_server() -> Iterator[MisbehavingServer]:
    """A server whose answers the test sets."""
    with MisbehavingServer() as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.02,))
        thread.start()
        yield server
        server.released.set()
        server.shutdown()
        thread.join()


@pytest.fixture
def bad_store(
    bad_server: MisbehavingServer, monkeypatch: pytest.MonkeyPatch, read_service_models_once: None
) -> Iterator[S3Store]:
    """A store on the misbehaving server, whose retries follow one another without a pause."""
    monkeypatch.setattr("botocore.endpoint.time", SimpleNamespace(sleep=lambda seconds: None))
    store = S3Store("test-bucket", "", endpoint_url=bad_server.url, region=REGION)
    yield store
    store.close()


@pytest.fixture
def fault_proxy(moto_server: str) -> Iterator[FaultProxy]:
    """A proxy in front of moto's server, which breaks what the test tells it to."""
    with FaultProxy(moto_server) as proxy:
        yield proxy


@pytest.fixture
def proxied_fleet(
    open_bucket: Callable[..., S3Store],
    fault_proxy: FaultProxy,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[ProxiedFleet]:
    """Kiosks behind the proxy, around a fresh bucket; nobody pauses between two tries."""
    monkeypatch.setattr("botocore.endpoint.time", SimpleNamespace(sleep=lambda seconds: None))
    monkeypatch.setattr("kiosk.gallery.write_back.LONGEST_PAUSE_S", 0.0)
    direct = open_bucket()
    bucket, _, prefix = direct.name.removeprefix("s3://").partition("/")
    wire = S3Store(bucket, prefix, endpoint_url=fault_proxy.url, region=REGION)
    yield ProxiedFleet(TroubledStore(direct), tmp_path, proxy=fault_proxy, wire=wire)
    wire.close()
