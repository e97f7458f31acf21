"""Playing through the real library, into its backend that has no device and makes no noise."""

from __future__ import annotations

import builtins
import threading
from collections.abc import Generator, Iterator

import pytest

from kiosk.errors import SoundError
from kiosk.sound import loudspeaker
from kiosk.sound.tones import Samples, Sound, load_clip

miniaudio = pytest.importorskip("miniaudio", reason="no wheel for this platform")


@pytest.fixture(autouse=True)
def import_anew() -> Iterator[None]:
    """Tests see the import of the library, not a remembered one."""
    loudspeaker._miniaudio.cache_clear()
    yield
    loudspeaker._miniaudio.cache_clear()


def test_a_whole_sound_reaches_the_device(monkeypatch: pytest.MonkeyPatch) -> None:
    feed, taken, ended = loudspeaker._feed, bytearray(), threading.Event()

    def listen(samples: Samples) -> Generator[bytes, int, None]:
        inner = feed(samples)
        wanted = yield next(inner)
        try:
            while True:
                part = inner.send(wanted)
                taken.extend(part)
                wanted = yield part
        except StopIteration:
            ended.set()

    def cut_short(seconds: float) -> bool:
        assert seconds > load_clip(Sound.REFUSED).seconds
        return not ended.wait(5)

    monkeypatch.setattr(loudspeaker, "_feed", listen)
    loudspeaker.make_player(0.6, [miniaudio.Backend.NULL])(Sound.REFUSED, cut_short)
    assert bytes(taken) == load_clip(Sound.REFUSED, 0.6).samples.tobytes()


def test_a_sound_that_is_cut_short_ends_at_once() -> None:
    play = loudspeaker.make_player(0.6, [miniaudio.Backend.NULL])
    for sound in Sound:
        play(sound, lambda _seconds: True)


def test_no_device_is_an_error_for_people() -> None:
    play = loudspeaker.make_player(0.6, [miniaudio.Backend.CUSTOM])
    with pytest.raises(SoundError, match="Is a loudspeaker connected"):
        play(Sound.GRANTED, lambda _seconds: False)


def test_a_missing_library_is_an_error_for_people(monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def without(name: str, *arguments: object) -> object:
        if name == "miniaudio":
            raise ImportError(name)
        return real(name, *arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(SoundError, match="nothing to play sounds with"):
        loudspeaker.make_player(0.6)
