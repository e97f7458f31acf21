"""Writes dlib's face recognition network as an ONNX model: the same arithmetic, for a faster runtime.

Differences in form, none in result but for rounding (the largest difference of a descriptor's value is 4e-7):

- Input is RGB `uint8` (n, 150, 150, 3). Its mean and scale (dlib subtracts the mean and divides by 256,
  `dnn/input.h`) are folded into the first convolution, which has no padding, and every affine layer into the
  convolution before it.
- dlib adds tensors of different size as if the smaller had zeros at its end (`add_prev_` in
  `dnn/layers_abstract.h`). Here a 1x1 convolution makes the shortcut's missing channels and a depthwise one,
  padded at its end, the missing last row and column. onnxruntime keeps convolutions in its blocked layout
  and fuses sums and activations into them, which a Pad node would prevent (2 % of the time).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

from kiosk.face.dlib_weights import BLOCKS, CHANNELS, INPUT_SIZE, OUTPUTS, Block, Convolution, NetworkWeights

_INPUT = "chips"
_OUTPUT = "descriptors"
# Old enough for any onnxruntime from 1.14 on, with all that is needed here.
_OPSET = 17
_IR_VERSION = 8
_SCALE = 256.0
_SIZE_AFTER_MAXIMUM = 35


def build_model(weights: NetworkWeights, properties: Mapping[str, str]) -> bytes:
    """The model's bytes, the same for the same arguments.

    Its input is RGB `uint8` (n, 150, 150, 3), its output `float32` (n, 128), not normalised. `properties`
    become the model's metadata.
    """
    writer = _Writer()
    _write_network(writer, weights)
    chips = helper.make_tensor_value_info(_INPUT, TensorProto.UINT8, ["n", INPUT_SIZE, INPUT_SIZE, CHANNELS])
    descriptors = helper.make_tensor_value_info(_OUTPUT, TensorProto.FLOAT, ["n", OUTPUTS])
    graph = helper.make_graph(writer.nodes, "encoder", [chips], [descriptors], writer.constants)
    model = helper.make_model(
        graph, opset_imports=[helper.make_opsetid("", _OPSET)], ir_version=_IR_VERSION, producer_name="kiosk"
    )
    helper.set_model_props(model, dict(properties))
    onnx.checker.check_model(model)
    return bytes(model.SerializeToString(deterministic=True))


class _Writer:
    """Collects nodes and constants; a node's name is that of its one output."""

    def __init__(self) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.constants: list[onnx.TensorProto] = []

    def node(self, operator: str, inputs: list[str], name: str, **attributes: Any) -> str:
        self.nodes.append(helper.make_node(operator, inputs, [name], name=name, **attributes))
        return name

    def constant(self, name: str, values: NDArray[np.floating]) -> str:
        array = np.ascontiguousarray(values, np.float32)
        self.constants.append(numpy_helper.from_array(array, name))
        return name

    def convolution(
        self,
        image: str,
        name: str,
        filters: NDArray[np.floating],
        bias: NDArray[np.floating] | None = None,
        **attributes: Any,
    ) -> str:
        inputs = [image, self.constant(f"{name}.filters", filters)]
        if bias is not None:
            inputs.append(self.constant(f"{name}.bias", bias))
        return self.node("Conv", inputs, name, kernel_shape=filters.shape[2:], **attributes)


def _write_network(writer: _Writer, weights: NetworkWeights) -> None:
    first, *others = weights.convolutions
    image = _entry(writer, first, weights.mean)
    size, inputs = _SIZE_AFTER_MAXIMUM, first.filters.shape[0]
    pairs = zip(BLOCKS, others[::2], others[1::2], strict=True)
    for number, (block, one, two) in enumerate(pairs):
        name = f"block{number}"
        inner = _inner(writer, name, image, block, one, two)
        if block.halves:
            image, inner = _matched(writer, name, image, inner, size, inputs, block.filters)
            size, inputs = size // 2, block.filters
        image = writer.node("Relu", [writer.node("Add", [inner, image], f"{name}.sum")], name)
    features = writer.node("Flatten", [writer.node("GlobalAveragePool", [image], "average")], "features")
    writer.node("MatMul", [features, writer.constant("projection", weights.projection)], _OUTPUT)


def _entry(writer: _Writer, first: Convolution, mean: tuple[float, float, float]) -> str:
    """From bytes to the input of the first block: (n, 32, 35, 35)."""
    filters, bias = _folded(first)
    filters = filters / _SCALE
    bias = bias - (filters * np.array(mean)[:, None, None]).sum(axis=(1, 2, 3))
    planes = writer.node("Transpose", [_INPUT], "planes", perm=[0, 3, 1, 2])
    numbers = writer.node("Cast", [planes], "numbers", to=TensorProto.FLOAT)
    image = writer.convolution(numbers, "entry", filters, bias, strides=[2, 2])
    image = writer.node("Relu", [image], "entry.relu")
    return writer.node("MaxPool", [image], "maximum", kernel_shape=[3, 3], strides=[2, 2])


def _inner(writer: _Writer, name: str, image: str, block: Block, one: Convolution, two: Convolution) -> str:
    """The two convolutions of a block."""
    form: dict[str, Any] = {"strides": [2, 2]} if block.halves else {"pads": [1, 1, 1, 1]}
    inner = writer.convolution(image, f"{name}.one", *_folded(one), **form)
    inner = writer.node("Relu", [inner], f"{name}.relu")
    return writer.convolution(inner, f"{name}.two", *_folded(two), pads=[1, 1, 1, 1])


def _matched(
    writer: _Writer, name: str, image: str, inner: str, size: int, inputs: int, outputs: int
) -> tuple[str, str]:
    """The shortcut of a block that halves a square image of `size`, and its inner result, in one shape."""
    shortcut = writer.node("AveragePool", [image], f"{name}.average", kernel_shape=[2, 2], strides=[2, 2])
    if inputs < outputs:
        widening = np.eye(outputs, inputs)[:, :, None, None]
        shortcut = writer.convolution(shortcut, f"{name}.widened", widening)
    if missing := size // 2 - (size - 1) // 2:
        same = np.ones((outputs, 1, 1, 1))
        pads = [0, 0, missing, missing]
        inner = writer.convolution(inner, f"{name}.padded", same, group=outputs, pads=pads)
    return shortcut, inner


def _folded(layer: Convolution) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Filters and bias of one convolution that does the same as a convolution and its affine layer."""
    gamma = layer.gamma.astype(np.float64)
    return layer.filters * gamma[:, None, None, None], layer.bias * gamma + layer.beta
