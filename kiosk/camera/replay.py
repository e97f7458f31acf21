"""Cameras that are none: a video file, a folder of images, a stream from the network."""

from __future__ import annotations

import logging
from pathlib import Path
from urllib.parse import urlsplit

import numpy as np

from kiosk.camera.capture import Capture, open_file, open_stream
from kiosk.camera.pacing import Pacer
from kiosk.camera.source import Image
from kiosk.errors import CameraError
from kiosk.opencv import cv2

logger = logging.getLogger(__name__)

IMAGE_SUFFIXES = frozenset({".jpg", ".jpeg", ".png"})

# What OpenCV's FFmpeg connects to; without a list it would also take file:, concat: and other surprises.
STREAM_SCHEMES = frozenset({"http", "https", "rtsp", "rtsps", "rtmp", "srt", "tcp", "udp"})

OPEN_TIMEOUT_S = 5.0

# Below the camera loop's own limit for a read, so that a lost connection is an error and not a hang.
READ_TIMEOUT_S = 1.5

# A slower recording is sped up, or its reads would last so long that they count as hung.
SLOWEST_FPS = 3.0


class VideoFileSource:
    """A video file played at its own speed; with `loop`, over and over.

    `fps` (1/s) is for files that declare no frame rate.
    """

    # A recording may stand still, which a live sensor never does (see `CameraHealth`).
    expects_noise = False

    def __init__(self, path: Path, *, fps: float = 30.0, loop: bool = True) -> None:
        self._path = path
        self._fallback_fps = fps
        self._loop = loop
        self._capture: Capture | None = None
        self._pacer = Pacer(fps)

    @property
    def name(self) -> str:
        """The file's name."""
        return self._path.name

    def open(self) -> None:
        """Open the file from its beginning; raises CameraError where it is missing or no video."""
        self.close()
        self._capture = self._start()
        self._pacer = Pacer(max(self._capture.fps or self._fallback_fps, SLOWEST_FPS))

    def read(self) -> Image:
        """The next image, when it is due; raises CameraError at the end (without `loop`) or once closed."""
        if self._capture is None or not self._pacer.wait():
            raise _closed(self.name)
        image = self._capture.read()
        return self._after_the_end() if image is None else image

    def close(self) -> None:
        """Release the file and end a `read` that is waiting."""
        self._pacer.stop()
        if self._capture is not None:
            self._capture.close()

    def _after_the_end(self) -> Image:
        if not self._pacer.running:
            raise _closed(self.name)
        if not self._loop:
            raise CameraError(
                f"The recording {self.name} has ended. Start it again or choose another camera."
            )
        # Reopened, because not every format can be wound back.
        previous, self._capture = self._capture, self._start()
        if previous is not None:
            previous.close()
        if not self._pacer.running:
            self._capture.close()
            raise _closed(self.name)
        image = self._capture.read()
        if image is None:
            raise CameraError(f"The video file {self._path} has no images. Choose another file.")
        return image

    def _start(self) -> Capture:
        if not self._path.is_file():
            raise CameraError(f"There is no video file {self._path}. Check the path in camera.source.")
        try:
            return open_file(self._path)
        except CameraError as error:
            raise CameraError(
                f"{self._path} cannot be played: it is damaged or in a format OpenCV does not read. "
                "Convert it to MP4 or choose another file."
            ) from error


class ImageFolderSource:
    """The JPEG and PNG images of a folder in the order of their names, over and over, `fps` per second.

    Images that cannot be read are skipped with a warning.
    """

    expects_noise = False

    def __init__(self, folder: Path, *, fps: float = 30.0) -> None:
        self._folder = folder
        self._fps = fps
        self._files: list[Path] = []
        self._next = 0
        self._pacer: Pacer | None = None

    @property
    def name(self) -> str:
        """The folder's name."""
        return self._folder.name

    def open(self) -> None:
        """List the folder; raises CameraError where it cannot be listed or has no images."""
        self.close()
        self._files = self._list()
        self._next = 0
        self._pacer = Pacer(self._fps)

    def read(self) -> Image:
        """The next image, when it is due; raises CameraError once closed or when no image is readable."""
        if self._pacer is None or not self._pacer.wait():
            raise _closed(self.name)
        while self._files:
            self._next %= len(self._files)
            image = _decode(self._files[self._next])
            if image is not None:
                self._next += 1
                return image
            del self._files[self._next]
        raise CameraError(f"No image in the folder {self._folder} can be read. Put JPEG or PNG files there.")

    def close(self) -> None:
        """End a `read` that is waiting; there is nothing to release."""
        if self._pacer is not None:
            self._pacer.stop()

    def _list(self) -> list[Path]:
        try:
            files = sorted(file for file in self._folder.iterdir() if file.suffix.lower() in IMAGE_SUFFIXES)
        except OSError as error:
            raise CameraError(
                f"The folder {self._folder} cannot be listed: {error.strerror}. "
                "Check the path in camera.source and its permissions."
            ) from error
        if not files:
            raise CameraError(f"The folder {self._folder} has no images. Put JPEG or PNG files there.")
        return files


class StreamSource:
    """A network camera: an MJPEG, HLS or RTSP stream behind a URL, at the speed it comes in."""

    expects_noise = True

    def __init__(
        self, url: str, *, open_timeout: float = OPEN_TIMEOUT_S, read_timeout: float = READ_TIMEOUT_S
    ) -> None:
        """`open_timeout` and `read_timeout` are in seconds; raises CameraError for an unusable URL."""
        self._url = url
        self._open_timeout = open_timeout
        self._read_timeout = read_timeout
        self._name = _without_secrets(url)
        self._capture: Capture | None = None

    @property
    def name(self) -> str:
        """Scheme, host and port of the URL: all the rest may hold secrets."""
        return self._name

    def open(self) -> None:
        """Connect; raises CameraError where nothing answers in time or what answers is no video."""
        self.close()
        try:
            self._capture = open_stream(
                self._url, open_timeout=self._open_timeout, read_timeout=self._read_timeout
            )
        except CameraError as error:
            raise CameraError(
                f"The stream {self.name} cannot be opened. Check the address in camera.source, the user and "
                "password in it, and that the camera is on and reachable from this machine."
            ) from error

    def read(self) -> Image:
        """The next image; raises CameraError when none came in time, the stream ended, or it is closed."""
        if self._capture is None:
            raise _closed(self.name)
        image = self._capture.read()
        if image is None:
            raise CameraError(f"The stream {self.name} stopped. Check that the camera is on and its network.")
        return image

    def close(self) -> None:
        """Disconnect, at the latest when the read that is under way returns."""
        if self._capture is not None:
            self._capture.close()


def _closed(name: str) -> CameraError:
    return CameraError(f"The camera {name} is not open. Open it before reading.")


def _decode(file: Path) -> Image | None:
    """The image in RGB, EXIF orientation applied; None, with a warning, where it cannot be read."""
    try:
        # Not `cv2.imread`, which cannot open every path on Windows.
        data = np.frombuffer(file.read_bytes(), dtype=np.uint8)
        image = cv2.imdecode(data, cv2.IMREAD_COLOR) if data.size else None
    except (OSError, cv2.error) as error:
        logger.warning("Skipping the image %s: %s", file, error)
        return None
    if image is None:
        logger.warning("Skipping the image %s: it is damaged or no JPEG or PNG", file)
        return None
    return np.asarray(cv2.cvtColor(image, cv2.COLOR_BGR2RGB), dtype=np.uint8)


def _without_secrets(url: str) -> str:
    try:
        parts = urlsplit(url)
        host, port = parts.hostname, parts.port
    except ValueError as error:
        raise CameraError("The stream address is not a valid URL. Correct camera.source.") from error
    if parts.scheme.lower() not in STREAM_SCHEMES or not host:
        known = ", ".join(sorted(STREAM_SCHEMES))
        raise CameraError(
            f"A stream address needs a host and one of the schemes {known}. Correct camera.source."
        )
    return f"{parts.scheme}://{host}{f':{port}' if port else ''}"
