"""The settings file as the administrators' page sees it: read, changed without losing a comment, written whole."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Literal, TypeAlias

from pydantic import ValidationError
from pydantic_settings import EnvSettingsSource
from pydantic_settings import SettingsError as UnreadableVariable

from kiosk.errors import SettingsError
from kiosk.files import PRIVATE_FILE, make_folders, write_whole
from kiosk.settings import Settings, with_admin_file
from kiosk.settings_checks import FieldProblem, deeper_problems, nearest_folder
from kiosk.settings_fields import Kind, setting_named
from kiosk.settings_toml import edited, names_in, parse
from kiosk.settings_version import (
    Changes,
    Content,
    backup_of,
    changed,
    current,
    up_to_date,
    updates,
    version_of,
)

Origin: TypeAlias = Literal["environment", "command line", "by hand"]
"""What wins over the file; or that only somebody who edits the file may change it."""

_BY_HAND = frozenset({"ui.admin_file"})
"""In the wrong place it would shut administrators out, or let whoever comes by set a password."""

__all__ = ["FieldProblem", "FileChanged", "InvalidSettings", "Origin", "SettingsFile"]

_QUOTED_NAME = re.compile(r"`(\w+)")
_CUSTOM = "Value error, "  # so pydantic begins what a validator of ours says


class InvalidSettings(SettingsError):
    """Settings that could not be loaded; `problems` names the fields."""

    def __init__(self, problems: tuple[FieldProblem, ...]) -> None:
        named = "; ".join(f"{problem.name}: {problem.message}" for problem in problems)
        super().__init__(f"Please correct these settings: {named}")
        self.problems = problems


class FileChanged(SettingsError):
    """Somebody else changed the file since it was read."""

    title = "The settings file has changed"


class SettingsFile:
    """The TOML file at `path`, which need not exist. `flags` are the command line's, nested like the model.

    Methods raise SettingsError. `problems` and `preview` may be called in another thread.
    """

    def __init__(self, path: Path, flags: Mapping[str, Any] | None = None) -> None:
        self.path = path
        self._flags = {name: value for name, value in (flags or {}).items() if value is not None}
        self._text = ""

    def read(self) -> Settings:
        """Read the file as it is now; the settings that a kiosk started now would have."""
        text = self._read_text()
        settings = self._judge(self._content_of(text))
        self._text = text
        return settings

    @property
    def given(self) -> frozenset[str]:
        """The names of the settings that were in the file."""
        return frozenset(names_in(self._content_of(self._text)))

    def overridden(self) -> Mapping[str, Origin]:
        """The settings that cannot be changed here, and what sets them."""
        found: dict[str, Origin] = dict.fromkeys(_BY_HAND, "by hand")
        found |= dict.fromkeys(names_in(EnvSettingsSource(Settings)()), "environment")
        found |= dict.fromkeys(names_in(self._flags), "command line")
        return found

    def obstacle(self) -> str:
        """Why the file cannot be written, with what to do about it; empty where it can be."""
        target = self.path.resolve()
        place = target if target.exists() else nearest_folder(target)
        advice = f"{self.path} can be edited by hand."
        if _is_foreign(target):
            return f"The settings file belongs to another user than the one who runs the kiosk. {advice}"
        if not place.is_dir() and place != target:
            return f"{place} is no folder, so that no settings file can be in it. Please move it away."
        if not all(os.access(one, os.W_OK) for one in (place, nearest_folder(target))):
            return f"The user who runs the kiosk may not write the settings file or its folder. {advice}"
        return ""

    def preview(self, changes: Changes) -> Settings:
        """What the settings would be. Raises InvalidSettings."""
        return self._judge(changed(self._content_of(self._text), changes))

    def problems(self, changes: Changes) -> tuple[FieldProblem, ...]:
        """What is wrong with the changes; without any, with what the file says now. May look at disks."""
        try:
            settings = self.preview(changes)
        except InvalidSettings as error:
            return error.problems
        return tuple(deeper_problems(settings, changes, self.path))

    def save(self, changes: Changes) -> Settings:
        """Write the changes into the file, all or none. Raises InvalidSettings, FileChanged, SettingsError.

        A file of an older version becomes one of this version, and is kept as it was beside it.
        """
        self._refuse(changes)
        problems = self.problems(changes)
        if problems:
            raise InvalidSettings(problems)
        if self._read_text() != self._text:
            raise FileChanged("Somebody else has changed the file meanwhile. Please load it again first.")
        before = parse(self._text, self.path)
        text = edited(edited(self._text, updates(before, self.path)), changes)
        version = version_of(before, self.path)
        if version < current():
            self._write(backup_of(self.path.resolve(), version), self._text)
        self._write(self.path.resolve(), text)
        self._text = text
        return self.preview({})

    def _refuse(self, changes: Changes) -> None:
        overridden = self.overridden()
        for name in changes:
            setting = setting_named(name)
            if setting is None or setting.kind is Kind.SECRET:
                raise SettingsError(f"{name} cannot be changed here. Please edit {self.path} by hand.")
            if name in overridden:
                raise SettingsError(_elsewhere(name, overridden[name]))

    def _content_of(self, text: str) -> Content:
        """The settings in the file's text, as this version has them."""
        return up_to_date(parse(text, self.path), self.path)

    def _judge(self, content: Content) -> Settings:
        """Settings from the file's content and what wins over it, as `kiosk.settings.load` makes them."""
        file = with_admin_file(changed(content, {}), self.path.absolute().parent)
        try:
            return Settings(flags=self._flags, file=file)  # type: ignore[call-arg]
        except UnreadableVariable as error:
            raise SettingsError(
                f"An environment variable cannot be read: {error}. Please correct it."
            ) from None
        except ValidationError as error:  # not chained: its text repeats values
            raise InvalidSettings(tuple(_field_problems(error))) from None

    def _read_text(self) -> str:
        try:
            return self.path.read_bytes().decode()
        except (FileNotFoundError, NotADirectoryError):
            return ""
        except OSError as error:
            raise SettingsError(
                f"Cannot read the settings file {self.path}: {error.strerror}. The user who runs the kiosk must "
                "be able to."
            ) from error
        except UnicodeDecodeError as error:
            raise SettingsError(
                f"The settings file {self.path} is no text in UTF-8. Please correct it."
            ) from error

    def _write(self, target: Path, text: str) -> None:
        """Write the file, which `target` is where a link to it is followed, or the one beside it."""
        obstacle = self.obstacle()
        if obstacle:
            raise SettingsError(obstacle)
        place = self.path.resolve()
        try:
            mode = stat.S_IMODE(place.stat().st_mode) if place.exists() else PRIVATE_FILE
            make_folders(target.parent)
            write_whole(target, text.encode(), f".{target.name}-", mode=mode)
        except OSError as error:
            raise SettingsError(
                f"Cannot write {target}: {error.strerror}. Nothing was changed. Please see to the disk and to "
                "whether the user who runs the kiosk may write there, then try again."
            ) from error


def _field_problems(error: ValidationError) -> Iterator[FieldProblem]:
    for item in error.errors(include_input=False, include_url=False):
        place = ".".join(map(str, item["loc"]))
        message = item["msg"].removeprefix(_CUSTOM)
        # What a whole section is blamed for names its fields.
        within = [name for word in _QUOTED_NAME.findall(message) if setting_named(name := f"{place}.{word}")]
        for name in dict.fromkeys(within) or [place or "settings"]:
            yield FieldProblem(name, item["type"], message)


def _elsewhere(name: str, origin: Origin) -> str:
    if origin == "by hand":
        return f"{name} can only be changed by editing the settings file."
    return f"{name} is set by the {origin}. Please change it there."


def _is_foreign(path: Path) -> bool:
    """Replacing another user's file would take it from them, who could not read it any more."""
    return hasattr(os, "geteuid") and path.exists() and path.stat().st_uid != os.geteuid()
