"""Comparisons as they could happen at the door, drawn at random from photos of known people. Pure numpy.

In each draw everybody who has enough photos gets a template from some of them; their other photos, and all
photos of everybody else, are probes. So no probe is ever one of its template's references, and people with
few photos take part as strangers. Every template is compared with every probe.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple, TypeAlias

import numpy as np
from numpy.typing import NDArray

from kiosk.face.template import fusion_gain, normalise
from kiosk.face.types import Embedding

Indices: TypeAlias = NDArray[np.int32]
Distances: TypeAlias = NDArray[np.float64]
RuleName: TypeAlias = Literal["fused", "smallest"]

MOST_COMPARISONS = 4_000_000
"""So many are made for one row of the report; where all would be more, each draw takes only some templates."""


@dataclass(frozen=True, slots=True, eq=False)
class Samples:
    """Usable photos: `person` (n,) numbers whom each shows, in ascending order.

    `plain` and `embeddings` are `float32` (n, 128), as in `kiosk.face.photo_sampler.PhotoSample`.
    """

    person: NDArray[np.integer]
    plain: NDArray[np.float32]
    embeddings: NDArray[np.float32]


@dataclass(frozen=True, slots=True, eq=False)
class Draw:
    """One random choice: photos `references` (t, r) of the people `owners` (t,) are their templates, photos
    `probes` (p, k) of the people `probers` (p,) the probes. People as numbered in `Samples.person`.
    """

    owners: Indices
    references: Indices
    probers: Indices
    probes: Indices


@dataclass(frozen=True, slots=True, eq=False)
class Trials:
    """The distances of all comparisons of some draws, each kind in ascending order, and who took part.

    `genuine_owner` has the person of each genuine comparison; `impostor_owner` and `impostor_prober` whose
    template and whose probe each impostor comparison had. By person: `templates` counts templates over all
    draws, `probes` probes in each draw.
    """

    genuine: Distances
    genuine_owner: Indices
    impostor: Distances
    impostor_owner: Indices
    impostor_prober: Indices

    templates: Indices
    probes: Indices

    @property
    def owners(self) -> int:
        """How many people had templates."""
        return int((self.templates > 0).sum())

    @property
    def impostor_pairs(self) -> int:
        """How many different pairs of template owner and stranger were compared."""
        both = (self.templates > 0) & (self.probes > 0)
        return int(self.owners * (self.probes > 0).sum() - both.sum())


def enough_photos(samples: Samples, references: int, probes: int) -> int:
    """How many people have photos for a template of so many references and a probe of so many images."""
    return int((np.unique(samples.person, return_counts=True)[1] >= references + probes).sum())


def draw(samples: Samples, references: int, probes: int, random: np.random.Generator, most: int) -> Draw:
    """Choose references and probes at random, for at most about `most` comparisons."""
    person = samples.person
    people, first, counts = np.unique(person, return_index=True, return_counts=True)
    shuffled = np.lexsort((random.random(len(person)), person))
    place = np.arange(len(person)) - np.repeat(first, counts)  # among the photos of the same person
    kept = np.where(counts >= references + probes, references, 0)
    is_reference = place < np.repeat(kept, counts)
    whole = (counts - kept) // probes * probes  # photos left over would make up a smaller probe
    is_probe = ~is_reference & (place < np.repeat(kept + whole, counts))
    chosen = shuffled[is_reference].reshape(-1, references).astype(np.int32)
    probed = shuffled[is_probe].reshape(-1, probes).astype(np.int32)
    owners = people[kept > 0].astype(np.int32)
    affordable = max(1, most // max(1, len(probed)))
    if len(owners) > affordable:
        some = np.sort(random.choice(len(owners), affordable, replace=False))
        owners, chosen = owners[some], chosen[some]
    return Draw(owners, chosen, person[probed[:, 0]].astype(np.int32), probed)


def fused_distances(samples: Samples, drawn: Draw) -> Distances:
    """Corrected distances (t, p) of the fusions: `kiosk.face.template.compare` for all pairs at once."""
    templates = _fused(samples.embeddings[drawn.references])
    probes = _fused(samples.embeddings[drawn.probes])
    gain = fusion_gain(drawn.references.shape[1], drawn.probes.shape[1])
    return _distances(templates, probes) + gain


def smallest_distances(samples: Samples, drawn: Draw) -> Distances:
    """Smallest distances (t, p) of dlib's plain descriptors, over all references and all probe images."""
    smallest = np.full((len(drawn.owners), len(drawn.probers)), np.inf)
    for reference in drawn.references.T:
        for probe in drawn.probes.T:
            np.minimum(smallest, _distances(samples.plain[reference], samples.plain[probe]), out=smallest)
    return smallest


_RULES: dict[RuleName, Callable[[Samples, Draw], Distances]] = {
    "fused": fused_distances,
    "smallest": smallest_distances,
}


def run_trials(samples: Samples, draws: Sequence[Draw], rule: RuleName) -> Trials:
    """Compare all templates with all probes of each draw."""
    parts = [_compared(drawn, _RULES[rule](samples, drawn)) for drawn in draws]
    genuine = _joined([genuine for genuine, _ in parts])
    impostor = _joined([impostor for _, impostor in parts])
    people = 1 + int(samples.person.max())
    owners = np.concatenate([drawn.owners for drawn in draws])
    return Trials(
        genuine=genuine.distances,
        genuine_owner=genuine.owners,
        impostor=impostor.distances,
        impostor_owner=impostor.owners,
        impostor_prober=impostor.probers,
        templates=np.bincount(owners, minlength=people).astype(np.int32),
        probes=np.bincount(draws[0].probers, minlength=people).astype(np.int32),
    )


def make_draws(samples: Samples, references: int, probes: int, *, repeats: int, seed: int) -> list[Draw]:
    """`repeats` draws, the same for the same seed whatever else is measured."""
    random = np.random.default_rng([seed, references, probes])
    most = MOST_COMPARISONS // repeats
    return [draw(samples, references, probes, random, most) for _ in range(repeats)]


def _fused(embeddings: NDArray[np.float32]) -> Embedding:
    """Unit vectors (n, 128) of the means of unit vectors (n, images, 128)."""
    return normalise(embeddings.astype(np.float64).mean(axis=1))


def _distances(first: NDArray[np.float32], second: NDArray[np.float32]) -> Distances:
    """Euclidean distances (n, m) of vectors (n, 128) and (m, 128)."""
    a, b = first.astype(np.float64), second.astype(np.float64)
    squared = (a * a).sum(axis=1)[:, None] + (b * b).sum(axis=1)[None, :] - 2 * (a @ b.T)
    distances: Distances = np.sqrt(np.maximum(squared, 0))
    return distances


class _Compared(NamedTuple):
    """Comparisons of one kind, and whose template and probe each had."""

    distances: Distances
    owners: Indices
    probers: Indices


def _compared(drawn: Draw, distances: Distances) -> tuple[_Compared, _Compared]:
    """The genuine and the impostor comparisons among distances (t, p)."""
    same = drawn.owners[:, None] == drawn.probers[None, :]
    genuine, impostor = (
        _Compared(distances[which], drawn.owners[which.nonzero()[0]], drawn.probers[which.nonzero()[1]])
        for which in (same, ~same)
    )
    return genuine, impostor


def _joined(parts: Sequence[_Compared]) -> _Compared:
    """All comparisons, by their distance."""
    distances = np.concatenate([part.distances for part in parts])
    order = np.argsort(distances, kind="stable")
    return _Compared(
        distances[order],
        np.concatenate([part.owners for part in parts])[order],
        np.concatenate([part.probers for part in parts])[order],
    )
