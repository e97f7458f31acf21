"""`kiosk doctor`: is everything there that the kiosk needs?"""

from __future__ import annotations

from dataclasses import asdict
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kiosk.commands.common import EXIT_UNDECIDED, Call, Failed, command

if TYPE_CHECKING:
    from kiosk.doctor import Finding

_MARKS = {"ok": "ok     ", "warning": "WARNING", "failed": "FAILED "}


@click.command()
@click.option(
    "--bundle",
    type=click.Path(path_type=Path),
    help="Besides, write a zip file for support: logs, crash reports, settings without secrets, versions.",
)
@command
def doctor(call: Call, *, bundle: Path | None) -> None:
    """Check camera, photo store, models, clock, disk, password and display, and say what to do.

    Exit code 0 where nothing failed (warnings are no failure), else 2.
    """
    from kiosk.doctor import Finding, Status, examine
    from kiosk.doctor_installation import examine_installation
    from kiosk.gallery.open_store import open_store
    from kiosk.settings import config_path
    from kiosk.ui.display import display_problem

    findings = []
    for finding in chain(
        examine(call.settings, open_store(call.settings)),
        examine_installation(call.settings, config_path(call.config)),
    ):
        _show(call, finding)
        findings.append(finding)
    problem = display_problem()
    display = (
        Finding("display", Status.WARNING, problem, "The window needs a display; the commands do not.")
        if problem
        else Finding("display", Status.OK, "a window can be shown")
    )
    _show(call, display)
    findings.append(display)
    healthy = all(finding.status is not Status.FAILED for finding in findings)
    summary = "Everything the kiosk needs is there." if healthy else "Please see to what failed."
    if bundle is not None:
        summary += _write_bundle(call, bundle, findings)
    result = {"ok": healthy, "checks": [asdict(finding) for finding in findings]}
    call.report(result | ({"bundle": str(bundle)} if bundle else {}), summary)
    if not healthy:
        raise Failed(EXIT_UNDECIDED)


def _write_bundle(call: Call, path: Path, findings: list[Finding]) -> str:
    from kiosk.crash_reports import CrashReports
    from kiosk.support_bundle import CONTENT, write_bundle

    write_bundle(path, call.settings, findings, CrashReports())
    return f"\nFor support: {path} ({CONTENT}). Please look at what is in it before you send it."


def _show(call: Call, finding: Finding) -> None:
    """Print a finding as soon as it is there: some checks take seconds."""
    if call.as_json:
        return
    click.echo(f"{_MARKS[finding.status]}  {finding.check}: {finding.detail}")
    if finding.advice:
        click.echo(f"         {finding.advice}")
