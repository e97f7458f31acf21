"""Lets people hear what the window shows: an answer's sound, and on request guidance and answers in words."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Slot

from kiosk.sound import loudspeaker, speech
from kiosk.sound.loop import SoundLoop
from kiosk.sound.speech import Sentence
from kiosk.sound.tones import Sound
from kiosk.ui import wording
from kiosk.ui.languages import current_language
from kiosk.verification.attempt import AttemptView, Phase
from kiosk.verification.decision import AccessDecision, Reason
from kiosk.verification.session import SessionView
from kiosk.window_settings import SoundSettings

SENTENCE_SPACING_S = 2.5
AFTER_SOUND_MS = 500
"""An answer is spoken when its sound is over."""

SPEECH_PATIENCE_S = 3.0
SPEECH_HANGS_AFTER_S = speech.LONGEST_S + 2


class Announcer(QObject):
    """Offers sounds and sentences to loops, which somebody else hosts."""

    def __init__(self, settings: SoundSettings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.loops: dict[str, Callable[[threading.Event], None]] = {}
        """To be hosted by threads, by name; none where sound is switched off."""
        self._sounds: SoundLoop[Sound] | None = None
        self._voice: Voice | None = None
        if settings.enabled:
            self._sounds = SoundLoop("sound", lambda: loudspeaker.make_player(settings.volume))
            self.loops["sound"] = self._sounds.run
        if settings.enabled and settings.speech:
            spoken = _speech_loop(settings.volume)
            self._voice = Voice(spoken.offer, self)
            self.loops["speech"] = spoken.run

    @Slot(object)
    def show_decision(self, decision: AccessDecision) -> None:
        """Let an answer be heard; what was cancelled shows none."""
        if decision.reason is Reason.CANCELLED:
            return
        answer = wording.answer(decision)
        if self._sounds is not None:
            self._sounds.offer(Sound(answer.tone))
        if self._voice is not None:
            self._voice.answer(answer.headline)

    @Slot(object)
    def show_view(self, view: SessionView) -> None:
        """Let guidance be heard."""
        if self._voice is None:
            return
        if view.attempt is None:
            self._voice.rest()
        elif view.attempt.decision is None:
            self._voice.guide(_guidance(view.attempt))

    def stop(self) -> None:
        """Say nothing more."""
        if self._voice is not None:
            self._voice.rest()


class Voice(QObject):
    """Decides when a sentence is spoken: guidance when it changes and not too often, an answer always."""

    def __init__(self, say: Callable[[Sentence], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._say = say
        self._wanted = self._said = ""
        self._free_at = 0.0
        self._due = QTimer(self)
        self._due.setSingleShot(True)
        self._due.timeout.connect(self._speak)

    def guide(self, text: str) -> None:
        """Say this, unless it was said last, as soon as people have had the time to hear the one before."""
        if text == self._wanted:
            return
        self._wanted = text
        self._due.start(max(0, round(1000 * (self._free_at - time.monotonic()))))

    def answer(self, text: str) -> None:
        """Say this after the answer's sound, whatever is being said."""
        self._wanted, self._said = text, ""
        self._due.start(AFTER_SOUND_MS)

    def rest(self) -> None:
        """Say nothing more, and begin anew with the next person."""
        self._wanted = self._said = ""
        self._due.stop()

    @Slot()
    def _speak(self) -> None:
        if self._wanted == self._said:
            return
        self._said = self._wanted
        self._free_at = time.monotonic() + SENTENCE_SPACING_S
        self._say(Sentence(self._said, current_language().code))


def _speech_loop(volume: float) -> SoundLoop[Sentence]:
    return SoundLoop(
        "speech",
        lambda: speech.make_speaker(volume),
        patience=SPEECH_PATIENCE_S,
        longest=SPEECH_HANGS_AFTER_S,
    )


def _guidance(attempt: AttemptView) -> str:
    if attempt.phase is Phase.WAITING_FOR_STORE:
        return wording.one_moment()
    return wording.guidance(attempt.guidance)
