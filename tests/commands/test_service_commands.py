"""`kiosk install-service` and `kiosk uninstall-service`, with a systemctl that only writes down."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from kiosk.commands.service import VARIABLES
from tests.plugins.commands import Run

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="systemd")


@pytest.fixture(autouse=True)
def systemctl(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Fails as told by a file `failing` beside it."""
    program = tmp_path / "bin" / "systemctl"
    program.parent.mkdir()
    program.write_text(
        '#!/bin/sh\ntest ! -e "$(dirname "$0")/failing-$2" || { echo "No way" >&2; exit 1; }\n'
    )
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{program.parent}:/usr/bin:/bin")


@pytest.fixture
def unit(tmp_path: Path) -> Path:
    return tmp_path / "xdg_config_home" / "systemd" / "user" / "kiosk.service"


def test_both_say_what_they_did(run: Run, unit: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in os.environ if name.upper().startswith(VARIABLES)]:
        if not name.startswith("KIOSK_"):
            monkeypatch.delenv(name)
    monkeypatch.setenv("HTTPS_PROXY", "http://proxy:3128")
    installed = run("install-service")
    assert installed.code == 0
    assert f"Wrote {unit}." in installed.out
    assert "Ran systemctl --user enable kiosk.service." in installed.out
    assert "a service does not know HTTPS_PROXY, KIOSK_FACE__MODELS, KIOSK_STORE" in installed.out
    assert f'ExecStart="{sys.executable}" "-m" "kiosk" "run"\n' in unit.read_text()

    removed = run("uninstall-service")
    assert removed.code == 0
    assert f"Deleted {unit}." in removed.out
    assert not unit.exists()
    assert "nothing to do" in run("uninstall-service").out


def test_as_json(run: Run, unit: Path) -> None:
    steps = run("install-service", "--now", "--json").json["steps"]
    assert steps[0] == f"Wrote {unit}."
    assert "Ran systemctl --user restart kiosk.service." in steps
    assert f"Deleted {unit}." in run("uninstall-service", "--json").json["steps"]


def test_options_are_given_on_with_paths_that_hold_anywhere(
    run: Run, unit: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "kiosk.toml").touch()
    monkeypatch.chdir(tmp_path)
    run("install-service", "--config", "kiosk.toml", "--store", "folder:store")
    assert f'"--config" "{tmp_path}/kiosk.toml" "--store" "folder:{tmp_path}/store"\n' in unit.read_text()

    monkeypatch.setenv("KIOSK_CONFIG", "kiosk.toml")
    told = run("install-service", "--store", "s3://bucket/doors")
    assert f'"--config" "{tmp_path}/kiosk.toml" "--store" "s3://bucket/doors"\n' in unit.read_text()
    assert "KIOSK_CONFIG" not in told.out


def test_a_failure_is_told_after_what_was_done(run: Run, unit: Path, tmp_path: Path) -> None:
    (tmp_path / "bin" / "failing-enable").touch()
    result = run("install-service")
    assert result.code == 2
    assert f"Wrote {unit}." in result.out
    assert "failed: No way" in result.err
    assert run("install-service", "--json").json["reason"] == "service"
