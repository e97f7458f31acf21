"""Every sentence of the settings page but the names and explanations of settings, translatable."""

from __future__ import annotations

import math
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from kiosk.settings_fields import Setting
from kiosk.settings_file import FieldProblem
from kiosk.ui.admin.settings_numbers import as_text
from kiosk.verification.operating_point import RAREST_MEASURED

translate = QCoreApplication.translate


def search_hint() -> str:
    """Stands in the empty search field."""
    return translate("Kiosk", "Search settings")


def nothing_found(text: str) -> str:
    """No setting is called like that."""
    return translate("Kiosk", "No setting fits “{text}”.").format(text=text)


def unit(name: str) -> str:
    """A unit of the settings model, in words; empty where it says no more than the label."""
    return {
        "px": translate("Kiosk", "px"),
        "s": translate("Kiosk", "s"),
        "1/s": translate("Kiosk", "/ s"),
        "d": translate("Kiosk", "days"),
        "MB": translate("Kiosk", "MB"),
        "files": translate("Kiosk", "files"),
        "distance": "",
        "degrees": translate("Kiosk", "degrees"),
        "frames": translate("Kiosk", "pictures"),
        "of frame height": translate("Kiosk", "of the picture's height"),
        "of frame width": translate("Kiosk", "of the picture's width"),
        "of eye distance": translate("Kiosk", "of the eyes' distance"),
        "of full volume": translate("Kiosk", "of full volume"),
        "grey level": "",
        "grey level²": "",
    }.get(name, name)


def choice(name: str, value: str) -> str:
    """One of the values that a setting may have; the value itself where it needs no words."""
    return {
        ("ui.theme", "dark"): translate("Kiosk", "Dark"),
        ("ui.theme", "light"): translate("Kiosk", "Light"),
        ("ui.theme", "contrast"): translate("Kiosk", "High contrast"),
        ("ui.theme", "auto"): translate("Kiosk", "As the desktop"),
        ("ui.language", "auto"): translate("Kiosk", "As the system"),
        ("ui.cursor", "auto"): translate("Kiosk", "Hidden while it rests"),
        ("ui.cursor", "never"): translate("Kiosk", "Never shown"),
        ("ui.cursor", "always"): translate("Kiosk", "Always shown"),
        ("claim.keypad", "auto"): translate("Kiosk", "When touched"),
        ("claim.keypad", "always"): translate("Kiosk", "Always"),
        ("claim.keypad", "never"): translate("Kiosk", "Never"),
        ("claim.keypad_layout", "digits"): translate("Kiosk", "Digits"),
        ("claim.keypad_layout", "letters"): translate("Kiosk", "Letters"),
        ("face.encoder", "fast"): translate("Kiosk", "Fast"),
        ("face.encoder", "reference"): translate("Kiosk", "Reference"),
        ("log.level", "debug"): translate("Kiosk", "Everything"),
        ("log.level", "info"): translate("Kiosk", "Information"),
        ("log.level", "warning"): translate("Kiosk", "Warnings"),
        ("log.level", "error"): translate("Kiosk", "Errors"),
        ("log.format", "text"): translate("Kiosk", "Text"),
        ("log.format", "json"): translate("Kiosk", "JSON lines"),
    }.get((name, value), value)


def toggle(*, on: bool) -> str:
    """What a switch says beside itself."""
    return translate("Kiosk", "On") if on else translate("Kiosk", "Off")


def facts(setting: Setting) -> str:
    """The small lines: what the setting is called in the file, then its range and default."""
    parts = []
    if setting.low is not None and setting.high is not None:
        low, high = as_text(setting.low), as_text(setting.high)
        limits = translate("Kiosk", "{low} to {high} {unit}").format(
            low=low, high=high, unit=unit(setting.unit)
        )
        parts.append(limits.strip())
    default = _default(setting)
    if default:
        parts.append(translate("Kiosk", "default {value}").format(value=default))
    return "\n".join(line for line in (setting.name, "  ·  ".join(parts)) if line)


def _default(setting: Setting) -> str:
    if setting.computed or setting.default in (None, ""):
        return ""
    if isinstance(setting.default, bool):
        return toggle(on=setting.default)
    if isinstance(setting.default, int | float):
        return as_text(setting.default)
    return choice(setting.name, str(setting.default))


def duration(seconds: float) -> str:
    """So many seconds in a larger unit; empty below two minutes."""
    for size, words in (
        (86400, translate("Kiosk", "{count} days")),
        (3600, translate("Kiosk", "{count} hours")),
        (60, translate("Kiosk", "{count} minutes")),
    ):
        if seconds >= 2 * size:
            return "= " + words.format(count=as_text(round(seconds / size, 1)))
    return ""


def less_button() -> str:
    """Makes a number smaller."""
    return translate("Kiosk", "Less")


def more_button() -> str:
    """Makes a number larger."""
    return translate("Kiosk", "More")


def reset_button() -> str:
    """Gives a setting the value that it had at first."""
    return translate("Kiosk", "Reset to default")


def changed_mark() -> str:
    """Marks what is not saved yet."""
    return translate("Kiosk", "Changed")


def secret_state(*, is_set: bool) -> str:
    """All that is shown of a secret."""
    return translate("Kiosk", "Set") if is_set else translate("Kiosk", "Not set")


def secret_advice() -> str:
    """How a secret is changed."""
    return translate(
        "Kiosk",
        "It is never shown, and not changed here: run “kiosk cache set-key” on this machine, then switch on "
        "the system's keyring below.",
    )


def overridden(origin: str, variable: str) -> str:
    """Why a setting cannot be changed here."""
    if origin == "environment":
        return translate(
            "Kiosk",
            "Set by the environment variable {variable}, which the file cannot change. Change it there.",
        ).format(variable=variable)
    if origin == "by hand":
        return translate(
            "Kiosk",
            "Changed by editing the settings file only: in a wrong place, nobody could enter these pages, or "
            "everybody could.",
        )
    return translate("Kiosk", "Set on the command line that started the kiosk. Change it there.")


def read_only_demo() -> str:
    """Why nothing can be changed in the demo."""
    return translate(
        "Kiosk",
        "This is the demo: it has settings of its own, which end with it. A kiosk that is started with “kiosk” "
        "lets you change them here.",
    )


def read_only(reason: str) -> str:
    """Why nothing can be changed."""
    return translate("Kiosk", "Nothing can be changed here. {reason}").format(reason=reason)


def problem(what: FieldProblem, setting: Setting | None) -> str:
    """What is wrong with a value, and what would be right."""
    if what.code in {"greater_than_equal", "less_than_equal"} and setting is not None:
        return translate("Kiosk", "Please choose {low} to {high}.").format(
            low=as_text(setting.low or 0), high=as_text(setting.high or 0)
        )
    if what.code == "string_pattern_mismatch":
        return translate("Kiosk", "Please write a time such as 22:00, or nothing.")
    if what.code == "string_too_short":
        return translate("Kiosk", "Please write something here.")
    if what.code == "value_error":
        return _rule(what)
    return what.message


def _rule(what: FieldProblem) -> str:
    rules = {
        "store": translate("Kiosk", "Please write s3://bucket/prefix, or folder: and the path of a folder."),
        "cache.key": translate(
            "Kiosk",
            "There is a key in the settings file, too. Remove one of both: the file's line, or the keyring.",
        ),
    }
    rules["cache.keyring"] = rules["cache.key"]
    if what.name.startswith("ui.blank_"):
        return translate("Kiosk", "Please give two different times, or none at all.")
    return rules.get(what.name, what.message)


def hidden_password() -> str:
    """An address was edited whose password is not shown."""
    return translate("Kiosk", "The password is hidden as ***. For another address, please write it anew.")


def changes(count: int) -> str:
    """How much is not saved yet."""
    if count == 1:
        return translate("Kiosk", "1 change")
    return translate("Kiosk", "{count} changes").format(count=count)


def problems(count: int) -> str:
    """How much of it cannot be saved."""
    if count == 1:
        return translate("Kiosk", "1 value is not valid yet.")
    return translate("Kiosk", "{count} values are not valid yet.").format(count=count)


def show_problem_button() -> str:
    """Leads to what cannot be saved."""
    return translate("Kiosk", "Show it")


def save_button() -> str:
    """Writes the changes into the file."""
    return translate("Kiosk", "Save")


def discard_button() -> str:
    """Forgets the changes."""
    return translate("Kiosk", "Discard")


def saved(now: Sequence[str], later: Sequence[str]) -> str:
    """The file was written; the labels of what holds at once, and of what holds after a restart."""
    sentences = [translate("Kiosk", "Saved.")]
    if now:
        sentences.append(translate("Kiosk", "In use now: {names}.").format(names=_list(now)))
    if later:
        sentences.append(waiting(later))
    return " ".join(sentences)


def waiting(later: Sequence[str]) -> str:
    """The labels of what is saved, but in use only after a restart."""
    return translate("Kiosk", "In use after a restart: {names}.").format(names=_list(later))


def _list(names: Sequence[str]) -> str:
    shown = ", ".join(names[:4])
    if len(names) > 4:
        return translate("Kiosk", "{names} and {count} more").format(names=shown, count=len(names) - 4)
    return shown


def restart_button() -> str:
    """Builds the kiosk anew with what was saved."""
    return translate("Kiosk", "Restart the kiosk now")


def save_first() -> str:
    """There are changes that a restart would lose."""
    return translate("Kiosk", "Please save or discard your changes first.")


def busy() -> str:
    """Something would be interrupted by a restart."""
    return translate(
        "Kiosk", "Something else is still being done. Please wait until it has ended, then restart."
    )


def cannot_restart(reason: str) -> str:
    """The kiosk would not come back."""
    return translate("Kiosk", "The kiosk is not restarted, because it would not come back. {reason}").format(
        reason=reason
    )


def load_again_button() -> str:
    """Reads the file anew, and keeps what was changed here."""
    return translate("Kiosk", "Load it again")


def false_matches(rate: float) -> str:
    """What a threshold means, by the share of strangers that one comparison lets pass."""
    if rate < RAREST_MEASURED:
        return translate("Kiosk", "Fewer than 1 in 100,000 strangers would pass a single comparison.")
    if rate > 0.05:
        return translate("Kiosk", "About {count} of 100 strangers would pass a single comparison.").format(
            count=round(100 * rate)
        )
    return translate("Kiosk", "About 1 in {count} strangers would pass a single comparison.").format(
        count=_grouped(_rounded(1 / rate))
    )


def too_many_false_matches() -> str:
    """A threshold that no door should have."""
    return translate("Kiosk", "That is too many for a door.")


def _rounded(number: float) -> int:
    """To one significant digit."""
    size = 10 ** math.floor(math.log10(number))
    return int(round(number / size) * size)


def _grouped(number: int) -> str:
    return as_text(number, grouped=True)
