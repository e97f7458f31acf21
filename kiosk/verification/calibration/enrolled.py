"""The enrolled people among themselves: who resembles whom too much, and whose photos disagree. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from kiosk.face.template import Fused, consistent, fuse, fusion_gain
from kiosk.face.types import Embedding

CLOSEST = 5
"""So many of the closest pairs are reported even where none is too close."""

_ROWS_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Pair:
    """Two people, and the corrected distance of their templates (`kiosk.face.template.compare`)."""

    users: tuple[str, str]
    distance: float


@dataclass(frozen=True, slots=True)
class Inconsistent:
    """A person whose `photos` do not show the same person as the others; all, where there is no majority."""

    user: str
    photos: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Population:
    """What was found among `people` enrolled people; pairs are in the order of their distance.

    `without_template` are those who cannot be compared: no usable photos, or photos without a majority.
    """

    people: int
    threshold: float
    resembling: tuple[Pair, ...]
    closest: tuple[Pair, ...]
    inconsistent: tuple[Inconsistent, ...]
    without_template: tuple[str, ...]


def examine(references: Mapping[str, Mapping[str, Embedding]], threshold: float) -> Population:
    """Compare everybody with everybody; `references` maps user IDs to embeddings by photo name."""
    kept = {user: consistent(photos) for user, photos in sorted(references.items())}
    templates = {
        user: fuse([references[user][name] for name in names]) for user, names in kept.items() if names
    }
    pairs = sorted(
        _close_pairs(list(templates), list(templates.values()), threshold), key=lambda pair: pair.distance
    )
    return Population(
        people=len(references),
        threshold=threshold,
        resembling=tuple(pair for pair in pairs if pair.distance <= threshold),
        closest=tuple(pairs[:CLOSEST]),
        inconsistent=tuple(
            Inconsistent(user, tuple(sorted(set(references[user]) - set(names))))
            for user, names in kept.items()
            if len(names) < len(references[user])
        ),
        without_template=tuple(user for user, names in kept.items() if not names),
    )


def as_json(population: Population) -> dict[str, Any]:
    """The findings with plain values only."""
    return {
        "people": population.people,
        "threshold": population.threshold,
        "resembling": [_pair_as_json(pair) for pair in population.resembling],
        "closest": [_pair_as_json(pair) for pair in population.closest],
        "inconsistent": [
            {"user": person.user, "photos": list(person.photos)} for person in population.inconsistent
        ],
        "without_template": list(population.without_template),
    }


def as_text(population: Population) -> str:
    """The findings for people, each with what to do about it."""
    if not population.people:
        return "Nobody is enrolled yet: see `kiosk enroll --help`."
    lines = [f"{population.people} people are enrolled; the threshold is {population.threshold:g}."]
    lines += [
        f"{_names(pair)} resemble each other too much (distance {pair.distance:.3f}): each may be taken for the "
        "other. Please check that they are two people, and add clearer photos of both."
        for pair in population.resembling
    ]
    if not population.resembling:
        lines.append("No two of them resemble each other so much that one may be taken for the other.")
    if population.closest:
        pairs = ", ".join(f"{_names(pair)} {pair.distance:.3f}" for pair in population.closest)
        lines.append(f"The smallest distances: {pairs}.")
    lines += [_inconsistent_text(person, population) for person in population.inconsistent]
    disagreeing = {person.user for person in population.inconsistent}
    lines += [
        f"{user} has no usable photo. Please enroll one that shows the face."
        for user in population.without_template
        if user not in disagreeing
    ]
    return "\n".join(lines)


def _close_pairs(users: Sequence[str], templates: Sequence[Fused], threshold: float) -> Iterator[Pair]:
    """All pairs within the threshold, and of each block of rows at least the CLOSEST."""
    if len(users) < 2:
        return
    vectors = np.stack([template.vector for template in templates]).astype(np.float64)
    images = np.array([template.images for template in templates])
    gains = _gains(int(images.max()))
    for start in range(0, len(users), _ROWS_AT_ONCE):
        rows = slice(start, start + _ROWS_AT_ONCE)
        apart = np.sqrt(np.maximum(2 - 2 * vectors[rows] @ vectors.T, 0)) + gains[images[rows, None], images]
        apart[np.tril_indices(len(apart), start, len(users))] = np.inf  # each pair once
        count = min(CLOSEST, apart.size) - 1
        limit = max(threshold, float(np.partition(apart, count, axis=None)[count]))
        for first, second in np.argwhere((apart <= limit) & np.isfinite(apart)).tolist():
            yield Pair((users[start + first], users[second]), float(apart[first, second]))


def _gains(most: int) -> NDArray[np.float64]:
    """`fusion_gain` for every two numbers of images up to `most`, as a table."""
    return np.array([[fusion_gain(max(a, 1), max(b, 1)) for b in range(most + 1)] for a in range(most + 1)])


def _pair_as_json(pair: Pair) -> dict[str, Any]:
    return {"users": list(pair.users), "distance": pair.distance}


def _names(pair: Pair) -> str:
    return " and ".join(pair.users)


def _inconsistent_text(person: Inconsistent, population: Population) -> str:
    if person.user in population.without_template:
        return (
            f"The photos of {person.user} do not show one person. Please look at them and remove wrong ones."
        )
    photos = ", ".join(person.photos)
    return f"{person.user}: {photos} show somebody else. Please remove or replace them."
