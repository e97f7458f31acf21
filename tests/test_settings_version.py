"""Upgrades of the settings file: what is older is read and brought up to date, what is newer is refused."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from kiosk import settings_version
from kiosk.errors import SettingsError
from kiosk.settings import load
from kiosk.settings_file import SettingsFile
from tests.plugins.commands import Run

OLD = "# The back door\n[door]\nwidth = 800  # as it likes it\n\n[sound]\nvolume = 1\n"


def rename_width(content: dict[str, Any]) -> dict[str, Any]:
    """From a version in which the picture's width was in a section `door`."""
    changes: dict[str, Any] = {"door.width": None, "door": None}
    door = content.get("door")
    if isinstance(door, dict) and "width" in door:
        changes["camera.width"] = door["width"]
    return changes


def soften(content: dict[str, Any]) -> dict[str, Any]:
    """From a version in which volumes went up to 2."""
    sound = content.get("sound")
    return {"sound.volume": sound["volume"] / 2} if isinstance(sound, dict) and "volume" in sound else {}


@pytest.fixture
def later_version(monkeypatch: pytest.MonkeyPatch) -> None:
    """This program writes version 3."""
    monkeypatch.setattr(settings_version, "MIGRATIONS", (rename_width, soften))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "kiosk.toml"


def test_a_file_that_is_saved_says_its_version(path: Path) -> None:
    file = SettingsFile(path)
    file.read()

    file.save({"camera.width": 800})
    file.save({"camera.width": 640})

    assert path.read_text().splitlines()[0] == "version = 1"
    assert path.read_text().count("version") == 1
    assert [one.name for one in path.parent.iterdir()] == ["kiosk.toml"]
    assert load(path).camera.width == 640


@pytest.mark.usefixtures("later_version")
def test_an_older_file_is_read_as_it_was_meant_and_left_alone(path: Path) -> None:
    path.write_text(OLD)

    loaded = load(path)
    file = SettingsFile(path)

    assert (loaded.camera.width, loaded.sound.volume) == (800, 0.5)
    assert file.read() == loaded
    assert file.given == {"camera.width", "sound.volume"}
    assert path.read_text() == OLD


@pytest.mark.usefixtures("later_version")
def test_saving_brings_an_older_file_up_to_date_and_keeps_it_as_it_was(path: Path) -> None:
    path.write_text(OLD)
    path.chmod(0o640)
    file = SettingsFile(path)
    file.read()

    saved = file.save({"camera.width": 1024})

    assert (path.parent / "kiosk.toml.v1").read_text() == OLD
    assert (path.parent / "kiosk.toml.v1").stat().st_mode & 0o777 == 0o640
    assert (saved.camera.width, saved.sound.volume) == (1024, 0.5)
    assert load(path) == saved
    text = path.read_text()
    assert "# The back door" in text
    assert "version = 3" in text
    assert "door]" not in text


@pytest.mark.usefixtures("later_version")
def test_only_the_steps_from_its_version_on_are_taken(path: Path) -> None:
    path.write_text("version = 2\n[sound]\nvolume = 1\n")
    assert load(path).sound.volume == 0.5

    path.write_text("version = 3\n[sound]\nvolume = 1\n")
    assert load(path).sound.volume == 1


@pytest.mark.usefixtures("later_version")
@pytest.mark.parametrize("text", ["door = 3\n", "[door]\nwide = 3\n", "sound = []\n"])
def test_a_broken_older_file_is_told_like_any_other(path: Path, text: str) -> None:
    path.write_text(text)
    if text.startswith("sound"):
        with pytest.raises(SettingsError, match="sound"):
            load(path)
    else:
        assert load(path).camera.width == 640


def test_a_newer_file_is_refused_and_left_alone(path: Path) -> None:
    text = 'version = 2\n[camera]\nzoom = "far"\n'
    path.write_text(text)

    with pytest.raises(SettingsError, match=r"written by a newer kiosk.*--config"):
        load(path)
    with pytest.raises(SettingsError, match="written by a newer kiosk"):
        SettingsFile(path).read()

    assert path.read_text() == text


@pytest.mark.parametrize("version", ['"1"', "0", "true", "1.0"])
def test_a_version_that_is_none_is_told(path: Path, version: str) -> None:
    path.write_text(f"version = {version}\n")
    with pytest.raises(SettingsError, match="whole number"):
        load(path)


def test_commands_refuse_a_newer_file(run: Run, path: Path) -> None:
    path.write_text("version = 2\n")
    result = run("users", "--config", path)
    assert result.code == 2
    assert "newer kiosk" in result.err
