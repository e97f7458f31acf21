"""The wrapper of OpenCV's video input."""

from __future__ import annotations

import threading
from typing import Any

import numpy as np
import pytest

from kiosk.camera.capture import Capture
from kiosk.errors import CameraError
from kiosk.opencv import cv2
from tests.camera.devices import FakeDevice


class SlowDevice(FakeDevice):
    """A device whose read waits for the test."""

    def __init__(self) -> None:
        super().__init__()
        self.reading = threading.Event()
        self.proceed = threading.Event()

    def read(self) -> tuple[bool, Any]:
        self.reading.set()
        self.proceed.wait(10)
        assert not self.releases, "released under a running read"
        return super().read()


class GreyDevice(FakeDevice):
    """An infrared camera."""

    def read(self) -> tuple[bool, Any]:
        return True, np.full((48, 64), 77, dtype=np.uint8)


class BrokenDevice(FakeDevice):
    """A device whose driver makes OpenCV raise."""

    def read(self) -> tuple[bool, Any]:
        raise cv2.error("select() timeout")


def test_closing_during_a_read_releases_the_device_after_it() -> None:
    device = SlowDevice()
    capture = Capture(device)
    reader = threading.Thread(target=capture.read)
    reader.start()
    assert device.reading.wait(5)
    capture.close()
    assert device.releases == 0
    device.proceed.set()
    reader.join(5)
    assert device.releases == 1


def test_closing_twice_releases_once() -> None:
    device = FakeDevice()
    capture = Capture(device)
    capture.close()
    capture.close()
    assert device.releases == 1
    assert capture.read() is None


def test_grey_images_become_rgb() -> None:
    image = Capture(GreyDevice()).read()
    assert image is not None
    assert image.shape == (48, 64, 3)
    assert (image == 77).all()


def test_an_error_of_opencv_is_translated() -> None:
    with pytest.raises(CameraError, match="cannot read this video input"):
        Capture(BrokenDevice()).read()


@pytest.mark.parametrize(
    ("declared", "fps"),
    [(29.97, 29.97), (0.0, None), (-1.0, None), (90000.0, None), (float("nan"), None), (float("inf"), None)],
)
def test_implausible_frame_rates_count_as_unknown(declared: float, fps: float | None) -> None:
    device = FakeDevice()
    device.properties[cv2.CAP_PROP_FPS] = declared
    assert Capture(device).fps == fps
