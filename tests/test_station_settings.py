from __future__ import annotations

import platform
import re

import pytest

from kiosk.errors import SettingsError
from kiosk.settings import load
from kiosk.station_settings import StationSettings


def test_a_kiosk_has_a_name_without_settings() -> None:
    station = StationSettings()

    assert re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}", station.name)
    assert station.door_name == station.name


@pytest.mark.parametrize(
    ("machine", "name"),
    [
        ("lab-7.example.org", "lab-7"),
        ("Müller's PC", "M-ller-s-PC"),
        ("", "kiosk"),
        ("-_.", "kiosk"),
        ("x" * 80, "x" * 64),
    ],
)
def test_the_machines_name_is_made_fit(monkeypatch: pytest.MonkeyPatch, machine: str, name: str) -> None:
    monkeypatch.setattr(platform, "node", lambda: machine)

    assert StationSettings().name == name


def test_kiosks_may_share_a_door() -> None:
    assert StationSettings(id="left", door="main").door_name == "main"
    assert StationSettings(id="left").door_name == "left"


@pytest.mark.parametrize("name", ["a/b", "..", "-x", "x" * 65, "a b"])
def test_names_that_would_be_no_key_are_refused(name: str) -> None:
    with pytest.raises(SettingsError, match=r"station\.id"):
        load(flags={"station": {"id": name}})
