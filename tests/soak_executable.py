"""Lets people come and go before the built program: `python -m tests.soak_executable dist/kiosk/kiosk`.

Not part of the test run. The program runs as it does at a door, in the full screen of a display of its own
(Xvfb), without Python and with nothing in its environment. A simulated person stands before its camera, and
badges are read (xdotool): theirs, and in every third visit somebody else's. Needs `apt install xvfb xdotool`.

Prints, every minute, visits and what the program and its children take of the machine. Exit code 1 if the program
ended, if anybody was let in or refused who should not have been, or if in the second half its memory grew by more
than MOST_GROWTH.
"""

from __future__ import annotations

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import click
import numpy as np
import psutil

from kiosk.camera.simulated import PEOPLE, reference_photos
from kiosk.face.image import encode_photo

MOST_GROWTH = 0.01
"""Of what the program takes in the middle of the run."""

STARTS_S = 60.0
VISIT_S = 18.0
"""An attempt ends after 15 s in any case: if none has ended after so long, the badge was not taken for one."""

TRIES = 3
CLOSED = 128 + signal.SIGTERM
SAMPLE_S = 5.0
SETTINGS = """
store = "folder:{folder}/store"
[camera]
source = "simulated:{person}"
[verification]
show_result = 1.0
[sound]
enabled = false
[log]
level = "debug"
directory = "{folder}/log"
format = "json"
[cache]
directory = "{folder}/cache"
[audit]
file = "{folder}/activity.db"
"""


@dataclass(frozen=True)
class Sample:
    """What the program and its children took, so many seconds after the start."""

    at: float
    megabytes: float
    handles: int
    threads: int


class Program:
    """The program in a folder of its own, which is its home."""

    def __init__(self, executable: Path, folder: Path, display: str) -> None:
        self._executable, self.folder = executable, folder
        self._environment = {"HOME": str(folder), "DISPLAY": display}
        self._config = folder / "kiosk.toml"
        self._config.write_text(SETTINGS.format(folder=folder, person=PEOPLE[0].name), encoding="utf-8")
        self.running: subprocess.Popen[bytes] | None = None

    def enroll(self) -> None:
        """Enroll two simulated people with the program itself, and set the admin password."""
        for person in PEOPLE[:2]:
            paths = []
            for number, photo in enumerate(reference_photos(person.seed)):
                paths.append(self.folder / f"{person.name}{number}.png")
                paths[-1].write_bytes(encode_photo(photo))
            self._command("enroll", person.name, *map(str, paths))
        self._command("set-password", typed="correct horse battery\n")

    def start(self) -> None:
        """Open the kiosk; returns at once."""
        self.running = subprocess.Popen(
            [self._executable, "--config", self._config],
            env=self._environment,
            stdout=subprocess.DEVNULL,
            stderr=(self.folder / "stderr.txt").open("wb"),
        )

    def stop(self) -> int:
        """As a service manager does; returns the exit code, by which a signal closed it."""
        assert self.running is not None
        self.running.send_signal(signal.SIGTERM)
        return self.running.wait(20)

    @property
    def ended(self) -> bool:
        """Whether it has ended."""
        return self.running is not None and self.running.poll() is not None

    def sample(self, at: float) -> Sample:
        """What it takes now."""
        assert self.running is not None
        parent = psutil.Process(self.running.pid)
        family = [parent, *parent.children(recursive=True)]
        return Sample(
            at,
            sum(process.memory_info().rss for process in family) / 1e6,
            sum(process.num_fds() for process in family),
            sum(process.num_threads() for process in family),
        )

    def visits(self) -> list[tuple[str, str]]:
        """What was recorded: the claim and the reason of every attempt."""
        try:
            with sqlite3.connect(f"file:{self.folder}/activity.db?mode=ro", uri=True) as journal:
                rows = journal.execute("SELECT user_id, reason FROM entries WHERE kind = 'attempt'")
                return [(str(user_id), str(reason)) for user_id, reason in rows]
        except sqlite3.OperationalError:  # not there yet, or being written
            return []

    def stalls(self) -> list[int]:
        """How late the screen was at most, in milliseconds, by the program's own line of every minute."""
        lines = []
        for path in sorted((self.folder / "log").glob("kiosk.log*")):
            lines += path.read_text(encoding="utf-8").splitlines()
        return [
            int(line.partition('"late_ms": ')[2].split(",")[0].rstrip("}"))
            for line in lines
            if '"late_ms"' in line
        ]

    def _command(self, *arguments: str, typed: str = "") -> None:
        subprocess.run(
            [self._executable, *arguments[:1], "--config", self._config, *arguments[1:]],
            env=self._environment,
            input=typed,
            text=True,
            check=True,
            stdout=subprocess.DEVNULL,
        )


@contextmanager
def display() -> Iterator[str]:
    """A screen of 1280x800, where nobody sees it."""
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x800x24", "-nolisten", "tcp"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    try:
        with os.fdopen(reading) as told:
            yield f":{told.readline().strip()}"
    finally:
        server.terminate()
        server.wait(10)


class Soak:
    """Visits, one after the other, and samples between them."""

    def __init__(self, program: Program, display_name: str) -> None:
        self._program = program
        self._environment = {**os.environ, "DISPLAY": display_name}
        self.samples: list[Sample] = []
        self.wanted: list[tuple[str, str]] = []
        self.unread = 0
        """Badges whose keys came so slowly, on a busy machine, that the program took them for a hand's."""

    def run(self, seconds: float) -> None:
        """Play for so long."""
        began = told = time.monotonic()
        while (now := time.monotonic()) < began + seconds and not self._program.ended:
            self._visit()
            if not self.samples or now - began - self.samples[-1].at >= SAMPLE_S:
                self.samples.append(self._program.sample(now - began))
            if now - told >= 60:
                told = now
                last = self.samples[-1]
                click.echo(
                    f"{(now - began) / 60:4.0f} min: {len(self.wanted)} visits, {last.megabytes:.1f} MB, "
                    f"{last.handles} handles, {last.threads} threads"
                )

    def wait_for_the_door(self) -> None:
        """Read a badge again and again until somebody is checked: the door is open for business then."""
        deadline = time.monotonic() + STARTS_S
        while not self._program.visits() and time.monotonic() < deadline and not self._program.ended:
            self._badge(PEOPLE[0].name)
            time.sleep(2)
        time.sleep(2)

    def _visit(self) -> None:
        stranger = len(self.wanted) % 3 == 2
        name = PEOPLE[1 if stranger else 0].name
        before = len(self._program.visits())
        self.wanted.append((name, "no_match" if stranger else "match"))
        for _ in range(TRIES):
            self._badge(name)
            deadline = time.monotonic() + VISIT_S
            while time.monotonic() < deadline and not self._program.ended:
                if len(self._program.visits()) > before:
                    time.sleep(0.1)  # the next badge is read while the answer is still shown
                    return
                time.sleep(0.02)
            self.unread += 1
        raise click.ClickException(f"visit {len(self.wanted)} came to no end")

    def _badge(self, name: str) -> None:
        for words in (["type", "--delay", "2", name], ["key", "Return"]):
            subprocess.run(["xdotool", *words], env=self._environment, check=True)


def growth(samples: list[Sample]) -> tuple[float, float]:
    """By how many MB a straight line through the second half grows in it, and what was taken in the middle."""
    half = samples[len(samples) // 2 :]
    times, sizes = np.array([s.at for s in half]), np.array([s.megabytes for s in half])
    slope, _ = np.polyfit(times, sizes, 1)
    return float(slope * (times[-1] - times[0])), float(np.median(sizes[: max(1, len(sizes) // 4)]))


@click.command()
@click.argument("executable", type=click.Path(exists=True, dir_okay=False, resolve_path=True, path_type=Path))
@click.option("--minutes", default=30.0, show_default=True)
def main(executable: Path, minutes: float) -> None:
    """Play, and say what it took."""
    for tool in ("Xvfb", "xdotool"):
        if shutil.which(tool) is None:
            raise click.ClickException(f"{tool} is missing: apt install xvfb xdotool")
    with tempfile.TemporaryDirectory(prefix="kiosk-soak-") as directory, display() as name:
        program = Program(executable, Path(directory), name)
        program.enroll()
        program.start()
        soak = Soak(program, name)
        try:
            soak.wait_for_the_door()
            first = len(program.visits())
            soak.run(60 * minutes)
        finally:
            code = program.stop()
        played = program.visits()[first:]
        grown, middle = growth(soak.samples)
        last, half = soak.samples[-1], soak.samples[len(soak.samples) // 2]
        wrong = [pair for pair in zip(played, soak.wanted, strict=False) if pair[0] != pair[1]]
        reasons = {
            reason: sum(one == reason for _, one in played) for reason in sorted({r for _, r in played})
        }
        click.echo(
            f"{len(played)} visits: {reasons}; unexpected: {len(wrong)} {wrong[:5]}; "
            f"badges read again: {soak.unread}"
        )
        click.echo(f"memory: {half.megabytes:.1f} MB at half time, {last.megabytes:.1f} MB at the end")
        click.echo(f"a line through the second half grows by {grown:+.2f} MB, {100 * grown / middle:+.2f} %")
        click.echo(f"handles {half.handles} -> {last.handles}, threads {half.threads} -> {last.threads}")
        stalls = program.stalls()
        click.echo(
            f"screen late at most, by the minute: median {np.median(stalls):.0f} ms, most {max(stalls)} ms"
        )
        click.echo(f"exit code {code}")
        failed = wrong or len(played) != len(soak.wanted) or code != CLOSED or grown > MOST_GROWTH * middle
        sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
