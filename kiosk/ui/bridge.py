"""From the loops' threads into the thread that draws: what the loops call, and the signals that follow."""

from __future__ import annotations

import threading

from PySide6.QtCore import QObject, Signal

from kiosk.camera.loop import CameraStatus
from kiosk.camera.source import Frame
from kiosk.face.types import FrameAnalysis
from kiosk.gallery.references import References
from kiosk.verification.identification import Index
from kiosk.verification.session import Claim


class Bridge(QObject):
    """Its methods may be called from any thread; connect its signals with `Qt.QueuedConnection`.

    It has no parent and must outlive its last caller: whoever was left behind at the end may still call, and
    finds the bridge closed.
    """

    frame_waiting = Signal()
    """There is a frame to take; not sent again until it was taken, so that a slow screen queues nothing."""

    analysed = Signal(object)
    """A FrameAnalysis."""

    references_arrived = Signal(object, object)
    """A Claim, and its References or the Exception that stands in the way."""

    index_ready = Signal(object)
    """An Index of the people to be recognised from now on."""

    camera_changed = Signal(object)
    """A CameraStatus."""

    code_seen = Signal(str)
    """An ID that was held up to the camera."""

    failed = Signal(object)
    """An Exception that a loop survived."""

    loop_ended = Signal(str, object)
    """Name of a loop that ended without being asked to, and the Exception that says why."""

    def __init__(self) -> None:
        super().__init__()
        self._lock = threading.Lock()
        self._frame: Frame | None = None
        self._open = True

    def offer_frame(self, frame: Frame) -> None:
        """Show this frame next, in place of one that nobody took."""
        with self._lock:
            announced = self._frame is not None
            self._frame = frame
        if not announced and self._open:
            self.frame_waiting.emit()

    def take_frame(self) -> Frame | None:
        """The newest frame, once; None where there is none."""
        with self._lock:
            frame, self._frame = self._frame, None
        return frame

    def report_analysis(self, analysis: FrameAnalysis) -> None:
        """A frame was judged."""
        if self._open:
            self.analysed.emit(analysis)

    def report_references(self, claim: Claim, result: References | Exception) -> None:
        """The fetch for a claim has ended."""
        if self._open:
            self.references_arrived.emit(claim, result)

    def report_index(self, index: Index) -> None:
        """There is an index of who is enrolled now."""
        if self._open:
            self.index_ready.emit(index)

    def report_camera(self, status: CameraStatus) -> None:
        """The camera's status is another one now."""
        if self._open:
            self.camera_changed.emit(status)

    def report_code(self, user_id: str) -> None:
        """A code with an ID was held up to the camera."""
        if self._open:
            self.code_seen.emit(user_id)

    def report_failure(self, error: Exception) -> None:
        """Something went wrong in a loop that goes on."""
        if self._open:
            self.failed.emit(error)

    def report_end(self, loop: str, error: Exception) -> None:
        """A loop has ended without being asked to."""
        if self._open:
            self.loop_ended.emit(loop, error)

    def close(self) -> None:
        """Send nothing from now on."""
        self._open = False
