"""A kiosk that nobody looks after, as a process of its own, with a service manager such as systemd listening."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from kiosk.ui.watchdog import EXIT_STUCK

pytestmark = pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="no sockets of UNIX")

# Shorter times than at a door: what they are is not what is tested.
SCRIPT = """
import logging, sys, threading
from pathlib import Path
from kiosk.app import RESTART, Kiosk, run_window
from kiosk.crash_reports import CrashReports
from kiosk.progress import Patience
from kiosk.settings import load
from tests.ui.conftest import StagedCamera, StandInEngine

what, folder = sys.argv[1:]
stick = threading.Event()

def wait_for_ever():
    threading.Event().wait()

class Engine(StandInEngine):
    def analyse(self, image, captured_at):
        if what == "recognition" and stick.is_set():
            wait_for_ever()
        return super().analyse(image, captured_at)

def stop_at_word():
    sys.stdin.readline()
    stick.set()
    if what == "recognition":
        loops.recognition.wanted.set()

from kiosk.ui import bridge, loops as module
offer = bridge.Bridge.offer_frame
def offer_frame(self, frame):
    if what == "camera" and stick.is_set():
        wait_for_ever()
    offer(self, frame)
bridge.Bridge.offer_frame = offer_frame

from kiosk.ui.controller import Controller
tick = Controller._tick
def stuck_tick(self):
    if what == "window" and stick.is_set():
        wait_for_ever()
    if what == "restart" and stick.is_set():
        stick.clear()
        kiosks[-1]._restart()
    if what == "slot" and stick.is_set():
        raise ValueError("invalid literal: 'correct horse'")
    if what == "recognition" and stick.is_set():
        self._frames_wanted.set()
    else:
        tick(self)
Controller._tick = stuck_tick

make = module.Loops.__init__
def keep(self, *arguments):
    global loops
    loops = self
    make(self, *arguments)
module.Loops.__init__ = keep

kiosks = []
start = Kiosk.start
def keep_kiosk(self):
    kiosks.append(self)
    start(self)
Kiosk.start = keep_kiosk

logging.basicConfig(level=logging.INFO)
threading.Thread(target=stop_at_word, daemon=True).start()
settings = load(flags={"store": "folder:" + folder, "cache": {"directory": folder + "/cache"}})
with CrashReports(Path(folder) / "crashes").installed():
    code = RESTART
    while code == RESTART:
        code = run_window(
            settings,
            make_source=StagedCamera,
            make_engine=lambda _settings: Engine(),
            patience=Patience(stuck=2, look=0.1),
        )
print("code", code, flush=True)
"""


class Manager:
    """What a service manager hears, and the process that it has started."""

    def __init__(self, server: socket.socket, process: subprocess.Popen[str]) -> None:
        self._server = server
        self.process = process

    def hear(self) -> list[str]:
        """The next states that are told."""
        return self._server.recv(1000).decode().split("\n")

    def hear_rest(self) -> list[str]:
        """What is told until the process has ended."""
        self.process.wait(60)
        self._server.setblocking(False)
        heard: list[str] = []
        try:
            while True:
                heard += self.hear()
        except BlockingIOError:
            return heard

    def stick(self) -> None:
        """Make happen what the process was started for."""
        assert self.process.stdin is not None
        self.process.stdin.write("now\n")
        self.process.stdin.flush()


@contextmanager
def started(what: str, folder: Path) -> Iterator[Manager]:
    with (
        tempfile.TemporaryDirectory(prefix="kiosk") as short,
        socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as server,
    ):
        address = f"{short}/notify"
        server.bind(address)
        server.settimeout(60)
        with subprocess.Popen(
            [sys.executable, "-c", SCRIPT, what, str(folder)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env={**os.environ, "NOTIFY_SOCKET": address},
            cwd=Path(__file__).parents[2],
        ) as process:
            try:
                yield Manager(server, process)
            finally:
                process.kill()


def until_ready(manager: Manager) -> None:
    while "READY=1" not in manager.hear():
        pass


def reports(folder: Path) -> str:
    return "\n".join(path.read_text() for path in (folder / "crashes").iterdir())


def test_it_is_ready_then_alive_and_says_when_it_stops(tmp_path: Path) -> None:
    with started("nothing", tmp_path) as manager:
        until_ready(manager)
        assert [manager.hear() for _ in range(40)] == [["WATCHDOG=1"]] * 40  # twice as long as is stuck
        manager.process.send_signal(signal.SIGTERM)
        heard = manager.hear_rest()

    assert heard[-1] == "STOPPING=1"
    assert manager.process.returncode == 0
    assert list((tmp_path / "crashes").iterdir()) == []


@pytest.mark.parametrize(
    ("what", "name"),
    [("recognition", "recognition loop"), ("camera", "camera loop"), ("window", "window")],
)
def test_what_is_stuck_ends_the_process_with_a_report(what: str, name: str, tmp_path: Path) -> None:
    with started(what, tmp_path) as manager:
        until_ready(manager)
        assert manager.hear() == ["WATCHDOG=1"]
        manager.stick()
        heard = manager.hear_rest()
        assert manager.process.stderr is not None
        log = manager.process.stderr.read()

    assert manager.process.returncode == EXIT_STUCK
    assert "STOPPING=1" not in heard
    assert f"stuck, and therefore ended: {name}\n" in log
    report = reports(tmp_path)
    assert f"stuck for 2 s: {name}\n" in report
    assert "in wait_for_ever" in report
    assert "in _keep_guard" in report


def test_a_kiosk_that_an_administrator_restarts_is_ready_again_and_never_stopped(tmp_path: Path) -> None:
    with started("restart", tmp_path) as manager:
        until_ready(manager)
        manager.stick()
        heard = []
        while "READY=1" not in heard:
            heard += manager.hear()
        manager.process.send_signal(signal.SIGTERM)
        rest = manager.hear_rest()

    assert set(heard) == {"WATCHDOG=1", "READY=1"}
    assert rest.count("STOPPING=1") == 1
    assert manager.process.returncode == 0


def test_a_slot_that_breaks_is_reported_and_the_kiosk_goes_on(tmp_path: Path) -> None:
    with started("slot", tmp_path) as manager:
        until_ready(manager)
        manager.stick()
        for _ in range(20):
            assert manager.hear() == ["WATCHDOG=1"]
        manager.process.send_signal(signal.SIGTERM)
        manager.hear_rest()

    report = reports(tmp_path)
    assert "in the window" in report
    assert "in stuck_tick" in report or "<string>" in report
    assert "ValueError" in report
    assert "correct horse" not in report
