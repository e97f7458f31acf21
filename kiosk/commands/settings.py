"""`kiosk settings`: what can be set, and what holds now."""

from __future__ import annotations

import json

import click

from kiosk.commands.common import Call, command


@click.command()
@click.option("--markdown", is_flag=True, help="Print the reference table of all settings.")
@command
def settings(call: Call, *, markdown: bool) -> None:
    """Show the settings that hold now; secrets are masked."""
    from kiosk.settings import without_secrets
    from kiosk.settings_reference import reference_table

    if markdown:
        click.echo(reference_table())
        return
    values = call.settings.model_dump(mode="json")
    values["camera"]["source"] = without_secrets(values["camera"]["source"])
    call.report(values, json.dumps(values, indent=2))
