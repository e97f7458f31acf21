"""Measures one row of the report: one rule, with so many references and probe images."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from kiosk.errors import CalibrationError
from kiosk.verification.calibration import rates
from kiosk.verification.calibration.rates import Interval
from kiosk.verification.calibration.trials import (
    Distances,
    Draw,
    RuleName,
    Samples,
    Trials,
    enough_photos,
    make_draws,
    run_trials,
)

USUAL_TOLERANCE = 0.6
"""The distance of plain descriptors up to which face_recognition, following dlib's examples, takes two faces
for the same person."""

_CURVE_STEPS = 0.02 * np.arange(-5, 6)
_DET_POINTS = 300


@dataclass(frozen=True, slots=True)
class Plan:
    """What to measure: each number of references with each number of probe images, in `repeats` draws."""

    references: tuple[int, ...] = (1, 3, 5)
    probes: tuple[int, ...] = (1, 3)
    target_fmr: float = 1e-4
    repeats: int = 20
    seed: int = 0
    threshold: float = 0.33
    """The threshold on fused distances that is in use."""


@dataclass(frozen=True, slots=True)
class CurvePoint:
    """Both error rates at one threshold, each with its 95 % interval."""

    threshold: float
    fmr: float
    fmr_interval: Interval
    fnmr: float
    fnmr_interval: Interval


@dataclass(frozen=True, slots=True, eq=False)
class Row:
    """One rule, with so many references and probe images.

    `genuine` and `impostor` count comparisons over all draws, `people` those with templates and
    `impostor_pairs` different pairs of template owner and stranger. `threshold` is the largest one that meets
    the target FMR, `fmr` what it has. `fmr_bound` is the rule of three over `impostor_pairs`: no FMR below it
    can be shown with so many people. `at_default` holds for `default_threshold`, `curve` around it. `det` has
    FMR and FNMR (2, n) for a plot.
    """

    rule: RuleName
    references: int
    probes: int
    people: int
    genuine: int
    impostor: int
    impostor_pairs: int
    threshold: float
    fmr: float
    fmr_bound: float
    fnmr: float
    fnmr_interval: Interval
    at_default: CurvePoint
    curve: tuple[CurvePoint, ...]
    det: Distances

    @property
    def default_threshold(self) -> float:
        """The threshold that is in use with this rule."""
        return self.at_default.threshold


@dataclass(frozen=True, slots=True)
class Skipped:
    """Numbers of references and probe images for which only `people` have enough photos."""

    references: int
    probes: int
    people: int


def measure(samples: Samples, plan: Plan) -> Iterator[Row | Skipped]:
    """Measure everything planned, both rules on the same draws.

    Raises CalibrationError where fewer than two people have photos enough for any of it.
    """
    pairs = [(references, probes) for references in plan.references for probes in plan.probes]
    people = {pair: enough_photos(samples, *pair) for pair in pairs}
    if max(people.values()) < 2:
        raise CalibrationError(
            f"At least two people need {min(map(sum, pairs))} usable photos or more, for references and probes. "
            "Please add photos of more people, or ask for fewer with --references and --probes."
        )
    for references, probes in pairs:
        if people[references, probes] < 2:
            yield Skipped(references, probes, people[references, probes])
            continue
        draws = make_draws(samples, references, probes, repeats=plan.repeats, seed=plan.seed)
        yield _row(samples, draws, "fused", plan)
        yield _row(samples, draws, "smallest", plan)


def _row(samples: Samples, draws: Sequence[Draw], rule: RuleName, plan: Plan) -> Row:
    trials = run_trials(samples, draws, rule)
    default = plan.threshold if rule == "fused" else USUAL_TOLERANCE
    thresholds = np.round(default + _CURVE_STEPS, 6)
    random = np.random.default_rng(plan.seed)
    intervals = rates.bootstrap(trials, plan.target_fmr, thresholds.tolist(), random)
    curve = _curve(trials, thresholds, intervals)
    threshold = rates.threshold_at(trials.impostor, plan.target_fmr)
    reached = np.array([threshold])
    return Row(
        rule=rule,
        references=draws[0].references.shape[1],
        probes=draws[0].probes.shape[1],
        people=trials.owners,
        genuine=len(trials.genuine),
        impostor=len(trials.impostor),
        impostor_pairs=trials.impostor_pairs,
        threshold=threshold,
        fmr=float(rates.fmr_at(trials.impostor, reached)[0]),
        fmr_bound=rates.rule_of_three(trials.impostor_pairs),
        fnmr=float(rates.fnmr_at(trials.genuine, reached)[0]),
        fnmr_interval=intervals.fnmr_at_target,
        at_default=curve[len(curve) // 2],
        curve=curve,
        det=_det(trials),
    )


def _curve(trials: Trials, thresholds: Distances, intervals: rates.Intervals) -> tuple[CurvePoint, ...]:
    return tuple(
        CurvePoint(*point)
        for point in zip(
            thresholds.tolist(),
            rates.fmr_at(trials.impostor, thresholds).tolist(),
            intervals.fmr,
            rates.fnmr_at(trials.genuine, thresholds).tolist(),
            intervals.fnmr,
            strict=True,
        )
    )


def _det(trials: Trials) -> Distances:
    """FMR and FNMR where the FMR is large enough to be shown by so many pairs of people."""
    least = rates.rule_of_three(trials.impostor_pairs)
    places = np.geomspace(least * len(trials.impostor), len(trials.impostor) - 1, _DET_POINTS)
    thresholds = trials.impostor[np.unique(places.astype(int).clip(0, len(trials.impostor) - 1))]
    return np.stack([rates.fmr_at(trials.impostor, thresholds), rates.fnmr_at(trials.genuine, thresholds)])
