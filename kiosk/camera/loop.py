"""Keeps a camera running: opens it, publishes its frames, notices what is wrong, reconnects."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

from kiosk.camera.health import CameraHealth, CameraState
from kiosk.camera.reader import DEFAULT_TIMES, CameraTimes, Reader, Shot
from kiosk.camera.source import CameraSource, Frame

logger = logging.getLogger(__name__)

_MESSAGES = {
    CameraState.OPENING: "The camera is being opened.",
    CameraState.OK: "The camera works.",
    CameraState.BLACK: "The camera sees only black. Uncover its lens or turn on a light.",
    CameraState.FROZEN: (
        "The camera repeats one image. The kiosk opens it again by itself; "
        "if it stays like this, unplug the camera and plug it in again."
    ),
    CameraState.STALLED: (
        "The camera has stopped giving images. The kiosk opens it again by itself; "
        "if it stays like this, unplug the camera and plug it in again."
    ),
}
_STUCK = (
    "The camera does not answer. Unplug it and plug it in again; if that does not help, restart the kiosk."
)
_LOST = "The camera is gone. Check its cable; the kiosk opens it again by itself."

# How long a stop may go unnoticed while no frames come.
_POLL_S = 0.05

# After a stop: what a reader gets to end by itself, and then once its source was closed from the side.
_GRACE_S = 0.05
_INTERRUPT_GRACE_S = 0.15


@dataclass(frozen=True, slots=True)
class CameraStatus:
    """What can be said of the camera, and the sentence for a person that goes with it."""

    state: CameraState
    message: str


class CameraLoop:
    """Runs one camera for as long as wanted, in the thread that calls `run`.

    `make_source` gives a fresh source for every attempt. `on_frame` gets every new frame and `on_state` every
    change of status; both are called from the thread of `run`, must be quick, and must not raise. A status
    stays until the opposite is proven: after a failure it is not OPENING again but OK once frames come.
    Images that only repeat the one before, as a broken driver gives them, are not published, so that
    consumers see frames get old.

    A device call that hangs blocks nobody: the thread stuck in it is abandoned, and releases the device if it
    ever comes back; the device is not opened again before. `clock` gives monotonic seconds.
    """

    def __init__(
        self,
        make_source: Callable[[], CameraSource],
        on_frame: Callable[[Frame], None],
        on_state: Callable[[CameraStatus], None],
        *,
        clock: Callable[[], float] = time.monotonic,
        health: CameraHealth | None = None,
        times: CameraTimes = DEFAULT_TIMES,
    ) -> None:
        self._make_source = make_source
        self._on_frame = on_frame
        self._on_state = on_state
        self._clock = clock
        self._health = health or CameraHealth(clock=clock)
        self._times = times
        self._status: CameraStatus | None = None
        self._sequence = 0
        self._attempts = 0
        self._failures = 0

    def run(self, stop: threading.Event) -> None:
        """Run the camera until `stop` is set, and return within 0.3 s of that, whatever the device does."""
        self._report(CameraState.OPENING)
        while not stop.is_set():
            reader = self._start_reader()
            try:
                self._follow(reader, stop)
                reader.cancel()
                self._wait_to_retry(reader, stop)
            finally:
                _end(reader)

    def _start_reader(self) -> Reader:
        self._attempts += 1
        self._health.reopened()
        reader = Reader(self._make_source, self._clock, f"camera reader {self._attempts}")
        reader.start()
        return reader

    def _follow(self, reader: Reader, stop: threading.Event) -> None:
        """Publish what the reader brings, until the camera has to be opened anew."""
        while not stop.is_set():
            shot = reader.shots.take(_POLL_S)
            if shot is not None:
                self._publish(shot)
            elif reader.shots.closed:
                self._report(CameraState.LOST, str(reader.failure or _LOST))
                return
            elif reader.overdue(self._times):
                logger.warning("%s hangs and is abandoned", reader)
                self._report(CameraState.STALLED, _STUCK)
                return
            if self._judge() is CameraState.FROZEN:
                return

    def _publish(self, shot: Shot) -> None:
        if self._health.observe(shot.image, expects_noise=shot.expects_noise):
            self._on_frame(Frame(shot.image, shot.captured_at, self._sequence))
            self._sequence += 1

    def _judge(self) -> CameraState:
        state = self._health.state
        if state is CameraState.OK:
            self._failures = 0
        if state is not CameraState.OPENING:
            self._report(state)
        return state

    def _wait_to_retry(self, reader: Reader, stop: threading.Event) -> None:
        """Pause, and let the reader end, for two of them must never be at one device."""
        pause = min(self._times.shortest_pause * 2.0**self._failures, self._times.longest_pause)
        self._failures = min(self._failures + 1, 16)
        stop.wait(pause)
        deadline = self._clock() + self._times.read_timeout
        while not stop.is_set() and not reader.join(_POLL_S):
            if self._clock() > deadline:
                self._report(CameraState.STALLED, _STUCK)

    def _report(self, state: CameraState, message: str | None = None) -> None:
        status = CameraStatus(state, _MESSAGES[state] if message is None else message)
        if status == self._status:
            return
        self._status = status
        level = logging.INFO if state in {CameraState.OK, CameraState.OPENING} else logging.WARNING
        logger.log(level, "Camera %s: %s", state, status.message)
        self._on_state(status)


def _end(reader: Reader) -> None:
    """Make the reader end; one that hangs is left to release its device when it comes back."""
    reader.cancel()
    if reader.join(_GRACE_S):
        return
    reader.interrupt()
    if not reader.join(_INTERRUPT_GRACE_S):
        logger.warning("%s did not end in time and is abandoned", reader)
