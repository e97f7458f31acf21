"""`kiosk iam-policy`: the policy of the bucket in the settings, as AWS takes it."""

from __future__ import annotations

import json

import pytest

from kiosk.gallery.iam_policy import Role, policy
from tests.plugins.commands import Run


@pytest.mark.parametrize("role", list(Role))
@pytest.mark.parametrize(
    ("address", "prefix"),
    [("s3://doors", ""), ("s3://doors/", ""), ("s3://doors/north", "north/"), ("s3://doors/a/b/", "a/b/")],
)
def test_the_policy_alone_is_printed(run: Run, role: Role, address: str, prefix: str) -> None:
    expected = policy("doors", prefix, role)
    for_people = run("iam-policy", "--role", role, "--store", address)
    assert (for_people.code, for_people.err) == (0, "")
    assert for_people.out == json.dumps(expected, indent=2) + "\n"
    for_machines = run("iam-policy", "--role", role, "--store", address, "--json")
    assert for_machines.code == 0
    assert for_machines.out == json.dumps(expected) + "\n"


def test_the_region_tells_the_partition(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KIOSK_REGION", "cn-north-1")
    printed = run("iam-policy", "--role", "kiosk", "--store", "s3://doors").json
    assert printed["Statement"][0]["Resource"] == ["arn:aws-cn:s3:::doors"]


def test_a_folder_has_no_policy(run: Run) -> None:
    result = run("iam-policy", "--role", "kiosk", "--json")
    assert (result.code, result.json["reason"]) == (2, "bad_settings")
    assert "s3://bucket/prefix" in result.err


def test_a_bad_address_is_a_sentence(run: Run) -> None:
    result = run("iam-policy", "--role", "kiosk", "--store", "s3://No_Bucket")
    assert result.code == 2
    assert "3 to 63 characters" in result.err


@pytest.mark.parametrize("arguments", [(), ("--role", "visitor")])
def test_the_role_has_to_be_one_of_two(run: Run, arguments: tuple[str, ...]) -> None:
    result = run("iam-policy", "--json", *arguments)
    assert (result.code, result.json["reason"]) == (2, "bad_usage")
    assert "kiosk" in result.err
    assert "admin" in result.err
