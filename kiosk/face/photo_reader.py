"""From a photo to its one face and the descriptors of it: what enrolling, verifying and calibrating share."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from kiosk.face.dlib_models import FaceFinder
from kiosk.face.encoder import Encoder
from kiosk.face.search import FaceSearch
from kiosk.face.template import normalise
from kiosk.face.types import Embedding, Face, Image, PhotoStatus


@dataclass(frozen=True, slots=True, eq=False)
class PhotoReading:
    """The one face of a photo, its aligned chip, and dlib's descriptors of the chip and of its mirror image.

    `descriptors` is `float32`, (2, 128), not normalised.
    """

    face: Face
    chip: Image
    descriptors: NDArray[np.float32]

    @property
    def embedding(self) -> Embedding:
        """The unit vector in the direction of the mean of both descriptors."""
        return normalise(self.descriptors.mean(axis=0))


class PhotoReader:
    """Reads photos with any encoder of dlib's weights; may be used by several threads at once."""

    def __init__(self, encoder: Encoder, models: Path | None = None) -> None:
        """`models` as in `FaceFinder`."""
        self._encoder = encoder
        self._models = models
        self._of_thread = threading.local()

    def read(self, image: Image) -> PhotoReading | PhotoStatus:
        """The reading of a decoded photo, or why there is none. Raises FaceEngineError."""
        finder, search = self.tools()
        boxes = search.in_photo(image)
        if len(boxes) != 1:
            return PhotoStatus.SEVERAL_FACES if boxes else PhotoStatus.NO_FACE
        face = finder.face(image, boxes[0])
        chip = finder.chip(image, face)
        mirror = np.ascontiguousarray(chip[:, ::-1])
        return PhotoReading(face, chip, self._encoder.encode([chip, mirror]))

    def tools(self) -> tuple[FaceFinder, FaceSearch]:
        """The calling thread's own detector and search: dlib's detector may not be shared."""
        if not hasattr(self._of_thread, "tools"):
            finder = FaceFinder(self._models)
            self._of_thread.tools = finder, FaceSearch(finder)
        tools: tuple[FaceFinder, FaceSearch] = self._of_thread.tools
        return tools
