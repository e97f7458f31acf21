"""The bundle for support: what is in it, and that no secret, photo, record or draft is."""

from __future__ import annotations

import json
import logging
import stat
import zipfile
from pathlib import Path

import pytest

from kiosk import doctor, log_files
from kiosk.crash_reports import CrashReports
from kiosk.doctor import Finding, Status
from kiosk.errors import BundleError
from kiosk.settings import Settings, load
from kiosk.support_bundle import shown_settings, write_bundle
from tests.plugins.commands import Run

KEY = "a very secret cache key"
PASSWORD = "hunter2"
TOKEN = "t0ken"


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    """Settings with every kind of secret, and everything that a kiosk keeps on a disk."""
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", "environment secret")
    monkeypatch.setenv("KIOSK_CACHE__KEY", KEY)
    made = load(
        flags={
            "store": f"folder:{tmp_path / 'store'}",
            "endpoint_url": f"https://root:{PASSWORD}@minio:9000",
            "camera": {"source": f"http://admin:{PASSWORD}@camera/video?token={TOKEN}"},
        }
    )
    for place in (
        made.cache.directory / "people" / "state",
        made.enrollment.drafts / "draft" / "photo.jpg",
        made.audit.file,
        made.ui.admin_file,
        tmp_path / "store" / "users" / "ada" / "photo.jpg",
    ):
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(b"face of ada")
    return made


def content(path: Path) -> dict[str, str]:
    with zipfile.ZipFile(path) as bundle:
        return {name: bundle.read(name).decode() for name in bundle.namelist()}


def test_everything_that_helps_and_nothing_that_harms(settings: Settings, tmp_path: Path) -> None:
    log_files.to_terminal(settings.log)
    with log_files.to_files(settings.log):
        logging.getLogger("kiosk.test").warning("decision for ada: match")
    reports = CrashReports()
    report = reports.write(ValueError(PASSWORD), "the window")
    path = tmp_path / "bundle.zip"

    write_bundle(path, settings, [Finding("camera", Status.FAILED, "gone", "Plug it in.")], reports)

    found = content(path)
    assert report is not None
    assert set(found) == {
        "settings.json",
        "versions.json",
        "doctor.json",
        "logs/kiosk.log",
        f"crashes/{report.name}",
    }
    everything = "\n".join(found.values())
    for secret in (KEY, PASSWORD, TOKEN, "environment secret", "face of ada"):
        assert secret not in everything
    shown = json.loads(found["settings.json"])
    assert shown["cache"]["key"] == "set"
    assert shown["endpoint_url"] == "https://***@minio:9000"
    assert shown["camera"]["source"] == "http://***@camera/***"
    assert json.loads(found["doctor.json"])[0]["advice"] == "Plug it in."
    assert json.loads(found["versions.json"])["packages"]["numpy"]
    assert "decision for ada" in found["logs/kiosk.log"]
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_key_that_is_not_set_and_a_webcam_are_shown_as_they_are() -> None:
    shown = shown_settings(load(flags={"camera": {"source": "Camera? No. 2"}}))
    assert shown["cache"]["key"] is None
    assert shown["endpoint_url"] is None
    assert shown["camera"]["source"] == "Camera? No. 2"


def test_a_file_that_is_there_is_not_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "bundle.zip"
    path.write_bytes(b"mine")
    with pytest.raises(BundleError, match="exists already"):
        write_bundle(path, load(), [], CrashReports())
    assert path.read_bytes() == b"mine"


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(BundleError, match="cannot be written"):
        write_bundle(tmp_path / "nowhere" / "bundle.zip", load(), [], CrashReports())


def test_a_disk_that_is_full_leaves_no_half_bundle(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(zipfile.ZipFile, "writestr", full)
    with pytest.raises(BundleError, match="No space left"):
        write_bundle(tmp_path / "bundle.zip", load(), [], CrashReports())
    assert not (tmp_path / "bundle.zip").exists()


def test_a_machine_that_does_not_know_the_year_can_be_helped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.support_bundle.time.gmtime", lambda: (1970, 1, 1, 0, 0, 0, 3, 1, 0))
    path = tmp_path / "bundle.zip"

    write_bundle(path, load(), [], CrashReports())

    assert "settings.json" in content(path)


def test_what_is_unpacked_can_be_read_by_its_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "bundle.zip"

    write_bundle(path, load(), [], CrashReports())

    with zipfile.ZipFile(path) as bundle:
        entries = bundle.infolist()
    assert {entry.external_attr >> 16 for entry in entries} == {0o600}
    assert {entry.compress_type for entry in entries} == {zipfile.ZIP_DEFLATED}


def test_the_doctor_writes_it(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "examine", lambda *_: iter([Finding("models", Status.OK, "there")]))
    path = tmp_path / "bundle.zip"

    told = run("doctor", "--bundle", path)
    assert told.code == 0
    assert f"For support: {path}" in told.out
    checks = [one["check"] for one in json.loads(content(path)["doctor.json"])]
    assert checks == ["models", "settings", "admin password", "service", "display"]

    again = run("doctor", "--bundle", path, "--json")
    assert (again.code, again.json["reason"]) == (2, "bundle")
    path.unlink()
    assert run("doctor", "--bundle", path, "--json").json["bundle"] == str(path)
