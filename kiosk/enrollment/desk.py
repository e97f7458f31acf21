"""The desk: everything administrators do with people and their photos, over a gallery that may write.

Blocks on the network and on the face engine; belongs to one thread.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator, Mapping
from dataclasses import dataclass, field

from kiosk.face.types import PhotoEmbedder, PhotoStatus
from kiosk.gallery.gallery import Gallery
from kiosk.gallery.roster import Person
from kiosk.gallery.sync import SyncReport
from kiosk.settings import Settings


def _nothing() -> None:
    """Nobody has to be told."""


@dataclass(frozen=True, slots=True)
class PhotoDetails:
    """One photo of a person. `added` is when, in Unix seconds as the store says.

    `status` is None where the photo could not be fetched or embedded this time. `quality` is as
    `kiosk.face.quality.measure` gives it. `outlier`: it does not show the same person as the others.
    """

    name: str
    added: float
    status: PhotoStatus | None
    quality: Mapping[str, float] = field(default_factory=dict)
    outlier: bool = False

    @property
    def usable(self) -> bool:
        """Whether the person is compared with it."""
        return self.status is PhotoStatus.OK and not self.outlier


@dataclass(frozen=True, slots=True)
class PersonDetails:
    """What administrators see of a person; `active` is None where the profile cannot be understood."""

    user_id: str
    display_name: str
    active: bool | None
    photos: tuple[PhotoDetails, ...]

    @property
    def usable(self) -> int:
        """Photos that the person is compared with."""
        return sum(photo.usable for photo in self.photos)


class Desk:
    """What the pages ask for."""

    def __init__(
        self,
        gallery: Gallery,
        embedder: PhotoEmbedder,
        settings: Settings,
        *,
        on_change: Callable[[], None] = _nothing,
    ) -> None:
        """`on_change` is called after everything that other loops should look at the store for."""
        self._gallery = gallery
        self._embedder = embedder
        self._settings = settings
        self._on_change = on_change

    def people(self) -> list[Person]:
        """Everybody in the store, by ID, from one listing. Raises StoreError."""
        return self._gallery.people()

    def follow(self) -> Generator[SyncReport, None, None]:
        """Bring the local copies of everybody up to date, step by step. Raises StoreError."""
        return self._gallery.sync(everyone=True)

    def remembered(self) -> Iterator[PersonDetails]:
        """Details of everybody of whom there is a local copy; the store is not asked."""
        raise NotImplementedError
