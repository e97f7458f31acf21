"""The command line: which commands there are. What they do is in `kiosk.commands`."""

from __future__ import annotations

import json
import logging
import sys
from importlib import import_module

import click

import kiosk
from kiosk.commands.common import EXIT_UNDECIDED, Failed

logger = logging.getLogger(__name__)

_COMMANDS = {
    "run": "window",
    "demo": "window",
    "enroll": "people",
    "users": "people",
    "remove": "people",
    "activate": "people",
    "deactivate": "people",
    "sync": "sync",
    "verify": "check",
    "identify": "check",
    "cache": "cache",
    "calibrate": "calibrate",
    "bench": "bench",
    "doctor": "doctor",
    "install-service": "service",
    "uninstall-service": "service",
    "iam-policy": "iam_policy",
    "settings": "settings",
    "self-test": "self_test",
    "set-password": "password",
}


class _LazyGroup(click.Group):
    """Imports a command's module when that command is looked at."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  # click's signature
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in _COMMANDS:
            return None
        module = import_module(f"kiosk.commands.{_COMMANDS[cmd_name]}")
        found: click.Command = getattr(module, cmd_name.replace("-", "_"))
        return found


@click.group(
    cls=_LazyGroup,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.version_option(kiosk.__version__, prog_name="kiosk")
@click.pass_context
def cli(context: click.Context) -> None:
    """Door kiosk: looks at a person and decides whether they are who they claim to be.

    Without a command the kiosk's window opens. `kiosk --self-test` is short for `kiosk self-test`.
    """
    if context.invoked_subcommand is None:
        context.invoke(cli.get_command(context, "run"))  # type: ignore[arg-type]  # it exists


def run(arguments: list[str] | None = None) -> int:
    """Run one command and return its exit code; no traceback reaches a person."""
    arguments = _with_command(sys.argv[1:] if arguments is None else arguments)
    try:
        cli.main(arguments, prog_name="kiosk", standalone_mode=False)
    except Failed as failed:
        return failed.code
    except click.exceptions.Exit as done:
        return done.exit_code
    except click.ClickException as error:
        error.show()
        _print_json_error(arguments, "bad_usage", error.format_message())
    except (click.Abort, KeyboardInterrupt):
        click.echo("Stopped.", err=True)
    except SystemExit:
        # So click ends a command whose output nobody reads any more: 1 would pass for a non-match.
        return EXIT_UNDECIDED
    except Exception as error:
        logger.debug("unexpected error", exc_info=True)
        message = f"Something unexpected went wrong ({type(error).__name__})."
        click.echo(f"{message} Set KIOSK_LOG__LEVEL=debug and run it again to see the details.", err=True)
        _print_json_error(arguments, "internal_error", message)
    else:
        return 0
    return EXIT_UNDECIDED


def _with_command(arguments: list[str]) -> list[str]:
    """`kiosk --store ...` means `kiosk run --store ...`, and `kiosk --self-test ...` is a command, too."""
    own_options = {"-h", "--help", "--version"}
    if not arguments or not arguments[0].startswith("-") or arguments[0] in own_options:
        return arguments
    if "--self-test" in arguments:
        return ["self-test", *(argument for argument in arguments if argument != "--self-test")]
    return ["run", *arguments]


def _print_json_error(arguments: list[str], reason: str, message: str) -> None:
    """Who asked for one JSON object gets one, whatever happened."""
    if "--json" in arguments:
        click.echo(json.dumps({"decision": "error", "reason": reason, "message": message}))
