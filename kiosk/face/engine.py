"""The face engine: from a photo or a frame to an embedding, and to what the person should change."""

from __future__ import annotations

import numpy as np

from kiosk.errors import ImageError
from kiosk.face import dlib_models, quality
from kiosk.face.dlib_models import CHIP_PADDING, CHIP_SIZE, DlibEncoder, FaceFinder
from kiosk.face.encoder import Encoder, ProcessEncoder
from kiosk.face.image import decode_photo
from kiosk.face.template import normalise
from kiosk.face.types import (
    Box,
    Embedding,
    Face,
    FrameAnalysis,
    Guidance,
    Image,
    PhotoEmbedding,
    PhotoStatus,
)
from kiosk.opencv import cv2
from kiosk.settings import QualitySettings

PHOTO_SIDE = 1600
SEARCH_SIDE_PHOTO = 800
SEARCH_SIDE_FRAME = 640
PROMINENT = 0.5
"""A face counts from this fraction of the widest face's width: people passing far behind do not."""


class Engine:
    """A `FaceEngine` on dlib's detector, landmarks and chips, with any encoder of dlib's weights."""

    def __init__(self, encoder: Encoder, bounds: QualitySettings) -> None:
        self._encoder = encoder
        self._bounds = bounds
        self._finder = FaceFinder()
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
            return self.embed_image(decode_photo(data, longest_side=PHOTO_SIDE))
        except ImageError:
            return PhotoEmbedding(PhotoStatus.UNREADABLE)

    def embed_image(self, image: Image) -> PhotoEmbedding:
        """See `FaceEngine`."""
        boxes = _prominent(self._search_photo(image))
        if len(boxes) != 1:
            return PhotoEmbedding(PhotoStatus.SEVERAL_FACES if boxes else PhotoStatus.NO_FACE)
        face = self._finder.face(image, boxes[0])
        chip = self._finder.chip(image, face)
        measures = quality.measure(image.shape, face, chip)
        return PhotoEmbedding(PhotoStatus.OK, self._embed(chip), measures)

    def analyse(self, image: Image, captured_at: float) -> FrameAnalysis:
        """See `FaceEngine`."""
        boxes = _prominent(self._search(image, SEARCH_SIDE_FRAME))
        if not boxes:
            return FrameAnalysis(captured_at, Guidance.NO_FACE)
        face = self._finder.face(image, boxes[0])
        if len(boxes) > 1:
            return FrameAnalysis(captured_at, Guidance.SEVERAL_FACES, len(boxes), face)
        return self._judge(image, captured_at, face)

    def close(self) -> None:
        """See `FaceEngine`."""
        self._encoder.close()

    def _judge(self, image: Image, captured_at: float, face: Face) -> FrameAnalysis:
        chip = self._finder.chip(image, face)
        measures = quality.measure(image.shape, face, chip)
        guidance = quality.verdict(measures, self._bounds)
        embedding = self._embed(chip) if guidance is Guidance.GOOD else None
        return FrameAnalysis(captured_at, guidance, 1, face, embedding, measures)

    def _embed(self, chip: Image) -> Embedding:
        """The unit-length mean of the descriptors of a chip and of its mirror image."""
        mirror = np.ascontiguousarray(chip[:, ::-1])
        return normalise(self._encoder.encode([chip, mirror]).mean(axis=0))

    def _search_photo(self, image: Image) -> list[Box]:
        """Search at moderate size first, and again for small faces where that finds none."""
        if boxes := self._search(image, SEARCH_SIDE_PHOTO):
            return boxes
        return self._finder.boxes(image, upsample=0 if max(image.shape) > SEARCH_SIDE_PHOTO else 1)

    def _search(self, image: Image, longest_side: int) -> list[Box]:
        """Faces found in a copy with the given longest side, in the coordinates of `image`."""
        scale = min(1.0, longest_side / max(image.shape))
        if scale == 1.0:
            return self._finder.boxes(image)
        small = np.asarray(
            cv2.resize(image, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA), np.uint8
        )
        return [_scaled(box, 1 / scale) for box in self._finder.boxes(small)]


def make_engine(bounds: QualitySettings, *, own_process: bool = False) -> Engine:
    """The engine; with `own_process` the encoder runs in a child process, as a window needs it."""
    return Engine(ProcessEncoder() if own_process else DlibEncoder(), bounds)


def _prominent(boxes: list[Box]) -> list[Box]:
    """The faces that count, largest first."""
    return [box for box in boxes if box.width >= PROMINENT * boxes[0].width]


def _scaled(box: Box, factor: float) -> Box:
    return Box(*(round(side * factor) for side in (box.left, box.top, box.right, box.bottom)))
