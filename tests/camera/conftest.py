"""Recordings, stills and streams for the camera tests."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image as PillowImage

from kiosk.opencv import cv2
from tests.camera.devices import HEIGHT, WIDTH, CameraServer, reddish


@pytest.fixture
def camera_server() -> Iterator[CameraServer]:
    server = CameraServer()
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    yield server
    server.stopping.set()
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def video_file(tmp_path: Path) -> Path:
    """A Motion JPEG film of six images, 100 per second."""
    path = tmp_path / "film.avi"
    writer = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"MJPG"), 100.0, (WIDTH, HEIGHT))
    assert writer.isOpened()
    for number in range(6):
        writer.write(np.ascontiguousarray(reddish(number)[..., ::-1]))
    writer.release()
    return path


@pytest.fixture
def gif_file(tmp_path: Path) -> Path:
    """An animated GIF of four images, 50 per second."""
    path = tmp_path / "film.gif"
    images = [PillowImage.fromarray(reddish(number)) for number in range(4)]
    images[0].save(path, save_all=True, append_images=images[1:], duration=20, loop=0)
    return path


@pytest.fixture
def image_folder(tmp_path: Path) -> Path:
    """Three images of all accepted kinds, and a file that is none."""
    folder = tmp_path / "stills"
    folder.mkdir()
    for number, name in enumerate(("a.jpg", "b.JPEG", "c.png")):
        PillowImage.fromarray(reddish(number)).save(folder / name, quality=95)
    (folder / "notes.txt").write_text("not an image")
    return folder
