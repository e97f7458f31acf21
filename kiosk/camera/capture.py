"""Video input through OpenCV: the only module that uses `cv2.VideoCapture`.

It turns OpenCV's silent failures into CameraError, its BGR into RGB, and makes closing safe while another
thread is inside a read (releasing a device under a running read crashes the process).
"""

from __future__ import annotations

import logging
import math
import sys
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol, TypeAlias

import numpy as np

from kiosk.camera.source import Image
from kiosk.errors import CameraError
from kiosk.opencv import cv2

logger = logging.getLogger(__name__)

# DirectShow rather than OpenCV's default Media Foundation, which takes 10 s and more to open many webcams.
_WEBCAM_BACKENDS = {
    "linux": cv2.CAP_V4L2,
    "win32": cv2.CAP_DSHOW,
    "darwin": cv2.CAP_AVFOUNDATION,
}
WEBCAM_BACKEND: int = _WEBCAM_BACKENDS.get(sys.platform, cv2.CAP_ANY)

# Above this, 30 uncompressed frames per second no longer fit through USB 2.
_LARGEST_UNCOMPRESSED_PX = 640 * 480

# Containers without a frame rate report 0, negative or absurd values (1000 and more: the time base).
_HIGHEST_PLAUSIBLE_FPS = 480.0


class VideoHandle(Protocol):
    """The part of `cv2.VideoCapture` that the kiosk uses."""

    def isOpened(self) -> bool:  # noqa: N802
        """Whether the device, file or stream was opened."""

    def read(self) -> tuple[bool, Any]:
        """Whether there was a frame, and the frame: BGR or grey `uint8`."""

    def get(self, propId: int) -> float:  # noqa: N803
        """A property; 0 or -1 where it is not known."""

    def set(self, propId: int, value: float) -> bool:  # noqa: N803
        """Ask for a property; False where the device refuses."""

    def release(self) -> None:
        """Give the device back."""


VideoFactory: TypeAlias = Callable[..., VideoHandle]
"""Called like `cv2.VideoCapture`: index, path or URL; backend; parameters."""

OPENCV_VIDEO: VideoFactory = cv2.VideoCapture


@dataclass(frozen=True, slots=True)
class CaptureFormat:
    """What to ask of a webcam, which gives the nearest it has: size in pixels, frame rate in 1/s."""

    width: int
    height: int
    fps: float


class Capture:
    """An open video input. Reads belong to one thread; `close` may come from any thread, at any time."""

    def __init__(self, handle: VideoHandle) -> None:
        self._handle = handle
        self._in_use = threading.Lock()
        self._closed = threading.Event()
        self._released = False

    @property
    def fps(self) -> float | None:
        """Frames per second as the input declares them, None where it declares nothing plausible."""
        fps = float(self._handle.get(cv2.CAP_PROP_FPS))
        return fps if math.isfinite(fps) and 0 < fps <= _HIGHEST_PLAUSIBLE_FPS else None

    def read(self) -> Image | None:
        """The next image, RGB `uint8` (height, width, 3), a fresh array; None at the end or when it is gone.

        Raises CameraError for what OpenCV reports as an error.
        """
        try:
            with self._in_use:
                found, image = (False, None) if self._closed.is_set() else self._handle.read()
            return _as_rgb(image) if found and image is not None else None
        except cv2.error as error:
            raise CameraError(
                f"OpenCV cannot read this video input: {error.err}. Try another one."
            ) from error
        finally:
            self._release_if_closed()

    def close(self) -> None:
        """Release the input, now or, where a read is under way, as soon as that read returns."""
        self._closed.set()
        self._release_if_closed()

    def _release_if_closed(self) -> None:
        # Both `read` and `close` come here after their part, so whoever is last to hold the lock releases.
        if not self._closed.is_set() or not self._in_use.acquire(blocking=False):
            return
        try:
            if not self._released:
                self._released = True
                self._handle.release()
        finally:
            self._in_use.release()


def check_backends() -> tuple[str, ...]:
    """The names of what webcams and videos are read with. Raises CameraError where OpenCV lacks it."""
    registry = cv2.videoio_registry
    backends = (WEBCAM_BACKEND, cv2.CAP_FFMPEG)
    names = tuple(registry.getBackendName(backend) for backend in backends)
    missing = [
        name for name, backend in zip(names, backends, strict=True) if not registry.hasBackend(backend)
    ]
    if missing:
        raise CameraError(f"OpenCV was built without {' and '.join(missing)}. Please reinstall the kiosk.")
    return names


def open_webcam(index: int, wanted: CaptureFormat, *, video: VideoFactory = OPENCV_VIDEO) -> Capture:
    """Take webcam number `index` of this platform's backend, asking for the format `wanted`.

    Raises CameraError where the device cannot be taken. `video` makes the handle.
    """
    handle = _open(video, index, WEBCAM_BACKEND)
    _ask_for(handle, wanted)
    logger.info(
        "Webcam %d gives %dx%d at %g frames per second",
        index,
        handle.get(cv2.CAP_PROP_FRAME_WIDTH),
        handle.get(cv2.CAP_PROP_FRAME_HEIGHT),
        handle.get(cv2.CAP_PROP_FPS),
    )
    return Capture(handle)


def open_file(path: Path) -> Capture:
    """Open a video file of any format OpenCV reads; raises CameraError where it does not."""
    return Capture(_open(OPENCV_VIDEO, str(path), cv2.CAP_ANY))


def open_stream(url: str, *, open_timeout: float, read_timeout: float) -> Capture:
    """Connect to a stream within `open_timeout` seconds; reads give up after `read_timeout` seconds.

    Raises CameraError where there is no connection or no video.
    """
    limits = (
        (cv2.CAP_PROP_OPEN_TIMEOUT_MSEC, open_timeout),
        (cv2.CAP_PROP_READ_TIMEOUT_MSEC, read_timeout),
    )
    parameters = [value for name, seconds in limits for value in (name, int(seconds * 1000))]
    return Capture(_open(OPENCV_VIDEO, url, cv2.CAP_FFMPEG, parameters))


def _open(video: VideoFactory, what: int | str, backend: int, parameters: Sequence[int] = ()) -> VideoHandle:
    try:
        handle = video(what, backend, parameters)
    except cv2.error as error:
        raise CameraError(f"OpenCV cannot open this video input: {error.err}. Try another one.") from error
    if handle.isOpened():
        return handle
    handle.release()
    raise CameraError("This video input cannot be opened. Check that it exists and is not in use.")


def _ask_for(handle: VideoHandle, wanted: CaptureFormat) -> None:
    # The pixel format comes first: it decides which sizes and rates the device offers. A device may refuse
    # each of these and still give usable frames, so the answers do not matter.
    if wanted.width * wanted.height > _LARGEST_UNCOMPRESSED_PX:
        handle.set(cv2.CAP_PROP_FOURCC, cv2.VideoWriter.fourcc(*"MJPG"))
    handle.set(cv2.CAP_PROP_FRAME_WIDTH, wanted.width)
    handle.set(cv2.CAP_PROP_FRAME_HEIGHT, wanted.height)
    handle.set(cv2.CAP_PROP_FPS, wanted.fps)
    # One buffer only: a decision must not look at a frame that waited in a queue.
    handle.set(cv2.CAP_PROP_BUFFERSIZE, 1)


def _as_rgb(image: Any) -> Image:
    # Infrared cameras give grey images.
    code = cv2.COLOR_GRAY2RGB if image.ndim == 2 else cv2.COLOR_BGR2RGB
    return np.asarray(cv2.cvtColor(image, code), dtype=np.uint8)
