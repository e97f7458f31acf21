"""The kiosk's own sounds, as samples."""

from __future__ import annotations

import wave
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from kiosk.resources import resource

Samples: TypeAlias = NDArray[np.int16]


class Sound(StrEnum):
    """The answers that have a sound; named like the file."""

    GRANTED = "granted"
    REFUSED = "refused"
    UNDECIDED = "undecided"


@dataclass(frozen=True, slots=True)
class Clip:
    """Mono samples, `rate` of them a second."""

    samples: Samples
    rate: int

    @property
    def seconds(self) -> float:
        """How long it takes to play."""
        return len(self.samples) / self.rate


def load_clip(sound: Sound, volume: float = 1.0) -> Clip:
    """Read a sound and scale it by `volume` in [0, 1]. Raises FileNotFoundError."""
    with wave.open(str(resource(f"sounds/{sound}.wav")), "rb") as file:
        samples = np.frombuffer(file.readframes(file.getnframes()), "<i2")
        return Clip((samples * volume).astype(np.int16), file.getframerate())
