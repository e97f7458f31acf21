"""The policies as such: what they allow and refuse, by an evaluation of our own after the IAM User Guide."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.gallery import layout
from kiosk.gallery.iam_policy import Role, policy

BUCKET = "my-doors"
ARN = f"arn:aws:s3:::{BUCKET}"
PREFIXES = ["", "berlin/", "fleet/north/"]
PHOTO = "users/ada/ref_0123456789ab.jpg"
CACHE = layout.cache_key("ada")

EVERYTHING = {
    "s3:ListBucket",
    "s3:ListBucketVersions",
    "s3:GetObject",
    "s3:PutObject",
    "s3:DeleteObject",
    "s3:DeleteObjectVersion",
}

_TOKEN = re.compile(r"\$\{([*?$])\}|([*?])|(.)", re.DOTALL)
_ANY = {"*": ".*", "?": "."}

prefixes = st.lists(st.text("ab*?${}.", min_size=1, max_size=6), max_size=2).map(
    lambda parts: "".join(f"{part}/" for part in parts)
)
roles = st.sampled_from(Role)


def matches(pattern: str, text: str) -> bool:
    """Whether a string of a policy stands for `text`: with wildcards, and variables for special characters."""

    def one(token: re.Match[str]) -> str:
        special, wildcard, plain = token.groups()
        return _ANY[wildcard] if wildcard else re.escape(special or plain)

    return re.fullmatch(_TOKEN.sub(one, pattern), text, re.DOTALL) is not None


def allowed(document: dict[str, Any], action: str, *, key: str | None = None, listed: str = "") -> bool:
    """Whether a request is allowed: one for an object `key`, or else a listing of the prefix `listed`."""
    resource = ARN if key is None else f"{ARN}/{key}"
    return any(
        action in statement["Action"]
        and any(matches(pattern, resource) for pattern in statement["Resource"])
        and _condition_holds(statement, listed)
        for statement in document["Statement"]
    )


def _condition_holds(statement: dict[str, Any], listed: str) -> bool:
    if "Condition" not in statement:
        return True
    assert set(statement["Condition"]) == {"StringLike"}
    return any(matches(pattern, listed) for pattern in statement["Condition"]["StringLike"]["s3:prefix"])


@pytest.mark.parametrize("prefix", PREFIXES)
def test_a_kiosk(prefix: str) -> None:
    document = policy(BUCKET, prefix, Role.KIOSK)
    for key, actions in {
        PHOTO: {"s3:GetObject"},
        "users/ada/profile.json": {"s3:GetObject"},
        CACHE: {"s3:GetObject", "s3:PutObject"},
        ".face_embeddings.pkl": set(),
        f"{CACHE}/x": {"s3:GetObject"},
        "elsewhere/x": set(),
    }.items():
        found = {action for action in EVERYTHING if allowed(document, action, key=prefix + key)}
        assert found == actions, key
    assert allowed(document, "s3:ListBucket", listed=f"{prefix}users/")
    assert not allowed(document, "s3:ListBucketVersions", listed=f"{prefix}users/")


@pytest.mark.parametrize("prefix", PREFIXES)
def test_an_administrator(prefix: str) -> None:
    document = policy(BUCKET, prefix, Role.ADMIN)
    for key in (PHOTO, CACHE, "users/ada/profile.json"):
        found = {action for action in EVERYTHING if allowed(document, action, key=prefix + key)}
        assert found == EVERYTHING - {"s3:ListBucket", "s3:ListBucketVersions"}
    for action in ("s3:ListBucket", "s3:ListBucketVersions"):
        assert allowed(document, action, listed=f"{prefix}users/ada/")
    assert not any(allowed(document, action, key=f"{prefix}elsewhere/x") for action in EVERYTHING)


@pytest.mark.parametrize("role", list(Role))
@pytest.mark.parametrize("prefix", PREFIXES)
def test_only_people_are_listed(role: Role, prefix: str) -> None:
    document = policy(BUCKET, prefix, role)
    for listed in ("users/", "users/ada/"):
        assert allowed(document, "s3:ListBucket", listed=prefix + listed)
    for listed in ("", prefix, f"{prefix}users", f"{prefix}other/", "other/users/"):
        assert not allowed(document, "s3:ListBucket", listed=listed), listed


@pytest.mark.parametrize("role", list(Role))
def test_nothing_is_allowed_wholesale(role: Role) -> None:
    document = policy(BUCKET, "berlin/", role)
    assert document["Version"] == "2012-10-17"
    for statement in document["Statement"]:
        assert statement["Effect"] == "Allow"
        assert set(statement["Action"]) <= EVERYTHING
        assert all(resource in (ARN, *resources_below(ARN)) for resource in statement["Resource"])
    sids = [statement["Sid"] for statement in document["Statement"]]
    assert len(set(sids)) == len(sids)
    assert all(sid.isalnum() for sid in sids)


def resources_below(arn: str) -> tuple[str, str]:
    return f"{arn}/berlin/users/*", f"{arn}/berlin/users/*/.face_embeddings.pkl"


@pytest.mark.parametrize(
    ("prefix", "written"),
    [
        ("a*b/", "a${*}b/"),
        ("a?/", "a${?}/"),
        ("${aws:username}/", "${$}{aws:username}/"),
        ("5$/", "5${$}/"),
        ("${*}/", "${$}{${*}}/"),
    ],
)
def test_special_characters_stand_for_themselves(prefix: str, written: str) -> None:
    listing, reading, writing = policy(BUCKET, prefix, Role.KIOSK)["Statement"]
    assert listing["Condition"]["StringLike"]["s3:prefix"] == [f"{written}users/", f"{written}users/*"]
    assert reading["Resource"] == [f"{ARN}/{written}users/*"]
    assert writing["Resource"] == [f"{ARN}/{written}users/*/.face_embeddings.pkl"]


@given(prefix=prefixes, other=prefixes, role=roles)
def test_a_prefix_reaches_what_is_below_it_and_nothing_else(prefix: str, other: str, role: Role) -> None:
    document = json.loads(json.dumps(policy(BUCKET, prefix, role)))
    key = other + PHOTO
    below = key.startswith(f"{prefix}users/")
    assert allowed(document, "s3:GetObject", key=key) == below
    assert allowed(document, "s3:ListBucket", listed=key) == below
    assert allowed(document, "s3:PutObject", key=key) == (below and role is Role.ADMIN)
    assert allowed(document, "s3:PutObject", key=other + CACHE) == below


@given(prefix=prefixes, key=st.sampled_from([PHOTO, CACHE, "users/x/y/z", "other/x"]))
def test_an_administrator_may_do_all_that_a_kiosk_may(prefix: str, key: str) -> None:
    kiosk, admin = (policy(BUCKET, prefix, role) for role in Role)
    for action in EVERYTHING:
        assert allowed(admin, action, key=prefix + key) >= allowed(kiosk, action, key=prefix + key)
        assert allowed(admin, action, listed=prefix + key) >= allowed(kiosk, action, listed=prefix + key)


@pytest.mark.parametrize(
    ("region", "partition"),
    [
        (None, "aws"),
        ("", "aws"),
        ("us-east-1", "aws"),
        ("eu-central-1", "aws"),
        ("cn-north-1", "aws-cn"),
        ("us-gov-west-1", "aws-us-gov"),
        ("eusc-de-east-1", "aws-eusc"),
    ],
)
def test_partitions(region: str | None, partition: str) -> None:
    for statement in policy(BUCKET, "", Role.ADMIN, region)["Statement"]:
        for resource in statement["Resource"]:
            assert resource.startswith(f"arn:{partition}:s3:::{BUCKET}")
