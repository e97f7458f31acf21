"""Fixtures for the face engine: one real engine per run, and one real photograph."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image as Pillow
from skimage.data import astronaut

from kiosk.face.engine import Engine, make_engine
from kiosk.face.types import Image
from kiosk.settings import load


@pytest.fixture(scope="session")
def engine(models: Path) -> Iterator[Engine]:
    """The engine as the commands use it."""
    made = make_engine(load(flags={"face": {"models": models}}))
    yield made
    made.close()


@pytest.fixture(scope="session")
def portrait() -> Image:
    """A real photograph (Eileen Collins, NASA, public domain): RGB, (512, 512, 3)."""
    photo: Image = astronaut()
    return photo


@pytest.fixture(scope="session")
def portrait_jpeg(portrait: Image) -> bytes:
    """The same photograph as JPEG."""
    buffer = io.BytesIO()
    Pillow.fromarray(portrait).save(buffer, "JPEG", quality=95)
    return buffer.getvalue()
