"""The protocol of sd_notify, with a socket such as systemd's."""

from __future__ import annotations

import socket
import sys
import tempfile
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.service_manager import ALIVE, READY, ServiceManager

pytestmark = pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="no sockets of UNIX")


@pytest.fixture
def folder() -> Iterator[Path]:
    """One of a short name: addresses of sockets have at most 107 characters."""
    with tempfile.TemporaryDirectory(prefix="kiosk") as name:
        yield Path(name)


def listening(address: str) -> socket.socket:
    server = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
    server.bind(f"\0{address[1:]}" if address.startswith("@") else address)
    server.settimeout(5)
    return server


def test_it_is_told_through_a_file(folder: Path) -> None:
    address = str(folder / "notify")
    with listening(address) as server:
        ServiceManager({"NOTIFY_SOCKET": address}).tell(READY, ALIVE)
        assert server.recv(100) == b"READY=1\nWATCHDOG=1"


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has such names")
def test_it_is_told_through_an_abstract_name() -> None:
    address = f"@kiosk-{uuid.uuid4()}"
    with listening(address) as server:
        ServiceManager({"NOTIFY_SOCKET": address}).tell(ALIVE)
        assert server.recv(100) == b"WATCHDOG=1"


def test_nobody_who_wants_to_be_told_is_no_error(caplog: pytest.LogCaptureFixture) -> None:
    ServiceManager({}).tell(READY)
    assert not caplog.messages


def test_who_does_not_listen_is_warned_of_once(folder: Path, caplog: pytest.LogCaptureFixture) -> None:
    manager = ServiceManager({"NOTIFY_SOCKET": str(folder / "nobody")})
    manager.tell(ALIVE)
    manager.tell(ALIVE)
    assert len(caplog.messages) == 1
    assert "cannot be told" in caplog.text


def test_by_default_the_environment_says_who_wants_to_be_told(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    address = str(folder / "notify")
    monkeypatch.setenv("NOTIFY_SOCKET", address)
    with listening(address) as server:
        ServiceManager().tell(READY)
        assert server.recv(100) == b"READY=1"
