"""Embedding arithmetic: unit vectors, their fusion into a template or a probe, and their distance.

Fusing references by their mean and comparing once needs fewer false matches for the same convenience than
taking the smallest of several distances: on LFW at FMR 1e-4, FNMR 2.5-3 % against 15 % with five references
and one probe image (DESIGN section 4).
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from kiosk.face.types import Embedding


def normalise(vectors: NDArray[np.floating]) -> NDArray[np.float32]:
    """Scale vectors of shape (..., 128) to unit length; raises ValueError for one without direction."""
    norms = np.linalg.norm(vectors, axis=-1, keepdims=True)
    if not np.all(np.isfinite(norms)) or np.any(norms < 1e-6):
        raise ValueError("a vector without direction cannot be normalised")
    scaled: NDArray[np.float32] = (vectors / norms).astype(np.float32)
    return scaled


def fuse(embeddings: Sequence[Embedding]) -> Embedding:
    """The unit vector in the direction of the mean of one or more unit vectors of shape (128,)."""
    return normalise(np.mean(np.stack(embeddings).astype(np.float64), axis=0))


def distance(first: Embedding, second: Embedding) -> float:
    """Euclidean distance of two unit vectors, in [0, 2]."""
    return float(np.linalg.norm(first.astype(np.float64) - second.astype(np.float64)))
