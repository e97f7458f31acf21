"""The search around the last face: it loses no face that a full search finds, and notices who else is there."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import numpy as np
import pytest

from kiosk.camera.capture import open_file
from kiosk.camera.simulated import PEOPLE, Portrait, Pose, idle_pose
from kiosk.face import search
from kiosk.face.dlib_models import FaceFinder
from kiosk.face.search import FaceSearch
from kiosk.face.types import Box, Image

FPS = 30.0
SIMULATED_FRAMES, RECORDED_FRAMES = 80, 130


class CountingFinder(FaceFinder):
    """A detector that notes how large the images are that it searches."""

    def __init__(self) -> None:
        super().__init__()
        self.pixels: list[int] = []

    def boxes(self, image: Image, *, upsample: int = 0) -> list[Box]:
        self.pixels.append(image.shape[0] * image.shape[1])
        return super().boxes(image, upsample=upsample)


@pytest.fixture(scope="module")
def finder() -> CountingFinder:
    return CountingFinder()


@pytest.fixture(scope="module")
def portrait() -> Portrait:
    return Portrait(PEOPLE[0].seed)


def simulated(portrait: Portrait) -> Iterator[Image]:
    for number in range(SIMULATED_FRAMES):
        yield portrait.render(idle_pose(PEOPLE[0].seed, number / FPS))


def recorded(path: Path) -> Iterator[Image]:
    capture = open_file(path)
    try:
        while (image := capture.read()) is not None:
            yield image
    finally:
        capture.close()


def lost_by_tracking(finder: FaceFinder, frames: Iterator[Image]) -> tuple[int, int]:
    """In how many frames a full search finds a face, and in how many of them the tracking one does not."""
    tracking = FaceSearch(finder)
    found = lost = 0
    for number, image in enumerate(islice(frames, RECORDED_FRAMES)):
        tracked = tracking.in_frame(image, number / FPS)
        if FaceSearch(finder).in_frame(image, 0.0):
            found += 1
            lost += not tracked
    return found, lost


def test_no_simulated_face_is_lost(finder: CountingFinder, portrait: Portrait) -> None:
    found, lost = lost_by_tracking(finder, simulated(portrait))
    assert found > 0.9 * SIMULATED_FRAMES
    assert lost == 0


@pytest.mark.parametrize(
    "name",
    [
        "two_men_talking_640x360.mp4",
        "head-pose-face-detection-female.gif",
        "head-pose-face-detection-male.gif",
    ],
)
def test_no_recorded_face_is_lost(finder: CountingFinder, faces: Path, name: str) -> None:
    found, lost = lost_by_tracking(finder, recorded(faces / "video" / name))
    assert found >= 20
    assert lost == 0


def test_around_a_known_face_less_is_searched(finder: CountingFinder, portrait: Portrait) -> None:
    searching = FaceSearch(finder)
    image = portrait.render(Pose())
    searching.in_frame(image, 0.0)
    finder.pixels.clear()
    first = searching.in_frame(image, 0.03)
    assert len(first) == 1
    assert max(finder.pixels) < 0.2 * image.shape[0] * image.shape[1]


def test_a_second_person_is_noticed_by_the_next_full_search(
    finder: CountingFinder, portrait: Portrait
) -> None:
    alone = portrait.render(Pose(x=-0.2))
    together = np.hstack([alone[:, :320], portrait.render(Pose(x=0.2))[:, 320:]])
    searching = FaceSearch(finder)
    assert len(searching.in_frame(np.hstack([alone[:, :320]] * 1), 0.0)) == 1
    searching = FaceSearch(finder)
    assert len(searching.in_frame(together, 0.0)) == 2
    assert len(searching.in_frame(alone, 0.03)) == 1
    assert searching.everywhere
    assert len(searching.in_frame(alone, 0.06)) == 1
    assert not searching.everywhere
    assert len(searching.in_frame(together, 0.03 + search.FULL_SEARCH_EVERY_S)) == 2
    assert searching.everywhere


def test_a_face_that_is_gone_is_looked_for_everywhere(finder: CountingFinder, portrait: Portrait) -> None:
    searching = FaceSearch(finder)
    searching.in_frame(portrait.render(Pose(x=-0.2)), 0.0)
    found = searching.in_frame(portrait.render(Pose(x=0.2)), 0.03)
    assert len(found) == 1
    assert found[0].left > 320


def test_another_size_of_frames_is_no_trouble(finder: CountingFinder, portrait: Portrait) -> None:
    searching = FaceSearch(finder)
    searching.in_frame(portrait.render(Pose(x=0.3, y=0.2)), 0.0)
    assert searching.in_frame(np.zeros((120, 160, 3), np.uint8), 0.03) == []
