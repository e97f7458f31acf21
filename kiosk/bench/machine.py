"""What the benchmark ran on: versions of the packages, and the processor."""

from __future__ import annotations

import os
import platform
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

_CPU_INFO = Path("/proc/cpuinfo")
_PACKAGES = {
    "face_recognition": ("face-recognition",),
    "dlib": ("dlib", "dlib-bin"),  # the same library, built by different people
    "onnxruntime": ("onnxruntime",),
    "numpy": ("numpy",),
}


def describe() -> dict[str, Any]:
    """Versions by package, the processor's name and how many cores this process may use."""
    versions = {name: _version(distributions) for name, distributions in _PACKAGES.items()}
    return {**versions, "cpu": cpu_name(), "cores": usable_cores()}


def cpu_name() -> str:
    """The processor's model as the platform names it."""
    try:
        lines = _CPU_INFO.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        lines = []
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.processor() or platform.machine()


def usable_cores() -> int:
    """Cores that this process may run on."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _version(distributions: tuple[str, ...]) -> str:
    for name in distributions:
        try:
            return version(name)
        except PackageNotFoundError:
            continue
    return "unknown"
