"""Stand-ins for devices: a webcam's driver, a network camera, sources that misbehave on request."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import numpy as np

from kiosk.camera.capture import VideoHandle
from kiosk.camera.source import Image
from kiosk.opencv import cv2

WIDTH, HEIGHT = 64, 48


def reddish(number: int) -> Image:
    """A red image with a bright bar whose place tells one number from the next."""
    image = np.zeros((HEIGHT, WIDTH, 3), dtype=np.uint8)
    image[..., 0] = 200
    image[:, 8 * (number % 8) : 8 * (number % 8) + 8] = (255, 120, 120)
    return image


class FakeDevice:
    """Behaves like a `cv2.VideoCapture` of a webcam: red images without end, or as many as are left."""

    def __init__(self, *, present: bool = True, images: int | None = None) -> None:
        self.present = present
        self.left = images
        self.numbers = 0
        self.properties: dict[int, float] = {cv2.CAP_PROP_FPS: 30.0}
        self.opened_with: tuple[Any, ...] = ()
        self.releases = 0

    def __call__(self, *arguments: Any) -> VideoHandle:
        self.opened_with = arguments
        return self

    def isOpened(self) -> bool:
        return self.present

    def read(self) -> tuple[bool, Any]:
        assert not self.releases, "read after release"
        if self.left is not None and self.numbers >= self.left:
            return False, None
        self.numbers += 1
        return True, np.ascontiguousarray(reddish(self.numbers)[..., ::-1])

    def get(self, propId: int) -> float:  # noqa: N803
        return self.properties.get(propId, 0.0)

    def set(self, propId: int, value: float) -> bool:  # noqa: N803
        self.properties[propId] = value
        return True

    def release(self) -> None:
        self.releases += 1


class _Camera(BaseHTTPRequestHandler):
    """An MJPEG camera: `/live` without end, `/short` three images, `/silent` three and then nothing more."""

    server: CameraServer

    def do_GET(self) -> None:
        self.server.paths.append(self.path)
        self.send_response(200)
        self.send_header("Content-Type", "multipart/x-mixed-replace; boundary=frame")
        self.end_headers()
        try:
            self._send_images(self.path.partition("?")[0])
        except ConnectionError:
            return  # the viewer hung up

    def _send_images(self, path: str) -> None:
        number = 0
        while path == "/live" or number < 3:
            jpeg = cv2.imencode(".jpg", reddish(number)[..., ::-1])[1].tobytes()
            head = f"--frame\r\nContent-Type: image/jpeg\r\nContent-Length: {len(jpeg)}\r\n\r\n"
            self.wfile.write(head.encode() + jpeg + b"\r\n")
            number += 1
            if self.server.stopping.wait(0.01):
                return
        if path == "/silent":
            self.server.stopping.wait()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        pass


class CameraServer(ThreadingHTTPServer):
    """Serves streams on this machine until stopped."""

    daemon_threads = False

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Camera)
        self.stopping = threading.Event()
        self.paths: list[str] = []

    def url(self, path: str) -> str:
        return f"http://127.0.0.1:{self.server_port}/{path}"


class ScriptedSource:
    """Opens, reads and closes by running the steps it is given; after the last one, noise like a sensor's."""

    name = "scripted"

    def __init__(
        self,
        steps: Iterable[Callable[[], Image]] = (),
        *,
        on_open: Callable[[], object] = lambda: None,
        on_close: Callable[[], object] = lambda: None,
        expects_noise: bool = True,
    ) -> None:
        self.expects_noise = expects_noise
        self.closed = threading.Event()
        self._steps = iter(steps)
        self._on_open = on_open
        self._on_close = on_close

    def open(self) -> None:
        self._on_open()

    def read(self) -> Image:
        step = next(self._steps, None)
        if step is not None:
            return step()
        self.closed.wait(0.005)
        return noise()

    def close(self) -> None:
        self._on_close()
        self.closed.set()


def noise() -> Image:
    """An image that never comes twice."""
    return np.random.default_rng().integers(0, 256, (HEIGHT, WIDTH, 3), dtype=np.uint8)


def flat(level: int) -> Image:
    """An image of one grey level."""
    return np.full((HEIGHT, WIDTH, 3), level, dtype=np.uint8)
