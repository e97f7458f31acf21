"""The simulated camera's people turn their heads where they are asked to."""

from __future__ import annotations

import itertools
import threading

import numpy as np
import pytest

from kiosk.camera import simulated
from kiosk.camera.person.portrait import Portrait, Pose
from kiosk.camera.simulated import PEOPLE, SimulatedCamera, idle_pose
from kiosk.camera.source import Image

SIZE = (160, 120)
SEED = PEOPLE[1].seed


class PosedPortrait:
    """Notes the poses that are rendered."""

    def __init__(self) -> None:
        self.poses: list[Pose] = []

    def render(self, pose: Pose, noise: np.random.Generator) -> Image:
        self.poses.append(pose)
        return np.zeros((*SIZE[::-1], 3), np.uint8)


class Stage:
    """A camera before somebody of whom only the poses are seen, at 20 images a second."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.now = 100.0
        self.seen = PosedPortrait()
        monkeypatch.setattr(simulated, "_portrait", lambda _seed, _size: self.seen)
        self.camera = SimulatedCamera(SEED, size=SIZE, fps=20, clock=lambda: self.now, sleep=self._sleep)
        self.camera.open()

    def watch(self, seconds: float) -> list[Pose]:
        self.seen.poses = []
        for _ in range(round(20 * seconds)):
            self.camera.read()
        return self.seen.poses

    def _sleep(self, seconds: float) -> None:
        self.now += seconds


@pytest.fixture
def stage(monkeypatch: pytest.MonkeyPatch) -> Stage:
    return Stage(monkeypatch)


def test_the_head_is_turned_within_a_second_and_held(stage: Stage) -> None:
    stage.camera.look(0.27, -0.14)
    stage.watch(1.0)
    held = stage.watch(5.0)
    assert np.mean([pose.yaw for pose in held]) == pytest.approx(0.27, abs=0.04)
    assert np.mean([pose.pitch for pose in held]) == pytest.approx(-0.14, abs=0.04)
    assert np.ptp([pose.yaw for pose in held]) < 0.08
    assert len({pose.yaw for pose in held}) > 50


def test_turning_is_smooth_also_when_asked_for_something_else_on_the_way(stage: Stage) -> None:
    poses = stage.watch(0.2)
    for yaw in (0.27, -0.27, 0.0):
        stage.camera.look(yaw)
        poses = [*poses, *stage.watch(0.3)]
    steps = [abs(b.yaw - a.yaw) for a, b in itertools.pairwise(poses)]
    assert max(steps) < 0.08


def test_who_comes_later_is_asked_the_same(stage: Stage) -> None:
    stage.camera.look(0.27)
    stage.camera.stand(PEOPLE[2].seed)
    assert stage.watch(2.0)[-1].yaw > 0.2


def test_nothing_more_is_asked_and_they_look_about_again(stage: Stage) -> None:
    stage.camera.look(0.27)
    stage.watch(1.0)
    stage.camera.relax()
    stage.watch(1.0)
    assert stage.watch(0.05)[0] == idle_pose(SEED, stage.now)


def test_the_image_shows_it() -> None:
    now = 100.0
    camera = SimulatedCamera(SEED, size=SIZE, clock=lambda: now, sleep=lambda _seconds: None)
    camera.open()
    camera.look(0.27)
    now += 5
    turned = camera.read().astype(int)
    calm = idle_pose(SEED, now)
    portrait = Portrait(SEED, SIZE)
    apart = [
        np.abs(turned - portrait.render(Pose(yaw, distance=calm.distance, x=calm.x, y=calm.y))).mean()
        for yaw in (-0.27, 0.0, 0.27)
    ]
    assert apart[2] < apart[1] < apart[0]


def test_people_may_be_asked_while_another_thread_reads() -> None:
    camera = SimulatedCamera(SEED, size=SIZE, fps=1000)
    camera.open()
    failures: list[Exception] = []

    def read() -> None:
        try:
            for _ in range(40):
                camera.read()
        except Exception as error:
            failures.append(error)

    reader = threading.Thread(target=read)
    reader.start()
    while reader.is_alive():
        camera.look(0.2)
        camera.relax()
        reader.join(0.001)
    camera.close()
    assert failures == []
