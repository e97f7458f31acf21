"""The settings file's text: read as TOML, and changed so that comments, order and style survive."""

from __future__ import annotations

import contextlib
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import tomlkit
from tomlkit.exceptions import TOMLKitError

from kiosk.errors import SettingsError
from kiosk.settings_fields import all_settings
from kiosk.settings_version import Changes, Content, changed, plain


def parse(text: str, path: Path) -> Content:
    """What the text of the file at `path` says. Raises SettingsError."""
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise SettingsError(
            f"The settings file {path} is not valid TOML: {error}. Please correct it."
        ) from error


def names_in(content: Mapping[str, Any]) -> Iterator[str]:
    """The dotted names of the settings in `content`, which may hold a number where a table belongs."""
    for setting in all_settings():
        table: Any = content
        *path, key = setting.name.split(".")
        for part in path:
            table = table.get(part) if isinstance(table, Mapping) else None
        if isinstance(table, Mapping) and key in table:
            yield setting.name


def edited(text: str, changes: Changes) -> str:
    """The text with the changes in it and nothing else different. Raises SettingsError where that fails."""
    windows = "\r\n" in text and text.count("\n") == text.count("\r\n")
    result = text.replace("\r\n", "\n") if windows else text
    for name, value in changes.items():
        result = _edit(result, name, value)
    return result.replace("\n", "\r\n") if windows else result


def _edit(text: str, name: str, value: Any) -> str:
    before = tomllib.loads(text)
    after = changed(before, {name: value})
    if after == before and value is None:
        return text
    wanted = _without_empty_tables(after)
    for way in (_edit_tree,) if value is None else (_insert_line, _edit_tree):
        # TOML can be written in ways that neither masters.
        with contextlib.suppress(TOMLKitError, ValueError, TypeError, AttributeError):
            result = way(text, name, value)
            if _without_empty_tables(tomllib.loads(result)) == wanted:
                return result
    raise SettingsError(
        "The settings file is written in a way that cannot be changed here. Please edit it by hand."
    )


def _without_empty_tables(content: Content) -> Content:
    return {name: value for name, value in content.items() if value != {}}


def _insert_line(text: str, name: str, value: Any) -> str:
    """Add a setting below the last one of its table, and not between a comment and what that is about."""
    section, _, key = name.rpartition(".")
    lines = text.splitlines(keepends=True)
    headers = [number for number, line in enumerate(lines) if line.lstrip().startswith("[")]
    start = next((number for number in headers if _is_header(lines[number], section)), -1) if section else -1
    if section and start < 0:
        return text
    end = next((number for number in headers if number > start), len(lines))
    used = [number for number in range(start, end) if number >= 0 and _says_something(lines[number])]
    place = used[-1] + 1 if used else _below_title(lines[:end])
    before = "".join(lines[:place])
    newline = "" if not before or before.endswith("\n") else "\n"
    return f"{before}{newline}{key} = {tomlkit.item(plain(value)).as_string()}\n{''.join(lines[place:])}"


def _is_header(line: str, section: str) -> bool:
    return line.partition("#")[0].strip().removeprefix("[").removesuffix("]").strip(" \t\"'") == section


def _says_something(line: str) -> bool:
    return bool(line.strip()) and not line.lstrip().startswith("#")


def _below_title(lines: Sequence[str]) -> int:
    """Where the first setting may go: below the comment that a file begins with, if a blank line follows it."""
    for number, line in enumerate(lines):
        if not line.strip():
            return number + 1 if number else 0
    return 0


def _edit_tree(text: str, name: str, value: Any) -> str:
    document = tomlkit.parse(text)
    table: Any = document
    *path, key = name.split(".")
    for part in path:
        if part not in table:
            if value is None:
                return text
            table[part] = tomlkit.table()
        table = table[part]
    if value is not None:
        table[key] = plain(value)
    elif key in table:
        del table[key]
    return document.as_string()
