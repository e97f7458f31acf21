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
code = run_window(
    settings, make_source=HangingCamera, make_engine=lambda _settings: Engine(), locked="locked" in sys.argv
)
print("code", code, flush=True)
"""

LEAVING = """
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from kiosk.admin_password import AdminPassword
from kiosk.ui.shell import Shell

AdminPassword(load().ui.admin_file).set("correct horse")
show = Shell.show

def show_and_leave(shell):
    show(shell)
    window = shell._window
    QTimer.singleShot(0, lambda: print("closed", window.close(), flush=True))
    QTimer.singleShot(0, QApplication.quit)
    QTimer.singleShot(100, lambda: type_password(shell, window))

def type_password(shell, window):
    chord = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_K, chord)
    QTest.keyClicks(shell.admin.password_page.field, "correct horse")
    QTest.keyClick(shell.admin.password_page.field, Qt.Key.Key_Return)
    leave_soon(shell)

def leave_soon(shell):
    page = shell.admin.admin_page
    if page.isVisible():
        QTest.mouseClick(page.leave_button, Qt.MouseButton.LeftButton)
    else:
        QTimer.singleShot(50, lambda: leave_soon(shell))

Shell.show = show_and_leave
"""


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
@pytest.mark.parametrize("mode", ["locked", "windowed"])
def test_a_signal_closes_the_window_even_if_the_camera_hangs(
    number: signal.Signals, mode: str, tmp_path: Path
) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", SCRIPT, str(tmp_path), mode],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "reading\n"
        process.send_signal(number)
        output, log = process.communicate(timeout=20)

    assert output.splitlines() == ["engine closed", f"code {128 + number}"]
    assert f"closing, because of {number.name}" in log
    assert process.returncode == 0


def test_the_password_ends_a_kiosk_that_neither_closing_nor_quitting_does(tmp_path: Path) -> None:
    head, run = SCRIPT.split("code = run_window", 1)
    script = f"{head}{LEAVING}code = run_window{run}"

    done = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path), "locked"],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )

    told = sorted(done.stdout.splitlines())  # the camera's thread tells at its own time
    assert told == ["closed False", "code 0", "engine closed", "reading"], done.stderr


def test_importing_the_composition_root_does_not_load_qt() -> None:
    check = "import sys, kiosk.app; print([name for name in sys.modules if 'PySide6' in name])"

    output = subprocess.run([sys.executable, "-c", check], capture_output=True, text=True, check=True).stdout

    assert output == "[]\n"
