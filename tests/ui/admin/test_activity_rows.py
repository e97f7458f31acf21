"""How entries are counted, chosen and worded."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.audit.entries import AttemptEntry, CameraEntry, Entry, Row
from kiosk.camera.health import CameraState
from kiosk.ui.admin import activity_wording
from kiosk.ui.admin.activity_rows import Kind, Summary, kind_of, of_kind, of_person, summarise, tone_of
from kiosk.ui.theme import Tone
from kiosk.verification.decision import AccessDecision, Reason
from tests.audit.entries import BLACK, GRANTED, STRANGER, UNKNOWN, WORKS, granted


def attempt(reason: Reason, user_id: str = "ada", *, offline: bool = False) -> AttemptEntry:
    decision = AccessDecision(user_id, reason, 0.33)
    return replace(
        GRANTED, user_id=user_id, reason=str(reason), granted=decision.granted, offline=offline, distance=None
    )


def rows(*entries: Entry) -> list[Row]:
    return [Row(number, entry) for number, entry in enumerate(entries)]


@pytest.mark.parametrize(
    ("reason", "kind"),
    [
        (Reason.MATCH, Kind.GRANTED),
        (Reason.NO_MATCH, Kind.REFUSED),
        (Reason.INACTIVE, Kind.REFUSED),
        (Reason.UNKNOWN_PERSON, Kind.REFUSED),
        (Reason.BAD_USER_ID, Kind.REFUSED),
        (Reason.STORE_UNREACHABLE, Kind.UNDECIDED),
        (Reason.NO_GOOD_FRAME, Kind.UNDECIDED),
        (Reason.CANCELLED, Kind.UNDECIDED),
        (Reason.INTERNAL_ERROR, Kind.UNDECIDED),
    ],
)
def test_every_attempt_is_of_one_kind(reason: Reason, kind: Kind) -> None:
    assert kind_of(attempt(reason)) is kind


def test_only_who_was_let_in_is_granted() -> None:
    """Whatever a record says otherwise."""
    assert kind_of(replace(GRANTED, granted=False)) is not Kind.GRANTED


@given(st.lists(st.tuples(st.sampled_from(Reason), st.booleans())), st.integers(0, 5))
def test_the_sum_is_that_of_the_kinds(checks: list[tuple[Reason, bool]], troubles: int) -> None:
    made = rows(*(attempt(reason, offline=offline) for reason, offline in checks), *[BLACK] * troubles)

    total = summarise(made)

    assert total.checks == len(checks)
    assert total.offline == sum(offline for _, offline in checks)
    for kind, count in (
        (Kind.GRANTED, total.granted),
        (Kind.REFUSED, total.refused),
        (Kind.UNDECIDED, total.undecided),
        (Kind.CAMERA, troubles),
        (Kind.ALL, len(made)),
    ):
        assert len(of_kind(made, kind)) == count


def test_nothing_has_no_sum() -> None:
    assert summarise([]) == Summary()


@pytest.mark.parametrize(
    ("text", "found"), [("", 4), ("  ", 4), ("ADA", 2), ("da", 2), (" ada ", 2), ("zz", 0), ("(no", 0)]
)
def test_people_are_found_by_any_part_of_their_id(text: str, found: int) -> None:
    made = rows(granted("Ada"), granted("ada.lovelace"), granted(""), BLACK)
    assert len(of_person(made, text)) == found


def test_a_colour_never_says_it_alone() -> None:
    shown = {tone_of(entry): activity_wording.outcome(entry) for entry in (GRANTED, STRANGER, BLACK, WORKS)}
    assert shown == {
        Tone.GRANTED: "Granted",
        Tone.REFUSED: "Not recognised",
        Tone.UNDECIDED: "Camera trouble",
        Tone.NEUTRAL: "Camera works",
    }


@pytest.mark.parametrize("reason", list(Reason))
def test_every_reason_has_words(reason: Reason) -> None:
    assert " " in activity_wording.reason(attempt(reason)) or reason is Reason.CANCELLED


@pytest.mark.parametrize("state", [state for state in CameraState if state is not CameraState.OPENING])
def test_every_trouble_of_the_camera_has_words(state: CameraState) -> None:
    entry = CameraEntry(0, 0, str(state))
    assert activity_wording.reason(entry) != str(state)
    assert activity_wording.outcome(entry).startswith("Camera ")


def test_a_reason_of_a_later_version_is_shown_as_it_is() -> None:
    assert activity_wording.reason(replace(UNKNOWN, reason="outside_hours")) == "outside_hours"
    assert kind_of(replace(UNKNOWN, reason="outside_hours")) is Kind.UNDECIDED


def test_figures_are_those_that_were_compared() -> None:
    assert activity_wording.figures(STRANGER) == "0.710 / 0.330"
    assert activity_wording.figures(UNKNOWN) == ""
    assert activity_wording.person(granted("")) == "(no ID)"
