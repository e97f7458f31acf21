"""The benchmark's figures as text for people."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from textwrap import fill
from typing import Any

from kiosk.bench.plan import NAMES

_Figures = Mapping[str, Any]

_HEADINGS = ("", "ours", "face_recognition", "ratio", "lowest - highest")
_ROW = "{:<14}{:>12}{:>18}{:>9}{:>18}"
_WIDTH = 96
_HOW = (
    "Medians of {rounds} rounds, in which both sides took turns; warm-ups are not counted. The ratio is that "
    "of the medians; lowest and highest are those of single rounds. Both sides compute on one thread, as "
    "dlib does and as onnxruntime's session is set up to (OMP_NUM_THREADS is left as it is); only the photos "
    "of verify_first are fetched and embedded several at once by us, and one by one by face_recognition."
)


def as_text(report: Mapping[str, Any]) -> str:
    """A table with a row per measurement, what each measured, and what it ran on."""
    measured = [name for name in NAMES if name in report]
    lines = [_ROW.format(*_HEADINGS), *(_row(name, report[name]) for name in measured), ""]
    lines += [_wrapped(f"{name}: {_MEANINGS[name](report[name], report)}") for name in measured]
    return "\n".join([*lines, "", _wrapped(_HOW.format(**report)), _wrapped(_ran_on(report["baseline"]))])


def _wrapped(text: str) -> str:
    return fill(text, _WIDTH, break_long_words=False, break_on_hyphens=False)


def _row(name: str, figures: _Figures) -> str:
    spread = f"{figures['ratio_min']:.1f} - {figures['ratio_max']:.1f}"
    ours, baseline = f"{figures['ours_ms']:.1f} ms", f"{figures['baseline_ms']:.1f} ms"
    return _ROW.format(name, ours, baseline, f"{figures['ratio']:.1f}", spread)


def _encoder(figures: _Figures, _: _Figures) -> str:
    return (
        f"one of {figures['chips']} aligned faces, ours in batches of {figures['batch']}, dlib's "
        f"compute_face_descriptor one by one; largest difference of a value {figures['max_abs_diff']:.1e}"
    )


def _frame(figures: _Figures, _: _Figures) -> str:
    rate = figures["frames_per_second"]
    return (
        f"one frame of {_size(figures)} of a camera with {figures['camera_fps']:g} frames per second, from "
        f"pixels to embedding: {rate['ours']:.0f} and {rate['baseline']:.1f} frames per second; of "
        f"{figures['frames']} frames {figures['ours_embedded']} and {figures['baseline_embedded']} "
        "gave an embedding"
    )


def _reference(figures: _Figures, _: _Figures) -> str:
    return f"a JPEG of {_size(figures)} and {figures['bytes'] / 1e6:.1f} MB, from bytes to embedding"


def _verify_first(figures: _Figures, report: _Figures) -> str:
    return f"{report['photos']} photos that no cache covers, and one frame; {_requests(figures, report)}"


def _verify_warm(figures: _Figures, report: _Figures) -> str:
    return f"the same with current caches; {_requests(figures, report)}"


def _requests(figures: _Figures, report: _Figures) -> str:
    ours, baseline = _counts(figures["ours_requests"]), _counts(figures["baseline_requests"])
    return f"requests of {report['rtt_ms']:g} ms each: {ours} and {baseline}"


def _counts(requests: Mapping[str, int]) -> str:
    return ", ".join(f"{number} {kind}" for kind, number in requests.items())


def _size(figures: _Figures) -> str:
    return "{} x {} pixels".format(*figures["size"])


def _ran_on(baseline: _Figures) -> str:
    packages = ("face_recognition", "dlib", "onnxruntime", "numpy")
    versions = ", ".join(f"{name} {baseline[name]}" for name in packages)
    return f"{versions}; {baseline['cpu']}, {baseline['cores']} cores."


_MEANINGS: Mapping[str, Callable[[_Figures, _Figures], str]] = {
    "encoder": _encoder,
    "frame": _frame,
    "reference": _reference,
    "verify_first": _verify_first,
    "verify_warm": _verify_warm,
}
