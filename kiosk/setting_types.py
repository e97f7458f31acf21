"""What the sections of the settings are made of: their base, and fields that occur in several."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any, TypeVar

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

UserPath = Annotated[Path, AfterValidator(Path.expanduser)]
"""A path in which `~` stands for the home directory."""

DayTime = Annotated[str, Field(pattern=r"^(([01][0-9]|2[0-3]):[0-5][0-9])?$")]
"""`HH:MM`, or empty."""


class Section(BaseModel):
    """Base of every section."""

    model_config = ConfigDict(frozen=True, extra="forbid")


def quantity(default: float, unit: str, low: float, high: float, description: str) -> Any:
    """A numeric field with its unit, inclusive range and description."""
    return Field(default, ge=low, le=high, description=description, json_schema_extra={"unit": unit})


_S = TypeVar("_S", bound=Section)


def in_order(section: _S, low: str, high: str) -> _S:
    """The section itself, where the setting `low` is not above `high`; for validators. Raises ValueError."""
    if getattr(section, low) > getattr(section, high):
        raise ValueError(f"`{low}` must not be above `{high}`")
    return section
