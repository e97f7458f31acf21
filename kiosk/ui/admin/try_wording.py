"""Every sentence of the page that tries out a verification, translatable like those of `kiosk.ui.wording`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QLocale

from kiosk.enrollment.trial import TrialResult
from kiosk.errors import KioskError
from kiosk.face.types import PhotoStatus
from kiosk.ui.admin.people_wording import isolated
from kiosk.ui.theme import Tone
from kiosk.verification.decision import Reason

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Told:
    """How a trial is told: what the door would do, and what there is to know about it."""

    tone: Tone
    headline: str
    sentence: str


def headline(name: str) -> str:
    """Heads the page."""
    return translate("Kiosk", "Try it: {name}").format(name=isolated(name))


def no_door() -> str:
    """Says what this is not."""
    return translate("Kiosk", "As at the door, but no door opens, and nothing is recorded.")


def looking() -> str:
    """The trial goes on, and the person is to look at the camera."""
    return translate("Kiosk", "Look at the camera until the ring is closed.")


def fetching() -> str:
    """The trial goes on, and the photos are still being fetched."""
    return translate("Kiosk", "The photos are being fetched …")


def again_button() -> str:
    """Tries once more."""
    return translate("Kiosk", "Again")


def outcome(result: TrialResult, name: str, problem: KioskError | None) -> Told:
    """What came of it; `problem` is why the photos could not be had."""
    if problem is not None:
        return Told(Tone.UNDECIDED, problem.title, str(problem))
    reason = result.decision.reason
    if reason is Reason.MATCH and result.denied is not None:
        return Told(
            Tone.UNDECIDED,
            translate("Kiosk", "The faces match, but the door would stay shut"),
            _denied(result.denied, name),
        )
    tone = {Reason.MATCH: Tone.GRANTED, Reason.NO_MATCH: Tone.REFUSED}.get(reason, Tone.UNDECIDED)
    first, then = _explained(reason)
    sentences = [then.format(name=isolated(name))]
    if result.denied is not None:
        sentences.append(_denied(result.denied, name))
    if result.decision.offline:
        sentences.append(translate("Kiosk", "The store did not answer; the copy on this machine was used."))
    return Told(tone, first, " ".join(sentences))


def _denied(reason: Reason, name: str) -> str:
    if reason is Reason.PROFILE_UNREADABLE:
        sentence = translate(
            "Kiosk", "The record of {name} cannot be read, and such people are not admitted."
        )
    else:
        sentence = translate("Kiosk", "{name} is not admitted at any door at present.")
    return sentence.format(name=isolated(name))


def _explained(reason: Reason) -> tuple[str, str]:
    return {
        Reason.MATCH: (
            translate("Kiosk", "The door would open"),
            translate("Kiosk", "The face matches the photos of {name}."),
        ),
        Reason.NO_MATCH: (
            translate("Kiosk", "The door would stay shut"),
            translate("Kiosk", "The face is not near enough to the photos of {name}."),
        ),
        Reason.PHOTOS_DISAGREE: (
            translate("Kiosk", "The photos do not show one person"),
            translate("Kiosk", "Delete those that show somebody else: the distances say which may be wrong."),
        ),
        Reason.NEEDS_ENROLLMENT: (
            translate("Kiosk", "No usable photo"),
            translate("Kiosk", "There is nothing to compare the face with. Add photos of {name} first."),
        ),
        Reason.STORE_UNREACHABLE: (
            translate("Kiosk", "The photos could not be fetched"),
            translate("Kiosk", "Please check the connection to the store, and try again."),
        ),
        Reason.CAMERA_UNAVAILABLE: (
            translate("Kiosk", "Camera unavailable"),
            translate("Kiosk", "Nobody can be checked without it. Try again once there is a picture."),
        ),
        Reason.NO_GOOD_FRAME: (
            translate("Kiosk", "No good picture of the face"),
            translate("Kiosk", "Please try again: face the camera, in good light, and hold still."),
        ),
    }.get(
        reason,
        (
            translate("Kiosk", "Something went wrong"),
            translate("Kiosk", "Please try again; the log says more."),
        ),
    )


def distance_label() -> str:
    """Names the number that decides."""
    return translate("Kiosk", "Distance")


def threshold_label() -> str:
    """Names the largest distance that is a match."""
    return translate("Kiosk", "Threshold")


def margin_label() -> str:
    """Names how much nearer than the threshold the faces are."""
    return translate("Kiosk", "Margin")


def bar_described(distance: float, threshold: float) -> str:
    """Tells a screen reader what the bar shows."""
    return translate("Kiosk", "Distance {distance}, threshold {threshold}").format(
        distance=number(distance, 3), threshold=number(threshold, 3)
    )


def photos_headline(used: int, total: int) -> str:
    """Heads the photos with the distance of each."""
    return translate("Kiosk", "Photos compared with: {used} of {total}").format(used=used, total=total)


def photo_used() -> str:
    """The photo is part of what the face is compared with."""
    return translate("Kiosk", "Used")


def photo_outlier() -> str:
    """The photo is left out."""
    return translate("Kiosk", "Left out: unlike the others")


def photo_unusable(status: PhotoStatus) -> str:
    """The photo gives nothing to compare with."""
    return {
        PhotoStatus.NO_FACE: translate("Kiosk", "Left out: no face found"),
        PhotoStatus.SEVERAL_FACES: translate("Kiosk", "Left out: several faces"),
    }.get(status, translate("Kiosk", "Left out: cannot be read"))


def photo_unfetched() -> str:
    """The photo could not be had."""
    return translate("Kiosk", "Left out: could not be fetched this time")


def frames_headline(count: int) -> str:
    """Heads the frames with the measures of each."""
    return translate("Kiosk", "Camera pictures compared: {count}").format(count=count)


def measures() -> Mapping[str, str]:
    """The measures of `kiosk.face.quality` that are shown, by name."""
    return {
        "yaw": translate("Kiosk", "Turned"),
        "pitch": translate("Kiosk", "Nodding"),
        "brightness": translate("Kiosk", "Brightness"),
        "sharpness": translate("Kiosk", "Sharpness"),
        "face_px": translate("Kiosk", "Face, px"),
    }


def measured(name: str, value: float | None) -> str:
    """A measure's value, as precise as it makes sense."""
    if value is None:
        return "-"
    return number(value, 2 if name in {"yaw", "pitch"} else 0)


def number(value: float, decimals: int) -> str:
    """A number as it is written in the language that is spoken now."""
    return QLocale().toString(value, "f", decimals)
