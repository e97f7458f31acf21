"""`kiosk cache set-key` and `kiosk cache show` with a key from the keyring."""

from __future__ import annotations

import io
import os
import re
import select
import subprocess
import sys
from pathlib import Path

import keyring
import pytest

from kiosk.gallery import cache_codec
from kiosk.gallery.cache_file import EmbeddingsCache
from tests.plugins.commands import Run
from tests.plugins.keyrings import BrokenKeyring, MemoryKeyring

KEY = "correct horse battery staple"
ROOT = Path(__file__).parents[2]
ON_A_TERMINAL = """
import os, sys
os.open(os.ttyname(0), os.O_RDWR)  # so it becomes the terminal of this session, which getpass asks
from kiosk.cli import run
sys.exit(run(sys.argv[1:]))
"""


@pytest.fixture
def asked_for_keyring(memory_keyring: MemoryKeyring, monkeypatch: pytest.MonkeyPatch) -> MemoryKeyring:
    """The keyring in use; the settings ask for the key from it."""
    monkeypatch.setenv("KIOSK_CACHE__KEYRING", "true")
    return memory_keyring


def pipe(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(text))


def test_a_key_from_a_script(
    run: Run, memory_keyring: MemoryKeyring, monkeypatch: pytest.MonkeyPatch
) -> None:
    pipe(monkeypatch, f"{KEY} \r\nmore\n")
    result = run("cache", "set-key", "--json")
    store = os.environ["KIOSK_STORE"]
    assert (result.code, result.json) == (0, {"store": store, "keyring_enabled": False})
    assert memory_keyring.secrets == {("kiosk embeddings cache", store): KEY}
    assert KEY not in result.out + result.err


def test_what_is_still_to_do(
    run: Run, memory_keyring: MemoryKeyring, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "set `cache.keyring = true`" in run("cache", "set-key", "--generate").out
    monkeypatch.setenv("KIOSK_CACHE__KEY", KEY)
    assert "remove `cache.key`" in run("cache", "set-key", "--generate").out
    monkeypatch.delenv("KIOSK_CACHE__KEY")
    monkeypatch.setenv("KIOSK_CACHE__KEYRING", "true")
    assert "cache.keyring" not in run("cache", "set-key", "--generate").out


def test_a_generated_key_is_printed_exactly_once(run: Run, memory_keyring: MemoryKeyring) -> None:
    result = run("cache", "set-key", "--generate")
    (kept,) = memory_keyring.secrets.values()
    assert len(kept) >= 40
    assert (result.out + result.err).count(kept) == result.out.splitlines().count(kept) == 1
    assert "all other kiosks" in result.out

    again = run("cache", "set-key", "--generate", "--json")
    assert memory_keyring.secrets.popitem()[1] == again.json["key"] != kept


@pytest.mark.parametrize("given", ["", "hunter2\n"])
def test_a_short_key_is_refused(
    run: Run, memory_keyring: MemoryKeyring, monkeypatch: pytest.MonkeyPatch, given: str
) -> None:
    pipe(monkeypatch, given)
    result = run("cache", "set-key", "--json")
    assert (result.code, result.json["reason"]) == (2, "cache_key")
    assert "hunter2" not in result.out + result.err
    assert not memory_keyring.secrets


def test_without_standard_input_nothing_is_kept(
    run: Run, memory_keyring: MemoryKeyring, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", None)
    assert run("cache", "set-key").code == 2
    assert not memory_keyring.secrets


def test_a_broken_keyring_gives_no_secret_away(
    run: Run, restored_keyring: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KIOSK_LOG__LEVEL", "debug")
    keyring.set_keyring(BrokenKeyring())
    pipe(monkeypatch, f"{KEY}\n")
    given = run("cache", "set-key")
    assert given.code == 2
    assert KEY not in given.out + given.err
    generated = run("cache", "set-key", "--generate")
    assert (generated.code, generated.out) == (2, "")
    assert not re.search(r"[\w-]{43}", generated.err)


def test_commands_do_without_the_store_rather_than_without_the_key(
    run: Run, asked_for_keyring: MemoryKeyring
) -> None:
    result = run("users", "--json")
    assert (result.code, result.json["reason"]) == (2, "cache_key")
    assert "kiosk cache set-key" in result.err


def test_settings_do_not_show_the_keyrings_key(run: Run, asked_for_keyring: MemoryKeyring) -> None:
    key = run("cache", "set-key", "--generate", "--json").json["key"]
    shown = run("settings", "--json")
    assert shown.json["cache"]["keyring"] is True
    assert key not in shown.out + shown.err + run("settings").out


@pytest.fixture
def signed(tmp_path: Path) -> Path:
    """A cache of Ada's, signed with KEY."""
    path = tmp_path / "cache.pkl"
    path.write_bytes(cache_codec.encode(EmbeddingsCache("engine", {}), user_id="ada", key=KEY.encode()))
    return path


def test_show_checks_with_the_key_of_the_settings(
    run: Run, signed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KIOSK_CACHE__KEY", KEY)
    assert run("cache", "show", signed, "--user", "ada", "--json").json["signature"] == "valid"


def test_show_checks_with_the_key_of_the_keyring(
    run: Run, signed: Path, asked_for_keyring: MemoryKeyring, monkeypatch: pytest.MonkeyPatch
) -> None:
    show = ("cache", "show", signed, "--json", "--user", "ada")
    assert run(*show).json["reason"] == "cache_key"
    pipe(monkeypatch, KEY)
    assert run("cache", "set-key").code == 0
    assert run(*show).json["signature"] == "valid"
    assert run("cache", "set-key", "--generate").code == 0
    assert run(*show).json["reason"] == "cache_rejected"
    assert run(*show[:-2]).json["signature"] == "not checked"


def read_until(terminal: int, expected: bytes) -> bytes:
    """What the command shows on the terminal, until that ends with a line of `expected`."""
    shown = b""
    while not re.search(rb"%s.*(: |\n)$" % expected, shown):
        ready, _, _ = select.select([terminal], [], [], 30)
        assert ready, shown
        shown += os.read(terminal, 4096)
    return shown


def test_on_a_terminal_the_key_is_asked_for_twice_without_echo(tmp_path: Path) -> None:
    ours, theirs = os.openpty()
    environment = {
        **os.environ,
        "KIOSK_STORE": f"folder:{tmp_path}",
        "PYTHON_KEYRING_BACKEND": "tests.plugins.keyrings.FileKeyring",
        "TEST_KEYRING": str(tmp_path / "keyring"),
    }
    command = [sys.executable, "-c", ON_A_TERMINAL, "cache", "set-key"]
    dialog = [(b"Cache key", KEY), (b"Repeat", f"not {KEY}"), (b"Cache key", KEY), (b"Repeat", KEY)]
    shown = b""
    with subprocess.Popen(
        command, cwd=ROOT, env=environment, stdin=theirs, stdout=theirs, stderr=theirs, start_new_session=True
    ):
        os.close(theirs)
        try:
            for prompt, answer in dialog:
                shown += read_until(ours, prompt)
                os.write(ours, f"{answer}\n".encode())
            shown += read_until(ours, b"It is not used yet")
        finally:
            os.close(ours)  # which ends the command, should it still wait for an answer
    assert KEY.encode() not in shown
    assert KEY in (tmp_path / "keyring").read_text()
