"""What the benchmark works on: frames, aligned faces and photos of simulated people, always the same."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from itertools import count
from pathlib import Path

import numpy as np

from kiosk.camera.capture import open_file
from kiosk.camera.person.portrait import add_noise
from kiosk.camera.simulated import PEOPLE, Portrait, Pose, idle_pose, reference_photos
from kiosk.errors import CameraError
from kiosk.face.dlib_models import FaceFinder
from kiosk.face.image import encode_photo
from kiosk.face.types import Image
from kiosk.opencv import cv2

FPS = 30.0
"""Frames per second of the simulated camera; a video counts as recorded at this rate too."""

_SEED = PEOPLE[0].seed
_RENDERED = (1600, 1200)
"""Larger pictures are enlarged from this size: rendering 12 megapixels takes ten seconds."""
_SNAPSHOT = Pose(yaw=0.08, distance=1.5)
"""In a photo of 12 megapixels this face is 670 pixels wide."""
_PHOTO_EVERY_S = 7.0


def simulated_frames() -> Iterator[Image]:
    """What the simulated camera shows of one person, frame by frame, without end; 640x480."""
    portrait, noise = Portrait(_SEED), np.random.default_rng(0)
    for number in count():
        yield portrait.render(idle_pose(_SEED, number / FPS), noise=noise)


def video_frames(path: Path) -> Iterator[Image]:
    """The frames of a video file, over and over. Raises CameraError where it has none."""
    while True:
        with closing(open_file(path)) as capture:
            image = capture.read()
            if image is None:
                raise CameraError(f"The video file {path} has no images. Choose another file.")
            while image is not None:
                yield image
                image = capture.read()


def aligned_faces(number: int) -> list[Image]:
    """So many chips, RGB `uint8` (150, 150, 3), of all simulated people in turn."""
    finder = FaceFinder()
    each = -(-number // len(PEOPLE))
    photos = [photo for person in PEOPLE for photo in reference_photos(person.seed, each)]
    return [
        finder.chip(photo, finder.face(photo, box))
        for photo in photos[:number]
        for box in finder.boxes(photo)[:1]
    ]


def snapshot(width: int, height: int) -> bytes:
    """A JPEG of that size in pixels, as a phone takes it: one person in a room."""
    rendered = Portrait(_SEED, _RENDERED).render(_SNAPSHOT)
    enlarged = np.asarray(cv2.resize(rendered, (width, height), interpolation=cv2.INTER_CUBIC), np.uint8)
    return encode_photo(add_noise(enlarged, np.random.default_rng(0)), longest_side=max(width, height))


def enrolled_photos(number: int, size: tuple[int, int]) -> list[bytes]:
    """JPEGs of that size (width and height in pixels) as enrollment stores them, of one person."""
    portrait, noise = Portrait(_SEED, size), np.random.default_rng(1)
    poses = [idle_pose(_SEED, _PHOTO_EVERY_S * number) for number in range(1, number + 1)]
    return [encode_photo(portrait.render(pose, noise=noise)) for pose in poses]
