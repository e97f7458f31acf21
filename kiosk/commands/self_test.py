"""`kiosk self-test`, or `kiosk --self-test`: does this installation of the kiosk work?"""

from __future__ import annotations

import json
import logging
import os
from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from kiosk.commands.common import EXIT_UNDECIDED, Failed

if TYPE_CHECKING:
    from kiosk.self_test import TestResult

_ROW = "{:<14}{:<8}{:>6}   {}"


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def self_test(*, as_json: bool) -> None:
    """Test this installation: models, a visit, S3, cameras, sounds, languages, the window and more.

    Needs no settings, network, camera or display, and leaves nothing behind.

    Exit code 0 only if all passed, else 2.
    """
    from kiosk.self_test import run_self_test

    level = os.environ.get("KIOSK_LOG__LEVEL", "").upper()  # settings may be what does not work
    logging.basicConfig(level=logging.getLevelNamesMapping().get(level, logging.WARNING))
    if not as_json:
        click.echo(_ROW.format("test", "", "s", ""))
    results = []
    for result in run_self_test():
        results.append(result)
        if not as_json:
            click.echo(_as_row(result))
    passed = all(result.passed for result in results)
    if as_json:
        click.echo(json.dumps({"ok": passed, "tests": [asdict(result) for result in results]}))
    else:
        click.echo(
            "\nAll tests passed." if passed else "\nThis installation is damaged: please reinstall the kiosk."
        )
    if not passed:
        raise Failed(EXIT_UNDECIDED)


def _as_row(result: TestResult) -> str:
    return _ROW.format(
        result.name, "ok" if result.passed else "FAILED", f"{result.seconds:.1f}", result.detail
    ).rstrip()
