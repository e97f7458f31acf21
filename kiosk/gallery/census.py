"""The census: whose local copy was complete when the whole store was last listed.

It spares the next listing every look at a local copy that has not changed, and it makes all those copies as
young as that listing without writing them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, StringConstraints

from kiosk.gallery.local_cache import Confirmation

NOTE = "census"

_Hash = Annotated[str, StringConstraints(pattern="^[0-9a-f]{32}$")]


@dataclass(frozen=True, slots=True)
class Census:
    """`people` maps local names to fingerprints of what was listed; `confirmed` is when that was.

    `makers` is that of `SharedCaches`, `era` that of `LocalClock`.
    """

    confirmed: Confirmation
    people: Mapping[str, str]
    makers: str
    era: str


class _File(BaseModel):
    model_config = ConfigDict(strict=True, extra="forbid", allow_inf_nan=False)

    format: Literal["kiosk-census"] = "kiosk-census"
    version: Literal[1] = 1
    confirmed: Confirmation
    people: dict[_Hash, _Hash]
    makers: str
    era: str


def encode(census: Census) -> bytes:
    """The file for a census."""
    file = _File(confirmed=census.confirmed, people=dict(census.people), makers=census.makers, era=census.era)
    return file.model_dump_json().encode()


def decode(data: bytes) -> Census | None:
    """The census in a file; None where it is damaged, or of another version."""
    try:
        file = _File.model_validate_json(data)
    except ValueError:
        return None
    return Census(file.confirmed, file.people, file.makers, file.era)
