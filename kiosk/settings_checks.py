"""What only a look at stores, cameras and disks can tell of settings, before they are saved."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kiosk.camera.factory import open_source
from kiosk.errors import CameraError, SettingsError
from kiosk.gallery.open_store import check_endpoint, open_store
from kiosk.settings import Settings
from kiosk.settings_fields import value_of
from kiosk.settings_version import Changes

_STORE_SETTINGS = frozenset({"store", "endpoint_url", "region", "profile", "admin_profile"})
_FILES = ("audit.file",)
_FOLDERS = ("cache.directory", "enrollment.drafts", "face.models", "log.directory")


@dataclass(frozen=True, slots=True)
class FieldProblem:
    """Why a setting cannot have its value. `code` is pydantic's type of error, or that of a KioskError."""

    name: str
    code: str
    message: str


def deeper_problems(settings: Settings, changes: Changes, own_file: Path) -> Iterator[FieldProblem]:
    """What is wrong where something changes: a camera that is unplugged stops no other change.

    Without `changes`, everything is looked at. `own_file` is the settings file.
    """
    if not changes or not _STORE_SETTINGS.isdisjoint(changes):
        yield from _store_problems(settings)
    if not changes or any(name.startswith("camera.") for name in changes):
        camera = settings.camera
        try:
            open_source(camera.source, width=camera.width, height=camera.height, fps=camera.fps)
        except CameraError as error:
            yield FieldProblem("camera.source", error.code, str(error))
    for name in (*_FILES, *_FOLDERS):
        if name in changes:
            yield from _place_problems(settings, name, own_file)


def nearest_folder(path: Path) -> Path:
    """The closest place above `path` that exists."""
    return next(parent for parent in path.parents if parent.exists())


def _store_problems(settings: Settings) -> Iterator[FieldProblem]:
    try:
        if settings.endpoint_url:
            check_endpoint(settings.endpoint_url)
        open_store(settings)
    except SettingsError as error:
        name, _, sentence = str(error).partition(": ")
        yield FieldProblem(name, error.code, sentence[:1].upper() + sentence[1:])


def _place_problems(settings: Settings, name: str, own_file: Path) -> Iterator[FieldProblem]:
    """Why the file or folder that a setting names cannot be used for that."""
    path = Path(str(value_of(settings, name)))
    fault = _fault_of_place(path, {own_file.absolute(), settings.ui.admin_file}, is_folder=name in _FOLDERS)
    if fault:
        yield FieldProblem(name, "bad_place", fault)


def _fault_of_place(path: Path, taken: set[Path], *, is_folder: bool) -> str:
    if not path.is_absolute():
        return "Must be a whole path, from the root or the drive on."
    if any(path == one or path in one.parents for one in taken):
        return "The settings or the admin password are kept there. Please choose another place."
    if path.exists() and path.is_dir() != is_folder:
        return "There is a file of this name, and a folder is needed." if is_folder else "This is a folder."
    place = path if path.exists() else nearest_folder(path)
    if not os.access(place, os.W_OK) or (not place.is_dir() and place != path):
        return "The user who runs the kiosk may not write there. Please choose another place."
    return ""
