"""`[claim]`, `[ui]` and `[sound]`: what people at the door do, see and hear."""

from __future__ import annotations

from pathlib import Path
from typing import Literal, Self

import platformdirs
from pydantic import Field, model_validator

from kiosk.setting_types import DayTime, Section, UserPath, quantity

_DIRS = platformdirs.PlatformDirs("kiosk", appauthor=False)

ADMIN_FILE_NAME = "admin.json"


class ClaimSettings(Section):
    """`[claim]`: how people say who they are."""

    keypad: Literal["auto", "always", "never"] = Field(
        "auto", description="When the keypad is on the screen; `auto`: once the field for the ID is touched"
    )
    keypad_layout: Literal["digits", "letters"] = Field(
        "digits", description="Which of its keys the keypad shows first"
    )
    qr: bool = Field(
        True,
        description="A QR code held up to the camera claims the ID that it contains, as `ada` or `kiosk:ada`",
    )
    identify: bool = Field(
        False,
        description=(
            "Recognise people who only look at the camera, without an ID (1:N); keeps local copies of everybody"
        ),
    )


class UiSettings(Section):
    """`[ui]`: what people see."""

    theme: Literal["dark", "light", "contrast", "auto"] = Field(
        "dark",
        description="Colours: `dark`, `light`, `contrast` (black, white and yellow), or `auto` for the desktop's",
    )
    motion: bool = Field(True, description="Pages fade into one another instead of changing at once")

    language: Literal["auto", "en", "de", "fr", "es", "ar"] = Field(
        "auto",
        description=(
            "Language that everybody is greeted in: `en`, `de`, `fr`, `es`, `ar`, or `auto` for the system's; "
            "people can change it for their visit"
        ),
    )
    cursor: Literal["auto", "never", "always"] = Field(
        "auto",
        description=(
            "Mouse cursor in the full screen: `auto` hides it while the mouse rests, `never` is for touch panels"
        ),
    )
    blank_from: DayTime = Field(
        "", description="Local time, such as `22:00`, from which the screen is dark; empty: never"
    )
    blank_until: DayTime = Field("", description="Local time at which it is on again, such as `06:00`")
    admin_file: UserPath = Field(
        default_factory=lambda: Path(_DIRS.user_config_dir) / ADMIN_FILE_NAME,
        description="File of the admin password's hash; beside the settings file unless set",
    )

    @model_validator(mode="after")
    def _whole_span(self) -> Self:
        if bool(self.blank_from) != bool(self.blank_until):
            raise ValueError("`blank_from` and `blank_until` need one another: set both or neither")
        if self.blank_from and self.blank_from == self.blank_until:
            raise ValueError("`blank_from` and `blank_until` must differ")
        return self


class SoundSettings(Section):
    """`[sound]`: what people hear."""

    enabled: bool = Field(
        True, description="Every answer has its sound; `false` silences the kiosk, speech included"
    )
    volume: float = quantity(0.6, "of full volume", 0, 1, "How loud sounds and speech are")
    speech: bool = Field(
        False,
        description="Guidance and answers are spoken, too, in the language that is shown (on Linux by espeak-ng)",
    )
