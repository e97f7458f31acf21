"""The renderer of simulated people: repeatable, varied, and following pose and light."""

from __future__ import annotations

import itertools

import numpy as np
import pytest

from kiosk.camera.person.portrait import Light, Portrait, Pose
from kiosk.camera.person.room import empty_room
from kiosk.camera.source import Image

SIZE = (320, 240)


@pytest.fixture(scope="module")
def portrait() -> Portrait:
    return Portrait(8, SIZE)


def _changed(image: Image, other: Image) -> float:
    return float((np.abs(image.astype(int) - other.astype(int)).max(axis=2) > 8).mean())


def test_images_are_fresh_rgb_of_the_size_asked_for(portrait: Portrait) -> None:
    first, second = portrait.render(Pose()), portrait.render(Pose())
    assert first.shape == (240, 320, 3)
    assert first.dtype == np.uint8
    assert first.flags.writeable
    assert not np.shares_memory(first, second)


def test_the_same_arguments_give_the_same_image(portrait: Portrait) -> None:
    pose, light = Pose(yaw=0.1, blink=0.5), Light(intensity=0.8)
    first = portrait.render(pose, light)
    portrait.render(Pose())
    assert np.array_equal(first, portrait.render(pose, light))
    assert np.array_equal(first, Portrait(8, SIZE).render(pose, light))


def test_noise_follows_its_generator(portrait: Portrait) -> None:
    clean = portrait.render(Pose())
    noisy = portrait.render(Pose(), noise=np.random.default_rng(5))
    assert np.array_equal(noisy, portrait.render(Pose(), noise=np.random.default_rng(5)))
    assert 1 < (noisy.astype(int) - clean).std() < 5


def test_seeds_give_different_people() -> None:
    images = [Portrait(seed, SIZE).render(Pose()) for seed in range(4)]
    assert all(_changed(a, b) > 0.05 for a, b in itertools.combinations(images, 2))


@pytest.mark.parametrize(
    "pose",
    [
        Pose(yaw=0.2),
        Pose(pitch=0.2),
        Pose(roll=0.2),
        Pose(distance=1.5),
        Pose(x=0.1),
        Pose(y=0.1),
    ],
)
def test_every_part_of_the_pose_shows(portrait: Portrait, pose: Pose) -> None:
    assert _changed(portrait.render(pose), portrait.render(Pose())) > 0.01


def test_a_blink_changes_the_eyes_only(portrait: Portrait) -> None:
    changed = portrait.render(Pose(blink=1)) != portrait.render(Pose())
    rows, columns = np.nonzero(changed.any(axis=2))
    assert np.ptp(rows) < 30
    assert np.ptp(columns) < 75


def test_more_light_is_brighter_and_comes_from_its_direction(portrait: Portrait) -> None:
    dim, bright = (portrait.render(Pose(), Light(intensity=value)) for value in (0.5, 1.2))
    assert dim[80:140, 130:190].mean() + 30 < bright[80:140, 130:190].mean()
    left, right = (portrait.render(Pose(), Light((side, 0, 1))) for side in (-1.5, 1.5))
    assert left[80:140, 130:150].mean() > right[80:140, 130:150].mean() + 10
    assert left[80:140, 170:190].mean() < right[80:140, 170:190].mean() - 10


def test_coloured_light_colours_the_face(portrait: Portrait) -> None:
    warm = portrait.render(Pose(), Light(colour=(1.2, 1.0, 0.6)))[80:140, 130:190]
    cold = portrait.render(Pose(), Light(colour=(0.7, 1.0, 1.2)))[80:140, 130:190]
    assert warm[..., 0].mean() > cold[..., 0].mean() + 10
    assert warm[..., 2].mean() < cold[..., 2].mean() - 10


@pytest.mark.parametrize("pose", [Pose(x=1.2), Pose(x=-1.2), Pose(y=2.5), Pose(distance=40)])
def test_a_person_may_be_out_of_sight(portrait: Portrait, pose: Pose) -> None:
    assert _changed(portrait.render(pose), empty_room(SIZE)) < 0.05


@pytest.mark.parametrize("size", [(64, 48), (240, 320), (1280, 720)])
def test_other_sizes(size: tuple[int, int]) -> None:
    image = Portrait(1, size).render(Pose())
    assert image.shape == (size[1], size[0], 3)
