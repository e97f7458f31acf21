"""Photos as calibration needs them: dlib's plain descriptor beside the embedding that the kiosk compares."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from kiosk.errors import ImageError
from kiosk.face.encoder import Encoder
from kiosk.face.engine import chosen_encoder
from kiosk.face.image import decode_photo
from kiosk.face.photo_reader import PhotoReader
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
        self._reader = PhotoReader(encoder, models)

    def sample(self, data: bytes) -> PhotoSample | PhotoStatus:
        """The sample of a JPEG or PNG, or why there is none. Raises FaceEngineError where the engine fails."""
        try:
            image = decode_photo(data)
        except ImageError:
            return PhotoStatus.UNREADABLE
        reading = self._reader.read(image)
        if isinstance(reading, PhotoStatus):
            return reading
        return PhotoSample(reading.descriptors[0], reading.embedding)

    def close(self) -> None:
        """Release the encoder; safe to call twice."""
        self._encoder.close()


def make_sampler(settings: FaceSettings) -> PhotoSampler:
    """A sampler with the encoder that the settings name. Raises FaceEngineError."""
    return PhotoSampler(chosen_encoder(settings), settings.models)
