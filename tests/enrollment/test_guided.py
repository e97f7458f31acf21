"""Guided capture, with scripted frames: what is taken, what is told, what can be left out."""

from __future__ import annotations

import pytest

from kiosk.enrollment.capture_state import Advice
from kiosk.enrollment.guided import GET_READY_S, HOLD_S, LEAST_FRAMES, READ_S, SKIP_AFTER_S, GuidedCapture
from kiosk.enrollment.posing import HeadPose
from kiosk.face.types import Guidance
from tests.enrollment.scripts import IMAGE, Sitting, bad, good

TURNS = {
    HeadPose.STRAIGHT: {},
    HeadPose.LEFT: {"yaw": 0.15},
    HeadPose.RIGHT: {"yaw": -0.15},
    HeadPose.UP: {"pitch": -0.12},
    HeadPose.DOWN: {"pitch": 0.12},
}
LONG = 4.0


def _follow(sitting: Sitting, *, photos: int = 5) -> None:
    """Do as asked until there are so many photos."""
    while len(sitting.taken) < photos:
        pose = sitting.capture.view.pose
        assert pose is not None
        assert sitting.hold(LONG, **TURNS[pose])


def test_five_photos_are_taken_in_five_poses() -> None:
    sitting = Sitting()
    asked = []
    while sitting.capture.view.pose is not None:
        asked.append(sitting.capture.view.pose)
        assert sitting.hold(LONG, **TURNS[asked[-1]])
    assert asked == list(HeadPose)
    view = sitting.capture.view
    assert view.advice is Advice.DONE
    assert list(view.taken) == sitting.taken
    assert [round(photo.quality["yaw"], 2) for photo in view.taken] == [0, 0.15, -0.15, 0, 0]
    assert [round(photo.quality["pitch"], 2) for photo in view.taken] == [0, 0, 0, -0.12, 0.12]


def test_nothing_is_taken_before_somebody_could_have_read_what_is_asked() -> None:
    sitting = Sitting()
    began = sitting.now
    photo = sitting.hold(LONG)
    assert photo is not None
    assert sitting.now - began > READ_S + HOLD_S
    assert photo.taken_at - began >= READ_S


def test_the_same_pose_gives_no_second_photo() -> None:
    sitting = Sitting()
    sitting.hold(LONG)
    assert sitting.hold(60) is None
    assert sitting.capture.view.pose is HeadPose.LEFT


def test_poses_count_from_how_the_person_looks_straight_ahead() -> None:
    sitting = Sitting()
    assert sitting.hold(LONG, yaw=0.1, pitch=0.2)
    assert sitting.hold(2.0, yaw=0.15, pitch=0.2) is None
    assert sitting.hold(LONG, yaw=0.24, pitch=0.2)
    assert sitting.hold(LONG, yaw=-0.04, pitch=0.2)
    assert sitting.hold(LONG, yaw=0.1, pitch=0.1)
    assert sitting.hold(LONG, yaw=0.1, pitch=0.3)
    assert sitting.capture.view.asked is None


def test_somebody_who_can_turn_only_a_little_is_taken_in_the_end() -> None:
    sitting = Sitting()
    sitting.hold(LONG)
    began = sitting.now
    assert sitting.hold(20, yaw=0.04)
    assert LONG < sitting.now - began < SKIP_AFTER_S


def test_the_sharpest_picture_of_the_pose_is_taken() -> None:
    sitting = Sitting()
    sitting.hold(READ_S)
    photo = None
    for sharpness in (80.0, 80.0, 120.0, *[80.0] * 20):
        photo = photo or sitting.show(good(sitting.now, sharpness=sharpness))
    assert photo is not None
    assert photo.quality["sharpness"] == 120


def test_only_a_picture_searched_everywhere_is_taken() -> None:
    sitting = Sitting()
    assert sitting.hold(LONG, everywhere=False) is None
    photo = sitting.show(good(sitting.now, sharpness=20.0))
    assert photo is not None
    assert photo.analysis.everywhere


def test_few_frames_are_waited_for() -> None:
    sitting = Sitting()
    sitting.hold(READ_S)
    photos = []
    for _ in range(LEAST_FRAMES + 1):
        photos.append(sitting.capture.on_frame(good(sitting.now), IMAGE, sitting.now))
        sitting.now += 0.45
    taken = [number for number, photo in enumerate(photos) if photo is not None]
    assert taken
    assert taken[0] >= LEAST_FRAMES - 1


def test_the_pose_must_be_held_anew_after_a_second_person_came() -> None:
    sitting = Sitting()
    sitting.hold(READ_S + HOLD_S - 0.2)
    assert sitting.capture.view.progress > 0.4
    sitting.show(bad(sitting.now, Guidance.SEVERAL_FACES))
    assert sitting.capture.view.progress == 0
    assert sitting.hold(HOLD_S - 0.1) is None
    assert sitting.hold(0.5)


def test_a_face_that_was_missed_once_is_still_held() -> None:
    sitting = Sitting()
    sitting.hold(READ_S + 0.4)
    before = sitting.capture.view.progress
    sitting.show(bad(sitting.now, Guidance.NO_FACE))
    assert sitting.capture.view.progress == before > 0
    assert sitting.capture.view.advice is Advice.HOLD


def test_a_pause_of_the_camera_is_not_held() -> None:
    sitting = Sitting()
    sitting.hold(READ_S + 0.4)
    sitting.now += 5
    assert sitting.hold(0.4) is None
    assert sitting.hold(1.0)


def test_what_the_engine_says_is_told_for_long_enough_to_be_read() -> None:
    sitting = Sitting()
    sitting.lack(2.0, Guidance.TOO_DARK)
    sitting.show(bad(sitting.now, Guidance.COME_CLOSER))
    told = sitting.capture.view
    assert (told.advice, told.guidance) == (Advice.GUIDANCE, Guidance.COME_CLOSER)
    sitting.show(bad(sitting.now, Guidance.TOO_DARK))
    assert sitting.capture.view.guidance is Guidance.COME_CLOSER
    sitting.lack(1.0, Guidance.TOO_DARK)
    told = sitting.capture.view
    assert told.guidance is Guidance.TOO_DARK


def test_good_news_is_told_at_once() -> None:
    sitting = Sitting()
    sitting.lack(2.0, Guidance.NO_FACE)
    sitting.show(good(sitting.now))
    assert sitting.capture.view.advice is Advice.HOLD


def test_a_photo_that_enrollment_would_refuse_is_not_taken() -> None:
    sitting = Sitting()
    assert sitting.hold(LONG, brightness=220.0) is None
    assert sitting.capture.view.guidance is Guidance.TOO_BRIGHT


def test_further_and_not_so_far_are_told_apart() -> None:
    sitting = Sitting()
    sitting.hold(LONG)
    told = []
    for yaw in (0.08, 0.32):
        sitting.hold(1.5, yaw=yaw)
        told.append(sitting.capture.view.advice)
    sitting.lack(1.5, Guidance.LOOK_STRAIGHT)
    told.append(sitting.capture.view.advice)
    assert told == [Advice.FARTHER, Advice.LESS_FAR, Advice.LESS_FAR]


def test_another_person_is_told_and_not_taken() -> None:
    sitting = Sitting()
    sitting.hold(LONG)
    assert sitting.hold(SKIP_AFTER_S + LONG, yaw=0.15, person=2) is None
    assert sitting.capture.view.advice is Advice.OTHER_PERSON
    assert sitting.hold(LONG, yaw=0.15, person=1)


def test_people_who_change_places_in_the_first_pose_are_not_mixed() -> None:
    sitting = Sitting()
    sitting.hold(READ_S + 0.5, person=1)
    assert sitting.hold(0.5, person=2) is None
    photo = sitting.hold(LONG, person=2)
    assert photo is not None
    assert photo.embedding[2] == 1


def test_starting_again_takes_somebody_else() -> None:
    sitting = Sitting()
    sitting.hold(LONG)
    sitting.capture.restart()
    assert sitting.capture.view.taken == ()
    assert sitting.hold(LONG, person=2)


def test_a_pose_that_is_not_reached_may_be_left_out_after_a_while() -> None:
    sitting = Sitting()
    sitting.hold(LONG)
    sitting.hold(SKIP_AFTER_S - 1)
    assert not sitting.capture.view.may_skip
    sitting.hold(3)
    assert sitting.capture.view.may_skip
    sitting.capture.skip()
    view = sitting.capture.view
    assert view.pose is HeadPose.RIGHT
    assert not view.may_skip
    assert view.slots[1].skipped


def test_the_photo_that_all_others_are_measured_by_cannot_be_left_out() -> None:
    sitting = Sitting()
    sitting.lack(60, Guidance.TOO_DARK)
    assert not sitting.capture.view.may_skip


def test_a_photo_is_taken_again_and_the_old_one_stays_until_then() -> None:
    sitting = Sitting()
    _follow(sitting)
    old = sitting.capture.view.slots[1].taken
    sitting.capture.retake(1)
    view = sitting.capture.view
    assert view.pose is HeadPose.LEFT
    assert view.slots[1].taken is old
    new = sitting.hold(LONG, yaw=0.2)
    assert new is not None
    assert sitting.capture.view.slots[1].taken is new
    assert sitting.capture.view.asked is None
    assert len(sitting.capture.view.taken) == 5


def test_one_may_think_better_of_taking_a_photo_again() -> None:
    sitting = Sitting()
    _follow(sitting)
    before = sitting.capture.view.taken
    sitting.capture.retake(0)
    assert sitting.capture.view.may_skip
    sitting.capture.skip()
    assert sitting.capture.view.taken == before
    assert sitting.capture.view.asked is None


def test_a_photo_that_was_left_out_can_be_taken_after_all() -> None:
    sitting = Sitting()
    sitting.hold(LONG)
    sitting.capture.skip()
    _follow(sitting, photos=4)
    assert sitting.capture.view.asked is None
    sitting.capture.retake(1)
    assert sitting.hold(LONG, yaw=0.15)
    assert len(sitting.capture.view.taken) == 5


def test_one_more_is_taken_after_time_to_get_ready() -> None:
    sitting = Sitting()
    _follow(sitting)
    sitting.capture.more()
    began = sitting.now
    sitting.hold(1.0)
    view = sitting.capture.view
    assert view.advice is Advice.GET_READY
    assert view.starts_in == pytest.approx(GET_READY_S - 0.9)
    assert view.may_skip
    photo = sitting.hold(10)
    assert photo is not None
    assert photo.taken_at - began >= GET_READY_S
    assert len(sitting.capture.view.taken) == 6


def test_one_more_must_be_straight() -> None:
    sitting = Sitting()
    _follow(sitting)
    sitting.capture.more()
    assert sitting.hold(10, yaw=0.2) is None
    assert sitting.hold(LONG)


def test_one_more_that_nobody_wants_any_more_goes_away() -> None:
    sitting = Sitting()
    _follow(sitting)
    sitting.capture.more()
    sitting.capture.skip()
    assert len(sitting.capture.view.slots) == 5
    assert sitting.capture.view.asked is None


def test_only_some_poses_can_be_wanted() -> None:
    sitting = Sitting(GuidedCapture((HeadPose.LEFT, HeadPose.RIGHT)))
    assert sitting.hold(LONG, yaw=0.15)
    assert sitting.hold(LONG, yaw=-0.15)
    assert sitting.capture.view.asked is None
    assert sitting.capture.on_frame(good(sitting.now), sitting.taken[0].image, sitting.now) is None


def test_after_a_rest_the_pose_is_asked_for_anew() -> None:
    sitting = Sitting()
    sitting.hold(LONG)
    sitting.hold(SKIP_AFTER_S + 2)
    sitting.now += 300
    sitting.capture.resume()
    assert not sitting.capture.view.may_skip
    assert sitting.hold(2.0, yaw=0.04) is None
    assert sitting.capture.view.pose is HeadPose.LEFT


def test_an_engine_that_measures_nothing_gives_a_straight_photo() -> None:
    sitting = Sitting()
    analysis = good(0.0)
    for _ in range(40):
        bare = type(analysis)(sitting.now, Guidance.GOOD, 1, embedding=analysis.embedding)
        sitting.show(bare)
    assert len(sitting.taken) == 1
