"""All that is known of one person, as administrators need it: every photo, whatever became of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.face.types import Embedding
from kiosk.gallery.cache_file import CacheEntry
from kiosk.gallery.profile import Profile
from kiosk.gallery.references import Collected


@dataclass(frozen=True, slots=True, eq=False)
class PersonRecord:
    """One person. `photos` maps names to when they were last written (Unix seconds; 0 where not known).

    `entries` say what became of those that could be fetched and embedded. `profile` is None where it cannot
    be understood.
    """

    user_id: str
    profile: Profile | None
    photos: Mapping[str, float]
    entries: Mapping[str, CacheEntry]

    @property
    def embeddings(self) -> dict[str, Embedding]:
        """The embeddings of the photos that gave one, by name."""
        return {name: entry.embedding for name, entry in self.entries.items() if entry.embedding is not None}


def record_of(collected: Collected) -> PersonRecord:
    """The record of somebody whom the store was just asked for."""
    return PersonRecord(
        collected.listing.user_id,
        collected.references.profile,
        {name: info.modified for name, info in collected.listing.photos.items()},
        collected.state.cache.entries,
    )
