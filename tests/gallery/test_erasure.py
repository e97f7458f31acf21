"""Erasing a person: nothing of them is left in the store or on this machine, and the report says what was."""

from __future__ import annotations

import base64
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import boto3
import pytest
from botocore.exceptions import ClientError

from kiosk.errors import StoreDenied, StoreUnreachable, UnknownUser
from kiosk.gallery.erasure import ROUNDS, Removal
from kiosk.gallery.s3_store import S3Store
from kiosk.gallery.store import ObjectStore
from tests.gallery.fleet import ALICE, CACHE, Fleet, MemoryStore, TroubledStore, embedding_of
from tests.plugins.stores import REGION

if TYPE_CHECKING:
    from mypy_boto3_s3 import S3Client

PHOTOS = {"a.jpg": b"first" * 100, "b.jpg": b"second" * 100}
OTHERS = (".face_embeddings.pkl", "profile.json")


@pytest.fixture
def fleet(store: ObjectStore, tmp_path: Path) -> Fleet:
    return filled(Fleet(TroubledStore(store), tmp_path))


def filled(fleet: Fleet) -> Fleet:
    fleet.put_all(PHOTOS)
    fleet.put("profile.json", b'{"display_name": "Alice"}')
    fleet.store.inner.put("users/bob/a.jpg", b"bob")
    return fleet


def test_the_report_names_what_was_deleted(fleet: Fleet) -> None:
    kiosk = fleet.kiosk()
    kiosk.verify()
    assert kiosk.gallery.remove_person("alice") == Removal(tuple(PHOTOS), OTHERS, 0)
    assert [info.key for info in fleet.store.inner.list("")] == ["users/bob/a.jpg"]


def traces_of(body: bytes, folder: Path) -> bool:
    """Whether a file below holds the photo, or a piece of its embedding, as it is or within base64."""
    embedding = embedding_of(body).tobytes()
    pieces = [body, *(embedding[start : start + 24] for start in range(0, 480, 24))]
    # Within a longer text, base64 shows the same bytes in one of three ways.
    pieces += [base64.b64encode(embedding[start : start + 24]) for start in range(48)]
    files = [path.read_bytes() for path in folder.rglob("*") if path.is_file()]
    return any(piece in data for piece in pieces for data in files)


def test_no_byte_of_an_embedding_photo_or_name_is_left_on_this_machine(fleet: Fleet) -> None:
    kiosk = fleet.kiosk()
    kiosk.verify()
    list(kiosk.gallery.sync())
    assert all(traces_of(body, kiosk.directory) for body in PHOTOS.values())
    kiosk.gallery.remove_person("alice")
    assert not any(traces_of(body, kiosk.directory) for body in PHOTOS.values())
    assert not any(b"alice" in path.read_bytes() for path in kiosk.directory.rglob("*") if path.is_file())
    assert traces_of(b"bob", kiosk.directory)


def test_what_another_kiosk_writes_at_that_moment_is_deleted_too(tmp_path: Path) -> None:
    fleet = filled(Fleet(TroubledStore(MemoryStore()), tmp_path))
    late = fleet.kiosk("south")
    late.gallery.references("alice")
    deleted: list[str] = []

    def trouble(kind: str, key: str) -> None:
        if kind == "DELETE":
            deleted.append(key)
        if len(deleted) == 3 and kind == "LIST" and not late_wrote:
            late_wrote.append(True)
            fleet.store.inner.put(CACHE, b"written by a kiosk that had listed before")

    late_wrote: list[bool] = []
    fleet.store.trouble = trouble
    assert fleet.kiosk("north").gallery.remove_person("alice").photos == tuple(PHOTOS)
    assert late_wrote
    assert fleet.store.inner.list(ALICE) == []


def test_somebody_who_enrolls_the_person_again_and_again_is_not_fought_for_ever(tmp_path: Path) -> None:
    fleet = filled(Fleet(TroubledStore(MemoryStore()), tmp_path))
    listings = []

    def enroll_again(kind: str, key: str) -> None:
        if kind == "LIST":
            listings.append(key)
            fleet.put("again.jpg", b"again")

    fleet.store.trouble = enroll_again
    fleet.kiosk().gallery.remove_person("alice")
    assert len(listings) <= ROUNDS + 1


def test_a_removal_that_breaks_off_has_forgotten_the_local_copy_and_can_be_repeated(fleet: Fleet) -> None:
    kiosk = fleet.kiosk()
    kiosk.verify()
    fleet.store.fail("DELETE", ".pkl")
    with pytest.raises(StoreUnreachable):
        kiosk.gallery.remove_person("alice")
    assert kiosk.local.load("alice") is None
    fleet.store.heal()
    assert kiosk.gallery.remove_person("alice") == Removal((), OTHERS, 0)


@pytest.fixture
def client(moto_server: str) -> Iterator[S3Client]:
    client = boto3.client("s3", endpoint_url=moto_server, region_name=REGION)
    yield client
    client.close()


def bucket_of(store: S3Store) -> str:
    return store.name.removeprefix("s3://").partition("/")[0]


@pytest.fixture
def versioned(open_bucket: Callable[..., S3Store], client: S3Client) -> S3Store:
    """A bucket that keeps versions."""
    store = open_bucket()
    client.put_bucket_versioning(Bucket=bucket_of(store), VersioningConfiguration={"Status": "Enabled"})
    return store


def versions_in(store: S3Store, client: S3Client) -> list[str]:
    answer = client.list_object_versions(Bucket=bucket_of(store))
    return [item["Key"] for item in answer.get("Versions", [])] + [
        item["Key"] for item in answer.get("DeleteMarkers", [])
    ]


def test_earlier_versions_are_deleted_where_the_bucket_keeps_them(
    versioned: S3Store, client: S3Client, tmp_path: Path
) -> None:
    fleet = filled(Fleet(TroubledStore(versioned), tmp_path))
    kiosk = fleet.kiosk()
    kiosk.verify()
    fleet.put("a.jpg", b"replaced")
    kiosk.verify()
    fleet.delete("b.jpg")  # only a mark of deletion: the photo is still there for who asks for its version
    removal = kiosk.gallery.remove_person("alice")
    assert removal == Removal(("a.jpg",), OTHERS, 6)  # a twice, b, the profile, and the cache twice
    assert versions_in(versioned, client) == ["kiosks/north/users/bob/a.jpg"]


def test_who_was_deleted_by_hand_is_erased_for_good_by_removing_them(
    versioned: S3Store, client: S3Client, tmp_path: Path
) -> None:
    fleet = filled(Fleet(TroubledStore(versioned), tmp_path))
    fleet.delete_everything()
    assert fleet.kiosk().gallery.remove_person("alice") == Removal((), (), 3)
    assert versions_in(versioned, client) == ["kiosks/north/users/bob/a.jpg"]
    with pytest.raises(UnknownUser):
        fleet.kiosk().gallery.remove_person("alice")


def test_where_versions_cannot_be_listed_the_report_says_so(
    fleet: Fleet, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def denied(prefix: str) -> int:
        raise StoreDenied("Not allowed. Please allow it.")

    monkeypatch.setattr(fleet.store, "purge", denied)
    assert fleet.kiosk().gallery.remove_person("alice").versions is None
    assert "earlier versions" in caplog.text
    assert fleet.store.inner.list(ALICE) == []


def test_a_copy_that_cannot_be_erased_here_is_reported(fleet: Fleet, monkeypatch: pytest.MonkeyPatch) -> None:
    kiosk = fleet.kiosk()
    kiosk.verify()

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("kiosk.gallery.local_cache.shutil.rmtree", refuse)
    assert not kiosk.gallery.remove_person("alice").erased_here
    assert fleet.store.inner.list(ALICE) == []


def test_versions_that_may_not_be_deleted_are_reported(
    versioned: S3Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fleet = filled(Fleet(TroubledStore(versioned), tmp_path))

    def refuse(**_: object) -> None:
        raise ClientError(
            {"Error": {"Code": "AccessDenied"}, "ResponseMetadata": {"HTTPStatusCode": 403}},  # type: ignore[typeddict-item]
            "DeleteObject",
        )

    gallery = fleet.kiosk().gallery

    def purge(prefix: str) -> int:
        monkeypatch.setattr(versioned._client(), "delete_object", refuse)
        return versioned.purge(prefix)

    monkeypatch.setattr(fleet.store, "purge", purge)
    removal = gallery.remove_person("alice")
    assert (removal.photos, removal.versions) == (("a.jpg", "b.jpg"), None)
