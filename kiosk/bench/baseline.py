"""face_recognition as a program uses it that follows its documentation: the one module that imports it.

It serves the benchmark only, and never decides anything: its 68-point landmark model may not be used
commercially. Importing it loads all of its models.
"""

from __future__ import annotations

import contextlib
import io
import sys
import warnings
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray
from PIL import ImageFile

from kiosk.errors import FaceEngineError
from kiosk.face.types import Image

Descriptor: TypeAlias = NDArray[np.float64]

TOLERANCE = 0.6
"""Default of `face_recognition.compare_faces`."""


class FaceRecognition:
    """The library with all options at their defaults. Descriptors are `float64`, (128,), not normalised."""

    def __init__(self) -> None:
        """Load the models; raises FaceEngineError where that fails."""
        self._library = _load()

    def in_frame(self, frame: Image) -> list[Descriptor]:
        """The descriptors of all faces in an image."""
        return list(self._library.face_encodings(frame, self._library.face_locations(frame)))

    def in_photo(self, data: bytes) -> Descriptor:
        """The descriptor of the first face of an encoded photo. Raises FaceEngineError where it has none."""
        return first(self._library.face_encodings(self._library.load_image_file(io.BytesIO(data))))

    def matches(self, known: NDArray[np.float64], probe: Descriptor) -> bool:
        """Whether the smallest distance of the probe to one of `known` (n, 128) is within the tolerance."""
        return bool(self._library.face_distance(known, probe).min() <= TOLERANCE)


def first(descriptors: list[Descriptor]) -> Descriptor:
    """The first of the faces found; raises FaceEngineError where there is none."""
    if not descriptors:
        raise FaceEngineError(
            "face_recognition found no face in a picture of the benchmark, so there is nothing to compare. "
            "Please reinstall the package face-recognition, or leave this measurement out with --only."
        )
    return descriptors[0]


def _load() -> Any:
    if getattr(sys, "frozen", False):
        raise FaceEngineError(
            "The packaged kiosk comes without face_recognition, so there is nothing to compare with. "
            "Please run `kiosk bench` where the kiosk was installed with Python."
        )
    strict = ImageFile.LOAD_TRUNCATED_IMAGES
    try:
        # It prints and calls quit() where its models cannot be imported; stdout belongs to the report.
        with warnings.catch_warnings(), contextlib.redirect_stdout(io.StringIO()):
            warnings.filterwarnings("ignore", message="pkg_resources is deprecated")
            import face_recognition
    except (Exception, SystemExit) as error:
        raise FaceEngineError(
            f"face_recognition cannot be loaded ({type(error).__name__}). Please reinstall the packages "
            "face-recognition and face-recognition-models, with a version of setuptools below 81."
        ) from error
    finally:
        # It also makes Pillow accept truncated files, in the whole process.
        ImageFile.LOAD_TRUNCATED_IMAGES = strict
    return face_recognition
