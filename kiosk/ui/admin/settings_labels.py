"""What every setting, and every section of them, is called by people; translatable like `kiosk.ui.wording`."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate

THIS_KIOSK = "this kiosk"
"""The section with what is no setting of the file: how the kiosk was started, its password."""

STORE = ""
"""The settings at the top of the file, which are those of the photo store."""


def label(name: str) -> str:
    """A setting's name for people; the dotted name where it has none."""
    return labels().get(name, name)


def labels() -> Mapping[str, str]:
    """All of them, by dotted name."""
    return {**_door_labels(), **_judging_labels(), **_data_labels()}


def section(name: str) -> tuple[str, str]:
    """A section's title, and what it is about; `name` is the table's, THIS_KIOSK or STORE."""
    return sections().get(name, (name, ""))


def sections() -> Mapping[str, tuple[str, str]]:
    """All of them, in the order in which they are shown."""
    return {
        THIS_KIOSK: (
            translate("Kiosk", "This kiosk"),
            translate("Kiosk", "How it runs now, and its password."),
        ),
        "station": (
            translate("Kiosk", "Which kiosk this is"),
            translate("Kiosk", "Its name among those that share the photo store, and its door."),
        ),
        "ui": (translate("Kiosk", "Screen"), translate("Kiosk", "What people see.")),
        "camera": (
            translate("Kiosk", "Camera"),
            translate("Kiosk", "Which camera this door looks through, and what is asked of it."),
        ),
        STORE: (
            translate("Kiosk", "Photo store"),
            translate("Kiosk", "Where people's photos are, and how this kiosk gets at them."),
        ),
        "claim": (
            translate("Kiosk", "Saying who one is"),
            translate("Kiosk", "How people tell the kiosk who they are."),
        ),
        "face": (
            translate("Kiosk", "Comparing faces"),
            translate("Kiosk", "How alike two faces have to be, and what compares them."),
        ),
        "verification": (
            translate("Kiosk", "Checking a person"),
            translate("Kiosk", "How one check at the door goes."),
        ),
        "quality": (
            translate("Kiosk", "Pictures at the door"),
            translate(
                "Kiosk", "What a picture needs before it counts. What is set at first suits most doors."
            ),
        ),
        "enrollment": (
            translate("Kiosk", "Photos to enroll"),
            translate(
                "Kiosk", "What a photo needs before it is taken in, and where unfinished work is kept."
            ),
        ),
        "sound": (translate("Kiosk", "Sound"), translate("Kiosk", "What people hear.")),
        "offline": (
            translate("Kiosk", "Without connection"),
            translate("Kiosk", "What holds while the photo store cannot be reached."),
        ),
        "sync": (
            translate("Kiosk", "Keeping up to date"),
            translate("Kiosk", "Work in the background."),
        ),
        "cache": (
            translate("Kiosk", "Local copies"),
            translate("Kiosk", "The copy of people's data here, and the signing of what kiosks share."),
        ),
        "audit": (
            translate("Kiosk", "Activity record"),
            translate("Kiosk", "What is kept of who was checked at this door."),
        ),
        "log": (
            translate("Kiosk", "Log"),
            translate("Kiosk", "Messages for whoever looks after the machine."),
        ),
    }


def _door_labels() -> Mapping[str, str]:
    return {
        "station.id": translate("Kiosk", "Name of this kiosk"),
        "station.door": translate("Kiosk", "Name of its door"),
        "ui.theme": translate("Kiosk", "Colours"),
        "ui.motion": translate("Kiosk", "Fading between pages"),
        "ui.language": translate("Kiosk", "Language"),
        "ui.cursor": translate("Kiosk", "Mouse cursor"),
        "ui.blank_from": translate("Kiosk", "Screen dark from"),
        "ui.blank_until": translate("Kiosk", "Screen dark until"),
        "ui.admin_file": translate("Kiosk", "File of the admin password"),
        "camera.source": translate("Kiosk", "Camera in use"),
        "camera.width": translate("Kiosk", "Picture width"),
        "camera.height": translate("Kiosk", "Picture height"),
        "camera.fps": translate("Kiosk", "Pictures per second"),
        "camera.max_frame_age": translate("Kiosk", "Oldest picture that counts"),
        "claim.keypad": translate("Kiosk", "Keypad on the screen"),
        "claim.keypad_layout": translate("Kiosk", "Keypad starts with"),
        "claim.qr": translate("Kiosk", "QR codes before the camera"),
        "claim.identify": translate("Kiosk", "Recognise people without an ID"),
        "sound.enabled": translate("Kiosk", "Sounds"),
        "sound.volume": translate("Kiosk", "Volume"),
        "sound.speech": translate("Kiosk", "Speech"),
    }


def _judging_labels() -> Mapping[str, str]:
    return {
        "face.threshold": translate("Kiosk", "Threshold of a match"),
        "face.encoder": translate("Kiosk", "Face engine"),
        "face.models": translate("Kiosk", "Folder of the face models"),
        "quality.min_face": translate("Kiosk", "Smallest face"),
        "quality.max_face_share": translate("Kiosk", "Largest face"),
        "quality.max_off_centre": translate("Kiosk", "Farthest from the middle"),
        "quality.min_brightness": translate("Kiosk", "Darkest face"),
        "quality.max_brightness": translate("Kiosk", "Brightest face"),
        "quality.min_sharpness": translate("Kiosk", "Least sharpness"),
        "quality.max_yaw": translate("Kiosk", "Turned to the side at most"),
        "quality.max_pitch": translate("Kiosk", "Turned up or down at most"),
        "quality.max_roll": translate("Kiosk", "Head tilted at most"),
        "enrollment.min_face": translate("Kiosk", "Smallest face in a photo"),
        "enrollment.min_sharpness": translate("Kiosk", "Least sharpness of a photo"),
        "enrollment.min_brightness": translate("Kiosk", "Darkest face in a photo"),
        "enrollment.max_brightness": translate("Kiosk", "Brightest face in a photo"),
        "enrollment.drafts": translate("Kiosk", "Folder of unfinished enrollments"),
        "verification.good_frames": translate("Kiosk", "Good pictures for a check"),
        "verification.frame_spacing": translate("Kiosk", "Time between good pictures"),
        "verification.timeout": translate("Kiosk", "Longest check"),
        "verification.show_result": translate("Kiosk", "Answer stays on the screen"),
    }


def _data_labels() -> Mapping[str, str]:
    return {
        "store": translate("Kiosk", "Address of the photo store"),
        "endpoint_url": translate("Kiosk", "Server"),
        "region": translate("Kiosk", "Region"),
        "profile": translate("Kiosk", "Credentials of the door"),
        "admin_profile": translate("Kiosk", "Credentials of administrators"),
        "store_deadline": translate("Kiosk", "Patience with the photo store"),
        "offline.max_age": translate("Kiosk", "Oldest copy that may decide"),
        "sync.interval": translate("Kiosk", "Time between two looks at the store"),
        "sync.everyone": translate("Kiosk", "Keep copies of everybody"),
        "cache.directory": translate("Kiosk", "Folder of the copies"),
        "cache.key": translate("Kiosk", "Key that signs shared data"),
        "cache.keyring": translate("Kiosk", "Key in the system's keyring"),
        "audit.file": translate("Kiosk", "File of the record"),
        "audit.keep": translate("Kiosk", "Kept for"),
        "log.level": translate("Kiosk", "Least important message"),
        "log.directory": translate("Kiosk", "Folder of the log"),
        "log.format": translate("Kiosk", "Written as"),
        "log.max_size": translate("Kiosk", "Largest log file"),
        "log.files": translate("Kiosk", "Log files kept"),
    }
