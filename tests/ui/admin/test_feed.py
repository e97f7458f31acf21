from __future__ import annotations

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from kiosk.camera.health import CameraState
from kiosk.camera.loop import CameraStatus
from kiosk.camera.source import Frame
from kiosk.face.types import FrameAnalysis, Guidance
from kiosk.ui.admin.feed import KEPT_FRAMES, CameraFeed


def frame(at: float) -> Frame:
    return Frame(np.full((4, 4, 3), int(at), np.uint8), at, 0)


@pytest.fixture
def feed(qtbot: QtBot) -> CameraFeed:
    return CameraFeed()


def test_it_is_silent_until_it_is_started(qtbot: QtBot, feed: CameraFeed) -> None:
    with qtbot.assertNotEmitted(feed.frame), qtbot.assertNotEmitted(feed.judged):
        feed.show_frame(frame(1))
        feed.show_analysis(FrameAnalysis(1, Guidance.NO_FACE))


def test_an_analysis_comes_with_the_picture_it_is_of(feed: CameraFeed) -> None:
    judged: list[tuple[FrameAnalysis, np.ndarray]] = []
    feed.judged.connect(lambda analysis, image: judged.append((analysis, image)))
    feed.start()
    for at in (1, 2, 3):
        feed.show_frame(frame(at))

    feed.show_analysis(FrameAnalysis(2, Guidance.GOOD))

    [(analysis, image)] = judged
    assert analysis.captured_at == 2
    assert image[0, 0, 0] == 2


def test_an_analysis_of_a_picture_that_is_gone_is_dropped(qtbot: QtBot, feed: CameraFeed) -> None:
    feed.start()
    for at in range(KEPT_FRAMES + 1):
        feed.show_frame(frame(at))

    with qtbot.assertNotEmitted(feed.judged):
        feed.show_analysis(FrameAnalysis(0, Guidance.GOOD))


def test_nothing_is_kept_after_the_end(qtbot: QtBot, feed: CameraFeed) -> None:
    feed.start()
    feed.show_frame(frame(1))
    feed.stop()
    feed.start()

    with qtbot.assertNotEmitted(feed.judged):
        feed.show_analysis(FrameAnalysis(1, Guidance.GOOD))


def test_it_says_when_pictures_are_wanted(feed: CameraFeed) -> None:
    wanted: list[bool] = []
    feed.wanted.connect(wanted.append)

    feed.start()
    feed.start()
    feed.stop()

    assert wanted == [True, False]


def test_the_cameras_state_is_known_without_asking(feed: CameraFeed) -> None:
    status = CameraStatus(CameraState.LOST, "away")
    feed.show_camera(status)
    assert feed.status == status
