"""The face engine: from a photo or a frame to an embedding, and to what the person should change."""

from __future__ import annotations

import logging
from dataclasses import replace
from pathlib import Path

from kiosk.errors import FaceEngineError, ImageError
from kiosk.face import dlib_models, quality
from kiosk.face.dlib_models import CHIP_PADDING, CHIP_SIZE, DlibEncoder
from kiosk.face.encoder import Encoder, ProcessEncoder
from kiosk.face.image import PHOTO_SIDE, decode_photo
from kiosk.face.photo_reader import PhotoReader
from kiosk.face.template import normalise
from kiosk.face.types import (
    Embedding,
    Face,
    FrameAnalysis,
    Guidance,
    Image,
    PhotoEmbedding,
    PhotoStatus,
)
from kiosk.settings import FaceSettings, QualitySettings, Settings

logger = logging.getLogger(__name__)


class Engine:
    """A `FaceEngine` on dlib's detector, landmarks and chips, with any encoder of dlib's weights."""

    def __init__(self, encoder: Encoder, bounds: QualitySettings, models: Path | None = None) -> None:
        """`models` as in `FaceFinder`."""
        self._encoder = encoder
        self._bounds = bounds
        self._reader = PhotoReader(encoder, models)
        self._contract = (
            f"dlib-resnet29:{dlib_models.models_digest()[:32]}:chip={CHIP_SIZE},{CHIP_PADDING}"
            f":photo={PHOTO_SIDE}:mirror-mean:l2"
        )

    @property
    def contract(self) -> str:
        """See `PhotoEmbedder`."""
        return self._contract

    def embed_photo(self, data: bytes) -> PhotoEmbedding:
        """See `PhotoEmbedder`."""
        try:
            return self.embed_image(decode_photo(data))
        except ImageError:
            return PhotoEmbedding(PhotoStatus.UNREADABLE)

    def embed_image(self, image: Image) -> PhotoEmbedding:
        """See `FaceEngine`."""
        reading = self._reader.read(image)
        if isinstance(reading, PhotoStatus):
            return PhotoEmbedding(reading)
        measures = quality.measure(image.shape, reading.face, reading.chip)
        return PhotoEmbedding(PhotoStatus.OK, reading.embedding, measures)

    def analyse(self, image: Image, captured_at: float) -> FrameAnalysis:
        """See `FaceEngine`."""
        finder, search = self._reader.tools()
        boxes = search.in_frame(image, captured_at)
        if not boxes:
            return FrameAnalysis(captured_at, Guidance.NO_FACE)
        face = finder.face(image, boxes[0])
        if len(boxes) > 1:
            return FrameAnalysis(captured_at, Guidance.SEVERAL_FACES, len(boxes), face)
        judged = self._judge(image, captured_at, face, finder.chip(image, face))
        return replace(judged, everywhere=search.everywhere)

    def close(self) -> None:
        """See `FaceEngine`."""
        self._encoder.close()

    def _judge(self, image: Image, captured_at: float, face: Face, chip: Image) -> FrameAnalysis:
        measures = quality.measure(image.shape, face, chip)
        guidance = quality.verdict(measures, self._bounds)
        embedding = self._embed_frame(chip) if guidance is Guidance.GOOD else None
        return FrameAnalysis(captured_at, guidance, 1, face, embedding, measures)

    def _embed_frame(self, chip: Image) -> Embedding:
        """The descriptor of a live chip, at unit length.

        Without its mirror image, which would cost as much again: against references that have theirs it
        lowered the FNMR on LFW from 2.74 to 2.69 % for one probe image, and not at all for three.
        """
        return normalise(self._encoder.encode([chip])[0])


def make_engine(settings: Settings, *, own_process: bool = False) -> Engine:
    """The engine that the settings name; `own_process` as in `make_encoder`. Raises FaceEngineError."""
    encoder = chosen_encoder(settings.face, own_process=own_process)
    return Engine(encoder, settings.quality, settings.face.models)


def chosen_encoder(settings: FaceSettings, *, own_process: bool = False) -> Encoder:
    """The encoder that the settings name; `own_process` as in `make_encoder`. Raises FaceEngineError."""
    if settings.encoder == "reference":
        return _reference_encoder(own_process=own_process)
    return make_encoder(settings.models, own_process=own_process)


def make_encoder(models: Path, *, own_process: bool = False) -> Encoder:
    """The fast encoder, kept in the folder `models`; dlib's own where it cannot be made, or does not agree.

    With `own_process` dlib's own runs in a child process, as a window needs it.
    """
    try:
        from kiosk.face.fast_encoder import load_fast_encoder

        return load_fast_encoder(models)
    except (FaceEngineError, ImportError) as error:
        logger.warning("dlib's own encoder is used, which is slower: %s", error)
        return _reference_encoder(own_process=own_process)


def _reference_encoder(*, own_process: bool) -> Encoder:
    return ProcessEncoder() if own_process else DlibEncoder()
