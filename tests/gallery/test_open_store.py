"""Addresses of stores, good and bad."""

from __future__ import annotations

import sys
from pathlib import Path
from subprocess import run
from typing import Any

import pytest

from kiosk.errors import SettingsError, StoreUnreachable
from kiosk.gallery.folder_store import FolderStore
from kiosk.gallery.open_store import open_store
from kiosk.gallery.s3_store import S3Store
from kiosk.settings import Settings


def settings(store: str, **other: Any) -> Settings:
    """Settings as given; unchecked, to show that `open_store` stands alone."""
    return Settings().model_copy(update={"store": store, **other})


def test_folder(tmp_path: Path) -> None:
    store = open_store(settings(f"folder:{tmp_path / 'store'}"), create=True)
    assert isinstance(store, FolderStore)
    store.put("users/anna/1.jpg", b"photo")
    assert (tmp_path / "store" / "users" / "anna" / "1.jpg").read_bytes() == b"photo"


def test_a_named_folder_that_is_not_there_is_not_an_empty_store(tmp_path: Path) -> None:
    store = open_store(settings(f"folder:{tmp_path / 'unplugged'}"))
    with pytest.raises(StoreUnreachable, match="does not exist"):
        store.list("users/")


def test_folder_in_the_home_directory(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    assert open_store(settings("folder:~/photos")).name == f"folder:{tmp_path / 'photos'}"


def test_opening_creates_nothing(tmp_path: Path) -> None:
    open_store(settings(f"folder:{tmp_path / 'store'}"))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("s3://my-bucket", "s3://my-bucket"),
        ("s3://my-bucket/", "s3://my-bucket"),
        ("s3://my.bucket.2/a/b", "s3://my.bucket.2/a/b"),
        ("s3://my-bucket/a/b/", "s3://my-bucket/a/b"),
    ],
)
def test_bucket(address: str, name: str) -> None:
    store = open_store(settings(address))
    assert isinstance(store, S3Store)
    assert store.name == name


def test_bucket_on_another_server(moto_server: str, s3_store: S3Store) -> None:
    store = open_store(settings(s3_store.name, endpoint_url=moto_server, region="us-east-1"))
    assert isinstance(store, S3Store)
    s3_store.put("users/anna/1.jpg", b"photo")
    assert store.get("users/anna/1.jpg", max_bytes=10).body == b"photo"
    store.close()


@pytest.mark.parametrize(
    "address",
    [
        "s3://",
        "s3:///prefix",
        "s3://ab",
        "s3://" + "a" * 64,
        "s3://My-Bucket",
        "s3://my_bucket",
        "s3://-bucket",
        "s3://bucket-",
        "s3://my..bucket",
        "s3://192.168.0.1",
        "s3://key:secret@bucket",
        "s3://my-bucket/a//b",
        "s3://my-bucket/../b",
        "s3://my-bucket/a\\b",
        "folder:",
        "folder:a\0b",
        "ftp://server",
        "",
    ],
)
def test_refuses_addresses_that_cannot_be(address: str) -> None:
    with pytest.raises(SettingsError, match="store: ") as caught:
        open_store(settings(address))
    assert "secret" not in str(caught.value)


@pytest.mark.parametrize(
    "endpoint_url", ["minio:9000", "ftp://minio", "http://", "http://minio:port", "http://[::1", "x"]
)
def test_refuses_endpoints_that_cannot_be(endpoint_url: str) -> None:
    with pytest.raises(SettingsError, match="endpoint_url: "):
        open_store(settings("s3://my-bucket", endpoint_url=endpoint_url))


def test_refuses_credentials_in_the_endpoint_and_does_not_repeat_them() -> None:
    with pytest.raises(SettingsError, match="endpoint_url: ") as caught:
        open_store(settings("s3://my-bucket", endpoint_url="https://admin:hunter22@minio:9000"))
    assert "hunter22" not in str(caught.value)


def test_opening_a_store_loads_no_boto3() -> None:
    code = (
        "import sys; from kiosk.settings import Settings; from kiosk.gallery.open_store import open_store; "
        "open_store(Settings().model_copy(update={'store': 's3://my-bucket'})); "
        "sys.exit('boto3' in sys.modules or 'botocore' in sys.modules)"
    )
    assert run([sys.executable, "-c", code], check=False).returncode == 0
