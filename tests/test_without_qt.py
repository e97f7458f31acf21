"""Everything below the window imports and works where PySide6 cannot be imported."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
BLOCKER = """
import sys

class NoQt:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in ("PySide6", "shiboken6"):
            raise ModuleNotFoundError(f"{name} is blocked for this run", name=name)

sys.meta_path.insert(0, NoQt())
"""


@pytest.mark.timeout(900)
def test_core_passes_with_pyside6_not_importable(tmp_path: Path) -> None:
    """Runs the tests of the core again in a process in which importing PySide6 fails."""
    (tmp_path / "sitecustomize.py").write_text(BLOCKER, encoding="utf-8")
    environment = {**os.environ, "PYTHONPATH": str(tmp_path), "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
    environment.pop("PYTEST_ADDOPTS", None)
    plugins = ("pytest_timeout", "_hypothesis_pytestplugin", "xdist")
    core = (
        "audit",
        "bench",
        "camera",
        "commands",
        "face",
        "gallery",
        "sound",
        "verification",
        "test_admin_password.py",
        "test_settings.py",
        "test_demo.py",
    )
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "pytest",
            "-q",
            "-x",
            "-m",
            "not long",
            "--override-ini=addopts=--strict-markers --import-mode=importlib",
            *(argument for plugin in plugins for argument in ("-p", plugin)),
            *(str(ROOT / "tests" / part) for part in core),
        ],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-2000:]
    blocked = subprocess.run(
        [sys.executable, "-c", "import PySide6"], env=environment, capture_output=True, check=False
    )
    assert blocked.returncode != 0
