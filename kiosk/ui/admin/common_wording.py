"""Words that several of the administrators' pages use, translatable like those of `kiosk.ui.wording`."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def close_button() -> str:
    """Closes a notice or a page."""
    return translate("Kiosk", "Close")


def cancel_button() -> str:
    """Calls something off."""
    return translate("Kiosk", "Cancel")


def retry_button() -> str:
    """Does once more what did not work."""
    return translate("Kiosk", "Try again")


def replace_question() -> str:
    """Asked before a file is written over."""
    return translate("Kiosk", "Replace the file?")


def replace_sentence(name: str) -> str:
    """What becomes of the file that is there already."""
    text = translate("Kiosk", "There is a file {name} in this folder already. What is in it would be lost.")
    return text.format(name=name)


def replace_button() -> str:
    """Writes over the file."""
    return translate("Kiosk", "Replace")


def section_people() -> str:
    """Names the section with everybody who is enrolled."""
    return translate("Kiosk", "People")


def section_activity() -> str:
    """Names the section with what happened at this door."""
    return translate("Kiosk", "Activity")


def section_settings() -> str:
    """Names the section with the settings."""
    return translate("Kiosk", "Settings")


def door_button() -> str:
    """Leads back to the door's screen."""
    return translate("Kiosk", "Back to the door")
