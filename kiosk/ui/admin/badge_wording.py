"""Every sentence of the badge's page, translatable like those of `kiosk.ui.wording`."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from kiosk.ui.admin.people_wording import isolated

translate = QCoreApplication.translate


def headline(name: str) -> str:
    """Heads the page."""
    return translate("Kiosk", "Badge of {name}").format(name=isolated(name))


def explanation() -> str:
    """What the badge is good for, and that nobody gets in by it alone."""
    return translate(
        "Kiosk",
        "Held up to the camera, the code enters the ID. It opens no door by itself: the face is checked as ever.",
    )


def picture_button() -> str:
    """Saves the badge as a picture."""
    return translate("Kiosk", "Save as picture")


def pdf_button() -> str:
    """Saves the badge as a PDF."""
    return translate("Kiosk", "Save as PDF")


def print_button() -> str:
    """Prints the badge."""
    return translate("Kiosk", "Print")


def picture_files() -> str:
    """Names the kind of file in the file dialog."""
    return translate("Kiosk", "Pictures")


def pdf_files() -> str:
    """Names the kind of file in the file dialog."""
    return translate("Kiosk", "PDF documents")


def saved(path: str) -> str:
    """A file was written."""
    return translate("Kiosk", "Saved as {path}").format(path=isolated(path))


def not_saved(path: str, reason: str) -> str:
    """A file could not be written."""
    return translate(
        "Kiosk", "{path} could not be written ({reason}). Please choose another folder, or free some space."
    ).format(path=isolated(path), reason=reason)


def no_printer() -> str:
    """This machine cannot print."""
    return translate(
        "Kiosk", "This machine knows no printer. Save the badge as PDF, and print it from another one."
    )


def printed() -> str:
    """The badge went to the printer."""
    return translate("Kiosk", "The badge is on its way to the printer.")


def not_printed() -> str:
    """The printer did not take the badge."""
    return translate(
        "Kiosk", "The printer did not take the badge. Please look at the printer, and try again."
    )
