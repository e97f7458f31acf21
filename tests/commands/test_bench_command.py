"""`kiosk bench`: one measurement each, as JSON and as text."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.face.fast_encoder import BATCH
from tests.plugins.commands import Run


def test_the_json_names_what_was_run(run: Run) -> None:
    result = run("bench", "--only", "verify_warm", "--rounds", 1, "--rtt", 0, "--photos", 1, "--json")
    assert result.code == 0
    assert set(result.json["baseline"]) >= {"face_recognition", "dlib", "onnxruntime", "numpy", "cpu"}
    assert (result.json["rounds"], result.json["photos"], result.json["rtt_ms"]) == (1, 1, 0)
    assert set(result.json["verify_warm"]) >= {"ours_ms", "baseline_ms", "ratio", "ratio_min", "ratio_max"}
    assert "encoder" not in result.json
    assert "Measuring" in result.err


def test_the_table_explains_itself(run: Run) -> None:
    result = run("bench", "--only", "encoder", "--rounds", 1)
    assert result.code == 0
    header, row = result.out.splitlines()[:2]
    assert header.split()[:3] == ["ours", "face_recognition", "ratio"]
    assert row.startswith("encoder")
    assert f"in batches of {BATCH}" in result.out
    assert "one thread" in result.out


def test_a_missing_video_is_a_sentence(run: Run, tmp_path: Path) -> None:
    result = run("bench", "--only", "frame", "--video", tmp_path / "no.mp4", "--json")
    assert result.code == 2
    assert result.json["reason"] == "camera_unavailable"


@pytest.mark.parametrize("arguments", [("--rounds", "0"), ("--rtt", "-1"), ("--only", "camera")])
def test_impossible_options_are_refused(run: Run, arguments: tuple[str, ...]) -> None:
    result = run("bench", *arguments)
    assert result.code == 2
    assert "Invalid value" in result.err
