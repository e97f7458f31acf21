"""Settings: file, environment, flags in this order; bounds; secrets; the reference table."""

from __future__ import annotations

from pathlib import Path

import pytest
from pydantic import BaseModel, ValidationError

from kiosk.errors import SettingsError
from kiosk.settings import Settings, load, without_secrets
from kiosk.settings_reference import reference_table


def write(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def test_without_anything_the_defaults_hold() -> None:
    settings = load()
    assert settings.store.startswith("folder:")
    assert settings.face.threshold == 0.33
    assert settings.offline.max_age == 24 * 3600
    assert settings.sync.interval == 60


def test_flags_win_over_environment_over_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    config = write(tmp_path / "k.toml", 'store = "folder:/file"\nregion = "file"\nprofile = "file"\n')
    monkeypatch.setenv("KIOSK_STORE", "folder:/env")
    monkeypatch.setenv("KIOSK_REGION", "env")
    settings = load(config, {"store": "folder:/flag"})
    assert (settings.store, settings.region, settings.profile) == ("folder:/flag", "env", "file")


def test_sections_merge_field_by_field(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    config = write(tmp_path / "k.toml", "[camera]\nwidth = 800\nheight = 600\n")
    monkeypatch.setenv("KIOSK_CAMERA__HEIGHT", "480")
    camera = load(config).camera
    assert (camera.width, camera.height) == (800, 480)


def test_the_environment_names_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KIOSK_CONFIG", str(write(tmp_path / "k.toml", 'region = "there"\n')))
    assert load().region == "there"


def test_none_is_no_flag() -> None:
    assert load(flags={"store": None}).store.startswith("folder:")


def test_settings_never_change() -> None:
    with pytest.raises(ValidationError):
        load().store = "folder:/other"  # type: ignore[misc]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("[face]\nthreshold = 0.9\n", "face.threshold"),
        ("[face]\nthreshhold = 0.3\n", "face.threshhold"),
        ('store = "ftp://x"\n', "store"),
        ('store = "s3:bucket"\n', "store"),
        ("[verification]\ngood_frames = 0\n", "verification.good_frames"),
        ("store = \n", "TOML"),
        ('[cache]\nkey = "short"\n', "cache.key"),
        ('[cache]\nkey = "a secret of enough length"\nkeyring = true\n', "cache: .*leave one of them out"),
    ],
)
def test_what_is_wrong_is_named(tmp_path: Path, text: str, named: str) -> None:
    with pytest.raises(SettingsError, match=named):
        load(write(tmp_path / "k.toml", text))


def test_a_named_file_must_exist(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"nowhere\.toml"):
        load(tmp_path / "nowhere.toml")


def test_secrets_are_never_repeated(tmp_path: Path) -> None:
    with pytest.raises(SettingsError) as caught:
        load(write(tmp_path / "k.toml", '[cache]\nkey = "hunter2"\n'))
    assert "hunter2" not in str(caught.value)
    with pytest.raises(SettingsError) as caught:
        load(flags={"cache": {"key": "a secret of enough length", "keyring": True}})
    assert "a secret" not in str(caught.value)
    assert "a secret of enough length" not in repr(
        load(flags={"cache": {"key": "a secret of enough length"}})
    )


def fields_of(model: type[BaseModel], prefix: str = "") -> list[str]:
    names = []
    for name, field in model.model_fields.items():
        kind = field.annotation
        if isinstance(kind, type) and issubclass(kind, BaseModel):
            names += fields_of(kind, f"{prefix}{name}.")
        else:
            names.append(prefix + name)
    return names


def test_every_setting_is_described_in_the_reference() -> None:
    table = reference_table()
    for name in fields_of(Settings):
        assert f"| `{name}` |" in table
    assert "None" not in table


def test_the_readme_has_the_current_reference() -> None:
    readme = Path(__file__).resolve().parents[1] / "README.md"
    assert reference_table() in readme.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("blank_from", "blank_until"),
    [
        ("22:00", ""),
        ("", "06:00"),
        ("22:00", "22:00"),
        ("24:00", "06:00"),
        ("22:60", "06:00"),
        ("9:00", "06:00"),
    ],
)
def test_a_dark_time_is_a_span_or_nothing(blank_from: str, blank_until: str) -> None:
    with pytest.raises(SettingsError, match=r"ui"):
        load(flags={"ui": {"blank_from": blank_from, "blank_until": blank_until}})


def test_a_dark_time_may_go_over_midnight() -> None:
    assert load(flags={"ui": {"blank_from": "22:00", "blank_until": "06:00"}}).ui.blank_from == "22:00"


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("0", "0"),
        ("HD Pro Webcam C920", "HD Pro Webcam C920"),
        ("rtsp://camera:554", "rtsp://camera:554"),
        ("rtsp://admin:secret@camera", "rtsp://***@camera"),
        ("rtsp://admin:secret@camera/stream", "rtsp://***@camera/***"),
        ("rtsp://camera:554/user=admin&password=secret&channel=1.sdp", "rtsp://camera:554/***"),
        ("http://camera?token=secret", "http://camera/***"),
        ("http://camera#secret", "http://camera/***"),
        ("rtsp://admin:sec/ret@camera/stream", "rtsp://***"),
        ("rtsp://admin:sec#ret@camera", "rtsp://***"),
        ("rtsp://camera/user:secret@x", "rtsp://***"),
    ],
)
def test_no_secret_of_a_camera_is_shown(address: str, shown: str) -> None:
    assert without_secrets(address) == shown
