"""Identification 1:N: whom of all enrolled people a probe shows, at a threshold that allows for their number.

With N people every visitor is compared N times, so the false-positive identification rate is about N times
the false match rate of one comparison; the threshold has to be stricter by that factor.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import NormalDist

import numpy as np
from numpy.typing import NDArray

from kiosk.face.template import compare_all, consistent, fuse
from kiosk.face.types import EMBEDDING_SIZE, Embedding
from kiosk.gallery.references import References
from kiosk.verification.decision import AccessDecision, Reason

IMPOSTORS = NormalDist(mu=0.569, sigma=0.0613)
"""Distances of strangers' single images, over all 224 115 pairs of 670 people of LFW. Their tail is normal as
far as it can be seen: the measured quantiles lie at -3.02, -3.68 and -4.16 standard deviations for rates of
1e-3, 1e-4 and 1e-5, where the normal distribution has -3.09, -3.72 and -4.26."""


def threshold_for(people: int, threshold: float) -> float:
    """The threshold at which searching `people` people errs as rarely as one comparison at `threshold`."""
    if people <= 1:
        return threshold
    return IMPOSTORS.inv_cdf(IMPOSTORS.cdf(threshold) / people)


@dataclass(frozen=True, slots=True, eq=False)
class Candidate:
    """Somebody who may be searched for: their template, None where they have none or are not admitted.

    `complete` is whether all their photos could be fetched.
    """

    user_id: str
    references: tuple[str, ...]
    outliers: tuple[str, ...]
    template: Embedding | None
    complete: bool

    @classmethod
    def of(cls, references: References) -> Candidate:
        """Prepare one person for an index."""
        names = consistent(references.embeddings)
        admitted = references.profile is not None and references.profile.admitted
        template = fuse([references.embeddings[name] for name in names]) if names and admitted else None
        return cls(
            references.user_id,
            names,
            tuple(sorted(references.embeddings.keys() - set(names))),
            template.vector if template else None,
            complete=not references.unfetched,
        )


class Index:
    """The templates of all people who have one, for searching them in one matrix product."""

    def __init__(self, everyone: Iterable[References]) -> None:
        """People without usable or consistent references, and those who are not admitted, are left out."""
        self._fill([Candidate.of(references) for references in everyone])

    @classmethod
    def of(cls, candidates: Sequence[Candidate]) -> Index:
        """The same from what was prepared before: preparing thousands takes seconds, this does not."""
        index = cls.__new__(cls)
        index._fill(candidates)
        return index

    def _fill(self, candidates: Sequence[Candidate]) -> None:
        self._complete = all(one.complete for one in candidates)
        self._rows = [one for one in candidates if one.template is not None]
        vectors = [one.template for one in self._rows]
        self._templates = np.array(vectors, np.float32).reshape(len(vectors), EMBEDDING_SIZE)
        self._images = np.array([len(row.references) for row in self._rows], np.intp)

    def __len__(self) -> int:
        return len(self._rows)

    def identify(self, probe: Sequence[Embedding], threshold: float) -> AccessDecision:
        """The decision for the closest person; nobody's where the index is empty or no one is close enough.

        Nobody is ruled out as long as photos of some could not be fetched. `threshold` is the one for a single
        comparison; the stricter one that was used is in the decision.
        """
        strict = threshold_for(len(self), threshold)
        if not self._rows:
            reason = Reason.NEEDS_ENROLLMENT if self._complete else Reason.STORE_UNREACHABLE
            return AccessDecision("", reason, strict)
        distances = self._distances(probe)
        best = int(np.argmin(distances))
        row, apart = self._rows[best], float(distances[best])
        if apart > strict and not self._complete:
            return AccessDecision("", Reason.STORE_UNREACHABLE, strict)
        if apart > strict:
            return AccessDecision("", Reason.NO_MATCH, strict, apart)
        return AccessDecision(row.user_id, Reason.MATCH, strict, apart, row.references, row.outliers)

    def _distances(self, probe: Sequence[Embedding]) -> NDArray[np.float32]:
        """Those of every template and the fused probe: `float32`, (n,)."""
        return compare_all(self._templates, self._images, fuse(probe))
