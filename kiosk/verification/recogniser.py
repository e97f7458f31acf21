"""Watches who looks at the camera while nobody is being checked, and says whom it takes them for. Pure.

Its answer is a claim like a typed ID, and opens nothing: the attempt that follows compares fresh frames.
"""

from __future__ import annotations

from kiosk.face.types import FrameAnalysis, Guidance
from kiosk.settings import VerificationSettings
from kiosk.verification.identification import Index
from kiosk.verification.probe import ProbeCollector

AWAY_S = 2.0
"""Somebody has gone when no face was seen for so long: who turns the head for a moment is still the same."""

MOST_SEARCHES = 10
"""So many probes of one visit are searched for: each is a stranger's chance to be taken for somebody."""

_LONGEST_GAP_S = 1.0
"""Between two frames farther apart, somebody may have come and gone."""


class Recogniser:
    """Collects probes and searches for them, once each. `index` is set from outside as it becomes known."""

    def __init__(self, rules: VerificationSettings, threshold: float) -> None:
        """`threshold` is the one for a single comparison; see `Index.identify`."""
        self._threshold = threshold
        self._probe = ProbeCollector(rules)
        self._silent = False
        self._searches = 0
        self._away_since: float | None = None
        self._looked_at = 0.0
        self.index: Index | None = None

    def on_frame(self, analysis: FrameAnalysis) -> str | None:
        """The ID of whoever has just been recognised; None for nearly every frame."""
        self._note_absence(analysis)
        if analysis.guidance in (Guidance.NO_FACE, Guidance.SEVERAL_FACES):
            self._probe.clear()
        if self._silent or self.index is None or analysis.embedding is None:
            return None
        self._probe.add(analysis.captured_at, analysis.embedding)
        return self._search(self.index) if self._probe.full else None

    def rest(self) -> None:
        """Say nothing until whoever is there has gone: they have had their answer."""
        self._silent = True
        self._away_since = None
        self._probe.clear()

    def _search(self, index: Index) -> str | None:
        decision = index.identify(self._probe.embeddings, self._threshold)
        self._probe.clear()
        self._searches += 1
        if decision.granted or self._searches >= MOST_SEARCHES:
            self.rest()
        return decision.user_id if decision.granted else None

    def _note_absence(self, analysis: FrameAnalysis) -> None:
        """Be ready for the next person once nobody was seen for a while, without a gap in the watching."""
        now = analysis.captured_at
        if analysis.guidance is not Guidance.NO_FACE or now - self._looked_at > _LONGEST_GAP_S:
            self._away_since = None
        self._looked_at = now
        if analysis.guidance is not Guidance.NO_FACE:
            return
        if self._away_since is None:
            self._away_since = now
        if now - self._away_since >= AWAY_S:
            self._silent = False
            self._searches = 0
