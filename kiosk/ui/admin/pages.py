"""Puts the administrators' pages together."""

from __future__ import annotations

from kiosk.ui.admin.hub import AdminHub
from kiosk.ui.admin.tools import AdminTools


def make_hub(tools: AdminTools) -> AdminHub:
    """All sections, in their frame."""
    chapters = ()

    def busy() -> bool:
        return tools.feed.running or tools.worker.busy

    return AdminHub(chapters, busy=busy)
