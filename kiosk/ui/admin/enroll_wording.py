"""Every sentence of the page that enrolls people, translatable like those of `kiosk.ui.wording`."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from kiosk.errors import KioskError, PhotoRefused
from kiosk.ui.admin.enroll_entries import Entry, State

translate = QCoreApplication.translate


def headline_new() -> str:
    """Heads the page for a new person."""
    return translate("Kiosk", "Enroll a person")


def headline_adding(name: str) -> str:
    """Heads the page for more photos of somebody who is enrolled."""
    return translate("Kiosk", "More photos of {name}").format(name=name)


def person(user_id: str, display_name: str) -> str:
    """How a person is called."""
    if not display_name:
        return user_id
    return translate("Kiosk", "{name} ({user_id})").format(name=display_name, user_id=user_id)


def id_label() -> str:
    """Names the field for the ID."""
    return translate("Kiosk", "ID")


def id_hint() -> str:
    """Stands in the empty field for the ID."""
    return translate("Kiosk", "For example ada.l")


def id_explained() -> str:
    """Says what the ID is for while nothing is wrong with it."""
    return translate("Kiosk", "Typed at the door and shown by the badge. It stays as it is.")


def id_checking() -> str:
    """Somebody looks whether the ID is taken."""
    return translate("Kiosk", "Looking whether this ID is free …")


def id_free() -> str:
    """The ID can be had."""
    return translate("Kiosk", "This ID is free.")


def id_unchecked(error: KioskError) -> str:
    """Nobody could say whether the ID is taken."""
    return translate("Kiosk", "Whether this ID is free is looked up when you save: {reason}").format(
        reason=error.title
    )


def name_label() -> str:
    """Names the field for the display name."""
    return translate("Kiosk", "Name")


def name_hint() -> str:
    """Stands in the empty field for the display name."""
    return translate("Kiosk", "Shown when the door opens")


def keyboard_button(*, shown: bool) -> str:
    """Shows and hides the keyboard on the screen."""
    return translate("Kiosk", "Hide keyboard") if shown else translate("Kiosk", "Keyboard")


def camera_tab() -> str:
    """Chooses the camera as the way to get photos."""
    return translate("Kiosk", "With the camera")


def files_tab() -> str:
    """Chooses files as the way to get photos."""
    return translate("Kiosk", "From files")


def camera_headline() -> str:
    """Heads the offer to start the camera."""
    return translate("Kiosk", "Let the camera take five photos")


def camera_sentence() -> str:
    """Says what the camera will do."""
    return translate(
        "Kiosk",
        "Whoever is to be enrolled stands before it, alone. The screen says where to look, and the photos are "
        "taken by themselves.",
    )


def start_camera_button() -> str:
    """Starts the camera."""
    return translate("Kiosk", "Start the camera")


def drop_headline() -> str:
    """Heads the area for files."""
    return translate("Kiosk", "Drop photos here")


def drop_sentence() -> str:
    """Says what may be dropped."""
    return translate("Kiosk", "Many at once, or a folder. JPEG or PNG, up to 10 MB each.")


def choose_button() -> str:
    """Opens the dialog for files."""
    return translate("Kiosk", "Choose files …")


def choose_title() -> str:
    """The title of the dialog for files."""
    return translate("Kiosk", "Choose photos")


def choose_filter(patterns: str) -> str:
    """Names the files that can be chosen."""
    return translate("Kiosk", "Photos") + f" ({patterns})"


def all_files_filter() -> str:
    """Names all files."""
    return translate("Kiosk", "All files") + " (*)"


def camera_photo(number: int) -> str:
    """Names a photo that the camera took."""
    return translate("Kiosk", "Camera, photo {number}").format(number=number)


def dropped_picture() -> str:
    """Names a picture that was dropped without a file."""
    return translate("Kiosk", "Dropped picture")


def kept_photo(number: int) -> str:
    """Names a photo from an enrollment that was kept for later."""
    return translate("Kiosk", "Kept photo {number}").format(number=number)


def not_files_dropped() -> str:
    """What was dropped is neither files nor pictures."""
    return translate(
        "Kiosk", "Only files on this machine and pictures can be dropped here. Please save the photo first."
    )


def others_left_out(count: int) -> str:
    """Files in a folder that are no photos."""
    return translate("Kiosk", "Left out of the folder, not JPEG or PNG: {count}.").format(count=count)


def too_many(most: int, count: int) -> str:
    """More files than are taken at once."""
    return translate("Kiosk", "At most {most} photos are taken at once; left out: {count}.").format(
        most=most, count=count
    )


def looking_for_files() -> str:
    """Folders are being searched."""
    return translate("Kiosk", "Looking for photos …")


def photos_headline() -> str:
    """Heads the candidate photos."""
    return translate("Kiosk", "Photos")


def no_photos() -> str:
    """There are no candidate photos."""
    return translate("Kiosk", "None yet. Let the camera take some, or choose files.")


def counted(good: int, refused: int, waiting: int) -> str:
    """How many candidate photos are in which state."""
    parts = [translate("Kiosk", "good: {count}").format(count=good)]
    if refused:
        parts.append(translate("Kiosk", "refused: {count}").format(count=refused))
    if waiting:
        parts.append(translate("Kiosk", "waiting: {count}").format(count=waiting))
    return " · ".join(parts)


def verdict(entry: Entry) -> str:
    """What is said of a candidate photo."""
    if entry.problem is not None:
        return refusal(entry.problem)
    if entry.state is State.WAITING:
        return translate("Kiosk", "Waiting to be checked")
    return translate("Kiosk", "Good")


def refusal(error: KioskError) -> str:
    """Why a photo cannot be enrolled, and what would help."""
    sentences = {
        "no_face": translate("Kiosk", "No face found. Use a photo in which the face looks at the camera."),
        "several_faces": translate("Kiosk", "Several faces. Use a photo of this person alone."),
        "too_small": translate("Kiosk", "The face is too small. Use a photo from closer by."),
        "blurred": translate("Kiosk", "Blurred. Use a sharper photo."),
        "too_dark": translate("Kiosk", "The face is too dark. Use a photo with more light."),
        "too_bright": translate("Kiosk", "The face is too bright. Use a photo with softer light."),
        "other_person": translate("Kiosk", "Not the same person as in the other photos."),
        "duplicate": translate("Kiosk", "The same photo is here twice, or enrolled already."),
    }
    if isinstance(error, PhotoRefused) and error.code in sentences:
        return sentences[error.code]
    return str(error)


def remove_button() -> str:
    """Takes a candidate photo out."""
    return translate("Kiosk", "Remove")


def remove_described(name: str) -> str:
    """Tells a screen reader what the button takes out."""
    return translate("Kiosk", "Remove {name}").format(name=name)


def judging(done: int, total: int) -> str:
    """Photos are being judged."""
    return translate("Kiosk", "Checking photos: {done} of {total}").format(done=done, total=total)


def judging_stopped(count: int) -> str:
    """So many photos were taken out before they were judged."""
    return translate("Kiosk", "Stopped. Taken out before they were checked: {count}.").format(count=count)


def few_photos() -> str:
    """Why more photos are worth the trouble; the figures are those of the README."""
    return translate(
        "Kiosk",
        "Better take five varied photos. As measured, the right person is refused in {one} % of checks with "
        "one photo, in {three} % with three, in {five} % with five.",
    ).format(one=_number(15.0, 1), three=_number(3.4, 1), five=_number(2.7, 1))


def refused_left_out(count: int) -> str:
    """What becomes of refused photos."""
    return translate("Kiosk", "Refused photos that will be left out: {count}.").format(count=count)


def id_missing() -> str:
    """What is still to be done before somebody can be enrolled."""
    return translate("Kiosk", "An ID is missing.")


def id_not_usable() -> str:
    """What is still to be done before somebody can be enrolled."""
    return translate("Kiosk", "Another ID is needed.")


def photo_missing() -> str:
    """What is still to be done before somebody can be enrolled."""
    return translate("Kiosk", "At least one good photo is missing.")


def known_missing() -> str:
    """What is still to be done before photos can be added."""
    return translate("Kiosk", "The photos that are enrolled already are not known yet.")


def enroll_button(count: int, *, new: bool) -> str:
    """Uploads the photos."""
    if not count:
        return translate("Kiosk", "Enroll") if new else translate("Kiosk", "Add")
    text = translate("Kiosk", "Enroll ({count})") if new else translate("Kiosk", "Add ({count})")
    return text.format(count=count)


def uploading(done: int, total: int) -> str:
    """Photos are being uploaded."""
    if not total:
        return translate("Kiosk", "Uploading photos …")
    return translate("Kiosk", "Uploading photos: {done} of {total}").format(done=done, total=total)


def upload_stopped() -> str:
    """An upload was called off."""
    return translate(
        "Kiosk", "The upload is stopped, and nobody is let in because of it. Nothing is lost: you can go on."
    )


def go_on_button() -> str:
    """Goes on with an upload."""
    return translate("Kiosk", "Go on")


def fetching_known() -> str:
    """The enrolled photos of a person are being read."""
    return translate("Kiosk", "Reading the photos that are enrolled already …")


def comparing(done: int, total: int) -> str:
    """The photos are being compared with everybody enrolled."""
    if not total:
        return translate("Kiosk", "Looking for people who look alike …")
    return translate("Kiosk", "Looking for people who look alike: {done} of {total}").format(
        done=done, total=total
    )


def skip_button() -> str:
    """Leaves something out."""
    return translate("Kiosk", "Skip")


def comparing_skipped(problem: KioskError | None) -> str:
    """Nobody knows whether somebody looks alike; `problem` is what the search ended with."""
    skipped = translate("Kiosk", "Nobody has looked whether these photos match somebody else.")
    return skipped if problem is None else f"{skipped} {problem.title}. {problem}"


def look_now_button() -> str:
    """Does what was left out."""
    return translate("Kiosk", "Look now")


def close_question() -> str:
    """Heads the question what becomes of what is not uploaded yet."""
    return translate("Kiosk", "Keep this for later?")


def close_sentence(*, take_back: bool) -> str:
    """What the answers mean; `take_back` where something may have been uploaded of a new person."""
    if take_back:
        return translate(
            "Kiosk",
            "Kept, it waits in the list of people until it is finished. "
            "Discarded, the photos here are gone, and what was uploaded is taken back.",
        )
    return translate(
        "Kiosk",
        "Kept, it waits in the list of people until it is finished. Discarded, the photos here are gone.",
    )


def keep_button() -> str:
    """Keeps an enrollment for later."""
    return translate("Kiosk", "Keep for later")


def discard_button() -> str:
    """Gives an enrollment up."""
    return translate("Kiosk", "Discard")


def keeping() -> str:
    """An enrollment is being kept."""
    return translate("Kiosk", "Keeping the photos …")


def discarding() -> str:
    """An enrollment is being given up."""
    return translate("Kiosk", "Taking everything back …")


def _number(value: float, digits: int) -> str:
    return QLocale().toString(value, "f", digits)
