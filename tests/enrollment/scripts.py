"""Frames as a script says them, for the pure parts of enrollment."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from kiosk.enrollment.guided import GuidedCapture
from kiosk.enrollment.shots import Taken
from kiosk.face.types import EMBEDDING_SIZE, Embedding, FrameAnalysis, Guidance, Image

FPS = 10.0
IMAGE = np.zeros((480, 640, 3), np.uint8)


def face_of(person: int) -> Embedding:
    """The embedding of person number `person`, at right angles to everybody else's."""
    vector = np.zeros(EMBEDDING_SIZE, np.float32)
    vector[person] = 1
    return vector


def good(
    at: float,
    *,
    yaw: float = 0.0,
    pitch: float = 0.0,
    person: int = 1,
    everywhere: bool = True,
    **measures: float,
) -> FrameAnalysis:
    """A frame with one good face."""
    usual = {"sharpness": 100.0, "off_centre": 0.02, "brightness": 120.0, "face_px": 150.0}
    quality = {**usual, "yaw": yaw, "pitch": pitch, **measures}
    return FrameAnalysis(
        at, Guidance.GOOD, 1, embedding=face_of(person), quality=quality, everywhere=everywhere
    )


def bad(at: float, guidance: Guidance) -> FrameAnalysis:
    """A frame whose face cannot be used."""
    return FrameAnalysis(at, guidance)


@dataclass
class Sitting:
    """Somebody before the camera of a guided capture, frame by frame, at FPS."""

    capture: GuidedCapture = field(default_factory=GuidedCapture)
    now: float = 100.0
    taken: list[Taken] = field(default_factory=list)

    def show(self, analysis: FrameAnalysis, image: Image = IMAGE) -> Taken | None:
        """One frame, and time goes on."""
        photo = self.capture.on_frame(analysis, image, self.now)
        self.now = round(self.now + 1 / FPS, 3)
        if photo is not None:
            self.taken.append(photo)
        return photo

    def hold(self, seconds: float, **how: float | int | bool) -> Taken | None:
        """Sit like that until a photo is taken, or for so long."""
        for _ in range(round(seconds * FPS)):
            photo = self.show(good(self.now, **how))  # type: ignore[arg-type]
            if photo is not None:
                return photo
        return None

    def lack(self, seconds: float, guidance: Guidance) -> None:
        """Show no usable face for so long."""
        for _ in range(round(seconds * FPS)):
            self.show(bad(self.now, guidance))
