"""Runs the measurements of a plan, one after the other."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import Any

from kiosk.bench import machine
from kiosk.bench.baseline import FaceRecognition
from kiosk.bench.plan import Plan
from kiosk.bench.tasks import EncoderTask, FrameTask, ReferenceTask
from kiosk.bench.timing import Task, compare
from kiosk.bench.verification import Scene, VerifyFirst, VerifyWarm
from kiosk.face.types import FaceEngine
from kiosk.settings import Settings


def run(
    settings: Settings, engine: FaceEngine, plan: Plan, advance: Callable[[], None] = lambda: None
) -> dict[str, Any]:
    """The figures of each measurement by its name, what was run, and how.

    `advance` is called `steps(plan)` times. Raises FaceEngineError, StoreError or CameraError.
    """
    report: dict[str, Any] = {
        "baseline": machine.describe(),
        "configured_encoder": settings.face.encoder,
        "rounds": plan.rounds,
        "photos": plan.photos,
        "rtt_ms": plan.rtt_ms,
    }
    with tempfile.TemporaryDirectory(prefix="kiosk-bench-") as folder:
        workshop = _Workshop(settings, engine, plan, Path(folder))
        for name in plan.names:
            task = workshop.make(name)
            advance()
            figures = compare(task, plan.rounds, advance).figures()
            report[name] = figures | task.facts()
    if "frame" in report:
        report["frame"]["frames_per_second"] = _per_second(report["frame"])
    return report


def steps(plan: Plan) -> int:
    """How often `run` tells that it got on."""
    return len(plan.names) * (plan.rounds + 2)


class _Workshop:
    """Makes the tasks, with what they share."""

    def __init__(self, settings: Settings, engine: FaceEngine, plan: Plan, folder: Path) -> None:
        self._settings = settings
        self._engine = engine
        self._plan = plan
        self._folder = folder

    def make(self, name: str) -> Task:
        """The task of that name, ready to be timed."""
        face, engine, plan = self._settings.face, self._engine, self._plan
        makers: dict[str, Callable[[], Task]] = {
            "encoder": lambda: EncoderTask(face.models, plan),
            "frame": lambda: FrameTask(engine, self._library, plan),
            "reference": lambda: ReferenceTask(engine, self._library, plan),
            "verify_first": lambda: VerifyFirst(self._scene, face.threshold),
            "verify_warm": lambda: VerifyWarm(self._scene, face.threshold),
        }
        return makers[name]()

    @cached_property
    def _library(self) -> FaceRecognition:
        return FaceRecognition()

    @cached_property
    def _scene(self) -> Scene:
        return Scene(self._folder, self._engine, self._library, self._plan)


def _per_second(figures: dict[str, Any]) -> dict[str, float]:
    return {side: round(1000 / figures[f"{side}_ms"], 2) for side in ("ours", "baseline")}
