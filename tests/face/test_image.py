"""Strict decoding: what is accepted comes out upright and in RGB; all else is a typed error."""

from __future__ import annotations

import contextlib
import io
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image as Pillow

from kiosk.errors import ImageError, ImageTooLarge
from kiosk.face.image import MAX_BYTES, decode_photo, encode_photo
from kiosk.face.types import Image

ORIENTATION_TAG = 0x0112
# What a camera with this EXIF orientation stores for an upright scene (EXIF 2.32, tag 0x0112).
STORED_AS = {
    1: lambda scene: scene,
    2: lambda scene: scene[:, ::-1],
    3: lambda scene: scene[::-1, ::-1],
    4: lambda scene: scene[::-1],
    5: lambda scene: scene.transpose(1, 0, 2),
    6: lambda scene: np.rot90(scene, 1),
    7: lambda scene: scene[::-1, ::-1].transpose(1, 0, 2),
    8: lambda scene: np.rot90(scene, -1),
}


def encoded(image: Pillow.Image, kind: str, **options: object) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, kind, **options)
    return buffer.getvalue()


@pytest.fixture(scope="module")
def scene() -> Image:
    """An image without symmetry: RGB (48, 64, 3)."""
    ramp = np.zeros((48, 64, 3), np.uint8)
    ramp[..., 0] = np.linspace(0, 250, 64)[None, :]
    ramp[..., 1] = np.linspace(0, 250, 48)[:, None]
    ramp[:16, :16, 2] = 200
    return ramp


@pytest.mark.parametrize("orientation", sorted(STORED_AS))
@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_exif_orientation_is_applied(scene: Image, orientation: int, kind: str) -> None:
    stored = Pillow.fromarray(np.ascontiguousarray(STORED_AS[orientation](scene)))
    exif = Pillow.Exif()
    exif[ORIENTATION_TAG] = orientation
    decoded = decode_photo(encoded(stored, kind, exif=exif, **({"quality": 100} if kind == "JPEG" else {})))
    assert decoded.shape == scene.shape
    assert np.abs(decoded.astype(int) - scene).mean() < 4


@pytest.mark.parametrize("mode", ["L", "RGB", "CMYK"])
def test_jpeg_modes_become_rgb(scene: Image, mode: str) -> None:
    decoded = decode_photo(encoded(Pillow.fromarray(scene).convert(mode), "JPEG"))
    assert (decoded.shape, str(decoded.dtype)) == (scene.shape, "uint8")


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA"])
def test_png_modes_become_rgb(scene: Image, mode: str) -> None:
    decoded = decode_photo(encoded(Pillow.fromarray(scene).convert(mode), "PNG"))
    assert (decoded.shape, str(decoded.dtype)) == (scene.shape, "uint8")


def test_sixteen_bit_grey_is_scaled_not_clipped() -> None:
    grey = Pillow.fromarray(np.linspace(0, 65535, 4096, dtype=np.uint16).reshape(64, 64))
    decoded = decode_photo(encoded(grey, "PNG"))
    assert decoded[0, 0, 0] == 0
    assert 120 < decoded[32, 0, 0] < 136
    assert decoded[-1, -1, 0] == 255


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16"])
def test_large_pngs_of_all_modes_are_scaled(mode: str) -> None:
    large = Pillow.new("I;16", (2600, 1300), 30_000) if mode == "I;16" else Pillow.new(mode, (2600, 1300))
    assert decode_photo(encoded(large, "PNG")).shape == (500, 1000, 3)


def test_a_large_jpeg_is_decoded_at_reduced_scale() -> None:
    photo = encoded(Pillow.new("RGB", (4000, 3000), "grey"), "JPEG")
    height, width = decode_photo(photo, longest_side=1000).shape[:2]
    assert 1000 <= width < 2000
    assert abs(width / height - 4 / 3) < 0.01


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"hello",
        b"\xff\xd8\xff",
        b"\x89PNG\r\n\x1a\n",
        encoded(Pillow.new("RGB", (8, 8)), "GIF"),
        encoded(Pillow.new("RGB", (8, 8)), "BMP"),
        encoded(Pillow.new("RGB", (8, 8)), "TIFF"),
        encoded(
            Pillow.new("RGB", (8, 8)), "PNG", save_all=True, append_images=[Pillow.new("RGB", (8, 8), "red")]
        ),
    ],
    ids=["empty", "text", "cut jpeg", "cut png", "gif", "bmp", "tiff", "animated png"],
)
def test_what_is_no_still_jpeg_or_png_is_refused(data: bytes) -> None:
    with pytest.raises(ImageError):
        decode_photo(data)


def test_the_first_picture_of_a_phones_jpeg_is_the_photo(scene: Image) -> None:
    phone = encoded(
        Pillow.fromarray(scene), "MPO", save_all=True, append_images=[Pillow.new("L", (32, 24))], quality=95
    )
    assert decode_photo(phone).shape == scene.shape


def test_too_many_bytes_are_refused_unread() -> None:
    with pytest.raises(ImageTooLarge, match="MB"):
        decode_photo(b"\xff" * (MAX_BYTES + 1))


def test_too_many_pixels_are_refused_before_decoding() -> None:
    bomb = encoded(Pillow.new("1", (30_000, 30_000)), "PNG")
    assert len(bomb) < MAX_BYTES
    with pytest.raises(ImageTooLarge, match="megapixels"):
        decode_photo(bomb)


@pytest.mark.parametrize("size", [(1999, 1), (1, 5000), (200, 39)])
def test_slivers_are_refused(size: tuple[int, int]) -> None:
    with pytest.raises(ImageError, match="too few"):
        decode_photo(encoded(Pillow.new("RGB", size), "PNG"))


def test_a_jpeg_of_very_many_scans_is_refused(scene: Image) -> None:
    progressive = encoded(Pillow.fromarray(scene), "JPEG", progressive=True)
    assert decode_photo(progressive).shape == scene.shape
    last_scan = progressive[progressive.rindex(b"\xff\xda") : -2]
    with pytest.raises(ImageError, match="unusual"):
        decode_photo(progressive[:-2] + last_scan * 3000 + b"\xff\xd9")


def test_scans_behind_the_end_of_the_image_do_not_count(scene: Image) -> None:
    """Phones append short films, whose bytes may look like anything."""
    photo = encoded(Pillow.fromarray(scene), "JPEG")
    assert decode_photo(photo + b"\xff\xda\x00\x04" * 500).shape == scene.shape


def test_reencoding_drops_metadata_and_limits_the_size(scene: Image) -> None:
    exif = Pillow.Exif()
    exif[ORIENTATION_TAG] = 6
    exif[0x010F] = "a camera's maker"
    large = Pillow.fromarray(scene).resize((3000, 2000))
    stored = encode_photo(decode_photo(encoded(large, "JPEG", exif=exif)))
    with Pillow.open(io.BytesIO(stored)) as photo:
        assert photo.format == "JPEG"
        assert max(photo.size) == 1024
        assert photo.size[0] < photo.size[1]
        assert not photo.getexif()
        assert "exif" not in photo.info


MUTABLE = [
    encoded(Pillow.effect_noise((40, 30), 50).convert("RGB"), "JPEG"),
    encoded(Pillow.effect_noise((40, 30), 50).convert("P"), "PNG"),
]


@settings(max_examples=200, deadline=None)
@given(
    original=st.sampled_from(MUTABLE),
    edits=st.lists(st.tuples(st.floats(0, 1), st.integers(0, 255)), min_size=1, max_size=6),
    keep=st.floats(0, 1),
)
def test_mutated_bytes_decode_or_end_in_a_typed_error(
    original: bytes, edits: list[tuple[float, int]], keep: float
) -> None:
    data = bytearray(original)
    for place, value in edits:
        data[int(place * (len(data) - 1))] = value
    decoded = None
    with contextlib.suppress(ImageError):
        decoded = decode_photo(bytes(data[: max(1, round(keep * len(data)))]))
    assert decoded is None or (decoded.ndim, str(decoded.dtype)) == (3, "uint8")


@pytest.mark.parametrize(
    "bomb",
    [
        encoded(Pillow.new("1", (30_000, 30_000)), "PNG"),
        encoded(Pillow.new("L", (60_000, 400)), "JPEG"),
        encoded(Pillow.new("RGB", (4400, 4400)), "PNG")[:-60],
        encoded(Pillow.effect_noise((4400, 4400), 20).convert("RGB"), "JPEG")[:-5000],
    ],
    ids=["900 MP", "24 MP", "cut png", "cut jpeg"],
)
def test_hostile_images_take_little_memory(bomb: bytes, tmp_path: Path) -> None:
    """Decoded in a process of its own, so that what came before does not count."""
    (tmp_path / "bomb").write_bytes(bomb)
    script = (
        "import resource, sys; from pathlib import Path; from kiosk.face.image import decode_photo;"
        "from kiosk.errors import ImageError\n"
        "peak = lambda: resource.getrusage(resource.RUSAGE_SELF).ru_maxrss\n"
        "before = peak()\n"
        "try: decode_photo(Path(sys.argv[1]).read_bytes()); print('decoded')\n"
        "except ImageError: print('refused')\n"
        "print(peak() - before)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path / "bomb")], capture_output=True, text=True, check=True
    )
    outcome, kibibytes = done.stdout.split()
    assert outcome == "refused"
    assert int(kibibytes) < 200_000
