"""Fixtures for the benchmark: both engines, loaded once, and a plan that takes next to no time."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.bench.baseline import FaceRecognition
from kiosk.bench.plan import Plan
from kiosk.face.engine import Engine, make_engine
from kiosk.settings import Settings, load


@pytest.fixture(scope="session")
def settings(models: Path) -> Settings:
    return load(flags={"face": {"models": models}})


@pytest.fixture(scope="session")
def engine(settings: Settings) -> Iterator[Engine]:
    made = make_engine(settings)
    yield made
    made.close()


@pytest.fixture(scope="session")
def library() -> FaceRecognition:
    return FaceRecognition()


@pytest.fixture
def plan() -> Plan:
    return Plan(rounds=1, photos=1, rtt_ms=0, chips=2, frames=2, snapshot=(1000, 750), enrolled=(640, 480))
