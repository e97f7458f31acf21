"""The collecting of a probe; what it means for an attempt is tested there."""

from __future__ import annotations

import pytest

from kiosk.settings import VerificationSettings
from kiosk.verification.probe import ProbeCollector
from tests.verification.conftest import person


@pytest.fixture
def probe() -> ProbeCollector:
    """Wants three frames, a tenth of a second apart."""
    return ProbeCollector(VerificationSettings(good_frames=3, frame_spacing=0.1))


def fill(probe: ProbeCollector, *times: float, number: int = 1) -> None:
    for captured_at in times:
        probe.add(captured_at, person(number, noise=0.1, seed=int(10 * captured_at)))


def test_it_is_full_with_the_frames_that_were_asked_for(probe: ProbeCollector) -> None:
    fill(probe, 1.0, 1.2)
    assert (len(probe), probe.full) == (2, False)
    fill(probe, 1.4)
    assert (len(probe), probe.full, probe.newest) == (3, True, 1.4)
    assert len(probe.embeddings) == 3


def test_the_newest_frames_are_kept(probe: ProbeCollector) -> None:
    fill(probe, 1.0, 1.2, 1.4, 1.6)
    assert (len(probe), probe.newest) == (3, 1.6)


def test_frames_too_close_to_one_another_count_once(probe: ProbeCollector) -> None:
    fill(probe, 1.0, 1.05, 1.09)
    assert len(probe) == 1


def test_frames_too_far_from_one_another_do_not_belong_together(probe: ProbeCollector) -> None:
    fill(probe, 1.0, 1.2, 4.0)
    assert len(probe) == 1


def test_another_face_begins_anew(probe: ProbeCollector) -> None:
    fill(probe, 1.0, 1.2)
    fill(probe, 1.4, number=2)
    assert len(probe) == 1
    assert (probe.embeddings[0] == person(2, noise=0.1, seed=14)).all()


def test_nothing_is_left_after_clearing(probe: ProbeCollector) -> None:
    fill(probe, 1.0, 1.2)
    probe.clear()
    assert (len(probe), probe.full, probe.embeddings) == (0, False, [])
