"""What administrators make of entries: kinds to choose by, tones, and the sum of a day; without widgets."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from kiosk.audit.entries import CAMERA_WORKS, AttemptEntry, CameraEntry, Entry, Row
from kiosk.ui.theme import Tone
from kiosk.verification.decision import Reason


class Kind(StrEnum):
    """What can be chosen to be shown; every entry is of one kind other than ALL."""

    ALL = "all"
    GRANTED = "granted"
    REFUSED = "refused"
    UNDECIDED = "undecided"
    CAMERA = "camera"


_REFUSALS = frozenset({Reason.NO_MATCH, Reason.INACTIVE, Reason.UNKNOWN_PERSON, Reason.BAD_USER_ID})
"""Where the kiosk knew, or had to take it for granted, that this person may not come in."""

_TONES = {
    Kind.GRANTED: Tone.GRANTED,
    Kind.REFUSED: Tone.REFUSED,
    Kind.UNDECIDED: Tone.UNDECIDED,
    Kind.CAMERA: Tone.UNDECIDED,
}


@dataclass(frozen=True, slots=True)
class Summary:
    """How many checks there were, and how they ended; `offline` counts some of them a second time."""

    granted: int = 0
    refused: int = 0
    undecided: int = 0
    offline: int = 0

    @property
    def checks(self) -> int:
        """All of them."""
        return self.granted + self.refused + self.undecided


def kind_of(entry: Entry) -> Kind:
    """The one kind that an entry is of."""
    if isinstance(entry, CameraEntry):
        return Kind.CAMERA
    if entry.granted:
        return Kind.GRANTED
    return Kind.REFUSED if entry.reason in _REFUSALS else Kind.UNDECIDED


def tone_of(entry: Entry) -> Tone:
    """The colour of an entry."""
    if isinstance(entry, CameraEntry) and entry.state == CAMERA_WORKS:
        return Tone.NEUTRAL
    return _TONES[kind_of(entry)]


def of_person(rows: Iterable[Row], text: str) -> list[Row]:
    """The rows whose claimed ID has `text` in it, in whatever case; all of them where that is empty."""
    wanted = text.strip().casefold()
    if not wanted:
        return list(rows)
    return [
        row for row in rows if isinstance(row.entry, AttemptEntry) and wanted in row.entry.user_id.casefold()
    ]


def of_kind(rows: Iterable[Row], kind: Kind) -> list[Row]:
    """The rows of this kind."""
    return [row for row in rows if kind in (Kind.ALL, kind_of(row.entry))]


def summarise(rows: Iterable[Row]) -> Summary:
    """The sum of the checks among the rows."""
    checks = [row.entry for row in rows if isinstance(row.entry, AttemptEntry)]
    kinds = Counter(map(kind_of, checks))
    return Summary(
        kinds[Kind.GRANTED],
        kinds[Kind.REFUSED],
        kinds[Kind.UNDECIDED],
        sum(check.offline for check in checks),
    )
