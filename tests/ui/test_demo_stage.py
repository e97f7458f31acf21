"""Simulated people pose for photos, whichever camera is the newest; real ones are left alone."""

from __future__ import annotations

import numpy as np
import pytest

from kiosk.camera import simulated
from kiosk.camera.person.portrait import Pose
from kiosk.camera.simulated import PEOPLE, SimulatedCamera
from kiosk.camera.source import Image
from kiosk.enrollment.posing import HeadPose
from kiosk.ui.demo_stage import TURNS, PosingSource
from tests.ui.conftest import StagedCamera


class Stage:
    """Makes simulated cameras, and sees how the person before the newest stands."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.now = 100.0
        self.pose = Pose()
        self.cameras: list[SimulatedCamera] = []
        monkeypatch.setattr(simulated, "_portrait", lambda _seed, _size: self)

    def make(self) -> SimulatedCamera:
        camera = SimulatedCamera(PEOPLE[0].seed, clock=lambda: self.now, sleep=lambda _seconds: None)
        self.cameras.append(camera)
        camera.open()
        return camera

    def render(self, pose: Pose, noise: np.random.Generator) -> Image:
        self.pose = pose
        return np.zeros((48, 64, 3), np.uint8)

    def look(self) -> Pose:
        self.now += 2
        self.cameras[-1].read()
        return self.pose


@pytest.fixture
def stage(monkeypatch: pytest.MonkeyPatch) -> Stage:
    return Stage(monkeypatch)


@pytest.mark.parametrize("pose", HeadPose)
def test_the_person_turns_as_asked(stage: Stage, pose: HeadPose) -> None:
    source = PosingSource(stage.make)
    source()
    source.follow(pose)
    seen = stage.look()
    assert (seen.yaw, seen.pitch) == pytest.approx(TURNS[pose], abs=0.05)


def test_a_camera_that_is_opened_anew_shows_the_same_pose(stage: Stage) -> None:
    source = PosingSource(stage.make)
    source.follow(HeadPose.LEFT)
    source()
    assert stage.look().yaw > 0.2
    source()
    assert len(stage.cameras) == 2
    assert stage.look().yaw > 0.2


def test_nothing_more_is_asked(stage: Stage) -> None:
    source = PosingSource(stage.make)
    source()
    source.follow(HeadPose.LEFT)
    source.follow(None)
    assert abs(stage.look().yaw) <= 0.12


def test_real_people_are_left_alone() -> None:
    camera = StagedCamera()
    source = PosingSource(lambda: camera)
    source.follow(HeadPose.UP)
    assert source() is camera
    source.follow(None)
