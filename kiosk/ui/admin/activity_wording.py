"""Every sentence of the page of what happened at the door, translatable like those of `kiosk.ui.wording`."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

from kiosk.audit.entries import CAMERA_WORKS, AttemptEntry, CameraEntry, Entry
from kiosk.camera.health import CameraState
from kiosk.errors import AuditError
from kiosk.ui.admin.activity_rows import Kind, Summary, kind_of
from kiosk.verification.decision import Reason

translate = QCoreApplication.translate


def previous_day() -> str:
    """Describes the button that leads to the day before to a screen reader."""
    return translate("Kiosk", "Previous day")


def next_day() -> str:
    """The same for the day after."""
    return translate("Kiosk", "Next day")


def shown_day() -> str:
    """Describes the field with the date to a screen reader."""
    return translate("Kiosk", "Day that is shown")


def day(value: date) -> str:
    """A date, with the day of the week."""
    return QLocale().toString(QDate(value.year, value.month, value.day), QLocale.FormatType.LongFormat)


def today_button() -> str:
    """Leads back to the present day."""
    return translate("Kiosk", "Today")


def export_button() -> str:
    """Writes what is shown to a file."""
    return translate("Kiosk", "Export as CSV")


def export_headline() -> str:
    """Heads the choice of a file to write to."""
    return translate("Kiosk", "Export as CSV")


def export_filter() -> str:
    """Names the files that can be chosen."""
    return translate("Kiosk", "Tables (*.csv)")


def exported(count: int, path: str) -> str:
    """A file was written."""
    return translate("Kiosk", "Rows written: {count}. The file is {path}.").format(
        count=QLocale().toString(count), path=path
    )


def search_hint() -> str:
    """Stands in the empty field for an ID."""
    return translate("Kiosk", "Search for an ID")


def kind_name(kind: Kind) -> str:
    """Names a choice of rows."""
    return {
        Kind.ALL: translate("Kiosk", "All"),
        Kind.GRANTED: translate("Kiosk", "Granted"),
        Kind.REFUSED: translate("Kiosk", "Refused"),
        Kind.UNDECIDED: translate("Kiosk", "Undecided"),
        Kind.CAMERA: translate("Kiosk", "Camera"),
    }[kind]


def summary(total: Summary) -> str:
    """The sum of a day, or of a person's day."""
    locale = QLocale()
    return translate(
        "Kiosk",
        "Checks: {checks}  ·  granted: {granted}  ·  refused: {refused}  ·  undecided: {undecided}  ·  "
        "offline: {offline}",
    ).format(
        checks=locale.toString(total.checks),
        granted=locale.toString(total.granted),
        refused=locale.toString(total.refused),
        undecided=locale.toString(total.undecided),
        offline=locale.toString(total.offline),
    )


def nothing_recorded(*, today: bool) -> tuple[str, str]:
    """Headline and sentence of a day without entries."""
    if today:
        return translate("Kiosk", "Nothing has happened today"), translate(
            "Kiosk", "Whoever is checked at this door appears here at once."
        )
    return translate("Kiosk", "Nothing happened on this day"), translate(
        "Kiosk", "Nobody was checked at this door. Days that are too long ago are erased."
    )


def nothing_found() -> tuple[str, str]:
    """Headline and sentence of a search that finds nothing."""
    return translate("Kiosk", "Nothing found"), translate(
        "Kiosk", "No entry of this day is like that. Choose All, and empty the search field, to see them."
    )


def not_recorded(problem: AuditError) -> str:
    """At present nothing is recorded."""
    sentence = translate(
        "Kiosk", "What happens at the door is not being recorded; the door works as before. {problem}"
    )
    return sentence.format(problem=problem)


def table() -> str:
    """Describes the table to a screen reader."""
    return translate("Kiosk", "What happened at this door, the newest first")


def headings() -> tuple[str, ...]:
    """What stands above the columns."""
    return (
        translate("Kiosk", "Time"),
        translate("Kiosk", "Person"),
        translate("Kiosk", "Outcome"),
        translate("Kiosk", "Reason"),
        translate("Kiosk", "Offline"),
        translate("Kiosk", "Distance / limit"),
        translate("Kiosk", "Took"),
    )


def time_of_day(moment: datetime) -> str:
    """When something happened."""
    return QLocale().toString(QTime(moment.hour, moment.minute, moment.second), "HH:mm:ss")


def person(entry: AttemptEntry) -> str:
    """Who was claimed."""
    return entry.user_id or translate("Kiosk", "(no ID)")


def offline_mark(entry: AttemptEntry) -> str:
    """Whether the photo store took no part."""
    return translate("Kiosk", "offline") if entry.offline else ""


def figures(entry: AttemptEntry) -> str:
    """The distance of face and photos, and the largest that is a match."""
    if entry.distance is None:
        return ""
    locale = QLocale()
    return f"{locale.toString(entry.distance, 'f', 3)} / {locale.toString(entry.threshold, 'f', 3)}"


def duration(entry: AttemptEntry) -> str:
    """How long the person waited."""
    seconds = QLocale().toString(entry.seconds, "f", 1)
    return translate("Kiosk", "{seconds} s").format(seconds=seconds)


def outcome(entry: Entry) -> str:
    """What came of it, in two or three words."""
    if isinstance(entry, CameraEntry):
        works = entry.state == CAMERA_WORKS
        return translate("Kiosk", "Camera works") if works else translate("Kiosk", "Camera trouble")
    kind = kind_of(entry)
    if kind is Kind.UNDECIDED:
        return translate("Kiosk", "Could not decide")
    if entry.reason == Reason.NO_MATCH:
        return translate("Kiosk", "Not recognised")
    return kind_name(kind)


def reason(entry: Entry) -> str:
    """Why, in plain words; a code that this version does not know is shown as it is."""
    code = entry.state if isinstance(entry, CameraEntry) else entry.reason
    words = _camera_words() if isinstance(entry, CameraEntry) else _reasons()
    return words.get(code, code)


def _camera_words() -> dict[str, str]:
    return {
        CAMERA_WORKS: "",
        CameraState.BLACK: translate("Kiosk", "Sees only black"),
        CameraState.FROZEN: translate("Kiosk", "Repeats one picture"),
        CameraState.STALLED: translate("Kiosk", "Sends no pictures"),
        CameraState.LOST: translate("Kiosk", "Gone, or cannot be opened"),
    }


def _reasons() -> dict[str, str]:
    return {
        Reason.MATCH: translate("Kiosk", "Face matches"),
        Reason.NO_MATCH: translate("Kiosk", "Face does not match"),
        Reason.BAD_USER_ID: translate("Kiosk", "Not an ID"),
        Reason.UNKNOWN_PERSON: translate("Kiosk", "Nobody has this ID"),
        Reason.INACTIVE: translate("Kiosk", "Access switched off"),
        Reason.PROFILE_UNREADABLE: translate("Kiosk", "Profile cannot be read"),
        Reason.NEEDS_ENROLLMENT: translate("Kiosk", "No usable photo"),
        Reason.PHOTOS_DISAGREE: translate("Kiosk", "Photos show several people"),
        Reason.STORE_UNREACHABLE: translate("Kiosk", "Photo store not reached"),
        Reason.CAMERA_UNAVAILABLE: translate("Kiosk", "Camera not available"),
        Reason.NO_GOOD_FRAME: translate("Kiosk", "Face not seen well"),
        Reason.CANCELLED: translate("Kiosk", "Cancelled"),
        Reason.INTERNAL_ERROR: translate("Kiosk", "Unexpected error, see the log"),
    }
