"""dlib's model file read by our own parser: the real file, and everything that can be wrong with one."""

from __future__ import annotations

import tracemalloc
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.errors import FaceEngineError
from kiosk.face.dlib_models import ENCODER_FILE, model_path
from kiosk.face.dlib_stream import EMPTY, DlibStream
from kiosk.face.dlib_weights import BLOCKS, NetworkWeights, parse_weights, read_weights

MODEL = model_path(ENCODER_FILE).read_bytes()
HEAD = 400
"""Bytes that hold the loss, the wrappers' versions, the input and the first layer's head."""
FIRST_STATE = range(19220, 19420)
"""What follows the first convolution's weights: its form, its wrapper's state, the next layer's head."""


@pytest.fixture(scope="module")
def weights() -> NetworkWeights:
    return parse_weights(MODEL)


def is_weights_or_typed_error(data: bytes) -> bool:
    try:
        return isinstance(parse_weights(data), NetworkWeights)
    except FaceEngineError as error:
        return "reinstall" in str(error)


def test_the_real_file_has_the_network_of_the_design(weights: NetworkWeights) -> None:
    shapes = [layer.filters.shape for layer in weights.convolutions]
    assert shapes[:2] == [(32, 3, 7, 7), (32, 32, 3, 3)]
    assert shapes[-2:] == [(256, 256, 3, 3)] * 2
    assert len(shapes) == 29 == 1 + 2 * len(BLOCKS)
    assert weights.projection.shape == (256, 128)
    assert weights.mean == pytest.approx((122.782, 117.001, 104.298), abs=1e-4)


def test_every_layer_is_plausible(weights: NetworkWeights) -> None:
    for layer in weights.convolutions:
        channels = layer.filters.shape[0]
        assert layer.bias.shape == layer.gamma.shape == layer.beta.shape == (channels,)
        assert layer.filters.dtype == np.float32
        assert 0 < np.abs(layer.filters).max() < 10
        assert 0 < np.abs(layer.gamma).max() < 100


def test_a_file_is_read_from_disk_and_a_missing_one_is_a_typed_error(tmp_path: Path) -> None:
    assert len(read_weights(model_path(ENCODER_FILE)).convolutions) == 29
    with pytest.raises(FaceEngineError, match="reinstall"):
        read_weights(tmp_path / "nothing.dat")


@pytest.mark.parametrize("length", [0, 1, 2, 40, 333, 350, 19300, len(MODEL) // 2, len(MODEL) - 1])
def test_a_truncated_file_is_a_typed_error(length: int) -> None:
    with pytest.raises(FaceEngineError, match="early"):
        parse_weights(MODEL[:length])


def test_trailing_bytes_are_refused() -> None:
    with pytest.raises(FaceEngineError, match="3 bytes too many"):
        parse_weights(MODEL + b"abc")


def test_another_layer_is_refused() -> None:
    with pytest.raises(FaceEngineError, match="max_pool_2 belongs"):
        parse_weights(MODEL.replace(b"max_pool_2", b"min_pool_2", 1))


def test_a_weight_that_is_no_number_is_refused() -> None:
    start = MODEL.index(b"con_4") + 20
    with pytest.raises(FaceEngineError, match="no number"):
        parse_weights(MODEL[:start] + b"\xff" * 8 + MODEL[start + 8 :])


def test_a_file_far_too_large_is_refused_unread() -> None:
    with pytest.raises(FaceEngineError, match="too large"):
        parse_weights(bytes(64_000_001))


@settings(max_examples=150, deadline=None)
@given(st.integers(0, HEAD - 1) | st.sampled_from(FIRST_STATE), st.binary(min_size=1, max_size=12))
def test_overwritten_bytes_are_weights_or_a_typed_error(position: int, replacement: bytes) -> None:
    # What follows is cut off where the damage goes unnoticed, so that an example costs no 22 MB.
    head = MODEL[:20_000]
    assert is_weights_or_typed_error(head[:position] + replacement + head[position + len(replacement) :])


@settings(max_examples=6, deadline=None)
@given(st.integers(0, len(MODEL) - 1), st.integers(0, 7))
def test_a_flipped_bit_anywhere_gives_weights_or_a_typed_error(position: int, bit: int) -> None:
    damaged = bytearray(MODEL)
    damaged[position] ^= 1 << bit
    assert is_weights_or_typed_error(bytes(damaged))


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=300))
def test_garbage_is_a_typed_error(data: bytes) -> None:
    with pytest.raises(FaceEngineError):
        parse_weights(data)


def test_a_tensor_that_claims_to_be_huge_allocates_nothing() -> None:
    shape = (2**40, 2**20, 1, 1)
    integers = b"".join(bytes([8]) + side.to_bytes(8, "little") for side in (2, *shape))
    tracemalloc.start()
    with pytest.raises(FaceEngineError):
        DlibStream(integers).tensor((4, 1, 1, 1))
    with pytest.raises(FaceEngineError, match="early"):
        DlibStream(integers).tensor(shape)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 1_000_000


@pytest.mark.parametrize(
    ("data", "value"),
    [(b"\x01\x05", 5), (b"\x81\x05", -5), (b"\x02\x80\x12", 0x1280), (b"\x08" + b"\xff" * 8, 2**64 - 1)],
)
def test_integers(data: bytes, value: int) -> None:
    assert DlibStream(data).integer() == value


def test_numbers_are_mantissa_and_exponent() -> None:
    assert DlibStream(b"\x01\x10\x81\x04").number() == 1.0
    assert DlibStream(b"\x01\x00\x01\x0b").number() == 0.0


@pytest.mark.parametrize("exponent", [b"\x02\x00\x7d", b"\x02\x85\x03", b"\x82\x85\x03"])
def test_numbers_that_are_not_finite_or_far_out_are_refused(exponent: bytes) -> None:
    with pytest.raises(FaceEngineError, match="exponent"):
        DlibStream(b"\x01\x01" + exponent).number()


@pytest.mark.parametrize("data", [b"\x00", b"\x09" + bytes(9), b"\x0f" + bytes(15), b"\x02\x01"])
def test_integers_of_impossible_length_are_refused(data: bytes) -> None:
    with pytest.raises(FaceEngineError):
        DlibStream(data).integer()


def test_a_flag_is_one_of_two_characters() -> None:
    stream = DlibStream(b"102")
    assert stream.flag() is True
    assert stream.flag() is False
    with pytest.raises(FaceEngineError, match="flag"):
        stream.flag()


def test_an_empty_tensor_has_no_values() -> None:
    assert DlibStream(b"\x01\x02" + b"\x01\x00" * 4).tensor(EMPTY).size == 0
