from __future__ import annotations

import numpy as np
import pytest

from kiosk.camera.codes import read_code
from kiosk.camera.simulated import PEOPLE, SimulatedCamera
from kiosk.camera.source import Image
from kiosk.opencv import cv2
from tests.plugins.codes import hold_up


def picture(person: int | None, size: tuple[int, int] = (640, 480)) -> Image:
    camera = SimulatedCamera(person, size=size, clock=lambda: 10.0)  # the same picture in every run
    camera.open()
    return camera.read()


@pytest.fixture(scope="module")
def face() -> Image:
    return picture(PEOPLE[0].seed)


@pytest.mark.parametrize("content", ["ada", "kiosk:ada", "a.b-c_d", "x" * 64, "ädä"])
def test_the_content_is_read(face: Image, content: str) -> None:
    assert read_code(hold_up(face, content, 220)) == content


@pytest.mark.parametrize("degrees", [0, 7, 30, 45, 90, 180, 200])
def test_a_code_may_be_turned(face: Image, degrees: float) -> None:
    assert read_code(hold_up(face, "ada", 200, degrees=degrees)) == "ada"


@pytest.mark.parametrize("side", [130, 180, 400])
def test_a_code_may_be_near_or_far(face: Image, side: int) -> None:
    assert read_code(hold_up(face, "ada", side)) == "ada"


@pytest.mark.parametrize("blur", [1.0, 2.0])
def test_a_code_may_be_out_of_focus(face: Image, blur: float) -> None:
    assert read_code(hold_up(face, "ada", 220, degrees=5, blur=blur)) == "ada"


def test_a_code_may_be_in_the_shade(face: Image) -> None:
    assert read_code(hold_up(face, "ada", 220, light=0.4)) == "ada"


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080), (320, 240)])
def test_pictures_have_any_size(size: tuple[int, int]) -> None:
    assert read_code(hold_up(picture(None, size), "ada", size[1] // 2)) == "ada"


def test_without_a_code_there_is_none(face: Image) -> None:
    assert read_code(face) is None
    assert read_code(picture(None)) is None
    assert read_code(np.random.default_rng(0).integers(0, 255, (480, 640, 3), np.uint8)) is None


@pytest.mark.parametrize("shape", [(1, 1, 3), (3, 2, 3), (2, 2000, 3)])
def test_the_smallest_pictures_do_no_harm(shape: tuple[int, int, int]) -> None:
    assert read_code(np.zeros(shape, np.uint8)) is None


@pytest.mark.parametrize(
    "error", [cv2.error("assertion"), UnicodeDecodeError("utf-8", b"\xff", 0, 1, "invalid start byte")]
)
def test_what_the_detector_stumbles_over_is_no_code(
    face: Image, error: Exception, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Stumbling:
        def detectAndDecode(self, _image: object) -> None:
            raise error

    monkeypatch.setattr(cv2, "QRCodeDetector", Stumbling)
    assert read_code(face) is None
