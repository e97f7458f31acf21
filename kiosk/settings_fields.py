"""What the settings model says of each setting: its kind, unit, range, choices, default and meaning."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel, SecretStr
from pydantic.fields import FieldInfo

from kiosk.settings import Settings


class Kind(StrEnum):
    """What sort of value a setting has."""

    TOGGLE = "toggle"
    CHOICE = "choice"
    WHOLE = "whole"
    NUMBER = "number"
    TEXT = "text"
    PATH = "path"
    SECRET = "secret"  # noqa: S105  # the kind, not one of them


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting. `name` is dotted; `low` and `high` are the inclusive range of numbers, else None."""

    name: str
    kind: Kind
    description: str
    default: Any
    """None where it is in the user's directories, or where there is none."""

    computed: bool = False
    """Whether the default is found out at the start."""

    optional: bool = False
    """Whether it may be left out for good."""

    unit: str = ""
    low: float | None = None
    high: float | None = None
    choices: tuple[str, ...] = ()
    pattern: str = ""
    """A regular expression that a text has to match, or empty."""

    @property
    def section(self) -> str:
        """The table that it is in; empty at the top."""
        return self.name.rpartition(".")[0]


@cache
def all_settings() -> tuple[Setting, ...]:
    """Every setting, in the order of the model."""
    return tuple(_walk(Settings, ""))


@cache
def _by_name() -> Mapping[str, Setting]:
    return {setting.name: setting for setting in all_settings()}


def setting_named(name: str) -> Setting | None:
    """The setting with this dotted name, or None."""
    return _by_name().get(name)


def value_of(settings: Settings, name: str) -> Any:
    """The value of a setting; `name` is dotted."""
    value: Any = settings
    for part in name.split("."):
        value = getattr(value, part)
    return value


def differing(one: Settings, other: Settings) -> list[str]:
    """The names of the settings that are not the same in both."""
    names = (setting.name for setting in all_settings())
    return [name for name in names if value_of(one, name) != value_of(other, name)]


def _walk(model: type[BaseModel], prefix: str) -> Iterator[Setting]:
    for name, field in model.model_fields.items():
        kind = field.annotation
        if isinstance(kind, type) and issubclass(kind, BaseModel):
            yield from _walk(kind, f"{prefix}{name}.")
        else:
            yield _setting(prefix + name, field)


def _setting(name: str, field: FieldInfo) -> Setting:
    types = _types(field.annotation)
    bare = next(one for one in types if one is not type(None))
    extra = field.json_schema_extra
    computed = field.default_factory is not None
    return Setting(
        name,
        _kind(bare),
        field.description or "",
        None if computed else field.default,
        computed,
        type(None) in types,
        str(extra.get("unit", "")) if isinstance(extra, dict) else "",
        _rule(field, "ge"),
        _rule(field, "le"),
        get_args(bare) if get_origin(bare) is Literal else (),
        _rule(field, "pattern") or "",
    )


def _types(annotation: Any) -> tuple[Any, ...]:
    return get_args(annotation) if get_origin(annotation) in (Union, UnionType) else (annotation,)


def _kind(bare: Any) -> Kind:
    if get_origin(bare) is Literal:
        return Kind.CHOICE
    kinds = {bool: Kind.TOGGLE, int: Kind.WHOLE, float: Kind.NUMBER, Path: Kind.PATH, SecretStr: Kind.SECRET}
    return kinds.get(bare, Kind.TEXT)


def _rule(field: FieldInfo, name: str) -> Any:
    """A bound or pattern among the field's constraints, or None."""
    rules = (getattr(rule, name, None) for rule in field.metadata)
    return next((rule for rule in rules if rule is not None), None)
