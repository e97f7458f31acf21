"""Samples of photos: dlib's plain descriptor, and the engine's embedding."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from kiosk.face.dlib_models import DlibEncoder, FaceFinder
from kiosk.face.engine import Engine
from kiosk.face.image import decode_photo
from kiosk.face.photo_sampler import PhotoSample, PhotoSampler, make_sampler
from kiosk.face.types import PhotoStatus
from kiosk.settings import FaceSettings


@pytest.fixture(scope="module")
def sampler(models: Path) -> Iterator[PhotoSampler]:
    made = make_sampler(FaceSettings(models=models))
    yield made
    made.close()


def test_a_sample_has_dlibs_descriptor_and_the_engines_embedding(
    sampler: PhotoSampler, engine: Engine, portrait_jpeg: bytes
) -> None:
    sample = sampler.sample(portrait_jpeg)
    assert isinstance(sample, PhotoSample)
    image, finder = decode_photo(portrait_jpeg), FaceFinder()
    chip = finder.chip(image, finder.face(image, finder.boxes(image)[0]))
    assert np.abs(sample.plain - DlibEncoder().encode([chip])[0]).max() < 1e-4
    embedding = engine.embed_photo(portrait_jpeg).embedding
    assert embedding is not None
    assert np.abs(sample.embedding - embedding).max() < 1e-5


def test_what_is_no_photo_gives_no_sample(sampler: PhotoSampler) -> None:
    assert sampler.sample(b"no image") is PhotoStatus.UNREADABLE


def test_a_photo_without_exactly_one_face_gives_no_sample(sampler: PhotoSampler, faces: Path) -> None:
    unusable = faces / "unusable"
    assert sampler.sample((unusable / "two_faces.jpg").read_bytes()) is PhotoStatus.SEVERAL_FACES
    assert sampler.sample((unusable / "no_face_dogs.jpg").read_bytes()) is PhotoStatus.NO_FACE


def test_the_reference_encoder_can_be_asked_for(models: Path, portrait_jpeg: bytes) -> None:
    sampler = make_sampler(FaceSettings(models=models, encoder="reference"))
    assert isinstance(sampler.sample(portrait_jpeg), PhotoSample)
    sampler.close()
