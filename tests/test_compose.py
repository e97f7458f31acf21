"""What is built from the settings, and under which names."""

from __future__ import annotations

import pytest

from kiosk.compose import store_identity
from kiosk.settings import load


@pytest.mark.parametrize("variable", ["AWS_ENDPOINT_URL", "AWS_ENDPOINT_URL_S3", "KIOSK_ENDPOINT_URL"])
def test_two_servers_with_buckets_of_one_name_are_told_apart(
    monkeypatch: pytest.MonkeyPatch, variable: str
) -> None:
    monkeypatch.setenv(variable, "http://minio:9000")
    assert store_identity(load(), "s3://doors") == "s3://doors at http://minio:9000"
    assert store_identity(load(), "folder:/photos") == "folder:/photos"


def test_no_password_gets_into_the_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_ENDPOINT_URL", "http://user:hunter2@minio:9000")
    identity = store_identity(load(), "s3://doors")
    assert "minio:9000" in identity
    assert "hunter2" not in identity
    assert "user" not in identity
