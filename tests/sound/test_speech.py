"""Speech through other programs: real processes, of which none is a shell and none outlives its sentence."""

from __future__ import annotations

import shutil
import sys
import time
from pathlib import Path

import pytest

from kiosk.errors import SoundError
from kiosk.sound import speech
from kiosk.sound.speech import Call, Sentence, speak

NASTY = "Welcome, $(touch pwned) `touch pwned`; touch pwned & \"'\n-v"
LANGUAGES = ("en", "de", "fr", "es", "ar")


def never(seconds: float) -> bool:
    time.sleep(seconds)
    return False


def python(code: str, stdin: str = "") -> Call:
    return Call(("-c", code), stdin)


def test_a_process_reads_the_sentence_as_it_is(tmp_path: Path) -> None:
    target = tmp_path / "said"
    code = f"import sys; open({str(target)!r}, 'wb').write(sys.stdin.buffer.read())"
    speak(sys.executable, python(code, NASTY), never)
    assert target.read_bytes().decode() == NASTY


@pytest.mark.parametrize("make_call", [speech.espeak, speech.dispatcher, speech.mac, speech.windows])
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_text_is_input_or_one_argument(make_call: speech.MakeCall, language: str) -> None:
    call = make_call(Sentence(NASTY, language), 0.6)
    parts = [*call.arguments, call.stdin]
    assert parts.count(NASTY) == 1
    assert not [part for part in parts if "pwned" in part and part != NASTY]
    if call.stdin != NASTY:
        assert call.arguments[-2:] == ("--", NASTY)


def test_a_failing_process_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(SoundError, match="exit code 3"):
        speak(sys.executable, python("raise SystemExit(3)", "unread" * 10), never)
    with pytest.raises(SoundError, match="cannot be started"):
        speak(str(tmp_path / "missing"), Call(()), never)


def test_a_hanging_process_is_killed() -> None:
    began = time.monotonic()
    with pytest.raises(SoundError, match=r"within 0\.2 s"):
        speak(sys.executable, python("import time; time.sleep(60)"), never, longest=0.2)
    assert time.monotonic() - began < 5


def test_something_newer_ends_a_sentence() -> None:
    began = time.monotonic()
    speak(sys.executable, python("import time; time.sleep(60)"), lambda _seconds: True)
    assert time.monotonic() - began < 5


def test_where_nothing_can_speak(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _name: None)
    with pytest.raises(SoundError, match="Please install"):
        speech.make_speaker(0.6)


@pytest.mark.skipif(sys.platform == "win32", reason="a script as program")
def test_what_speaks_is_called_with_language_and_volume(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program, said = tmp_path / "espeak-ng", tmp_path / "said"
    program.write_text(f'#!/bin/sh\n(echo "$@"; cat) > {said}\n')
    program.chmod(0o755)
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(shutil, "which", lambda _name: str(program))
    speaker = speech.make_speaker(0.6)
    speaker(Sentence("Bitte näher kommen", "de"), never)
    assert said.read_text(encoding="utf-8") == "-v de -a 120 --stdin\nBitte näher kommen"
    speaker(Sentence("Hello", "'; evil"), never)
    assert said.read_text(encoding="utf-8") == "-v en -a 120 --stdin\nHello"
