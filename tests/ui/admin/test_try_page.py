"""The page that tries out a verification: a real desk, a feed that the test feeds by hand."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kiosk.camera.health import CameraState
from kiosk.camera.loop import CameraStatus
from kiosk.camera.source import Frame
from kiosk.face.types import Guidance
from kiosk.ui.admin.try_bar import DistanceBar
from kiosk.ui.admin.try_page import TryPage
from kiosk.ui.languages import Languages
from kiosk.ui.theme import Tone
from tests.enrollment.scripts import IMAGE, bad, good
from tests.ui.admin.people_store import People, portrait_of

T = TypeVar("T", bound=QWidget)
Show = Callable[[T], T]
OK = CameraStatus(CameraState.OK, "")


class Booth:
    """The page, and somebody before the camera; time passes from frame to frame."""

    def __init__(self, people: People, show: Show[TryPage]) -> None:
        self.people, self.feed = people, people.tools.feed
        self.now = 100.0
        self.feed.show_camera(OK)
        self.page = show(TryPage(people.tools, clock=lambda: self.now))

    def show(self, person: int, **how: float) -> None:
        self.now += 0.1
        self.feed.show_frame(Frame(IMAGE, self.now, 0))
        self.feed.show_analysis(good(self.now, person=person, **how))  # type: ignore[arg-type]

    def show_nobody(self) -> None:
        self.now += 0.1
        self.feed.show_frame(Frame(IMAGE, self.now, 0))
        self.feed.show_analysis(bad(self.now, Guidance.NO_FACE))

    def verify(self, qtbot: QtBot, user_id: str, person: int, name: str = "") -> None:
        """Try somebody out, with this person before the camera."""
        self.page.begin(user_id, name)
        self.finish(qtbot, person)

    def finish(self, qtbot: QtBot, person: int) -> None:
        def done() -> bool:
            if self.page.running:
                self.show(person, yaw=0.125)
            return not self.page.running

        qtbot.waitUntil(done)

    @property
    def verdict(self) -> str:
        return self.page.result.verdict.text


@pytest.fixture
def booth(people: People, show: Show[TryPage]) -> Booth:
    return Booth(people, show)


def test_a_match_with_its_numbers(qtbot: QtBot, booth: Booth) -> None:
    booth.verify(qtbot, "ada", 1, "Ada")
    result = booth.page.result
    assert "The door would open" in booth.verdict
    assert "Ada" in booth.verdict
    assert result.tone is Tone.GRANTED
    distance, threshold, margin = (float(value.text()) for value in result.numbers.values)
    assert threshold == pytest.approx(booth.people.tools.settings.face.threshold)
    assert distance + margin == pytest.approx(threshold, abs=0.002)
    assert [row.name for row in result.photos] == ["one.jpg", "two.jpg"]
    assert {row.state.text() for row in result.photos} == {"Used"}
    assert result.frames == [
        ["Turned", "Nodding", "Brightness", "Sharpness", "Face, px"],
        *[["0.13", "0.00", "120", "100", "150"]] * 3,
    ]
    assert not booth.feed.running


def test_somebody_else_is_no_match(qtbot: QtBot, booth: Booth) -> None:
    booth.verify(qtbot, "ada", 2)
    assert "The door would stay shut" in booth.verdict
    assert booth.page.result.tone is Tone.REFUSED
    assert float(booth.page.result.numbers.values[2].text()) < 0
    assert booth.page.preview.guide.tone is Tone.REFUSED


def test_the_wrong_photo_stands_out(qtbot: QtBot, booth: Booth) -> None:
    booth.people.put("ada", "wrong.jpg", portrait_of(5))
    booth.verify(qtbot, "ada", 1)
    rows = booth.page.result.photos
    assert [row.name for row in rows] == ["one.jpg", "two.jpg", "wrong.jpg"]
    assert rows[2].state.text() == "Left out: unlike the others"
    assert float(rows[2].value.text()) > 1 > float(rows[1].value.text())
    qtbot.waitUntil(lambda: all(row.picture.image is not None for row in rows))


def test_photos_that_disagree_are_shown_one_by_one(qtbot: QtBot, booth: Booth) -> None:
    booth.people.put("ben", "wrong.jpg", portrait_of(5))
    booth.verify(qtbot, "ben", 2)
    assert "do not show one person" in booth.verdict
    assert [row.name for row in booth.page.result.photos] == ["photo.jpg", "wrong.jpg"]
    assert not booth.page.result.numbers.isVisible()


def test_who_is_not_admitted_is_compared_all_the_same(qtbot: QtBot, booth: Booth) -> None:
    booth.people.put("ada", "profile.json", b'{"active": false}')
    booth.verify(qtbot, "ada", 1, "Ada")
    assert "The faces match, but the door would stay shut" in booth.verdict
    assert "not admitted" in booth.verdict
    assert booth.page.result.tone is Tone.UNDECIDED
    assert booth.page.result.numbers.isVisible()


def test_what_to_change_is_said_as_at_the_door(qtbot: QtBot, booth: Booth) -> None:
    booth.page.begin("ada", "")
    for _ in range(12):
        booth.show_nobody()
    assert booth.page.preview.guide.caption == "Look at the camera"
    assert not booth.page.again.isVisible()
    booth.finish(qtbot, 1)


def test_again(qtbot: QtBot, booth: Booth) -> None:
    booth.verify(qtbot, "ada", 2)
    assert booth.page.again.isVisible()
    QTest.mouseClick(booth.page.again, Qt.MouseButton.LeftButton)
    assert booth.page.running
    assert booth.feed.running
    booth.finish(qtbot, 1)
    assert "The door would open" in booth.verdict


def test_nobody_of_that_id(qtbot: QtBot, booth: Booth) -> None:
    booth.page.begin("nobody", "")
    qtbot.waitUntil(lambda: not booth.page.running)
    assert "Nobody is enrolled" in booth.verdict
    assert booth.page.again.isVisible()


def test_a_store_that_is_gone_is_told_and_tried_again(qtbot: QtBot, booth: Booth) -> None:
    booth.people.wire.fail("LIST")
    booth.page.begin("ada", "")
    qtbot.waitUntil(lambda: not booth.page.running)
    assert booth.page.result.tone is Tone.UNDECIDED
    assert not booth.page.result.photos
    booth.people.wire.heal()
    QTest.mouseClick(booth.page.again, Qt.MouseButton.LeftButton)
    booth.finish(qtbot, 1)
    assert "The door would open" in booth.verdict


def test_without_a_camera_nobody_is_verified(qtbot: QtBot, booth: Booth) -> None:
    booth.feed.show_camera(CameraStatus(CameraState.LOST, ""))
    booth.page.begin("ada", "")
    assert not booth.page.running
    assert "Camera unavailable" in booth.verdict
    booth.feed.show_camera(OK)
    QTest.mouseClick(booth.page.again, Qt.MouseButton.LeftButton)
    booth.show_nobody()
    booth.feed.show_camera(CameraStatus(CameraState.BLACK, ""))
    assert not booth.page.running
    assert booth.page.preview.camera_state is CameraState.BLACK


def test_it_ends_after_the_time_there_is_at_the_door(qtbot: QtBot, booth: Booth) -> None:
    booth.page.begin("ada", "")
    with qtbot.waitSignal(booth.people.tools.worker.busy_changed):
        pass
    booth.now += booth.people.tools.settings.verification.timeout
    qtbot.waitUntil(lambda: not booth.page.running)
    assert "No good picture of the face" in booth.verdict


def test_left_it_lets_the_camera_go(qtbot: QtBot, booth: Booth) -> None:
    booth.page.begin("ada", "")
    booth.page.leave()
    assert not booth.feed.running
    assert not booth.page.running
    qtbot.waitUntil(lambda: not booth.people.tools.worker.busy)
    booth.feed.start()  # for another page
    booth.show(1)
    assert not booth.page.running


def test_what_is_late_belongs_to_nobody(qtbot: QtBot, booth: Booth) -> None:
    booth.page.begin("ben", "")
    booth.verify(qtbot, "ada", 1)
    assert [row.name for row in booth.page.result.photos] == ["one.jpg", "two.jpg"]
    assert "The door would open" in booth.verdict


def test_back(qtbot: QtBot, booth: Booth) -> None:
    booth.page.begin("ada", "")
    with qtbot.waitSignal(booth.page.closed):
        QTest.mouseClick(booth.page.back, Qt.MouseButton.LeftButton)
    booth.page.leave()


def test_it_follows_the_language(qapp: QApplication, qtbot: QtBot, booth: Booth) -> None:
    languages = Languages("en")
    booth.verify(qtbot, "ada", 1)
    try:
        languages.choose("de")
        qapp.processEvents()
        assert booth.page.result.numbers.values[1].text() == "0,330"
    finally:
        languages.restore()


@pytest.mark.parametrize(
    ("direction", "order"), [(Qt.LayoutDirection.LeftToRight, 1), (Qt.LayoutDirection.RightToLeft, -1)]
)
def test_the_bar_begins_where_reading_does(
    qtbot: QtBot, show: Show[DistanceBar], direction: Qt.LayoutDirection, order: int
) -> None:
    bar = show(DistanceBar(26))
    bar.setLayoutDirection(direction)
    bar.show_distance(0.2, 0.33)
    places = [bar.position(distance) for distance in (0.0, 0.2, 0.33, 0.6, 1.9)]
    assert places == sorted(places, reverse=order < 0)
    assert all(0 <= place <= bar.width() for place in places)
    assert bar.accessibleName() == "Distance 0.200, threshold 0.330"
    assert not bar.grab().isNull()
