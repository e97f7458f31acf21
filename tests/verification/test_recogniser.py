"""Who is recognised by only looking at the camera, and when nobody is."""

from __future__ import annotations

import pytest

from kiosk.face.types import Embedding, FrameAnalysis, Guidance
from kiosk.gallery.profile import Profile
from kiosk.settings import VerificationSettings
from kiosk.verification.decision import AccessDecision
from kiosk.verification.identification import Index
from kiosk.verification.recogniser import AWAY_S, MOST_SEARCHES, Recogniser
from tests.verification.conftest import good_frame, references

STEP_S = 0.2
STRANGER = 9


class CountingIndex(Index):
    """Counts how often it is searched."""

    searches = 0

    def identify(self, probe: list[Embedding], threshold: float) -> AccessDecision:  # type: ignore[override]
        self.searches += 1
        return super().identify(probe, threshold)


class Door:
    """A recogniser, and people before it, one frame every fifth of a second."""

    def __init__(self) -> None:
        self.index = CountingIndex([references(1, "ada"), references(2, "ben")])
        self.recogniser = Recogniser(VerificationSettings(good_frames=3), 0.33)
        self.recogniser.index = self.index
        self.now = 100.0

    def look(self, number: int, seconds: float = 2.0) -> list[str]:
        """Who was recognised while person `number` looked at the camera."""
        return self._show(seconds, lambda: good_frame(self.now, number, seed=int(10 * self.now)))

    def show(self, guidance: Guidance, seconds: float) -> list[str]:
        return self._show(seconds, lambda: FrameAnalysis(self.now, guidance))

    def leave(self, seconds: float = AWAY_S + 2 * STEP_S) -> None:
        assert self.show(Guidance.NO_FACE, seconds) == []

    def _show(self, seconds: float, frame: object) -> list[str]:
        found = []
        for _ in range(round(seconds / STEP_S)):
            self.now += STEP_S
            found.append(self.recogniser.on_frame(frame()))  # type: ignore[operator]
        return [one for one in found if one is not None]


@pytest.fixture
def door() -> Door:
    return Door()


def test_who_looks_at_the_camera_is_recognised_once(door: Door) -> None:
    assert door.look(1, 60) == ["ada"]
    assert door.index.searches == 1


def test_a_stranger_is_nobody_and_is_not_searched_for_without_end(door: Door) -> None:
    assert door.look(STRANGER, 60) == []
    assert door.index.searches == MOST_SEARCHES


def test_a_probe_is_searched_for_once(door: Door) -> None:
    door.look(STRANGER, 6 * STEP_S)
    assert door.index.searches == 2


def test_the_next_person_is_recognised_once_the_first_has_gone(door: Door) -> None:
    assert door.look(1) == ["ada"]
    assert door.look(2) == []
    door.leave()
    assert door.look(2) == ["ben"]


def test_a_face_lost_for_a_moment_has_not_gone(door: Door) -> None:
    assert door.look(1) == ["ada"]
    for _ in range(5):
        door.leave(AWAY_S / 2)
        assert door.look(1) == []


def test_a_face_too_far_off_or_one_of_two_has_not_gone(door: Door) -> None:
    assert door.look(1) == ["ada"]
    for guidance in (Guidance.COME_CLOSER, Guidance.SEVERAL_FACES):
        assert door.show(guidance, 2 * AWAY_S) == []
        assert door.look(1) == []


def test_time_in_which_nobody_watched_is_no_absence(door: Door) -> None:
    assert door.look(1) == ["ada"]
    door.leave(STEP_S)
    door.now += 60
    door.leave(STEP_S)
    assert door.look(1) == []


def test_after_an_answer_whoever_is_there_has_to_leave_first(door: Door) -> None:
    door.recogniser.rest()
    assert door.look(1) == []
    door.leave()
    assert door.look(1) == ["ada"]


def test_two_faces_are_nobody(door: Door) -> None:
    assert door.show(Guidance.SEVERAL_FACES, 5) == []
    for _ in range(5):
        assert door.look(1, 2 * STEP_S) == []
        assert door.show(Guidance.SEVERAL_FACES, STEP_S) == []
    assert door.index.searches == 0


def test_a_probe_of_two_people_is_never_put_together(door: Door) -> None:
    for _ in range(5):
        assert door.look(1, 2 * STEP_S) + door.look(2, 2 * STEP_S) == []
    assert door.index.searches == 0


def test_without_an_index_nobody_is_recognised(door: Door) -> None:
    door.recogniser.index = None
    assert door.look(1) == []
    door.recogniser.index = door.index
    assert door.look(1) == ["ada"]


@pytest.mark.parametrize("profile", [Profile(active=False), Profile(enrolling="a draft"), None])
def test_who_is_not_admitted_is_not_recognised(door: Door, profile: Profile | None) -> None:
    door.recogniser.index = Index([references(1, "ada", profile=profile), references(2, "ben")])
    assert door.look(1) == []


def test_among_nobody_no_one_is_recognised(door: Door) -> None:
    door.recogniser.index = Index([])
    assert door.look(1) == []
