"""Identification: the closest of many people, at a threshold that allows for their number."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.face.template import compare, fuse, normalise
from kiosk.face.types import Embedding
from kiosk.gallery.profile import Profile
from kiosk.gallery.references import References
from kiosk.verification.decision import Outcome, Reason, decide
from kiosk.verification.identification import IMPOSTORS, Index, threshold_for
from tests.verification.conftest import person, references

RANDOM = np.random.default_rng(7)


def crowd(count: int) -> np.ndarray:
    """Unit vectors of people who are apart as strangers are: (count, 128)."""
    common = np.full(128, 0.92 / np.sqrt(128))
    return normalise(common + RANDOM.normal(size=(count, 128)) * 0.4 / np.sqrt(128))


def one_photo(user_id: str, embedding: Embedding) -> References:
    return References(user_id, {"ref.jpg": embedding})


def test_the_closest_person_is_found() -> None:
    index = Index(references(number, f"user{number}") for number in range(1, 6))
    decision = index.identify([person(4, noise=0.1)], 0.34)
    assert len(index) == 5
    assert (decision.granted, decision.user_id) == (True, "user4")
    assert decision.references == ("ref_0.jpg", "ref_1.jpg")


def test_a_stranger_is_nobody() -> None:
    decision = Index([references(1), references(2)]).identify([person(9)], 0.34)
    assert (decision.granted, decision.user_id, decision.outcome) == (False, "", Outcome.NON_MATCH)


def test_among_nobody_no_one_can_be_found() -> None:
    decision = Index([References("ada", {})]).identify([person(1)], 0.34)
    assert (decision.outcome, decision.reason) == (Outcome.ERROR, Reason.NEEDS_ENROLLMENT)


def test_nobody_is_ruled_out_while_some_could_not_be_fetched() -> None:
    index = Index([references(1), References("ben", {}, unfetched=("a.jpg",))])
    stranger = index.identify([person(9)], 0.34)
    assert (stranger.outcome, stranger.reason) == (Outcome.ERROR, Reason.STORE_UNREACHABLE)
    assert index.identify([person(1, noise=0.1)], 0.34).granted


def test_distances_are_those_of_a_verification() -> None:
    people = [references(number, f"user{number}") for number in range(1, 6)]
    probe = [person(3, noise=0.3, seed=n) for n in range(3)]
    found = Index(people).identify(probe, 0.6)
    assert found.distance == pytest.approx(decide(people[2], probe, 0.6).distance, abs=1e-5)


def test_people_whose_photos_disagree_are_left_out_and_outliers_named() -> None:
    disagree = References("ben", {"a.jpg": person(1), "b.jpg": person(2)})
    mixed = References("ada", {**references(3).embeddings, "wrong.jpg": person(4)})
    index = Index([disagree, mixed])
    assert len(index) == 1
    assert index.identify([person(3, noise=0.1)], 0.34).outliers == ("wrong.jpg",)


@given(st.integers(1, 100_000), st.floats(0.3, 0.45))
def test_the_threshold_for_many_errs_as_rarely_as_for_one(people: int, threshold: float) -> None:
    strict = threshold_for(people, threshold)
    assert strict <= threshold
    assert IMPOSTORS.cdf(strict) * people == pytest.approx(IMPOSTORS.cdf(threshold), rel=1e-6)


def test_a_hundred_thousand_people_are_searched_as_exactly_as_a_few() -> None:
    everyone = crowd(100_000)
    index = Index(one_photo(f"user{n}", vector) for n, vector in enumerate(everyone))
    probe = normalise(everyone[77_777] + 0.1 * RANDOM.normal(size=128) / np.sqrt(128))
    decision = index.identify([probe], 0.34)
    assert (decision.granted, decision.user_id) == (True, "user77777")
    expected = compare(fuse([everyone[77_777]]), fuse([probe]))
    assert decision.distance == pytest.approx(expected, abs=1e-4)


@pytest.mark.parametrize("profile", [Profile(active=False), Profile(enrolling="a draft"), None])
def test_who_is_not_admitted_is_nobody(profile: Profile | None) -> None:
    index = Index([References("ada", {"ref.jpg": person(1)}, profile=profile), references(2)])
    assert len(index) == 1
    assert index.identify([person(1)], 0.34).reason is Reason.NO_MATCH
