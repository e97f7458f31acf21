"""The camera as the administrators' pages see it: pictures, and what the engine makes of them."""

from __future__ import annotations

from collections import deque

from PySide6.QtCore import QObject, Signal, Slot

from kiosk.camera.loop import CameraStatus
from kiosk.camera.source import Frame
from kiosk.face.types import FrameAnalysis

KEPT_FRAMES = 12
"""A frame is judged within 50 ms; at 30 a second these are 400."""


class CameraFeed(QObject):
    """Silent until it is started. Belongs to the thread that draws."""

    frame = Signal(object)
    """A Frame, at the camera's rate."""

    judged = Signal(object, object)
    """A FrameAnalysis, and the Image (RGB `uint8`, (height, width, 3)) that it is of."""

    camera_changed = Signal(object)
    """A CameraStatus."""

    wanted = Signal(bool)
    """Whether frames have to be judged for these pages from now on."""

    pose_wanted = Signal(object)
    """The HeadPose that people are asked for now, or None; simulated ones follow."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._recent: deque[Frame] = deque(maxlen=KEPT_FRAMES)
        self._running = False
        self.status: CameraStatus | None = None
        """What was last said of the camera."""

    @property
    def running(self) -> bool:
        """Whether pictures are wanted."""
        return self._running

    def start(self) -> None:
        """Want pictures, judged ones too."""
        self._run(on=True)

    def stop(self) -> None:
        """Want no more, and forget those that were."""
        self._run(on=False)
        self._recent.clear()

    @Slot(object)
    def show_frame(self, frame: Frame) -> None:
        """The camera has another picture."""
        if self._running:
            self._recent.append(frame)
            self.frame.emit(frame)

    @Slot(object)
    def show_analysis(self, analysis: FrameAnalysis) -> None:
        """A picture was judged."""
        if not self._running:
            return
        picture = next((one for one in self._recent if one.captured_at == analysis.captured_at), None)
        if picture is not None:
            self.judged.emit(analysis, picture.image)

    @Slot(object)
    def show_camera(self, status: CameraStatus) -> None:
        """The camera's state is another one now."""
        self.status = status
        self.camera_changed.emit(status)

    def _run(self, *, on: bool) -> None:
        if on != self._running:
            self._running = on
            self.wanted.emit(on)
