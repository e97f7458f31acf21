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
from kiosk.camera.source import CameraSource
from kiosk.compose import make_desk
from kiosk.compose import make_gallery as make_settings_gallery
from kiosk.crash_reports import report
from kiosk.face.types import FaceEngine, PhotoEmbedder
from kiosk.progress import Patience
from kiosk.resources import resource
from kiosk.settings import Settings
from kiosk.ui.demo_stage import DemoStage
from kiosk.ui.display import display_problem
from kiosk.ui.threads import LoopHost

if TYPE_CHECKING:
    from kiosk.gallery.gallery import Gallery
    from kiosk.settings_file import SettingsFile
    from kiosk.ui.admin.hub import AdminHub

__all__ = ["RESTART", "DemoStage", "Kiosk", "display_problem", "run_window"]

logger = logging.getLogger(__name__)

SIGNALLED = 128
"""Added to the number of the signal that closed the window, as shells do: nobody who may has left the kiosk."""

RESTART = 1000
"""What `run_window` returns where somebody wants the kiosk again, with the settings as they are now."""


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
        settings_file: SettingsFile | None = None,
    ) -> None:
        """The makers are called in the threads of their loops: nothing slow happens here.

        `locked` is kiosk mode; administrators can change `settings_file`. In the demo nobody is asked for a
        password.
        """
        from kiosk.ui import theme
        from kiosk.ui.admin.feed import CameraFeed
        from kiosk.ui.admin.pages import make_hub
        from kiosk.ui.admin.settings_look import Look
        from kiosk.ui.admin.tools import AdminTools
        from kiosk.ui.admin.worker import Worker
        from kiosk.ui.bridge import Bridge
        from kiosk.ui.controller import Controller
        from kiosk.ui.door_journal import DoorJournal
        from kiosk.ui.language_reset import LanguageReset
        from kiosk.ui.languages import Languages
        from kiosk.ui.loops import Loops, Makers
        from kiosk.ui.shell import Shell
        from kiosk.ui.sound import Announcer
        from kiosk.ui.window import KioskWindow

        self.bridge = Bridge()
        self._loops = loops = Loops(settings, self.bridge, Makers(make_source, make_engine, make_gallery))
        recognition, store = loops.recognition, loops.store
        self.announcer = Announcer(settings.sound)
        self.worker = Worker(lambda: make_desk(settings, recognition, store.sync_soon, make_gallery))
        self.journal = DoorJournal(settings.audit)
        loops.add({**self.announcer.loops, **self.journal.loops, "desk": self.worker.run})
        self.controller = Controller(
            settings, store.fetch, frames_wanted=recognition.wanted, checking=recognition.checking
        )
        self.languages = Languages(settings.ui.language)
        self._language_reset = LanguageReset(self.languages)
        theme.use(settings.ui.theme)
        self.window = KioskWindow(demo, motion=settings.ui.motion, claim=settings.claim)
        password = None if demo else AdminPassword(settings.ui.admin_file)
        self.feed = CameraFeed()
        tools = AdminTools(
            settings, self.worker, self.feed, self.journal, settings_file, password=password, locked=locked
        )
        pages = make_hub(tools)
        self.shell = Shell(self.window, settings.ui, password=password, locked=locked, pages=pages)
        self._look = Look(self.window, self.languages, settings.ui)
        self.wants_restart = False
        """Whether it was left in order to be started again."""
        self._connect()
        self._connect_settings(pages)

    def start(self) -> None:
        """Start the loops: engine, store, camera."""
        self.controller.start()
        self._loops.start()

    @contextmanager
    def watched(self, patience: Patience | None) -> Iterator[None]:
        """Tell the service manager how the kiosk is, and end a process that is stuck, while the block runs.

        Not without `patience`.
        """
        if patience is None:
            yield
            return
        from kiosk.ui.health import Health
        from kiosk.ui.watchdog import Watchdog

        watchdog, health = Watchdog(self._loops.marks, patience), Health()
        self._loops.recognition.when_loaded(watchdog.engine_is_loaded)
        watchdog.start()
        health.start()
        try:
            yield
        finally:
            health.stop()
            watchdog.stop(for_good=not self.wants_restart)

    def stop(self) -> list[LoopHost]:
        """Stop everything in reverse, within two seconds; returns the loops that had to be left behind."""
        self.controller.cancel()  # while there is somebody to record it
        missed = self._loops.stop()
        self.bridge.close()
        self.journal.close()
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
        self.feed.pose_wanted.connect(self._loops.source.follow)
        self.controller.view_changed.connect(self._language_reset.show_view)
        self.controller.view_changed.connect(self.window.show_view)
        self.controller.view_changed.connect(self.shell.blanking.show_view)
        self.controller.decided.connect(self.window.show_decision)
        self.controller.decided.connect(self.announcer.show_decision)
        self.controller.decided.connect(self.journal.show_decision)
        self.bridge.camera_changed.connect(self.journal.show_camera, Qt.ConnectionType.QueuedConnection)
        self.controller.view_changed.connect(self.announcer.show_view)
        self.controller.out_of_order.connect(self.window.show_out_of_order)

    def _connect_settings(self, pages: AdminHub) -> None:
        from PySide6.QtCore import Qt

        from kiosk.ui.admin.settings_page import SettingsPage

        for page in pages.findChildren(SettingsPage):
            # Later, when the widget that was touched is done with it.
            page.look_tried.connect(self._look.try_out, Qt.ConnectionType.QueuedConnection)
            page.saved.connect(self._look.keep, Qt.ConnectionType.QueuedConnection)
            page.restart_wanted.connect(self._restart)

    def _restart(self) -> None:
        self.wants_restart = True
        self.shell.leave()


def run_window(
    settings: Settings,
    *,
    make_source: Callable[[], CameraSource],
    demo: DemoStage | None = None,
    make_engine: Callable[[Settings], FaceEngine] = _make_window_engine,
    locked: bool = False,
    settings_file: SettingsFile | None = None,
    patience: Patience | None = None,
) -> int:
    """Show the window until it is closed, or the process is asked to end.

    Returns the exit code: 0 where somebody left it, SIGNALLED and the number where a signal closed it. Or RESTART.

    `make_source` gives a fresh camera for every attempt to open one; `demo` adds the bar that directs it;
    `locked` is kiosk mode: full screen, and left by the admin password only. `settings_file` is what
    administrators can change. With `patience`, the process ends as soon as something is stuck.
    """
    from PySide6.QtGui import QIcon
    from PySide6.QtWidgets import QApplication

    from kiosk.ui.fluency import keep_what_is_there, prefer_drawing

    application = QApplication.instance() or QApplication(sys.argv[:1])
    assert isinstance(application, QApplication)
    application.setStyle("Fusion")  # the same on every platform; the theme does the rest
    application.setWindowIcon(QIcon(str(resource("icon.png"))))
    kiosk = Kiosk(
        settings,
        make_source=make_source,
        demo=demo,
        make_engine=make_engine,
        locked=locked,
        settings_file=settings_file,
    )
    kiosk.worker.desk_made.connect(keep_what_is_there)
    application.commitDataRequest.connect(kiosk.shell.allow_leaving)  # the desktop session ends
    with (
        prefer_drawing(),
        _closing_on_signals(kiosk.shell.leave) as signals,
        _failing_on_exceptions(kiosk.controller.fail),
    ):
        try:
            kiosk.start()
            kiosk.shell.show()
            with kiosk.watched(patience):
                code = application.exec()
            if signals:
                return SIGNALLED + signals[0]
            return RESTART if kiosk.wants_restart and code == 0 else code
        finally:
            kiosk.window.hide()
            kiosk.stop()
            kiosk.window.deleteLater()  # for there may be another one soon


@contextmanager
def _closing_on_signals(close: Callable[[], None]) -> Iterator[list[int]]:
    """Let Ctrl-C and a service manager's SIGTERM close the window; gives the numbers of those that came.

    Python handles signals between two of its instructions; the controller's timer, which runs all the time,
    provides those while Qt's own loop waits.
    """
    from PySide6.QtCore import QTimer

    received: list[int] = []

    def on_signal(number: int, _frame: FrameType | None) -> None:
        received.append(number)
        logger.info("closing, because of %s", signal.Signals(number).name)
        # Not at once: a window that is closed before Qt's loop runs would be shown again.
        QTimer.singleShot(0, close)

    before = {number: signal.signal(number, on_signal) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield received
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


@contextmanager
def _failing_on_exceptions(fail: Callable[[Exception], None]) -> Iterator[None]:
    """Log what goes wrong in a slot, where Qt would only print it, and deny the attempt that runs."""

    def on_exception(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        logger.critical("unexpected error in the window", exc_info=(kind, error, trace))
        report(error, "the window")
        if isinstance(error, Exception):
            fail(error)

    before, sys.excepthook = sys.excepthook, on_exception
    try:
        yield
    finally:
        sys.excepthook = before
