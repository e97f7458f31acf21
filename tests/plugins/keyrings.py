"""Keyrings to test with: in memory, in a file that another process shares, and broken; never a person's own."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend


class _Keyring(KeyringBackend):
    priority = 0

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]


class MemoryKeyring(_Keyring):
    """Keeps secrets in a dict, by service and user name."""

    def __init__(self) -> None:
        super().__init__()
        self.secrets: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        """See KeyringBackend."""
        return self.secrets.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        """See KeyringBackend."""
        self.secrets[service, username] = password


class FileKeyring(_Keyring):
    """Keeps secrets in the file that `TEST_KEYRING` names, for commands in another process."""

    def get_password(self, service: str, username: str) -> str | None:
        """See KeyringBackend."""
        found: str | None = self._read().get(f"{service}: {username}")
        return found

    def set_password(self, service: str, username: str, password: str) -> None:
        """See KeyringBackend."""
        self._path().write_text(json.dumps({**self._read(), f"{service}: {username}": password}))

    def _read(self) -> dict[str, str]:
        return dict(json.loads(self._path().read_text())) if self._path().exists() else {}

    def _path(self) -> Path:
        return Path(os.environ["TEST_KEYRING"])


class BrokenKeyring(_Keyring):
    """Fails whatever is asked of it, and is careless with what it was given."""

    def get_password(self, service: str, username: str) -> str | None:
        """See KeyringBackend."""
        raise OSError("no D-Bus")

    def set_password(self, service: str, username: str, password: str) -> None:
        """See KeyringBackend."""
        raise RuntimeError(f"cannot keep {password}")


@pytest.fixture(autouse=True)
def no_persons_keyring(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test reads or writes the keyring of the person who runs it."""
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")


@pytest.fixture
def restored_keyring(no_persons_keyring: None) -> Iterator[None]:
    """The test may call `keyring.set_keyring`."""
    before = keyring.get_keyring()
    yield
    keyring.set_keyring(before)


@pytest.fixture
def memory_keyring(restored_keyring: None) -> MemoryKeyring:
    """The keyring in use: an empty one in memory."""
    made = MemoryKeyring()
    keyring.set_keyring(made)
    return made
