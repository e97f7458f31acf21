"""One kiosk at a time, seen from a second process."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.errors import AlreadyRunning
from kiosk.single_instance import default_lock_path, only_instance

ROOT = Path(__file__).resolve().parents[1]
HOLD = """
import sys
from kiosk.single_instance import only_instance
with only_instance():
    print("held", flush=True)
    sys.stdin.read()
"""


def hold() -> subprocess.Popen[str]:
    """A process that holds the lock until its standard input ends."""
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    return process


def test_a_second_kiosk_says_so_and_exits_with_2(tmp_path: Path) -> None:
    environment = {
        **os.environ,
        "KIOSK_STORE": f"folder:{tmp_path / 'store'}",
        "KIOSK_CAMERA__SOURCE": "simulated:ada",
    }
    with hold() as first:
        second = subprocess.run(
            [sys.executable, "-m", "kiosk", "run"],
            cwd=ROOT,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )
        first.communicate()

    assert second.returncode == 2
    assert "running already" in second.stderr
    assert second.stderr.count("\n") == 1


def test_the_lock_of_a_killed_process_is_taken_over() -> None:
    with hold() as first:
        with pytest.raises(AlreadyRunning), only_instance():
            pass
        first.kill()
        first.communicate()

    with only_instance():
        assert default_lock_path().exists()


def test_where_no_lock_can_be_made_the_kiosk_goes_on(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "file").write_text("")

    with only_instance(tmp_path / "file" / "kiosk.lock"):
        pass

    assert "a second kiosk would not be noticed" in caplog.text
