"""Renders the README's pictures from the real window: `python -m tests.ui.render_screenshots FOLDER`.

The demo's people stand before the simulated camera, and the real engine decides.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("KIOSK_SOUND__ENABLED", "false")

from PySide6.QtCore import QEventLoop, QSize, QTimer
from PySide6.QtWidgets import QApplication

from kiosk.app import DemoStage, Kiosk
from kiosk.camera.simulated import SimulatedCamera
from kiosk.compose import LazyEngine, make_gallery
from kiosk.demo import ENROLLED, STRANGER, enroll_people, temporary_settings
from kiosk.settings import load

LANDSCAPE, PORTRAIT = QSize(1280, 800), QSize(1080, 1920)
PATIENCE_MS = 20_000
NOBODY = ""


def wait_until(true: Callable[[], bool]) -> None:
    """Run Qt's loop until the condition holds; raises TimeoutError after PATIENCE_MS."""
    loop, polling, limit = QEventLoop(), QTimer(), QTimer()
    polling.timeout.connect(lambda: loop.quit() if true() else None)
    limit.setSingleShot(True)
    limit.timeout.connect(loop.quit)
    polling.start(20)
    limit.start(PATIENCE_MS)
    loop.exec()
    if not true():
        raise TimeoutError


def wait(milliseconds: int) -> None:
    """Run Qt's loop for a while."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def render(folder: Path) -> None:
    """Write all pictures into `folder`."""
    application = QApplication([])
    application.setStyle("Fusion")
    with temporary_settings(load(flags={"ui": {"language": "en"}})) as settings:
        engine = LazyEngine(settings)
        enroll_people(make_gallery(settings, engine, create=True), engine, lambda *_: None)
        camera = SimulatedCamera(None)
        stage = DemoStage(camera, tuple(person.name for person in ENROLLED), STRANGER)
        kiosk = Kiosk(settings, make_source=lambda: camera, demo=stage)
        kiosk.start()
        kiosk.window.show()
        try:
            _play(kiosk, folder)
        finally:
            kiosk.window.hide()
            kiosk.stop()


def _play(kiosk: Kiosk, folder: Path) -> None:
    wait_until(lambda: kiosk.controller.view.camera_ok)
    for name, size in (("landscape", LANDSCAPE), ("portrait", PORTRAIT)):
        kiosk.window.resize(size)
        _visit(kiosk, folder / f"granted_{name}.png", person=ENROLLED[2].name, claim=ENROLLED[2].name)
        _visit(kiosk, folder / f"denied_{name}.png", person=STRANGER.name, claim=ENROLLED[0].name)
        _let_stand(kiosk, ENROLLED[3].name)
        _grab(kiosk, folder / f"idle_{name}.png")
        _let_stand(kiosk, NOBODY)
        kiosk.controller.claim(ENROLLED[1].name)
        wait(500)
        _grab(kiosk, folder / f"looking_{name}.png")
        kiosk.controller.cancel()


def _let_stand(kiosk: Kiosk, person: str) -> None:
    assert kiosk.window.demo_bar is not None
    kiosk.window.demo_bar.standing[person].click()
    wait(1500)


def _visit(kiosk: Kiosk, path: Path, *, person: str, claim: str) -> None:
    _let_stand(kiosk, person)
    kiosk.controller.claim(claim)
    wait_until(lambda: _decided(kiosk))
    wait(300)
    _grab(kiosk, path)
    kiosk.controller.cancel()


def _decided(kiosk: Kiosk) -> bool:
    attempt = kiosk.controller.view.attempt
    return attempt is not None and attempt.decision is not None


def _grab(kiosk: Kiosk, path: Path) -> None:
    if not kiosk.window.grab().save(str(path)):
        raise OSError(f"cannot write {path}")


if __name__ == "__main__":
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(tempfile.mkdtemp())
    target.mkdir(parents=True, exist_ok=True)
    render(target)
