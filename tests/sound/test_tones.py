"""The sounds that ship: made by the script that is said to make them, short, and without clicks."""

from __future__ import annotations

import wave
from pathlib import Path

import numpy as np
import pytest

from kiosk.resources import resource
from kiosk.sound.tones import Sound, load_clip
from tests.ui import make_sounds


@pytest.mark.parametrize("sound", Sound)
def test_the_script_makes_the_file(sound: Sound) -> None:
    made = make_sounds.samples(sound).astype(int)
    assert np.abs(load_clip(sound).samples - made).max() <= 1  # another sine may round differently


def test_the_script_writes_all_files(tmp_path: Path) -> None:
    make_sounds.write(tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == {f"{sound}.wav" for sound in Sound}


@pytest.mark.parametrize("sound", Sound)
def test_a_sound_is_small_short_and_has_no_clicks(sound: Sound) -> None:
    path = resource(f"sounds/{sound}.wav")
    with wave.open(str(path)) as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, 22_050)
    clip = load_clip(sound)
    assert path.stat().st_size < 30_000
    assert 0.3 < clip.seconds < 0.6
    assert abs(int(clip.samples[0])) <= 1
    assert abs(int(clip.samples[-1])) <= 1
    assert np.abs(clip.samples).max() == pytest.approx(make_sounds.PEAK * 32767, abs=1)
    edge = round(0.002 * clip.rate)
    assert np.abs(clip.samples[:edge]).max() < 0.05 * np.abs(clip.samples).max()
    assert np.abs(clip.samples[-edge:]).max() < 0.01 * np.abs(clip.samples).max()


def test_volume_scales_the_samples() -> None:
    full, half = load_clip(Sound.GRANTED), load_clip(Sound.GRANTED, 0.5)
    assert np.abs(half.samples - full.samples * 0.5).max() <= 1
    assert not load_clip(Sound.GRANTED, 0).samples.any()
