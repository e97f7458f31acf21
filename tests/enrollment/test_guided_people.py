"""Guided capture of the simulated people, who do as they are asked, with the real engine and without real time."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from kiosk.camera.simulated import PEOPLE, SimulatedCamera, SimulatedPerson
from kiosk.enrollment.capture_state import Advice
from kiosk.enrollment.guided import GuidedCapture
from kiosk.enrollment.posing import HeadPose
from kiosk.enrollment.shots import Taken
from kiosk.face.engine import Engine, make_engine
from kiosk.face.image import encode_photo
from kiosk.face.template import consistent, distance
from kiosk.face.types import PhotoStatus
from kiosk.settings import load
from kiosk.ui.demo_stage import TURNS

FPS = 8.0
MOST_FRAMES = 320
"""40 seconds; the slowest of the simulated people took 25."""

TURNED_AFTER_S = 0.6
"""By then the simulated people have turned."""


@pytest.fixture(scope="module")
def engine(models: Path) -> Iterator[Engine]:
    """The engine as the window uses it."""
    made = make_engine(load(flags={"face": {"models": models}}))
    yield made
    made.close()


@dataclass
class Studio:
    """A simulated person before a camera, and time that passes from image to image."""

    engine: Engine
    camera: SimulatedCamera = field(init=False)
    capture: GuidedCapture = field(default_factory=GuidedCapture)
    now: float = 100.0
    frames: int = 0
    asked_at: dict[HeadPose, float] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.camera = SimulatedCamera(fps=FPS, clock=lambda: self.now, sleep=self._sleep)
        self.camera.open()

    def run(self, until: Callable[[], bool]) -> None:
        """Let the person do as they are asked, frame by frame."""
        while not until():
            assert self.frames < MOST_FRAMES
            self.frames += 1
            pose = self.capture.view.pose
            image = self.camera.read()
            self.capture.on_frame(self.engine.analyse(image, self.now), image, self.now)
            self._ask(pose)

    def _ask(self, before: HeadPose | None) -> None:
        pose = self.capture.view.pose
        if pose is not None and (pose is not before or self.frames == 1):
            self.asked_at[pose] = self.now
            self.camera.look(*TURNS[pose])

    def _sleep(self, seconds: float) -> None:
        self.now += seconds


def _turned(photos: dict[HeadPose, Taken], pose: HeadPose, axis: str) -> float:
    """How far a photo is turned, as against the straight one."""
    return photos[pose].quality[axis] - photos[HeadPose.STRAIGHT].quality[axis]


@pytest.mark.parametrize("person", PEOPLE, ids=lambda person: person.name)
def test_five_different_photos_that_can_all_be_enrolled(engine: Engine, person: SimulatedPerson) -> None:
    studio = Studio(engine)
    studio.camera.stand(person.seed)
    studio.run(lambda: studio.capture.view.asked is None)
    photos = dict(zip(HeadPose, studio.capture.view.taken, strict=True))
    assert _turned(photos, HeadPose.LEFT, "yaw") > _turned(photos, HeadPose.RIGHT, "yaw") + 0.03
    # What is measured of their nodding is uncertain in a single frame; that they had nodded is not.
    assert min(photo.taken_at - studio.asked_at[pose] for pose, photo in photos.items()) >= TURNED_AFTER_S
    stored = {pose: engine.embed_photo(encode_photo(photo.image)) for pose, photo in photos.items()}
    assert {result.status for result in stored.values()} == {PhotoStatus.OK}
    embeddings = {
        str(pose): result.embedding for pose, result in stored.items() if result.embedding is not None
    }
    assert len(consistent(embeddings)) == len(HeadPose)
    assert min(distance(a, b) for a, b in itertools.combinations(embeddings.values(), 2)) > 0.05


@pytest.mark.parametrize("person", PEOPLE[::2], ids=lambda person: person.name)
def test_somebody_who_takes_the_place_is_told_and_not_taken(engine: Engine, person: SimulatedPerson) -> None:
    other = PEOPLE[PEOPLE.index(person) - 1]
    studio = Studio(engine)
    studio.camera.stand(person.seed)
    studio.run(lambda: len(studio.capture.view.taken) == 1)
    studio.camera.stand(other.seed)
    studio.run(lambda: studio.capture.view.advice is Advice.OTHER_PERSON)
    since = studio.frames
    studio.run(lambda: studio.frames == since + 60)
    assert len(studio.capture.view.taken) == 1
    studio.camera.stand(person.seed)
    studio.run(lambda: len(studio.capture.view.taken) == 2)
    assert distance(*(photo.embedding for photo in studio.capture.view.taken)) < 0.35
