"""Puts the administrators' pages together."""

from __future__ import annotations

from functools import partial

from kiosk.audit.journal import last_seen
from kiosk.ui.admin import common_wording
from kiosk.ui.admin.activity_page import ActivityPage
from kiosk.ui.admin.enroll_page import EnrollPage
from kiosk.ui.admin.hub import AdminHub, Chapter
from kiosk.ui.admin.people_section import PeopleSection
from kiosk.ui.admin.settings_page import SettingsPage
from kiosk.ui.admin.tools import AdminTools
from kiosk.ui.admin.try_page import TryPage


def make_hub(tools: AdminTools) -> AdminHub:
    """All sections, in their frame."""
    people = PeopleSection(
        tools,
        make_enroll=EnrollPage,
        make_try=TryPage,
        last_seen=partial(last_seen, tools.journal.path),
    )
    settings = SettingsPage(tools, tools.settings_file, locked=tools.locked, password=tools.password)
    chapters = (
        Chapter(common_wording.section_people, people),
        Chapter(common_wording.section_activity, ActivityPage(tools.journal)),
        Chapter(common_wording.section_settings, settings),
    )

    def busy() -> bool:
        return tools.feed.running or tools.worker.busy

    return AdminHub(chapters, busy=busy)
