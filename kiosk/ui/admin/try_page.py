"""The page that verifies one person right here, as the door does, and shows administrators the numbers."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QScrollArea, QScroller, QVBoxLayout

from kiosk.camera.health import CameraState
from kiosk.camera.loop import CameraStatus
from kiosk.enrollment.trial import Trial
from kiosk.errors import KioskError
from kiosk.face.types import FrameAnalysis, Guidance, Image
from kiosk.gallery.references import References
from kiosk.ui import admin_wording, wording
from kiosk.ui.admin import try_wording
from kiosk.ui.admin.people_thumbnails import Thumbnails
from kiosk.ui.admin.section import Section
from kiosk.ui.admin.tools import AdminTools
from kiosk.ui.admin.try_result import TryResult
from kiosk.ui.admin.worker import Task
from kiosk.ui.guide import Guide
from kiosk.ui.labels import make_button, make_label
from kiosk.ui.preview import Preview
from kiosk.ui.theme import Tone
from kiosk.verification.attempt import AttemptView, Phase

TICK_MS = 100
_PICTURE_PX, _MOST_PICTURES = 104, 60


class TryPage(Section):
    """Opens no door, and records nothing."""

    closed = Signal()

    def __init__(self, tools: AdminTools, *, clock: Callable[[], float] = time.monotonic) -> None:
        """`clock` is the one that frames are stamped with."""
        super().__init__()
        self._tools, self._feed, self._clock = tools, tools.feed, clock
        self._user_id, self._name = "", ""
        self._trial: Trial | None = None
        self._problem: KioskError | None = None
        self._fetching: Task[References] | None = None
        self._thumbnails = Thumbnails(tools.worker, side=_PICTURE_PX, kept=_MOST_PICTURES, parent=self)
        self.back, self.again = make_button("", role="compact"), make_button("", role="compactPrimary")
        self.preview, self.result = Preview(), TryResult(self._thumbnails)
        self._headline, self._no_door = make_label("title", wrap=True), make_label("small", wrap=True)
        self._sentence = make_label("body", wrap=True)
        self._scroll = QScrollArea()
        self._ticking = QTimer(self, interval=TICK_MS)
        self._lay_out()
        self._connect()
        self.retranslate()

    @property
    def running(self) -> bool:
        """Whether somebody is being verified."""
        return self._trial is not None

    def begin(self, user_id: str, display_name: str) -> None:
        """Verify this person."""
        self._user_id, self._name = user_id, display_name or user_id
        self.retranslate()
        self._start()

    def leave(self) -> None:
        """Verify nobody any more."""
        self._stop()
        self._thumbnails.stop()

    def retranslate(self) -> None:
        """Say it in the language that is spoken now."""
        self._headline.setText(try_wording.headline(self._name))
        self._no_door.setText(try_wording.no_door())
        self.back.setText(admin_wording.back_button())
        self.again.setText(try_wording.again_button())
        self.result.retranslate()
        self._show()

    def rescale(self, scale: float) -> None:
        """Space the page out for a window of another size."""
        self._column.setSpacing(round(12 * scale))
        self._body.setSpacing(round(20 * scale))
        self.preview.rescale(scale)
        self.result.rescale(scale)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the numbers beside the picture, or below it where the window is upright."""
        super().resizeEvent(event)
        directions = QBoxLayout.Direction
        upright = self.height() > self.width()
        self._body.setDirection(directions.TopToBottom if upright else directions.LeftToRight)

    @Slot()
    def _start(self) -> None:
        self._stop()
        self._problem = None
        self._trial = trial = Trial(self._user_id, self._clock(), self._tools.settings)
        user_id = self._user_id
        self._fetching = self._tools.worker.do(
            lambda desk, _steps: desk.as_at_the_door(user_id),
            lambda result: self._on_references(trial, result),
        )
        self._feed.start()
        self._ticking.start()
        if self._feed.status is not None:
            self._on_camera(self._feed.status)
        self._show()

    def _stop(self) -> None:
        if self._trial is None:
            return
        self._trial = None
        self._ticking.stop()
        self._feed.stop()
        if self._fetching is not None:
            self._fetching.cancel()

    def _on_references(self, trial: Trial, result: References | KioskError) -> None:
        if trial is not self._trial:
            return
        if isinstance(result, KioskError):
            self._problem = result
            trial.on_failure(result)
        else:
            trial.on_references(result, self._clock())
        self._settle()

    @Slot(object, object)
    def _on_judged(self, analysis: FrameAnalysis, _image: Image) -> None:
        if self._trial is not None:
            self._trial.on_frame(analysis, self._clock())
            self._settle()

    @Slot(object)
    def _on_camera(self, status: CameraStatus) -> None:
        self.preview.show_camera(status)
        if self._trial is not None and status.state is not CameraState.OK:
            self._trial.on_camera_lost()
            self._settle()

    @Slot()
    def _on_tick(self) -> None:
        if self._trial is not None:
            self._trial.on_tick(self._clock())
            self._settle()

    def _settle(self) -> None:
        """Show how far it is, and at its end what came of it."""
        trial = self._trial
        if trial is not None and trial.result is not None:
            self.result.show_result(self._user_id, self._name, trial.result, self._problem)
            self.preview.show_guide(Guide(self.result.tone, 1.0))
            self._stop()
        self._show()

    def _show(self) -> None:
        running = self._trial is not None
        self._sentence.setVisible(running)
        self._scroll.setVisible(not running and bool(self._user_id))
        self.again.setVisible(not running)
        if self._trial is not None:
            view = self._trial.view
            waiting = view.phase is Phase.WAITING_FOR_STORE
            self._sentence.setText(try_wording.fetching() if waiting else try_wording.looking())
            self.preview.show_guide(_guide(view))

    def _connect(self) -> None:
        self._feed.frame.connect(self.preview.show_frame)
        self._feed.judged.connect(self._on_judged)
        self._feed.camera_changed.connect(self._on_camera)
        self._ticking.timeout.connect(self._on_tick)
        self.back.clicked.connect(self.closed)
        self.again.clicked.connect(self._start)

    def _lay_out(self) -> None:
        above = QHBoxLayout()
        above.addWidget(self.back)
        above.addWidget(self._headline, 1)
        above.addWidget(self.again)
        self._scroll.setWidget(self.result)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        QScroller.grabGesture(self._scroll.viewport(), QScroller.ScrollerGestureType.LeftMouseButtonGesture)
        beside = QVBoxLayout()
        beside.addWidget(self._sentence, 1)
        beside.addWidget(self._scroll, 1)
        self._body = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._body.addWidget(self.preview, 4)
        self._body.addLayout(beside, 5)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(above)
        self._column.addWidget(self._no_door)
        self._column.addLayout(self._body, 1)


def _guide(attempt: AttemptView) -> Guide:
    """What is painted over the picture, as the door does it."""
    if attempt.phase is Phase.WAITING_FOR_STORE:
        return Guide(Tone.ACTIVE, 1.0, wording.one_moment())
    tone = Tone.ACTIVE if attempt.guidance is Guidance.GOOD else Tone.UNDECIDED
    return Guide(tone, attempt.progress, wording.guidance(attempt.guidance))
