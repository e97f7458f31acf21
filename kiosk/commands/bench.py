"""`kiosk bench`: how much faster this is than face_recognition, on this machine."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

from kiosk.bench.plan import NAMES, Plan
from kiosk.commands.common import Call, command

_DEFAULTS = Plan()


@click.command()
@click.option(
    "--rounds",
    type=click.IntRange(1, 1000),
    default=_DEFAULTS.rounds,
    show_default=True,
    help="Timed rounds.",
)
@click.option(
    "--rtt",
    metavar="MS",
    type=click.FloatRange(0, 2000),
    default=_DEFAULTS.rtt_ms,
    show_default=True,
    help="Round trip to the simulated photo store, in milliseconds.",
)
@click.option(
    "--photos", type=click.IntRange(1, 50), default=_DEFAULTS.photos, show_default=True, help="References."
)
@click.option("--only", type=click.Choice(NAMES), multiple=True, help="Measure only this; may be repeated.")
@click.option(
    "--video",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="Take the frames from a video instead of the simulated camera.",
)
@command
def bench(
    call: Call, rounds: int, rtt: float, photos: int, only: tuple[str, ...], video: Path | None
) -> None:
    """Time this program's work beside the same work done with face_recognition.

    Takes a minute or so; other programs should rest meanwhile.
    """
    from kiosk.bench.report import as_text

    names = tuple(name for name in NAMES if name in only) or NAMES
    report = _run(call, Plan(names, rounds, photos, rtt, video))
    call.report(report, as_text(report))


def _run(call: Call, plan: Plan) -> dict[str, Any]:
    from kiosk.bench import suite
    from kiosk.compose import LazyEngine

    engine = LazyEngine(call.settings)
    try:
        with click.progressbar(length=suite.steps(plan), label="Measuring", file=sys.stderr) as bar:
            return suite.run(call.settings, engine, plan, lambda: bar.update(1))
    finally:
        engine.close()
