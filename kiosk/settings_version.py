"""The settings file's version: files of older ones are read as if they were of this one, newer ones refused.

Reading changes no file. Where administrators save settings, the file is brought up to date, and what it was
before is kept beside it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from copy import deepcopy
from pathlib import Path
from typing import Any, TypeAlias

from kiosk.errors import SettingsError

Content: TypeAlias = dict[str, Any]
"""What a file says, nested like the model."""

Changes: TypeAlias = Mapping[str, Any]
"""New values by dotted name; None: back to the default."""

KEY = "version"
"""What the version is called in the file, which is of the first one if it says nothing."""

MIGRATIONS: tuple[Callable[[Content], Changes], ...] = ()
"""Each tells what to change in a file of the version that is its place in this row, counted from 1, to make it
one of the next. Those that were released stay. The content may be anything that TOML can say."""


def current() -> int:
    """The version that this program writes."""
    return len(MIGRATIONS) + 1


def version_of(content: Content, path: Path) -> int:
    """The version of a file's content. Raises SettingsError where it is none, or newer than this program."""
    version = content.get(KEY, 1)
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise SettingsError(f"{KEY} in the settings file {path} must be a whole number. Please correct it.")
    if version > current():
        raise SettingsError(
            f"The settings file {path} was written by a newer kiosk. Please upgrade this one, or give it a "
            "settings file of its own with --config."
        )
    return version


def updates(content: Content, path: Path) -> Changes:
    """What makes a file's content one of this version; nothing where it is. Raises SettingsError."""
    version = version_of(content, path)
    found: dict[str, Any] = {} if content.get(KEY) == current() else {KEY: current()}
    for migrate in MIGRATIONS[version - 1 :]:
        step = migrate(content)
        content = changed(content, step)
        found |= step
    return found


def up_to_date(content: Content, path: Path) -> Content:
    """The settings in a file's content as this version has them. Raises SettingsError."""
    result = changed(content, updates(content, path))
    result.pop(KEY, None)
    return result


def backup_of(path: Path, version: int) -> Path:
    """Where a file of an older version is kept."""
    return path.with_name(f"{path.name}.v{version}")


def changed(content: Content, changes: Changes) -> Content:
    """A copy of the content with the changes in it; but for those in a table that is none."""
    result = deepcopy(content)
    for name, value in changes.items():
        *path, key = name.split(".")
        table = _table(result, path, make=value is not None)
        if value is not None:
            table[key] = plain(value)
        else:
            table.pop(key, None)
    return result


def _table(content: Content, path: list[str], *, make: bool) -> Content:
    table = content
    for part in path:
        found = table.setdefault(part, {}) if make else table.get(part)
        if not isinstance(found, dict):
            return {}
        table = found
    return table


def plain(value: Any) -> Any:
    """A value as TOML knows it."""
    if isinstance(value, Path):
        return str(value)
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return value
