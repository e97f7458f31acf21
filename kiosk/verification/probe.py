"""The collecting of a probe: several good frames of one face, taken shortly after one another. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.face.template import distance
from kiosk.face.types import Embedding
from kiosk.settings import VerificationSettings

SAME_FACE_DISTANCE = 0.35
"""Two frames of one probe that are farther apart show two people: frames of one person within seconds are
0.05 to 0.25 apart, and of single images of strangers on LFW 15 in 100 000 pairs are closer than this."""

PROBE_SPAN_S = 2.0
"""Frames of one probe lie no farther apart in time, unless the settings ask for more of them."""


@dataclass(frozen=True, slots=True, eq=False)
class _GoodFrame:
    captured_at: float
    embedding: Embedding


class ProbeCollector:
    """Keeps the newest good frames that belong together, as many as make up a probe."""

    def __init__(self, rules: VerificationSettings) -> None:
        self._rules = rules
        self._span = max(PROBE_SPAN_S, 3 * rules.good_frames * rules.frame_spacing)
        self._good: list[_GoodFrame] = []

    def __len__(self) -> int:
        return len(self._good)

    @property
    def full(self) -> bool:
        """Whether there are as many frames as make up a probe."""
        return len(self._good) == self._rules.good_frames

    @property
    def embeddings(self) -> list[Embedding]:
        """The frames' embeddings, oldest first."""
        return [frame.embedding for frame in self._good]

    @property
    def newest(self) -> float:
        """When the newest frame was captured. Raises IndexError where there is none."""
        return self._good[-1].captured_at

    def add(self, captured_at: float, embedding: Embedding) -> None:
        """Take a good frame into the probe; start a new probe with it where it shows somebody else."""
        if any(distance(good.embedding, embedding) > SAME_FACE_DISTANCE for good in self._good):
            self.clear()
        if self._good and captured_at - self.newest < self._rules.frame_spacing:
            return
        recent = [good for good in self._good if captured_at - good.captured_at <= self._span]
        self._good = [*recent, _GoodFrame(captured_at, embedding)][-self._rules.good_frames :]

    def clear(self) -> None:
        """Begin anew: the face was lost, or the probe was used."""
        self._good = []
