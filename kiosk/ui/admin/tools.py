"""What the administrators' pages work with."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.admin_password import AdminPassword
from kiosk.settings import Settings
from kiosk.settings_file import SettingsFile
from kiosk.ui.admin.feed import CameraFeed
from kiosk.ui.admin.worker import Worker
from kiosk.ui.door_journal import DoorJournal


@dataclass(frozen=True)
class AdminTools:
    """The settings that hold now, the thread that works for the pages, the camera, the record, and the way in."""

    settings: Settings
    worker: Worker
    feed: CameraFeed
    journal: DoorJournal
    settings_file: SettingsFile | None = None
    """None in the demo, which has none."""

    password: AdminPassword | None = None
    locked: bool = False
    """Kiosk mode."""
