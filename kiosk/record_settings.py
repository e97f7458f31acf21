"""`[audit]` and `[log]`: what the kiosk writes down, of those who come by and of itself."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import platformdirs
from pydantic import Field

from kiosk.setting_types import Section, UserPath, quantity

_DIRS = platformdirs.PlatformDirs("kiosk", appauthor=False)


class AuditSettings(Section):
    """`[audit]`: the record of who was checked at this door, and when its camera gave trouble."""

    file: UserPath = Field(
        default_factory=lambda: Path(_DIRS.user_state_dir) / "activity.db",
        description="File of the record, private to this user; it holds no pictures",
    )
    keep: int = quantity(90, "d", 1, 3650, "What is older is erased from the record")


class LogSettings(Section):
    """`[log]`: what is written to the log, and where."""

    level: Literal["debug", "info", "warning", "error"] = Field(
        "info", description="Least important message that is logged"
    )
    directory: UserPath = Field(
        default_factory=lambda: Path(_DIRS.user_log_dir),
        description="Directory of the log files of the kiosk's window, private to this user",
    )
    format: Literal["text", "json"] = Field(
        "text", description="How log files are written: `text` for people, or `json`, one object per line"
    )
    max_size: int = quantity(5, "MB", 1, 1000, "A log file that is larger is followed by another one")
    files: int = quantity(5, "files", 2, 100, "So many log files are kept, the oldest goes first")
