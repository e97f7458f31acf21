"""dlib's face recognition network run by onnxruntime: the one module that imports onnxruntime.

The network is converted on first use, or comes converted with a packaged program. It is compared with dlib's own
on this machine, and kept in the cache directory. Only what passed that comparison is ever kept, so that a later
start neither repeats it nor loads dlib's network.
"""

from __future__ import annotations

import hashlib
import logging
import os
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from kiosk.errors import FaceEngineError
from kiosk.face.dlib_models import CHIP_SIZE, ENCODER_FILE, DlibEncoder, model_path
from kiosk.face.dlib_weights import OUTPUTS, read_weights, unreadable
from kiosk.face.encoder import Encoder
from kiosk.face.encoder_check import check_same
from kiosk.face.model_file import read_checked, read_or_build, write_checked
from kiosk.face.types import Image
from kiosk.resources import resource

# onnxruntime records its use, with a device ID, from its import on; nothing of that belongs on a door.
os.environ.setdefault("ORT_DISABLE_TELEMETRY", "1")

import onnxruntime

logger = logging.getLogger(__name__)

CONVERTER_VERSION = 1
"""To be raised with every change of what `kiosk.face.onnx_graph` writes."""
BATCH = 8
"""Chips computed at once: one costs a fifth less than alone. With 16 the intermediate results leave the
processor's cache, and one costs 5 to 8 % more than with 8."""


class FastEncoder:
    """An `Encoder` of dlib's descriptors to within 1e-5, on one thread and without the interpreter lock."""

    def __init__(self, model: bytes) -> None:
        """Load what `build_model` wrote; raises FaceEngineError where onnxruntime refuses it."""
        try:
            session = onnxruntime.InferenceSession(model, _options(), providers=["CPUExecutionProvider"])
            self._input = session.get_inputs()[0].name
        except Exception as error:  # onnxruntime's errors have no base of their own
            raise FaceEngineError(
                f"The converted face model cannot be loaded ({type(error).__name__}). "
                "Please reinstall the package onnxruntime."
            ) from error
        self._session = session

    def encode(self, chips: Sequence[Image]) -> NDArray[np.float32]:
        """See `Encoder`. Raises FaceEngineError where onnxruntime fails, ValueError for other chips."""
        if any(chip.shape != (CHIP_SIZE, CHIP_SIZE, 3) or chip.dtype != np.uint8 for chip in chips):
            raise ValueError(f"face chips must be RGB uint8 of {CHIP_SIZE} x {CHIP_SIZE} pixels")
        batches = [self._run(chips[start : start + BATCH]) for start in range(0, len(chips), BATCH)]
        return np.concatenate(batches) if batches else np.empty((0, OUTPUTS), np.float32)

    def close(self) -> None:
        """Nothing to release."""

    def _run(self, chips: Sequence[Image]) -> NDArray[np.float32]:
        try:
            (descriptors,) = self._session.run(None, {self._input: np.stack(chips)})
        except Exception as error:  # onnxruntime's errors have no base of their own
            raise FaceEngineError(
                f"The face encoder failed ({type(error).__name__}). Please restart the kiosk."
            ) from error
        return np.asarray(descriptors, np.float32)


def load_fast_encoder(
    folder: Path,
    *,
    make_reference: Callable[[], Encoder] = DlibEncoder,
) -> FastEncoder:
    """The encoder, from `folder`; converted into that first where need be.

    Raises FaceEngineError where the weights are missing or damaged, or where the converted network does not
    compute what `make_reference()` does; dlib's own encoder can then serve instead.
    """
    weights = model_path(ENCODER_FILE)
    path = folder / model_name(weights)
    model = read_or_build(path, lambda: convert(weights, make_reference))
    try:
        return FastEncoder(model)
    except FaceEngineError as error:
        logger.warning("%s is made again: %s", path.name, error)
        path.unlink(missing_ok=True)
        return FastEncoder(read_or_build(path, lambda: convert(weights, make_reference)))


def model_name(weights: Path) -> str:
    """What the converted network is called: by its weights, its form, and the runtime it was compared on."""
    return f"encoder-{_digest(weights)[:16]}-{CONVERTER_VERSION}-{onnxruntime.__version__}.model"


def convert(weights: Path, make_reference: Callable[[], Encoder] = DlibEncoder) -> bytes:
    """The ONNX model of dlib's network, compared with the reference; raises FaceEngineError."""
    logger.info("preparing the face model; this happens once")
    model = _bundled(weights) or _build(weights)
    reference = make_reference()
    try:
        difference = check_same(FastEncoder(model), reference)
    finally:
        reference.close()
    logger.info("the face model is ready; it differs from dlib's by %.1e at most", difference)
    return model


def write_bundled(folder: Path) -> Path:
    """Convert the installed weights into a file for `models/` of a packaged program's resources; its path.

    Raises FaceEngineError, and OSError where the folder cannot be written to.
    """
    weights = model_path(ENCODER_FILE)
    path = folder / _bundled_name(weights)
    write_checked(path, convert(weights))
    return path


def _bundled(weights: Path) -> bytes | None:
    """The converted network that came with the program; None where none did, or it is damaged."""
    try:
        return read_checked(resource(f"models/{_bundled_name(weights)}"))
    except FileNotFoundError:
        return None


def _bundled_name(weights: Path) -> str:
    """Without the runtime's version: the comparison is made where it runs."""
    return f"encoder-{_digest(weights)[:16]}-{CONVERTER_VERSION}.model"


def _build(weights: Path) -> bytes:
    try:
        from kiosk.face.onnx_graph import build_model  # its package onnx is needed for nothing else
    except ImportError as error:
        raise FaceEngineError(
            f"The converted face model is missing or damaged, and cannot be made here ({error}). "
            "Please reinstall the kiosk."
        ) from error
    properties = {"weights_sha256": _digest(weights), "converter_version": str(CONVERTER_VERSION)}
    return build_model(read_weights(weights), properties)


def _digest(weights: Path) -> str:
    """SHA-256 (hex) of a file; raises FaceEngineError where it cannot be read."""
    try:
        with weights.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise unreadable(error) from error


def _options() -> onnxruntime.SessionOptions:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.execution_mode = onnxruntime.ExecutionMode.ORT_SEQUENTIAL
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_ALL
    options.enable_cpu_mem_arena = False  # no slower here, and 10 MB less after a full batch
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    options.log_severity_level = 3  # errors only; they are raised as well
    return options
