"""Every sentence of one person's page, translatable like those of `kiosk.ui.wording`."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QLocale

from kiosk.enrollment.desk import PhotoDetails
from kiosk.face.types import PhotoStatus
from kiosk.gallery.erasure import Removal
from kiosk.settings import QualitySettings
from kiosk.ui.admin.people_wording import date, isolated, photo_count
from kiosk.ui.theme import Tone

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is said of a photo: in a few words, and what they rest on."""

    tone: Tone
    headline: str
    detail: str


def looking(name: str) -> str:
    """Somebody's photos are being fetched."""
    return translate("Kiosk", "Looking at the photos of {name} …").format(name=isolated(name))


def working(name: str) -> str:
    """Something of somebody is being changed."""
    return translate("Kiosk", "Changing {name} …").format(name=isolated(name))


def deleting() -> str:
    """Something of somebody is being deleted."""
    return translate("Kiosk", "Deleting …")


def restoring() -> str:
    """Photos are being brought back."""
    return translate("Kiosk", "Bringing back …")


def rename_button() -> str:
    """Lets one change the name."""
    return translate("Kiosk", "Rename")


def save_button() -> str:
    """Keeps a new name."""
    return translate("Kiosk", "Save")


def name_label() -> str:
    """Tells a screen reader what the field is for, and stands in it while it is empty."""
    return translate("Kiosk", "Name")


def admitted() -> str:
    """The doors admit the person."""
    return translate("Kiosk", "Admitted at the doors")


def not_admitted() -> str:
    """They do not."""
    return translate("Kiosk", "Not admitted at any door")


def profile_unreadable() -> str:
    """They do not, because nobody can tell what the profile says."""
    return translate("Kiosk", "Not admitted: the record of this person cannot be read")


def stop_admitting() -> str:
    """Shuts the doors to a person, without deleting anything."""
    return translate("Kiosk", "Admit no longer")


def admit_again() -> str:
    """Opens the doors to a person."""
    return translate("Kiosk", "Admit again")


def badge_button() -> str:
    """Leads to the badge."""
    return translate("Kiosk", "Badge")


def try_button() -> str:
    """Leads to a verification of this person right here."""
    return translate("Kiosk", "Try it")


def photos_button() -> str:
    """Leads to where photos are added."""
    return translate("Kiosk", "Add photos")


def delete_person_button() -> str:
    """Deletes somebody."""
    return translate("Kiosk", "Delete this person")


def delete_person_question(name: str, photos: int) -> tuple[str, str]:
    """Headline and sentence before somebody is deleted."""
    return (
        translate("Kiosk", "Delete {name}?").format(name=isolated(name)),
        translate(
            "Kiosk",
            "All photos ({photos}) and everything computed from them are deleted, and no door will admit this "
            "person. This cannot be undone.",
        ).format(photos=photos),
    )


def photos_headline(photos: int, usable: int) -> str:
    """Heads the photos."""
    if not photos:
        return translate("Kiosk", "No photos yet")
    if photos == usable:
        return photo_count(photos)
    return translate("Kiosk", "{count} photos, {usable} of them usable").format(count=photos, usable=usable)


def no_photos() -> str:
    """Stands where the photos would be."""
    return translate("Kiosk", "Without a photo no door can recognise this person. Add some.")


def more_button(number: int) -> str:
    """Shows more photos."""
    return translate("Kiosk", "Show more photos: {count}").format(count=number)


def added(moment: float) -> str:
    """When a photo was added; `moment` in Unix seconds, 0 where nobody knows."""
    return translate("Kiosk", "Added {date}").format(date=date(moment)) if moment else ""


def delete_photo_button() -> str:
    """Deletes a photo."""
    return translate("Kiosk", "Delete")


def photo_name(number: int) -> str:
    """Names a photo to a screen reader."""
    return translate("Kiosk", "Photo {number}").format(number=number)


def last_photo_question(name: str) -> tuple[str, str]:
    """Headline and sentence before the last photo that can be used is deleted."""
    return (
        translate("Kiosk", "Delete the last usable photo?"),
        translate("Kiosk", "Without it no door admits {name} until there are new photos.").format(
            name=isolated(name)
        ),
    )


def photos_deleted(number: int, name: str) -> str:
    """Photos of somebody are deleted."""
    if number == 1:
        return translate("Kiosk", "A photo of {name} is deleted.").format(name=isolated(name))
    return translate("Kiosk", "{count} photos of {name} are deleted.").format(
        count=number, name=isolated(name)
    )


def undo_button() -> str:
    """Brings back what was deleted."""
    return translate("Kiosk", "Undo")


def verdict(photo: PhotoDetails, bounds: QualitySettings) -> Verdict:
    """What is said of a photo."""
    if photo.status is not PhotoStatus.OK:
        return Verdict(*_unusable(photo.status))
    measured = _measured(photo.quality, bounds)
    if photo.outlier:
        return Verdict(
            Tone.REFUSED,
            translate("Kiosk", "Not the same person"),
            translate("Kiosk", "It is unlike the other photos."),
        )
    problem = _problem(photo.quality, bounds)
    if problem:
        return Verdict(Tone.UNDECIDED, problem, measured)
    return Verdict(Tone.GRANTED, translate("Kiosk", "Good photo"), measured)


def _unusable(status: PhotoStatus | None) -> tuple[Tone, str, str]:
    return {
        None: (
            Tone.UNDECIDED,
            translate("Kiosk", "Not looked at yet"),
            translate("Kiosk", "It could not be fetched this time."),
        ),
        PhotoStatus.NO_FACE: (
            Tone.REFUSED,
            translate("Kiosk", "No face found"),
            translate("Kiosk", "It is not used."),
        ),
        PhotoStatus.SEVERAL_FACES: (
            Tone.REFUSED,
            translate("Kiosk", "Several faces"),
            translate("Kiosk", "It is not used."),
        ),
        PhotoStatus.UNREADABLE: (
            Tone.REFUSED,
            translate("Kiosk", "Cannot be read"),
            translate("Kiosk", "It is no JPEG or PNG picture."),
        ),
    }[status]


def _problem(quality: Mapping[str, float], bounds: QualitySettings) -> str:
    """What is not as good as it should be, though the photo is used; what was not measured is no problem."""
    width, sharpness = quality.get("face_px", math.inf), quality.get("sharpness", math.inf)
    brightness = quality.get("brightness", (bounds.min_brightness + bounds.max_brightness) / 2)
    problems = (
        (width < bounds.min_face, translate("Kiosk", "Usable, but the face is small")),
        (sharpness < bounds.min_sharpness, translate("Kiosk", "Usable, but blurred")),
        (brightness < bounds.min_brightness, translate("Kiosk", "Usable, but dark")),
        (brightness > bounds.max_brightness, translate("Kiosk", "Usable, but bright")),
    )
    return next((words for wrong, words in problems if wrong), "")


def _measured(quality: Mapping[str, float], bounds: QualitySettings) -> str:
    if not {"face_px", "sharpness"} <= quality.keys():
        return ""
    width = QLocale().toString(round(quality["face_px"]))
    if quality["sharpness"] < bounds.min_sharpness:
        return translate("Kiosk", "Blurred, face {width} px").format(width=width)
    return translate("Kiosk", "Sharp, face {width} px").format(width=width)


def erased_headline(name: str) -> str:
    """Heads the report of what was deleted."""
    return translate("Kiosk", "{name} is deleted").format(name=isolated(name))


def erased(removal: Removal) -> list[tuple[Tone, str]]:
    """The report of what was deleted with a person, line by line."""
    lines = [
        (Tone.GRANTED, translate("Kiosk", "Photos deleted: {count}").format(count=len(removal.photos))),
    ]
    if removal.others:
        others = ", ".join(removal.others)
        lines.append((Tone.GRANTED, translate("Kiosk", "Also deleted: {names}").format(names=others)))
    return [*lines, *_versions(removal), _here(removal)]


def _versions(removal: Removal) -> list[tuple[Tone, str]]:
    if removal.versions is None:
        sentence = translate(
            "Kiosk",
            "Whether the store keeps earlier versions could not be found out. Please look at the versioning of "
            "the bucket, and at what `kiosk iam-policy --role admin` allows.",
        )
        return [(Tone.UNDECIDED, sentence)]
    if removal.versions == 0:
        return []
    sentence = translate("Kiosk", "Earlier versions that the store had kept, deleted too: {count}")
    return [(Tone.GRANTED, sentence.format(count=removal.versions))]


def _here(removal: Removal) -> tuple[Tone, str]:
    if removal.erased_here:
        return (
            Tone.GRANTED,
            translate(
                "Kiosk", "The copy on this machine is erased; other doors erase theirs with their next sync."
            ),
        )
    return (
        Tone.UNDECIDED,
        translate(
            "Kiosk",
            "The copy on this machine could not be erased. Please see to the directory in `cache.directory`, "
            "and start the kiosk anew.",
        ),
    )


def report_done() -> str:
    """Leads from the report back to the list."""
    return translate("Kiosk", "Back to the list")
