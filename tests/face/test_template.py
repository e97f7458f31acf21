"""Embedding arithmetic."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from kiosk.face.template import distance, fuse, normalise

vectors = arrays(np.float32, 128, elements=st.floats(-1, 1, width=32)).filter(
    lambda vector: np.linalg.norm(vector) > 1e-3
)


@given(vectors)
def test_normalised_vectors_have_unit_length(vector: np.ndarray) -> None:
    assert np.linalg.norm(normalise(vector)) == pytest.approx(1, abs=1e-6)


@given(st.lists(vectors.map(normalise), min_size=1, max_size=5), st.randoms())
def test_fusion_does_not_depend_on_the_order(embeddings: list[np.ndarray], random: object) -> None:
    mean = np.mean(embeddings, axis=0)
    if np.linalg.norm(mean) < 1e-3:
        return
    shuffled = list(embeddings)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert distance(fuse(embeddings), fuse(shuffled)) < 1e-5


@given(vectors.map(normalise), vectors.map(normalise))
def test_distance_is_a_symmetric_one(first: np.ndarray, second: np.ndarray) -> None:
    assert distance(first, second) == distance(second, first)
    assert 0 <= distance(first, second) <= 2 + 1e-6
    assert distance(first, first) == 0


def test_fusing_one_embedding_gives_it_back() -> None:
    only = normalise(np.arange(1, 129, dtype=np.float32))
    assert distance(fuse([only]), only) < 1e-6


@pytest.mark.parametrize("value", [0.0, np.nan, np.inf])
def test_a_vector_without_direction_is_refused(value: float) -> None:
    with pytest.raises(ValueError, match="direction"):
        normalise(np.full(128, value, np.float32))


def test_opposite_embeddings_cannot_be_fused() -> None:
    one = normalise(np.ones(128, np.float32))
    with pytest.raises(ValueError, match="direction"):
        fuse([one, -one])
