"""dlib's detector, landmark model, aligner and encoder: the one module that imports dlib.

The models are the files of `face_recognition_models` (dlib's ResNet and 5-point landmarks, both free to use).
The package is located without importing it, because its import needs `pkg_resources`.
"""

from __future__ import annotations

import copy
import hashlib
import importlib.util
import tempfile
import threading
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

import dlib
import numpy as np
from numpy.typing import NDArray

from kiosk.errors import FaceEngineError
from kiosk.face.model_file import read_or_build
from kiosk.face.types import Box, Face, Image

CHIP_SIZE = 150
CHIP_PADDING = 0.25
SURE = 0.3
"""Detector score that a face must reach beside others; things that look like faces score under 0.15."""
ENCODER_FILE = "dlib_face_recognition_resnet_model_v1.dat"
LANDMARKS_FILE = "shape_predictor_5_face_landmarks.dat"
DETECTOR_SUFFIX = "detector"


def model_path(name: str) -> Path:
    """Path of a model file; raises FaceEngineError where it is not installed."""
    spec = importlib.util.find_spec("face_recognition_models")
    for folder in (spec.submodule_search_locations or []) if spec else []:
        path = Path(folder) / "models" / name
        if path.is_file():
            return path
    raise FaceEngineError(
        f"The model file {name} is missing. Please reinstall the package face-recognition-models."
    )


def models_digest() -> str:
    """SHA-256 (hex) over the weights of the encoder and of the landmark model."""
    digest = hashlib.sha256()
    for name in (ENCODER_FILE, LANDMARKS_FILE):
        digest.update(model_path(name).read_bytes())
    return digest.hexdigest()


class FaceFinder:
    """Detects faces with dlib's HOG detector and aligns them with the 5-point model.

    Not thread-safe, but quickly made: dlib needs half a second for its first detector, and 2 ms for a copy.
    """

    def __init__(self, models: Path | None = None) -> None:
        """`models` is a folder in which the first detector is kept for the next start, where given."""
        self._detector = copy.copy(_detector(models))
        self._predictor = _predictor()

    def boxes(self, image: Image, *, upsample: int = 0) -> list[Box]:
        """Faces, largest first; those under 80 px (before `upsample` doublings) are missed.

        Only faces with a score of SURE count or, where there is none, the one with the highest score.
        """
        found, scores, _ = self._detector.run(image, upsample, 0.0)
        least = min(SURE, max(scores, default=0.0))
        boxes = [
            Box(rect.left(), rect.top(), rect.right() + 1, rect.bottom() + 1)
            for rect, score in zip(found, scores, strict=True)
            if score >= least
        ]
        return sorted(boxes, key=lambda box: box.width, reverse=True)

    def face(self, image: Image, box: Box) -> Face:
        """The face in `box`, with its landmarks."""
        shape = self._predictor(image, _rectangle(box))
        points = [(point.x, point.y) for point in shape.parts()]
        return Face(box, np.array(points, np.float32))

    def chip(self, image: Image, face: Face) -> Image:
        """The aligned face: RGB `uint8`, (150, 150, 3), as dlib's own encoder was trained on."""
        points = dlib.points([dlib.point(round(x), round(y)) for x, y in face.landmarks.tolist()])
        shape = dlib.full_object_detection(_rectangle(face.box), points)
        chip: Image = dlib.get_face_chip(image, shape, CHIP_SIZE, CHIP_PADDING)
        return chip


class DlibEncoder:
    """dlib's own encoder. Holds the interpreter lock for its whole 40-100 ms per chip."""

    def __init__(self) -> None:
        self._network = dlib.face_recognition_model_v1(str(model_path(ENCODER_FILE)))
        self._lock = threading.Lock()

    def encode(self, chips: Sequence[Image]) -> NDArray[np.float32]:
        """Raw descriptors of aligned chips: `float32`, (n, 128), not normalised."""
        with self._lock:
            vectors = [np.asarray(self._network.compute_face_descriptor(chip)) for chip in chips]
        return np.stack(vectors).astype(np.float32)

    def close(self) -> None:
        """Nothing to release."""


@cache
def _predictor() -> Any:
    """The landmark model; its use changes nothing in it, so all threads share one."""
    return dlib.shape_predictor(str(model_path(LANDMARKS_FILE)))


@cache
def _detector(models: Path | None) -> Any:
    """The detector to copy. dlib unpacks its own from program text, which takes 300 times as long as a file."""
    if models is None:
        return dlib.get_frontal_face_detector()
    content = read_or_build(models / f"detector-{dlib.__version__}.{DETECTOR_SUFFIX}", _detector_file)
    with tempfile.TemporaryDirectory(prefix="kiosk-") as folder:
        path = Path(folder) / "detector"
        path.write_bytes(content)
        return dlib.fhog_object_detector(str(path))


def _detector_file() -> bytes:
    with tempfile.TemporaryDirectory(prefix="kiosk-") as folder:
        path = Path(folder) / "detector"
        dlib.get_frontal_face_detector().save(str(path))
        return path.read_bytes()


def _rectangle(box: Box) -> dlib.rectangle:
    return dlib.rectangle(box.left, box.top, box.right - 1, box.bottom - 1)
