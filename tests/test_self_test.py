"""The self-test: all of it passes here, and each of its checks fails where its part is broken."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from kiosk import self_test_checks as checks
from kiosk.admin_password import AdminPassword, Result, Verdict
from kiosk.audit.journal import Journal
from kiosk.errors import CameraError, FaceEngineError, SelfTestFailed
from kiosk.face.encoder_check import sample_chips
from kiosk.face.types import Image
from kiosk.self_test import TestResult, run_self_test
from kiosk.self_test_checks import CHECKS
from kiosk.settings import Settings, load
from kiosk.settings_file import SettingsFile
from tests.plugins.commands import Run


def nothing(*_: object, **__: object) -> None:
    """Does nothing, in place of what should do something."""


@pytest.fixture
def settings(tmp_path: Path, models: Path) -> Settings:
    return load(
        flags={
            "store": f"folder:{tmp_path / 'store'}",
            "cache": {"directory": tmp_path / "cache"},
            "face": {"models": models},
            "enrollment": {"drafts": tmp_path / "drafts"},
            "audit": {"file": tmp_path / "activity.db"},
            "ui": {"language": "en", "admin_file": tmp_path / "admin.json"},
            "sound": {"enabled": False},
        }
    )


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder for temporary files, empty."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def test_this_installation_passes_and_nothing_is_left_behind(qapp: object, temporary: Path) -> None:
    before = dict(os.environ)
    results = list(run_self_test())
    assert [result.name for result in results] == list(CHECKS)
    assert not [result for result in results if not result.passed]
    assert all(result.detail for result in results)
    assert list(temporary.iterdir()) == []
    assert dict(os.environ) == before


def test_a_check_that_fails_stops_none_of_the_others() -> None:
    def refuse(*_: object) -> str:
        raise SelfTestFailed("Broken.")

    def explode(*_: object) -> str:
        raise ImportError("No module named 'sounds'")

    results = run_self_test({"one": refuse, "two": explode, "three": lambda *_: "fine"})
    seen = [(result.name, result.passed, result.detail) for result in results]
    assert seen == [
        ("one", False, "Broken."),
        ("two", False, "ImportError: No module named 'sounds'"),
        ("three", True, "fine"),
    ]


def test_what_people_have_set_plays_no_part(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KIOSK_STORE", "s3://somewhere")
    monkeypatch.setenv("KIOSK_CONFIG", str(tmp_path / "nowhere.toml"))
    monkeypatch.setenv("AWS_PROFILE", "nobody")

    def look(settings: Settings, folder: Path) -> str:
        assert folder.is_dir()
        assert "AWS_PROFILE" not in os.environ
        return settings.store

    (result,) = run_self_test({"store": look})
    assert result.passed
    assert result.detail.startswith("folder:")
    assert os.environ["KIOSK_STORE"] == "s3://somewhere"


def test_an_encoder_that_differs_fails(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    class Other:
        def encode(self, chips: list[Image]) -> Any:
            return np.zeros((len(sample_chips()), 128), np.float32)

    monkeypatch.setattr("kiosk.face.fast_encoder.load_fast_encoder", lambda _folder: Other())
    with pytest.raises(FaceEngineError, match="differs"):
        checks.check_models(settings, Path())


@pytest.mark.parametrize(("threshold", "complaint"), [(0.05, "was not let in"), (0.6, "A stranger")])
def test_wrong_decisions_fail(settings: Settings, threshold: float, complaint: str) -> None:
    face = settings.face.model_copy(update={"threshold": threshold})
    with pytest.raises(SelfTestFailed, match=complaint):
        checks.check_visits(settings.model_copy(update={"face": face}), Path())


@pytest.mark.parametrize("service", ["s3", "sts", "sso", "sso-oidc"])
def test_data_files_that_are_missing_fail(
    settings: Settings, service: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    from botocore.exceptions import DataNotFoundError
    from botocore.loaders import Loader

    load_model = Loader.load_service_model

    def without(loader: Loader, name: str, *arguments: Any, **options: Any) -> Any:
        if name == service:
            raise DataNotFoundError(data_path=name)
        return load_model(loader, name, *arguments, **options)

    monkeypatch.setattr(Loader, "load_service_model", without)
    with pytest.raises(DataNotFoundError):
        checks.check_s3(settings, Path())


def test_requests_without_a_signature_fail(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kiosk.gallery.s3_store.check_clients", lambda: "https://bucket.example/key")
    with pytest.raises(SelfTestFailed, match="signed"):
        checks.check_s3(settings, Path())


def test_an_opencv_without_webcams_fails(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kiosk.camera.capture.WEBCAM_BACKEND", 99_999)
    with pytest.raises(CameraError, match="reinstall"):
        checks.check_cameras(settings, Path())


def test_webcams_that_cannot_be_listed_fail(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "cv2_enumerate_cameras", None)
    with pytest.raises(CameraError, match="cannot be listed"):
        checks.check_cameras(settings, Path())


def test_a_badge_that_is_not_read_fails(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kiosk.camera.codes.read_code", nothing)
    with pytest.raises(SelfTestFailed, match="None"):
        checks.check_badges(settings, Path())


def test_sounds_that_are_missing_or_silent_fail(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    silence = SimpleNamespace(samples=np.zeros(100, np.int16), seconds=1.0)
    monkeypatch.setattr("kiosk.sound.tones.load_clip", lambda _sound: silence)
    with pytest.raises(SelfTestFailed, match="granted, refused, undecided"):
        checks.check_sounds(settings, Path())
    monkeypatch.setattr("kiosk.resources._PACKAGED", Path("nowhere"))
    monkeypatch.setattr("kiosk.resources._CHECKOUT", Path("nowhere"))
    with pytest.raises(FileNotFoundError, match=r"granted\.wav"):
        checks.check_sounds(settings, Path())


def test_keyrings_that_are_unknown_or_broken_fail(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    def explode() -> None:
        raise ImportError("keyring.backends.Windows")

    for found, error in (([], SelfTestFailed), ([SimpleNamespace(load=explode)], ImportError)):
        monkeypatch.setattr(checks, "entry_points", lambda group, found=found: found)
        with pytest.raises(error):
            checks.check_keyring(settings, Path())


def test_a_password_that_anybody_knows_fails(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(AdminPassword, "check", lambda *_: Result(Verdict.OK))
    with pytest.raises(SelfTestFailed, match="ok and ok"):
        checks.check_password(settings, tmp_path)


def test_settings_that_are_not_saved_fail(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(SettingsFile, "save", nothing)
    with pytest.raises(SelfTestFailed, match="settings file"):
        checks.check_settings(settings, tmp_path)


def test_a_record_that_forgets_fails(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Journal, "append", nothing)
    with pytest.raises(SelfTestFailed, match="record"):
        checks.check_record(settings, tmp_path)


def test_languages_without_their_texts_fail(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.ui.languages.QLibraryInfo.path", lambda _which: str(tmp_path))
    with pytest.raises(SelfTestFailed, match="Deutsch, Français, Español, العربية"):
        checks.check_languages(settings, Path())


def test_a_window_without_the_cameras_picture_fails(
    qapp: object, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_camera: object) -> None:
        raise CameraError("There is no camera. Plug one in.")

    monkeypatch.setattr("kiosk.camera.simulated.SimulatedCamera.open", refuse)
    monkeypatch.setattr(checks, "PATIENCE_S", 0.5)
    with pytest.raises(SelfTestFailed, match="no picture"):
        checks.check_window(settings, Path())


def test_an_empty_window_fails(qapp: object, settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    from PySide6.QtGui import QColor, QPixmap

    def grab(_window: object) -> QPixmap:
        pixmap = QPixmap(640, 480)
        pixmap.fill(QColor("black"))
        return pixmap

    monkeypatch.setattr("kiosk.ui.window.KioskWindow.grab", grab)
    with pytest.raises(SelfTestFailed, match="1 colours"):
        checks.check_window(settings, Path())


def results_of(*passed: bool) -> Callable[[], Iterator[TestResult]]:
    found = [TestResult(f"part {number}", ok, 0.5, "as found") for number, ok in enumerate(passed)]
    return lambda: iter(found)


@pytest.mark.parametrize("arguments", [("--self-test",), ("self-test",)])
def test_the_command_prints_a_table(
    run: Run, arguments: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.self_test.run_self_test", results_of(True, False))
    result = run(*arguments)
    assert result.code == 2
    assert [line.split()[2:4] for line in result.out.splitlines()[1:3]] == [["ok", "0.5"], ["FAILED", "0.5"]]
    assert "reinstall" in result.out


@pytest.mark.parametrize("arguments", [("--self-test", "--json"), ("--json", "--self-test")])
def test_the_command_reports_in_json(
    run: Run, arguments: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.self_test.run_self_test", results_of(True, True))
    result = run(*arguments)
    assert (result.code, result.json["ok"]) == (0, True)
    assert result.json["tests"][1] == {"name": "part 1", "passed": True, "seconds": 0.5, "detail": "as found"}
