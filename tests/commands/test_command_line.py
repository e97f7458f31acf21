"""The command line as such: help, versions, bad settings, unexpected errors, lazy start."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

import kiosk
from tests.plugins.commands import Run


def modules_loaded_by(*arguments: str) -> set[str]:
    """The top-level modules in a fresh process after a command has run there."""
    script = (
        "import json, sys; from kiosk.cli import run; code = run(sys.argv[1:]);"
        "print(json.dumps([code, sorted({name.split('.')[0] for name in sys.modules})]), file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, *arguments], capture_output=True, text=True, check=True, timeout=60
    )
    code, modules = json.loads(done.stderr.splitlines()[-1])
    assert code == 0
    return set(modules)


def test_help_names_the_commands(run: Run) -> None:
    result = run("--help")
    assert result.code == 0
    for command in ("run", "demo", "enroll", "users", "remove", "verify", "identify", "cache", "doctor"):
        assert command in result.out


def test_help_loads_neither_qt_nor_models_nor_boto3() -> None:
    loaded = modules_loaded_by("--help")
    assert not loaded & {
        "PySide6",
        "dlib",
        "cv2",
        "numpy",
        "boto3",
        "PIL",
        "face_recognition",
        "pydantic",
        "keyring",
    }


def test_users_loads_neither_qt_nor_models(tmp_path: Path) -> None:
    loaded = modules_loaded_by("users", "--store", f"folder:{tmp_path}")
    assert not loaded & {"PySide6", "dlib", "cv2", "boto3", "face_recognition", "face_recognition_models"}
    assert "keyring" not in loaded


def test_version(run: Run) -> None:
    assert kiosk.__version__ in run("--version").out


def test_an_unknown_command_says_so(run: Run) -> None:
    result = run("open-sesame")
    assert result.code == 2
    assert "No such command" in result.err


def test_bad_settings_are_a_sentence(run: Run, tmp_path: Path) -> None:
    config = tmp_path / "kiosk.toml"
    config.write_text("[face]\nthreshold = 7\n")
    result = run("users", "--config", config, "--json")
    assert result.code == 2
    assert result.json["reason"] == "bad_settings"
    assert "face.threshold" in result.err


@pytest.mark.parametrize("address", ["ftp://x", "s3:", "s3:bucket", "folder:", ""])
def test_a_bad_store_address_is_a_sentence(run: Run, address: str) -> None:
    result = run("users", "--store", address)
    assert result.code == 2
    assert "s3://bucket/prefix" in result.err


def test_an_unexpected_error_shows_no_traceback(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def explode(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("kiosk.compose.make_gallery", explode)
    result = run("users")
    assert result.code == 2
    assert "ZeroDivisionError" in result.err
    assert "Traceback" not in result.err


def test_settings_are_shown_without_secrets(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KIOSK_CACHE__KEY", "a very secret cache key")
    shown = run("settings", "--json")
    assert shown.json["cache"]["key"] == "**********"
    assert "a very secret" not in shown.out + shown.err


def test_options_without_a_command_mean_the_window(run: Run, tmp_path: Path) -> None:
    result = run("--config", tmp_path / "nowhere.toml")
    assert result.code == 2
    assert "nowhere.toml" in result.err


@pytest.mark.parametrize(
    "arguments", [("verify", "--json"), ("open-sesame", "--json"), ("users", "--json", "--x")]
)
def test_bad_usage_is_one_json_object_too(run: Run, arguments: tuple[str, ...]) -> None:
    result = run(*arguments)
    assert (result.code, result.json["reason"]) == (2, "bad_usage")


def test_an_unreadable_variable_is_a_sentence(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KIOSK_CAMERA", "{bad")
    result = run("users", "--json")
    assert (result.code, result.json["reason"]) == (2, "bad_settings")


def test_output_that_nobody_reads_is_no_non_match(tmp_path: Path) -> None:
    (tmp_path / "store").mkdir()
    command = f"{sys.executable} -m kiosk settings --markdown --store folder:{tmp_path / 'store'}"
    done = subprocess.run(
        ["bash", "-c", f"set -o pipefail; ({command}; echo $? >&2) | true"],
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).parents[2],
    )
    assert done.stderr.splitlines()[-1] in ("0", "2")


def test_a_cameras_password_is_masked(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KIOSK_CAMERA__SOURCE", "rtsp://admin:hunter2@camera/stream")
    shown = run("settings", "--json")
    assert shown.json["camera"]["source"] == "rtsp://***@camera/***"
    assert "hunter2" not in shown.out + run("doctor").out


def test_a_home_directory_is_expanded(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("KIOSK_CACHE__DIRECTORY", "~/kiosk-cache")
    assert run("settings", "--json").json["cache"]["directory"] == str(tmp_path / "kiosk-cache")


def test_removing_works_without_standard_input(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", None)
    result = run("remove", "ada", "--json")
    assert (result.code, result.json["reason"]) == (2, "unknown_person")
