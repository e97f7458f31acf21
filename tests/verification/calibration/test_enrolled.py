"""Enrolled people who resemble one another, and photos that disagree."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest

from kiosk.face.template import compare, fuse, normalise
from kiosk.face.types import Embedding
from kiosk.verification.calibration import enrolled
from kiosk.verification.calibration.enrolled import Inconsistent, as_json, as_text, examine

Photos = dict[str, Embedding]


def photos_of(seed: int, count: int = 3, *, near: int | None = None) -> Photos:
    """Photos of a made-up person; `near` names one whom they resemble."""
    random = np.random.default_rng(seed)
    centre = random.normal(size=128)
    if near is not None:
        centre = np.random.default_rng(near).normal(size=128) + 0.1 * centre
    return {f"{n}.jpg": normalise(centre + 0.1 * random.normal(size=128)) for n in range(count)}


def test_people_who_resemble_each_other_too_much_are_named() -> None:
    people = {"ada": photos_of(1), "ben": photos_of(2), "twin": photos_of(3, 5, near=1)}
    population = examine(people, 0.34)
    (pair,) = population.resembling
    assert pair.users == ("ada", "twin")
    fused = {user: fuse(list(photos.values())) for user, photos in people.items()}
    assert pair.distance == pytest.approx(compare(fused["ada"], fused["twin"]), abs=1e-6)
    assert "ada and twin resemble each other too much" in as_text(population)
    assert as_json(population)["resembling"][0]["users"] == ["ada", "twin"]


def test_nobody_resembling_still_shows_the_closest() -> None:
    people = {str(seed): photos_of(seed) for seed in range(4)}
    population = examine(people, 0.34)
    assert (population.resembling, len(population.closest)) == ((), 5)
    fused = {user: fuse(list(photos.values())) for user, photos in people.items()}
    smallest = min(compare(fused[a], fused[b]) for a, b in combinations(fused, 2))
    assert population.closest[0].distance == pytest.approx(smallest, abs=1e-6)
    assert "No two of them" in as_text(population)


def test_pairs_are_found_once_wherever_the_blocks_of_work_end(monkeypatch: pytest.MonkeyPatch) -> None:
    people = {f"p{seed}": photos_of(seed) for seed in range(7)} | {"q": photos_of(9, near=6)}
    whole = examine(people, 1.4)
    monkeypatch.setattr(enrolled, "_ROWS_AT_ONCE", 3)
    blocks = examine(people, 1.4)
    assert [pair.users for pair in blocks.resembling] == [pair.users for pair in whole.resembling]
    assert whole.resembling[0].users == ("p6", "q")
    assert len({pair.users for pair in whole.resembling}) == len(whole.resembling)


def test_a_wrong_photo_is_named_and_not_averaged_in() -> None:
    mixed = {**photos_of(1, 4), "wrong.jpg": photos_of(2)["0.jpg"]}
    population = examine({"ada": mixed, "ben": photos_of(2)}, 0.34)
    assert population.inconsistent == (Inconsistent("ada", ("wrong.jpg",)),)
    assert population.resembling == ()
    assert "ada: wrong.jpg show somebody else" in as_text(population)


def test_photos_without_a_majority_leave_no_template() -> None:
    mixed = {"a.jpg": photos_of(1)["0.jpg"], "b.jpg": photos_of(2)["0.jpg"]}
    population = examine({"ada": mixed, "ben": photos_of(3), "carl": {}}, 0.34)
    assert population.inconsistent == (Inconsistent("ada", ("a.jpg", "b.jpg")),)
    assert population.without_template == ("ada", "carl")
    text = as_text(population)
    assert "photos of ada do not show one person" in text
    assert "carl has no usable photo" in text
    assert "ada has no usable photo" not in text


def test_an_empty_store_is_no_problem() -> None:
    population = examine({}, 0.34)
    assert as_json(population)["people"] == 0
    assert "Nobody is enrolled yet" in as_text(population)
