"""The session where people are recognised: a look is a claim, and the attempt decides as ever."""

from __future__ import annotations

import pytest

from kiosk.face.types import FrameAnalysis, Guidance
from kiosk.settings import Settings
from kiosk.verification.decision import Reason
from kiosk.verification.identification import Index
from kiosk.verification.session import Session
from tests.verification.conftest import good_frame, references
from tests.verification.test_session import Door


def identifying(settings: Settings) -> Settings:
    return settings.model_copy(update={"claim": settings.claim.model_copy(update={"identify": True})})


@pytest.fixture
def door(settings: Settings) -> Door:
    """Knows ada, person 1."""
    door = Door(identifying(settings))
    door.session.on_index(Index([references(1)]))
    return door


def look(session: Session, start: float, number: int = 1, frames: int = 3) -> None:
    for n in range(frames):
        session.on_frame(good_frame(start + n / 5, number), start + n / 5)


def test_a_look_is_a_claim_and_fresh_frames_decide(door: Door) -> None:
    look(door.session, 10.0)
    assert [claim.user_id for claim in door.claims] == ["ada"]
    assert door.session.checking
    door.session.on_references(door.claims[0], references(1), 10.5)
    assert door.decisions == []  # the frames that recognised her do not count
    look(door.session, 10.6)
    assert [decision.reason for decision in door.decisions] == [Reason.MATCH]


def test_who_is_recognised_wrongly_is_denied_by_the_attempt(door: Door) -> None:
    look(door.session, 10.0)
    door.session.on_references(door.claims[0], references(2), 10.5)
    look(door.session, 10.6)
    assert [decision.reason for decision in door.decisions] == [Reason.NO_MATCH]
    look(door.session, 11.5, frames=20)
    assert len(door.claims) == 1


def test_a_refused_stranger_is_not_recognised_as_somebody_afterwards(door: Door) -> None:
    door.session.claim("ben", 10.0)
    door.session.cancel()
    look(door.session, 11.0, frames=20)
    assert [claim.user_id for claim in door.claims] == ["ben"]


def test_the_next_person_may_step_up_while_an_answer_is_shown(door: Door) -> None:
    door.session.claim("ben", 10.0)
    door.session.on_failure(RuntimeError("boom"), 10.1)
    for n in range(12):
        door.session.on_frame(FrameAnalysis(10.2 + n / 5, Guidance.NO_FACE), 10.2 + n / 5)
    assert door.session.view.attempt is not None
    look(door.session, 12.7)
    assert [claim.user_id for claim in door.claims] == ["ben", "ada"]


def test_frames_are_wanted_while_there_is_somebody_to_recognise(settings: Settings) -> None:
    session = Door(identifying(settings)).session
    assert not session.wants_frames
    session.on_index(Index([references(1)]))
    assert session.wants_frames
    assert not session.checking
    session.on_camera(ok=False, now=1.0)
    assert not session.wants_frames
    session.on_camera(ok=True, now=2.0)
    session.watching = False
    assert not session.wants_frames
    session.watching = True
    assert session.wants_frames
    session.on_index(None)
    assert not session.wants_frames


def test_nobody_is_recognised_where_that_is_not_switched_on(settings: Settings) -> None:
    door = Door(settings)
    door.session.on_index(Index([references(1)]))
    assert not door.session.wants_frames
    look(door.session, 10.0)
    assert door.claims == []
