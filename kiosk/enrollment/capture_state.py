"""What can be seen of a guided capture: the photos so far, the pose asked for, what to tell the person."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from kiosk.enrollment.posing import HeadPose
from kiosk.enrollment.shots import Taken
from kiosk.face.types import Guidance


class Advice(StrEnum):
    """What to tell the person. With GUIDANCE it is the engine's guidance that says what to change."""

    GET_READY = "get_ready"
    POSE = "pose"
    FARTHER = "farther"
    LESS_FAR = "less_far"
    HOLD = "hold"
    GUIDANCE = "guidance"
    OTHER_PERSON = "other_person"
    DONE = "done"


@dataclass(frozen=True, slots=True, eq=False)
class Slot:
    """A photo that is wanted, and the one that was taken. `extra` ones were asked for on top."""

    pose: HeadPose
    extra: bool = False
    taken: Taken | None = None
    skipped: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class CaptureView:
    """What a screen needs to know. `asked` is the number of the slot whose photo is to be taken now.

    `guidance` counts where `advice` is GUIDANCE. `progress` in [0, 1] is how long the pose has been held;
    `starts_in` are the seconds before the next photo can be taken.
    """

    slots: tuple[Slot, ...]
    asked: int | None
    advice: Advice
    guidance: Guidance = Guidance.GOOD
    progress: float = 0.0
    may_skip: bool = False
    starts_in: float = 0.0

    @property
    def pose(self) -> HeadPose | None:
        """The pose that is asked for."""
        return None if self.asked is None else self.slots[self.asked].pose

    @property
    def taken(self) -> tuple[Taken, ...]:
        """All photos so far, in the order of the slots."""
        return tuple(slot.taken for slot in self.slots if slot.taken is not None)
