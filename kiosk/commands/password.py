"""`kiosk set-password`: the admin password, which leaving the kiosk asks for."""

from __future__ import annotations

import math
import sys
from typing import TYPE_CHECKING

import click

from kiosk.commands.common import Call, command
from kiosk.errors import AdminPasswordError
from kiosk.uptime import seconds_since_start

if TYPE_CHECKING:
    from kiosk.admin_password import AdminPassword


@click.command("set-password")
@click.option("--reset", is_flag=True, help="Do not ask for the present password.")
@command
def set_password(call: Call, *, reset: bool) -> None:
    """Set the admin password, which is asked for before anybody can leave the kiosk.

    Asks on a terminal, for the present password first where there is one; without a terminal, the new password
    is read as one line from standard input. Run it as the user who runs the kiosk.
    """
    from kiosk.admin_password import AdminPassword

    password = AdminPassword(call.settings.ui.admin_file)
    if reset and password.is_set:
        click.echo("Warning: the present password is replaced without being asked for.", err=True)
    elif password.is_set:
        _ask_for_present(password)
    password.set(_new_password())
    call.report({"file": str(password.path)}, f"The admin password is set; its hash is in {password.path}.")


def _ask_for_present(password: AdminPassword) -> None:
    if not _on_a_terminal():
        raise AdminPasswordError(
            "There is one already, and without a terminal the present one cannot be asked for. "
            "`--reset` replaces it all the same."
        )
    from kiosk.admin_password import Verdict

    result = password.check(_prompt("Present admin password"), seconds_since_start())
    if result.verdict is Verdict.WAIT:
        raise AdminPasswordError(
            f"After wrong passwords, please wait {math.ceil(result.wait)} s and try again."
        )
    if result.verdict is Verdict.WRONG:
        raise AdminPasswordError("This is not the present one. If nobody knows it, use `--reset`.")


def _new_password() -> str:
    if _on_a_terminal():
        return _prompt("New admin password", twice=True)
    if sys.stdin is None:
        return ""
    try:
        return sys.stdin.readline().rstrip("\r\n")
    except UnicodeDecodeError:
        raise AdminPasswordError("It has to be text in UTF-8. Please choose another one.") from None


def _prompt(words: str, *, twice: bool = False) -> str:
    asked: str = click.prompt(words, hide_input=True, confirmation_prompt=twice, err=True)
    return asked


def _on_a_terminal() -> bool:
    return sys.stdin is not None and sys.stdin.isatty()
