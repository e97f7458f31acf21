"""Plain types of the face engine, and the protocol every engine fulfils.

Conventions: images are RGB, `uint8`, shape (height, width, 3); coordinates are pixels with the origin at the
top left; an embedding is `float32`, shape (128,), unit norm; two embeddings are compared by the Euclidean
distance of the unit vectors, in [0, 2].
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol, TypeAlias

import numpy as np
from numpy.typing import NDArray

Image: TypeAlias = NDArray[np.uint8]
Embedding: TypeAlias = NDArray[np.float32]

EMBEDDING_SIZE = 128


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in pixels; `right` and `bottom` are exclusive."""

    left: int
    top: int
    right: int
    bottom: int

    @property
    def width(self) -> int:
        """Pixels from left to right."""
        return self.right - self.left

    @property
    def height(self) -> int:
        """Pixels from top to bottom."""
        return self.bottom - self.top


@dataclass(frozen=True, slots=True, eq=False)
class Face:
    """One detected face.

    `landmarks` is `float32`, shape (5, 2), in the order of dlib's 5-point model: outer and inner corner
    of the eye at the image's right, outer and inner corner of the eye at its left, base of the nose.
    """

    box: Box
    landmarks: NDArray[np.float32]


class PhotoStatus(StrEnum):
    """What became of a reference photo; the values are part of the cache file format."""

    OK = "ok"
    NO_FACE = "no_face"
    SEVERAL_FACES = "several_faces"
    UNREADABLE = "unreadable"


@dataclass(frozen=True, slots=True, eq=False)
class PhotoEmbedding:
    """The result of embedding one photo: an embedding exactly when `status` is OK.

    `quality` maps measure names of `kiosk.face.quality` to their values.
    """

    status: PhotoStatus
    embedding: Embedding | None = None
    quality: Mapping[str, float] = field(default_factory=dict)


class Guidance(StrEnum):
    """The one thing the person should change first; GOOD when the frame can be used."""

    GOOD = "good"
    NO_FACE = "no_face"
    SEVERAL_FACES = "several_faces"
    COME_CLOSER = "come_closer"
    STEP_BACK = "step_back"
    MOVE_TO_CENTRE = "move_to_centre"
    TOO_DARK = "too_dark"
    TOO_BRIGHT = "too_bright"
    LOOK_STRAIGHT = "look_straight"
    HOLD_STILL = "hold_still"


@dataclass(frozen=True, slots=True, eq=False)
class FrameAnalysis:
    """What the engine sees in one frame.

    `captured_at` is the frame's capture time (monotonic seconds). `face` is the face judged (the
    largest), None where there is none. `embedding` is set exactly when `guidance` is GOOD. `everywhere` says
    that all of the frame was searched: only then is nobody else in it.
    """

    captured_at: float
    guidance: Guidance
    faces: int = 0
    face: Face | None = None
    embedding: Embedding | None = None
    quality: Mapping[str, float] = field(default_factory=dict)
    everywhere: bool = True


class PhotoEmbedder(Protocol):
    """Embeds photos; what the gallery needs of a face engine."""

    @property
    def contract(self) -> str:
        """Identifies how embeddings are made; embeddings of different contracts are never compared."""

    def embed_photo(self, data: bytes) -> PhotoEmbedding:
        """Decode and embed one photo; never raises for what the bytes contain (see `PhotoStatus`).

        Raises FaceEngineError where the engine itself fails.
        """


class FaceEngine(PhotoEmbedder, Protocol):
    """The whole engine: photos and live frames.

    Photos may be embedded in several threads at once; frames belong to one thread.
    """

    def embed_image(self, image: Image) -> PhotoEmbedding:
        """Embed the one face of a decoded photo; the status is never UNREADABLE."""

    def analyse(self, image: Image, captured_at: float) -> FrameAnalysis:
        """Judge one frame and, where it is good, embed its face; `captured_at` in monotonic seconds."""

    def close(self) -> None:
        """Release what the engine holds (helper processes); safe to call twice, and from any thread."""
