from __future__ import annotations

import pytest

from kiosk.enrollment.desk import PhotoDetails
from kiosk.face.types import PhotoStatus
from kiosk.gallery.erasure import Removal
from kiosk.settings import QualitySettings
from kiosk.ui.admin import person_wording
from kiosk.ui.theme import Tone

GOOD = {"face_px": 240.0, "sharpness": 60.0, "brightness": 120.0}


def words(
    quality: dict[str, float] | None = None,
    status: PhotoStatus | None = PhotoStatus.OK,
    *,
    outlier: bool = False,
) -> tuple[Tone, str, str]:
    photo = PhotoDetails("a.jpg", 0, status, GOOD if quality is None else quality, outlier)
    verdict = person_wording.verdict(photo, QualitySettings())
    return verdict.tone, verdict.headline, verdict.detail


@pytest.mark.parametrize(
    ("change", "tone", "headline", "detail"),
    [
        ({}, Tone.GRANTED, "Good photo", "Sharp, face 240 px"),
        ({"face_px": 60.0}, Tone.UNDECIDED, "Usable, but the face is small", "Sharp, face 60 px"),
        ({"sharpness": 1.0}, Tone.UNDECIDED, "Usable, but blurred", "Blurred, face 240 px"),
        ({"brightness": 5.0}, Tone.UNDECIDED, "Usable, but dark", "Sharp, face 240 px"),
        ({"brightness": 250.0}, Tone.UNDECIDED, "Usable, but bright", "Sharp, face 240 px"),
    ],
)
def test_what_is_said_of_a_usable_photo(
    change: dict[str, float], tone: Tone, headline: str, detail: str
) -> None:
    assert words({**GOOD, **change}) == (tone, headline, detail)


def test_a_photo_that_was_not_measured_is_good_without_figures() -> None:
    assert words({}) == (Tone.GRANTED, "Good photo", "")
    assert words({"sharpness": 20.0}) == (Tone.GRANTED, "Good photo", "")


@pytest.mark.parametrize("status", [None, *(one for one in PhotoStatus if one is not PhotoStatus.OK)])
def test_every_other_status_has_words(status: PhotoStatus | None) -> None:
    tone, headline, detail = words({}, status)

    assert tone in (Tone.REFUSED, Tone.UNDECIDED)
    assert headline
    assert detail


def test_a_photo_of_somebody_else_is_refused_whatever_its_quality() -> None:
    assert words(outlier=True)[:2] == (Tone.REFUSED, "Not the same person")


def test_a_complete_erasure() -> None:
    lines = person_wording.erased(Removal(("a.jpg", "b.jpg"), ("profile.json",), versions=3))

    assert {tone for tone, _ in lines} == {Tone.GRANTED}
    text = "\n".join(line for _, line in lines)
    assert "Photos deleted: 2" in text
    assert "profile.json" in text
    assert "deleted too: 3" in text
    assert "copy on this machine is erased" in text


def test_what_is_not_known_to_be_erased_is_a_warning_with_a_next_step() -> None:
    lines = person_wording.erased(Removal(("a.jpg",), (), versions=None, erased_here=False))

    warnings = [line for tone, line in lines if tone is Tone.UNDECIDED]
    assert len(warnings) == 2
    assert "kiosk iam-policy" in warnings[0]
    assert "cache.directory" in warnings[1]
