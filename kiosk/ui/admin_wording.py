"""Every sentence of the pages for administrators, translatable like those of `kiosk.ui.wording`."""

from __future__ import annotations

from enum import Enum, auto

from PySide6.QtCore import QCoreApplication

from kiosk.admin_password import SHORTEST_PASSWORD

translate = QCoreApplication.translate


class PasswordStep(Enum):
    """What the password page asks for: the password, or a new one and that once more."""

    ASK = auto()
    CHOOSE = auto()
    REPEAT = auto()


def password_question(step: PasswordStep) -> tuple[str, str]:
    """Headline and sentence of the password page."""
    return {
        PasswordStep.ASK: (
            translate("Kiosk", "Admin password"),
            translate("Kiosk", "For staff only. Everybody else, please go back."),
        ),
        PasswordStep.CHOOSE: (
            translate("Kiosk", "Set an admin password"),
            translate(
                "Kiosk", "At least {count} characters. Without it nobody will be able to leave the kiosk."
            ).format(count=SHORTEST_PASSWORD),
        ),
        PasswordStep.REPEAT: (
            translate("Kiosk", "Repeat the password"),
            translate("Kiosk", "Enter it once more, to be sure."),
        ),
    }[step]


def password_too_short() -> str:
    """A new password that is refused."""
    return translate("Kiosk", "Please choose at least {count} characters.").format(count=SHORTEST_PASSWORD)


def passwords_differ() -> str:
    """A new password that was repeated wrongly."""
    return translate("Kiosk", "These were two different ones. Please start again.")


def password_refused(*, wrong: bool, seconds: int) -> str:
    """A password that was wrong, or was not looked at; `seconds` until one will be."""
    if not seconds:
        return translate("Kiosk", "Wrong password.") if wrong else ""
    if wrong:
        return translate("Kiosk", "Wrong password. Please wait {count} s.").format(count=seconds)
    return translate("Kiosk", "After wrong passwords, please wait {count} s.").format(count=seconds)


def password_trouble() -> str:
    """The password's file cannot be used."""
    return translate(
        "Kiosk",
        "The password cannot be checked or kept on this machine. The log says why; please ask for help.",
    )


def proceed_button() -> str:
    """Hands in a password."""
    return translate("Kiosk", "Continue")


def back_button() -> str:
    """Leads back to the door's screen."""
    return translate("Kiosk", "Back")


def admin_headline() -> str:
    """Heads the page for administrators."""
    return translate("Kiosk", "Administration")


def leave_button() -> str:
    """Ends the kiosk."""
    return translate("Kiosk", "Leave the kiosk")


def key_erase() -> str:
    """Names the key that takes back the last character."""
    return translate("Kiosk", "Delete the last character")


def key_shift() -> str:
    """Names the key for a capital letter."""
    return translate("Kiosk", "Capital letter")


def key_space() -> str:
    """Names the space key."""
    return translate("Kiosk", "Space")


def key_signs() -> str:
    """Names the key that changes between letters and signs."""
    return translate("Kiosk", "Letters or signs")
