"""What the administrators' pages work with."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.settings import Settings
from kiosk.ui.admin.feed import CameraFeed
from kiosk.ui.admin.worker import Worker


@dataclass(frozen=True)
class AdminTools:
    """The settings that hold now, the thread that works for the pages, and the camera."""

    settings: Settings
    worker: Worker
    feed: CameraFeed
