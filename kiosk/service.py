"""Starting with the machine: a systemd user unit on Linux, a scheduled task at logon on Windows."""

from __future__ import annotations

import getpass
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol
from xml.sax.saxutils import escape

import platformdirs

from kiosk.errors import ServiceError
from kiosk.files import PRIVATE_FILE, make_folders, write_whole
from kiosk.resources import resource

NAME = "kiosk"
UNIT = f"{NAME}.service"
TARGET = "graphical-session.target"
COMMAND_TIMEOUT_S = 30.0
WINDOW_PROGRAM = "kiosk.exe"
"""What `build.spec` calls the program with the window on Windows."""

Run = Callable[[Sequence[str]], str]
"""Runs a program of the system and returns what it printed. Raises ServiceError."""


class Service(Protocol):
    """The kiosk as a service of one platform. What changes something tells what it did, step by step."""

    def installed(self) -> str:
        """Where it is installed; empty where it is not. Raises ServiceError."""

    def install(self, command: Sequence[str], *, now: bool = False) -> Iterator[str]:
        """Make `command` start with the machine, and at once if `now`. Raises ServiceError."""

    def uninstall(self) -> Iterator[str]:
        """Undo that; no error where there is nothing to undo. Raises ServiceError."""


def this_platforms_service() -> Service:
    """Raises ServiceError on a platform without one."""
    if sys.platform == "win32":
        return ScheduledTask()
    if sys.platform == "linux":
        return SystemdUnit(Path(platformdirs.user_config_dir()) / "systemd" / "user")
    raise ServiceError(
        "On this platform the kiosk cannot install itself as a service. Please add the command `kiosk run` to "
        "the items that open at login."
    )


def own_command(*options: str) -> tuple[str, ...]:
    """The program and arguments that start the window of this installation."""
    if getattr(sys, "frozen", False):
        program = Path(sys.executable)
        if sys.platform == "win32":
            program = program.with_name(WINDOW_PROGRAM)  # the one for commands would bring a console along
        return (str(program), "run", *options)
    return (sys.executable, "-m", "kiosk", "run", *options)


def run_program(arguments: Sequence[str]) -> str:
    """Run a program of the system; see `Run`."""
    shown = " ".join(arguments)
    try:
        done = subprocess.run(  # noqa: S603  # our own words, and no shell
            arguments, capture_output=True, text=True, timeout=COMMAND_TIMEOUT_S, check=False
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise ServiceError(
            f"`{shown}` cannot be run ({type(error).__name__}). Please check that this program works here."
        ) from error
    if done.returncode:
        said = (done.stderr or done.stdout).strip().splitlines()
        reason = said[-1].rstrip(".") if said else "it does not say why"
        raise ServiceError(f"`{shown}` failed: {reason}. Please run it by hand once that is mended.")
    return done.stdout


@dataclass(frozen=True)
class SystemdUnit:
    """A unit of the user's own systemd, in `folder`."""

    folder: Path
    run: Run = run_program

    def installed(self) -> str:
        """See `Service`."""
        path = self.folder / UNIT
        return str(path) if path.exists() and (self.folder / f"{TARGET}.wants" / UNIT).exists() else ""

    def install(self, command: Sequence[str], *, now: bool = False) -> Iterator[str]:
        """See `Service`."""
        path = self.folder / UNIT
        try:
            make_folders(self.folder)
            write_whole(path, unit_text(command).encode(), f".{UNIT}")
        except OSError as error:
            raise ServiceError(
                f"{path} cannot be written: {error.strerror}. Please see to its folder."
            ) from error
        yield f"Wrote {path}."
        if not self._is_there():
            yield _without_manager(now=now)
            return
        yield self._control("daemon-reload")
        yield self._control("enable", UNIT)
        if now:
            yield self._control("restart", UNIT)
        else:
            yield f"It starts with the next graphical session; at once with: systemctl --user start {UNIT}"

    def uninstall(self) -> Iterator[str]:
        """See `Service`."""
        path = self.folder / UNIT
        if not path.exists():
            yield f"There is no {path}: nothing to do."
            return
        there = self._is_there()
        if there:
            yield self._control("disable", UNIT)
        try:
            (self.folder / f"{TARGET}.wants" / UNIT).unlink(missing_ok=True)
            path.unlink()
        except OSError as error:
            raise ServiceError(
                f"{path} cannot be deleted: {error.strerror}. Please see to its folder."
            ) from error
        yield f"Deleted {path}."
        if there:
            yield self._control("daemon-reload")
        yield f"A kiosk that runs goes on until it is left, or: systemctl --user stop {UNIT}"

    def _control(self, *arguments: str) -> str:
        command = ("systemctl", "--user", *arguments)
        self.run(command)
        return f"Ran {' '.join(command)}."

    def _is_there(self) -> bool:
        """Whether there is a systemd of this user that can be talked to."""
        try:
            self.run(("systemctl", "--user", "show-environment"))
        except ServiceError:
            return False
        return True


@dataclass(frozen=True)
class ScheduledTask:
    """A task of Windows' scheduler, for the user who installs it."""

    run: Run = run_program

    def installed(self) -> str:
        """See `Service`."""
        return f"scheduled task {NAME}" if self._is_there() else ""

    def install(self, command: Sequence[str], *, now: bool = False) -> Iterator[str]:
        """See `Service`."""
        text = task_text(command, _windows_user())
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "kiosk-task.xml"
            path.touch(mode=PRIVATE_FILE)
            path.write_text(text, encoding="utf-16")
            self.run(("schtasks", "/Create", "/TN", NAME, "/XML", str(path), "/F"))
        yield f"Created the scheduled task {NAME}."
        if now:
            self.run(("schtasks", "/Run", "/TN", NAME))
            yield f"Ran schtasks /Run /TN {NAME}."
        else:
            yield f"It starts when you log on; at once with: schtasks /Run /TN {NAME}"

    def uninstall(self) -> Iterator[str]:
        """See `Service`."""
        if not self._is_there():
            yield f"There is no scheduled task {NAME}: nothing to do."
            return
        self.run(("schtasks", "/Delete", "/TN", NAME, "/F"))
        yield f"Deleted the scheduled task {NAME}. A kiosk that runs goes on until it is left."

    def _is_there(self) -> bool:
        try:
            self.run(("schtasks", "/Query", "/TN", NAME))
        except ServiceError:
            return False
        return True


def unit_text(command: Sequence[str]) -> str:
    """The systemd unit that runs `command`."""
    if not all(map(str.isprintable, command)):
        raise ServiceError(
            "Options of a service cannot hold line breaks and the like. Please leave them out."
        )
    template = resource(f"service/{UNIT}").read_text(encoding="utf-8")
    return template.replace("@COMMAND@", " ".join(map(quote_for_systemd, command)))


def task_text(command: Sequence[str], user: str) -> str:
    """The definition of the scheduled task, as XML."""
    values = {
        "@NAME@": NAME,
        "@USER@": user,
        "@PROGRAM@": command[0],
        "@ARGUMENTS@": subprocess.list2cmdline(command[1:]),
    }
    text = resource("service/kiosk-task.xml").read_text(encoding="utf-8")
    for mark, value in values.items():
        text = text.replace(mark, escape(value))
    return text


def quote_for_systemd(argument: str) -> str:
    """An argument as ExecStart takes it: systemd.service(5), "Command lines"."""
    text = argument.replace("\\", "\\\\").replace('"', '\\"').replace("%", "%%").replace("$", "$$")
    return f'"{text}"'


def _windows_user() -> str:
    domain = os.environ.get("USERDOMAIN", "")
    return f"{domain}\\{getpass.getuser()}" if domain else getpass.getuser()


def _without_manager(*, now: bool) -> str:
    there = "it does not answer" if shutil.which("systemctl") else "this machine has none"
    return (
        f"systemd was not told, because {there}. Log in as the kiosk's user on a machine with systemd, and run: "
        f"systemctl --user daemon-reload && systemctl --user enable {'--now ' if now else ''}{UNIT}"
    )
