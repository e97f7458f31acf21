"""Embeddings, analyses and settings for the verification engine's tests: plain data, no models."""

from __future__ import annotations

import numpy as np
import pytest

from kiosk.face.types import Embedding, FrameAnalysis, Guidance
from kiosk.gallery.references import References
from kiosk.settings import Settings, load


def person(number: int, *, noise: float = 0.0, seed: int = 0) -> Embedding:
    """The unit vector of person `number`, moved by about `noise` in a direction chosen by `seed`."""
    vector = np.zeros(128)
    vector[number] = 1.0
    if noise:
        step = np.random.default_rng(seed).normal(size=128)
        vector += noise * step / np.linalg.norm(step)
    return (vector / np.linalg.norm(vector)).astype(np.float32)


def good_frame(captured_at: float, number: int = 1, *, noise: float = 0.1, seed: int = 0) -> FrameAnalysis:
    """A good frame of person `number`."""
    embedding = person(number, noise=noise, seed=seed)
    return FrameAnalysis(captured_at, Guidance.GOOD, faces=1, embedding=embedding)


def references(number: int = 1, user_id: str = "ada", **changes: object) -> References:
    """Two references of person `number`."""
    embeddings = {f"ref_{n}.jpg": person(number, noise=0.1, seed=10 + n) for n in range(2)}
    return References(**{"user_id": user_id, "embeddings": embeddings, **changes})  # type: ignore[arg-type]


@pytest.fixture
def settings() -> Settings:
    """The default settings."""
    return load()
