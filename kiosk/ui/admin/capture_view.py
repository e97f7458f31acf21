"""The guided capture in the window: what to do, the mirror, the photos so far."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from kiosk.camera.source import Frame
from kiosk.enrollment.capture_state import Advice, CaptureView
from kiosk.enrollment.guided import GuidedCapture
from kiosk.enrollment.posing import HeadPose
from kiosk.enrollment.shots import Taken
from kiosk.face.types import FrameAnalysis, Image
from kiosk.settings import Settings
from kiosk.ui.admin import capture_wording
from kiosk.ui.admin.capture_slots import MOST_SLOTS, SlotGrid
from kiosk.ui.admin.capture_symbols import CapturePreview, DirectionSign
from kiosk.ui.admin.feed import CameraFeed
from kiosk.ui.admin.style import COMPACT_PX
from kiosk.ui.guide import Guide
from kiosk.ui.labels import make_button, make_label
from kiosk.ui.theme import Tone

PATIENCE_MS = 60_000
"""After so long without a photo the camera rests: pages that nobody touches close themselves, but not while
their camera runs, and whoever stands before it may not keep them open."""

TOLD_MS = 700
"""For so long it is told that a photo was taken."""

_POINTING = frozenset({Advice.POSE, Advice.FARTHER})
"""With these, an arrow over the picture helps."""

_BESIDE = 0.8
"""From this proportion of width to height on, the photos lie beside the picture rather than below it."""

_LEAST_PICTURE_PX = 240

_ONE_LINE_PX = 640
"""From this width on instructions have one line."""

_TONES = {
    Advice.GET_READY: Tone.NEUTRAL,
    Advice.POSE: Tone.NEUTRAL,
    Advice.DONE: Tone.NEUTRAL,
    Advice.HOLD: Tone.ACTIVE,
}


class CapturePanel(QWidget):
    """Takes photos of one person by itself, as long as it is started."""

    changed = Signal()
    """The photos are others now."""

    photo_taken = Signal(object)
    """A Taken that is new."""

    photo_replaced = Signal(object, object)
    """A Taken, and the one that took its place."""

    finished = Signal()
    """Every photo that is wanted was taken, or left out."""

    pose_wanted = Signal(object)
    """The HeadPose that the person is asked for now; None for nothing."""

    def __init__(
        self,
        feed: CameraFeed,
        settings: Settings,
        parent: QWidget | None = None,
        *,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        """`clock` is the one that frames are stamped with."""
        super().__init__(parent)
        self._feed, self._clock = feed, clock
        self._capture = GuidedCapture(bounds=settings.enrollment)
        self._wanted, self._live, self._scale = False, False, 1.0
        self._pose: HeadPose | None = None
        self.sign, self.preview = DirectionSign(), CapturePreview()
        self.slots = SlotGrid(settings.enrollment)
        self._instruction, self._hint = make_label("title", wrap=True), make_label("small", wrap=True)
        self.skip, self.more = make_button("", role="compact"), make_button("", role="compact")
        self.again, self.go_on = make_button("", role="compact"), make_button("", role="compactPrimary")
        self._told, self._patience = QTimer(self), QTimer(self)
        self._lay_out()
        self._connect()
        self.rescale(1.0)
        self.retranslate()

    @property
    def view(self) -> CaptureView:
        """The capture as it is now."""
        return self._capture.view

    @property
    def instruction(self) -> str:
        """What the person is asked to do."""
        return self._instruction.text()

    @property
    def is_live(self) -> bool:
        """Whether photos are being taken."""
        return self._live

    def photos(self) -> list[Taken]:
        """The photos so far."""
        return list(self.view.taken)

    @Slot()
    def start(self) -> None:
        """Run the camera, and go on taking photos."""
        self._wanted = True
        if not self._live:
            self._live = True
            self._capture.resume()
            self._feed.start()
        self._stay()

    @Slot()
    def stop(self) -> None:
        """Take no photos for now; those that were taken stay."""
        self._wanted = False
        self._rest()

    @Slot()
    def restart(self) -> None:
        """Throw the photos away, and begin with somebody."""
        had_photos = bool(self.photos())
        self._capture.restart()
        self._told.stop()
        self._stay()
        if had_photos:
            self.changed.emit()

    def retranslate(self) -> None:
        """Say it in the language that is spoken now."""
        self.more.setText(capture_wording.more_button())
        self.again.setText(capture_wording.restart_button())
        self.go_on.setText(capture_wording.go_on_button())
        self._show()

    def rescale(self, scale: float) -> None:
        """Space it out for a window of another size."""
        self._column.setSpacing(round(10 * scale))
        self._above.setSpacing(round(14 * scale))
        self._middle.setSpacing(round(10 * scale))
        self._scale = scale
        self.preview.setMinimumHeight(round(_LEAST_PICTURE_PX * scale))
        self._reserve_lines()
        for part in (self.sign, self.preview, self.slots):
            part.rescale(scale)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the picture as large as can be, and where it is when the instruction takes another line."""
        super().resizeEvent(event)
        self._reserve_lines()
        beside, directions = self.width() > _BESIDE * self.height(), QBoxLayout.Direction
        self._middle.setDirection(directions.LeftToRight if beside else directions.TopToBottom)
        self.slots.lie(beside=beside)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody is photographed whom nobody sees."""
        super().hideEvent(event)
        self.stop()

    def _reserve_lines(self) -> None:
        lines = 1 if self.width() > _ONE_LINE_PX * self._scale else 2
        self._instruction.setMinimumHeight(round(36 * lines * self._scale))
        self._hint.setMinimumHeight(round(21 * lines * self._scale))

    @Slot()
    def _rest(self) -> None:
        """Let the camera go."""
        if self._live:
            self._live = False
            self._feed.stop()
            self._patience.stop()
        self._show()

    def _stay(self) -> None:
        """There is something to do."""
        if self._live:
            self._patience.start()
        self._show()

    @Slot(object)
    def _on_frame(self, frame: Frame) -> None:
        if self._live:
            self.preview.show_frame(frame)

    @Slot(object, object)
    def _on_judged(self, analysis: FrameAnalysis, image: Image) -> None:
        if not self._live:
            return
        before = self.view
        taken = self._capture.on_frame(analysis, image, self._clock())
        if taken is not None and before.asked is not None:
            self._on_taken(before.slots[before.asked].taken, taken)
        self._show()

    def _on_taken(self, old: Taken | None, new: Taken) -> None:
        self._told.start()
        self._stay()
        if old is None:
            self.photo_taken.emit(new)
        else:
            self.photo_replaced.emit(old, new)
        self.changed.emit()
        if self.view.asked is None:
            self.finished.emit()

    @Slot(int)
    def _retake(self, number: int) -> None:
        self._capture.retake(number)
        self._go_on()

    @Slot()
    def _skip(self) -> None:
        self._capture.skip()
        self._stay()
        if self.view.asked is None:
            self.finished.emit()

    @Slot()
    def _take_more(self) -> None:
        self._capture.more()
        self._go_on()

    @Slot()
    def _go_on(self) -> None:
        if self._wanted:
            self.start()

    @Slot()
    def _show(self) -> None:
        """Show the capture as it is now."""
        view = self.view
        pose = view.pose if self._live else None
        self._instruction.setText(capture_wording.instruction(view))
        self._hint.setText(capture_wording.hint(view))
        self.sign.show_pose(view.pose)
        points = view.advice in _POINTING and not self._told.isActive()
        self.preview.show_pose(pose if points else None)
        self.preview.show_guide(self._guide(view))
        self.slots.show_slots(view.slots, view.asked)
        self._show_buttons(view)
        if pose is not self._pose:
            self._pose = pose
            self.pose_wanted.emit(pose)

    def _show_buttons(self, view: CaptureView) -> None:
        keeps = view.asked is not None and view.slots[view.asked].taken is not None
        self.skip.setText(capture_wording.skip_button(keeps=keeps))
        self.skip.setVisible(view.may_skip)
        self.more.setVisible(view.asked is None and len(view.slots) < MOST_SLOTS)
        self.again.setVisible(view.advice is Advice.OTHER_PERSON)
        self.go_on.setVisible(self._wanted and not self._live)

    def _guide(self, view: CaptureView) -> Guide:
        """What is painted over the picture."""
        if not self._live:
            return Guide(Tone.NEUTRAL, 0.0, capture_wording.paused() if self._wanted else "")
        if self._told.isActive():
            return Guide(Tone.GRANTED, 1.0, capture_wording.taken())
        return Guide(_TONES.get(view.advice, Tone.UNDECIDED), view.progress, capture_wording.caption(view))

    def _connect(self) -> None:
        self._feed.frame.connect(self._on_frame)
        self._feed.judged.connect(self._on_judged)
        self._feed.camera_changed.connect(self.preview.show_camera)
        self.pose_wanted.connect(self._feed.pose_wanted)
        if self._feed.status is not None:
            self.preview.show_camera(self._feed.status)
        self.slots.chosen.connect(self._retake)
        self.skip.clicked.connect(self._skip)
        self.more.clicked.connect(self._take_more)
        self.again.clicked.connect(self.restart)
        self.go_on.clicked.connect(self._go_on)
        for timer, milliseconds, call in (
            (self._told, TOLD_MS, self._show),
            (self._patience, PATIENCE_MS, self._rest),
        ):
            timer.setSingleShot(True)
            timer.setInterval(milliseconds)
            timer.timeout.connect(call)

    def _lay_out(self) -> None:
        self._instruction.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignBottom)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._instruction)
        words.addWidget(self._hint)
        self._above = QHBoxLayout()
        self._above.addWidget(self.sign)
        self._above.addLayout(words, 1)
        buttons = QHBoxLayout()
        for button in (self.skip, self.more, self.again, self.go_on):
            buttons.addWidget(button)
        buttons.addStretch(1)
        below = QWidget()
        below.setLayout(buttons)
        buttons.setContentsMargins(0, 0, 0, 0)
        below.setMinimumHeight(COMPACT_PX)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addLayout(self._above)
        self._middle = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._middle.addWidget(self.preview, 1)
        self._middle.addWidget(self.slots)
        self._column.addLayout(self._middle, 1)
        self._column.addWidget(below)
