"""One attempt at the door: claim, references, several good frames, decision. A pure state machine.

Time comes in with every event (monotonic seconds); nothing here blocks, reads a clock or knows of threads.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum

from kiosk.face.types import Embedding, FrameAnalysis, Guidance
from kiosk.gallery.references import References
from kiosk.settings import VerificationSettings
from kiosk.verification.decision import (
    AccessDecision,
    Reason,
    decide,
    without_references,
    without_template,
)
from kiosk.verification.probe import ProbeCollector

GUIDANCE_HOLDS_S = 0.8
"""What a person is told stays at least so long: three words take half a second to read, and faces flicker."""

_FACE_LOST = frozenset({Guidance.NO_FACE, Guidance.SEVERAL_FACES})


class Phase(StrEnum):
    """Where an attempt stands."""

    LOOKING = "looking"
    WAITING_FOR_STORE = "waiting_for_store"
    DECIDED = "decided"


@dataclass(frozen=True, slots=True)
class AttemptView:
    """What a screen needs to know of an attempt. `progress` is in [0, 1]."""

    user_id: str
    phase: Phase
    guidance: Guidance
    progress: float
    decision: AccessDecision | None = None


class Attempt:
    """The state machine; feed it events, read `view`. After the decision every event is ignored."""

    def __init__(
        self,
        user_id: str,
        started: float,
        *,
        rules: VerificationSettings,
        threshold: float,
        max_frame_age: float,
    ) -> None:
        """`max_frame_age` (seconds): no frame older than this, and none taken before the claim, decides."""
        self._user_id = user_id
        self._started = started
        self._rules = rules
        self._threshold = threshold
        self._max_frame_age = max_frame_age
        self._references: References | None = None
        self._probe = ProbeCollector(rules)
        self._guidance = Guidance.NO_FACE
        self._guided_at = -math.inf
        self._decision: AccessDecision | None = None

    @property
    def view(self) -> AttemptView:
        """The attempt as a screen should show it now."""
        if self._decision is not None:
            phase = Phase.DECIDED
        elif self._probe.full:
            phase = Phase.WAITING_FOR_STORE
        else:
            phase = Phase.LOOKING
        progress = len(self._probe) / self._rules.good_frames
        return AttemptView(self._user_id, phase, self._guidance, progress, self._decision)

    @property
    def decision(self) -> AccessDecision | None:
        """The decision, once there is one."""
        return self._decision

    @property
    def probe(self) -> list[Embedding]:
        """The embeddings of the good frames that are, or were, compared."""
        return self._probe.embeddings

    def on_references(self, references: References, now: float) -> None:
        """The person's references have arrived."""
        if self._decision is not None:
            return
        self._references = references
        self._decision = without_template(references, self._threshold)
        self._decide_if_ready(now)

    def on_failure(self, error: Exception) -> None:
        """The references cannot be had, or something broke: the attempt is denied."""
        if self._decision is None:
            self._decision = without_references(self._user_id, error, self._threshold)

    def on_frame(self, analysis: FrameAnalysis, now: float) -> None:
        """A frame was judged; `now` is when the judgement arrived."""
        if self._decision is not None or analysis.captured_at < self._started:
            return
        self._guide(analysis.guidance, now)
        if analysis.guidance in _FACE_LOST:
            self._probe.clear()
        elif analysis.embedding is not None and (analysis.everywhere or not self._completes_probe()):
            self._probe.add(analysis.captured_at, analysis.embedding)
        self._decide_if_ready(now)

    def _completes_probe(self) -> bool:
        """Whether the next good frame may decide; nobody may stand beside the person in that one."""
        return len(self._probe) >= self._rules.good_frames - 1

    def on_camera_lost(self) -> None:
        """The camera gives no frames: no decision can be made."""
        self._end(Reason.CAMERA_UNAVAILABLE)

    def on_tick(self, now: float) -> None:
        """Let time pass; ends an attempt that has taken too long."""
        if now - self._started < self._rules.timeout:
            return
        waiting = self._references is None
        self._end(Reason.STORE_UNREACHABLE if waiting else Reason.NO_GOOD_FRAME)

    def cancel(self) -> None:
        """The person went away or pressed cancel."""
        self._end(Reason.CANCELLED)

    def _guide(self, guidance: Guidance, now: float) -> None:
        """Tell the person something else, unless they have hardly read what they were told last."""
        if guidance is not self._guidance and now - self._guided_at >= GUIDANCE_HOLDS_S:
            self._guidance, self._guided_at = guidance, now

    def _end(self, reason: Reason) -> None:
        if self._decision is None:
            self._decision = AccessDecision(self._user_id, reason, self._threshold)

    def _decide_if_ready(self, now: float) -> None:
        if self._decision is not None or self._references is None or not self._probe.full:
            return
        if now - self._probe.newest > self._max_frame_age:
            return
        self._decision = decide(self._references, self._probe.embeddings, self._threshold)
