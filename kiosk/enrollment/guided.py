"""Guided capture: asks for one pose of the head after the other, and takes a good photo in each by itself.

A pure state machine: frames come in with what the engine says of them and with the time (monotonic seconds);
nothing here blocks, reads a clock or knows of threads.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from kiosk.enrollment.capture_state import Advice, CaptureView, Slot
from kiosk.enrollment.posing import (
    NEAR_STRAIGHT,
    STRAIGHT_AHEAD,
    TYPICAL,
    Direction,
    HeadPose,
    Posture,
    straight_posture,
    turned_posture,
)
from kiosk.enrollment.shots import Taken, best_of, shortcoming
from kiosk.enrollment_settings import EnrollmentSettings
from kiosk.face.template import compare, fuse
from kiosk.face.types import FrameAnalysis, Guidance, Image

HOLD_S = 0.7
"""A pose is held so long before a photo is taken: nobody is caught on the way."""

LEAST_FRAMES = 4
"""Frames to choose from, also on a machine that judges few of them."""

LOST_S = 0.5
"""For so long the detector may miss a face that is turned, and the pose still counts as held."""

SMOOTH_S = 0.6
"""The direction is the median over so long; in a single frame it may be wrong by 0.05."""

SAME_PERSON = 0.35
"""A larger distance from the photos taken so far is another person. Frames of simulated people who turn by up to
0.3 and nod by up to 0.2 rad lie 0.11 to 0.18 from their straight ones (medians; 0.23 to 0.38 at most), and those
of anybody else 0.44 to 0.55 (0.36 at least); strangers on photos are 0.57 apart on average."""

STRANGER_FRAMES = 3
"""So many frames in a row show somebody else before that is told."""

SKIP_AFTER_S = 8.0
"""After so long without a photo, the pose may be left out."""

READ_S = 0.8
"""Nobody does anything before they have read what is asked; until then they are on the way from somewhere."""

GET_READY_S = 3.0
"""Before one more photo there is time to put on glasses, or a smile."""

ADVICE_HOLDS_S = 0.8
"""What is told stays so long, unless it is good news."""


DEFAULT_BOUNDS = EnrollmentSettings()


_GOOD_NEWS = frozenset({Advice.HOLD, Advice.GET_READY, Advice.DONE})

_ADVICE = {
    Posture.THERE: Advice.HOLD,
    Posture.NEARLY: Advice.FARTHER,
    Posture.ELSEWHERE: Advice.POSE,
    Posture.TOO_FAR: Advice.LESS_FAR,
}


@dataclass(eq=False)
class _Seen:
    """What was seen since a pose was asked for; its time begins `head_start` seconds after the first frame."""

    head_start: float = 0.0
    since: float | None = None
    recent: list[Taken] = field(default_factory=list)
    held: list[Taken] = field(default_factory=list)
    strangers: int = 0

    @property
    def span(self) -> float:
        """Seconds for which the pose has been held."""
        return self.held[-1].taken_at - self.held[0].taken_at if self.held else 0.0

    def add(self, picture: Taken) -> None:
        """One more picture of the same person; after a gap, the first."""
        if self.recent and picture.taken_at - self.recent[-1].taken_at > LOST_S:
            self.forget()
        since = picture.taken_at - SMOOTH_S
        self.recent = [*(one for one in self.recent if one.taken_at >= since), picture]

    def forget(self) -> None:
        """The pictures so far count no longer."""
        self.recent, self.held = [], []


class GuidedCapture:
    """The state machine; feed it frames, read `view`."""

    def __init__(
        self,
        wanted: Sequence[HeadPose] = tuple(HeadPose),
        bounds: EnrollmentSettings = DEFAULT_BOUNDS,
    ) -> None:
        """`wanted` are the poses in the order in which they are asked for, `bounds` what photos have to reach.

        The first STRAIGHT teaches how the person's face looks straight ahead; without one it is taken for typical.
        """
        self._wanted, self._bounds = tuple(wanted), bounds
        self._slots: list[Slot] = []
        self._asked: int | None = None
        self._seen = _Seen()
        self._now, self._told_at = 0.0, -math.inf
        self._advice, self._guidance = Advice.POSE, Guidance.GOOD
        self._straight = TYPICAL
        self.restart()

    def restart(self) -> None:
        """Forget everything: somebody else is to be photographed."""
        self._slots = [Slot(pose) for pose in self._wanted]
        self._straight = TYPICAL
        self._ask(self._next())

    @property
    def view(self) -> CaptureView:
        """The capture as a screen should show it now."""
        return CaptureView(
            slots=tuple(self._slots),
            asked=self._asked,
            advice=self._advice,
            guidance=self._guidance,
            progress=min(1.0, self._seen.span / HOLD_S),
            may_skip=self._may_skip,
            starts_in=max(0.0, -self._waited),
        )

    def on_frame(self, analysis: FrameAnalysis, image: Image, now: float) -> Taken | None:
        """A frame was judged; `image` is what it shows. Gives the photo, where one is taken with this frame."""
        self._now = now
        if self._asked is None:
            return None
        if self._seen.since is None:
            self._seen.since = now
        if self._waited < 0:
            return None
        self._consider(self._asked, analysis, image)
        return self._take(self._asked)

    def resume(self) -> None:
        """Begin to ask anew: nobody was looked at for a while."""
        self._ask(self._asked)

    def retake(self, number: int) -> None:
        """Take the photo of this slot anew; the old one stays until then."""
        self._slots[number] = replace(self._slots[number], skipped=False)
        self._ask(number)

    def skip(self) -> None:
        """Leave out what is asked for; a photo that was to be taken anew stays as it is."""
        if self._asked is None:
            return
        slot = self._slots[self._asked]
        if slot.extra and slot.taken is None:
            del self._slots[self._asked]
        else:
            self._slots[self._asked] = replace(slot, skipped=slot.taken is None)
        self._ask(self._next())

    def more(self) -> None:
        """Want one more straight photo: with or without glasses, say."""
        self._slots.append(Slot(HeadPose.STRAIGHT, extra=True))
        if self._asked is None:
            self._ask(self._next())

    def _next(self) -> int | None:
        wanted = (n for n, slot in enumerate(self._slots) if slot.taken is None and not slot.skipped)
        return next(wanted, None)

    def _ask(self, number: int | None) -> None:
        self._asked = number
        extra = number is not None and self._slots[number].extra
        self._seen = _Seen(GET_READY_S if extra else READ_S)
        first = Advice.GET_READY if extra else Advice.POSE
        self._advice = Advice.DONE if number is None else first
        self._guidance = Guidance.GOOD
        self._told_at = -math.inf

    @property
    def _waited(self) -> float:
        """Seconds for which a photo could have been taken; negative while there is a head start."""
        since = self._now if self._seen.since is None else self._seen.since
        return self._now - since - self._seen.head_start

    @property
    def _may_skip(self) -> bool:
        if self._asked is None:
            return False
        slot = self._slots[self._asked]
        if slot.extra or slot.taken is not None:
            return True
        return self._waited >= SKIP_AFTER_S and not self._teaches(self._asked)

    def _teaches(self, number: int) -> bool:
        """Whether this slot's photo teaches how the person looks straight ahead."""
        straight = (n for n, slot in enumerate(self._slots) if slot.pose is HeadPose.STRAIGHT)
        return next(straight, None) == number

    def _consider(self, number: int, analysis: FrameAnalysis, image: Image) -> None:
        """Take note of a frame, and say what there is to say because of it."""
        if analysis.embedding is None:
            self._miss(self._slots[number].pose, analysis.guidance, analysis.captured_at)
            return
        picture = Taken(image, analysis, analysis.embedding)
        guidance = shortcoming(picture, self._bounds)
        if guidance is not Guidance.GOOD:
            self._miss(self._slots[number].pose, guidance, analysis.captured_at)
        elif self._is_stranger(picture):
            self._meet_stranger()
        else:
            self._compare(number, picture)

    def _compare(self, number: int, picture: Taken) -> None:
        """A good picture of the person: are they in the pose?"""
        seen = self._seen
        seen.strangers = 0
        seen.add(picture)
        posture = self._posture(number)
        if posture is Posture.NEARLY and seen.held:
            posture = Posture.THERE  # what is held may waver
        seen.held = [*seen.held, picture] if posture is Posture.THERE else []
        self._tell(_ADVICE[posture])

    def _miss(self, pose: HeadPose, guidance: Guidance, captured_at: float) -> None:
        """There is no face that could be used; one not found for a moment only may still be in its pose."""
        recent = self._seen.recent
        if guidance is Guidance.NO_FACE and recent and captured_at - recent[-1].taken_at <= LOST_S:
            return
        self._seen.forget()
        if guidance is Guidance.LOOK_STRAIGHT and pose is not HeadPose.STRAIGHT:
            self._tell(Advice.LESS_FAR)
        else:
            self._tell(Advice.GUIDANCE, guidance)

    def _is_stranger(self, picture: Taken) -> bool:
        """Whether it shows somebody else than the photos taken so far, or where there are none, just before."""
        others = [slot.taken for number, slot in enumerate(self._slots) if number != self._asked]
        known = [one.embedding for one in others if one] or [one.embedding for one in self._seen.recent]
        return bool(known) and compare(fuse(known), fuse([picture.embedding])) > SAME_PERSON

    def _meet_stranger(self) -> None:
        self._seen.forget()
        self._seen.strangers += 1
        if self._seen.strangers >= STRANGER_FRAMES:
            self._tell(Advice.OTHER_PERSON)

    def _posture(self, number: int) -> Posture:
        """How the head stands to the pose of this slot."""
        pose = self._slots[number].pose
        direction = Direction.of([picture.quality for picture in self._seen.recent])
        if self._teaches(number):
            return straight_posture(direction.since(TYPICAL), STRAIGHT_AHEAD)
        away = direction.since(self._straight)
        if pose is HeadPose.STRAIGHT:
            return straight_posture(away, NEAR_STRAIGHT)
        return turned_posture(pose, away, self._waited)

    def _take(self, number: int) -> Taken | None:
        """Take the best picture of what is held, once it is long enough.

        Only in a picture that was searched as a whole is nobody else.
        """
        held = self._seen.held
        whole = [picture for picture in held if picture.analysis.everywhere]
        if self._seen.span < HOLD_S or len(held) < LEAST_FRAMES or not whole:
            return None
        taken = best_of(whole)
        if self._teaches(number):
            self._straight = Direction.of([picture.quality for picture in held])
        self._slots[number] = replace(self._slots[number], taken=taken)
        self._ask(self._next())
        return taken

    def _tell(self, advice: Advice, guidance: Guidance = Guidance.GOOD) -> None:
        """Say something else, unless what was said last has hardly been read."""
        if advice is self._advice and guidance is self._guidance:
            return
        if advice in _GOOD_NEWS or self._now - self._told_at >= ADVICE_HOLDS_S:
            self._advice, self._guidance, self._told_at = advice, guidance, self._now
