"""Plays clips on the machine's default output. The only module that knows miniaudio.

The device is opened for each clip, which takes some 5 ms, and closed again: so a loudspeaker that was plugged
in since, or an audio server that was restarted, is simply used the next time.
"""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Generator
from functools import cache
from typing import TYPE_CHECKING, Any

from kiosk.errors import SoundError
from kiosk.sound.loop import CutShort, Performer
from kiosk.sound.tones import Clip, Samples, Sound, load_clip

if TYPE_CHECKING:
    from miniaudio import Backend, PlaybackDevice

BUFFER_MS = 100
TAIL_S = 0.3
"""What is still in the device's buffers when the last sample was handed over; closing it cuts that off."""

_AlsaHandler = ctypes.CFUNCTYPE(None, ctypes.c_char_p, ctypes.c_int, ctypes.c_char_p, ctypes.c_int)
_ignore_alsa = _AlsaHandler(lambda *_: None)


def make_player(volume: float, backends: list[Backend] | None = None) -> Performer[Sound]:
    """Load the sounds and what plays them; `backends` are tried instead of the platform's own.

    Raises SoundError where there is nothing to play with, and FileNotFoundError where a sound is missing.
    """
    _miniaudio()
    clips = {sound: load_clip(sound, volume) for sound in Sound}
    return lambda sound, cut_short: _play(clips[sound], cut_short, backends)


def find_output() -> str:
    """The name of the system through which sounds would be played. Raises SoundError where there is none."""
    with _open_device(load_clip(Sound.GRANTED).rate, None) as device:
        return str(device.backend)


def _play(clip: Clip, cut_short: CutShort, backends: list[Backend] | None) -> None:
    with _open_device(clip.rate, backends) as device:
        feed = _feed(clip.samples)
        next(feed)
        try:
            device.start(feed)
        except _miniaudio().MiniaudioError as error:
            raise _no_output(error) from error
        cut_short(clip.seconds + TAIL_S)


def _feed(samples: Samples) -> Generator[bytes, int, None]:
    """Gives as many frames as are asked for, and ends with the samples; called in miniaudio's own thread."""
    wanted = yield b""
    position = 0
    while position < len(samples):
        part = samples[position : position + wanted]
        position += wanted
        wanted = yield part.tobytes()


def _open_device(rate: int, backends: list[Backend] | None) -> PlaybackDevice:
    miniaudio = _miniaudio()
    try:
        return miniaudio.PlaybackDevice(
            miniaudio.SampleFormat.SIGNED16,
            nchannels=1,
            sample_rate=rate,
            buffersize_msec=BUFFER_MS,
            backends=backends,
            app_name="kiosk",
        )
    except miniaudio.MiniaudioError as error:
        raise _no_output(error) from error


@cache
def _miniaudio() -> Any:
    try:
        import miniaudio
    except ImportError as error:
        raise SoundError("This installation has nothing to play sounds with.") from error
    if sys.platform == "linux":
        _hush_alsa()
    return miniaudio


def _hush_alsa() -> None:
    """Keep libasound from writing 48 lines to stderr each time it finds no device."""
    try:
        ctypes.CDLL("libasound.so.2").snd_lib_error_set_handler(_ignore_alsa)
    except (OSError, AttributeError):
        return  # then it is not there to write anything


def _no_output(error: Exception) -> SoundError:
    reason = error.args[0] if error.args else error
    return SoundError(f"Sounds cannot be played ({reason}). Is a loudspeaker connected and switched on?")
