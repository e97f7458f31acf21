"""The weights of dlib's face recognition network, read from its `.dat` file without dlib.

The network is a residual network of 29 convolutions (`tools/python/src/face_recognition.cpp` in dlib's
sources gives its type). A file holds it like this (`dnn/core.h`, `dnn/layers.h`, `dnn/input.h`, `dnn/loss.h`;
`kiosk.face.dlib_stream` describes the values):

1. the loss layer: the integer 1, the string `loss_metric_2`, two numbers;
2. for every layer from the last to the first an integer, the version of its wrapper: 1 for a tag or skip
   (which only names a place), 2 for a layer that computes, 3 for the one above the input;
3. the input: `input_rgb_image_sized`, the mean of red, green and blue as numbers, rows and columns;
4. for every layer that computes, from first to last, its own values and then the state of its wrapper:
   three flags (set up, gradient stale, gradient disabled) and three tensors, which a trained network that
   was cleaned for use leaves empty. The first layer adds an integer, the samples per image.

Layers' own values, after their kind:

- `con_4`: tensor of all parameters; integers: filters, rows, columns, stride (y, x), padding (y, x); aliases
  of filters (filters, inputs, rows, columns) and biases (1, filters, 1, 1); four learning rate multipliers;
- `affine_`: tensor of all parameters; aliases of gamma and beta (1, channels, 1, 1); the integer 0, which
  says that they are per channel;
- `max_pool_2`, `avg_pool_2`: integers: rows, columns (0: the whole plane), stride (y, x), padding (y, x);
- `fc_2`: integers: outputs, inputs; tensor of all parameters; aliases of weights (inputs, outputs, 1, 1) and
  biases (empty); the integer 1: without bias; four learning rate multipliers;
- `relu_`, `add_prev_`: nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from kiosk.errors import FaceEngineError
from kiosk.face.dlib_stream import EMPTY, DlibStream

INPUT_SIZE = 150
CHANNELS = 3
FIRST_FILTERS = 32
OUTPUTS = 128
LARGEST_FILE = 64_000_000
"""No file larger than this is read, in bytes; the real one has 22 million."""

_LEARNING_MULTIPLIERS = 4


@dataclass(frozen=True, slots=True)
class Block:
    """A residual block of two 3x3 convolutions; where it `halves`, the first has stride 2 and no padding."""

    filters: int
    halves: bool = False


BLOCKS = (
    *(Block(32),) * 3,
    *(Block(64, halves=True), *(Block(64),) * 3),
    *(Block(128, halves=True), *(Block(128),) * 2),
    *(Block(256, halves=True), *(Block(256),) * 2),
    Block(256, halves=True),
)
"""The residual blocks in the order in which they compute."""


@dataclass(frozen=True, slots=True, eq=False)
class Convolution:
    """A convolution and the affine layer after it: y = gamma * (filters * x + bias) + beta.

    `filters` is `float32` (outputs, inputs, rows, columns); `bias`, `gamma` and `beta` are `float32`
    (outputs,).
    """

    filters: NDArray[np.float32]
    bias: NDArray[np.float32]
    gamma: NDArray[np.float32]
    beta: NDArray[np.float32]


@dataclass(frozen=True, slots=True, eq=False)
class NetworkWeights:
    """All weights: `mean` is that of red, green and blue (grey levels), subtracted from the input.

    `convolutions` are in the order in which they compute: one, then two per block of BLOCKS. `projection`
    is `float32` (256, 128): descriptor = features @ projection.
    """

    mean: tuple[float, float, float]
    convolutions: tuple[Convolution, ...]
    projection: NDArray[np.float32]


def read_weights(path: Path) -> NetworkWeights:
    """Read a model file; raises FaceEngineError where it cannot be read or is not exactly this network."""
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST_FILE + 1)
    except OSError as error:
        raise unreadable(error) from error
    return parse_weights(data)


def unreadable(error: OSError) -> FaceEngineError:
    """The error to raise where a model file cannot be read."""
    return FaceEngineError(
        f"The face model cannot be read ({error.strerror}). "
        "Please reinstall the package face-recognition-models."
    )


def parse_weights(data: bytes) -> NetworkWeights:
    """Parse a model file's bytes; raises FaceEngineError where they are not exactly this network."""
    stream = DlibStream(data)
    if len(data) > LARGEST_FILE:
        raise stream.damaged("it is far too large")
    _loss(stream)
    stream.expect(*_wrapper_versions())
    mean = _input(stream)
    convolutions = _convolutions(stream)
    _pool(stream, "avg_pool_2", 0, stride=1)
    projection = _projection(stream)
    stream.expect_end()
    return NetworkWeights(mean, convolutions, projection)


def _wrapper_versions() -> list[int]:
    """The wrappers' versions from the last layer to the first."""
    block = [1, 2, 2, 2, 2, 2, 2, 2]  # tag, convolution, affine, relu, convolution, affine, sum, relu
    halving = [1, 2, 2, 2, 2, 2, 1, 1, 2, 2, 2]  # the same with tag, skip and average before the sum
    first = [3, 2, 2, 2]  # convolution, affine, relu, maximum
    last = [2, 2]  # average, fully connected
    blocks = chain.from_iterable(halving if each.halves else block for each in BLOCKS)
    return [*first, *blocks, *last][::-1]


def _loss(stream: DlibStream) -> None:
    stream.expect(1)
    stream.expect_text("loss_metric_2")
    _skip_numbers(stream, 2)


def _input(stream: DlibStream) -> tuple[float, float, float]:
    stream.expect_text("input_rgb_image_sized")
    mean = stream.number(), stream.number(), stream.number()
    stream.expect(INPUT_SIZE, INPUT_SIZE)
    return mean


def _convolutions(stream: DlibStream) -> tuple[Convolution, ...]:
    found = [_convolution(stream, FIRST_FILTERS, CHANNELS, 7, stride=2, first=True)]
    _plain(stream, "relu_")
    _pool(stream, "max_pool_2", 3, stride=2)
    inputs = FIRST_FILTERS
    for block in BLOCKS:
        found += _block(stream, block, inputs)
        inputs = block.filters
    return tuple(found)


def _block(stream: DlibStream, block: Block, inputs: int) -> list[Convolution]:
    first = _convolution(stream, block.filters, inputs, 3, stride=2 if block.halves else 1)
    _plain(stream, "relu_")
    second = _convolution(stream, block.filters, block.filters, 3, stride=1)
    if block.halves:
        _pool(stream, "avg_pool_2", 2, stride=2)
    _plain(stream, "add_prev_")
    _plain(stream, "relu_")
    return [first, second]


def _convolution(
    stream: DlibStream, outputs: int, inputs: int, size: int, *, stride: int, first: bool = False
) -> Convolution:
    """A convolution with the affine layer after it."""
    padding = size // 2 if stride == 1 else 0
    weights = outputs * inputs * size * size
    stream.expect_text("con_4")
    values = stream.tensor((weights + outputs, 1, 1, 1))
    stream.expect(outputs, size, size, stride, stride, padding, padding)
    stream.expect_alias((outputs, inputs, size, size))
    stream.expect_alias((1, outputs, 1, 1))
    _skip_numbers(stream, _LEARNING_MULTIPLIERS)
    _wrapper_state(stream)
    if first:
        stream.expect(1)
    filters = values[:weights].reshape(outputs, inputs, size, size)
    return Convolution(filters, values[weights:], *_affine(stream, outputs))


def _affine(stream: DlibStream, channels: int) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Gamma and beta, each (channels,)."""
    stream.expect_text("affine_")
    values = stream.tensor((2 * channels, 1, 1, 1))
    stream.expect_alias((1, channels, 1, 1))
    stream.expect_alias((1, channels, 1, 1))
    stream.expect(0)
    _wrapper_state(stream)
    return values[:channels], values[channels:]


def _pool(stream: DlibStream, kind: str, size: int, *, stride: int) -> None:
    stream.expect_text(kind)
    stream.expect(size, size, stride, stride, 0, 0)
    _wrapper_state(stream)


def _plain(stream: DlibStream, kind: str) -> None:
    stream.expect_text(kind)
    _wrapper_state(stream)


def _projection(stream: DlibStream) -> NDArray[np.float32]:
    inputs = BLOCKS[-1].filters
    stream.expect_text("fc_2")
    stream.expect(OUTPUTS, inputs)
    values = stream.tensor((inputs, OUTPUTS, 1, 1))
    stream.expect_alias((inputs, OUTPUTS, 1, 1))
    stream.expect_alias(EMPTY)
    stream.expect(1)
    _skip_numbers(stream, _LEARNING_MULTIPLIERS)
    _wrapper_state(stream)
    return values.reshape(inputs, OUTPUTS)


def _wrapper_state(stream: DlibStream) -> None:
    for _ in range(3):
        stream.flag()
    for _ in range(3):
        stream.tensor(EMPTY)


def _skip_numbers(stream: DlibStream, count: int) -> None:
    """Numbers that only training uses."""
    for _ in range(count):
        stream.number()
