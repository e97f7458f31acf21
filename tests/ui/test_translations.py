"""The translation files: complete, compiled, and with the same placeholders as the source."""

from __future__ import annotations

import re
import shutil
import subprocess
import xml.etree.ElementTree as ElementTree
from pathlib import Path
from typing import get_args

import PySide6
import pytest

from kiosk.ui.languages import AUTO, ENGLISH, LANGUAGES
from kiosk.window_settings import UiSettings

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "resources" / "translations"
CODES = [language.code for language in LANGUAGES if language != ENGLISH]

Messages = dict[str, tuple[str, str]]
"""By source text: its translation, and what is still to be done about it ("" where nothing is)."""


def run_qt_tool(name: str, *arguments: str | Path) -> None:
    folder = Path(str(PySide6.__file__)).parent
    tool = shutil.which(name, path=folder)
    assert tool is not None
    subprocess.run([tool, "-silent", *arguments], cwd=ROOT, check=True)


def read_messages(path: Path) -> Messages:
    found = {}
    for message in ElementTree.parse(path).iter("message"):
        translation = message.find("translation")
        assert translation is not None
        found[message.findtext("source", "")] = translation.text or "", translation.get("type", "")
    return found


@pytest.fixture(scope="module")
def sources(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """Every text of the source that is to be translated."""
    path = tmp_path_factory.mktemp("translations") / "kiosk_de.ts"
    run_qt_tool("lupdate", "-extensions", "py", "kiosk/ui", "-ts", path)
    return set(read_messages(path))


@pytest.mark.parametrize("code", CODES)
def test_everything_is_translated_and_nothing_else(code: str, sources: set[str]) -> None:
    messages = read_messages(FOLDER / f"kiosk_{code}.ts")

    assert set(messages) == sources
    assert [source for source, (words, to_do) in messages.items() if to_do or not words.strip()] == []


@pytest.mark.parametrize("code", CODES)
def test_placeholders_are_the_same(code: str) -> None:
    def placeholders(text: str) -> list[str]:
        return sorted(re.findall(r"\{.*?\}", text))

    messages = read_messages(FOLDER / f"kiosk_{code}.ts")
    different = [
        source for source, (words, _) in messages.items() if placeholders(words) != placeholders(source)
    ]

    assert different == []


def test_what_is_inserted_into_arabic_keeps_its_own_direction() -> None:
    """An ID that ends in a dot or an ellipsis would be torn apart between words that run the other way."""
    messages = read_messages(FOLDER / "kiosk_ar.ts")
    bare = [
        words for words, _ in messages.values() if re.search(r"(?<!\u2068)\{\w+\}|\{\w+\}(?!\u2069)", words)
    ]

    assert bare == []


@pytest.mark.parametrize("code", CODES)
def test_the_compiled_file_is_what_the_text_gives(code: str, tmp_path: Path) -> None:
    compiled = tmp_path / "kiosk.qm"
    run_qt_tool("lrelease", FOLDER / f"kiosk_{code}.ts", "-qm", compiled)

    assert (FOLDER / f"kiosk_{code}.qm").read_bytes() == compiled.read_bytes()


def test_no_file_is_left_over() -> None:
    expected = {f"kiosk_{code}.{kind}" for code in CODES for kind in ("ts", "qm")}

    assert {path.name for path in FOLDER.iterdir()} == expected


def test_the_setting_knows_every_language() -> None:
    known = get_args(UiSettings.model_fields["language"].annotation)

    assert known == (AUTO, *(language.code for language in LANGUAGES))
