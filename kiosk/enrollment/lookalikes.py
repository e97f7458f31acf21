"""Lookalikes: other enrolled people whom somebody's photos match at the door's threshold."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from kiosk.face.template import compare_all, consistent, fuse
from kiosk.face.types import EMBEDDING_SIZE, Embedding
from kiosk.gallery.layout import same_id
from kiosk.gallery.record import PersonRecord


@dataclass(frozen=True, slots=True)
class Lookalike:
    """Somebody else whom the photos match; `distance` is that of the templates."""

    user_id: str
    display_name: str
    distance: float


def find_lookalikes(
    records: Iterable[PersonRecord], user_id: str, embeddings: Sequence[Embedding], threshold: float
) -> list[Lookalike]:
    """Whom of all but `user_id` these photos match, the most similar first; people not admitted count, too."""
    if not embeddings:
        return []
    others, templates, images = [], [], []
    for record in records:
        found = record.embeddings
        names = consistent(found)
        if names and not same_id(record.user_id, user_id):
            others.append((record.user_id, record.profile.display_name if record.profile else ""))
            templates.append(fuse([found[name] for name in names]).vector)
            images.append(len(names))
    stacked = np.array(templates, np.float32).reshape(len(others), EMBEDDING_SIZE)
    distances = compare_all(stacked, np.array(images, np.intp), fuse(embeddings))
    near = (int(row) for row in np.argsort(distances) if distances[row] <= threshold)
    return [Lookalike(*others[row], float(distances[row])) for row in near]
