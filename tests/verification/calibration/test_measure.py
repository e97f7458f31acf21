"""Whole measurements of made-up people, the report on them, and the plot."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from kiosk.errors import CalibrationError
from kiosk.face.types import PhotoStatus
from kiosk.verification.calibration.dataset import UnusablePhoto
from kiosk.verification.calibration.det_plot import check_plot_path, det_plot, write_plot
from kiosk.verification.calibration.measure import USUAL_TOLERANCE, Plan, Row, Skipped, measure
from kiosk.verification.calibration.report import Report, as_json, as_text
from kiosk.verification.calibration.trials import Samples
from tests.verification.calibration.conftest import MakeSamples

PLAN = Plan(references=(1, 3), probes=(1, 2), target_fmr=0.01, repeats=4, threshold=1.3)


def report_on(samples: Samples, plan: Plan = PLAN) -> Report:
    results = list(measure(samples, plan))
    return Report(
        people=1 + int(samples.person.max()),
        photos=len(samples.person) + 1,
        unusable=(UnusablePhoto(Path("crowd.jpg"), PhotoStatus.SEVERAL_FACES),),
        plan=plan,
        rows=tuple(result for result in results if isinstance(result, Row)),
        skipped=tuple(result for result in results if isinstance(result, Skipped)),
    )


@pytest.fixture
def report(make_samples: MakeSamples) -> Report:
    return report_on(make_samples([6] * 20 + [1] * 60, scatter=2.5))


def test_each_rule_is_measured_for_each_number_of_images(report: Report) -> None:
    combinations = [(row.rule, row.references, row.probes) for row in report.rows]
    assert combinations == [
        (rule, references, probes)
        for references in (1, 3)
        for probes in (1, 2)
        for rule in ("fused", "smallest")
    ]
    for row in report.rows:
        assert row.fmr <= PLAN.target_fmr
        assert row.fnmr_interval[0] <= row.fnmr <= row.fnmr_interval[1]
        assert row.default_threshold == (PLAN.threshold if row.rule == "fused" else USUAL_TOLERANCE)
        assert row.at_default in row.curve


def test_more_images_help(report: Report) -> None:
    fused = {(row.references, row.probes): row.fnmr for row in report.rows if row.rule == "fused"}
    assert fused[3, 1] < fused[1, 1]
    assert fused[3, 2] < fused[3, 1]


def test_the_same_seed_gives_the_same_report(make_samples: MakeSamples) -> None:
    samples = make_samples([5] * 6, scatter=1.0)
    plan = replace(PLAN, references=(1,), probes=(1,), seed=3)
    first, second, other = (as_json(report_on(samples, each)) for each in (plan, plan, replace(plan, seed=4)))
    assert first == second
    assert first != other


def test_what_is_measured_does_not_depend_on_what_else_is(make_samples: MakeSamples) -> None:
    samples = make_samples([6] * 6, scatter=1.0)
    alone = as_json(report_on(samples, replace(PLAN, references=(3,), probes=(2,))))["rows"]
    assert alone == as_json(report_on(samples))["rows"][-2:]


def test_people_who_are_well_apart_are_told_apart(make_samples: MakeSamples) -> None:
    plan = Plan(references=(3,), probes=(1,), target_fmr=1e-3, threshold=0.6, repeats=5)
    report = report_on(make_samples([6] * 60, scatter=0.3), plan)
    fused = report.rows[0]
    assert (fused.fnmr, fused.at_default.fmr, fused.at_default.fnmr) == (0, 0, 0)
    assert fused.fnmr_interval == (0, 3 / 60)
    assert fused.fmr_bound == 3 / (60 * 59)
    assert report.supports(fused)
    assert 0.6 < fused.threshold == report.threshold


def test_numbers_that_nobody_has_photos_for_are_left_out(make_samples: MakeSamples) -> None:
    report = report_on(make_samples([4, 4, 4, 1]), replace(PLAN, references=(1, 5), probes=(1,)))
    assert [row.references for row in report.rows] == [1, 1]
    assert report.skipped == (Skipped(5, 1, 0),)
    assert "people with so many photos: 0" in as_text(report)


def test_where_nothing_can_be_measured_it_says_what_to_do(make_samples: MakeSamples) -> None:
    with pytest.raises(CalibrationError, match=r"need 2 usable photos.*--references"):
        list(measure(make_samples([5, 1, 1]), PLAN))


def test_the_json_has_what_the_design_names(report: Report) -> None:
    result = json.loads(json.dumps(as_json(report)))
    assert (result["people"], result["photos"], result["unusable"]) == (80, 181, 1)
    assert (result["target_fmr"], result["default_threshold"]) == (0.01, 1.3)
    row = result["rows"][-1]
    assert (row["rule"], row["references"], row["probes"]) == ("smallest", 3, 2)
    assert row["default_threshold"] == 0.6
    for name in ("fmr", "fnmr", "fmr_bound", "fmr_at_default", "fnmr_at_default"):
        assert 0 <= row[name] <= 1
    # Template and probe take five of the six photos of twenty people.
    assert (row["genuine"], row["impostor"]) == (4 * 20, 4 * 20 * 19)


def test_the_text_says_which_threshold_meets_the_target(report: Report) -> None:
    text = as_text(report)
    assert "80 people with 181 photos; 1 cannot be used. (several faces: 1)" in text
    assert "crowd.jpg: several faces" in text
    assert report.threshold is not None
    assert f"A threshold of {report.threshold:.4f}"[:-1] in text
    assert "The threshold in use, 1.3, " in text


@pytest.mark.parametrize(("threshold", "verdict"), [(0.5, "meets the target"), (2.0, "misses the target")])
def test_the_text_judges_the_threshold_in_use(
    make_samples: MakeSamples, threshold: float, verdict: str
) -> None:
    plan = replace(PLAN, probes=(1,), threshold=threshold)
    assert f"{threshold:g}, {verdict}: " in as_text(report_on(make_samples([6] * 20, scatter=1.0), plan))


def test_a_rate_whose_interval_reaches_beyond_the_target_is_not_called_safe(report: Report) -> None:
    fused = report.rows[0]
    doubtful = replace(fused.at_default, fmr=0.009, fmr_interval=(0.001, 0.02))
    text = as_text(replace(report, rows=(replace(fused, at_default=doubtful),)))
    assert "met the target, though not beyond doubt" in text


def test_too_few_people_for_the_target_is_said(make_samples: MakeSamples) -> None:
    report = report_on(make_samples([4] * 6), replace(PLAN, target_fmr=1e-4))
    assert report.threshold is None
    assert as_json(report)["threshold"] is None
    assert not any(row["supported"] for row in as_json(report)["rows"])
    assert "No threshold can be named" in as_text(report)
    assert "* With so few pairs of people" in as_text(report)


def test_the_plot_is_svg_with_a_curve_for_each_row(report: Report, tmp_path: Path) -> None:
    path = tmp_path / "det.svg"
    write_plot(path, report)
    root = ET.fromstring(path.read_text(encoding="utf-8"))
    curves = root.findall("{http://www.w3.org/2000/svg}polyline")
    assert len(curves) == len(report.rows)
    for curve in curves:
        points = np.array([point.split(",") for point in curve.attrib["points"].split()], float)
        assert (np.diff(points[:, 0]) >= 0).all()
        assert (np.diff(points[:, 1]) >= 0).all()
    assert "fused, 3 references, 1 probe" in det_plot(report)


def test_a_plot_without_errors_is_still_a_plot(make_samples: MakeSamples) -> None:
    report = report_on(make_samples([6] * 10, scatter=0.1))
    assert ET.fromstring(det_plot(report)).tag.endswith("svg")


def test_a_plot_that_cannot_be_written_is_refused_first(report: Report, tmp_path: Path) -> None:
    with pytest.raises(CalibrationError, match=r"det\.svg"):
        check_plot_path(tmp_path / "det.pdf")
    with pytest.raises(CalibrationError, match="no folder"):
        check_plot_path(tmp_path / "missing" / "det.svg")
    (tmp_path / "taken.svg").mkdir()
    with pytest.raises(CalibrationError, match="Cannot write"):
        write_plot(tmp_path / "taken.svg", report)
