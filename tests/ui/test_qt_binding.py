"""The installed PySide6 itself, where a defect of it would end the kiosk after minutes."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject

CALLS = 1000


def test_calls_do_not_use_up_the_references_to_none() -> None:
    """PySide6 6.12.0 loses one with every call that returns None, and Python before 3.12 aborts at zero."""
    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        thing.setObjectName("thing")
    lost = before - sys.getrefcount(None)

    assert lost < CALLS / 10
