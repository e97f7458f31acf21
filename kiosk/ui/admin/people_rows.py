"""The rows of the list of people: what is known of each, merged from several sources, searched and ordered.

Knows nothing of Qt. The listing of the store says who there is and which photos they have; the details come
later, person by person, from this machine's copies.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto
from typing import Any

from kiosk.enrollment.desk import PersonDetails
from kiosk.gallery.roster import Person


class Filter(Enum):
    """Which people are shown."""

    ALL = auto()
    ACTIVE = auto()
    NOT_ADMITTED = auto()
    NEEDS_PHOTOS = auto()


class Order(Enum):
    """In which order."""

    NAME = auto()
    USER_ID = auto()
    LAST_SEEN = auto()


@dataclass(frozen=True, slots=True)
class PersonRow:
    """What the list shows of one person.

    `photos` are the names of photos that the store lists, `portrait` the one to show, "" where there is none.
    `usable` counts the photos that can be compared with, None while nobody knows. `active` is None where the
    profile cannot be understood, which admits nobody. `enrolling`: their photos are still being uploaded. `seen`
    is in Unix seconds. `searched` and `by_name` are what is searched in and ordered by.
    """

    user_id: str
    names: tuple[str, ...] = ()
    name: str = ""
    usable: int | None = None
    active: bool | None = True
    seen: float | None = None
    portrait: str = ""
    searched: str = ""
    by_name: str = ""
    enrolling: bool = False

    @property
    def title(self) -> str:
        """The name, or where there is none the ID."""
        return self.name or self.user_id

    @property
    def photos(self) -> int:
        """How many photos the store has."""
        return len(self.names)

    @property
    def needs_photos(self) -> bool:
        """Whether there is nothing that the person could be compared with."""
        return not self.names or self.usable == 0

    @property
    def not_admitted(self) -> bool:
        """Whether no door admits the person."""
        return self.active is not True


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of a person beyond the listing: `names` of all photos, and which of them are `usable`."""

    user_id: str
    name: str
    active: bool | None
    names: tuple[str, ...]
    usable: tuple[str, ...]
    enrolling: bool = False


def facts_of(details: PersonDetails) -> Facts:
    """What the list needs of somebody's details."""
    return Facts(
        user_id=details.user_id,
        name=" ".join(details.display_name.split()),
        active=details.active,
        enrolling=details.enrolling,
        names=tuple(sorted(photo.name for photo in details.photos)),
        usable=tuple(photo.name for photo in details.photos if photo.usable),
    )


def listed(people: Iterable[Person], seen: Mapping[str, float]) -> list[PersonRow]:
    """Rows of people as a listing shows them; `seen` maps IDs to Unix seconds."""
    return [_row(person.user_id, person.names, seen.get(person.user_id)) for person in people]


def recalled(facts: Facts, seen: Mapping[str, float]) -> PersonRow:
    """The row of a person as this machine remembers them, where the store cannot be asked."""
    return merged(_row(facts.user_id, facts.names, seen.get(facts.user_id)), facts)


def carried(row: PersonRow, before: PersonRow) -> PersonRow:
    """A row of a new listing with what was known before, until that is known anew."""
    same = row.names == before.names
    return replace(
        row,
        name=before.name,
        usable=before.usable if same else None,
        active=before.active,
        enrolling=before.enrolling,
        portrait=before.portrait if before.portrait in row.names else row.portrait,
        searched=before.searched,
        by_name=before.by_name,
    )


def merged(row: PersonRow, facts: Facts) -> PersonRow:
    """The row with what is known besides; facts about other photos than are listed say nothing of photos."""
    usable = [name for name in facts.usable if name in row.names]
    return replace(
        row,
        name=facts.name,
        usable=len(usable) if facts.names == row.names else None,
        active=facts.active,
        enrolling=facts.enrolling,
        portrait=usable[0] if usable else row.portrait,
        searched=f"{plain(facts.name)}\n{plain(row.user_id)}",
        by_name=plain(facts.name or row.user_id),
    )


def arranged(rows: Iterable[PersonRow], search: str, shown: Filter, order: Order) -> list[PersonRow]:
    """The rows in which each word of `search` occurs and that `shown` lets through, in `order`."""
    words, lets_through = plain(search).split(), _FILTERS[shown]
    found = [row for row in rows if lets_through(row) and all(word in row.searched for word in words)]
    return sorted(found, key=_KEYS[order])


def plain(text: str) -> str:
    """Text without case and accents, for comparing."""
    if text.isascii():
        return text.lower()
    split = unicodedata.normalize("NFKD", text.casefold())
    return "".join(character for character in split if not unicodedata.combining(character))


def initials(row: PersonRow) -> str:
    """One or two letters that stand for a person of whom there is no picture."""
    words = row.title.replace(".", " ").replace("_", " ").replace("-", " ").split()
    return "".join(word[0] for word in (words[:1] + words[1:][-1:])).upper()


def positions(rows: Sequence[PersonRow]) -> dict[str, int]:
    """Where each ID is in `rows`."""
    return {row.user_id: number for number, row in enumerate(rows)}


def _row(user_id: str, names: tuple[str, ...], seen: float | None) -> PersonRow:
    key = plain(user_id)
    return PersonRow(user_id, names, seen=seen, portrait=next(iter(names), ""), searched=key, by_name=key)


_FILTERS: dict[Filter, Callable[[PersonRow], bool]] = {
    Filter.ALL: lambda _row: True,
    Filter.ACTIVE: lambda row: not row.not_admitted,
    Filter.NOT_ADMITTED: lambda row: row.not_admitted,
    Filter.NEEDS_PHOTOS: lambda row: row.needs_photos,
}

_KEYS: dict[Order, Callable[[PersonRow], Any]] = {
    Order.NAME: lambda row: (row.by_name, row.user_id),
    Order.USER_ID: lambda row: (row.user_id.lower(), row.user_id),
    Order.LAST_SEEN: lambda row: (-(row.seen or 0.0), row.by_name, row.user_id),
}
