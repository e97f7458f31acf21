"""`kiosk run` around its window: log files, crash reports, and what a newer kiosk has left."""

from __future__ import annotations

import json
import signal
import socket
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import pytest

import kiosk
from kiosk.app import RESTART
from kiosk.crash_reports import default_folder, report
from kiosk.progress import Patience
from kiosk.settings import load
from tests.plugins.commands import Run


@pytest.fixture(autouse=True)
def simulated(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KIOSK_CAMERA__SOURCE", "simulated:1")


def window(monkeypatch: pytest.MonkeyPatch, *codes: int) -> list[dict[str, Any]]:
    """In place of the window: returns these codes; what it was given."""
    left = list(codes)
    given = []

    def run_window(_settings: object, **options: Any) -> int:
        given.append(options)
        report(ValueError("scripted"), "the window")
        return left.pop(0)

    monkeypatch.setattr("kiosk.app.run_window", run_window)
    return given


def test_it_is_watched_logged_and_reported(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    given = window(monkeypatch, RESTART, 0)
    assert run("run").code == 0

    assert [options["patience"] for options in given] == [Patience(), Patience()]
    text = (load().log.directory / "kiosk.log").read_text()
    assert f"kiosk {kiosk.__version__} starts" in text
    assert "an administrator restarts the kiosk" in text
    assert "the kiosk ends" in text
    (crash,) = default_folder().iterdir()
    assert "in the window" in crash.read_text()


def test_a_restart_logs_as_the_settings_say_then(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "kiosk.toml"
    path.write_text('[log]\nformat = "text"\n')
    codes = [RESTART, 0]

    def run_window(_settings: object, **_options: object) -> int:
        path.write_text(f'[log]\nformat = "json"\ndirectory = "{tmp_path / "elsewhere"}"\n')
        return codes.pop(0)

    monkeypatch.setattr("kiosk.app.run_window", run_window)
    assert run("run", "--config", path).code == 0

    before = (load().log.directory / "kiosk.log").read_text().splitlines()
    after = (tmp_path / "elsewhere" / "kiosk.log").read_text().splitlines()
    assert before[-1].endswith("an administrator restarts the kiosk")
    assert json.loads(after[-1])["message"] == "the kiosk ends"


@pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="no sockets of UNIX")
def test_the_true_kiosk_is_ready_when_its_engine_is_and_ends_when_it_is_told(
    models: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("PySide6", exc_type=ImportError)
    with (
        tempfile.TemporaryDirectory(prefix="kiosk") as short,
        socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as server,
    ):
        server.bind(f"{short}/notify")
        server.settimeout(100)
        monkeypatch.setenv("NOTIFY_SOCKET", f"{short}/notify")
        monkeypatch.setenv("KIOSK_FACE__MODELS", str(models))
        monkeypatch.setenv("KIOSK_LOG__FORMAT", "json")
        with subprocess.Popen([sys.executable, "-m", "kiosk", "run"], stderr=subprocess.PIPE) as process:
            while b"READY=1" not in server.recv(100):
                pass
            process.send_signal(signal.SIGTERM)
            process.communicate(timeout=60)

    assert process.returncode == 128 + signal.SIGTERM
    log = [json.loads(line) for line in (load().log.directory / "kiosk.log").read_text().splitlines()]
    assert [line["message"] for line in log][-1] == "the kiosk ends"
    (health,) = [line for line in log if line["logger"] == "kiosk.ui.health"]
    assert health["memory_mb"] > 10
    assert list(default_folder().iterdir()) == []


def test_other_commands_write_no_log_files(run: Run) -> None:
    assert run("users").code == 0
    assert not load().log.directory.exists()


def test_a_log_of_json_lines(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KIOSK_LOG__FORMAT", "json")
    window(monkeypatch, 0)
    run("run")
    lines = (load().log.directory / "kiosk.log").read_text().splitlines()
    assert [json.loads(line)["message"] for line in lines][-1] == "the kiosk ends"


def test_the_local_copy_of_a_newer_kiosk_is_refused(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given = window(monkeypatch, 0)
    assert run("users").code == 0  # makes the local copy
    (marker,) = load().cache.directory.rglob("version")
    assert tmp_path in marker.parents
    marker.write_text(json.dumps({"version": 99}))

    result = run("run")

    assert result.code == 2
    assert "belongs to a newer version of this program. Please install that version here" in result.err
    assert not given
    assert json.loads(marker.read_text()) == {"version": 99}


def test_the_settings_of_a_newer_kiosk_are_refused(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given = window(monkeypatch, 0)
    path = tmp_path / "kiosk.toml"
    path.write_text("version = 99\n")
    result = run("run", "--config", path)
    assert result.code == 2
    assert "written by a newer kiosk" in result.err
    assert not given
