"""The doctor: each check on something healthy and on something ill, with advice."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from kiosk.doctor import (
    Finding,
    Status,
    check_camera,
    check_clock,
    check_disk,
    check_encoder,
    check_models,
    check_signing,
    check_store,
)
from kiosk.errors import ConditionsUnsupported, FaceEngineError, StoreDenied, StoreError, StoreUnreachable
from kiosk.gallery.folder_store import FolderStore
from kiosk.gallery.s3_store import S3Store
from kiosk.gallery.store import ObjectStore
from kiosk.settings import load
from tests.plugins.commands import Run


class IllStore(FolderStore):
    """A folder store that fails where it is told to, or ignores conditions."""

    def __init__(
        self, root: Path, errors: Mapping[str, StoreError], *, ignores_conditions: bool = False
    ) -> None:
        super().__init__(root)
        self._errors = errors
        self._ignores_conditions = ignores_conditions

    def _fail(self, operation: str) -> None:
        if operation in self._errors:
            raise self._errors[operation]

    def list_folders(self, prefix: str):  # type: ignore[no-untyped-def]  # as in the base class
        self._fail("list")
        return super().list_folders(prefix)

    def get(self, key: str, *, max_bytes: int):  # type: ignore[no-untyped-def]
        self._fail("get")
        return super().get(key, max_bytes=max_bytes)

    def put(self, key: str, body: bytes, *, if_match: str | None = None, if_absent: bool = False) -> str:
        self._fail("conditional put" if if_match or if_absent else "put")
        if self._ignores_conditions:
            return super().put(key, body)
        return super().put(key, body, if_match=if_match, if_absent=if_absent)

    def delete(self, key: str) -> None:
        self._fail("delete")
        super().delete(key)

    def clock_skew(self) -> float:
        self._fail("clock")
        return 0.0


def by_check(store: ObjectStore) -> dict[str, Finding]:
    return {finding.check: finding for finding in check_store(store)}


def test_a_healthy_folder_and_bucket(store: ObjectStore) -> None:
    findings = by_check(store)
    assert len(findings) == 5
    assert all(finding.status is Status.OK for finding in findings.values())
    assert store.list("") == []


@pytest.mark.parametrize(
    ("operation", "check", "status"),
    [
        ("list", "store: list", Status.FAILED),
        ("put", "store: write", Status.FAILED),
        ("get", "store: read", Status.FAILED),
        ("delete", "store: delete", Status.WARNING),
    ],
)
def test_what_the_store_refuses_is_named_with_advice(
    tmp_path: Path, operation: str, check: str, status: Status
) -> None:
    finding = by_check(IllStore(tmp_path, {operation: StoreDenied("Not allowed.")}))[check]
    assert finding.status is status
    assert finding.detail == "Not allowed."
    assert finding.advice


def test_conditions_that_are_ignored_or_refused_are_found_out(tmp_path: Path) -> None:
    ignored = IllStore(tmp_path / "a", {}, ignores_conditions=True)
    refused = IllStore(tmp_path / "b", {"conditional put": ConditionsUnsupported("501")})
    for store in (ignored, refused):
        finding = by_check(store)["store: conditional writes"]
        assert finding.status is Status.WARNING
        assert "conditional writes" in finding.advice


@pytest.mark.parametrize(
    ("skew", "status"), [(1.0, Status.OK), (-90.0, Status.WARNING), (2000.0, Status.FAILED)]
)
def test_the_clock(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, skew: float, status: Status) -> None:
    store = FolderStore(tmp_path)
    monkeypatch.setattr(store, "clock_skew", lambda: skew)
    assert check_clock(store).status is status


def test_a_clock_that_cannot_be_compared(tmp_path: Path) -> None:
    finding = check_clock(IllStore(tmp_path, {"clock": StoreUnreachable("No answer.")}))
    assert finding.status is Status.FAILED


def test_an_unsigned_bucket_is_a_warning(s3_store: S3Store, tmp_path: Path) -> None:
    assert check_signing(load(), s3_store).status is Status.WARNING
    assert check_signing(load(), FolderStore(tmp_path)).status is Status.OK
    signed = load(flags={"cache": {"key": "a secret of enough length"}})
    assert check_signing(signed, s3_store).status is Status.OK


def test_the_local_copy(tmp_path: Path) -> None:
    assert check_disk(tmp_path / "new" / "cache").status is Status.OK
    (tmp_path / "file").write_text("in the way")
    ill = check_disk(tmp_path / "file" / "cache")
    assert ill.status is Status.FAILED
    assert "cache.directory" in ill.advice


def test_models_are_loaded(monkeypatch: pytest.MonkeyPatch) -> None:
    assert check_models().status is Status.OK

    def missing(_: str) -> Path:
        raise FaceEngineError("gone")

    monkeypatch.setattr("kiosk.face.dlib_models.model_path", missing)
    assert check_models().status is Status.FAILED


def test_the_encoder(models: Path, tmp_path: Path) -> None:
    assert check_encoder(load(flags={"face": {"models": models}})).status is Status.OK
    assert check_encoder(load(flags={"face": {"encoder": "reference"}})).status is Status.OK


def test_an_encoder_that_cannot_be_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def differs(_: Path) -> None:
        raise FaceEngineError("It differs from dlib's.")

    monkeypatch.setattr("kiosk.face.fast_encoder.load_fast_encoder", differs)
    finding = check_encoder(load(flags={"face": {"models": tmp_path}}))
    assert (finding.status, finding.detail) == (Status.WARNING, "It differs from dlib's.")


def test_a_simulated_camera_gives_frames() -> None:
    finding = check_camera(load(flags={"camera": {"source": "simulated:ada"}}))
    assert (finding.status, finding.detail) == (Status.OK, "simulated person: frames of 640 x 480 pixels")


@pytest.mark.parametrize("source", ["/no/such/file.mp4", "simulated:nobody", "http://127.0.0.1:9/stream"])
def test_a_camera_that_is_not_there(source: str) -> None:
    finding = check_camera(load(flags={"camera": {"source": source}}))
    assert finding.status is Status.FAILED
    assert finding.detail
    assert finding.advice


def test_the_command_reports_all_checks(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KIOSK_CAMERA__SOURCE", "simulated:ada")
    healthy = run("doctor", "--json")
    assert (healthy.code, healthy.json["ok"]) == (0, True)
    names = {check["check"] for check in healthy.json["checks"]}
    assert names >= {"models", "store: list", "clock", "local copy", "camera", "display"}
    monkeypatch.setenv("KIOSK_CAMERA__SOURCE", "/no/such/file.mp4")
    ill = run("doctor")
    assert ill.code == 2
    assert "FAILED   camera" in ill.out


def test_a_missing_bucket(open_bucket: Callable[..., S3Store]) -> None:
    """A bucket that does not exist is named as the problem."""
    store = open_bucket(create=False)
    finding = by_check(store)["store: list"]
    assert finding.status is Status.FAILED
    assert "bucket" in finding.detail.lower()
