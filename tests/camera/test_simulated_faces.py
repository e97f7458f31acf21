"""The simulated people before the real face models: found, good enough, like themselves and unlike others.

The embedding is computed here from dlib itself: of the aligned chip, normalised; a template is the mean of
five photos, a probe the mean of three frames. (The engine averages with the mirrored chip too; to leave that
out is twice as fast and a little stricter.)
"""

from __future__ import annotations

import importlib.util
import itertools
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import dlib
import numpy as np
import pytest
from numpy.typing import NDArray

from kiosk.camera.person.portrait import DAYLIGHT, Light, Portrait, Pose
from kiosk.camera.simulated import PEOPLE, SimulatedPerson, empty_room, idle_pose, reference_photos
from kiosk.camera.source import Image
from kiosk.opencv import cv2

Vector = NDArray[np.float64]

PROBE_FRAMES: tuple[tuple[Pose, Light], ...] = (
    (Pose(yaw=0.2, pitch=0.1), Light((1.0, 0.3, 0.8), intensity=0.8)),
    (Pose(yaw=-0.2, distance=1.25), DAYLIGHT),
    (Pose(pitch=-0.15, roll=0.1, distance=0.85), Light((-0.8, 0.8, 1.0), intensity=1.15)),
)

VARIED_FRAMES: tuple[tuple[Pose, Light], ...] = (
    (Pose(distance=0.75), DAYLIGHT),
    (Pose(distance=1.6), DAYLIGHT),
    (Pose(yaw=0.25), Light((1.2, 0.3, 0.8))),
    (Pose(yaw=-0.25, blink=1.0), Light((-1.2, 0.3, 0.8))),
    (Pose(pitch=0.2, x=0.12), Light(intensity=0.6)),
    (Pose(pitch=-0.2, roll=0.15), Light(intensity=1.25)),
)


@dataclass(frozen=True)
class Seen:
    """One face as dlib finds it: width of its box, its five landmarks, its aligned chip."""

    width: int
    landmarks: NDArray[np.int64]
    chip: Image


class Models:
    """dlib's detector, landmark model and network, from the package that carries their weights."""

    def __init__(self) -> None:
        package = importlib.util.find_spec("face_recognition_models")
        assert package is not None
        assert package.origin is not None
        folder = Path(package.origin).parent / "models"
        self._detect = dlib.get_frontal_face_detector()
        self._locate = dlib.shape_predictor(str(folder / "shape_predictor_5_face_landmarks.dat"))
        self._network = dlib.face_recognition_model_v1(
            str(folder / "dlib_face_recognition_resnet_model_v1.dat")
        )

    def count(self, image: Image) -> int:
        return len(self._detect(image, 0))

    def look(self, image: Image) -> Seen:
        boxes: list[Any] = list(self._detect(image, 0))
        assert len(boxes) == 1
        shape = self._locate(image, boxes[0])
        points = np.array([(point.x, point.y) for point in shape.parts()])
        return Seen(boxes[0].width(), points, dlib.get_face_chip(image, shape, 150, 0.25))

    def embed(self, image: Image) -> Vector:
        chip = self.look(image).chip
        return _fuse([np.array(self._network.compute_face_descriptor(chip))])


def _fuse(vectors: list[Vector]) -> Vector:
    mean = np.mean(vectors, axis=0)
    return np.asarray(mean / np.linalg.norm(mean), np.float64)


@pytest.fixture(scope="module")
def models() -> Models:
    return Models()


@pytest.fixture(scope="module")
def portraits() -> dict[str, Portrait]:
    return {person.name: Portrait(person.seed) for person in PEOPLE}


@pytest.fixture(scope="module")
def templates(models: Models) -> dict[str, Vector]:
    return {
        person.name: _fuse([models.embed(photo) for photo in reference_photos(person.seed)])
        for person in PEOPLE
    }


@pytest.fixture(scope="module")
def frames(models: Models, portraits: dict[str, Portrait]) -> dict[str, list[Vector]]:
    random = np.random.default_rng(7)
    return {
        name: [models.embed(portrait.render(pose, light, random)) for pose, light in PROBE_FRAMES]
        for name, portrait in portraits.items()
    }


@pytest.mark.parametrize("person", PEOPLE, ids=lambda person: person.name)
def test_found_while_waiting(models: Models, portraits: dict[str, Portrait], person: SimulatedPerson) -> None:
    random = np.random.default_rng(8)
    for seconds in (0.0, 1.7, 3.1, 4.9, 8.3):
        pose = idle_pose(person.seed, seconds)
        assert models.count(portraits[person.name].render(pose, noise=random)) == 1


@pytest.mark.parametrize("person", PEOPLE, ids=lambda person: person.name)
def test_found_in_other_poses_and_lights(
    models: Models, portraits: dict[str, Portrait], person: SimulatedPerson
) -> None:
    found = [models.count(portraits[person.name].render(*frame)) for frame in VARIED_FRAMES]
    assert found == [1] * len(VARIED_FRAMES)


@pytest.mark.parametrize("person", PEOPLE, ids=lambda person: person.name)
def test_good_enough_to_be_judged(
    models: Models, portraits: dict[str, Portrait], person: SimulatedPerson
) -> None:
    seen = models.look(portraits[person.name].render(Pose()))
    grey = cv2.cvtColor(seen.chip, cv2.COLOR_RGB2GRAY)
    assert seen.width >= 110
    assert 55 < grey.mean() < 215
    assert cv2.Laplacian(grey, cv2.CV_64F).var() > 16


def test_nobody_is_found_in_the_empty_room(models: Models) -> None:
    assert models.count(empty_room()) == 0


def test_people_match_themselves(templates: dict[str, Vector], frames: dict[str, list[Vector]]) -> None:
    fused = {name: np.linalg.norm(_fuse(frames[name]) - templates[name]) for name in templates}
    single = {name: [np.linalg.norm(frame - templates[name]) for frame in frames[name]] for name in templates}
    assert max(fused.values()) < 0.22
    assert max(map(max, single.values())) < 0.30


def test_people_do_not_match_one_another(
    templates: dict[str, Vector], frames: dict[str, list[Vector]]
) -> None:
    pairs = list(itertools.permutations(templates, 2))
    assert min(np.linalg.norm(templates[a] - templates[b]) for a, b in pairs) > 0.40
    assert min(np.linalg.norm(_fuse(frames[a]) - templates[b]) for a, b in pairs) > 0.38
    singles = [np.linalg.norm(frame - templates[b]) for a, b in pairs for frame in frames[a]]
    assert min(singles) > 0.36


def _nose_from_eyes(seen: Seen) -> NDArray[np.float64]:
    return np.asarray(seen.landmarks[4] - seen.landmarks[:4].mean(axis=0), np.float64)


def test_angles_have_the_documented_signs(models: Models, portraits: dict[str, Portrait]) -> None:
    portrait = portraits[PEOPLE[0].name]
    straight = models.look(portrait.render(Pose()))
    turned, raised, tilted = (
        models.look(portrait.render(pose)) for pose in (Pose(yaw=0.25), Pose(pitch=0.2), Pose(roll=0.2))
    )
    assert _nose_from_eyes(turned)[0] > _nose_from_eyes(straight)[0] + 4
    assert _nose_from_eyes(raised)[1] < _nose_from_eyes(straight)[1] - 2
    right_eye, left_eye = tilted.landmarks[:2].mean(axis=0), tilted.landmarks[2:4].mean(axis=0)
    across, down = right_eye - left_eye
    assert np.arctan2(down, across) == pytest.approx(0.2, abs=0.06)


def test_a_person_far_away_looks_smaller(models: Models, portraits: dict[str, Portrait]) -> None:
    portrait = portraits[PEOPLE[0].name]
    near, far = (models.look(portrait.render(Pose(distance=value))) for value in (0.8, 1.6))
    eyes = [np.linalg.norm(seen.landmarks[0] - seen.landmarks[2]) for seen in (near, far)]
    assert eyes[0] / eyes[1] == pytest.approx(2.0, rel=0.12)
