"""Runs commands in this process, against a folder store of the test's own."""

from __future__ import annotations

import io
import json
import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from PIL import Image as Pillow
from skimage.data import astronaut

from kiosk.camera.simulated import PEOPLE, reference_photos
from kiosk.cli import run as run_cli

pytest_plugins = ("tests.plugins.keyrings",)


@dataclass(frozen=True)
class Result:
    """What a command printed, and its exit code."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> dict[str, Any]:
        """The one JSON object on stdout."""
        loaded: dict[str, Any] = json.loads(self.out)
        return loaded


Run = Callable[..., Result]


@pytest.fixture
def run(
    tmp_path: Path, models: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Iterator[Run]:
    """Runs `kiosk` with the given arguments; the store is a folder unless the test sets KIOSK_STORE."""
    (tmp_path / "store").mkdir()
    monkeypatch.setenv("KIOSK_STORE", f"folder:{tmp_path / 'store'}")
    monkeypatch.setenv("KIOSK_FACE__MODELS", str(models))

    def call(*arguments: object) -> Result:
        capsys.readouterr()
        code = run_cli([str(argument) for argument in arguments])
        printed = capsys.readouterr()
        return Result(code, printed.out, printed.err)

    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield call
    root.handlers[:], root.level = handlers, level


def jpeg(image: Any, **options: Any) -> bytes:
    """A JPEG of an RGB image."""
    buffer = io.BytesIO()
    Pillow.fromarray(image).save(buffer, "JPEG", **options)
    return buffer.getvalue()


@pytest.fixture(scope="session")
def photos(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Photos of simulated people (`<name>_<n>.jpg`), one real photograph, and unusable files."""
    folder = tmp_path_factory.mktemp("photos")
    for person in PEOPLE[:2]:
        for number, image in enumerate(reference_photos(person.seed, 4)):
            (folder / f"{person.name}_{number}.jpg").write_bytes(jpeg(image))
    (folder / "astronaut.jpg").write_bytes(jpeg(astronaut()))
    (folder / "astronaut_small.png").write_bytes(png(astronaut(), 300))
    (folder / "nobody.jpg").write_bytes(jpeg(astronaut()[:80, 300:]))
    (folder / "broken.jpg").write_bytes(b"\xff\xd8\xff broken")
    return folder


def png(image: Any, side: int) -> bytes:
    """A PNG of an RGB image, `side` pixels wide and high."""
    buffer = io.BytesIO()
    Pillow.fromarray(image).resize((side, side)).save(buffer, "PNG")
    return buffer.getvalue()
