"""`kiosk install-service` and `kiosk uninstall-service`: starting with the machine, or no longer."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import click

from kiosk.commands.common import Call, command

_FOLDER = "folder:"
VARIABLES = ("KIOSK_", "AWS_", "HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY", "SSL_CERT_")
_NAMED_FILE = "KIOSK_CONFIG"


@click.command("install-service")
@click.option("--now", is_flag=True, help="Start it at once, too.")
@command
def install_service(call: Call, *, now: bool) -> None:
    """Make the kiosk start with this user's session, and again when it breaks.

    On Linux by a systemd user unit, on Windows by a scheduled task. --store and --config are given on to it.
    """
    from kiosk.service import own_command, this_platforms_service

    service = this_platforms_service()
    _tell(call, service.install(own_command(*_options(call)), now=now), _unknown_variables())


@click.command("uninstall-service")
@command
def uninstall_service(call: Call) -> None:
    """Undo `kiosk install-service`: the kiosk no longer starts by itself."""
    from kiosk.service import this_platforms_service

    _tell(call, this_platforms_service().uninstall())


def _tell(call: Call, *parts: Iterator[str]) -> None:
    """Print each step as soon as it is done: the next one may fail."""
    steps = []
    for part in parts:
        for step in part:
            steps.append(step)
            if not call.as_json:
                click.echo(step)
    if call.as_json:
        call.report({"steps": steps}, "")


def _options(call: Call) -> Iterator[str]:
    """The options of this call, with paths that mean the same wherever the service is started."""
    named = call.config or os.environ.get(_NAMED_FILE)
    if named:
        yield from ("--config", str(Path(named).absolute()))
    if call.store:
        yield "--store"
        scheme, _, rest = call.store.partition(":")
        yield f"{_FOLDER}{Path(rest).expanduser().absolute()}" if f"{scheme}:" == _FOLDER else call.store


def _unknown_variables() -> Iterator[str]:
    names = sorted(name for name in os.environ if name.upper().startswith(VARIABLES) and name != _NAMED_FILE)
    if names:
        yield (
            f"Note: a service does not know {', '.join(names)}. Please put that where it is read from files: the "
            "settings, ~/.aws, or ~/.config/environment.d."
        )
