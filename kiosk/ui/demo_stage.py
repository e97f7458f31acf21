"""The stage of the demo: the simulated camera, who is enrolled, and who may walk up to it.

Simulated people also pose for photos, in the demo and wherever the settings' camera is a simulated one.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from kiosk.camera.simulated import PEOPLE, SimulatedCamera, SimulatedPerson
from kiosk.camera.source import CameraSource
from kiosk.enrollment.posing import HeadPose

TURNS: Mapping[HeadPose, tuple[float, float]] = {
    HeadPose.STRAIGHT: (0.0, 0.0),
    HeadPose.LEFT: (0.27, 0.0),
    HeadPose.RIGHT: (-0.27, 0.0),
    HeadPose.UP: (0.0, 0.16),
    HeadPose.DOWN: (0.0, -0.14),
}
"""How far simulated people turn their heads where they are asked to do so slightly: yaw and pitch in radians."""


@dataclass(frozen=True, slots=True)
class DemoStage:
    """`enrolled` are IDs that can be claimed; `stranger` is enrolled under none."""

    camera: SimulatedCamera
    enrolled: tuple[str, ...]
    stranger: SimulatedPerson

    @property
    def acquaintances(self) -> tuple[SimulatedPerson, ...]:
        """The people who can stand before the camera besides the stranger: those enrolled."""
        return tuple(person for person in PEOPLE if person.name in self.enrolled)


class PosingSource:
    """Makes cameras, and lets a simulated person before the newest do what people are asked to.

    Makes them in the thread of the camera; `follow` belongs to the one that draws.
    """

    def __init__(self, make_source: Callable[[], CameraSource]) -> None:
        self._make_source = make_source
        self._newest: CameraSource | None = None
        self._pose: HeadPose | None = None

    def __call__(self) -> CameraSource:
        """Another camera."""
        self._newest = source = self._make_source()
        self.follow(self._pose)
        return source

    def follow(self, pose: HeadPose | None) -> None:
        """People are asked to look there, or with None for nothing more. Real people hear it by themselves."""
        self._pose = pose
        if not isinstance(self._newest, SimulatedCamera):
            return
        if pose is None:
            self._newest.relax()
        else:
            self._newest.look(*TURNS[pose])
