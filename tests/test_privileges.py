"""What the credentials of a kiosk and of an administrator can do, on a server that enforces their policies.

moto's server honours actions and resources of a policy. It ignores conditions other than StringEquals, so that
`tests/gallery/test_iam_policy.py` evaluates them by itself, and it knows no `${*}`.
"""

from __future__ import annotations

import json
import uuid
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import cast
from urllib.request import Request, urlopen

import boto3
import pytest

from kiosk.compose import make_desk
from kiosk.doctor import Finding, Status, check_clock, check_store
from kiosk.enrollment.desk import Access, Desk
from kiosk.enrollment.steps import Steps
from kiosk.errors import StoreDenied
from kiosk.gallery.gallery import Gallery
from kiosk.gallery.iam_policy import Role
from kiosk.gallery.local_cache import LocalCache
from kiosk.gallery.open_store import open_store
from kiosk.gallery.permissions import PROBE_CACHE
from kiosk.gallery.s3_store import S3Store
from kiosk.gallery.store import ObjectStore
from kiosk.settings import load
from tests.enrollment.offices import FaceReader, draft_of
from tests.plugins.commands import Run
from tests.plugins.stores import REGION

PHOTO = "users/anna/ref_0123456789ab.jpg"
CACHE = "users/anna/.face_embeddings.pkl"

OpenAs = Callable[[Role], ObjectStore]


@pytest.fixture
def address(
    run: Run, moto_server: str, s3_store: S3Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[str]:
    """A bucket below a prefix, with a photo of Anna, whose server obeys the policies from now on.

    The settings are those of the bucket. Every role's policy, as the command prints it, belongs to a user whose
    credentials are the AWS profile of the role's name.
    """
    s3_store.put(PHOTO, b"photo")
    monkeypatch.setenv("KIOSK_STORE", s3_store.name)
    monkeypatch.setenv("KIOSK_ENDPOINT_URL", moto_server)
    monkeypatch.setenv("KIOSK_REGION", REGION)
    profiles = [
        user_with(run("iam-policy", "--role", role).out, role, moto_server) for role in ("kiosk", "admin")
    ]
    credentials = tmp_path / "credentials"
    credentials.write_text("\n".join(profiles))
    monkeypatch.setenv("AWS_SHARED_CREDENTIALS_FILE", str(credentials))
    # A server of one's own would change nothing: what moto enforces, it enforces for its whole process.
    before = enforce_after(moto_server, "0")
    yield s3_store.name
    enforce_after(moto_server, before)


def user_with(document: str, name: str, server: str) -> str:
    """Make a user with this policy, and return its credentials as a section of a credentials file."""
    user = f"{name}-{uuid.uuid4().hex}"
    with closing(boto3.client("iam", endpoint_url=server, region_name=REGION)) as iam:
        iam.create_user(UserName=user)
        iam.put_user_policy(UserName=user, PolicyName="kiosk", PolicyDocument=document)
        key = iam.create_access_key(UserName=user)["AccessKey"]
    return f"[{name}]\naws_access_key_id = {key['AccessKeyId']}\naws_secret_access_key = {key['SecretAccessKey']}"


def enforce_after(server: str, requests: str) -> str:
    """Have moto check signatures and policies after so many requests; returns what held before."""
    headers = {"Content-Type": "text/plain"}
    with urlopen(
        Request(f"{server}/moto-api/reset-auth", requests.encode(), headers, method="POST")
    ) as answer:
        before: str = json.load(answer)["PREVIOUS_INITIAL_NO_AUTH_ACTION_COUNT"]
        return before


@pytest.fixture
def open_as(address: str) -> Iterator[OpenAs]:
    """Opens the bucket with the credentials of a role."""
    opened: list[S3Store] = []

    def make(role: Role) -> ObjectStore:
        store = open_store(load(flags={"profile": role}))
        assert isinstance(store, S3Store)
        opened.append(store)
        return store

    yield make
    for store in opened:
        store.close()


@pytest.fixture
def kiosk_store(open_as: OpenAs) -> ObjectStore:
    """The bucket, as a kiosk may use it."""
    return open_as(Role.KIOSK)


@pytest.fixture
def admin_store(open_as: OpenAs) -> ObjectStore:
    """The bucket, as an administrator may use it."""
    return open_as(Role.ADMIN)


def by_check(store: ObjectStore) -> dict[str, Finding]:
    return {finding.check: finding for finding in check_store(store)}


def test_a_kiosk_lists_reads_and_shares_caches(kiosk_store: ObjectStore) -> None:
    assert [info.key for info in kiosk_store.list("users/anna/")] == [PHOTO]
    assert list(kiosk_store.list_folders("users/")) == ["anna"]
    assert kiosk_store.get(PHOTO, max_bytes=10).body == b"photo"
    etag = kiosk_store.put(CACHE, b"cache", if_absent=True)
    kiosk_store.put(CACHE, b"newer", if_match=etag)
    assert kiosk_store.get(CACHE, max_bytes=10).body == b"newer"
    assert check_clock(kiosk_store).status is Status.OK


@pytest.mark.parametrize(
    "request_",
    [
        lambda store: store.put(PHOTO, b"somebody else"),
        lambda store: store.put("users/anna/ref_ffffffffffff.jpg", b"somebody else"),
        lambda store: store.put("users/anna/profile.json", b"{}"),
        lambda store: store.put(".face_embeddings.pkl", b"cache"),
        lambda store: store.delete(PHOTO),
        lambda store: store.purge("users/anna/"),
    ],
)
def test_a_kiosk_changes_nobody(
    kiosk_store: ObjectStore, admin_store: ObjectStore, request_: Callable[[ObjectStore], object]
) -> None:
    with pytest.raises(StoreDenied):
        request_(kiosk_store)
    assert admin_store.get(PHOTO, max_bytes=10).body == b"photo"
    assert [info.key for info in admin_store.list("users/")] == [PHOTO]


def test_an_administrator_enrolls_and_removes(admin_store: ObjectStore) -> None:
    photo = "users/bob/ref_0123456789ab.jpg"
    admin_store.put(photo, b"first")
    admin_store.put(photo, b"second")
    assert admin_store.get(photo, max_bytes=10).body == b"second"
    admin_store.delete(PHOTO)
    admin_store.delete(photo)
    admin_store.purge("users/")
    assert admin_store.list("users/") == []


def test_an_administrator_erases_earlier_versions(address: str, moto_server: str, open_as: OpenAs) -> None:
    bucket = address.split("/")[2]
    enforce_after(moto_server, "1")  # whoever set the bucket up may do more than an administrator of people
    with closing(boto3.client("s3", endpoint_url=moto_server, region_name=REGION)) as owner:
        owner.put_bucket_versioning(Bucket=bucket, VersioningConfiguration={"Status": "Enabled"})
    store = open_as(Role.ADMIN)
    store.put(PHOTO, b"newer")
    store.delete(PHOTO)
    assert store.purge("users/anna/") == 2


@pytest.mark.parametrize("role", list(Role))
def test_nobody_leaves_the_store(address: str, open_as: OpenAs, role: Role) -> None:
    """Nothing may be read or written beside the prefix."""
    flags = {"profile": role, "store": address.removesuffix("/north")}
    with closing(cast(S3Store, open_store(load(flags=flags)))) as outside:
        with pytest.raises(StoreDenied):
            outside.get(PHOTO, max_bytes=10)
        with pytest.raises(StoreDenied):
            outside.put(CACHE, b"cache")


def test_a_kiosk_verifies_with_its_own_privileges(
    run: Run, photos: Path, admin_store: ObjectStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It computes the embeddings and shares them; the next one finds them."""
    for number in range(2):
        body = (photos / f"ada_{number}.jpg").read_bytes()
        admin_store.put(f"users/ada/ref_00000000000{number}.jpg", body)
    monkeypatch.setenv("KIOSK_PROFILE", Role.KIOSK)
    embedded = []
    for machine in ("first", "second"):
        monkeypatch.setenv("KIOSK_CACHE__DIRECTORY", str(tmp_path / machine))
        result = run("verify", "ada", photos / "ada_2.jpg", "--json")
        assert (result.code, result.json["decision"]) == (0, "match")
        embedded.append(result.json["embedded"])
    assert embedded == [2, 0]


def test_the_doctor_is_content_with_a_kiosk(kiosk_store: ObjectStore, admin_store: ObjectStore) -> None:
    for _ in "first", "with the test object of the first":
        findings = by_check(kiosk_store)
        assert {finding.status for finding in findings.values()} == {Status.OK}
        assert findings["store: list"].detail.endswith(": 1 people")
        assert findings["store: write photos"].detail == "refused, as it should be for a kiosk"
        assert findings["store: delete"].detail.endswith(f"; the test object {PROBE_CACHE} stays")
        assert findings["store: privileges"].detail.endswith("and no more")
        assert [info.key for info in admin_store.list("users/.doctor/")] == [PROBE_CACHE]


def test_the_doctor_warns_of_an_administrators_credentials(admin_store: ObjectStore) -> None:
    findings = by_check(admin_store)
    privileges = findings.pop("store: privileges")
    assert {finding.status for finding in findings.values()} == {Status.OK}
    assert privileges.status is Status.WARNING
    assert "may also write photos and delete" in privileges.detail
    assert "kiosk iam-policy --role kiosk" in privileges.advice
    assert admin_store.list("users/.doctor/") == []


def desk_with(**profiles: str) -> Desk:
    """The desk of a kiosk with these settings, and an engine that sees what it is told."""
    return make_desk(load(flags=profiles), FaceReader(), lambda: None)


def test_an_administrator_s_desk_may_do_everything(address: str, admin_store: ObjectStore) -> None:
    assert desk_with(profile=Role.KIOSK, admin_profile=Role.ADMIN).access() == Access(
        write=True, delete=True, problem=None, profile="admin"
    )
    assert desk_with(profile=Role.ADMIN).access().profile == "admin"
    assert [info.key for info in admin_store.list("")] == [PHOTO]


def test_a_kiosk_s_desk_says_plainly_that_it_may_not(address: str, admin_store: ObjectStore) -> None:
    desk = desk_with(profile=Role.KIOSK)
    access = desk.access()
    assert (access.write, access.delete, access.profile) == (False, False, "kiosk")
    assert isinstance(access.problem, StoreDenied)
    with pytest.raises(StoreDenied):
        desk.enroll(draft_of("ada"), Steps())
    assert [draft.user_id for draft in desk.drafts()] == ["ada"]
    with pytest.raises(StoreDenied):
        desk.set_active("anna", False)
    assert [info.key for info in admin_store.list("")] == [PHOTO]


def test_who_may_write_but_not_delete_leaves_nothing_behind(
    address: str, moto_server: str, admin_store: ObjectStore, tmp_path: Path, run: Run
) -> None:
    policy = json.loads(run("iam-policy", "--role", "admin").out)
    for statement in policy["Statement"]:
        statement["Action"] = [action for action in statement["Action"] if "Delete" not in action]
    enforce_after(moto_server, "3")  # whoever makes users may do more than an administrator of people
    with (tmp_path / "credentials").open("a") as credentials:
        credentials.write("\n" + user_with(json.dumps(policy), "writer", moto_server))
    access = desk_with(admin_profile="writer").access()
    assert (access.write, access.delete) == (True, False)
    assert isinstance(access.problem, StoreDenied)
    assert [info.key for info in admin_store.list("")] == [PHOTO]


def test_a_profile_that_does_not_exist_is_a_problem_with_advice(address: str) -> None:
    access = desk_with(profile=Role.KIOSK, admin_profile="nobody").access()
    assert (access.write, access.delete, access.profile) == (False, False, "nobody")
    assert "Please" in str(access.problem)


def test_the_desk_enrolls_with_its_profile_and_the_kiosk_verifies_with_its_own(
    address: str, kiosk_store: ObjectStore, tmp_path: Path
) -> None:
    desk = desk_with(profile=Role.KIOSK, admin_profile=Role.ADMIN)
    assert not desk.enroll(draft_of("ada"), Steps()).cache_pending
    door = Gallery(kiosk_store, LocalCache(tmp_path / "door", kiosk_store.name), FaceReader())
    references = door.references("ada")
    assert (len(references.embeddings), references.embedded) == (3, 0)
    desk.restore_photo(desk.remove_photo("ada", draft_of("ada").photos[0].name))
    desk.remove_person("ada")
    assert kiosk_store.list("users/ada/") == []


def test_the_commands_that_change_people_use_the_second_profile(
    run: Run, photos: Path, address: str, kiosk_store: ObjectStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KIOSK_PROFILE", Role.KIOSK)
    refused = run("enroll", "ada", photos / "ada_0.jpg", "--json")
    assert (refused.code, refused.json["reason"]) == (2, "store_denied")
    monkeypatch.setenv("KIOSK_ADMIN_PROFILE", Role.ADMIN)
    enrolled = run("enroll", "ada", photos / "ada_0.jpg", photos / "ada_1.jpg", "--json")
    assert (enrolled.code, len(enrolled.json["added"])) == (0, 2)
    assert run("deactivate", "ada").code == 0
    assert run("activate", "ada").code == 0
    assert run("verify", "ada", photos / "ada_2.jpg").code == 0
    assert run("remove", "ada", enrolled.json["added"][0], "--yes").code == 0
    assert run("remove", "ada", "--yes").code == 0
    assert kiosk_store.list("users/ada/") == []
