"""`kiosk sync`: bring this machine's local copies up to date with the store."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING, Any

import click

from kiosk.commands.common import EXIT_UNDECIDED, Call, Failed, command

if TYPE_CHECKING:
    from kiosk.gallery.gallery import Gallery
    from kiosk.gallery.sync import SyncReport

_SHOWN_FAILURES = 10


@click.command()
@click.option("--known", is_flag=True, help="Only people of whom there is a local copy already.")
@command
def sync(call: Call, *, known: bool) -> None:
    """Fetch the embeddings of everybody, and erase local copies of people who were deleted.

    Exit code 0 where the local copies are up to date, else 2.
    """
    from kiosk.compose import LazyEngine, make_gallery

    started = time.perf_counter()
    gallery = make_gallery(call.settings, LazyEngine(call.settings))
    report = _run(gallery, everyone=not known)
    pending = gallery.write_back()
    result: dict[str, Any] = {
        "people": report.people,
        "local": report.wanted,
        "unchanged": report.unchanged,
        "updated": report.updated,
        "erased": report.erased,
        "failed": report.failed,
        "pending_uploads": pending,
        "requests": gallery.requests,
        "seconds": round(time.perf_counter() - started, 2),
    }
    call.report(result, _text(report, pending, result["seconds"]))
    if report.failed:
        raise Failed(EXIT_UNDECIDED)


def _run(gallery: Gallery, *, everyone: bool) -> SyncReport:
    from kiosk.gallery.sync import SyncReport

    report = SyncReport()
    with click.progressbar(length=1, label="Synchronising", file=sys.stderr) as bar:
        for report in gallery.sync(everyone=everyone):
            bar.length = max(1, report.wanted)
            bar.update(report.done - bar.pos)
    return report


def _text(report: SyncReport, pending: list[str], seconds: float) -> str:
    counts = f"{report.unchanged} unchanged, {report.updated} updated, {report.erased} erased"
    lines = [
        f"{report.people} people in the store, {report.wanted} with a local copy, in {seconds:.1f} s:",
        f"{counts}, {len(report.failed)} failed.",
    ]
    if pending:
        lines.append(f"{len(pending)} caches are still to be uploaded; the next run tries again.")
    if report.failed:
        shown = ", ".join(report.failed[:_SHOWN_FAILURES])
        more = len(report.failed) - _SHOWN_FAILURES
        lines.append(f"Not up to date: {shown}{f' and {more} more' if more > 0 else ''}.")
    return "\n".join(lines)
