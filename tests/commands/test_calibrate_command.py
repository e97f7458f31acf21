"""`kiosk calibrate` with the real engine, on a few real people and on enrolled simulated ones."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.plugins.commands import Run


@pytest.fixture(scope="module")
def people(faces: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Four people of LFW with their first five photos, and ten with one, as photos beside the folders."""
    folder = tmp_path_factory.mktemp("people")
    everybody = sorted((faces / "lfw_dev").iterdir())
    several = [person for person in everybody if len(list(person.glob("*.jpg"))) >= 8][:4]
    single = [person for person in everybody if len(list(person.glob("*.jpg"))) == 1][:10]
    for person in several:
        (folder / person.name).mkdir()
        for photo in sorted(person.glob("*.jpg"))[:5]:
            shutil.copy(photo, folder / person.name)
    for person in single:
        shutil.copy(next(person.glob("*.jpg")), folder)
    return folder


def test_real_people_are_measured(run: Run, people: Path, tmp_path: Path) -> None:
    plot = tmp_path / "det.svg"
    options = ("--references", "1,3", "--probes", "1", "--repeats", "5", "--target-fmr", "0.05")
    result = run("calibrate", people, *options, "--plot", plot, "--json")
    assert result.code == 0
    report = result.json
    assert (report["people"], report["photos"]) == (14, 30)
    assert report["unusable"] == len(report["unusable_photos"]) < 10
    assert [(row["rule"], row["references"]) for row in report["rows"]] == [
        ("fused", 1),
        ("smallest", 1),
        ("fused", 3),
        ("smallest", 3),
    ]
    for row in report["rows"]:
        assert row["genuine"] > 0
        assert row["impostor"] > 100
        assert row["fnmr"] < 0.5
    assert report["rows"][2]["fmr_at_default"] < 0.01
    assert plot.read_text(encoding="utf-8").startswith("<svg")


def test_the_text_names_the_threshold(run: Run, people: Path) -> None:
    result = run("calibrate", people, "--references", "1", "--probes", "1", "--target-fmr", "0.1")
    assert result.code == 0
    assert "14 people with 30 photos" in result.out
    assert "A threshold of 0." in result.out
    assert "The threshold in use, 0.33, " in result.out


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ((), "either a folder of people or --enrolled"),
        (("somewhere", "--enrolled"), "either a folder of people or --enrolled"),
        (("somewhere",), "check the path"),
        (("somewhere", "--plot", "det.png"), "det.svg"),
        (("somewhere", "--references", "1,x"), "1,3,5"),
        (("somewhere", "--probes", "0"), "from 1 to 20"),
        (("somewhere", "--target-fmr", "1"), "--target-fmr"),
    ],
)
def test_what_cannot_be_measured_is_refused(run: Run, arguments: tuple[str, ...], sentence: str) -> None:
    result = run("calibrate", *arguments)
    assert (result.code, result.out) == (2, "")
    assert sentence in result.err


def test_a_folder_without_people_is_refused(run: Run, tmp_path: Path) -> None:
    result = run("calibrate", tmp_path, "--json")
    assert (result.code, result.json["reason"]) == (2, "calibration")
    assert "one subfolder" in result.json["message"]


def test_enrolled_people_are_compared(run: Run, photos: Path) -> None:
    for user, photo in (("ada", "ada_0"), ("ada", "ada_1"), ("ben", "ben_0"), ("eve", "ada_2")):
        run("enroll", user, photos / f"{photo}.jpg")
    result = run("calibrate", "--enrolled", "--json")
    assert result.code == 0
    assert (result.json["people"], result.json["threshold"]) == (3, 0.33)
    assert [pair["users"] for pair in result.json["resembling"]] == [["ada", "eve"]]
    assert result.json["inconsistent"] == []
    assert "ada and eve resemble each other too much" in run("calibrate", "--enrolled").out
