"""Measures how soon people see something: `python -m tests.ui.measure_latency`. Not part of the test run.

The real window, engine and loops, the simulated camera at 30 images a second, a folder store. Times end when
the window has been painted with what is measured, and begin when the camera's read returned the frame.
"""

from __future__ import annotations

import os
import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeAlias

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("KIOSK_SOUND__ENABLED", "false")

import click
import numpy as np
from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtWidgets import QApplication, QWidget

from kiosk.app import Kiosk
from kiosk.camera.simulated import SimulatedCamera
from kiosk.camera.source import Frame, Image
from kiosk.compose import LazyEngine, make_gallery
from kiosk.demo import ENROLLED, enroll_people, temporary_settings
from kiosk.face.engine import Engine, chosen_encoder
from kiosk.face.types import FrameAnalysis
from kiosk.settings import Settings, load
from kiosk.verification.attempt import AttemptView
from kiosk.verification.session import SessionView
from tests.ui.render_screenshots import wait, wait_until
from tests.ui.soak import Lateness

VISITS = 30
LONG_MS = 10_000
WALK_IN_MS, FADE_MS = 900, 300


class CountingCamera(SimulatedCamera):
    """The simulated camera, which counts its images."""

    images = 0

    def read(self) -> Image:
        """See `SimulatedCamera`."""
        self.images += 1
        return super().read()


class Painted(QObject):
    """Tells when a widget has been painted. One that merely asks to be painted does not count."""

    def __init__(self, widget: QWidget, on_painting: Callable[[], Callable[[float], None]]) -> None:
        """`on_painting` is called before each painting; what it returns gets the monotonic time after it."""
        super().__init__(widget)
        self._on_painting = on_painting
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See QObject."""
        if event.type() == QEvent.Type.Paint:
            report = self._on_painting()
            # Its turn comes when the whole window has been painted and handed to the screen.
            QTimer.singleShot(0, lambda: report(time.monotonic()))
        return False


class WatchedEngine(Engine):
    """The engine, which remembers of which frames a verdict is on its way to the window, oldest first."""

    def __init__(self, settings: Settings) -> None:
        super().__init__(
            chosen_encoder(settings.face, own_process=True), settings.quality, settings.face.models
        )
        self.judged: deque[float] = deque()

    def analyse(self, image: Image, captured_at: float) -> FrameAnalysis:
        """See `Engine`."""
        analysis = super().analyse(image, captured_at)
        self.judged.append(captured_at)
        return analysis


Unseen: TypeAlias = list[tuple[float, list[float]]]
"""When a frame was captured, and where the milliseconds go that it takes to be seen."""


class Watch(QObject):
    """Follows frames from their capture to the screen."""

    def __init__(self, kiosk: Kiosk, judged: deque[float]) -> None:
        super().__init__()
        self.answers: list[float] = []
        """Milliseconds from the last needed frame to the picture with the answer's colour around it."""
        self.pages: list[float] = []
        """The same to the first painting of the page beside it, which fades in."""
        self.guidance: list[float] = []
        """From a frame to the guidance that speaks of it, where that is another than before."""
        self.progress: list[float] = []
        """From a good frame to the ring that has grown by it."""
        self.pictures = self.verdicts = 0
        """Frames that were painted, and that were judged."""
        self._attempt: AttemptView | None = None
        self._judged = judged
        self._on_picture: Unseen = []
        self._on_page: Unseen = []
        self._fresh = False
        # The controller's slot was connected first: it has handled an analysis before this one is called.
        kiosk.bridge.analysed.connect(self._forget_oldest, Qt.ConnectionType.QueuedConnection)
        kiosk.controller.view_changed.connect(self._on_view)
        self._show_frame = kiosk.window.preview.show_frame
        kiosk.window.preview.show_frame = self._on_frame  # type: ignore[method-assign]
        Painted(kiosk.window.preview, self._paint_picture)
        Painted(kiosk.window.panel.answer, self._paint_page)

    @Slot(object)
    def _on_view(self, view: SessionView) -> None:
        before, self._attempt = self._attempt, view.attempt
        if before is None or self._attempt is None or not self._judged:
            return
        captured_at = self._judged[0]
        if self._attempt.decision is not None and self._attempt.decision.granted:
            self._on_picture.append((captured_at, self.answers))
            self._on_page.append((captured_at, self.pages))
        elif before.guidance is not self._attempt.guidance:
            self._on_picture.append((captured_at, self.guidance))
        elif before.progress < self._attempt.progress:
            self._on_picture.append((captured_at, self.progress))

    @Slot()
    def _forget_oldest(self) -> None:
        self._judged.popleft()
        self.verdicts += 1

    def _on_frame(self, frame: Frame) -> None:
        self._fresh = True
        self._show_frame(frame)

    def _paint_picture(self) -> Callable[[float], None]:
        # What comes after the start of this painting is not in it.
        unseen, self._on_picture = self._on_picture, []
        self.pictures += self._fresh
        self._fresh = False
        return lambda now: _note(unseen, now)

    def _paint_page(self) -> Callable[[float], None]:
        unseen, self._on_page = self._on_page, []
        return lambda now: _note(unseen, now)


def _note(unseen: Unseen, now: float) -> None:
    for captured_at, times in unseen:
        times.append(1000 * (now - captured_at))


@contextmanager
def _watched(settings: Settings, camera: SimulatedCamera) -> Iterator[tuple[Kiosk, Watch]]:
    """A kiosk that is ready for the first visit, and its watch."""
    engine = WatchedEngine(settings)
    kiosk = Kiosk(settings, make_source=lambda: camera, make_engine=lambda _: engine)
    watch = Watch(kiosk, engine.judged)
    kiosk.start()
    kiosk.window.show()
    try:
        wait_until(lambda: kiosk.controller.view.camera_ok)
        yield kiosk, watch
    finally:
        kiosk.window.hide()
        kiosk.stop()


def measure_visits(settings: Settings) -> None:
    """Let enrolled people come one after the other, and print how long they wait for what they see."""
    camera = SimulatedCamera()
    with _watched(settings, camera) as (kiosk, watch):
        lateness = Lateness()
        late: list[float] = []
        for visit in range(VISITS):
            person = ENROLLED[visit % len(ENROLLED)]
            camera.stand(person.seed)
            wait(WALK_IN_MS)
            lateness.gaps.clear()
            kiosk.controller.claim(person.name)
            wait_until(lambda: _is_decided(kiosk))
            late += lateness.gaps
            wait(FADE_MS)
            kiosk.controller.cancel()
    click.echo(f"last needed frame to answer, over the picture: {_summary(watch.answers)}")
    click.echo(f"last needed frame to answer, its page: {_summary(watch.pages)}")
    click.echo(f"frame to guidance: {_summary(watch.guidance)}")
    click.echo(f"good frame to ring: {_summary(watch.progress)}")
    click.echo(f"lateness during attempts: {_summary(late)}")


def measure_rates(settings: Settings) -> None:
    """Let one attempt go on and on, and print how often pictures come, and how late the timer is."""
    rules = settings.verification.model_copy(
        update={"good_frames": 10, "frame_spacing": 2.0, "timeout": 60.0}
    )
    camera = CountingCamera(ENROLLED[1].seed)
    with _watched(settings.model_copy(update={"verification": rules}), camera) as (kiosk, watch):
        kiosk.controller.claim(ENROLLED[1].name)
        wait_until(lambda: watch.verdicts > 0)
        lateness, started = Lateness(), time.monotonic()
        before = np.array([camera.images, watch.pictures, watch.verdicts])
        wait(LONG_MS)
        counted = np.array([camera.images, watch.pictures, watch.verdicts]) - before
        rates = counted / (time.monotonic() - started)
        late = lateness.gaps
    click.echo("images, pictures, verdicts a second: " + ", ".join(f"{rate:.1f}" for rate in rates))
    click.echo(f"lateness while recognising: {_summary(late)}")


def _is_decided(kiosk: Kiosk) -> bool:
    attempt = kiosk.controller.view.attempt
    return attempt is not None and attempt.decision is not None


def _summary(times: list[float]) -> str:
    """Percentiles of times in milliseconds."""
    if not times:
        return "none"
    p50, p95, p99, most = np.percentile(times, (50, 95, 99, 100))
    return f"p50 {p50:.1f}, p95 {p95:.1f}, p99 {p99:.1f}, most {most:.0f} ms ({len(times)})"


def main() -> None:
    """Measure everything."""
    application = QApplication([])
    application.setStyle("Fusion")
    with temporary_settings(load(flags={"ui": {"language": "en"}})) as settings:
        engine = LazyEngine(settings)
        enroll_people(make_gallery(settings, engine, create=True), engine, lambda *_: None)
        engine.close()
        measure_visits(settings)
        measure_rates(settings)


if __name__ == "__main__":
    main()
