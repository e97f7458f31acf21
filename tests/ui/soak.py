"""Lets people come and go for hours: `python -m tests.ui.soak 1000`. Not part of the test run.

The real window, engine and loops, the simulated camera, a folder store. Every hundred visits it prints memory,
open files, threads, and how late the thread that draws was: its timer should fire every TIMER_MS.
"""

from __future__ import annotations

import os
import sys
import threading
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("KIOSK_SOUND__ENABLED", "false")

import click
import numpy as np
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from kiosk.app import Kiosk
from kiosk.camera.simulated import SimulatedCamera
from kiosk.compose import LazyEngine, make_gallery
from kiosk.demo import ENROLLED, STRANGER, enroll_people, temporary_settings
from kiosk.settings import load
from tests.ui.render_screenshots import wait_until

TIMER_MS = 5
REPORT_EVERY = 100


class Lateness:
    """How long the thread that draws did not get to its timer, in milliseconds."""

    def __init__(self) -> None:
        self.gaps: list[float] = []
        self._last = time.perf_counter()
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._timer.start(TIMER_MS)

    def _tick(self) -> None:
        now = time.perf_counter()
        self.gaps.append(1000 * (now - self._last) - TIMER_MS)
        self._last = now

    def report(self) -> str:
        """Percentiles since the last report."""
        gaps, self.gaps = np.array(self.gaps), []
        p50, p99, most = np.percentile(gaps, (50, 99, 100))
        return f"late p50 {p50:.1f} ms, p99 {p99:.1f} ms, most {most:.0f} ms"


def resources() -> str:
    """Memory, open files and threads of this process."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    memory = next(line for line in status.splitlines() if line.startswith("VmRSS")).split()[1]
    files = len(list(Path("/proc/self/fd").iterdir()))
    return f"{int(memory) / 1024:.0f} MB, {files} files, {threading.active_count()} threads"


def run(visits: int) -> None:
    """Play so many visits, every third by a stranger."""
    application = QApplication([])
    application.setStyle("Fusion")
    with temporary_settings(load()) as settings:
        engine = LazyEngine(settings)
        enroll_people(make_gallery(settings, engine, create=True), engine, lambda *_: None)
        camera = SimulatedCamera(ENROLLED[0].seed)
        kiosk = Kiosk(settings, make_source=lambda: camera)
        kiosk.start()
        kiosk.window.show()
        try:
            _play(kiosk, camera, visits)
        finally:
            kiosk.window.hide()
            click.echo(f"left behind: {[host.name for host in kiosk.stop()]}")


def _play(kiosk: Kiosk, camera: SimulatedCamera, visits: int) -> None:
    wait_until(lambda: kiosk.controller.view.camera_ok)
    outcomes = {True: 0, False: 0}
    kiosk.controller.decided.connect(lambda decision, _seconds: _count(outcomes, granted=decision.granted))
    lateness = Lateness()
    for visit in range(visits):
        person = ENROLLED[visit % len(ENROLLED)]
        camera.stand((STRANGER if visit % 3 == 2 else person).seed)
        before = sum(outcomes.values())
        kiosk.controller.claim(person.name)
        wait_until(lambda before=before: sum(outcomes.values()) > before)  # type: ignore[misc]
        kiosk.controller.cancel()
        if (visit + 1) % REPORT_EVERY == 0:
            told = f"{outcomes[True]} granted, {outcomes[False]} denied"
            click.echo(f"{visit + 1} visits: {told}; {resources()}; {lateness.report()}")


def _count(outcomes: dict[bool, int], *, granted: bool) -> None:
    outcomes[granted] += 1


if __name__ == "__main__":
    run(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
