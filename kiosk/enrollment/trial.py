"""A trial: an attempt as at the door, of which administrators see the numbers. Pure, and opens nothing.

References are handed to the attempt once it has its frames. So the comparison is made also of somebody whom the
door denies before it looks at them, and of photos that cannot be compared as one.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from kiosk.face.template import compare, fuse
from kiosk.face.types import Embedding, FrameAnalysis, PhotoStatus
from kiosk.gallery.profile import DEFAULT, Profile
from kiosk.gallery.references import References
from kiosk.settings import Settings
from kiosk.verification.attempt import Attempt, AttemptView, Phase
from kiosk.verification.decision import AccessDecision, Reason

_KEPT_FRAMES = 60


@dataclass(frozen=True, slots=True)
class PhotoDistance:
    """The distance of the probe from one photo alone; `used`: the photo is part of the template."""

    name: str
    distance: float
    used: bool


@dataclass(frozen=True, slots=True, eq=False)
class TrialResult:
    """How a trial ended.

    `decision` is about the faces alone: `denied` says why the door would shut out the person all the same.
    `frames` are those compared. `photos` are in the order of their distance. `unusable` says of photos that show
    no face, or several, why they do not count; `unfetched` are photos that could not be had this time.
    """

    decision: AccessDecision
    denied: Reason | None = None
    frames: tuple[FrameAnalysis, ...] = ()
    photos: tuple[PhotoDistance, ...] = ()
    unusable: Mapping[str, PhotoStatus] = field(default_factory=dict)
    unfetched: tuple[str, ...] = ()

    @property
    def margin(self) -> float | None:
        """How much nearer than the threshold the faces are; None where nothing was compared."""
        distance = self.decision.distance
        return None if distance is None else self.decision.threshold - distance


class Trial:
    """Feed it as an `Attempt`."""

    def __init__(self, user_id: str, started: float, settings: Settings) -> None:
        self._started, self._timeout = started, settings.verification.timeout
        self._attempt = Attempt(
            user_id,
            started,
            rules=settings.verification,
            threshold=settings.face.threshold,
            max_frame_age=settings.camera.max_frame_age,
        )
        self._references: References | None = None
        self._good: deque[FrameAnalysis] = deque(maxlen=_KEPT_FRAMES)

    @property
    def view(self) -> AttemptView:
        """The attempt as a screen should show it now."""
        return self._attempt.view

    @property
    def result(self) -> TrialResult | None:
        """How it ended, once it has."""
        decision = self._attempt.decision
        if decision is None:
            return None
        references, probe = self._references, self._attempt.probe
        if references is None:
            return TrialResult(decision)
        return TrialResult(
            decision,
            denied=_denied_by(references.profile),
            frames=tuple(frame for frame in self._good if any(frame.embedding is one for one in probe)),
            photos=_distances(references.embeddings, probe, decision),
            unusable=references.unusable,
            unfetched=references.unfetched,
        )

    def on_references(self, references: References, now: float) -> None:
        """The person's references have arrived."""
        self._references = references
        self._compare_if_ready(now)

    def on_failure(self, error: Exception) -> None:
        """The references cannot be had."""
        self._attempt.on_failure(error)

    def on_frame(self, analysis: FrameAnalysis, now: float) -> None:
        """A frame was judged."""
        if self._attempt.decision is not None:
            return
        if analysis.embedding is not None:
            self._good.append(analysis)
        self._attempt.on_frame(analysis, now)
        self._compare_if_ready(now)

    def on_camera_lost(self) -> None:
        """The camera gives no frames."""
        self._attempt.on_camera_lost()

    def on_tick(self, now: float) -> None:
        """Let time pass."""
        if now - self._started >= self._timeout:
            self._hand_over(now)
        self._attempt.on_tick(now)

    def _compare_if_ready(self, now: float) -> None:
        if self._attempt.view.phase is Phase.WAITING_FOR_STORE:
            self._hand_over(now)

    def _hand_over(self, now: float) -> None:
        if self._references is not None:
            admitted = replace(self._references.profile or DEFAULT, active=True)
            self._attempt.on_references(replace(self._references, profile=admitted), now)


def _denied_by(profile: Profile | None) -> Reason | None:
    if profile is None:
        return Reason.PROFILE_UNREADABLE
    return None if profile.admitted else Reason.INACTIVE


def _distances(
    photos: Mapping[str, Embedding], probe: list[Embedding], decision: AccessDecision
) -> tuple[PhotoDistance, ...]:
    if not probe:
        return ()
    fused = fuse(probe)
    apart = [
        PhotoDistance(name, compare(fuse([embedding]), fused), name in decision.references)
        for name, embedding in photos.items()
    ]
    return tuple(sorted(apart, key=lambda photo: (photo.distance, photo.name)))
