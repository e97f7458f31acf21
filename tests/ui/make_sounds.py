"""Makes the kiosk's sounds: `python -m tests.ui.make_sounds [FOLDER]` writes resources/sounds/*.wav anew."""

from __future__ import annotations

import sys
import wave
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "sounds"
RATE = 22_050
PEAK = 0.8
ATTACK_S, RELEASE_S, DECAY_S = 0.015, 0.08, 0.14

# The notes of each sound: when it begins (s), its pitch (Hz), how long it is (s).
SOUNDS = {
    "granted": ((0.0, 659.26, 0.26), (0.15, 987.77, 0.34)),
    "refused": ((0.0, 440.0, 0.26), (0.18, 329.63, 0.34)),
    "undecided": ((0.0, 293.66, 0.42),),
}


def note(pitch: float, seconds: float) -> NDArray[np.float64]:
    """A sine with a little of its octave, that swells, fades, and begins and ends at zero."""
    time = np.arange(round(seconds * RATE)) / RATE
    swell = np.sin(np.pi / 2 * np.clip(time / ATTACK_S, 0, 1)) ** 2
    fade = np.sin(np.pi / 2 * np.clip((seconds - 1 / RATE - time) / RELEASE_S, 0, 1)) ** 2
    tone = np.sin(2 * np.pi * pitch * time) + 0.2 * np.sin(4 * np.pi * pitch * time)
    shaped: NDArray[np.float64] = tone * swell * fade * np.exp(-time / DECAY_S)
    return shaped


def samples(name: str) -> NDArray[np.int16]:
    """A whole sound; its loudest sample is PEAK of the full scale."""
    notes = SOUNDS[name]
    mixed = np.zeros(max(round((start + seconds) * RATE) for start, _, seconds in notes))
    for start, pitch, seconds in notes:
        first, tone = round(start * RATE), note(pitch, seconds)
        mixed[first : first + len(tone)] += tone[: len(mixed) - first]
    scaled: NDArray[np.int16] = np.round(mixed / np.abs(mixed).max() * PEAK * 32767).astype(np.int16)
    return scaled


def write(folder: Path) -> None:
    """Write all sounds into `folder`: mono, 16 bit."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in SOUNDS:
        with wave.open(str(folder / f"{name}.wav"), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(RATE)
            file.writeframes(samples(name).astype("<i2").tobytes())


if __name__ == "__main__":
    write(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER)
