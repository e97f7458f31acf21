"""The guided capture in the window, with a feed that the test feeds by hand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kiosk.camera.health import CameraState
from kiosk.camera.loop import CameraStatus
from kiosk.camera.source import Frame
from kiosk.enrollment.capture_state import Advice
from kiosk.enrollment.posing import HeadPose
from kiosk.enrollment.shots import Taken
from kiosk.face.types import FrameAnalysis, Guidance
from kiosk.settings import load
from kiosk.ui.admin.capture_slots import MOST_SLOTS, thumbnail
from kiosk.ui.admin.capture_view import CapturePanel
from kiosk.ui.admin.feed import CameraFeed
from kiosk.ui.languages import Languages
from kiosk.ui.theme import Tone
from tests.enrollment.scripts import IMAGE, bad, face_of, good

T = TypeVar("T", bound=QWidget)
Show = Callable[[T], T]

OK = CameraStatus(CameraState.OK, "")
STEP_S = 0.1
TURNS: dict[HeadPose, dict[str, float]] = {
    HeadPose.STRAIGHT: {},
    HeadPose.LEFT: {"yaw": 0.15},
    HeadPose.RIGHT: {"yaw": -0.15},
    HeadPose.UP: {"pitch": -0.12},
    HeadPose.DOWN: {"pitch": 0.12},
}


@dataclass
class Studio:
    """The panel, its camera, and what it has told."""

    panel: CapturePanel
    feed: CameraFeed
    times: list[float]
    posed: list[HeadPose | None] = field(default_factory=list)
    told: list[str] = field(default_factory=list)

    def show(self, make: Callable[[float], FrameAnalysis]) -> None:
        """One frame, and what the engine makes of it."""
        self.times[0] += STEP_S
        self.feed.show_frame(Frame(IMAGE, self.times[0], 0))
        self.feed.show_analysis(make(self.times[0]))

    def follow(self, photos: int = 5) -> None:
        """Do as asked until there are so many photos."""
        for _ in range(400):
            pose = self.panel.view.pose
            if len(self.panel.photos()) == photos or pose is None:
                return
            self.show(lambda at, turn=TURNS[pose]: good(at, **turn))  # type: ignore[misc]


@pytest.fixture
def studio(qtbot: QtBot, show: Show[CapturePanel], tmp_path: Path) -> Studio:
    """A panel that runs, before a camera that works."""
    feed, times = CameraFeed(), [100.0]
    feed.show_camera(OK)
    settings = load(flags={"store": f"folder:{tmp_path}"})
    panel = show(CapturePanel(feed, settings, clock=lambda: times[0]))
    made = Studio(panel, feed, times)
    feed.pose_wanted.connect(made.posed.append)
    for name in ("changed", "photo_taken", "photo_replaced", "finished"):
        getattr(panel, name).connect(lambda *_, name=name: made.told.append(name))
    panel.start()
    return made


def _press(widget: QWidget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def test_all_photos_are_taken_and_told(studio: Studio) -> None:
    studio.follow()
    assert studio.panel.view.asked is None
    assert studio.told == [*["photo_taken", "changed"] * 5, "finished"]
    assert studio.posed == [*HeadPose, None]
    assert studio.panel.instruction == "All photos are taken"
    assert [button.tone for button in studio.panel.slots.buttons] == [Tone.GRANTED] * 5


def test_the_person_is_told_what_to_do(studio: Studio) -> None:
    instructions = [studio.panel.instruction]
    for photos in range(1, 5):
        studio.follow(photos)
        instructions.append(studio.panel.instruction)
    assert instructions == [
        "Look straight at the camera",
        "Turn your head slightly to your left",
        "Turn your head slightly to your right",
        "Lift your chin slightly",
        "Lower your chin slightly",
    ]
    assert studio.panel.sign.pose is HeadPose.DOWN


def test_how_long_the_pose_is_held_closes_the_ring(studio: Studio) -> None:
    rings = []
    for _ in range(14):
        studio.show(good)
        rings.append(studio.panel.preview.guide)
    held = [ring for ring in rings if ring.tone is Tone.ACTIVE]
    progress = [ring.progress for ring in held]
    assert progress == sorted(progress)
    assert progress[-1] > 0.5
    assert held[-1].caption == "Good, stay like this"


def test_that_a_photo_was_taken_is_told_for_a_moment(qtbot: QtBot, studio: Studio) -> None:
    studio.follow(1)
    assert studio.panel.preview.guide.caption == "Taken"
    qtbot.waitUntil(lambda: not studio.panel.preview.guide.caption)


@pytest.mark.parametrize(
    ("guidance", "caption"),
    [
        (Guidance.TOO_DARK, "More light on your face, please"),
        (Guidance.COME_CLOSER, "Come closer"),
        (Guidance.SEVERAL_FACES, "One person at a time, please"),
    ],
)
def test_what_to_change_is_said_over_the_picture(studio: Studio, guidance: Guidance, caption: str) -> None:
    for _ in range(10):
        studio.show(lambda at: bad(at, guidance))
    assert studio.panel.preview.guide.caption == caption
    assert studio.panel.preview.guide.tone is Tone.UNDECIDED


def test_a_face_lost_while_turning_has_turned_too_far(qtbot: QtBot, studio: Studio) -> None:
    studio.follow(1)
    qtbot.waitUntil(lambda: studio.panel.preview.guide.caption != "Taken")
    for _ in range(20):
        studio.show(lambda at: bad(at, Guidance.NO_FACE))
    assert studio.panel.preview.guide.caption == "Not quite so far"


def test_somebody_else_can_start_again(qtbot: QtBot, studio: Studio) -> None:
    studio.follow(2)
    assert not studio.panel.again.isVisible()
    for _ in range(30):
        studio.show(lambda at: good(at, yaw=-0.15, person=2))
    assert studio.panel.view.advice is Advice.OTHER_PERSON
    assert len(studio.panel.photos()) == 2
    studio.told.clear()
    _press(studio.panel.again)
    assert studio.panel.photos() == []
    assert studio.told == ["changed"]
    assert studio.panel.instruction == "Look straight at the camera"


def test_a_pressed_photo_is_taken_again(qtbot: QtBot, studio: Studio) -> None:
    studio.follow()
    replaced: list[tuple[Taken, Taken]] = []
    studio.panel.photo_replaced.connect(lambda old, new: replaced.append((old, new)))
    before = studio.panel.photos()
    _press(studio.panel.slots.buttons[2])
    assert studio.panel.instruction == "Turn your head slightly to your right"
    assert studio.panel.skip.text() == "Keep the photo"
    for _ in range(30):
        studio.show(lambda at: good(at, yaw=-0.15))
    after = studio.panel.photos()
    assert replaced == [(before[2], after[2])]
    assert [one is two for one, two in zip(before, after, strict=True)] == [True, True, False, True, True]


def test_a_pose_may_be_left_out_once_it_takes_long(qtbot: QtBot, studio: Studio) -> None:
    studio.follow(1)
    for _ in range(100):
        studio.show(good)
    assert studio.panel.skip.isVisible()
    _press(studio.panel.skip)
    assert studio.panel.instruction == "Turn your head slightly to your right"
    assert not studio.panel.skip.isVisible()
    assert studio.panel.slots.buttons[1].words == "Left out"


def test_one_more_can_be_taken(qtbot: QtBot, studio: Studio) -> None:
    studio.follow()
    assert studio.panel.more.isVisible()
    _press(studio.panel.more)
    studio.show(good)
    assert not studio.panel.more.isVisible()
    for _ in range(60):
        studio.show(good)
    assert len(studio.panel.photos()) == 6
    assert studio.told.count("finished") == 2
    assert len(studio.panel.slots.buttons) == 6


def test_no_more_are_taken_than_fit(qtbot: QtBot, studio: Studio) -> None:
    studio.follow()
    for photos in range(6, MOST_SLOTS + 1):
        _press(studio.panel.more)
        for _ in range(60):
            studio.show(good)
        assert len(studio.panel.photos()) == photos
    assert not studio.panel.more.isVisible()
    assert all(button.width() >= 48 for button in studio.panel.slots.buttons)


def test_a_weak_photo_says_what_is_weak(studio: Studio) -> None:
    for _ in range(30):
        studio.show(lambda at: good(at, brightness=50.0))
    button = studio.panel.slots.buttons[0]
    assert button.tone is Tone.UNDECIDED
    assert button.words == "A little dark"
    assert button.accessibleName() == "Straight: A little dark. Take again"


def test_stopped_it_takes_nothing_and_lets_the_camera_go(studio: Studio) -> None:
    studio.follow(1)
    studio.panel.stop()
    assert not studio.feed.running
    studio.feed.start()  # for somebody else
    for _ in range(40):
        studio.show(lambda at: good(at, yaw=0.15))
    assert len(studio.panel.photos()) == 1
    assert studio.posed[-1] is None


def test_started_again_it_goes_on(studio: Studio) -> None:
    studio.follow(2)
    studio.panel.stop()
    studio.times[0] += 600
    studio.panel.start()
    studio.panel.start()
    assert studio.feed.running
    assert not studio.panel.skip.isVisible()
    studio.follow()
    assert len(studio.panel.photos()) == 5
    assert studio.posed[-1] is None


def test_hidden_it_stops(studio: Studio) -> None:
    studio.panel.hide()
    assert not studio.feed.running


def test_where_nobody_is_the_camera_rests(qtbot: QtBot, studio: Studio) -> None:
    studio.panel._patience.setInterval(1)
    studio.panel._patience.start()
    qtbot.waitUntil(lambda: not studio.feed.running)
    assert studio.panel.preview.guide.caption == "Paused"
    studio.panel._patience.setInterval(60_000)
    _press(studio.panel.go_on)
    assert studio.feed.running
    assert not studio.panel.go_on.isVisible()
    studio.follow(1)
    assert len(studio.panel.photos()) == 1


def test_a_face_without_a_photo_does_not_keep_the_camera_running(qtbot: QtBot, studio: Studio) -> None:
    studio.follow(1)
    studio.panel._patience.start(300)

    def stand_there() -> bool:
        studio.show(good)  # straight ahead again, which is not what is asked for
        return not studio.feed.running

    qtbot.waitUntil(stand_there)
    assert len(studio.panel.photos()) == 1
    studio.panel._patience.setInterval(60_000)


def test_camera_trouble_is_told_in_the_picture(studio: Studio) -> None:
    studio.show(good)
    assert studio.panel.preview.has_picture
    studio.feed.show_camera(CameraStatus(CameraState.LOST, ""))
    assert not studio.panel.preview.has_picture
    assert studio.panel.preview.camera_state is CameraState.LOST
    studio.feed.show_camera(OK)
    studio.follow(1)
    assert studio.panel.preview.has_picture


def test_it_follows_the_language(qapp: QApplication, studio: Studio) -> None:
    languages = Languages("en")
    try:
        languages.choose("ar")
        qapp.processEvents()
        assert studio.panel.isRightToLeft()
        studio.follow(1)
        assert len(studio.panel.photos()) == 1
    finally:
        languages.restore()


@pytest.mark.parametrize("size", [(990, 744), (474, 508), (1020, 1760)])
def test_everything_fits(qtbot: QtBot, studio: Studio, size: tuple[int, int]) -> None:
    studio.panel.window().resize(*size)
    studio.follow()
    qtbot.waitUntil(lambda: studio.panel.window().width() == size[0])
    panel = studio.panel
    qtbot.waitUntil(lambda: panel.rect().contains(panel.slots.geometry()))
    for button in panel.slots.buttons:
        assert panel.slots.rect().contains(button.geometry())
    assert panel.preview.height() >= 200
    assert panel.more.height() >= 48


def test_a_thumbnail_is_a_mirror() -> None:
    picture = np.zeros((480, 640, 3), np.uint8)
    picture[:, :320] = 255
    shown = thumbnail(Taken(picture, good(0.0), face_of(1)))
    assert shown.pixelColor(10, 100).lightness() < 20
    assert shown.pixelColor(shown.width() - 10, 100).lightness() > 200
