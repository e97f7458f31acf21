"""Runs the session in the thread that draws: events of loops and people in, views and decisions out."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from kiosk.camera.health import CameraState
from kiosk.camera.loop import CameraStatus
from kiosk.face.types import FrameAnalysis
from kiosk.gallery.references import References
from kiosk.settings import Settings
from kiosk.ui.bridge import Bridge
from kiosk.verification.decision import AccessDecision, Reason
from kiosk.verification.identification import Index
from kiosk.verification.session import Claim, Session, SessionView

logger = logging.getLogger(__name__)

TICK_MS = 100


class Controller(QObject):
    """Hosts the pure session. Whatever goes wrong here or in a loop denies the attempt that runs."""

    view_changed = Signal(object)
    """A SessionView, whenever it differs from the one before."""

    decided = Signal(object, float)
    """An AccessDecision, and the seconds from the claim to it."""

    out_of_order = Signal(str)
    """Name of a loop that has ended for good: nobody can be checked until the kiosk is restarted."""

    def __init__(
        self,
        settings: Settings,
        fetch_references: Callable[[Claim], None],
        frames_wanted: threading.Event,
        checking: threading.Event,
    ) -> None:
        """`frames_wanted` is kept set exactly while frames need to be judged, `checking` while an attempt runs."""
        super().__init__()
        self._session = Session(settings, fetch_references, self._on_decision)
        self._frames_wanted = frames_wanted
        self._checking = checking
        self._view = self._session.view
        self._claimed_at = 0.0
        self._broken: Exception | None = None
        self._shown_to_admins = False
        self._ticking = QTimer(self)
        self._ticking.setInterval(TICK_MS)
        self._ticking.timeout.connect(self._tick)

    @property
    def view(self) -> SessionView:
        """The view that was last told."""
        return self._view

    def listen_to(self, bridge: Bridge) -> None:
        """Take the loops' events from `bridge`."""
        queued = Qt.ConnectionType.QueuedConnection
        bridge.analysed.connect(self._on_analysis, queued)
        bridge.references_arrived.connect(self._on_references, queued)
        bridge.index_ready.connect(self._on_index, queued)
        bridge.camera_changed.connect(self._on_camera, queued)
        bridge.failed.connect(self.fail, queued)
        bridge.loop_ended.connect(self._on_loop_end, queued)

    def start(self) -> None:
        """Let time pass."""
        self._ticking.start()

    def stop(self) -> None:
        """Let time stand still, and end what runs."""
        self._ticking.stop()
        self.cancel()

    @Slot(str)
    def claim(self, user_id: str) -> None:
        """Somebody claims to be `user_id`."""
        if not self._session.checking:
            self._claimed_at = time.monotonic()
        self._apply(lambda now: self._session.claim(user_id, now))
        if self._broken is not None:
            self.fail(self._broken)

    @Slot()
    def pause_watching(self) -> None:
        """Recognise nobody without a claim."""
        self._session.watching = False
        self._publish()

    @Slot()
    def resume_watching(self) -> None:
        """Recognise people again."""
        self._session.watching = True
        self._publish()

    @Slot(bool)
    def judge_for_admins(self, wanted: bool) -> None:
        """Have frames judged at full speed although nobody is being checked, or no longer."""
        self._shown_to_admins = wanted
        self._publish()

    @Slot()
    def cancel(self) -> None:
        """Back to idle."""
        self._apply(lambda _now: self._session.cancel())

    @Slot(object)
    def fail(self, error: Exception) -> None:
        """Something broke: a running attempt is denied."""
        self._apply(lambda now: self._session.on_failure(error, now))

    @Slot()
    def _tick(self) -> None:
        self._apply(self._session.on_tick)

    @Slot(object)
    def _on_analysis(self, analysis: FrameAnalysis) -> None:
        if not self._session.checking:
            self._claimed_at = time.monotonic()  # if this frame makes the claim
        self._apply(lambda now: self._session.on_frame(analysis, now))

    @Slot(object, object)
    def _on_references(self, claim: Claim, result: References | Exception) -> None:
        self._apply(lambda now: self._session.on_references(claim, result, now))

    @Slot(object)
    def _on_index(self, index: Index) -> None:
        self._apply(lambda _now: self._session.on_index(index))

    @Slot(object)
    def _on_camera(self, status: CameraStatus) -> None:
        usable = status.state is CameraState.OK
        self._apply(lambda now: self._session.on_camera(ok=usable, now=now))

    @Slot(str, object)
    def _on_loop_end(self, loop: str, error: Exception) -> None:
        self._broken = error
        self._session.on_index(None)
        self.fail(error)
        self.out_of_order.emit(loop)

    def _apply(self, event: Callable[[float], None]) -> None:
        """Give the session an event at the present time, and tell what came of it."""
        try:
            event(time.monotonic())
        except Exception as error:  # the door stays shut, and the next person finds a kiosk that works
            logger.exception("the session could not handle an event")
            self._session.on_failure(error, time.monotonic())
        self._publish()

    def _publish(self) -> None:
        _put(self._checking, on=self._session.checking or self._shown_to_admins)
        _put(self._frames_wanted, on=self._session.wants_frames or self._shown_to_admins)
        view: SessionView = self._session.view
        if view != self._view:
            self._view = view
            self.view_changed.emit(view)

    def _on_decision(self, decision: AccessDecision) -> None:
        seconds = time.monotonic() - self._claimed_at
        # What is no ID may be a password that somebody typed into the wrong field.
        claimed = "no ID" if decision.reason is Reason.BAD_USER_ID else decision.user_id
        logger.info("decision for %s after %.0f ms: %s", claimed, 1000 * seconds, decision.reason)
        self.decided.emit(decision, seconds)


def _put(event: threading.Event, *, on: bool) -> None:
    if on:
        event.set()
    else:
        event.clear()
