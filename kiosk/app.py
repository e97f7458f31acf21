"""The window's composition root: builds it and its loops from the settings, and takes them down again.

Importing this module does not load Qt, so that a machine without a display can be told about it.
"""

from __future__ import annotations

import logging
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType, TracebackType
from typing import TYPE_CHECKING

from kiosk.admin_password import AdminPassword
from kiosk.camera.loop import CameraLoop
from kiosk.camera.mailbox import Mailbox
from kiosk.camera.source import CameraSource, Frame
from kiosk.compose import make_gallery as make_settings_gallery
from kiosk.face.types import FaceEngine, PhotoEmbedder
from kiosk.settings import Settings
from kiosk.ui.demo_stage import DemoStage
from kiosk.ui.display import display_problem
from kiosk.ui.threads import LoopHost, stop_all
from kiosk.verification.recognition import RecognitionLoop
from kiosk.verification.scanner import CodeScanner
from kiosk.verification.store_loop import StoreLoop

if TYPE_CHECKING:
    from kiosk.gallery.gallery import Gallery

__all__ = ["DemoStage", "Kiosk", "display_problem", "run_window"]

logger = logging.getLogger(__name__)

STOP_TIMEOUT_S = 1.8


def _make_window_engine(settings: Settings) -> FaceEngine:
    from kiosk.face.engine import make_engine

    return make_engine(settings, own_process=True)


class Kiosk:
    """The window, and the loops that feed it. Needs a QApplication; belongs to the thread of that."""

    def __init__(
        self,
        settings: Settings,
        *,
        make_source: Callable[[], CameraSource],
        demo: DemoStage | None = None,
        make_engine: Callable[[Settings], FaceEngine] = _make_window_engine,
        make_gallery: Callable[[Settings, PhotoEmbedder], Gallery] = make_settings_gallery,
        locked: bool = False,
    ) -> None:
        """The makers are called in the threads of their loops: nothing slow happens here.

        `locked` is kiosk mode. In the demo nobody is asked for a password.
        """
        from kiosk.enrollment.desk import Desk
        from kiosk.ui import theme
        from kiosk.ui.admin.feed import CameraFeed
        from kiosk.ui.admin.pages import make_hub
        from kiosk.ui.admin.tools import AdminTools
        from kiosk.ui.admin.worker import Worker
        from kiosk.ui.bridge import Bridge
        from kiosk.ui.controller import Controller
        from kiosk.ui.language_reset import LanguageReset
        from kiosk.ui.languages import Languages
        from kiosk.ui.shell import Shell
        from kiosk.ui.sound import Announcer
        from kiosk.ui.window import KioskWindow

        self.bridge = bridge = Bridge()
        frames: Mailbox[Frame] = Mailbox()
        self._recognition = recognition = RecognitionLoop(
            lambda: make_engine(settings), frames, bridge.report_analysis, bridge.report_failure
        )
        store = StoreLoop(
            lambda: make_gallery(settings, recognition),
            bridge.report_references,
            sync=settings.sync,
            on_index=bridge.report_index if settings.claim.identify else None,
        )

        scanned: Mailbox[Frame] = Mailbox()
        scanner = CodeScanner(scanned, bridge.report_code, busy=recognition.checking)

        def on_frame(frame: Frame) -> None:
            frames.put(frame)
            scanned.put(frame)
            bridge.offer_frame(frame)

        camera = CameraLoop(make_source, on_frame, bridge.report_camera)
        loops = {"recognition": recognition.run, "store": store.run, "camera": camera.run}
        self._hosts = [LoopHost(name, run, bridge.report_end) for name, run in loops.items()]
        self.announcer = Announcer(settings.sound)
        self.worker = Worker(
            lambda: Desk(
                make_gallery(settings, recognition), recognition, settings, on_change=store.sync_soon
            )
        )
        extras = {**self.announcer.loops, "desk": self.worker.run}
        if settings.claim.qr:
            extras["scanner"] = scanner.run
        # A kiosk without sound or codes is not out of order: nobody but the log is told.
        self._hosts += [LoopHost(name, run, lambda *_: None) for name, run in extras.items()]
        self.controller = Controller(
            settings, store.fetch, frames_wanted=recognition.wanted, checking=recognition.checking
        )
        self.languages = Languages(settings.ui.language)
        self._language_reset = LanguageReset(self.languages)
        theme.use(settings.ui.theme)
        self.window = KioskWindow(demo, motion=settings.ui.motion, claim=settings.claim)
        password = None if demo else AdminPassword(settings.ui.admin_file)
        self.feed = CameraFeed()
        pages = make_hub(AdminTools(settings, self.worker, self.feed))
        self.shell = Shell(self.window, settings.ui, password=password, locked=locked, pages=pages)
        self._connect()

    def start(self) -> None:
        """Start the loops: engine, store, camera."""
        self.controller.start()
        for host in self._hosts:
            host.start()

    def stop(self) -> list[LoopHost]:
        """Stop everything in reverse, within STOP_TIMEOUT_S; returns the loops that had to be left behind."""
        missed = stop_all(self._hosts[::-1], STOP_TIMEOUT_S)
        # Loops left behind are daemons, but the gallery's pool that waits for a photo would hold up the exit.
        self._recognition.refuse_photos()
        self.bridge.close()
        self.worker.close()
        self.controller.stop()
        self.announcer.stop()
        self.shell.stop()
        self._language_reset.stop()
        self.languages.restore()
        return missed

    def _connect(self) -> None:
        from PySide6.QtCore import Qt

        # The window first: no view may be shown over the picture of a camera that is gone.
        self.window.listen_to(self.bridge)
        self.controller.listen_to(self.bridge)
        self.window.claimed.connect(self.controller.claim)
        self.window.dismissed.connect(self.controller.cancel)
        self.window.language_chosen.connect(self.languages.choose)
        self.shell.admin.opened.connect(self.controller.pause_watching)
        self.shell.admin.closed.connect(self.controller.resume_watching)
        self.window.frame_arrived.connect(self.feed.show_frame)
        self.bridge.analysed.connect(self.feed.show_analysis, Qt.ConnectionType.QueuedConnection)
        self.bridge.camera_changed.connect(self.feed.show_camera, Qt.ConnectionType.QueuedConnection)
        self.feed.wanted.connect(self.controller.judge_for_admins)
        self.controller.view_changed.connect(self._language_reset.show_view)
        self.controller.view_changed.connect(self.window.show_view)
        self.controller.view_changed.connect(self.shell.blanking.show_view)
        self.controller.decided.connect(self.window.show_decision)
        self.controller.decided.connect(self.announcer.show_decision)
        self.controller.view_changed.connect(self.announcer.show_view)
        self.controller.out_of_order.connect(self.window.show_out_of_order)


def run_window(
    settings: Settings,
    *,
    make_source: Callable[[], CameraSource],
    demo: DemoStage | None = None,
    make_engine: Callable[[Settings], FaceEngine] = _make_window_engine,
    make_gallery: Callable[[Settings, PhotoEmbedder], Gallery] = make_settings_gallery,
    locked: bool = False,
) -> int:
    """Show the window until it is closed, or the process is asked to end; returns the exit code.

    `make_source` gives a fresh camera for every attempt to open one; `demo` adds the bar that directs it;
    `locked` is kiosk mode: full screen, and left by the admin password only.
    """
    from PySide6.QtWidgets import QApplication

    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)
    application.setStyle("Fusion")  # the same on every platform; the theme does the rest
    kiosk = Kiosk(
        settings,
        make_source=make_source,
        demo=demo,
        make_engine=make_engine,
        make_gallery=make_gallery,
        locked=locked,
    )
    application.commitDataRequest.connect(kiosk.shell.allow_leaving)  # the desktop session ends
    with _closing_on_signals(kiosk.shell.leave), _failing_on_exceptions(kiosk.controller.fail):
        try:
            kiosk.start()
            kiosk.shell.show()
            return application.exec()
        finally:
            kiosk.window.hide()
            kiosk.stop()


@contextmanager
def _closing_on_signals(close: Callable[[], None]) -> Iterator[None]:
    """Let Ctrl-C and a service manager's SIGTERM close the window.

    Python handles signals between two of its instructions; the controller's timer, which runs all the time,
    provides those while Qt's own loop waits.
    """
    from PySide6.QtCore import QTimer

    def on_signal(number: int, _frame: FrameType | None) -> None:
        logger.info("closing, because of %s", signal.Signals(number).name)
        # Not at once: a window that is closed before Qt's loop runs would be shown again.
        QTimer.singleShot(0, close)

    before = {number: signal.signal(number, on_signal) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


@contextmanager
def _failing_on_exceptions(fail: Callable[[Exception], None]) -> Iterator[None]:
    """Log what goes wrong in a slot, where Qt would only print it, and deny the attempt that runs."""

    def on_exception(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        logger.critical("unexpected error in the window", exc_info=(kind, error, trace))
        if isinstance(error, Exception):
            fail(error)

    before, sys.excepthook = sys.excepthook, on_exception
    try:
        yield
    finally:
        sys.excepthook = before
