"""Drawing references and probes, and comparing them: against plain loops over the same photos."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kiosk.face.template import compare, fuse
from kiosk.verification.calibration.trials import (
    Draw,
    RuleName,
    Samples,
    draw,
    enough_photos,
    fused_distances,
    make_draws,
    run_trials,
    smallest_distances,
)
from tests.verification.calibration.conftest import MakeSamples

PLENTY = 10**9


def one_draw(samples: Samples, references: int, probes: int, most: int = PLENTY) -> Draw:
    return draw(samples, references, probes, np.random.default_rng(0), most)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    st.lists(st.integers(1, 9), min_size=2, max_size=12),
    st.integers(1, 4),
    st.integers(1, 3),
    st.integers(0, 5),
)
def test_a_draw_uses_no_photo_twice_and_mixes_no_people(
    make_samples: MakeSamples, photos: list[int], references: int, probes: int, seed: int
) -> None:
    samples = make_samples(photos)
    drawn = draw(samples, references, probes, np.random.default_rng(seed), PLENTY)
    used = np.concatenate([drawn.references.ravel(), drawn.probes.ravel()])
    assert len(np.unique(used)) == len(used)
    assert (samples.person[drawn.references] == drawn.owners[:, None]).all()
    assert (samples.person[drawn.probes] == drawn.probers[:, None]).all()
    enough = [person for person, count in enumerate(photos) if count >= references + probes]
    assert drawn.owners.tolist() == enough
    assert len(enough) == enough_photos(samples, references, probes)
    free = [count - references * (person in enough) for person, count in enumerate(photos)]
    assert np.bincount(drawn.probers, minlength=len(photos)).tolist() == [n // probes for n in free]


def test_people_with_one_photo_take_part_as_strangers_only(make_samples: MakeSamples) -> None:
    drawn = one_draw(make_samples([4, 1, 4, 1]), 3, 1)
    assert drawn.owners.tolist() == [0, 2]
    assert drawn.probers.tolist() == [0, 1, 2, 3]


def test_where_all_comparisons_were_too_many_some_templates_are_chosen(make_samples: MakeSamples) -> None:
    samples = make_samples([3] * 50)
    drawn = one_draw(samples, 2, 1, most=10 * 50)
    assert (len(drawn.owners), len(drawn.probers)) == (10, 50)
    assert len(set(drawn.owners.tolist())) == 10
    assert (samples.person[drawn.references] == drawn.owners[:, None]).all()


@pytest.mark.parametrize(("references", "probes"), [(1, 1), (3, 1), (2, 3)])
def test_fused_distances_are_those_of_the_decision(
    make_samples: MakeSamples, references: int, probes: int
) -> None:
    samples = make_samples([6, 7, 2])
    drawn = one_draw(samples, references, probes)
    expected = [
        [compare(fuse(samples.embeddings[own]), fuse(samples.embeddings[shown])) for shown in drawn.probes]
        for own in drawn.references
    ]
    assert fused_distances(samples, drawn) == pytest.approx(np.array(expected), abs=1e-6)


def test_smallest_distances_are_over_all_references_and_probe_images(make_samples: MakeSamples) -> None:
    samples = make_samples([6, 7, 2])
    drawn = one_draw(samples, 3, 2)
    expected = [
        [
            min(np.linalg.norm(samples.plain[a] - samples.plain[b]) for a in own for b in shown)
            for shown in drawn.probes
        ]
        for own in drawn.references
    ]
    assert smallest_distances(samples, drawn) == pytest.approx(np.array(expected), abs=1e-6)


@pytest.mark.parametrize("rule", ["fused", "smallest"])
def test_trials_have_every_comparison_once_and_in_order(make_samples: MakeSamples, rule: RuleName) -> None:
    samples = make_samples([5, 5, 3, 1, 1])
    draws = make_draws(samples, 3, 1, repeats=4, seed=7)
    trials = run_trials(samples, draws, rule)
    # Two people give a template and two probes each; the others give three, one and one.
    assert (len(trials.genuine), len(trials.impostor)) == (4 * 2 * 2, 4 * 2 * (2 + 3 + 1 + 1))
    assert (np.diff(trials.genuine) >= 0).all()
    assert (np.diff(trials.impostor) >= 0).all()
    assert (trials.impostor_owner != trials.impostor_prober).all()
    assert (trials.owners, trials.impostor_pairs) == (2, 2 * 4)
    assert trials.templates.tolist() == [4, 4, 0, 0, 0]
    assert trials.probes.tolist() == [2, 2, 3, 1, 1]
    assert trials.genuine.max() < trials.impostor.min()


def test_draws_depend_on_the_seed_only(make_samples: MakeSamples) -> None:
    samples = make_samples([6] * 8)
    same = [make_draws(samples, 3, 1, repeats=3, seed=5)[2].references for _ in range(2)]
    other = make_draws(samples, 3, 1, repeats=3, seed=6)[2].references
    assert (same[0] == same[1]).all()
    assert (same[0] != other).any()
