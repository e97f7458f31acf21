"""Error rates of comparisons, and how sure they are. Pure numpy.

FMR: the share of impostor comparisons within the threshold; FNMR: the share of genuine ones beyond it.

Comparisons that have a person in common are not independent, and repeated draws of the same photos are not new
evidence. So intervals come from resampling people with replacement, each with all comparisons in which they
take part on either side (the bootstrap for two-way data of Owen, "The pigeonhole bootstrap", Annals of Applied
Statistics 2007; for biometrics: Bolle, Ratha and Pankanti, "Error analysis of pattern recognition systems: the
subsets bootstrap", 2004), and where no error was seen the bound counts people or pairs of people.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from kiosk.verification.calibration.trials import Distances, Trials

Interval: TypeAlias = tuple[float, float]

RESAMPLES = 500
CONFIDENCE = 0.95

_HEAD_FACTOR = 30
"""Resampled people may need the threshold of a larger share of all comparisons than the target's."""
_HEAD_LEAST = 2000


@dataclass(frozen=True, slots=True, eq=False)
class Intervals:
    """95 % intervals: of the FNMR at the resampled threshold that meets the target FMR, and of both rates at
    each of some fixed thresholds.
    """

    fnmr_at_target: Interval
    fmr: tuple[Interval, ...]
    fnmr: tuple[Interval, ...]


def threshold_at(impostor: Distances, target_fmr: float) -> float:
    """The largest threshold whose FMR over the ascending distances `impostor` (n,) is at most the target
    in [0, 1)."""
    return float(np.nextafter(impostor[allowed_matches(len(impostor), target_fmr)], -np.inf))


def allowed_matches(comparisons: int, target_fmr: float) -> int:
    """The largest number of false matches whose share of so many comparisons is at most the target."""
    allowed = int(target_fmr * comparisons)
    if (allowed + 1) / comparisons <= target_fmr:  # the product was rounded down
        return allowed + 1
    return allowed - 1 if allowed / comparisons > target_fmr else allowed


def fmr_at(impostor: Distances, thresholds: Distances) -> NDArray[np.float64]:
    """FMR at each threshold, given ascending distances of impostor comparisons."""
    return np.asarray(np.searchsorted(impostor, thresholds, side="right") / len(impostor))


def fnmr_at(genuine: Distances, thresholds: Distances) -> NDArray[np.float64]:
    """FNMR at each threshold, given ascending distances of genuine comparisons."""
    return np.asarray(1 - np.searchsorted(genuine, thresholds, side="right") / len(genuine))


def rule_of_three(independent: int) -> float:
    """With 95 % confidence a rate is below this when none of so many independent comparisons went wrong.

    1 - 0.05 ** (1 / n) is about 3 / n (Hanley and Lippman-Hand, JAMA 1983).
    """
    return min(1.0, 3 / independent) if independent else 1.0


def bootstrap(
    trials: Trials, target_fmr: float, thresholds: Sequence[float], random: np.random.Generator
) -> Intervals:
    """Resample people RESAMPLES times and see how far the rates move.

    People with templates and the others are resampled apart, as there is a given number of each.
    """
    sampled = _Resampling(trials, target_fmr, thresholds)
    rows = [sampled.rates(weights) for weights in _weights(trials, random)]
    if not rows:
        return _unknown(len(thresholds))
    low, high = np.quantile(np.stack(rows), [(1 - CONFIDENCE) / 2, (1 + CONFIDENCE) / 2], axis=0)
    none = sampled.rates(np.ones(len(trials.templates))) == 0
    high = np.where(none, np.maximum(high, _bounds_without_errors(trials, len(thresholds))), high)
    intervals = tuple(zip(low.tolist(), high.tolist(), strict=True))
    return Intervals(intervals[0], intervals[1 : 1 + len(thresholds)], intervals[1 + len(thresholds) :])


def _bounds_without_errors(trials: Trials, thresholds: int) -> NDArray[np.float64]:
    """Upper bounds of the resampled rates where there was no error: resampling cannot show what never was."""
    missed, matched = rule_of_three(trials.owners), rule_of_three(trials.impostor_pairs)
    return np.array([missed] + [matched] * thresholds + [missed] * thresholds)


def _unknown(thresholds: int) -> Intervals:
    everything = ((0.0, 1.0),) * thresholds
    return Intervals((0.0, 1.0), everything, everything)


def _weights(trials: Trials, random: np.random.Generator) -> Iterator[NDArray[np.float64]]:
    """How often each person occurs in each resample; one without any two people is left out."""
    owners = np.flatnonzero(trials.templates)
    others = np.flatnonzero((trials.probes > 0) & (trials.templates == 0))
    for _ in range(RESAMPLES):
        weight = np.zeros(len(trials.templates))
        for people in (owners, others):
            weight += (
                np.bincount(random.choice(people, len(people)), minlength=len(weight)) if len(people) else 0
            )
        if np.count_nonzero(weight) > 1:
            yield weight


class _Resampling:
    """The rates of weighted people. Only the closest impostor comparisons are looked at one by one."""

    def __init__(self, trials: Trials, target_fmr: float, thresholds: Sequence[float]) -> None:
        self._trials = trials
        self._target = target_fmr
        self._impostor_at = np.searchsorted(trials.impostor, thresholds, side="right")
        self._genuine_at = np.searchsorted(trials.genuine, thresholds, side="right")
        deep = int(_HEAD_FACTOR * target_fmr * len(trials.impostor)) + _HEAD_LEAST
        self._head = min(len(trials.impostor), max(deep, self._impostor_at.max(initial=0)))

    def rates(self, weight: NDArray[np.float64]) -> NDArray[np.float64]:
        """FNMR at the target FMR, then FMR at each threshold, then FNMR at each threshold."""
        trials, head = self._trials, slice(0, self._head)
        templates, probes = weight * trials.templates, weight * trials.probes
        total = templates.sum() * probes.sum() - templates @ probes  # without people against themselves
        matched = np.cumsum(weight[trials.impostor_owner[head]] * weight[trials.impostor_prober[head]])
        first_too_many = min(
            int(np.searchsorted(matched, self._target * total, side="right")), self._head - 1
        )
        passed = np.cumsum(weight[trials.genuine_owner])
        accepted = np.searchsorted(trials.genuine, trials.impostor[first_too_many], side="left")
        at = np.concatenate([[accepted], self._genuine_at])
        fnmr = 1 - _before(passed, at) / passed[-1]
        return np.concatenate([fnmr[:1], _before(matched, self._impostor_at) / total, fnmr[1:]])


def _before(cumulated: NDArray[np.float64], positions: NDArray[np.integer]) -> NDArray[np.float64]:
    """The sum of everything before each position."""
    return np.asarray(np.concatenate([[0.0], cumulated])[positions])
