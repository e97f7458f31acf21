from __future__ import annotations

import numpy as np
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from kiosk.camera.health import CameraState
from kiosk.camera.loop import CameraStatus
from kiosk.camera.source import Frame, Image
from kiosk.ui.guide import Guide
from kiosk.ui.preview import Preview
from kiosk.ui.theme import Tone, colour

WORKS = CameraStatus(CameraState.OK, "The camera works.")
GONE = CameraStatus(CameraState.LOST, "The camera is gone. Check its cable.")


def make_preview(qtbot: QtBot, image: Image, width: int = 400, height: int = 300) -> Preview:
    preview = Preview()
    qtbot.addWidget(preview)
    preview.resize(width, height)
    preview.show_camera(WORKS)
    preview.show_frame(Frame(image, 0.0, 0))
    return preview


def half_and_half() -> Image:
    """Red at the left, blue at the right."""
    image = np.zeros((48, 64, 3), np.uint8)
    image[:, :32, 0] = 255
    image[:, 32:, 2] = 255
    return image


def colour_at(preview: Preview, x: int, y: int) -> QColor:
    return preview.grab().toImage().pixelColor(x, y)


def test_the_picture_is_a_mirror(qtbot: QtBot) -> None:
    preview = make_preview(qtbot, half_and_half())

    left, right = colour_at(preview, 180, 130), colour_at(preview, 220, 130)

    assert left.blue() > 200 > left.red()
    assert right.red() > 200 > right.blue()


def test_a_picture_of_another_shape_is_cut_not_squeezed(qtbot: QtBot) -> None:
    image = np.zeros((48, 64, 3), np.uint8)
    image[:, 8:56] = 255
    preview = make_preview(qtbot, image, 300, 300)

    assert colour_at(preview, 2, 150).value() > 100


def test_the_picture_survives_the_array_it_was_made_from(qtbot: QtBot) -> None:
    preview = make_preview(qtbot, half_and_half()[:, ::-1])

    assert colour_at(preview, 180, 130).red() > 200


def test_no_picture_outlives_its_camera(qtbot: QtBot) -> None:
    preview = make_preview(qtbot, half_and_half())
    preview.show_camera(GONE)

    assert not preview.has_picture
    assert colour_at(preview, 20, 280).saturation() < 150
    preview.show_camera(WORKS)
    assert not preview.has_picture


def test_the_ring_takes_the_colour_of_the_tone(qtbot: QtBot) -> None:
    preview = make_preview(qtbot, np.zeros((48, 64, 3), np.uint8))
    preview.show_guide(Guide(Tone.GRANTED, 1.0))

    pixels = preview.grab().toImage()
    row = {pixels.pixelColor(x, 136).name() for x in range(400)}

    assert colour(Tone.GRANTED).name() in row


def test_the_caption_is_there_for_a_screen_reader_too(qtbot: QtBot) -> None:
    preview = make_preview(qtbot, half_and_half())
    preview.show_guide(Guide(Tone.UNDECIDED, 0.0, "Come closer"))

    assert preview.accessibleDescription() == "Come closer"
