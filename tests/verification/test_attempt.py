"""The attempt's state machine, event by event, with a clock that the test turns."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.errors import StoreUnreachable, UnknownUser
from kiosk.face.types import FrameAnalysis, Guidance
from kiosk.gallery.references import References
from kiosk.settings import VerificationSettings
from kiosk.verification.attempt import Attempt, Phase
from kiosk.verification.decision import Reason
from tests.verification.conftest import good_frame, references

RULES = VerificationSettings(good_frames=3, frame_spacing=0.1, timeout=10)


def an_attempt(started: float = 100.0) -> Attempt:
    return Attempt("ada", started, rules=RULES, threshold=0.3, max_frame_age=0.5)


def show(attempt: Attempt, *frames: FrameAnalysis) -> None:
    for frame in frames:
        attempt.on_frame(frame, frame.captured_at + 0.05)


def reason_of(attempt: Attempt) -> Reason:
    assert attempt.decision is not None
    return attempt.decision.reason


def test_references_first_then_frames_decide() -> None:
    attempt = an_attempt()
    attempt.on_references(references(1), 100.1)
    show(attempt, good_frame(100.2), good_frame(100.4))
    assert attempt.decision is None
    show(attempt, good_frame(100.6))
    assert reason_of(attempt) is Reason.MATCH
    assert attempt.view.phase is Phase.DECIDED


def test_frames_first_then_references_decide() -> None:
    attempt = an_attempt()
    show(attempt, good_frame(100.2), good_frame(100.4), good_frame(100.6))
    assert attempt.view.phase is Phase.WAITING_FOR_STORE
    attempt.on_references(references(1), 100.7)
    assert reason_of(attempt) is Reason.MATCH


def test_another_face_is_denied() -> None:
    attempt = an_attempt()
    attempt.on_references(references(1), 100.1)
    show(attempt, *(good_frame(100.2 + n / 5, number=2) for n in range(3)))
    assert reason_of(attempt) is Reason.NO_MATCH


def test_old_frames_do_not_decide_when_references_come_late() -> None:
    attempt = an_attempt()
    show(attempt, good_frame(100.2), good_frame(100.4), good_frame(100.6))
    attempt.on_references(references(1), 101.2)
    assert attempt.decision is None
    show(attempt, good_frame(101.3))
    assert reason_of(attempt) is Reason.MATCH


def test_frames_from_before_the_claim_do_not_count() -> None:
    attempt = an_attempt()
    attempt.on_references(references(1), 100.0)
    show(attempt, *(good_frame(99.0 + n / 5) for n in range(4)))
    assert attempt.view.progress == 0


def test_frames_too_close_in_time_count_once() -> None:
    attempt = an_attempt()
    show(attempt, good_frame(100.20), good_frame(100.22), good_frame(100.24))
    assert attempt.view.progress == pytest.approx(1 / 3)


@pytest.mark.parametrize("lost", [Guidance.NO_FACE, Guidance.SEVERAL_FACES])
def test_losing_the_face_starts_over(lost: Guidance) -> None:
    attempt = an_attempt()
    attempt.on_references(references(1), 100.1)
    show(attempt, good_frame(100.2), good_frame(100.4), FrameAnalysis(100.5, lost))
    assert attempt.view.progress == 0
    show(attempt, good_frame(100.6, number=2))
    assert attempt.decision is None


def test_a_poor_frame_between_good_ones_does_not_start_over() -> None:
    attempt = an_attempt()
    show(attempt, good_frame(100.2), FrameAnalysis(100.3, Guidance.HOLD_STILL, faces=1))
    assert attempt.view.progress == pytest.approx(1 / 3)


def test_no_usable_photo_is_said_without_waiting_for_a_face() -> None:
    attempt = an_attempt()
    attempt.on_references(References("ada", {}), 100.1)
    assert reason_of(attempt) is Reason.NEEDS_ENROLLMENT


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (UnknownUser("x"), Reason.UNKNOWN_PERSON),
        (StoreUnreachable("x"), Reason.STORE_UNREACHABLE),
        (ValueError("x"), Reason.INTERNAL_ERROR),
    ],
)
def test_a_failure_denies(error: Exception, reason: Reason) -> None:
    attempt = an_attempt()
    attempt.on_failure(error)
    assert reason_of(attempt) is reason


def test_nobody_coming_times_out() -> None:
    attempt = an_attempt()
    attempt.on_references(references(1), 100.1)
    attempt.on_tick(109.9)
    assert attempt.decision is None
    attempt.on_tick(110.0)
    assert reason_of(attempt) is Reason.NO_GOOD_FRAME


def test_a_silent_store_times_out_as_such() -> None:
    attempt = an_attempt()
    show(attempt, good_frame(100.2), good_frame(100.4), good_frame(100.6))
    attempt.on_tick(110.0)
    assert reason_of(attempt) is Reason.STORE_UNREACHABLE


def test_a_lost_camera_and_cancelling_end_it() -> None:
    lost, cancelled = an_attempt(), an_attempt()
    lost.on_camera_lost()
    cancelled.cancel()
    assert reason_of(lost) is Reason.CAMERA_UNAVAILABLE
    assert reason_of(cancelled) is Reason.CANCELLED


@given(
    st.lists(
        st.one_of(
            st.tuples(st.just("frame"), st.integers(1, 2), st.floats(99, 112)),
            st.tuples(st.just("lost"), st.just(0), st.floats(99, 112)),
            st.tuples(st.just("tick"), st.just(0), st.floats(99, 112)),
            st.tuples(st.just("fail"), st.just(0), st.floats(99, 112)),
        ),
        max_size=40,
    )
)
def test_no_order_of_events_grants_without_a_matching_probe(events: list[tuple[str, int, float]]) -> None:
    """Person 2 stands there claiming to be ada, who is person 1: granted only if person 1 was seen."""
    attempt = an_attempt()
    attempt.on_references(references(1), 100.0)
    for kind, number, now in events:
        if kind == "frame":
            attempt.on_frame(good_frame(now, number=number), now + 0.01)
        elif kind == "lost":
            attempt.on_frame(FrameAnalysis(now, Guidance.NO_FACE), now)
        elif kind == "tick":
            attempt.on_tick(now)
        else:
            attempt.on_failure(StoreUnreachable("x"))
        decided = attempt.decision
        if decided is not None:
            break
    if attempt.decision is not None and attempt.decision.granted:
        good = [number for kind, number, _ in events if kind == "frame"]
        assert good.count(1) >= 3
    before = attempt.decision
    attempt.on_references(references(2), 105.0)
    attempt.cancel()
    if before is not None:
        assert attempt.decision is before


@pytest.mark.parametrize("people", [(1, 1, 2), (1, 2, 1), (2, 1, 1), (1, 2, 2)])
def test_frames_of_two_people_are_never_one_probe(people: tuple[int, int, int]) -> None:
    attempt = an_attempt()
    attempt.on_references(references(1), 100.1)
    show(attempt, *(good_frame(100.2 + n / 5, number=number) for n, number in enumerate(people)))
    assert attempt.decision is None
    assert attempt.view.progress < 1


def test_somebody_who_steps_in_is_judged_alone() -> None:
    attempt = an_attempt()
    attempt.on_references(references(1), 100.1)
    show(attempt, good_frame(100.2), good_frame(100.4))
    show(attempt, *(good_frame(100.6 + n / 5, number=2) for n in range(3)))
    assert reason_of(attempt) is Reason.NO_MATCH


def test_a_swap_between_two_spaced_frames_is_noticed() -> None:
    attempt = an_attempt()
    show(attempt, good_frame(100.2), good_frame(100.4), good_frame(100.42, number=2), good_frame(100.6))
    assert attempt.view.progress == pytest.approx(1 / 3)


def test_frames_from_long_ago_do_not_complete_a_probe() -> None:
    attempt = an_attempt()
    attempt.on_references(references(1), 100.1)
    show(attempt, good_frame(100.2), good_frame(100.4), FrameAnalysis(103.0, Guidance.TOO_DARK, faces=1))
    show(attempt, good_frame(107.0))
    assert attempt.decision is None
    assert attempt.view.progress == pytest.approx(1 / 3)


def guided(attempt: Attempt, *frames: tuple[float, Guidance]) -> list[Guidance]:
    """What is told after each frame."""
    told = []
    for at, guidance in frames:
        attempt.on_frame(FrameAnalysis(at, guidance), at)
        told.append(attempt.view.guidance)
    return told


def test_guidance_stays_long_enough_to_be_read() -> None:
    far, dark = Guidance.COME_CLOSER, Guidance.TOO_DARK
    told = guided(an_attempt(), (100.0, far), (100.2, dark), (100.4, far), (100.6, dark), (100.9, dark))
    assert told == [far, far, far, far, dark]


def test_guidance_that_has_been_read_gives_way_at_once() -> None:
    far, dark = Guidance.COME_CLOSER, Guidance.TOO_DARK
    assert guided(an_attempt(), (100.0, far), (105.0, dark)) == [far, dark]


def test_only_a_frame_in_which_nobody_else_can_be_decides() -> None:
    attempt = an_attempt()
    attempt.on_references(references(1), 100.1)
    partly = [replace(good_frame(100.2 + n / 5), everywhere=False) for n in range(4)]
    show(attempt, *partly)
    assert attempt.decision is None
    assert attempt.view.progress == pytest.approx(2 / 3)
    show(attempt, good_frame(101.0))
    assert attempt.decision is not None
    assert attempt.decision.granted
