"""What the benchmark says about the machine."""

from __future__ import annotations

import os

import numpy as np

from kiosk.bench.machine import cpu_name, describe, usable_cores


def test_versions_processor_and_cores_are_named() -> None:
    described = describe()
    assert set(described) == {"face_recognition", "dlib", "onnxruntime", "numpy", "cpu", "cores"}
    assert described["numpy"] == np.__version__
    assert "unknown" not in described.values()


def test_the_processor_has_a_name_and_cores() -> None:
    assert cpu_name()
    assert 1 <= usable_cores() <= (os.cpu_count() or 1)
