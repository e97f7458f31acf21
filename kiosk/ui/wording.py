"""Every sentence of the window, in one place and translatable (`pyside6-lupdate` finds the calls).

What is inserted, such as an ID that somebody typed, goes in after the translation and is shown as plain text.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from kiosk.camera.health import CameraState
from kiosk.face.types import Guidance
from kiosk.ui.theme import Tone
from kiosk.verification.attempt import AttemptView, Phase
from kiosk.verification.decision import AccessDecision, Reason

translate = QCoreApplication.translate

_LONGEST_SHOWN_ID = 20


@dataclass(frozen=True, slots=True)
class Answer:
    """How a decision is told: the verdict in two words, what happened, and what to do next."""

    tone: Tone
    verdict: str
    headline: str
    advice: str


def window_title() -> str:
    """The window's name."""
    return translate("Kiosk", "Door kiosk")


def invitation(*, identify: bool = False) -> tuple[str, str]:
    """Headline and sentence of the idle screen; with `identify`, nobody needs an ID."""
    if identify:
        return translate("Kiosk", "Welcome"), translate("Kiosk", "Look at the camera, or enter your ID.")
    return translate("Kiosk", "Welcome"), translate("Kiosk", "Enter your ID, then look at the camera.")


def id_label() -> str:
    """Names the field for the claimed ID."""
    return translate("Kiosk", "Your ID")


def id_problem(text: str) -> str:
    """What is wrong with a typed ID that the layout does not allow."""
    if not text:
        return translate("Kiosk", "Please enter your ID first.")
    return translate(
        "Kiosk",
        "An ID starts with a letter or digit, and has only letters (A to Z), digits, dots, hyphens and "
        "underscores. Please check yours.",
    )


def start_button() -> str:
    """Starts an attempt."""
    return translate("Kiosk", "Let me in")


def key_backspace() -> str:
    """Describes a key of the keypad to a screen reader, as all the following do."""
    return translate("Kiosk", "Delete the last character")


def key_clear() -> str:
    """Empties the field."""
    return translate("Kiosk", "Delete everything")


def key_letters() -> str:
    """Shows the letters."""
    return translate("Kiosk", "Letters")


def key_digits() -> str:
    """Shows the digits."""
    return translate("Kiosk", "Digits")


def key_capitals() -> str:
    """Makes letters large or small."""
    return translate("Kiosk", "Capital letters")


def key_hide() -> str:
    """Puts the keypad away."""
    return translate("Kiosk", "Hide the keypad")


def key_dot() -> str:
    """Names the dot."""
    return translate("Kiosk", "Dot")


def key_hyphen() -> str:
    """Names the hyphen."""
    return translate("Kiosk", "Hyphen")


def key_underscore() -> str:
    """Names the underscore."""
    return translate("Kiosk", "Underscore")


def language_button(name: str) -> str:
    """Describes the button that shows the language's name to a screen reader."""
    return translate("Kiosk", "Language: {name}").format(name=name)


def language_headline() -> str:
    """Leads the choice of languages."""
    return translate("Kiosk", "Choose your language")


def cancel_button() -> str:
    """Ends an attempt."""
    return translate("Kiosk", "Cancel")


def done_button() -> str:
    """Puts an answer away."""
    return translate("Kiosk", "Done")


def out_of_order() -> tuple[str, str]:
    """Headline and sentence of a kiosk that can check nobody until somebody restarts it."""
    return translate("Kiosk", "Out of order"), translate(
        "Kiosk", "Please ask a member of staff to let you in."
    )


def attempt_headline(attempt: AttemptView) -> str:
    """What is being done, by name."""
    return translate("Kiosk", "Checking {user}").format(user=_shortened(attempt.user_id))


def attempt_sentence(attempt: AttemptView) -> str:
    """What the person can expect while it goes on."""
    if attempt.phase is Phase.WAITING_FOR_STORE:
        return translate("Kiosk", "Thank you. One moment, your photos are being fetched.")
    return translate("Kiosk", "Look at the camera until the ring is closed.")


def guidance(value: Guidance) -> str:
    """The one thing to change, as said over the camera's picture."""
    return {
        Guidance.GOOD: translate("Kiosk", "Good, stay like this"),
        Guidance.NO_FACE: translate("Kiosk", "Look at the camera"),
        Guidance.SEVERAL_FACES: translate("Kiosk", "One person at a time, please"),
        Guidance.COME_CLOSER: translate("Kiosk", "Come closer"),
        Guidance.STEP_BACK: translate("Kiosk", "Step back a little"),
        Guidance.MOVE_TO_CENTRE: translate("Kiosk", "Move to the middle"),
        Guidance.TOO_DARK: translate("Kiosk", "More light on your face, please"),
        Guidance.TOO_BRIGHT: translate("Kiosk", "Too bright, turn away from the light"),
        Guidance.LOOK_STRAIGHT: translate("Kiosk", "Look straight at the camera"),
        Guidance.HOLD_STILL: translate("Kiosk", "Hold still"),
    }[value]


def one_moment() -> str:
    """The picture's caption when the person has done their part."""
    return translate("Kiosk", "One moment")


def camera_headline(state: CameraState) -> str:
    """The camera's state in place of its picture."""
    if state is CameraState.OPENING:
        return translate("Kiosk", "Starting the camera")
    return translate("Kiosk", "Camera unavailable")


def camera_advice(state: CameraState) -> str:
    """What can be done about a camera that is unavailable; what exactly is wrong with it is in the log."""
    return {
        CameraState.OPENING: "",
        CameraState.OK: "",
        CameraState.BLACK: translate("Kiosk", "It sees only black. Please uncover it, or turn on the light."),
        CameraState.FROZEN: _camera_silent(),
        CameraState.STALLED: _camera_silent(),
        CameraState.LOST: translate(
            "Kiosk",
            "It cannot be opened. Is it plugged in, and in use by no other program? "
            "The kiosk goes on trying by itself.",
        ),
    }[state]


def _camera_silent() -> str:
    return translate("Kiosk", "It sends no new pictures. It is being restarted; please wait a moment.")


def camera_picture() -> str:
    """Describes the camera's picture to a screen reader."""
    return translate("Kiosk", "Picture of the camera")


def answer(decision: AccessDecision) -> Answer:
    """How `decision` is told to the person it is about; never says how near a comparison was."""
    headline, advice = _explanation(decision.reason)
    user = _shortened(decision.display_name or decision.user_id)
    if decision.granted and decision.offline:
        advice = translate("Kiosk", "Please come in. (Checked without a connection.)")
    return Answer(
        tone=_tone(decision.reason),
        verdict=translate("Kiosk", "Access granted") if decision.granted else translate("Kiosk", "No access"),
        headline=headline.format(user=user),
        advice=advice.format(user=user),
    )


def _shortened(user_id: str) -> str:
    """An ID that fits into a line: unlike words, it cannot be broken."""
    return user_id if len(user_id) <= _LONGEST_SHOWN_ID else f"{user_id[: _LONGEST_SHOWN_ID - 1]}…"


def _tone(reason: Reason) -> Tone:
    if reason is Reason.MATCH:
        return Tone.GRANTED
    return Tone.REFUSED if reason is Reason.NO_MATCH else Tone.UNDECIDED


def _explanation(reason: Reason) -> tuple[str, str]:
    return {
        Reason.MATCH: (
            translate("Kiosk", "Welcome, {user}"),
            translate("Kiosk", "Please come in."),
        ),
        Reason.NO_MATCH: (
            translate("Kiosk", "Not recognised"),
            translate("Kiosk", "You do not look like the photos of {user}. Check the ID, or ask for help."),
        ),
        Reason.BAD_USER_ID: (
            translate("Kiosk", "Not a valid ID"),
            translate("Kiosk", "Please check the ID and enter it again."),
        ),
        Reason.UNKNOWN_PERSON: (
            translate("Kiosk", "ID not found"),
            translate("Kiosk", "Nobody is enrolled as {user}. Please check the ID, or ask to be enrolled."),
        ),
        Reason.INACTIVE: (
            translate("Kiosk", "No access at present"),
            translate("Kiosk", "The access of {user} is switched off. Please ask for help."),
        ),
        Reason.PROFILE_UNREADABLE: (
            translate("Kiosk", "Cannot check right now"),
            translate("Kiosk", "The record of {user} cannot be read. Please ask for help."),
        ),
        Reason.NEEDS_ENROLLMENT: (
            translate("Kiosk", "No usable photo"),
            translate("Kiosk", "There is no photo of {user} that can be used. Please ask to be enrolled."),
        ),
        Reason.PHOTOS_DISAGREE: (
            translate("Kiosk", "Photos need attention"),
            translate("Kiosk", "The photos of {user} do not show one person. Please ask for help."),
        ),
        Reason.STORE_UNREACHABLE: (
            translate("Kiosk", "Cannot check right now"),
            translate("Kiosk", "The photos cannot be reached. Try again in a minute, or ask for help."),
        ),
        Reason.CAMERA_UNAVAILABLE: (
            translate("Kiosk", "Camera unavailable"),
            translate("Kiosk", "Nobody can be checked without it. Try again in a minute, or ask for help."),
        ),
        Reason.NO_GOOD_FRAME: (
            translate("Kiosk", "Could not see you well"),
            translate("Kiosk", "Please try again: face the camera, in good light, and hold still."),
        ),
        Reason.CANCELLED: (
            translate("Kiosk", "Cancelled"),
            translate("Kiosk", "Enter your ID to start again."),
        ),
        Reason.INTERNAL_ERROR: (
            translate("Kiosk", "Something went wrong"),
            translate("Kiosk", "Please try again. If this happens once more, ask for help."),
        ),
    }[reason]


def demo_standing() -> str:
    """Leads the choice of who stands before the simulated camera."""
    return translate("Kiosk", "In front of the camera")


def demo_claims() -> str:
    """Leads the choice of enrolled IDs."""
    return translate("Kiosk", "Claim to be")


def demo_stranger(name: str) -> str:
    """Somebody who is not enrolled."""
    return translate("Kiosk", "{name} (stranger)").format(name=name)


def demo_nobody() -> str:
    """The empty room."""
    return translate("Kiosk", "Nobody")


def demo_hint() -> str:
    """The technical line before the first decision."""
    return translate("Kiosk", "Demo: choose who stands there, then whom they claim to be.")


def technical(decision: AccessDecision, seconds: float) -> str:
    """The engineer's line about a decision: reason, distance against threshold, and time."""
    if decision.distance is None:
        compared = translate("Kiosk", "nothing compared")
    else:
        figures = f"{decision.distance:.3f} {'≤' if decision.granted else '>'} {decision.threshold:.3f}"
        compared = translate("Kiosk", "distance {figures}").format(figures=figures)
    parts = [decision.reason.value, compared, f"{1000 * seconds:.0f} ms"]
    if decision.offline:
        parts.append(translate("Kiosk", "offline"))
    return "  ·  ".join(parts)
