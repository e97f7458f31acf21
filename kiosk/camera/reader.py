"""The thread that makes all calls to a camera device, because any of them may hang."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass

from kiosk.camera.mailbox import Mailbox
from kiosk.camera.source import CameraSource, Image
from kiosk.errors import CameraError

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class CameraTimes:
    """How patient to be with a camera; all in seconds.

    - `read_timeout`, `open_timeout`: a longer call counts as hung (opening some webcams takes 10 s);
    - `shortest_pause`, `longest_pause`: before the next attempt after a failure; doubled with every failure.
    """

    read_timeout: float = 2.0
    open_timeout: float = 15.0
    shortest_pause: float = 0.5
    longest_pause: float = 5.0


DEFAULT_TIMES = CameraTimes()


@dataclass(frozen=True, slots=True, eq=False)
class Shot:
    """An image as it came from the device; `captured_at` is in seconds of the reader's clock.

    `expects_noise` says whether the source is a sensor, whose images never repeat (see `CameraHealth`).
    """

    image: Image
    captured_at: float
    expects_noise: bool


class Reader:
    """Makes, opens, reads and closes one source in a daemon thread, until it fails or is cancelled.

    Whatever happens, and however late the device answers, the thread releases the device before it ends.
    """

    def __init__(
        self, make_source: Callable[[], CameraSource], clock: Callable[[], float], thread_name: str
    ) -> None:
        self.shots: Mailbox[Shot] = Mailbox()
        """The newest image; closed once there will be no more."""
        self.failure: CameraError | None = None
        """Why there are no more images, set before `shots` is closed; None where it was cancelled."""
        self._make_source = make_source
        self._clock = clock
        self._source: CameraSource | None = None
        self._opened = False
        self._call_began = clock()
        self._cancelled = threading.Event()
        self._thread = threading.Thread(target=self._run, name=thread_name, daemon=True)

    def __str__(self) -> str:
        source = self._source
        return f"{self._thread.name} ({source.name if source else 'no device yet'})"

    def start(self) -> None:
        """Start the thread; once only."""
        self._thread.start()

    def cancel(self) -> None:
        """Publish nothing from now on, and end after the device call that is under way."""
        self._cancelled.set()
        self.shots.close()

    def interrupt(self) -> None:
        """Close the source from the side, which ends a read that merely waits. Does not block."""
        if self._source is not None:
            name = f"{self._thread.name} closer"
            threading.Thread(target=self._release, name=name, daemon=True).start()

    def join(self, timeout: float) -> bool:
        """Wait at most `timeout` seconds for the thread to end; whether it has."""
        self._thread.join(timeout)
        return not self._thread.is_alive()

    def overdue(self, times: CameraTimes) -> bool:
        """Whether the device call under way has lasted longer than the limit for its kind."""
        limit = times.read_timeout if self._opened else times.open_timeout
        return self._clock() - self._call_began > limit

    def _run(self) -> None:
        try:
            self._read_all()
        except CameraError as error:
            self.failure = error
        except Exception:  # the device's driver and its library may raise anything
            logger.exception("%s failed unexpectedly", self)
            self.failure = CameraError(
                "The camera failed unexpectedly; the kiosk tries again by itself. "
                "If it stays like this, unplug the camera, plug it in again, and look into the log."
            )
        finally:
            self.shots.close()
            self._release()

    def _read_all(self) -> None:
        self._source = source = self._make_source()
        source.open()
        expects_noise = source.expects_noise
        while not self._cancelled.is_set():
            self._call_began = self._clock()
            self._opened = True
            image = source.read()
            self.shots.put(Shot(image, self._clock(), expects_noise))

    def _release(self) -> None:
        if self._source is None:
            return
        try:
            self._source.close()
        except Exception:  # a device that is gone may raise anything
            logger.exception("%s could not release its device", self)
