"""Made-up people whose photos scatter around a direction of their own: the truth is known."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
import pytest

from kiosk.face.template import normalise
from kiosk.verification.calibration.trials import Samples

MakeSamples = Callable[..., Samples]


@pytest.fixture
def make_samples() -> MakeSamples:
    """Samples of people with so many photos each; `scatter` is how far photos lie from their person."""

    def make(photos: Sequence[int], *, scatter: float = 0.5, seed: int = 0) -> Samples:
        random = np.random.default_rng(seed)
        people = normalise(random.normal(size=(len(photos), 128)))
        person = np.repeat(np.arange(len(photos)), photos)
        noise = normalise(random.normal(size=(len(person), 128)))
        plain = (people[person] + scatter * noise).astype(np.float32)
        return Samples(person, plain, normalise(plain))

    return make
