"""Starting with the machine: what is written, what is run, and how words are quoted."""

from __future__ import annotations

import shutil
import stat
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from xml.etree import ElementTree

import pytest

from kiosk.errors import ServiceError
from kiosk.service import (
    UNIT,
    ScheduledTask,
    SystemdUnit,
    own_command,
    quote_for_systemd,
    run_program,
    task_text,
    this_platforms_service,
    unit_text,
)

COMMAND = ("/opt/door kiosk/kiosk", "run", "--config", "/etc/100%/a b.toml")
NAMESPACE = "{http://schemas.microsoft.com/windows/2004/02/mit/task}"


class Programs:
    """Remembers what was run. What begins with one of `failing` fails."""

    def __init__(self, *failing: str) -> None:
        self.ran: list[str] = []
        self.xml: ElementTree.Element | None = None
        self._failing = failing

    def __call__(self, arguments: Sequence[str]) -> str:
        line = " ".join(arguments)
        self.ran.append(line)
        if "/XML" in arguments:
            self.xml = ElementTree.fromstring(Path(arguments[arguments.index("/XML") + 1]).read_bytes())
        if line.startswith(self._failing or "nothing"):
            raise ServiceError(f"`{line}` failed: scripted. Please run it by hand.")
        return ""


def test_the_unit_is_written_and_enabled(tmp_path: Path) -> None:
    programs = Programs()
    folder = tmp_path / "systemd" / "user"

    told = list(SystemdUnit(folder, programs).install(COMMAND))

    text = (folder / UNIT).read_text()
    assert 'ExecStart="/opt/door kiosk/kiosk" "run" "--config" "/etc/100%%/a b.toml"\n' in text
    for line in ("Type=notify", "WatchdogSec=12", "Restart=always", "NoNewPrivileges=yes"):
        assert f"\n{line}\n" in text
    assert "@" not in text.split("ExecStart=")[1].split("\n")[0]
    assert programs.ran == [
        "systemctl --user show-environment",
        "systemctl --user daemon-reload",
        f"systemctl --user enable {UNIT}",
    ]
    assert told[0] == f"Wrote {folder / UNIT}."
    assert told[1:3] == [f"Ran {line}." for line in programs.ran[1:]]
    assert "at once with" in told[3]
    assert len(told) == 4


def test_installing_again_replaces_the_unit_and_starts_it_if_wanted(tmp_path: Path) -> None:
    list(SystemdUnit(tmp_path, Programs()).install(COMMAND))
    programs = Programs()
    told = list(SystemdUnit(tmp_path, programs).install(("/opt/new/kiosk", "run"), now=True))
    assert '"/opt/new/kiosk"' in (tmp_path / UNIT).read_text()
    assert programs.ran[-1] == f"systemctl --user restart {UNIT}"
    assert told[-1] == f"Ran systemctl --user restart {UNIT}."


def test_without_systemd_the_unit_is_written_and_the_rest_is_told(tmp_path: Path) -> None:
    programs = Programs("systemctl")
    told = list(SystemdUnit(tmp_path, programs).install(COMMAND))
    assert (tmp_path / UNIT).exists()
    assert "systemd was not told" in told[-1]
    assert f"systemctl --user enable {UNIT}" in told[-1]


def test_what_was_done_before_a_failure_is_told(tmp_path: Path) -> None:
    told: list[str] = []
    steps = SystemdUnit(tmp_path, Programs("systemctl --user enable")).install(COMMAND)
    with pytest.raises(ServiceError, match="scripted"):
        told.extend(steps)
    assert told == [f"Wrote {tmp_path / UNIT}.", "Ran systemctl --user daemon-reload."]


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(ServiceError, match="cannot be written"):
        list(SystemdUnit(tmp_path / "file" / "user", Programs()).install(COMMAND))


@pytest.mark.parametrize("there", [True, False])
def test_uninstalling_leaves_nothing(tmp_path: Path, there: bool) -> None:
    list(SystemdUnit(tmp_path, Programs()).install(COMMAND))
    wants = tmp_path / "graphical-session.target.wants"
    wants.mkdir()
    (wants / UNIT).symlink_to(tmp_path / UNIT)
    programs = Programs(*([] if there else ["systemctl"]))

    told = list(SystemdUnit(tmp_path, programs).uninstall())

    assert not [path for path in tmp_path.rglob("*") if path.name == UNIT]
    assert f"Deleted {tmp_path / UNIT}." in told
    assert (f"systemctl --user disable {UNIT}" in programs.ran) is there
    assert list(SystemdUnit(tmp_path, Programs()).uninstall()) == [
        f"There is no {tmp_path / UNIT}: nothing to do."
    ]


@pytest.mark.parametrize(
    ("argument", "quoted"),
    [
        ("plain", '"plain"'),
        ("two words", '"two words"'),
        ('a "quote"', '"a \\"quote\\""'),
        ("back\\slash", '"back\\\\slash"'),
        ("100%", '"100%%"'),
        ("$HOME", '"$$HOME"'),
        ("it's;", '"it\'s;"'),
        ("", '""'),
    ],
)
def test_words_reach_the_program_as_they_are(argument: str, quoted: str) -> None:
    assert quote_for_systemd(argument) == quoted


@pytest.mark.parametrize("character", ["\n", "\r", "\x1b"])
def test_no_option_begins_another_line_of_the_unit(character: str) -> None:
    with pytest.raises(ServiceError, match="line breaks"):
        unit_text(("kiosk", "run", "--store", f"folder:/tmp/x{character}ExecStartPre=/bin/false"))


def test_a_core_dump_of_faces_and_keys_is_never_written() -> None:
    assert "\nLimitCORE=0\n" in unit_text(COMMAND)


def test_on_windows_the_service_is_the_program_without_console(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(sys, "executable", str(Path("kiosk") / "kiosk-cli.exe"))

    assert own_command() == (str(Path("kiosk") / "kiosk.exe"), "run")


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="no systemd-analyze")
def test_systemd_is_content_with_the_unit(tmp_path: Path) -> None:
    program = tmp_path / "door kiosk" / "kiosk"
    program.parent.mkdir()
    program.write_text("#!/bin/sh\n")
    program.chmod(0o755)
    path = tmp_path / UNIT
    path.write_text(unit_text((str(program), "run", "--config", 'a "b" 100% $c')))

    done = subprocess.run(
        ["systemd-analyze", "--user", "verify", str(path)],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
        env={"PATH": "/usr/bin:/bin", "HOME": str(tmp_path), "XDG_RUNTIME_DIR": str(tmp_path)},
    )

    assert done.returncode == 0, done.stderr
    assert UNIT not in done.stderr


def test_the_task_says_who_starts_what(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("USERDOMAIN", "LAB")
    monkeypatch.setattr("getpass.getuser", lambda: "door & co")
    programs = Programs()
    command = ("C:\\Program Files\\kiosk\\kiosk.exe", "run", "--config", 'C:\\a <b> "c".toml')

    told = list(ScheduledTask(programs).install(command))

    assert programs.ran[0].startswith("schtasks /Create /TN kiosk /XML ")
    assert programs.ran[0].endswith(" /F")
    assert told[0] == "Created the scheduled task kiosk."
    xml = programs.xml
    assert xml is not None

    def texts(name: str) -> set[str | None]:
        return {one.text for one in xml.iter(f"{NAMESPACE}{name}")}

    assert texts("Command") == {command[0]}
    assert texts("Arguments") == {subprocess.list2cmdline(command[1:])}
    assert texts("UserId") == {"LAB\\door & co"}
    assert texts("ExecutionTimeLimit") == {"PT0S"}
    assert texts("MultipleInstancesPolicy") == {"IgnoreNew"}
    assert texts("RunLevel") == {"LeastPrivilege"}
    assert texts("Interval") == {"PT1M"}
    assert len(list(xml.iter(f"{NAMESPACE}LogonTrigger"))) == 1


def test_no_mark_of_the_template_is_left() -> None:
    assert "@" not in task_text(("kiosk.exe", "run"), "door")


def test_the_task_is_started_at_once_if_wanted() -> None:
    programs = Programs()
    told = list(ScheduledTask(programs).install(("kiosk.exe", "run"), now=True))
    assert programs.ran[1:] == ["schtasks /Run /TN kiosk"]
    assert told[-1] == "Ran schtasks /Run /TN kiosk."


def test_the_task_is_deleted_where_there_is_one() -> None:
    programs = Programs()
    assert "Deleted" in next(ScheduledTask(programs).uninstall())
    assert programs.ran == ["schtasks /Query /TN kiosk", "schtasks /Delete /TN kiosk /F"]

    missing = Programs("schtasks /Query")
    assert "nothing to do" in next(ScheduledTask(missing).uninstall())
    assert missing.ran == ["schtasks /Query /TN kiosk"]


@pytest.mark.parametrize(("platform", "kind"), [("linux", SystemdUnit), ("win32", ScheduledTask)])
def test_every_platform_has_its_own(monkeypatch: pytest.MonkeyPatch, platform: str, kind: type) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    assert isinstance(this_platforms_service(), kind)


def test_a_platform_without_one_is_told_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    with pytest.raises(ServiceError, match="open at login"):
        this_platforms_service()


def test_the_command_is_that_of_this_installation(monkeypatch: pytest.MonkeyPatch) -> None:
    assert own_command("--store", "x") == (sys.executable, "-m", "kiosk", "run", "--store", "x")
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert own_command() == (sys.executable, "run")


@pytest.mark.parametrize(
    ("script", "words"),
    [
        ("import sys; sys.exit('no such unit')", "failed: no such unit"),
        ("raise SystemExit(3)", "does not say"),
    ],
)
def test_a_program_that_fails_is_told(script: str, words: str) -> None:
    with pytest.raises(ServiceError, match=words):
        run_program((sys.executable, "-c", script))


def test_a_program_that_is_missing_is_told() -> None:
    with pytest.raises(ServiceError, match="cannot be run"):
        run_program(("no-such-program",))


def test_what_a_program_prints_is_returned() -> None:
    assert run_program((sys.executable, "-c", "print('active')")) == "active\n"


FakeSystemctl = Callable[[], list[str]]


@pytest.fixture
def systemctl(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> FakeSystemctl:
    """A systemctl that writes down what it is asked."""
    folder = tmp_path / "bin"
    folder.mkdir()
    log = tmp_path / "systemctl.log"
    program = folder / "systemctl"
    program.write_text(f'#!/bin/sh\necho "$@" >> "{log}"\n')
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin")
    return lambda: log.read_text().splitlines()


@pytest.mark.skipif(sys.platform != "linux", reason="systemd")
def test_the_true_way_through_a_program(tmp_path: Path, systemctl: FakeSystemctl) -> None:
    service = this_platforms_service()
    list(service.install(COMMAND, now=True))
    assert (tmp_path / "xdg_config_home" / "systemd" / "user" / UNIT).exists()
    list(service.uninstall())
    assert systemctl() == [
        "--user show-environment",
        "--user daemon-reload",
        f"--user enable {UNIT}",
        f"--user restart {UNIT}",
        "--user show-environment",
        f"--user disable {UNIT}",
        "--user daemon-reload",
    ]
