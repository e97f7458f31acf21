"""All measurements on next to nothing: what the report has. No figure that depends on time is looked at."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.bench import suite
from kiosk.bench.plan import NAMES, Plan
from kiosk.bench.report import as_text
from kiosk.errors import FaceEngineError
from kiosk.face.engine import Engine
from kiosk.settings import QualitySettings, Settings

FIGURES = {"ours_ms", "baseline_ms", "ratio", "ratio_min", "ratio_max", "ours_cpu_ms", "baseline_cpu_ms"}


def test_the_report_has_all_measurements(settings: Settings, engine: Engine, plan: Plan) -> None:
    advances: list[None] = []
    report = suite.run(settings, engine, plan, lambda: advances.append(None))
    assert len(advances) == suite.steps(plan)
    assert [name for name in report if name in NAMES] == list(NAMES)
    for name in NAMES:
        assert set(report[name]) >= FIGURES
        assert 0 < report[name]["ratio_min"] <= report[name]["ratio"] <= report[name]["ratio_max"]

    encoder, frame = report["encoder"], report["frame"]
    assert encoder["max_abs_diff"] < 1e-5
    assert (encoder["chips"], encoder["batch"], encoder["baseline_batch"]) == (2, 2, 1)
    assert (frame["size"], frame["frames"]) == ([640, 480], 2)
    assert (frame["ours_embedded"], frame["baseline_embedded"]) == (2, 2)
    assert set(frame["frames_per_second"]) == {"ours", "baseline"}
    assert report["reference"]["size"] == [1000, 750]

    first, warm = report["verify_first"], report["verify_warm"]
    for figures in (first, warm):
        assert figures["ours_granted"]
        assert figures["baseline_granted"]
    assert first["ours_requests"] == {"LIST": 1, "GET": 1}
    assert first["baseline_requests"] == {"LIST": 1, "GET": 1, "PUT": 1}
    assert warm["ours_requests"] == {"LIST": 1}
    assert warm["baseline_requests"] == {"LIST": 1, "GET": 2}
    assert all(f"\n{name}: " in as_text(report) for name in NAMES)


def test_only_what_was_asked_for_is_measured(settings: Settings, engine: Engine, plan: Plan) -> None:
    report = suite.run(settings, engine, replace(plan, names=("encoder",)))
    assert [name for name in report if name in NAMES] == ["encoder"]


def test_bounds_that_refuse_the_frame_are_an_error(settings: Settings, engine: Engine, plan: Plan) -> None:
    strict = Engine(engine._encoder, QualitySettings(min_face=1000))
    with pytest.raises(FaceEngineError, match=r"\[quality\]"):
        suite.run(settings, strict, replace(plan, names=("verify_warm",)))
