from __future__ import annotations

import pytest

from kiosk.camera.health import CameraState
from kiosk.face.types import Guidance
from kiosk.ui import wording
from kiosk.ui.theme import Tone
from kiosk.verification.attempt import AttemptView, Phase
from kiosk.verification.decision import AccessDecision, Reason


@pytest.mark.parametrize("value", Guidance)
def test_every_guidance_has_words(value: Guidance) -> None:
    assert wording.guidance(value)


@pytest.mark.parametrize("state", CameraState)
def test_every_camera_state_has_words(state: CameraState) -> None:
    assert wording.camera_headline(state)


@pytest.mark.parametrize("reason", Reason)
def test_every_reason_is_explained_without_figures(reason: Reason) -> None:
    answer = wording.answer(AccessDecision("ada", reason, threshold=0.3, distance=0.512))

    assert answer.headline
    assert answer.advice
    assert "{" not in answer.headline + answer.advice
    assert not any(character.isdigit() for character in answer.headline + answer.advice)


@pytest.mark.parametrize("reason", Reason)
def test_only_a_match_looks_granted(reason: Reason) -> None:
    answer = wording.answer(AccessDecision("ada", reason, threshold=0.3))

    assert (answer.tone is Tone.GRANTED) == (reason is Reason.MATCH)
    assert (answer.verdict == "Access granted") == (reason is Reason.MATCH)


def test_the_person_is_greeted_by_their_id() -> None:
    assert wording.answer(AccessDecision("ada", Reason.MATCH, 0.3)).headline == "Welcome, ada"


def test_the_person_is_greeted_by_the_name_in_their_profile() -> None:
    decision = AccessDecision("a.l.1815", Reason.MATCH, 0.3, display_name="Ada Lovelace")
    assert wording.answer(decision).headline == "Welcome, Ada Lovelace"


def test_a_decision_made_offline_says_so() -> None:
    online, offline = (
        wording.answer(AccessDecision("ada", Reason.MATCH, 0.3, 0.2, offline=offline)).advice
        for offline in (False, True)
    )
    assert "connection" in offline
    assert "connection" not in online


def test_a_long_id_is_shortened_and_braces_in_it_are_harmless() -> None:
    attempt = AttemptView("{user}" + "x" * 64, Phase.LOOKING, Guidance.GOOD, 0.0)

    assert wording.attempt_headline(attempt) == "Checking {user}" + "x" * 13 + "…"


def test_waiting_for_the_store_is_said() -> None:
    looking = AttemptView("ada", Phase.LOOKING, Guidance.GOOD, 0.5)
    waiting = AttemptView("ada", Phase.WAITING_FOR_STORE, Guidance.GOOD, 1.0)

    assert wording.attempt_sentence(looking) != wording.attempt_sentence(waiting)


@pytest.mark.parametrize(
    ("decision", "line"),
    [
        (AccessDecision("ada", Reason.MATCH, 0.3, 0.21), "match  ·  distance 0.210 ≤ 0.300  ·  1500 ms"),
        (AccessDecision("ada", Reason.NO_MATCH, 0.3, 0.5), "no_match  ·  distance 0.500 > 0.300  ·  1500 ms"),
        (
            AccessDecision("ada", Reason.NO_MATCH, 0.3, 0.5, offline=True),
            "no_match  ·  distance 0.500 > 0.300  ·  1500 ms  ·  offline",
        ),
        (
            AccessDecision("ada", Reason.NO_GOOD_FRAME, 0.3),
            "no_good_frame  ·  nothing compared  ·  1500 ms",
        ),
    ],
)
def test_the_engineer_is_told_the_figures(decision: AccessDecision, line: str) -> None:
    assert wording.technical(decision, 1.5) == line
