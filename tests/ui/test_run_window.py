"""`run_window` as a process of its own: how it ends."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = """
import logging, sys, threading
from kiosk.app import run_window
from kiosk.settings import load

class HangingCamera:
    name = "hanging camera"
    expects_noise = True
    def open(self): pass
    def read(self):
        print("reading", flush=True)
        threading.Event().wait()
    def close(self): pass

class Engine:
    contract = "none"
    def close(self): print("engine closed", flush=True)

logging.basicConfig(level=logging.INFO)
settings = load(flags={"store": "folder:" + sys.argv[1], "cache": {"directory": sys.argv[1]}})
code = run_window(settings, make_source=HangingCamera, make_engine=lambda _settings: Engine())
print("code", code, flush=True)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_closes_the_window_even_if_the_camera_hangs(number: signal.Signals, tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", SCRIPT, str(tmp_path)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "reading\n"
        process.send_signal(number)
        output, log = process.communicate(timeout=20)

    assert output.splitlines() == ["engine closed", "code 0"]
    assert f"closing, because of {number.name}" in log
    assert process.returncode == 0


def test_importing_the_composition_root_does_not_load_qt() -> None:
    check = "import sys, kiosk.app; print([name for name in sys.modules if 'PySide6' in name])"

    output = subprocess.run([sys.executable, "-c", check], capture_output=True, text=True, check=True).stdout

    assert output == "[]\n"
