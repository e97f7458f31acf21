"""What a value means, said beside its field."""

from __future__ import annotations

from typing import Any

from kiosk.settings_fields import Setting
from kiosk.ui.admin import settings_wording
from kiosk.ui.theme import Tone
from kiosk.verification.operating_point import HIGHEST_FOR_A_DOOR, false_match_rate


def aside(setting: Setting, value: Any) -> tuple[str, Tone]:
    """What to say of a setting's value, and how it is meant; empty where there is nothing to say."""
    if setting.name == "face.threshold":
        return _threshold(value)
    if setting.unit == "s":
        return settings_wording.duration(value), Tone.NEUTRAL
    return "", Tone.NEUTRAL


def _threshold(value: float) -> tuple[str, Tone]:
    rate = false_match_rate(value)
    said = settings_wording.false_matches(rate)
    if rate <= HIGHEST_FOR_A_DOOR:
        return said, Tone.NEUTRAL
    return f"{said} {settings_wording.too_many_false_matches()}", Tone.REFUSED
