"""From the setting to the camera."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.camera.factory import open_source
from kiosk.camera.replay import ImageFolderSource, StreamSource, VideoFileSource
from kiosk.camera.simulated import PEOPLE, SimulatedCamera
from kiosk.camera.source import CameraSource
from kiosk.camera.webcam import WebcamSource
from kiosk.errors import CameraError


def _open(source: str) -> CameraSource:
    return open_source(source, width=160, height=120, fps=30)


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("0", "webcam 0"),
        (" 12 ", "webcam 12"),
        ("Logitech BRIO", "webcam Logitech BRIO"),
        ("USB2.0 HD UVC WebCam: USB2.0 HD", "webcam USB2.0 HD UVC WebCam: USB2.0 HD"),
        ("/dev/video3", "webcam 3"),
    ],
)
def test_webcams(source: str, name: str) -> None:
    camera = _open(source)
    assert isinstance(camera, WebcamSource)
    assert camera.name == name


def test_a_file_is_a_film_and_a_folder_is_stills(video_file: Path, image_folder: Path) -> None:
    assert isinstance(_open(str(video_file)), VideoFileSource)
    assert isinstance(_open(str(image_folder)), ImageFolderSource)


def test_the_home_directory_may_be_abbreviated(video_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(video_file.parent))
    assert isinstance(_open(f"~/{video_file.name}"), VideoFileSource)


@pytest.mark.parametrize("source", ["rtsp://camera/stream", "HTTP://camera:8080/video"])
def test_streams(source: str) -> None:
    assert isinstance(_open(source), StreamSource)


@pytest.mark.parametrize("source", ["films/gone.avi", "gone.mp4", "~/gone", "./gone", "C:\\films\\gone"])
def test_a_path_that_is_not_there_is_no_webcam_name(source: str) -> None:
    with pytest.raises(CameraError, match="no file or folder"):
        _open(source)


def test_a_device_that_is_no_webcam() -> None:
    with pytest.raises(CameraError, match="no webcam"):
        _open("/dev/null")


@pytest.mark.parametrize("source", ["simulated:123", f"simulated:{PEOPLE[0].name.upper()}"])
def test_simulated_people(source: str) -> None:
    camera = _open(source)
    assert isinstance(camera, SimulatedCamera)
    camera.open()
    assert camera.read().shape == (120, 160, 3)
    camera.close()


def test_an_unknown_simulated_person_lists_the_known_ones() -> None:
    with pytest.raises(CameraError, match=PEOPLE[0].name):
        _open("simulated:nobody we know")
