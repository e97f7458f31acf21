"""The converted network against dlib's own: on made-up chips, a real photograph, and real people."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import onnx
import pytest
from numpy.typing import NDArray

from kiosk import resources
from kiosk.errors import FaceEngineError
from kiosk.face.dlib_models import ENCODER_FILE, DlibEncoder, FaceFinder, model_path
from kiosk.face.dlib_weights import read_weights
from kiosk.face.encoder import Encoder
from kiosk.face.encoder_check import LARGEST_DIFFERENCE, check_same, sample_chips
from kiosk.face.fast_encoder import BATCH, FastEncoder, load_fast_encoder, model_name, write_bundled
from kiosk.face.image import decode_photo
from kiosk.face.model_file import read_checked, write_checked
from kiosk.face.onnx_graph import build_model
from kiosk.face.types import Image

WEIGHTS = model_path(ENCODER_FILE)


def never() -> Encoder:
    raise AssertionError("dlib's network loaded although the converted one is there")


class ShiftedEncoder:
    """dlib's encoder with a small error in one value of each descriptor."""

    def __init__(self, error: float) -> None:
        self._encoder = DlibEncoder()
        self._error = error

    def encode(self, chips: Sequence[Image]) -> NDArray[np.float32]:
        descriptors = self._encoder.encode(chips)
        descriptors[:, 7] += np.float32(self._error)
        return descriptors

    def close(self) -> None:
        self._encoder.close()


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A cache directory that holds the converted network."""
    folder = tmp_path_factory.mktemp("cache")
    load_fast_encoder(folder)
    return folder


@pytest.fixture(scope="module")
def encoder(cache: Path) -> FastEncoder:
    return load_fast_encoder(cache, make_reference=never)


@pytest.fixture(scope="module")
def reference() -> DlibEncoder:
    return DlibEncoder()


def chips_of(finder: FaceFinder, image: Image) -> list[Image]:
    """The largest face's chip and its mirror image; none where there is no face."""
    chips = [finder.chip(image, finder.face(image, box)) for box in finder.boxes(image)[:1]]
    return [*chips, *(np.ascontiguousarray(chip[:, ::-1]) for chip in chips)]


@pytest.fixture(scope="module")
def finder() -> FaceFinder:
    return FaceFinder()


def largest_difference(first: Encoder, second: Encoder, chips: list[Image]) -> float:
    return float(np.abs(first.encode(chips) - second.encode(chips)).max())


def test_a_real_photograph_gets_dlibs_descriptor(
    encoder: FastEncoder, reference: DlibEncoder, finder: FaceFinder, portrait: Image
) -> None:
    chips = chips_of(finder, portrait)
    assert largest_difference(encoder, reference, chips) < LARGEST_DIFFERENCE
    assert encoder.encode(chips).dtype == np.float32


def test_fifty_real_people_get_dlibs_descriptors(
    encoder: FastEncoder, reference: DlibEncoder, finder: FaceFinder, faces: Path
) -> None:
    photos = sorted(faces.glob("lfw_dev/*/*.jpg"))[::25]
    chips = [chip for photo in photos for chip in chips_of(finder, decode_photo(photo.read_bytes()))[:1]][:50]
    assert len(chips) == 50
    assert largest_difference(encoder, reference, chips) < LARGEST_DIFFERENCE


def test_a_batch_gives_what_single_chips_give(encoder: FastEncoder) -> None:
    chips = (sample_chips() * BATCH)[: BATCH + 3]
    together = encoder.encode(chips)
    alone = np.concatenate([encoder.encode([chip]) for chip in chips])
    assert together.shape == (BATCH + 3, 128)
    assert np.abs(together - alone).max() < 1e-6


def test_no_chips_have_no_descriptors(encoder: FastEncoder) -> None:
    assert encoder.encode([]).shape == (0, 128)


@pytest.mark.parametrize(
    "chip", [np.zeros((150, 149, 3), np.uint8), np.zeros((150, 150), np.uint8), np.zeros((150, 150, 3))]
)
def test_other_images_than_chips_are_refused(encoder: FastEncoder, chip: Image) -> None:
    with pytest.raises(ValueError, match="150 x 150"):
        encoder.encode([chip])


def test_mirrored_views_need_no_copy(encoder: FastEncoder) -> None:
    chip = sample_chips()[0]
    assert np.array_equal(encoder.encode([chip[:, ::-1]]), encoder.encode([chip[:, ::-1].copy()]))


def test_the_check_passes_at_rounding_and_fails_above_it(
    encoder: FastEncoder, reference: DlibEncoder
) -> None:
    assert check_same(encoder, reference) < 1e-6
    with pytest.raises(FaceEngineError, match="own encoder"):
        check_same(encoder, ShiftedEncoder(3e-5))
    with pytest.raises(FaceEngineError, match="own encoder"):
        check_same(encoder, ShiftedEncoder(float("nan")))


def test_sample_chips_are_the_same_at_every_call() -> None:
    first, second = sample_chips(), sample_chips()
    assert all(np.array_equal(one, two) for one, two in zip(first, second, strict=True))
    assert all(chip.shape == (150, 150, 3) and chip.dtype == np.uint8 for chip in first)


def test_dlib_finds_a_face_in_the_face_like_chips(finder: FaceFinder) -> None:
    assert all(finder.boxes(chip, upsample=1) for chip in sample_chips()[:2])


def test_a_network_that_differs_is_refused_and_not_kept(tmp_path: Path) -> None:
    with pytest.raises(FaceEngineError, match="differs"):
        load_fast_encoder(tmp_path, make_reference=lambda: ShiftedEncoder(1e-3))
    assert not list(tmp_path.rglob("*.model"))


def test_a_damaged_file_is_converted_again(cache: Path, tmp_path: Path, encoder: FastEncoder) -> None:
    name = model_name(WEIGHTS)
    copy = tmp_path / name
    data = bytearray((cache / name).read_bytes())
    data[len(data) // 2] ^= 0x10
    copy.write_bytes(data)
    again = load_fast_encoder(tmp_path)
    assert copy.read_bytes() == (cache / name).read_bytes()
    assert np.array_equal(again.encode(sample_chips()), encoder.encode(sample_chips()))


def test_bytes_that_are_no_model_are_a_typed_error() -> None:
    with pytest.raises(FaceEngineError, match="reinstall"):
        FastEncoder(b"no model")


def test_the_model_is_deterministic_and_says_what_it_was_made_of(cache: Path) -> None:
    kept = read_checked(cache / model_name(WEIGHTS))
    assert kept is not None
    properties = {entry.key: entry.value for entry in onnx.load_from_string(kept).metadata_props}
    assert properties["weights_sha256"][:16] in model_name(WEIGHTS)
    assert build_model(read_weights(WEIGHTS), properties) == kept


def test_other_threads_run_while_it_computes(encoder: FastEncoder) -> None:
    """A window must not wait: the encoder may not hold the interpreter lock for a whole batch."""
    started, ticks, done = threading.Event(), [0], threading.Event()

    def count() -> None:
        started.set()
        while not done.wait(0.0005):
            ticks[0] += 1

    thread = threading.Thread(target=count)
    thread.start()
    assert started.wait(5)
    before = ticks[0]
    encoder.encode(sample_chips() * 12)
    during = ticks[0] - before
    done.set()
    thread.join()
    assert during > 3


def test_a_file_that_cannot_be_loaded_is_made_again(cache: Path, tmp_path: Path) -> None:
    path = tmp_path / model_name(WEIGHTS)
    write_checked(path, b"undamaged, but no network")
    loaded = load_fast_encoder(tmp_path)
    assert loaded.encode(sample_chips()).shape == (4, 128)
    assert path.read_bytes() == (cache / path.name).read_bytes()


@pytest.fixture(scope="module")
def bundle(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The resources of a packaged program, with the converted network."""
    packaged = tmp_path_factory.mktemp("packaged")
    (packaged / "models").mkdir()
    write_bundled(packaged / "models")
    return packaged


@pytest.fixture
def without_onnx(monkeypatch: pytest.MonkeyPatch) -> None:
    """As in a packaged program, nothing can be converted."""
    monkeypatch.setitem(sys.modules, "kiosk.face.onnx_graph", None)


@pytest.mark.usefixtures("without_onnx")
def test_the_network_that_came_with_the_program_is_compared_and_kept(
    bundle: Path, cache: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(resources, "_PACKAGED", bundle)
    with pytest.raises(FaceEngineError, match="differs"):
        load_fast_encoder(tmp_path, make_reference=lambda: ShiftedEncoder(1e-3))
    load_fast_encoder(tmp_path)
    kept = tmp_path / model_name(WEIGHTS)
    assert kept.read_bytes() == (cache / kept.name).read_bytes()
    assert load_fast_encoder(tmp_path, make_reference=never).encode(sample_chips()).shape == (4, 128)


@pytest.mark.usefixtures("without_onnx")
def test_without_that_network_and_the_converter_it_says_so(tmp_path: Path) -> None:
    with pytest.raises(FaceEngineError, match="Please reinstall the kiosk"):
        load_fast_encoder(tmp_path)


def test_a_damaged_network_that_came_with_the_program_is_converted_again(
    bundle: Path, cache: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (whole,) = (bundle / "models").iterdir()
    damaged = tmp_path / "packaged" / "models" / whole.name
    damaged.parent.mkdir(parents=True)
    damaged.write_bytes(whole.read_bytes()[:-1000])
    monkeypatch.setattr(resources, "_PACKAGED", tmp_path / "packaged")
    load_fast_encoder(tmp_path)
    assert (tmp_path / model_name(WEIGHTS)).read_bytes() == (cache / model_name(WEIGHTS)).read_bytes()


def test_nothing_of_its_use_is_recorded(tmp_path: Path) -> None:
    """onnxruntime keeps a database of events below XDG_CACHE_HOME unless it is told not to."""
    environment = {**os.environ, "XDG_CACHE_HOME": str(tmp_path)}
    script = "import kiosk.face.fast_encoder"
    subprocess.run([sys.executable, "-c", script], env=environment, check=True)
    assert list(tmp_path.iterdir()) == []
