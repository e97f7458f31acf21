"""`kiosk calibrate`: how often the decision is wrong, and which threshold keeps that rare."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kiosk.commands.common import Call, command

if TYPE_CHECKING:
    from kiosk.verification.calibration.dataset import Dataset
    from kiosk.verification.calibration.measure import Plan
    from kiosk.verification.calibration.report import Report

MOST_IMAGES = 20


def _counts(_context: click.Context, _option: click.Parameter, value: str) -> tuple[int, ...]:
    """Numbers of images, separated by commas."""
    try:
        counts = tuple(sorted({int(part) for part in value.split(",")}))
    except ValueError as error:
        raise click.BadParameter(f"{value!r} is not a list of numbers such as 1,3,5.") from error
    if not 1 <= counts[0] <= counts[-1] <= MOST_IMAGES:
        raise click.BadParameter(f"Each number must be from 1 to {MOST_IMAGES}.")
    return counts


@click.command()
@click.argument("folder", required=False, type=click.Path(path_type=Path))
@click.option("--enrolled", is_flag=True, help="Compare the enrolled people with one another instead.")
@click.option(
    "--references",
    metavar="N,N,...",
    callback=_counts,
    default="1,3,5",
    show_default=True,
    help="Photos that make up a template.",
)
@click.option(
    "--probes",
    metavar="N,N,...",
    callback=_counts,
    default="1,3",
    show_default=True,
    help="Images that make up a probe.",
)
@click.option(
    "--target-fmr",
    type=click.FloatRange(0, 1, min_open=True, max_open=True),
    default=1e-4,
    show_default=True,
    help="False match rate that is accepted.",
)
@click.option(
    "--repeats",
    type=click.IntRange(1, 1000),
    default=20,
    show_default=True,
    help="Random choices of references and probes.",
)
@click.option(
    "--seed", type=click.IntRange(0), default=0, show_default=True, help="Seed of the random choices."
)
@click.option(
    "--plot", metavar="FILE", type=click.Path(path_type=Path), help="Write a DET curve to this SVG file."
)
@command
def calibrate(
    call: Call, folder: Path | None, *, enrolled: bool, plot: Path | None, target_fmr: float, **choice: Any
) -> None:
    """Measure false matches and false non-matches on FOLDER, which has one subfolder of photos per person.

    With --enrolled, report who among the enrolled people resembles whom too much.
    """
    if enrolled == (folder is not None):
        raise click.UsageError("Please give either a folder of people or --enrolled.")
    if enrolled and plot is not None:
        raise click.UsageError("--plot goes with a folder of people, not with --enrolled.")
    if folder is None:
        _report_enrolled(call)
        return
    from kiosk.verification.calibration.det_plot import check_plot_path, write_plot
    from kiosk.verification.calibration.measure import Plan
    from kiosk.verification.calibration.report import as_json, as_text

    if plot is not None:
        check_plot_path(plot)
    plan = Plan(**choice, target_fmr=target_fmr, threshold=call.settings.face.threshold)
    report = _measure(_embed(call, folder), plan)
    if plot is not None:
        write_plot(plot, report)
    call.report(as_json(report), as_text(report))


def _embed(call: Call, folder: Path) -> Dataset:
    from kiosk.face.photo_sampler import make_sampler
    from kiosk.verification.calibration.dataset import collect, find_photos, sample_all

    photos = find_photos(folder)
    sampler = make_sampler(call.settings.face)
    try:
        samples = sample_all(photos, sampler)
        with click.progressbar(samples, len(photos), label="Embedding photos", file=sys.stderr) as bar:
            return collect(photos, bar)
    finally:
        sampler.close()


def _measure(dataset: Dataset, plan: Plan) -> Report:
    from kiosk.verification.calibration.measure import Row, Skipped, measure
    from kiosk.verification.calibration.report import Report

    with click.progressbar(
        measure(dataset.samples, plan),
        2 * len(plan.references) * len(plan.probes),
        label="Comparing       ",
        file=sys.stderr,
    ) as bar:
        results = list(bar)
    return Report(
        people=dataset.people,
        photos=dataset.photos,
        unusable=dataset.unusable,
        plan=plan,
        rows=tuple(result for result in results if isinstance(result, Row)),
        skipped=tuple(result for result in results if isinstance(result, Skipped)),
    )


def _report_enrolled(call: Call) -> None:
    from kiosk.compose import LazyEngine, make_gallery
    from kiosk.verification.calibration.enrolled import as_json, as_text, examine

    gallery = make_gallery(call.settings, LazyEngine(call.settings))
    people = {user: references.embeddings for user, references in gallery.everyone().items()}
    population = examine(people, call.settings.face.threshold)
    gallery.write_back()
    call.report(as_json(population), as_text(population))
