"""The demo's tour with everything real: camera, engine, gallery, state machine."""

from __future__ import annotations

import pytest

from tests.plugins.commands import Run

EXPECTED = [
    ("ada", "ada", True, "match"),
    ("ben", "ben", True, "match"),
    ("grace", "grace", True, "match"),
    ("luca", "luca", True, "match"),
    ("ben", "ada", False, "no_match"),
    ("ruby", "grace", False, "no_match"),
    ("ruby", "ruby", False, "unknown_person"),
    (None, "ada", False, "no_good_frame"),
]


@pytest.mark.timeout(180)
def test_the_tour_grants_the_right_people_only(run: Run) -> None:
    result = run("demo", "--json")
    assert result.code == 0
    visits = result.json["visits"]
    seen = [(visit["person"], visit["claim"], visit["granted"], visit["reason"]) for visit in visits]
    assert seen == EXPECTED
    compared = [visit for visit in visits if visit["distance"] is not None]
    assert all((visit["distance"] <= visit["threshold"]) is visit["granted"] for visit in compared)
    assert "Enrolled ada with 5 photos." in result.err
