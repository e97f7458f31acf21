"""What is built from the settings, and under which names."""

from __future__ import annotations

import pytest

from kiosk.compose import for_administration, make_desk, store_identity
from kiosk.settings import load
from tests.enrollment.offices import FaceReader, draft_of


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


def test_people_are_changed_with_the_second_profile_where_there_is_one() -> None:
    both = load(flags={"profile": "kiosk", "admin_profile": "admin"})
    assert for_administration(both).profile == "admin"
    assert for_administration(load(flags={"profile": "kiosk", "admin_profile": ""})).profile == "kiosk"
    assert for_administration(load()).profile is None


def test_drafts_of_two_servers_with_buckets_of_one_name_are_kept_apart() -> None:
    desks = [
        make_desk(
            load(flags={"store": "s3://doors", "endpoint_url": f"http://{server}:9000"}),
            FaceReader(),
            lambda: None,
        )
        for server in ("north", "south")
    ]
    desks[0].save_draft(draft_of("ada"))
    assert [len(desk.drafts()) for desk in desks] == [1, 0]
