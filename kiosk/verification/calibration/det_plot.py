"""A DET plot as SVG: FNMR over FMR, both on normal-deviate axes (ISO/IEC 19795-1; Martin et al., 1997)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from pathlib import Path
from statistics import NormalDist

from kiosk.errors import CalibrationError
from kiosk.verification.calibration.measure import Row
from kiosk.verification.calibration.report import Report
from kiosk.verification.calibration.trials import RuleName

WIDTH, HEIGHT = 900, 620
"""Size of the picture in px."""

_LEFT, _TOP, _RIGHT, _BOTTOM = 80, 50, 640, 550
_FMR_TICKS = (1e-6, 1e-5, 1e-4, 1e-3, 1e-2, 0.05, 0.2, 0.4)
_FNMR_TICKS = (1e-3, 2e-3, 5e-3, 1e-2, 0.02, 0.05, 0.1, 0.2, 0.4)
_COLOURS: dict[RuleName, tuple[str, ...]] = {
    "fused": ("#7fb2e5", "#2f7dc9", "#0b3d73"),
    "smallest": ("#f2b37a", "#dd7a21", "#8f4708"),
}
"""From few references to many: light to dark."""
_DASHES = ("none", "7 4", "2 3")
"""By the number of probe images, from few to many."""

_PROBIT = NormalDist().inv_cdf


def check_plot_path(path: Path) -> None:
    """Raise CalibrationError where no plot could be written there, before hours went into measuring it."""
    if path.suffix.lower() != ".svg":
        raise CalibrationError(f"The plot is written as SVG. Please name it {path.with_suffix('.svg')}.")
    if not path.absolute().parent.is_dir():
        raise CalibrationError(f"There is no folder {path.absolute().parent}. Please create it first.")


def write_plot(path: Path, report: Report) -> None:
    """Write the plot of all rows. Raises CalibrationError where the file cannot be written."""
    try:
        path.write_text(det_plot(report), encoding="utf-8")
    except OSError as error:
        raise CalibrationError(
            f"Cannot write the plot {path}: {error.strerror}. Please choose another place."
        ) from error


def det_plot(report: Report) -> str:
    """The plot as an SVG document; each curve has a dot where the threshold in use is."""
    axes = _Axes(report)
    size = f'viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}"'
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} font-family="sans-serif" fill="#222">',
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>',
        _text((_LEFT + _RIGHT) / 2, 28, f"{report.people} people, {report.photos} photos", size=15),
        *axes.grid(),
        *_curves(report, axes),
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


class _Axes:
    """Where error rates are in the picture."""

    def __init__(self, report: Report) -> None:
        least = min([report.plan.target_fmr, *(float(row.det[0].min()) for row in report.rows)])
        first = max((place for place, tick in enumerate(_FMR_TICKS) if tick <= least), default=0)
        self._fmr_ticks = _FMR_TICKS[first:]
        self._target = report.plan.target_fmr

    def x(self, fmr: float) -> float:
        """Pixels from the left."""
        return _between(_LEFT, _RIGHT, fmr, self._fmr_ticks)

    def y(self, fnmr: float) -> float:
        """Pixels from the top."""
        return _between(_BOTTOM, _TOP, fnmr, _FNMR_TICKS)

    def shows(self, fmr: float, fnmr: float) -> bool:
        """Whether a point is inside the plot."""
        return self._fmr_ticks[0] <= fmr <= self._fmr_ticks[-1] and _FNMR_TICKS[0] <= fnmr <= _FNMR_TICKS[-1]

    def grid(self) -> Iterator[str]:
        """Lines and labels of both axes, and the target FMR."""
        for tick in self._fmr_ticks:
            yield _line(self.x(tick), _TOP, self.x(tick), _BOTTOM, "#ddd")
            yield _text(self.x(tick), _BOTTOM + 18, _rate(tick))
        for tick in _FNMR_TICKS:
            yield _line(_LEFT, self.y(tick), _RIGHT, self.y(tick), "#ddd")
            yield _text(_LEFT - 8, self.y(tick) + 4, _rate(tick), anchor="end")
        if self._fmr_ticks[0] <= self._target <= self._fmr_ticks[-1]:
            yield _line(self.x(self._target), _TOP, self.x(self._target), _BOTTOM, "#c00")
            yield _text(self.x(self._target), _TOP - 6, f"target {_rate(self._target)}")
        middle = (_TOP + _BOTTOM) / 2
        yield _text((_LEFT + _RIGHT) / 2, _BOTTOM + 42, "False match rate", size=13)
        yield f'<g transform="rotate(-90 22 {middle})">{_text(22, middle, "False non-match rate", size=13)}</g>'


def _curves(report: Report, axes: _Axes) -> Iterator[str]:
    references = sorted({row.references for row in report.rows})
    probes = sorted({row.probes for row in report.rows})
    legend = count(_TOP + 10, 22)
    for row in sorted(report.rows, key=lambda row: row.rule):
        colours = _COLOURS[row.rule]
        shade = references.index(row.references) * len(colours) // len(references)
        dash = _DASHES[min(probes.index(row.probes), len(_DASHES) - 1)]
        yield from _curve(row, axes, colours[shade], dash)
        height = next(legend)
        yield _line(_RIGHT + 24, height, _RIGHT + 60, height, colours[shade], width=2, dash=dash)
        yield _text(_RIGHT + 68, height + 4, _label(row), anchor="start")
    height = next(legend)
    yield _dot(_RIGHT + 42, height, "#555")
    yield _text(_RIGHT + 68, height + 4, "threshold in use", anchor="start")


def _curve(row: Row, axes: _Axes, colour: str, dash: str) -> Iterator[str]:
    points = [
        f"{axes.x(fmr):.1f},{axes.y(fnmr):.1f}" for fmr, fnmr in row.det.T.tolist() if axes.shows(fmr, fnmr)
    ]
    if points:
        yield (
            f'<polyline points="{" ".join(points)}" fill="none" stroke="{colour}" stroke-width="2" '
            f'stroke-dasharray="{dash}"/>'
        )
    if axes.shows(row.at_default.fmr, row.at_default.fnmr):
        yield _dot(axes.x(row.at_default.fmr), axes.y(row.at_default.fnmr), colour)


def _label(row: Row) -> str:
    return f"{row.rule}, {_many(row.references, 'reference')}, {_many(row.probes, 'probe')}"


def _many(number: int, what: str) -> str:
    return f"{number} {what}" if number == 1 else f"{number} {what}s"


def _between(start: float, end: float, rate: float, ticks: tuple[float, ...]) -> float:
    low, high = _PROBIT(ticks[0]), _PROBIT(ticks[-1])
    return start + (end - start) * (_PROBIT(rate) - low) / (high - low)


def _rate(rate: float) -> str:
    return f"{100 * rate:g} %" if rate >= 1e-3 else f"{rate:.0e}".replace("e-0", "e-")


def _line(
    x1: float, y1: float, x2: float, y2: float, colour: str, *, width: float = 1, dash: str = "none"
) -> str:
    return (
        f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" stroke="{colour}" '
        f'stroke-width="{width}" stroke-dasharray="{dash}"/>'
    )


def _dot(x: float, y: float, colour: str) -> str:
    return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="4.5" fill="{colour}" stroke="#fff"/>'


def _text(x: float, y: float, text: str, *, anchor: str = "middle", size: int = 12) -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" font-size="{size}">{text}</text>'
