"""What the cards of the settings page say that are no settings: tests, kiosk mode, the admin password."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def store_test() -> str:
    """What the test of the store does."""
    return translate(
        "Kiosk",
        "Tries the photo store as it is entered below, also before it is saved: reading, writing, the clock.",
    )


def store_test_button() -> str:
    """Begins that."""
    return translate("Kiosk", "Check the connection")


def testing() -> str:
    """A test is under way."""
    return translate("Kiosk", "Checking …")


def check_name(check: str) -> str:
    """What a check of the doctor looks at."""
    return {
        "store: list": translate("Kiosk", "People"),
        "store: write": translate("Kiosk", "Writing"),
        "store: read": translate("Kiosk", "Reading"),
        "store: conditional writes": translate("Kiosk", "Conditional writes"),
        "store: write photos": translate("Kiosk", "Writing photos"),
        "store: delete": translate("Kiosk", "Deleting"),
        "store: privileges": translate("Kiosk", "Privileges"),
        "clock": translate("Kiosk", "Clock"),
        "camera": translate("Kiosk", "Camera"),
    }.get(check, check)


def picture_caption() -> str:
    """Stands beside the picture."""
    return translate("Kiosk", "What the door sees now.")


def picture_button() -> str:
    """Shows the picture again."""
    return translate("Kiosk", "Show the picture")


def choose_webcam() -> str:
    """Stands in the box with the webcams of this machine."""
    return translate("Kiosk", "Choose a webcam")


def looking_for_webcams() -> str:
    """They are being looked for."""
    return translate("Kiosk", "Looking for webcams …")


def webcams(count: int) -> str:
    """How many webcams there are."""
    if not count:
        return translate(
            "Kiosk", "No webcam was found on this machine. Plug one in, then open this page again."
        )
    if count == 1:
        return translate("Kiosk", "1 webcam is connected to this machine.")
    return translate("Kiosk", "{count} webcams are connected to this machine.").format(count=count)


def camera_test_button() -> str:
    """Tries the camera that is entered."""
    return translate("Kiosk", "Test this camera")


def camera_in_use() -> str:
    """The camera to be tested is the one that works here."""
    return translate("Kiosk", "It is the one in use, and works: see its picture.")


def camera_opening() -> str:
    """The camera to be tested is just being opened."""
    return translate("Kiosk", "It is being opened. Please wait a moment and try again.")


def mode(*, locked: bool) -> tuple[str, str]:
    """How the kiosk runs, and how else it could."""
    if locked:
        return (
            translate("Kiosk", "Kiosk mode: on"),
            translate(
                "Kiosk",
                "The kiosk fills the screen, and only the admin password leaves it. “kiosk run --windowed” opens "
                "a window like any other instead.",
            ),
        )
    return (
        translate("Kiosk", "Kiosk mode: off"),
        translate(
            "Kiosk",
            "This is a window like any other, which everybody can close. Started with “kiosk”, it fills the "
            "screen, and only the admin password leaves it.",
        ),
    )


def file_headline() -> str:
    """Heads where the settings are kept."""
    return translate("Kiosk", "Settings file")


def file_place(path: str) -> str:
    """Where the settings are kept."""
    return translate("Kiosk", "What is saved here is written into {path}.").format(path=path)


def password_headline() -> str:
    """Heads what is about the admin password."""
    return translate("Kiosk", "Admin password")


def password_sentence(*, is_set: bool) -> str:
    """What the admin password is for."""
    if is_set:
        return translate(
            "Kiosk", "It opens these pages. Only a hash of it is kept, so that nobody can look it up."
        )
    return translate("Kiosk", "None is set: everybody who opens these pages may use them.")


def change_password_button(*, is_set: bool) -> str:
    """Opens the form for a new password."""
    if is_set:
        return translate("Kiosk", "Change the admin password")
    return translate("Kiosk", "Set an admin password")


def old_password() -> str:
    """Names the field for the password that holds now."""
    return translate("Kiosk", "Password until now")


def new_password() -> str:
    """Names the field for the new one."""
    return translate("Kiosk", "New password")


def repeated_password() -> str:
    """Names the field in which it is written again."""
    return translate("Kiosk", "New password once more")


def password_saved() -> str:
    """The new password holds."""
    return translate("Kiosk", "The new password holds from now on.")


def passwords_differ() -> str:
    """The new password was not repeated as it was."""
    return translate("Kiosk", "The new password is not the same in both fields.")
