"""The settings file: what is saved is what is loaded, nothing else changes, and nothing invalid gets in."""

from __future__ import annotations

import json
import os
import re
import stat
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.errors import SettingsError
from kiosk.settings import load
from kiosk.settings_fields import Kind, Setting, all_settings, differing, setting_named, value_of
from kiosk.settings_file import FileChanged, InvalidSettings, SettingsFile

NAMES = [
    setting.name
    for setting in all_settings()
    if setting.kind is not Kind.SECRET and setting.name != "ui.admin_file"  # which is changed by hand only
]
COMPUTED = {setting.name for setting in all_settings() if setting.computed}
"""Their defaults are not what they were when this module was imported: see `private_directories`."""

WORDS = st.text(st.characters(codec="utf-8", exclude_categories=("C", "Zl", "Zp")), max_size=12)
SPECIAL: dict[str, st.SearchStrategy[Any]] = {
    "store": WORDS.map(lambda word: f"folder:/store/{word}"),
    "endpoint_url": st.just("https://minio:9000"),
    "camera.source": st.integers(0, 99).map(str) | st.just("simulated:3"),
    # One of them alone is refused.
    "ui.blank_from": st.just("22:00"),
    "ui.blank_until": st.sampled_from(["06:00", "07:30"]),
    # The darkest must not be above the brightest, whose default is at least 210.
    "quality.min_brightness": st.floats(0, 210),
    "quality.max_brightness": st.floats(225, 255),
    "enrollment.min_brightness": st.floats(0, 200),
    "enrollment.max_brightness": st.floats(210, 255),
}


def values(setting: Setting) -> st.SearchStrategy[Any]:
    """Every sort of valid value that the setting can have."""
    if setting.name in SPECIAL:
        return SPECIAL[setting.name]
    if setting.kind is Kind.TOGGLE:
        return st.booleans()
    if setting.kind is Kind.CHOICE:
        return st.sampled_from(setting.choices)
    if setting.kind is Kind.WHOLE:
        return st.integers(int(setting.low or 0), int(setting.high or 0))
    if setting.kind is Kind.NUMBER:
        return st.floats(setting.low, setting.high)
    if setting.kind is Kind.PATH:
        return WORDS.map(lambda word: Path(tempfile.gettempdir()) / f"new-{word.replace('/', '')}")
    if setting.pattern:
        return st.from_regex(setting.pattern, fullmatch=True).filter(lambda text: "\n" not in text)
    return WORDS


@st.composite
def changes(draw: st.DrawFn, *, may_reset: bool = False) -> dict[str, Any]:
    names = draw(st.lists(st.sampled_from(NAMES), unique=True, max_size=8))
    if {"ui.blank_from", "ui.blank_until"} & set(names):
        names = list(dict.fromkeys([*names, "ui.blank_from", "ui.blank_until"]))
    reset = draw(st.sets(st.sampled_from(names))) if may_reset and names else set()
    if {"ui.blank_from", "ui.blank_until"} & reset:
        reset |= {"ui.blank_from", "ui.blank_until"}
    return {
        name: None if name in reset else draw(values(setting_named(name) or all_settings()[0]))
        for name in names
    }


def toml(value: Any) -> str:
    return json.dumps(str(value) if isinstance(value, Path) else value, ensure_ascii=False)


Line = tuple[str, frozenset[str]]
"""A line of the file, and the settings whose change may touch it."""

NOISE = st.sampled_from(["", "# width = 640", "  # a comment with [brackets] and = signs", "#", "\t"])
Draw = st.DrawFn


def some_noise(draw: Draw) -> list[Line]:
    return [(text, frozenset()) for text in draw(st.lists(NOISE, max_size=2))]


def pair(draw: Draw, key: str, name: str, value: Any) -> Line:
    spaces, comment = draw(st.sampled_from(["", " ", "   "])), draw(st.sampled_from(["", " # why"]))
    return f"{key}{spaces}={spaces}{toml(value)}{comment}", frozenset({name})


def section_lines(draw: Draw, section: str, content: dict[str, Any]) -> list[Line]:
    """A section in one of the ways in which TOML can write it; `content` by the names within it."""
    style = draw(st.sampled_from(["table", "table", "dotted", "inline"]))
    names = {key: f"{section}.{key}" for key in content}
    if style == "dotted":
        return [pair(draw, names[key], names[key], value) for key, value in content.items()]
    if style == "inline":
        inside = ", ".join(f"{key} = {toml(value)}" for key, value in content.items())
        return [
            (f"{section} = {{{inside}}}", frozenset(name for name in NAMES if name.startswith(f"{section}.")))
        ]
    lines: list[Line] = [(draw(st.sampled_from([f"[{section}]", f'[ "{section}" ] # this'])), frozenset())]
    for key, value in content.items():
        lines += some_noise(draw)
        lines.append(pair(draw, draw(st.sampled_from([key, f'"{key}"'])), names[key], value))
    return lines


@st.composite
def files(draw: Draw) -> tuple[list[Line], set[str]]:
    """A settings file as a person may have written it, and the settings that are in it."""
    content = draw(changes())
    sections: dict[str, dict[str, Any]] = {}
    lines = some_noise(draw)
    for name, value in content.items():
        section, _, key = name.rpartition(".")
        if section:
            sections.setdefault(section, {})[key] = value
        else:
            lines += [pair(draw, name, name, value), *some_noise(draw)]
    parts = [section_lines(draw, section, inside) for section, inside in sections.items()]
    # What belongs to the top has to come before the first table.
    for part in sorted(parts, key=lambda part: part[0][0].startswith("[")):
        lines += [*part, *some_noise(draw)]
    return lines, set(content)


@settings(deadline=None, max_examples=200)
@given(files(), changes(may_reset=True), st.booleans(), st.booleans())
def test_what_is_saved_is_loaded_and_nothing_else_changes(
    written: tuple[list[Line], set[str]], wanted: dict[str, Any], final_newline: bool, windows: bool
) -> None:
    lines, names = written
    newline = "\r\n" if windows else "\n"
    text = newline.join(text for text, _ in lines) + newline * final_newline
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "kiosk.toml"
        path.write_bytes(text.encode())
        before = load(path)
        file = SettingsFile(path)
        assert file.read() == before

        saved = file.save(wanted)

        after = load(path)
        assert saved == after
        for name, value in wanted.items():
            if value is not None:
                assert value_of(after, name) == value
            elif name not in COMPUTED:
                assert value_of(after, name) == (setting_named(name) or all_settings()[0]).default
        assert set(differing(before, after)) - COMPUTED <= set(wanted)
        assert file.given == (names | set(wanted)) - {name for name, value in wanted.items() if value is None}
        kept = [text for text, names in lines if names.isdisjoint(wanted)]
        new = path.read_bytes().decode()
        assert new.count("\n") == new.count(newline) or newline not in text
        assert_only_new_lines_are(without(re.split("\r?\n", new), kept), wanted)


def without(lines: list[str], kept: list[str]) -> list[str]:
    """The lines but for those of `kept`, all of which have to be there in this order."""
    rest, expected = [], iter([*kept, None])
    wanted = next(expected)
    for line in lines:
        if line == wanted:
            wanted = next(expected)
        else:
            rest.append(line)
    assert wanted is None
    return rest


def assert_only_new_lines_are(lines: list[str], wanted: dict[str, Any]) -> None:
    words = ["version", *(word for name in wanted for word in name.split("."))]
    for line in lines:
        assert not line.strip() or any(word in line for word in words), line


def test_a_file_that_is_not_there_yet_is_made_private(tmp_path: Path) -> None:
    file = SettingsFile(tmp_path / "new" / "folder" / "kiosk.toml")
    file.read()
    assert file.given == frozenset()

    file.save({"camera.width": 800, "region": "eu-central-1"})

    assert load(file.path).camera.width == 800
    assert file.given == {"camera.width", "region"}
    assert stat.S_IMODE(file.path.stat().st_mode) == 0o600


def test_an_existing_file_keeps_its_mode_and_a_link_stays_one(tmp_path: Path) -> None:
    true = tmp_path / "true.toml"
    true.write_text("")
    true.chmod(0o640)
    link = tmp_path / "kiosk.toml"
    link.symlink_to(true)
    file = SettingsFile(link)
    file.read()

    file.save({"sound.volume": 0.5})

    assert link.is_symlink()
    assert stat.S_IMODE(true.stat().st_mode) == 0o640
    assert true.read_text() == "version = 1\n\n[sound]\nvolume = 0.5\n"


@pytest.mark.parametrize(
    ("wanted", "name", "code"),
    [
        ({"camera.width": 1}, "camera.width", "greater_than_equal"),
        ({"face.threshold": 0.7}, "face.threshold", "less_than_equal"),
        ({"face.threshold": float("nan")}, "face.threshold", "less_than_equal"),
        ({"ui.theme": "pink"}, "ui.theme", "literal_error"),
        ({"ui.blank_from": "9:00", "ui.blank_until": "10:00"}, "ui.blank_from", "string_pattern_mismatch"),
        ({"ui.blank_from": "09:00"}, "ui.blank_from", "value_error"),
        ({"ui.blank_from": "09:00"}, "ui.blank_until", "value_error"),
        ({"store": "ftp://x"}, "store", "value_error"),
        ({"store": "s3://Not_A_Bucket"}, "store", "bad_settings"),
        ({"store": "s3://bucket", "endpoint_url": "minio"}, "endpoint_url", "bad_settings"),
        ({"camera.source": ""}, "camera.source", "string_too_short"),
        ({"camera.source": "/nowhere/film.mp4"}, "camera.source", "camera_unavailable"),
    ],
)
def test_nothing_invalid_is_written(tmp_path: Path, wanted: dict[str, Any], name: str, code: str) -> None:
    file = SettingsFile(tmp_path / "kiosk.toml")
    file.read()

    with pytest.raises(InvalidSettings) as caught:
        file.save({"sound.volume": 0.1, **wanted})

    assert (name, code) in [(problem.name, problem.code) for problem in caught.value.problems]
    assert file.problems({"sound.volume": 0.1, **wanted}) == caught.value.problems
    assert not file.path.exists()


def test_a_camera_that_is_gone_stops_no_other_change_but_is_told(tmp_path: Path) -> None:
    path = tmp_path / "kiosk.toml"
    path.write_text('[camera]\nsource = "/nowhere/film.mp4"\n')
    file = SettingsFile(path)
    file.read()

    file.save({"sound.volume": 0.1})

    assert load(path).sound.volume == 0.1
    assert [problem.name for problem in file.problems({})] == ["camera.source"]


def test_a_file_that_was_changed_meanwhile_is_not_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "kiosk.toml"
    file = SettingsFile(path)
    file.read()
    path.write_text("[sound]\nvolume = 0.9\n")

    with pytest.raises(FileChanged, match="load it again"):
        file.save({"camera.width": 800})
    assert path.read_text() == "[sound]\nvolume = 0.9\n"

    file.read()
    file.save({"camera.width": 800})
    assert load(path).sound.volume == 0.9


def test_secrets_and_unknown_names_cannot_be_saved(tmp_path: Path) -> None:
    file = SettingsFile(tmp_path / "kiosk.toml")
    file.read()
    for name in ("cache.key", "camera.zoom", "camera"):
        with pytest.raises(SettingsError, match="by hand"):
            file.save({name: "a secret that is long enough"})
    assert not file.path.exists()


def test_no_message_repeats_a_secret(tmp_path: Path) -> None:
    path = tmp_path / "kiosk.toml"
    path.write_text('[cache]\nkey = "correct horse battery"\n')
    file = SettingsFile(path)
    file.read()

    with pytest.raises(InvalidSettings) as caught:
        file.save({"cache.keyring": True})

    assert {problem.name for problem in caught.value.problems} == {"cache.key", "cache.keyring"}
    assert "correct horse" not in f"{caught.value!s} {caught.value.problems} {caught.value.__cause__}"


def test_what_wins_over_the_file_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KIOSK_CAMERA__WIDTH", "800")
    monkeypatch.setenv("kiosk_sound", '{"volume": 0.2}')
    monkeypatch.setenv("KIOSK_REGION", "here")
    file = SettingsFile(tmp_path / "kiosk.toml", {"store": f"folder:{tmp_path}", "region": None})
    read = file.read()

    assert (read.camera.width, read.sound.volume) == (800, 0.2)
    assert file.overridden() == {
        "ui.admin_file": "by hand",
        "camera.width": "environment",
        "sound.volume": "environment",
        "region": "environment",
        "store": "command line",
    }
    with pytest.raises(SettingsError, match="set by the environment"):
        file.save({"camera.width": 640})
    file.save({"camera.height": 600})
    assert (load(file.path).camera.width, load(file.path).camera.height) == (800, 600)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"camera = ", "TOML"),
        (b"\xff", "UTF-8"),
        (b"[camera]\nwidth = 1\n", "camera.width"),
        (b"ui = 3", "ui"),
    ],
)
def test_a_broken_file_is_told(tmp_path: Path, content: bytes, words: str) -> None:
    path = tmp_path / "kiosk.toml"
    path.write_bytes(content)
    with pytest.raises(SettingsError, match=words):
        SettingsFile(path).read()


def test_what_cannot_be_edited_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "kiosk.toml"
    path.write_text("[camera]\nwidth = 800\n")
    file = SettingsFile(path)
    file.read()
    monkeypatch.setattr("kiosk.settings_toml._edit_tree", lambda text, _name, _value: text)

    with pytest.raises(SettingsError, match="by hand"):
        file.save({"camera.width": 640})
    assert path.read_text() == "[camera]\nwidth = 800\n"


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    file = SettingsFile(tmp_path / "file" / "kiosk.toml")

    assert "no folder" in file.obstacle()
    with pytest.raises(SettingsError):
        file.save({"camera.width": 800})
    assert SettingsFile(tmp_path / "new" / "kiosk.toml").obstacle() == ""


def test_a_disk_that_is_full_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "kiosk.toml"
    path.write_text("# mine\n")
    file = SettingsFile(path)
    file.read()

    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(SettingsError, match="No space left on device"):
        file.save({"camera.width": 800})

    assert [one.name for one in tmp_path.iterdir()] == ["kiosk.toml"]
    assert path.read_text() == "# mine\n"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root gives files away")
def test_another_users_file_is_not_taken_from_them(tmp_path: Path) -> None:
    path = tmp_path / "kiosk.toml"
    path.write_text("")
    os.chown(path, 65534, 65534)
    file = SettingsFile(path)
    file.read()

    assert "another user" in file.obstacle()
    with pytest.raises(SettingsError, match="another user"):
        file.save({"camera.width": 800})
    assert path.stat().st_uid == 65534


def test_what_is_new_is_put_where_a_person_would_look_for_it(tmp_path: Path) -> None:
    path = tmp_path / "kiosk.toml"
    path.write_text(
        "# Settings of the back door\n\n# That of the laptop is 0.\n[camera]\nsource = '1'  # Logitech\n"
        "\n# As loud as the lab allows\n[sound]\nvolume = 1\n"
    )
    file = SettingsFile(path)
    file.read()

    file.save({"camera.width": 800, "region": "eu-central-1", "sound.volume": 0.5, "ui.theme": "light"})

    assert path.read_text() == (
        '# Settings of the back door\n\nversion = 1\nregion = "eu-central-1"\n'
        "# That of the laptop is 0.\n[camera]\nsource = '1'  # Logitech\nwidth = 800\n"
        '\n# As loud as the lab allows\n[sound]\nvolume = 0.5\n\n[ui]\ntheme = "light"\n'
    )


@pytest.mark.parametrize("section", ["quality", "enrollment"])
def test_bounds_that_nothing_can_meet_are_refused(tmp_path: Path, section: str) -> None:
    file = SettingsFile(tmp_path / "kiosk.toml")

    problems = file.problems({f"{section}.min_brightness": 200.0, f"{section}.max_brightness": 100.0})

    assert {problem.name for problem in problems} == {
        f"{section}.min_brightness",
        f"{section}.max_brightness",
    }


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("audit.file", "kiosk.toml"),
        ("audit.file", "admin.json"),
        ("audit.file", "folder"),
        ("enrollment.drafts", "file"),
        ("enrollment.drafts", "file/drafts"),
        ("cache.directory", "."),
    ],
)
def test_places_that_would_do_harm_are_refused(tmp_path: Path, name: str, place: str) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").touch()
    file = SettingsFile(tmp_path / "kiosk.toml")

    problems = file.problems({name: str(tmp_path / place)})

    assert [problem.name for problem in problems] == [name]


def test_relative_places_are_refused(tmp_path: Path) -> None:
    assert SettingsFile(tmp_path / "kiosk.toml").problems({"audit.file": "activity.db"})


def test_other_places_are_welcome(tmp_path: Path) -> None:
    file = SettingsFile(tmp_path / "kiosk.toml")
    assert not file.problems({"audit.file": str(tmp_path / "new" / "activity.db")})
    assert not file.problems({"enrollment.drafts": str(tmp_path / "drafts")})


def test_where_the_admin_password_is_kept_can_only_be_changed_by_hand(tmp_path: Path) -> None:
    file = SettingsFile(tmp_path / "kiosk.toml")
    assert file.overridden()["ui.admin_file"] == "by hand"
    with pytest.raises(SettingsError):
        file.save({"ui.admin_file": str(tmp_path / "other.json")})


def test_an_endpoint_with_a_password_is_refused_whatever_the_store(tmp_path: Path) -> None:
    file = SettingsFile(tmp_path / "kiosk.toml")
    problems = file.problems({"endpoint_url": "https://user:secret@server:9000"})
    assert [problem.name for problem in problems] == ["endpoint_url"]
    assert "secret" not in str(problems)
