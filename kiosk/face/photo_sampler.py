"""Photos as calibration needs them: dlib's plain descriptor beside the embedding that the kiosk compares."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from kiosk.errors import ImageError
from kiosk.face.dlib_models import DlibEncoder, FaceFinder
from kiosk.face.encoder import Encoder
from kiosk.face.engine import make_encoder
from kiosk.face.image import decode_photo
from kiosk.face.search import FaceSearch
from kiosk.face.template import normalise
from kiosk.face.types import Embedding, PhotoStatus
from kiosk.settings import FaceSettings


@dataclass(frozen=True, slots=True, eq=False)
class PhotoSample:
    """One photo with one face.

    `plain` is dlib's descriptor of the aligned face, `float32` (128,), not normalised: what face_recognition
    compares. `embedding` is the kiosk's: the mean over the face and its mirror image, a unit vector.
    """

    plain: NDArray[np.float32]
    embedding: Embedding


class PhotoSampler:
    """Samples photos with any encoder of dlib's weights; may be used by several threads at once."""

    def __init__(self, encoder: Encoder, models: Path | None = None) -> None:
        """`models` as in `FaceFinder`."""
        self._encoder = encoder
        self._models = models
        self._of_thread = threading.local()

    def sample(self, data: bytes) -> PhotoSample | PhotoStatus:
        """The sample of a JPEG or PNG, or why there is none. Raises FaceEngineError where the engine fails."""
        try:
            image = decode_photo(data)
        except ImageError:
            return PhotoStatus.UNREADABLE
        finder = self._finder()
        boxes = FaceSearch(finder).in_photo(image)
        if len(boxes) != 1:
            return PhotoStatus.SEVERAL_FACES if boxes else PhotoStatus.NO_FACE
        chip = finder.chip(image, finder.face(image, boxes[0]))
        both = self._encoder.encode([chip, np.ascontiguousarray(chip[:, ::-1])])
        return PhotoSample(both[0], normalise(both.mean(axis=0)))

    def close(self) -> None:
        """Release the encoder; safe to call twice."""
        self._encoder.close()

    def _finder(self) -> FaceFinder:
        """The calling thread's own: dlib's detector may not be shared."""
        if not hasattr(self._of_thread, "finder"):
            self._of_thread.finder = FaceFinder(self._models)
        finder: FaceFinder = self._of_thread.finder
        return finder


def make_sampler(settings: FaceSettings) -> PhotoSampler:
    """A sampler with the encoder that the settings name. Raises FaceEngineError."""
    reference = settings.encoder == "reference"
    return PhotoSampler(DlibEncoder() if reference else make_encoder(settings.models), settings.models)
