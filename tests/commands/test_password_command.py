"""`kiosk set-password`: from a pipe, and on a terminal."""

from __future__ import annotations

import io
import os
import re
import select
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.admin_password import AdminPassword, Verdict
from kiosk.settings import load
from tests.plugins.commands import Run

ROOT = Path(__file__).parents[2]
FIRST, SECOND = "correct horse", "battery staple"
ON_A_TERMINAL = """
import os, sys
os.open(os.ttyname(0), os.O_RDWR)  # so it becomes the terminal of this session, which getpass asks
from kiosk.cli import run
sys.exit(run(sys.argv[1:]))
"""


def pipe(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(text))


def is_now(text: str) -> bool:
    return AdminPassword(load().ui.admin_file).check(text, 1e6).verdict is Verdict.OK


def test_a_line_from_a_pipe_is_the_first_password(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    pipe(monkeypatch, f"{FIRST}\r\nmore\n")

    result = run("set-password", "--json")

    assert (result.code, result.json) == (0, {"file": str(load().ui.admin_file)})
    assert FIRST not in result.out + result.err
    assert is_now(FIRST)


def test_replacing_from_a_pipe_has_to_be_asked_for(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    pipe(monkeypatch, FIRST)
    assert run("set-password").code == 0

    pipe(monkeypatch, SECOND)
    refused = run("set-password", "--json")
    assert (refused.code, refused.json["reason"]) == (2, "admin_password")
    assert is_now(FIRST)

    pipe(monkeypatch, SECOND)
    reset = run("set-password", "--reset")
    assert (reset.code, "Warning" in reset.err) == (0, True)
    assert is_now(SECOND)


@pytest.mark.parametrize("given", ["", "hunter2\n"])
def test_a_short_one_is_refused(run: Run, monkeypatch: pytest.MonkeyPatch, given: str) -> None:
    pipe(monkeypatch, given)
    result = run("set-password")

    assert result.code == 2
    assert "hunter2" not in result.out + result.err
    assert not load().ui.admin_file.exists()


def test_without_standard_input_nothing_is_set(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", None)
    assert run("set-password").code == 2


def test_a_reset_mends_a_damaged_file(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    load().ui.admin_file.parent.mkdir(parents=True)
    load().ui.admin_file.write_text("{}")
    pipe(monkeypatch, FIRST)

    assert run("set-password", "--reset").code == 0
    assert is_now(FIRST)


def converse(dialog: list[tuple[bytes, str]], last: bytes, *arguments: str) -> tuple[int, bytes]:
    """Exit code and output of `kiosk set-password` on a terminal, whose prompts are answered."""
    ours, theirs = os.openpty()
    shown = b""
    command = [sys.executable, "-c", ON_A_TERMINAL, "set-password", *arguments]
    with subprocess.Popen(
        command, cwd=ROOT, stdin=theirs, stdout=theirs, stderr=theirs, start_new_session=True
    ) as process:
        os.close(theirs)
        try:
            for prompt, answer in dialog:
                shown += read_until(ours, prompt)
                os.write(ours, f"{answer}\n".encode())
            shown += read_until(ours, last)
            process.wait(30)
        finally:
            os.close(ours)  # which ends the command, should it still wait for an answer
    return process.returncode, shown


def read_until(terminal: int, expected: bytes) -> bytes:
    """What the command shows on the terminal, until that ends with a line of `expected`."""
    shown = b""
    while not re.search(rb"%s.*(: |\n)$" % expected, shown):
        ready, _, _ = select.select([terminal], [], [], 30)
        assert ready, shown
        shown += os.read(terminal, 4096)
    return shown


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX terminals")
def test_on_a_terminal_it_is_asked_for_twice_without_echo_and_the_old_one_first(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    twice = [(b"New admin", FIRST), (b"Repeat", f"not {FIRST}"), (b"New admin", FIRST), (b"Repeat", FIRST)]
    code, shown = converse(twice, b"is set")
    assert (code, FIRST.encode() in shown) == (0, False)
    assert is_now(FIRST)

    present, new = b"Present admin", [(b"New admin", SECOND), (b"Repeat", SECOND)]
    assert converse([(present, SECOND)], b"not the present one")[0] == 2
    assert is_now(FIRST)
    assert converse([(present, FIRST), *new], b"is set")[0] == 0
    assert is_now(SECOND)
    assert converse([(b"New admin", FIRST), (b"Repeat", FIRST)], b"is set", "--reset")[0] == 0
    assert is_now(FIRST)


def test_the_file_lies_beside_the_settings_unless_they_name_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert load().ui.admin_file == Path(os.environ["XDG_CONFIG_HOME"]) / "kiosk" / "admin.json"
    (tmp_path / "k.toml").write_text("")
    assert load(tmp_path / "k.toml").ui.admin_file == tmp_path / "admin.json"
    monkeypatch.setenv("KIOSK_CONFIG", str(tmp_path / "k.toml"))
    assert load().ui.admin_file == tmp_path / "admin.json"
    (tmp_path / "k.toml").write_text('[ui]\nadmin_file = "/elsewhere/admin.json"\n')
    assert load().ui.admin_file == Path("/elsewhere/admin.json")
    monkeypatch.setenv("KIOSK_UI__ADMIN_FILE", "/other.json")
    assert load().ui.admin_file == Path("/other.json")
