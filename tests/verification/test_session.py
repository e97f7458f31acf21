"""The session: idle, attempt, answer, idle again; late results of earlier attempts are dropped."""

from __future__ import annotations

import pytest

from kiosk.errors import UnknownUser
from kiosk.settings import Settings
from kiosk.verification.decision import AccessDecision, Reason
from kiosk.verification.session import Claim, Session
from tests.verification.conftest import good_frame, references


class Door:
    """A session with everything it said."""

    def __init__(self, settings: Settings) -> None:
        self.claims: list[Claim] = []
        self.decisions: list[AccessDecision] = []
        self.session = Session(settings, self.claims.append, self.decisions.append)
        self.session.on_camera(ok=True, now=0.0)


@pytest.fixture
def door(settings: Settings) -> Door:
    return Door(settings)


def test_a_visit_from_claim_to_idle(door: Door) -> None:
    session = door.session
    assert session.view.attempt is None
    session.claim("ada", 10.0)
    assert session.wants_frames
    session.on_references(door.claims[0], references(1), 10.1)
    for n in range(3):
        session.on_frame(good_frame(10.2 + n / 5), 10.3 + n / 5)
    assert [decision.reason for decision in door.decisions] == [Reason.MATCH]
    assert not session.wants_frames
    session.on_tick(12.0)
    assert session.view.attempt is not None
    session.on_tick(15.0)
    assert session.view.attempt is None


def test_a_second_claim_waits_until_the_first_is_decided(door: Door) -> None:
    door.session.claim("ada", 10.0)
    door.session.claim("ben", 10.1)
    assert [claim.user_id for claim in door.claims] == ["ada"]
    door.session.on_references(door.claims[0], UnknownUser("x"), 10.2)
    door.session.claim("ben", 10.3)
    assert [claim.user_id for claim in door.claims] == ["ada", "ben"]


def test_references_of_an_earlier_attempt_are_dropped(door: Door) -> None:
    door.session.claim("ada", 10.0)
    door.session.cancel()
    door.session.claim("ben", 11.0)
    door.session.on_references(door.claims[0], UnknownUser("x"), 11.1)
    assert door.session.wants_frames
    assert [decision.reason for decision in door.decisions] == [Reason.CANCELLED]


def test_a_claim_without_a_camera_is_answered_at_once(door: Door) -> None:
    door.session.on_camera(ok=False, now=5.0)
    door.session.claim("ada", 10.0)
    assert [decision.reason for decision in door.decisions] == [Reason.CAMERA_UNAVAILABLE]
    assert door.claims == []


def test_losing_the_camera_ends_the_attempt(door: Door) -> None:
    door.session.claim("ada", 10.0)
    door.session.on_camera(ok=False, now=11.0)
    assert [decision.reason for decision in door.decisions] == [Reason.CAMERA_UNAVAILABLE]
    assert not door.session.view.camera_ok


@pytest.mark.logs_errors
def test_an_unexpected_exception_denies_and_returns_to_idle(door: Door) -> None:
    door.session.claim("ada", 10.0)
    door.session.on_references(door.claims[0], RuntimeError("boom"), 10.1)
    assert [decision.reason for decision in door.decisions] == [Reason.INTERNAL_ERROR]
    door.session.on_tick(12.0)
    assert door.session.view.attempt is None


def test_a_broken_engine_denies_the_running_attempt_only(door: Door) -> None:
    door.session.on_failure(RuntimeError("boom"), 9.0)
    assert door.decisions == []
    door.session.claim("ada", 10.0)
    door.session.on_failure(RuntimeError("boom"), 10.1)
    assert [decision.reason for decision in door.decisions] == [Reason.INTERNAL_ERROR]


def test_frames_and_ticks_in_idle_change_nothing(door: Door) -> None:
    door.session.on_frame(good_frame(1.0), 1.0)
    door.session.on_tick(2.0)
    door.session.cancel()
    assert door.decisions == []
    assert door.session.view.attempt is None
