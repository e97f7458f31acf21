"""Somebody whose photos are still being uploaded, in the list and on their page."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QDateTime

from kiosk.enrollment.desk import PersonDetails
from kiosk.ui.admin import people_wording
from kiosk.ui.admin.people_access import Permissions
from kiosk.ui.admin.people_rows import carried, facts_of, recalled
from kiosk.ui.admin.person_head import PersonHead
from tests.ui.admin.people_store import People

DETAILS = PersonDetails("ada", "Ada", False, (), enrolling=True)


def test_the_list_says_so() -> None:
    row = recalled(facts_of(DETAILS), {})
    assert people_wording.admission(row) == "Being enrolled"
    assert people_wording.admission(carried(row, row)) == "Being enrolled"
    assert "Being enrolled" in people_wording.described(row, QDateTime.currentDateTime())
    assert row.not_admitted


def test_their_page_says_so_and_offers_no_admission(
    people: People, show: Callable[[PersonHead], PersonHead]
) -> None:
    head = show(PersonHead(Permissions(people.tools.worker)))
    head.show_details(DETAILS)
    assert head.state.text() == "Being enrolled"
    assert head.admit.isHidden()
    head.show_details(PersonDetails("ada", "Ada", False, ()))
    assert head.state.text() == "Not admitted at any door"
    assert not head.admit.isHidden()
