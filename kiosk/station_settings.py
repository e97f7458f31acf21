"""`[station]`: which kiosk this is, among those that share a store."""

from __future__ import annotations

import platform
import re

from pydantic import Field

from kiosk.setting_types import Section

_NAME = r"^([A-Za-z0-9][A-Za-z0-9._-]{0,63})?$"


def machine_name() -> str:
    """The name of this machine in the network, made fit for a station's."""
    name = re.sub(r"[^A-Za-z0-9._-]+", "-", platform.node().partition(".")[0]).strip("-._")
    return name[:64] or "kiosk"


class StationSettings(Section):
    """`[station]`: which kiosk this is, among those that share a store."""

    id: str = Field(
        "",
        pattern=_NAME,
        description="Name of this kiosk, which no other one of the same store may have; empty: the machine's",
    )
    door: str = Field(
        "",
        pattern=_NAME,
        description=(
            "Name of the door that it stands at, which several kiosks may share; empty: the kiosk's own name"
        ),
    )

    @property
    def name(self) -> str:
        """The kiosk's name, never empty."""
        return self.id or machine_name()

    @property
    def door_name(self) -> str:
        """The door's name, never empty."""
        return self.door or self.name
