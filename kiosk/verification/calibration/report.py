"""What calibration found, as JSON and as text for people."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from kiosk.verification.calibration.dataset import UnusablePhoto
from kiosk.verification.calibration.measure import CurvePoint, Plan, Row, Skipped
from kiosk.verification.calibration.rates import Interval

_NAMED = 10
"""So many unusable photos are named in the text; the JSON has all."""

_HEADINGS = (
    "rule", "refs", "probes", "people", "genuine", "impostor", "pairs", "threshold", "FNMR", "95 %", "",
    "default", "FMR there", "95 %", "FNMR there", "95 %",
)  # fmt: skip
_ROW = "{:<9}{:>4}{:>7}{:>7}{:>8}{:>9}{:>8}{:>10}{:>9} {:<13}{:<2}{:>7}{:>11} {:<19}{:>10} {:<13}"
_CURVE_ROW = "{:>10}{:>10} {:<19}{:>9} {:<13}"


@dataclass(frozen=True, slots=True)
class Report:
    """All that was measured on a folder of so many `people` and `photos`, and how."""

    people: int
    photos: int
    unusable: tuple[UnusablePhoto, ...]
    plan: Plan
    rows: tuple[Row, ...]
    skipped: tuple[Skipped, ...]

    @property
    def supported(self) -> tuple[Row, ...]:
        """The rows of fused embeddings that have enough pairs of people to show the target FMR."""
        return tuple(row for row in self.rows if row.rule == "fused" and self.supports(row))

    @property
    def threshold(self) -> float | None:
        """The largest threshold that meets the target FMR in every row that can show it."""
        return min((row.threshold for row in self.supported), default=None)

    def supports(self, row: Row) -> bool:
        """Whether the row has enough pairs of people to show the target FMR."""
        return row.fmr_bound <= self.plan.target_fmr


def as_json(report: Report) -> dict[str, Any]:
    """The report with plain values only."""
    return {
        "people": report.people,
        "photos": report.photos,
        "unusable": len(report.unusable),
        "unusable_photos": [
            {"photo": str(photo.path), "reason": str(photo.status)} for photo in report.unusable
        ],
        "target_fmr": report.plan.target_fmr,
        "default_threshold": report.plan.threshold,
        "threshold": report.threshold,
        "repeats": report.plan.repeats,
        "seed": report.plan.seed,
        "rows": [_row_as_json(row, supported=report.supports(row)) for row in report.rows],
        "skipped": [
            {"references": few.references, "probes": few.probes, "people": few.people}
            for few in report.skipped
        ],
    }


def as_text(report: Report) -> str:
    """Tables, and a paragraph that says what follows from them."""
    parts = [
        _material(report),
        "\n".join([_ROW.format(*_HEADINGS).rstrip(), *(_table_row(report, row) for row in report.rows)]),
        _legend(report),
        *(_curve(report.supported[-1:] or report.rows[:1])),
        _conclusion(report),
    ]
    return "\n\n".join(parts)


def _row_as_json(row: Row, *, supported: bool) -> dict[str, Any]:
    return {
        "rule": row.rule,
        "references": row.references,
        "probes": row.probes,
        "people": row.people,
        "genuine": row.genuine,
        "impostor": row.impostor,
        "impostor_pairs": row.impostor_pairs,
        "threshold": row.threshold,
        "fmr": row.fmr,
        "fmr_bound": row.fmr_bound,
        "supported": supported,
        "fnmr": row.fnmr,
        "fnmr_interval": list(row.fnmr_interval),
        "default_threshold": row.default_threshold,
        "fmr_at_default": row.at_default.fmr,
        "fmr_at_default_interval": list(row.at_default.fmr_interval),
        "fnmr_at_default": row.at_default.fnmr,
        "fnmr_at_default_interval": list(row.at_default.fnmr_interval),
        "curve": [_point_as_json(point) for point in row.curve],
    }


def _point_as_json(point: CurvePoint) -> dict[str, Any]:
    return {
        "threshold": point.threshold,
        "fmr": point.fmr,
        "fmr_interval": list(point.fmr_interval),
        "fnmr": point.fnmr,
        "fnmr_interval": list(point.fnmr_interval),
    }


def _material(report: Report) -> str:
    lines = [f"{report.people} people with {report.photos} photos; {len(report.unusable)} cannot be used."]
    if report.unusable:
        reasons = Counter(photo.status.replace("_", " ") for photo in report.unusable)
        lines[0] += f" ({', '.join(f'{reason}: {count}' for reason, count in sorted(reasons.items()))})"
    lines += [f"  {photo.path}: {photo.status.replace('_', ' ')}" for photo in report.unusable[:_NAMED]]
    if len(report.unusable) > _NAMED:
        lines.append(f"  and {len(report.unusable) - _NAMED} more: `--json` names them all.")
    return "\n".join(lines)


def _table_row(report: Report, row: Row) -> str:
    at_default = row.at_default
    return _ROW.format(
        row.rule,
        row.references,
        row.probes,
        row.people,
        row.genuine,
        row.impostor,
        row.impostor_pairs,
        f"{row.threshold:.4f}",
        _percent(row.fnmr),
        _percents(row.fnmr_interval),
        "" if report.supports(row) else "*",
        f"{row.default_threshold:.2f}",
        f"{at_default.fmr:.1e}",
        _powers(at_default.fmr_interval),
        _percent(at_default.fnmr),
        _percents(at_default.fnmr_interval),
    ).rstrip()


def _legend(report: Report) -> str:
    target = report.plan.target_fmr
    lines = [
        f"threshold, FNMR: at a false match rate (FMR) of at most {target:g}; default: the threshold in use.",
        "people: those with photos enough for a template; pairs: different pairs of one of them and a stranger.",
    ]
    if not all(map(report.supports, report.rows)):
        lines.append(
            f"* With so few pairs of people an FMR of {target:g} cannot be shown: that takes {3 / target:,.0f}."
        )
    lines += [
        f"{few.references} references and {few.probes} probes: left out, people with so many photos: {few.people}."
        for few in report.skipped
    ]
    return "\n".join(lines)


def _curve(rows: Sequence[Row]) -> list[str]:
    return [
        "\n".join(
            [
                f"Over thresholds: {row.rule}, {row.references} references, {row.probes} probe images",
                _CURVE_ROW.format("threshold", "FMR", "95 %", "FNMR", "95 %").rstrip(),
                *(_curve_row(point) for point in row.curve),
            ]
        )
        for row in rows
    ]


def _curve_row(point: CurvePoint) -> str:
    return _CURVE_ROW.format(
        f"{point.threshold:.2f}",
        f"{point.fmr:.1e}",
        _powers(point.fmr_interval),
        _percent(point.fnmr),
        _percents(point.fnmr_interval),
    ).rstrip()


def _conclusion(report: Report) -> str:
    target, threshold = report.plan.target_fmr, report.threshold
    if threshold is None:
        most = max(row.impostor_pairs for row in report.rows)
        return (
            f"No threshold can be named for an FMR of {target:g}: these photos give {most:,} pairs of different "
            f"people, and it takes {3 / target:,.0f} without a false match to show so low a rate (rule of "
            "three). Please give a folder with more people, or a larger --target-fmr."
        )
    pairs = min(row.impostor_pairs for row in report.supported)
    comparisons = min(row.impostor for row in report.supported)
    return (
        f"A threshold of {_down(threshold)} met an FMR of {target:g} for every number of references and probe "
        f"images that has enough comparisons: at least {comparisons:,}, of {pairs:,} different pairs of people. "
        f"(With no false match among so many pairs, the FMR would be below {3 / pairs:.1e} with 95 % "
        f"confidence.) {_default_sentence(report)}"
    )


def _default_sentence(report: Report) -> str:
    points = [row.at_default for row in report.rows if row.rule == "fused"]
    worst = max(point.fmr for point in points)
    bound = max(row.at_default.fmr_interval[1] for row in report.supported)
    return (
        f"The threshold in use, {report.plan.threshold:g}, {_verdict(worst, bound, report.plan.target_fmr)}: its "
        f"FMR was at most {worst:.1e} (at most {bound:.1e} with 95 % confidence, in the rows with enough pairs), "
        f"its FNMR between {_percent(min(point.fnmr for point in points))} and "
        f"{_percent(max(point.fnmr for point in points))}."
    )


def _verdict(worst: float, bound: float, target: float) -> str:
    """What the FMR as measured, and its upper bound, say about the target."""
    if worst > target:
        return "misses the target"
    return "meets the target" if bound <= target else "met the target, though not beyond doubt"


def _down(threshold: float) -> str:
    """A threshold rounded so that it still meets what it met."""
    return f"{int(threshold * 1000) / 1000:.3f}"


def _percent(rate: float) -> str:
    return f"{100 * rate:.2f} %"


def _percents(interval: Interval) -> str:
    return f"{100 * interval[0]:.2f}-{100 * interval[1]:.2f}"


def _powers(interval: Interval) -> str:
    return f"{interval[0]:.1e}-{interval[1]:.1e}"
