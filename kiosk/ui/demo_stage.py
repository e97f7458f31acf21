"""The stage of the demo: the simulated camera, who is enrolled, and who may walk up to it."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.camera.simulated import PEOPLE, SimulatedCamera, SimulatedPerson


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
