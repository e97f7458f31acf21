"""Checks and saves what was entered on the settings page, off the thread that draws: disks can be slow."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from kiosk.errors import KioskError, SettingsError
from kiosk.settings import Settings
from kiosk.settings_fields import Setting, value_of
from kiosk.settings_file import FieldProblem, SettingsFile
from kiosk.ui.admin import settings_wording
from kiosk.ui.admin.settings_row import Shown
from kiosk.ui.background import Background

logger = logging.getLogger(__name__)

QUIET_MS = 250
"""Nobody is told off in the middle of a word."""


class FileWork(QObject):
    """One check and one saving at a time; a check always ends with the newest changes."""

    checked = Signal(object, object)
    """Changes, and the FieldProblems that they have."""

    saved = Signal(object)
    """The Settings that the file has now."""

    refused = Signal(object)
    """The KioskError for which nothing was saved."""

    def __init__(self, file: SettingsFile, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._file = file
        self._wanted: dict[str, Any] = {}
        self._checking, self._saving = Background(), Background()
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(QUIET_MS)
        self._quiet.timeout.connect(self._check)

    @property
    def saving(self) -> bool:
        """Whether the file is being written."""
        return self._saving.busy

    def check_soon(self, changes: Mapping[str, Any]) -> None:
        """Check these changes once nobody types any more."""
        self._wanted = dict(changes)
        self._quiet.start()

    def save(self, changes: Mapping[str, Any]) -> None:
        """Write the changes, or refuse all of them."""
        wanted = dict(changes)
        self._quiet.stop()
        self._saving.run(lambda: self._file.save(wanted), self._on_saved)

    def stop(self) -> None:
        """Check nothing more."""
        self._quiet.stop()

    @Slot()
    def _check(self) -> None:
        if self._checking.busy:
            self._quiet.start()
            return
        wanted = self._wanted

        def then(result: tuple[FieldProblem, ...] | KioskError) -> None:
            if not isinstance(result, KioskError):
                self.checked.emit(wanted, result)

        self._checking.run(lambda: self._file.problems(wanted), then)

    def _on_saved(self, result: Settings | KioskError) -> None:
        if isinstance(result, KioskError):
            logger.info("the settings were not saved: %s", result.title)
            self.refused.emit(result)
        else:
            logger.info("the settings were saved")
            self.saved.emit(result)


@dataclass(frozen=True)
class FileState:
    """What the page shows: the settings, which of them the file gives, what wins over it, and if it can change."""

    settings: Settings
    given: frozenset[str]
    overridden: Mapping[str, str]
    file: SettingsFile | None
    """None where there is none that can be read."""

    read_only: str = ""
    """Why nothing can be changed; empty where it can be."""

    def shown(self, setting: Setting) -> Shown:
        """What a row shows."""
        name = setting.name
        origin = self.overridden.get(name, "")
        variable = f"KIOSK_{name.replace('.', '__').upper()}"
        locked = settings_wording.overridden(origin, variable) if origin else ""
        default = setting.default if not setting.computed else self._computed_default(name)
        return Shown(value_of(self.settings, name), default, name in self.given, locked, bool(self.read_only))

    def _computed_default(self, name: str) -> Any:
        if self.file is None or name not in self.given:
            return value_of(self.settings, name)
        return value_of(self.file.preview({name: None}), name)


def read_state(file: SettingsFile | None, running: Settings) -> FileState:
    """What the file says now; `running` is what the kiosk was started with."""
    if file is None:
        return FileState(running, frozenset(), {}, None, settings_wording.read_only_demo())
    try:
        settings = file.read()
    except SettingsError as error:
        reason = settings_wording.read_only(str(error))
        return FileState(running, frozenset(), {}, None, reason)
    obstacle = file.obstacle()
    reason = settings_wording.read_only(obstacle) if obstacle else ""
    return FileState(settings, file.given, file.overridden(), file, reason)
