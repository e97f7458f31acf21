"""`kiosk run` and `kiosk demo`: the window, and the tour in the terminal where there is no display."""

from __future__ import annotations

import logging
from functools import partial
from typing import TYPE_CHECKING, Any

import click

import kiosk
from kiosk.commands.common import EXIT_UNDECIDED, Call, Failed, command
from kiosk.errors import SettingsError

if TYPE_CHECKING:
    from kiosk.camera.simulated import SimulatedPerson
    from kiosk.camera.source import CameraSource
    from kiosk.demo import VisitReport
    from kiosk.settings import Settings

logger = logging.getLogger(__name__)

_HEADINGS = ("stands there", "claims to be", "decision", "reason", "distance", "ms")
_ROW = "{:<14}{:<14}{:<11}{:<18}{:>8}{:>7}"


@click.command()
@click.option("--windowed", is_flag=True, help="Open a window like any other, instead of the full screen.")
@command
def run(call: Call, *, windowed: bool) -> None:
    """Open the kiosk: full screen, and left by the admin password only."""
    from kiosk.ui.display import display_problem

    problem = display_problem()
    if problem:
        click.echo(f"{problem} `kiosk verify` and the other commands work without a display.", err=True)
        raise Failed(EXIT_UNDECIDED)
    from kiosk.compose import refuse_newer_copy
    from kiosk.crash_reports import CrashReports
    from kiosk.single_instance import only_instance

    _camera_of(call.settings)
    refuse_newer_copy(call.settings)
    with only_instance(), CrashReports().installed():
        code = _run_windows(call, locked=not windowed)
    _exit(code)


def _run_windows(call: Call, *, locked: bool) -> int:
    """The window, again with the settings as they are then whenever an administrator wants it so."""
    from kiosk.app import RESTART
    from kiosk.log_files import to_files

    settings = call.settings
    while True:
        with to_files(settings.log):
            logger.info("kiosk %s starts", kiosk.__version__)
            code = _run_window(call, settings, locked=locked)
            if code != RESTART:
                logger.info("the kiosk ends")
                return code
            logger.info("an administrator restarts the kiosk")
            settings = _loaded_again(call, settings)


def _run_window(call: Call, settings: Settings, *, locked: bool) -> int:
    from kiosk.app import run_window
    from kiosk.progress import Patience

    return run_window(
        settings,
        make_source=partial(_camera_of, settings),
        locked=locked,
        settings_file=call.settings_file(),
        patience=Patience(),
    )


def _loaded_again(call: Call, before: Settings) -> Settings:
    """The settings as they are now, or those from before: a file that somebody broke shall close no door."""
    try:
        return call.load_again()
    except SettingsError as error:
        logger.warning("going on with the settings from before: %s", error)
        return before


def _camera_of(settings: Settings) -> CameraSource:
    from kiosk.camera.factory import open_source

    camera = settings.camera
    return open_source(camera.source, width=camera.width, height=camera.height, fps=camera.fps)


@click.command()
@click.option("--terminal", is_flag=True, help="Play the tour in the terminal even where there is a display.")
@command
def demo(call: Call, *, terminal: bool) -> None:
    """Try the whole kiosk with simulated people: no camera, no bucket, no settings needed."""
    from kiosk.compose import LazyEngine, make_gallery
    from kiosk.demo import enroll_people, temporary_settings
    from kiosk.ui.display import display_problem

    problem = display_problem()
    in_window = not (terminal or problem or call.as_json)
    with temporary_settings(call.settings) as settings:
        engine = LazyEngine(settings)
        gallery = make_gallery(settings, engine, create=True)
        enroll_people(gallery, engine, _tell_enrolled)
        if in_window:
            _exit(_demo_window(settings))
            return
        if problem:
            click.echo(f"{problem} Here is the same tour in the terminal.\n", err=True)
        if not call.as_json:
            click.echo(_ROW.format(*_HEADINGS))
        from kiosk.demo import play_tour

        visits = []
        for report in play_tour(settings, gallery, engine):
            visits.append(_as_json(report))
            if not call.as_json:
                click.echo(_as_row(report))
        granted = sum(visit["granted"] for visit in visits)
        call.report({"visits": visits}, f"\n{granted} of {len(visits)} visits were granted.")


def _demo_window(settings: Settings) -> int:
    from kiosk.app import run_window
    from kiosk.camera.simulated import SimulatedCamera
    from kiosk.demo import ENROLLED, STRANGER
    from kiosk.ui.demo_stage import DemoStage

    size = (settings.camera.width, settings.camera.height)
    camera = SimulatedCamera(ENROLLED[0].seed, size=size, fps=settings.camera.fps)
    stage = DemoStage(camera, tuple(person.name for person in ENROLLED), STRANGER)
    return run_window(settings, make_source=lambda: camera, demo=stage)


def _tell_enrolled(person: SimulatedPerson, photos: int) -> None:
    click.echo(f"Enrolled {person.name} with {photos} photos.", err=True)


def _as_json(report: VisitReport) -> dict[str, Any]:
    decision = report.decision
    return {
        "person": report.visit.person.name if report.visit.person else None,
        "claim": report.visit.claim,
        "granted": decision.granted,
        "decision": str(decision.outcome),
        "reason": str(decision.reason),
        "distance": decision.distance,
        "threshold": decision.threshold,
        "milliseconds": round(report.milliseconds),
    }


def _as_row(report: VisitReport) -> str:
    decision = report.decision
    return _ROW.format(
        report.visit.person.name if report.visit.person else "nobody",
        report.visit.claim,
        "granted" if decision.granted else "denied",
        decision.reason,
        "" if decision.distance is None else f"{decision.distance:.3f}",
        round(report.milliseconds),
    )


def _exit(code: int) -> None:
    if code:
        raise Failed(code)
