"""What the desk's operations give back."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.errors import StoreError
from kiosk.gallery.editing import TakenPhoto


@dataclass(frozen=True, slots=True)
class Access:
    """What the desk's credentials may do; `problem` says why not all of it.

    `profile` is the AWS profile that they come from, None where they come from elsewhere.
    """

    write: bool
    delete: bool
    problem: StoreError | None = None
    profile: str | None = None


@dataclass(frozen=True, slots=True)
class Enrolled:
    """What enrolling did: names of the photos. `cache_pending`: sharing their embeddings is tried again later."""

    user_id: str
    added: tuple[str, ...]
    cache_pending: bool


@dataclass(frozen=True, slots=True, eq=False)
class RemovedPhoto:
    """A photo that was deleted, with what undoing that needs."""

    user_id: str
    photo: TakenPhoto

    @property
    def name(self) -> str:
        """The name that it had."""
        return self.photo.name

    @property
    def can_be_restored(self) -> bool:
        """Whether `Desk.restore_photo` can bring it back: not where it was too large to be kept."""
        return self.photo.data is not None
