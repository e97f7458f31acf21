"""What the kiosk shows over time: idle, an attempt, its answer, idle again. Pure, like the attempt itself.

The session lives in the thread that draws the screen. It asks for references through a callback and is told
what arrives; results of an attempt that has ended are recognised by their number and dropped.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass

from kiosk.errors import KioskError
from kiosk.face.types import FrameAnalysis
from kiosk.gallery.references import References
from kiosk.settings import Settings
from kiosk.verification.attempt import Attempt, AttemptView
from kiosk.verification.decision import AccessDecision, Reason
from kiosk.verification.identification import Index
from kiosk.verification.recogniser import Recogniser

logger = logging.getLogger(__name__)

SHOW_ERROR_S = 1.5
"""After an unexpected error the kiosk is ready again sooner than after an answer."""


@dataclass(frozen=True, slots=True)
class Claim:
    """An identity that somebody at the door claims; `number` tells attempts apart."""

    number: int
    user_id: str


@dataclass(frozen=True, slots=True)
class SessionView:
    """What the screen shows: no attempt (idle), or an attempt with its guidance and, later, its answer."""

    attempt: AttemptView | None = None
    camera_ok: bool = True


class Session:
    """Runs one attempt after the other."""

    def __init__(
        self,
        settings: Settings,
        fetch_references: Callable[[Claim], None],
        on_decision: Callable[[AccessDecision], None],
    ) -> None:
        """`fetch_references` starts the fetch and returns at once; `on_decision` sees every decision once."""
        self._settings = settings
        self._fetch_references = fetch_references
        self._on_decision = on_decision
        self._attempt: Attempt | None = None
        self._recogniser = Recogniser(settings.verification, settings.face.threshold)
        self._number = 0
        self._decided_at: float | None = None
        self._camera_ok = False
        self.watching = True
        """Whether people may be recognised without a claim; not while administrators are at work."""

    @property
    def view(self) -> SessionView:
        """The session as the screen should show it now."""
        return SessionView(self._attempt.view if self._attempt else None, self._camera_ok)

    @property
    def checking(self) -> bool:
        """Whether somebody is being checked: an attempt has no decision yet."""
        return self._attempt is not None and self._attempt.decision is None

    @property
    def wants_frames(self) -> bool:
        """Whether frames need to be judged: to check somebody, or to recognise who comes to the door."""
        return self.checking or self._watches

    @property
    def _watches(self) -> bool:
        """Also while an answer is shown: the next person may step up, as they may show a badge."""
        allowed = self._settings.claim.identify and self.watching
        return allowed and self._camera_ok and self._recogniser.index is not None

    def claim(self, user_id: str, now: float) -> None:
        """Somebody claims an identity: a new attempt, unless one is running."""
        if self.checking:
            return
        self._number += 1
        self._decided_at = None
        self._attempt = Attempt(
            user_id,
            now,
            rules=self._settings.verification,
            threshold=self._settings.face.threshold,
            max_frame_age=self._settings.camera.max_frame_age,
        )
        if not self._camera_ok:
            self._attempt.on_camera_lost()
        else:
            self._fetch_references(Claim(self._number, user_id))
        self._settle(now)

    def on_references(self, claim: Claim, result: References | Exception, now: float) -> None:
        """The fetch for a claim ended with references, or with an error."""
        if self._attempt is None or claim.number != self._number:
            return
        if isinstance(result, References):
            self._attempt.on_references(result, now)
        else:
            self._attempt.on_failure(result)
            if not isinstance(result, KioskError):
                logger.error("fetching references failed", exc_info=result)
        self._settle(now)

    def on_frame(self, analysis: FrameAnalysis, now: float) -> None:
        """A frame was judged: for the attempt that runs, or else to see who looks at the camera."""
        if self._attempt is not None and self.checking:
            self._attempt.on_frame(analysis, now)
            self._settle(now)
        elif self._watches:
            user_id = self._recogniser.on_frame(analysis)
            if user_id is not None:
                self.claim(user_id, now)

    def on_index(self, index: Index | None) -> None:
        """Whom to recognise from now on; None: nobody."""
        self._recogniser.index = index

    def on_camera(self, *, ok: bool, now: float) -> None:
        """The camera started or stopped giving usable frames."""
        self._camera_ok = ok
        if self._attempt is not None and not ok:
            self._attempt.on_camera_lost()
            self._settle(now)

    def on_failure(self, error: Exception, now: float) -> None:
        """Something broke; a running attempt is denied."""
        if self._attempt is not None:
            self._attempt.on_failure(error)
            self._settle(now)

    def on_tick(self, now: float) -> None:
        """Let time pass: attempts time out, answers go away."""
        if self._attempt is None:
            return
        self._attempt.on_tick(now)
        self._settle(now)
        if self._decided_at is not None and now - self._decided_at >= self._show_for():
            self._attempt = None

    def cancel(self) -> None:
        """Back to idle at once, whatever is shown."""
        if self._attempt is not None:
            self._attempt.cancel()
            self._settle(0.0)
            self._attempt = None

    def _show_for(self) -> float:
        """Seconds for which the present answer is shown."""
        decision = self._attempt.decision if self._attempt else None
        wanted = self._settings.verification.show_result
        return min(wanted, SHOW_ERROR_S) if decision and decision.reason is Reason.INTERNAL_ERROR else wanted

    def _settle(self, now: float) -> None:
        """Report a decision that has just been made."""
        if self._attempt is None or self._attempt.decision is None or self._decided_at is not None:
            return
        self._decided_at = now
        self._recogniser.rest()
        self._on_decision(self._attempt.decision)
