"""The false match rate of a threshold, beside what was measured."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.settings import FaceSettings
from kiosk.verification.operating_point import HIGHEST_FOR_A_DOOR, false_match_rate

THRESHOLDS = st.floats(0.05, 0.6)


def test_at_the_default_it_is_what_the_readme_says() -> None:
    assert 1.9e-5 < false_match_rate(FaceSettings().threshold) < 4e-5


@pytest.mark.parametrize(("deviations", "rate"), [(-4.16, 1e-5), (-3.68, 1e-4), (-3.02, 1e-3)])
def test_it_goes_through_the_measured_quantiles(deviations: float, rate: float) -> None:
    assert false_match_rate(0.569 + 0.0613 * deviations) == pytest.approx(rate, rel=0.05)


@given(THRESHOLDS, THRESHOLDS)
def test_a_larger_threshold_never_lets_fewer_pass(one: float, other: float) -> None:
    low, high = sorted((one, other))
    assert 0 < false_match_rate(low) <= false_match_rate(high) < 1


def test_what_most_programs_use_is_too_much_for_a_door() -> None:
    assert false_match_rate(0.33) < 1e-4 < HIGHEST_FOR_A_DOOR < false_match_rate(0.4)
