"""Webcams by index and name, over a stand-in for OpenCV's handle."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from kiosk.camera.capture import WEBCAM_BACKEND
from kiosk.camera.webcam import CameraInfo, WebcamSource, find_camera, list_cameras
from kiosk.errors import CameraError
from kiosk.opencv import cv2
from tests.camera.devices import FakeDevice

BUILT_IN = CameraInfo(0, "Integrated Camera", "/dev/video0")
DESK = CameraInfo(2, "Logitech BRIO", "/dev/video2")
DOOR = CameraInfo(4, "Logitech BRIO door", "/dev/video4")
CAMERAS = [BUILT_IN, DESK, DOOR]


def _cannot_list() -> Sequence[CameraInfo]:
    raise CameraError("Cannot list.")


@pytest.mark.parametrize(
    ("selector", "found"),
    [("integrated", BUILT_IN), ("logitech brio", DESK), (" DOOR ", DOOR), ("Integrated Camera", BUILT_IN)],
)
def test_a_name_is_found_whole_or_in_part(selector: str, found: CameraInfo) -> None:
    assert find_camera(selector, CAMERAS) == found


def test_an_unknown_name_lists_the_cameras_there_are() -> None:
    with pytest.raises(CameraError, match="0: Integrated Camera, 2: Logitech BRIO, 4: "):
        find_camera("Razer", CAMERAS)


def test_an_unknown_name_on_a_machine_without_cameras() -> None:
    with pytest.raises(CameraError, match="no webcam: plug one in"):
        find_camera("Razer", [])


@pytest.mark.parametrize("cameras", [CAMERAS, [DESK, CameraInfo(6, "LOGITECH BRIO")]])
def test_a_name_that_fits_several_is_refused(cameras: list[CameraInfo]) -> None:
    with pytest.raises(CameraError, match="several webcams"):
        find_camera("logitech" if cameras is CAMERAS else "Logitech BRIO", cameras)


def test_the_device_is_asked_for_the_format() -> None:
    device = FakeDevice()
    WebcamSource("door", width=1280, height=720, fps=25, cameras=lambda: CAMERAS, video=device).open()
    assert device.opened_with[:2] == (4, WEBCAM_BACKEND)
    assert device.properties == {
        cv2.CAP_PROP_FOURCC: cv2.VideoWriter.fourcc(*"MJPG"),
        cv2.CAP_PROP_FRAME_WIDTH: 1280,
        cv2.CAP_PROP_FRAME_HEIGHT: 720,
        cv2.CAP_PROP_FPS: 25,
        cv2.CAP_PROP_BUFFERSIZE: 1,
    }


def test_small_images_are_not_compressed() -> None:
    device = FakeDevice()
    WebcamSource("0", width=640, height=480, video=device).open()
    assert cv2.CAP_PROP_FOURCC not in device.properties


def test_an_index_needs_no_list() -> None:
    device = FakeDevice()
    source = WebcamSource("7", cameras=_cannot_list, video=device)
    source.open()
    assert source.read().shape == (48, 64, 3)
    assert device.opened_with[0] == 7


def test_a_name_is_looked_up_again_at_every_opening() -> None:
    cameras, device = [DOOR], FakeDevice()
    source = WebcamSource("door", cameras=lambda: cameras, video=device)
    source.open()
    cameras[0] = CameraInfo(9, "Logitech BRIO door")
    source.open()
    assert device.opened_with[0] == 9
    assert device.releases == 1


@pytest.mark.parametrize(
    ("selector", "hint"),
    [("0", "busy in another program"), ("5", "It is not there. Set camera.source to one of these: 0: ")],
)
def test_why_a_webcam_did_not_open(selector: str, hint: str) -> None:
    device = FakeDevice(present=False)
    source = WebcamSource(selector, cameras=lambda: CAMERAS, video=device)
    with pytest.raises(CameraError, match=hint):
        source.open()
    assert device.releases == 1


def test_why_a_webcam_did_not_open_where_none_can_be_listed() -> None:
    source = WebcamSource("0", cameras=_cannot_list, video=FakeDevice(present=False))
    with pytest.raises(CameraError, match="plugged in"):
        source.open()


@pytest.mark.parametrize(("images", "hint"), [(0, "busy in another program"), (1, "Check its cable")])
def test_a_webcam_that_gives_no_images(images: int, hint: str) -> None:
    source = WebcamSource("0", video=FakeDevice(images=images))
    source.open()
    for _ in range(images):
        source.read()
    with pytest.raises(CameraError, match=hint):
        source.read()


def test_an_error_inside_opencv_is_translated() -> None:
    def broken(*arguments: object) -> FakeDevice:
        raise cv2.error("no such backend")

    with pytest.raises(CameraError, match="cannot be opened"):
        WebcamSource("0", cameras=list, video=broken).open()


def test_the_webcams_of_this_machine_come_by_index() -> None:
    cameras = list_cameras()
    assert [camera.index for camera in cameras] == sorted(camera.index for camera in cameras)
