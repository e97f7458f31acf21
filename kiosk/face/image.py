"""Strict decoding of photos that come from outside: JPEG and PNG only, capped before any pixel is decoded."""

from __future__ import annotations

import io
import re

import numpy as np
from PIL import Image as Pillow
from PIL import ImageOps, UnidentifiedImageError

from kiosk.errors import ImageError, ImageTooLarge
from kiosk.face.types import Image

MAX_BYTES = 10_000_000
MAX_PIXELS = 20_000_000
PHOTO_SIDE = 1000
"""Photos are decoded to about this length: a portrait's face is then larger than the aligned chip."""
MIN_SIDE = 40
"""Pixels; a shorter side can show no face that the detector finds, and could vanish when it is scaled."""
MAX_SCANS = 64
"""Passes over a progressive JPEG, which all cost the same time; encoders write about ten."""

_NEXT_MARKER = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")
_SCAN, _END = 0xDA, 0xD9

# Pillow's own limit only warns; ours is lower, is checked right after the header was read, and refuses.
Pillow.MAX_IMAGE_PIXELS = None


def decode_photo(data: bytes, *, longest_side: int = PHOTO_SIDE) -> Image:
    """Decode a JPEG or PNG upright (EXIF orientation applied) to RGB `uint8` (height, width, 3).

    Where the photo is larger, its longest side comes back at `longest_side` pixels or, for a JPEG decoded
    at reduced scale, at less than twice that. Raises ImageTooLarge beyond MAX_BYTES or MAX_PIXELS, and
    ImageError for everything that is not one still JPEG or PNG image.
    """
    if not data:
        raise ImageError("The file is empty. Please choose a JPEG or PNG photo.")
    if len(data) > MAX_BYTES:
        raise ImageTooLarge(
            f"The file has {len(data) / 1e6:.1f} MB; at most {MAX_BYTES // 1_000_000} MB are accepted. "
            "Please save it smaller."
        )
    try:
        return _decode(data, longest_side)
    except ImageError:
        raise
    except UnidentifiedImageError as error:
        raise ImageError("The file is not a JPEG or PNG image. Please choose another photo.") from error
    except Exception as error:  # whatever the decoder raises for hostile bytes means the same
        raise ImageError(
            f"The image is damaged ({type(error).__name__}). Please export it again or choose another photo."
        ) from error


def encode_photo(image: Image, *, longest_side: int = 1024, quality: int = 92) -> bytes:
    """A JPEG of an RGB `uint8` image, at most `longest_side` pixels long, upright and without metadata."""
    photo = Pillow.fromarray(image)
    photo.thumbnail((longest_side, longest_side), Pillow.Resampling.LANCZOS)
    buffer = io.BytesIO()
    photo.save(buffer, "JPEG", quality=quality, optimize=True)
    return buffer.getvalue()


def _decode(data: bytes, longest_side: int) -> Image:
    with Pillow.open(io.BytesIO(data), formats=("JPEG", "PNG")) as photo:
        width, height = photo.size
        if width * height > MAX_PIXELS:
            raise ImageTooLarge(
                f"The photo has {width} x {height} pixels; at most {MAX_PIXELS // 1_000_000} megapixels are "
                "accepted. Please save it smaller."
            )
        # Phones put depth and gain maps behind the photo of a JPEG (MPO); the first picture is the photo.
        if photo.format != "MPO" and getattr(photo, "is_animated", False):
            raise ImageError("The file holds several pictures. Please choose a photo with one.")
        if min(width, height) < MIN_SIDE:
            raise ImageError(
                f"The photo has {width} x {height} pixels, too few to show a face. Please use a larger one."
            )
        if photo.format != "PNG" and _has_too_many_scans(data):
            raise ImageError("The image is built in an unusual way. Please export it again as JPEG or PNG.")
        shrink = max(1.0, max(width, height) / longest_side)
        photo.draft("RGB", (round(width / shrink), round(height / shrink)))
        photo.load()
        rgb = _to_rgb(photo)  # before it is scaled, which Pillow cannot do in all modes
    if max(rgb.size) >= 2 * longest_side:
        rgb.thumbnail((longest_side, longest_side), reducing_gap=2.0)
    return np.asarray(ImageOps.exif_transpose(rgb))


def _has_too_many_scans(jpeg: bytes) -> bool:
    """Whether a JPEG has more than MAX_SCANS scans, by its markers (ITU-T T.81, annex B) up to its end."""
    scans, position = 0, 2
    while (marker := _NEXT_MARKER.search(jpeg, position)) and marker[0][1] != _END:
        scans += marker[0][1] == _SCAN
        if scans > MAX_SCANS:
            return True
        position = marker.end() + int.from_bytes(jpeg[marker.end() : marker.end() + 2], "big")
    return False


def _to_rgb(photo: Pillow.Image) -> Pillow.Image:
    """RGB with 8 bits per channel; the EXIF block stays attached."""
    if not photo.mode.startswith("I"):
        return photo.convert("RGB")
    # Pillow clips 16-bit grey instead of scaling it.
    grey = Pillow.fromarray((np.asarray(photo).astype(np.int32) >> 8).clip(0, 255).astype(np.uint8))
    grey.info.update(photo.info)
    return grey.convert("RGB")
