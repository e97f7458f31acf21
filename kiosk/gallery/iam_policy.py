"""The smallest AWS IAM policies: what a kiosk, and what an administrator, has to be allowed in a bucket.

Their actions are those of the requests that S3Store makes (Service Authorization Reference, "Actions,
resources, and condition keys for Amazon S3"). They do not cover a bucket encrypted with a KMS key of one's own.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from kiosk.gallery.layout import CACHE_NAME, USERS_PREFIX

# The beginning of a region's name tells its partition; botocore's `partitions.json` has them all.
_PARTITIONS = {"cn-": "aws-cn", "us-gov-": "aws-us-gov", "eusc-": "aws-eusc"}

_SPECIAL = re.compile(r"[*?$]")


class Role(StrEnum):
    """Who the credentials are for."""

    KIOSK = "kiosk"
    """Verifies people, and shares the embeddings it computes."""

    ADMIN = "admin"
    """Besides, enrolls people and removes them, earlier versions of their photos included."""


def policy(bucket: str, prefix: str, role: Role, region: str | None = None) -> dict[str, Any]:
    """The policy, ready for JSON, for a store at `prefix` (empty, or ending in `/`) of `bucket`.

    Version 2012-10-17 is the one that knows policy variables, with which special characters are escaped.
    """
    statements = _kiosk if role is Role.KIOSK else _admin
    arn = f"arn:{_partition(region)}:s3:::{bucket}"
    return {"Version": "2012-10-17", "Statement": statements(arn, _literally(prefix) + USERS_PREFIX)}


def _kiosk(bucket_arn: str, users: str) -> list[Mapping[str, Any]]:
    people = f"{bucket_arn}/{users}*"
    return [
        _listing(bucket_arn, users, ["s3:ListBucket"]),
        _allow("ReadPhotosAndCaches", ["s3:GetObject"], people),
        # Not `people`: whoever may write a photo lets in whom they like.
        _allow("WriteCaches", ["s3:PutObject"], f"{people}/{CACHE_NAME}"),
    ]


def _admin(bucket_arn: str, users: str) -> list[Mapping[str, Any]]:
    actions = ["s3:GetObject", "s3:PutObject", "s3:DeleteObject", "s3:DeleteObjectVersion"]
    return [
        _listing(bucket_arn, users, ["s3:ListBucket", "s3:ListBucketVersions"]),
        _allow("KeepPeople", actions, f"{bucket_arn}/{users}*"),
    ]


def _listing(bucket_arn: str, users: str, actions: list[str]) -> Mapping[str, Any]:
    """Listing of the people only.

    The condition covers GetObject of an object that is missing, too: AWS takes its key for the prefix when it
    decides whether to say so (404) or to refuse (403).
    """
    condition = {"StringLike": {"s3:prefix": [users, f"{users}*"]}}
    return {**_allow("ListPeople", actions, bucket_arn), "Condition": condition}


def _allow(sid: str, actions: list[str], resource: str) -> Mapping[str, Any]:
    return {"Sid": sid, "Effect": "Allow", "Action": actions, "Resource": [resource]}


def _partition(region: str | None) -> str:
    for start, partition in _PARTITIONS.items():
        if region is not None and region.startswith(start):
            return partition
    return "aws"


def _literally(text: str) -> str:
    """`text` as it has to be written in a policy to stand for itself.

    `*` and `?` are wildcards there, and `${` begins a variable; `${*}`, `${?}` and `${$}` are the characters
    themselves (IAM User Guide, "IAM policy elements: Variables and tags", special characters).
    """
    return _SPECIAL.sub(lambda found: f"${{{found.group()}}}", text)
