"""Trials, with scripted frames: the door's decision, and the numbers behind it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from kiosk.enrollment.trial import Trial, TrialResult
from kiosk.errors import StoreUnreachable
from kiosk.face.types import Embedding, Guidance, PhotoStatus
from kiosk.gallery.profile import Profile
from kiosk.gallery.references import References
from kiosk.settings import Settings, load
from kiosk.verification.decision import Reason
from tests.enrollment.scripts import bad, face_of, good

BEGUN = 100.0
ADA = References(
    "ada",
    {"one.jpg": face_of(1), "two.jpg": face_of(1), "wrong.jpg": face_of(3)},
    unusable={"room.jpg": PhotoStatus.NO_FACE},
    unfetched=("late.jpg",),
)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """As they come."""
    return load(flags={"store": f"folder:{tmp_path}"})


@pytest.fixture
def trial(settings: Settings) -> Trial:
    """One that has just begun."""
    return Trial("ada", BEGUN, settings)


def _look(trial: Trial, person: int = 1, *, since: float = BEGUN) -> None:
    """Three good frames."""
    for frame in range(3):
        at = since + 0.2 * (frame + 1)
        trial.on_frame(good(at, person=person, yaw=0.01 * frame), at)


def _result(trial: Trial) -> TrialResult:
    assert trial.result is not None
    return trial.result


def test_a_match_with_its_numbers(trial: Trial, settings: Settings) -> None:
    trial.on_references(ADA, BEGUN)
    assert trial.result is None
    _look(trial)
    result = _result(trial)
    assert result.decision.granted
    assert result.decision.distance is not None
    assert result.margin == settings.face.threshold - result.decision.distance > 0
    assert result.decision.references == ("one.jpg", "two.jpg")
    assert result.decision.outliers == ("wrong.jpg",)
    assert [frame.quality["yaw"] for frame in result.frames] == [0.0, 0.01, 0.02]
    assert result.unusable == {"room.jpg": PhotoStatus.NO_FACE}
    assert result.unfetched == ("late.jpg",)
    assert result.denied is None


def test_every_photo_is_compared_by_itself(trial: Trial) -> None:
    trial.on_references(ADA, BEGUN)
    _look(trial)
    photos = _result(trial).photos
    assert [photo.name for photo in photos] == ["one.jpg", "two.jpg", "wrong.jpg"]
    assert [photo.used for photo in photos] == [True, True, False]
    assert photos[0].distance < 0.1
    assert photos[2].distance > 1


def test_references_may_come_last(trial: Trial) -> None:
    _look(trial)
    assert trial.result is None
    trial.on_references(ADA, BEGUN + 0.7)
    assert _result(trial).decision.granted


def test_references_that_come_late_are_compared_with_newer_frames(trial: Trial) -> None:
    _look(trial, person=2)
    trial.on_references(ADA, BEGUN + 4)
    assert trial.result is None
    _look(trial, since=BEGUN + 4)
    assert _result(trial).decision.granted


def test_somebody_else_is_no_match(trial: Trial) -> None:
    trial.on_references(ADA, BEGUN)
    _look(trial, person=2)
    result = _result(trial)
    assert result.decision.reason is Reason.NO_MATCH
    assert result.margin is not None
    assert result.margin < 0


@pytest.mark.parametrize(
    ("profile", "denied"),
    [
        (Profile(active=False, display_name="Ada"), Reason.INACTIVE),
        (None, Reason.PROFILE_UNREADABLE),
    ],
)
def test_who_is_not_admitted_is_compared_all_the_same(
    trial: Trial, profile: Profile | None, denied: Reason
) -> None:
    trial.on_references(replace(ADA, profile=profile), BEGUN)
    _look(trial)
    result = _result(trial)
    assert result.decision.reason is Reason.MATCH
    assert result.denied is denied


def test_photos_that_disagree_are_compared_one_by_one(trial: Trial) -> None:
    trial.on_references(replace(ADA, embeddings={"one.jpg": face_of(1), "wrong.jpg": face_of(3)}), BEGUN)
    _look(trial)
    result = _result(trial)
    assert result.decision.reason is Reason.PHOTOS_DISAGREE
    assert [photo.name for photo in result.photos] == ["one.jpg", "wrong.jpg"]
    assert not any(photo.used for photo in result.photos)
    assert result.margin is None


def test_without_photos_there_is_nothing_to_compare(trial: Trial) -> None:
    trial.on_references(References("ada", {}), BEGUN)
    _look(trial)
    assert _result(trial).decision.reason is Reason.NEEDS_ENROLLMENT
    assert _result(trial).photos == ()


def test_references_that_cannot_be_had_end_it(trial: Trial) -> None:
    trial.on_failure(StoreUnreachable("No network. Try again."))
    assert _result(trial).decision.reason is Reason.STORE_UNREACHABLE
    assert _result(trial).frames == ()


def test_a_camera_that_is_gone_ends_it(trial: Trial) -> None:
    trial.on_references(ADA, BEGUN)
    trial.on_camera_lost()
    assert _result(trial).decision.reason is Reason.CAMERA_UNAVAILABLE
    assert _result(trial).photos == ()


@pytest.mark.parametrize(
    ("references", "reason"), [(ADA, Reason.NO_GOOD_FRAME), (None, Reason.STORE_UNREACHABLE)]
)
def test_it_takes_no_longer_than_at_the_door(
    trial: Trial, settings: Settings, references: References | None, reason: Reason
) -> None:
    if references is not None:
        trial.on_references(references, BEGUN)
    trial.on_frame(bad(BEGUN + 1, Guidance.TOO_DARK), BEGUN + 1)
    trial.on_tick(BEGUN + settings.verification.timeout - 0.1)
    assert trial.result is None
    trial.on_tick(BEGUN + settings.verification.timeout)
    assert _result(trial).decision.reason is reason


def test_only_the_frames_that_were_compared_are_shown(trial: Trial) -> None:
    trial.on_references(ADA, BEGUN)
    trial.on_frame(good(BEGUN + 0.1, person=2), BEGUN + 0.1)
    _look(trial, since=BEGUN + 0.2)
    frames = _result(trial).frames
    embeddings: list[Embedding] = [frame.embedding for frame in frames if frame.embedding is not None]
    assert len(embeddings) == 3
    assert all(np.argmax(embedding) == 1 for embedding in embeddings)
