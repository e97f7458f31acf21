"""The decision: match within the threshold, denial in every other case."""

from __future__ import annotations

import pytest

from kiosk.errors import (
    FaceEngineError,
    StoreDenied,
    StoreUnreachable,
    UnknownUser,
    UserIdError,
)
from kiosk.face.types import PhotoStatus
from kiosk.gallery.profile import Profile
from kiosk.gallery.references import References
from kiosk.verification.decision import (
    AccessDecision,
    Outcome,
    Reason,
    decide,
    without_references,
)
from tests.verification.conftest import person, references


def test_the_same_person_is_granted() -> None:
    decision = decide(references(1), [person(1, noise=0.1)], 0.3)
    assert decision.granted
    assert decision.outcome is Outcome.MATCH
    assert decision.references == ("ref_0.jpg", "ref_1.jpg")
    assert decision.distance is not None
    assert decision.distance < 0.3


def test_another_person_is_a_non_match() -> None:
    decision = decide(references(1), [person(2)], 0.3)
    assert not decision.granted
    assert (decision.outcome, decision.reason) == (Outcome.NON_MATCH, Reason.NO_MATCH)


def test_the_threshold_itself_still_matches() -> None:
    apart = decide(references(1), [person(1, noise=0.2)], 2.0).distance
    assert apart is not None
    assert decide(references(1), [person(1, noise=0.2)], apart).granted
    assert not decide(references(1), [person(1, noise=0.2)], apart - 1e-9).granted


def test_nobody_is_compared_without_references() -> None:
    nothing = References("ada", {}, unusable={"a.jpg": PhotoStatus.NO_FACE})
    decision = decide(nothing, [person(1)], 2.0)
    assert (decision.granted, decision.outcome) == (False, Outcome.ERROR)
    assert decision.reason is Reason.NEEDS_ENROLLMENT


def test_photos_that_could_not_be_fetched_are_the_stores_fault() -> None:
    decision = decide(References("ada", {}, unfetched=("a.jpg",)), [], 0.3)
    assert decision.reason is Reason.STORE_UNREACHABLE


def test_offline_is_marked() -> None:
    assert decide(references(1, offline=True), [person(1)], 0.3).offline


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (UnknownUser(), Reason.UNKNOWN_PERSON),
        (UserIdError(), Reason.BAD_USER_ID),
        (StoreUnreachable(), Reason.STORE_UNREACHABLE),
        (StoreDenied(), Reason.STORE_UNREACHABLE),
        (FaceEngineError(), Reason.INTERNAL_ERROR),
        (ZeroDivisionError(), Reason.INTERNAL_ERROR),
    ],
)
def test_errors_deny_with_their_reason(error: Exception, reason: Reason) -> None:
    decision = without_references("ada", error, 0.3)
    assert (decision.granted, decision.reason) == (False, reason)


@pytest.mark.parametrize("reason", list(Reason))
def test_only_a_match_grants(reason: Reason) -> None:
    assert AccessDecision("ada", reason, 0.3).granted is (reason is Reason.MATCH)


def test_a_wrong_persons_photo_is_left_out_and_named() -> None:
    mixed = References("ada", {**references(1).embeddings, "wrong.jpg": person(2)})
    decision = decide(mixed, [person(1, noise=0.1)], 0.3)
    assert decision.granted
    assert decision.references == ("ref_0.jpg", "ref_1.jpg")
    assert decision.outliers == ("wrong.jpg",)
    assert not decide(mixed, [person(2)], 0.3).granted


def test_two_photos_of_two_people_let_neither_in() -> None:
    mixed = References("ada", {"a.jpg": person(1), "b.jpg": person(2)})
    for number in (1, 2):
        decision = decide(mixed, [person(number)], 2.0)
        assert (decision.granted, decision.outcome) == (False, Outcome.ERROR)
        assert decision.reason is Reason.PHOTOS_DISAGREE
        assert decision.outliers == ("a.jpg", "b.jpg")


@pytest.mark.parametrize(
    ("profile", "reason"),
    [
        (Profile(active=False), Reason.INACTIVE),
        (Profile(active=True, enrolling="a draft"), Reason.INACTIVE),
        (None, Reason.PROFILE_UNREADABLE),
    ],
)
def test_who_is_not_admitted_is_denied_without_a_comparison(profile: Profile | None, reason: Reason) -> None:
    decision = decide(references(1, profile=profile), [person(1)], 2.0)
    assert (decision.granted, decision.outcome, decision.reason) == (False, Outcome.ERROR, reason)


def test_offline_the_profile_counts_as_well() -> None:
    decision = decide(references(1, profile=Profile(active=False), offline=True), [person(1)], 2.0)
    assert (decision.reason, decision.offline) == (Reason.INACTIVE, True)


def test_the_decision_knows_how_the_person_wants_to_be_greeted() -> None:
    assert decide(references(1, profile=Profile("Ada L.")), [person(1)], 0.3).display_name == "Ada L."
    assert decide(references(1), [person(1)], 0.3).display_name == ""
