"""Error rates and their intervals, where the truth is known."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.verification.calibration.rates import (
    allowed_matches,
    bootstrap,
    fmr_at,
    fnmr_at,
    rule_of_three,
    threshold_at,
)
from kiosk.verification.calibration.trials import Trials, make_draws, run_trials
from tests.verification.calibration.conftest import MakeSamples

distances = st.lists(st.floats(0, 2), min_size=1, max_size=200).map(lambda values: np.array(sorted(values)))
targets = st.floats(1e-6, 0.999)


@given(distances, targets)
def test_the_threshold_is_the_largest_that_meets_the_target(impostor: np.ndarray, target: float) -> None:
    threshold = threshold_at(impostor, target)
    at, above = fmr_at(impostor, np.array([threshold, np.nextafter(threshold, np.inf)]))
    assert at <= target < above


@given(st.integers(1, 10**7), targets)
def test_as_many_false_matches_are_allowed_as_the_target_has(comparisons: int, target: float) -> None:
    allowed = allowed_matches(comparisons, target)
    assert allowed / comparisons <= target < (allowed + 1) / comparisons


@given(distances, distances, st.lists(st.floats(-1, 3), min_size=2, max_size=20).map(sorted))
def test_rates_are_monotone_and_bounded(
    genuine: np.ndarray, impostor: np.ndarray, thresholds: list[float]
) -> None:
    at = np.array(thresholds)
    fmr, fnmr = fmr_at(impostor, at), fnmr_at(genuine, at)
    assert (np.diff(fmr) >= 0).all()
    assert (np.diff(fnmr) <= 0).all()
    for rates in (fmr, fnmr):
        assert ((rates >= 0) & (rates <= 1)).all()


@given(distances, targets, targets)
def test_a_stricter_target_gives_no_larger_threshold(
    impostor: np.ndarray, first: float, second: float
) -> None:
    strict, lax = sorted((first, second))
    assert threshold_at(impostor, strict) <= threshold_at(impostor, lax)


@pytest.mark.parametrize("count", [30, 1000, 100_000])
def test_the_rule_of_three_is_the_exact_bound_without_errors(count: int) -> None:
    assert rule_of_three(count) == pytest.approx(1 - 0.05 ** (1 / count), rel=0.06)
    assert rule_of_three(0) == 1


def people_with_errors(wrong: Sequence[int], *, comparisons: int = 10) -> Trials:
    """People with `comparisons` genuine ones each, of which `wrong` are at 1.0 and the others at 0.2; every
    impostor comparison is at 1.5.
    """
    count = len(wrong)
    genuine = np.concatenate([[1.0] * n + [0.2] * (comparisons - n) for n in wrong])
    owner = np.repeat(np.arange(count, dtype=np.int32), comparisons)
    order = np.argsort(genuine, kind="stable")
    first, second = np.nonzero(~np.eye(count, dtype=bool))
    return Trials(
        genuine=genuine[order],
        genuine_owner=owner[order],
        impostor=np.full(len(first), 1.5),
        impostor_owner=first.astype(np.int32),
        impostor_prober=second.astype(np.int32),
        templates=np.ones(count, np.int32),
        probes=np.ones(count, np.int32),
    )


def test_intervals_count_people_not_comparisons() -> None:
    """Ten of a hundred people always fail: the share of such people is binomial, whatever n per person."""
    trials = people_with_errors([10] * 10 + [0] * 90)
    intervals = bootstrap(trials, 0.01, [0.5], np.random.default_rng(0))
    low, high = intervals.fnmr[0]
    spread = 1.96 * math.sqrt(0.1 * 0.9 / 100)
    assert (low, high) == pytest.approx((0.1 - spread, 0.1 + spread), abs=0.015)


def test_errors_that_everybody_shares_leave_no_doubt_about_people() -> None:
    trials = people_with_errors([1] * 100)
    low, high = bootstrap(trials, 0.01, [0.5], np.random.default_rng(0)).fnmr[0]
    assert (low, high) == pytest.approx((0.1, 0.1))


def test_without_any_error_the_rule_of_three_bounds_the_rates() -> None:
    trials = people_with_errors([0] * 60)
    intervals = bootstrap(trials, 0.01, [0.5], np.random.default_rng(0))
    assert intervals.fnmr == ((0.0, 3 / 60),)
    assert intervals.fmr == ((0.0, 3 / (60 * 59)),)
    assert intervals.fnmr_at_target == (0.0, 3 / 60)


def test_intervals_contain_what_was_measured(make_samples: MakeSamples) -> None:
    samples = make_samples([5] * 40 + [1] * 100, scatter=2.0)
    trials = run_trials(samples, make_draws(samples, 1, 1, repeats=10, seed=1), "smallest")
    thresholds = [1.3, 1.4, 1.5]
    intervals = bootstrap(trials, 1e-2, thresholds, np.random.default_rng(2))
    for rates, bounds in (
        (fmr_at(trials.impostor, np.array(thresholds)), intervals.fmr),
        (fnmr_at(trials.genuine, np.array(thresholds)), intervals.fnmr),
        (
            fnmr_at(trials.genuine, np.array([threshold_at(trials.impostor, 1e-2)])),
            [intervals.fnmr_at_target],
        ),
    ):
        for rate, (low, high) in zip(rates, bounds, strict=True):
            assert low <= rate <= high


def test_weights_of_one_give_the_plain_rates(make_samples: MakeSamples) -> None:
    """Resampled rates must be the plain ones when nobody is left out or doubled."""
    samples = make_samples([6] * 10 + [2] * 30, scatter=2.5)
    trials = run_trials(samples, make_draws(samples, 2, 1, repeats=5, seed=3), "fused")

    class Everybody(np.random.Generator):
        def choice(self, people: np.ndarray, count: int) -> np.ndarray:  # type: ignore[override]
            return people

    intervals = bootstrap(trials, 1e-2, [1.3], Everybody(np.random.PCG64(0)))
    assert intervals.fmr[0] == pytest.approx((fmr_at(trials.impostor, np.array([1.3]))[0],) * 2)
    assert intervals.fnmr[0] == pytest.approx((fnmr_at(trials.genuine, np.array([1.3]))[0],) * 2)
    at_target = fnmr_at(trials.genuine, np.array([threshold_at(trials.impostor, 1e-2)]))[0]
    assert intervals.fnmr_at_target == pytest.approx((at_target,) * 2)


def test_where_only_one_person_was_compared_nothing_is_known() -> None:
    trials = people_with_errors([0])
    alone = Trials(
        trials.genuine,
        trials.genuine_owner,
        np.array([1.5]),
        np.array([0], np.int32),
        np.array([0], np.int32),
        trials.templates,
        trials.probes,
    )
    assert bootstrap(alone, 0.01, [0.5], np.random.default_rng(0)).fnmr == ((0.0, 1.0),)
