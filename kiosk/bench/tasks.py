"""The measurements of the face engine alone: the encoder, a frame, a photo."""

from __future__ import annotations

from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from kiosk.bench import inputs
from kiosk.bench.baseline import FaceRecognition
from kiosk.bench.plan import Plan
from kiosk.errors import FaceEngineError
from kiosk.face.dlib_models import DlibEncoder
from kiosk.face.fast_encoder import BATCH, load_fast_encoder
from kiosk.face.types import FaceEngine, Image, PhotoStatus

_WARM_UP_FRAMES = 2
_WARM_UP_SIZE = (800, 600)


class EncoderTask:
    """Descriptors of the same aligned faces, by onnxruntime and by dlib's `compute_face_descriptor`."""

    def __init__(self, models: Path, plan: Plan) -> None:
        """`models` is the folder of the converted network. Raises FaceEngineError."""
        self._fast = load_fast_encoder(models)
        self._dlib = DlibEncoder()
        self._chips = inputs.aligned_faces(plan.chips)
        self._ours: NDArray[np.float32] = np.empty(0, np.float32)
        self._theirs: NDArray[np.float32] = np.empty(0, np.float32)

    @property
    def units(self) -> int:
        """Aligned faces."""
        return len(self._chips)

    def prepare(self, number: int) -> None:
        """Nothing: the faces are the same in every round."""

    def ours(self, number: int) -> None:
        """See `Task`."""
        self._ours = self._fast.encode(self._part(number))

    def baseline(self, number: int) -> None:
        """See `Task`."""
        self._theirs = self._dlib.encode(self._part(number))

    def facts(self) -> dict[str, Any]:
        """See `Task`."""
        return {
            "max_abs_diff": float(np.abs(self._ours - self._theirs).max()),
            "chips": len(self._chips),
            "batch": min(BATCH, len(self._chips)),
            "baseline_batch": 1,
        }

    def _part(self, number: int) -> list[Image]:
        return self._chips if number else self._chips[:BATCH]


class FrameTask:
    """Successive frames from pixels to embedding, as the kiosk's recognition looks at them."""

    def __init__(self, engine: FaceEngine, library: FaceRecognition, plan: Plan) -> None:
        self._engine = engine
        self._library = library
        self._per_round = plan.frames
        self._source = inputs.video_frames(plan.video) if plan.video else inputs.simulated_frames()
        self._frames: list[Image] = []
        self._seconds = 0.0
        self._embedded = {"ours": 0, "baseline": 0}
        self._timed = 0

    @property
    def units(self) -> int:
        """Frames."""
        return self._per_round

    def prepare(self, number: int) -> None:
        """Take the next frames from the camera."""
        self._frames = list(islice(self._source, self._per_round if number else _WARM_UP_FRAMES))
        self._timed += len(self._frames) if number else 0

    def ours(self, number: int) -> None:
        """See `Task`."""
        for frame in self._frames:
            self._seconds += 1 / inputs.FPS
            found = self._engine.analyse(frame, self._seconds)
            self._embedded["ours"] += bool(number) and found.embedding is not None

    def baseline(self, number: int) -> None:
        """See `Task`."""
        for frame in self._frames:
            self._embedded["baseline"] += bool(number) and bool(self._library.in_frame(frame))

    def facts(self) -> dict[str, Any]:
        """See `Task`."""
        height, width = self._frames[0].shape[:2]
        return {
            "size": [width, height],
            "camera_fps": inputs.FPS,
            "frames": self._timed,
            "ours_embedded": self._embedded["ours"],
            "baseline_embedded": self._embedded["baseline"],
        }


class ReferenceTask:
    """One large photo from its bytes to the embedding."""

    units = 1

    def __init__(self, engine: FaceEngine, library: FaceRecognition, plan: Plan) -> None:
        self._engine = engine
        self._library = library
        self._size = plan.snapshot
        self._photo = inputs.snapshot(*plan.snapshot)
        self._small_photo = inputs.snapshot(*_WARM_UP_SIZE)

    def prepare(self, number: int) -> None:
        """Nothing: the photo is the same in every round."""

    def ours(self, number: int) -> None:
        """See `Task`. Raises FaceEngineError where the engine finds no face."""
        result = self._engine.embed_photo(self._photo if number else self._small_photo)
        if result.status is not PhotoStatus.OK:
            raise FaceEngineError(
                f"The benchmark's own photo gave no embedding ({result.status}). Please run `kiosk doctor`."
            )

    def baseline(self, number: int) -> None:
        """See `Task`."""
        self._library.in_photo(self._photo if number else self._small_photo)

    def facts(self) -> dict[str, Any]:
        """See `Task`."""
        return {"size": list(self._size), "bytes": len(self._photo)}
