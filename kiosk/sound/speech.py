"""Speaks sentences through the operating system: espeak-ng or Speech Dispatcher, `say`, or Windows' own voices.

A process is started for each sentence, because one that hangs can be killed. What is spoken contains names
that people gave: it goes to that process's input or is one of its arguments, and never through a shell.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import TypeAlias

from kiosk.errors import SoundError
from kiosk.sound.loop import CutShort, Performer

LONGEST_S = 10.0
"""A sentence that is still being spoken after this is cut off."""

_POLL_S = 0.05
_NO_CONSOLE = 0x08000000 if sys.platform == "win32" else 0  # CREATE_NO_WINDOW

_MAC_VOICES = {"de": "Anna", "fr": "Thomas", "es": "Mónica", "ar": "Majed", "en": "Samantha"}
_WINDOWS_SCRIPT = (
    "[Console]::InputEncoding = [Text.Encoding]::UTF8; Add-Type -AssemblyName System.Speech; "
    "$voice = New-Object System.Speech.Synthesis.SpeechSynthesizer; $voice.Volume = {volume}; "
    "$voice.SelectVoiceByHints('NotSet', 'NotSet', 0, [cultureinfo]'{language}'); "
    "$voice.Speak([Console]::In.ReadToEnd())"
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """`language` is a code of ISO 639-1."""

    text: str
    language: str


@dataclass(frozen=True, slots=True)
class Call:
    """A process that speaks: its arguments after the program, and what it reads."""

    arguments: tuple[str, ...]
    stdin: str = ""


MakeCall: TypeAlias = Callable[[Sentence, float], Call]


def espeak(sentence: Sentence, volume: float) -> Call:
    """For espeak-ng, whose amplitude is 0 to 200."""
    return Call(("-v", sentence.language, "-a", f"{200 * volume:.0f}", "--stdin"), sentence.text)


def dispatcher(sentence: Sentence, volume: float) -> Call:
    """For spd-say, whose volume is -100 to 100."""
    options = ("--wait", "--language", sentence.language, "--volume", f"{200 * volume - 100:.0f}")
    return Call((*options, "--", sentence.text))


def mac(sentence: Sentence, _volume: float) -> Call:
    """For `say`, which has no volume of its own."""
    return Call(("-v", _MAC_VOICES.get(sentence.language, _MAC_VOICES["en"]), "-f", "-"), sentence.text)


def windows(sentence: Sentence, volume: float) -> Call:
    """For PowerShell; the script is ours, and the text is its input."""
    script = _WINDOWS_SCRIPT.format(volume=round(100 * volume), language=sentence.language)
    return Call(("-NoProfile", "-NonInteractive", "-Command", script), sentence.text)


_LINUX: dict[str, MakeCall] = {"espeak-ng": espeak, "spd-say": dispatcher}
_PROGRAMS: dict[str, dict[str, MakeCall]] = {"darwin": {"say": mac}, "win32": {"powershell": windows}}


def find_speech() -> tuple[str, MakeCall]:
    """The path of a program that speaks, and how to call it. Raises SoundError where there is none."""
    programs = _PROGRAMS.get(sys.platform, _LINUX)
    for name, make_call in programs.items():
        path = shutil.which(name)
        if path is not None:
            return path, make_call
    raise SoundError(f"Nothing here can speak. Please install {' or '.join(programs)}.")


def make_speaker(volume: float) -> Performer[Sentence]:
    """What speaks with this `volume` in [0, 1]. Raises SoundError where nothing can."""
    program, make_call = find_speech()
    return lambda sentence, cut_short: speak(program, make_call(_checked(sentence), volume), cut_short)


def speak(program: str, call: Call, cut_short: CutShort, longest: float = LONGEST_S) -> None:
    """Let a process speak. Raises SoundError where it fails, or takes longer than `longest` seconds."""
    deadline = time.monotonic() + longest
    try:
        process = subprocess.Popen(  # noqa: S603  # no shell, and a program of our own choice
            [program, *call.arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            creationflags=_NO_CONSOLE,
        )
    except OSError as error:
        raise SoundError(f"{program} cannot be started: {error.strerror}.") from error
    try:
        _write(process, call.stdin)
        while process.poll() is None:
            if cut_short(_POLL_S):
                return
            if time.monotonic() > deadline:
                raise SoundError(f"{program} did not finish a sentence within {longest:g} s.")
    finally:
        process.kill()
        process.wait()
    if process.returncode != 0:
        raise SoundError(f"{program} could not speak (exit code {process.returncode}).")


def _write(process: subprocess.Popen[bytes], text: str) -> None:
    """A sentence fits into a pipe, so this does not wait for the process to read it."""
    assert process.stdin is not None
    with suppress(OSError):  # it has ended already, and its exit code tells
        process.stdin.write(text.encode())
    with suppress(OSError):
        process.stdin.close()


def _checked(sentence: Sentence) -> Sentence:
    """The sentence with a language that is fit to be an argument."""
    code = sentence.language
    return sentence if code.isascii() and code.isalpha() else Sentence(sentence.text, "en")
