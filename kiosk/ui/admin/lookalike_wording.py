"""What the enroll page says of people who resemble one another, translatable like `kiosk.ui.wording`."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QLocale

from kiosk.enrollment.desk import Lookalike
from kiosk.ui.admin.enroll_wording import person

translate = QCoreApplication.translate

_NAMED = 3
"""Look-alikes that are named."""


def lookalikes(found: Sequence[Lookalike]) -> str:
    """These photos open the door for somebody else, too."""
    return translate(
        "Kiosk", "These photos also match {people}. Is this the same person, enrolled twice?"
    ).format(people=_names_with_distance(found))


def lookalike_question() -> str:
    """Heads the question before somebody is enrolled who looks like somebody else."""
    return translate("Kiosk", "Enroll all the same?")


def lookalike_danger(found: Sequence[Lookalike]) -> str:
    """What enrolling somebody means who looks like somebody else."""
    return translate(
        "Kiosk",
        "The photos match {people}. If these are two people, each may be let in as the other; "
        "if it is one person, better add photos to the one who is enrolled.",
    ).format(people=_names_with_distance(found))


def enroll_anyway_button() -> str:
    """Enrolls somebody who looks like somebody else."""
    return translate("Kiosk", "Enroll anyway")


def _names_with_distance(found: Sequence[Lookalike]) -> str:
    """The nearest few of them; more would only hide what is asked."""
    nearest = sorted(found, key=lambda one: one.distance)
    names = ", ".join(
        translate("Kiosk", "{person}: distance {distance}").format(
            person=person(one.user_id, one.display_name), distance=QLocale().toString(one.distance, "f", 2)
        )
        for one in nearest[:_NAMED]
    )
    if len(nearest) <= _NAMED:
        return names
    return translate("Kiosk", "{people} and {count} more").format(people=names, count=len(nearest) - _NAMED)
