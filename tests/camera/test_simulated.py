"""The simulated camera: pace, who stands there, idle motion, reference photos, the empty room."""

from __future__ import annotations

import itertools
import threading

import numpy as np
import pytest

from kiosk.camera.simulated import (
    PEOPLE,
    SimulatedCamera,
    empty_room,
    idle_pose,
    reference_photos,
)
from kiosk.camera.source import Image
from kiosk.errors import CameraError

SIZE = (160, 120)
NOBODY_TOLERANCE = 4.0


class Clock:
    """Time that passes only while somebody sleeps."""

    def __init__(self) -> None:
        self.now = 100.0
        self.slept: list[float] = []

    def __call__(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.now += seconds


def _difference(first: Image, second: Image) -> float:
    return float(np.abs(first.astype(int) - second.astype(int)).mean())


def _opened(person: int | None, clock: Clock, fps: float = 10.0) -> SimulatedCamera:
    camera = SimulatedCamera(person, size=SIZE, fps=fps, clock=clock, sleep=clock.sleep)
    camera.open()
    return camera


def test_people_have_names_that_serve_as_user_ids() -> None:
    names = [person.name for person in PEOPLE]
    assert len(names) >= 6
    assert len(set(names)) == len({person.seed for person in PEOPLE}) == len(names)
    assert all(name.isalpha() and name.islower() for name in names)


def test_images_come_at_the_pace_asked_for() -> None:
    clock = Clock()
    camera = _opened(None, clock, fps=10)
    for _ in range(4):
        camera.read()
    assert clock.slept == pytest.approx([0.1, 0.1, 0.1])


def test_a_late_reader_is_not_hurried() -> None:
    clock = Clock()
    camera = _opened(None, clock, fps=10)
    camera.read()
    clock.now += 5
    camera.read()
    camera.read()
    assert clock.slept == pytest.approx([0.1])


def test_every_image_is_different_even_of_the_empty_room() -> None:
    camera = _opened(None, Clock())
    images = [camera.read() for _ in range(5)]
    assert all(not np.array_equal(a, b) for a, b in itertools.pairwise(images))


def test_nobody_there_is_the_empty_room() -> None:
    image = _opened(None, Clock()).read()
    assert _difference(image, empty_room(SIZE)) < NOBODY_TOLERANCE


def test_the_first_person_stands_there_from_the_start() -> None:
    image = _opened(PEOPLE[0].seed, Clock()).read()
    middle = image[40:80, 60:100]
    assert _difference(middle, empty_room(SIZE)[40:80, 60:100]) > 10 * NOBODY_TOLERANCE


def test_another_person_walks_in_and_leaves() -> None:
    clock = Clock()
    camera = _opened(None, clock)
    camera.stand(PEOPLE[1].seed)
    walking, *_, arrived = [camera.read() for _ in range(12)]
    assert _difference(walking[:, :80], empty_room(SIZE)[:, :80]) < NOBODY_TOLERANCE
    assert _difference(arrived[:, :80], empty_room(SIZE)[:, :80]) > NOBODY_TOLERANCE
    camera.stand(None)
    assert _difference(camera.read(), empty_room(SIZE)) < NOBODY_TOLERANCE


def test_people_may_change_while_another_thread_reads() -> None:
    camera = SimulatedCamera(None, size=SIZE, fps=1000)
    camera.open()
    seen = threading.Event()

    def read_until_somebody_comes() -> None:
        while _difference(camera.read(), empty_room(SIZE)) < NOBODY_TOLERANCE:
            pass
        seen.set()

    reader = threading.Thread(target=read_until_somebody_comes)
    reader.start()
    camera.stand(PEOPLE[0].seed)
    assert seen.wait(20)
    reader.join()
    camera.close()


def test_closing_ends_a_read_that_waits() -> None:
    camera = SimulatedCamera(None, size=SIZE, fps=0.01)
    camera.open()
    camera.read()
    errors: list[CameraError] = []

    def read() -> None:
        try:
            camera.read()
        except CameraError as error:
            errors.append(error)

    reader = threading.Thread(target=read)
    reader.start()
    camera.close()
    reader.join(10)
    assert len(errors) == 1


def test_a_person_at_rest_moves_a_little_and_blinks() -> None:
    poses = [idle_pose(PEOPLE[2].seed, tenth / 10) for tenth in range(600)]
    assert max(abs(pose.yaw) for pose in poses) <= 0.12
    assert max(abs(pose.pitch) for pose in poses) <= 0.12
    assert np.ptp([pose.yaw for pose in poses]) > 0.1
    assert 0.02 < np.mean([pose.blink > 0.4 for pose in poses]) < 0.2


def test_idle_motion_is_smooth() -> None:
    poses = [idle_pose(PEOPLE[0].seed, frame / 30) for frame in range(300)]
    steps = [abs(b.yaw - a.yaw) + abs(b.pitch - a.pitch) for a, b in itertools.pairwise(poses)]
    assert max(steps) < 0.01


def test_reference_photos_are_varied_and_repeatable() -> None:
    photos = reference_photos(PEOPLE[3].seed, 3)
    again = reference_photos(PEOPLE[3].seed, 3)
    assert [photo.shape for photo in photos] == [(480, 640, 3)] * 3
    assert all(np.array_equal(a, b) for a, b in zip(photos, again, strict=True))
    assert all(_difference(a, b) > NOBODY_TOLERANCE for a, b in itertools.combinations(photos, 2))


def test_the_empty_room_is_a_fresh_image() -> None:
    room = empty_room(SIZE)
    room[:] = 0
    assert empty_room(SIZE).mean() > 50
