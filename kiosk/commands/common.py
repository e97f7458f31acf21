"""What all commands share: the options, how a result is printed, and how an error ends."""

from __future__ import annotations

import functools
import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kiosk.errors import ImageError, KioskError

if TYPE_CHECKING:
    from kiosk.settings import Settings
    from kiosk.settings_file import SettingsFile

EXIT_OK = 0
EXIT_NON_MATCH = 1
EXIT_UNDECIDED = 2


class Failed(Exception):  # it carries an exit, it is no error of its own
    """Ends a command with an exit code after everything was printed."""

    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True)
class Call:
    """One call of a command: the settings that hold for it and how to print its result."""

    settings: Settings
    as_json: bool
    config: Path | None = None
    store: str | None = None
    """The options of the same names."""

    def settings_file(self) -> SettingsFile:
        """The file that the settings were read from, or would be if it were there."""
        from kiosk.settings import config_path
        from kiosk.settings_file import SettingsFile

        return SettingsFile(config_path(self.config), {"store": self.store})

    def load_again(self) -> Settings:
        """The settings as they are now. Raises SettingsError."""
        return _load_settings(self.config, self.store)

    def report(self, result: dict[str, Any], text: str) -> None:
        """Print the result: the JSON object, or the text for people."""
        click.echo(json.dumps(result) if self.as_json else text)


def command(function: Callable[..., None]) -> Callable[..., None]:
    """Give a command `--store`, `--config` and `--json`, and turn its errors into sentences and exit codes.

    The function gets a `Call` as its first argument.
    """

    @click.option("--store", metavar="ADDRESS", help="Photo store: s3://bucket/prefix or folder:PATH.")
    @click.option("--config", type=click.Path(path_type=Path), help="Settings file (TOML).")
    @click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
    @functools.wraps(function)
    def wrapper(
        *arguments: Any, store: str | None, config: Path | None, as_json: bool, **options: Any
    ) -> None:
        try:
            call = Call(_load_settings(config, store), as_json, config, store)
            function(call, *arguments, **options)
        except KioskError as error:
            _print_error(error, as_json=as_json)
            raise Failed(EXIT_UNDECIDED) from error

    return wrapper


def read_file(path: Path, max_bytes: int) -> bytes:
    """The bytes of a file a person named. Raises ImageError where it cannot be read."""
    try:
        with path.open("rb") as file:
            return file.read(max_bytes + 1)
    except OSError as error:
        raise ImageError(f"Cannot read {path}: {error.strerror}. Please check the path.") from error


def describe(error: KioskError) -> dict[str, Any]:
    """An error as it appears in JSON output."""
    return {
        "decision": "error",
        "reason": error.code,
        "title": error.title,
        "message": str(error),
    }


def _print_error(error: KioskError, *, as_json: bool) -> None:
    if as_json:
        click.echo(json.dumps(describe(error)))
    click.echo(f"{error.title}. {error}", err=True)


def _load_settings(config: Path | None, store: str | None) -> Settings:
    from kiosk.log_files import to_terminal
    from kiosk.settings import load

    settings = load(config, {"store": store})
    to_terminal(settings.log)
    return settings
