"""The camera's health, told by a clock the test winds."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from kiosk.camera.health import CameraHealth, CameraState
from kiosk.camera.source import Image
from tests.camera.devices import flat, noise


class Watched:
    """A health and its clock."""

    def __init__(self) -> None:
        self.now = 100.0
        self.health = CameraHealth(clock=lambda: self.now)

    def after(self, seconds: float) -> CameraState:
        """The state when that much time has passed."""
        self.now += seconds
        return self.health.state

    def feed(self, seconds: float, image: Callable[[], Image], *, expects_noise: bool = True) -> CameraState:
        """Ten frames a second for a while; the state at the end."""
        for _ in range(round(seconds * 10)):
            self.now += 0.1
            self.health.observe(image(), expects_noise=expects_noise)
        return self.health.state


@pytest.fixture
def watched() -> Watched:
    return Watched()


def test_opening_until_the_first_frame(watched: Watched) -> None:
    assert watched.after(60) is CameraState.OPENING
    assert watched.feed(0.1, noise) is CameraState.OK


def test_stalled_once_frames_stay_away(watched: Watched) -> None:
    watched.feed(1, noise)
    assert watched.after(0.4) is CameraState.OK
    assert watched.after(0.2) is CameraState.STALLED
    assert watched.feed(0.1, noise) is CameraState.OK


def test_frozen_when_one_image_repeats(watched: Watched) -> None:
    last = noise()
    assert watched.feed(2.9, lambda: last) is CameraState.OK
    assert watched.feed(0.5, lambda: last) is CameraState.FROZEN
    assert watched.feed(0.1, noise) is CameraState.OK


def test_frozen_stays_so_when_the_camera_is_opened_again(watched: Watched) -> None:
    last = noise()
    watched.feed(4, lambda: last)
    watched.health.reopened()
    assert watched.after(0) is CameraState.OPENING
    assert watched.feed(0.1, lambda: last) is CameraState.FROZEN


def test_repeats_are_told_from_new_images(watched: Watched) -> None:
    image = noise()
    assert watched.health.observe(image)
    assert not watched.health.observe(image.copy())
    assert watched.health.observe(image, expects_noise=False)


def test_noise_of_a_single_grey_level_is_enough_to_be_alive(watched: Watched) -> None:
    scene = np.full((480, 640, 3), 128, dtype=np.uint8)
    random = np.random.default_rng(1)
    state = watched.feed(4, lambda: scene + random.integers(0, 2, scene.shape, dtype=np.uint8))
    assert state is CameraState.OK


def test_a_recording_may_stand_still(watched: Watched) -> None:
    assert watched.feed(60, lambda: flat(128), expects_noise=False) is CameraState.OK


def test_black_after_a_while_and_not_at_the_first_dark_frame(watched: Watched) -> None:
    assert watched.feed(0.5, lambda: noise() // 16) is CameraState.OK
    assert watched.feed(1, lambda: noise() // 16) is CameraState.BLACK
    assert watched.feed(0.1, noise) is CameraState.OK


def test_black_rather_than_frozen(watched: Watched) -> None:
    assert watched.feed(10, lambda: flat(0)) is CameraState.BLACK


def test_a_face_lit_by_the_screen_in_a_dark_room_is_not_black(watched: Watched) -> None:
    def dark_room() -> Image:
        image = noise() // 16
        image[16:32, 24:40] += 40
        return image

    assert watched.feed(5, dark_room) is CameraState.OK
