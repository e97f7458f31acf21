"""The doctor's look at the installation."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from kiosk.admin_password import AdminPassword, Cost
from kiosk.doctor import Status
from kiosk.doctor_installation import (
    check_password,
    check_service,
    check_settings_file,
    examine_installation,
)
from kiosk.errors import ServiceError
from kiosk.service import SystemdUnit
from kiosk.settings import Settings, load
from tests.plugins.commands import Run


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return load(flags={"ui": {"admin_file": tmp_path / "admin.json"}})


def test_without_a_settings_file_it_says_where_one_would_be(tmp_path: Path) -> None:
    finding = check_settings_file(tmp_path / "kiosk.toml")

    assert finding.status is Status.OK
    assert str(tmp_path / "kiosk.toml") in finding.detail


@pytest.mark.parametrize(
    ("mode", "status"), [(0o644, Status.OK), (0o666, Status.WARNING), (0o620, Status.WARNING)]
)
def test_a_settings_file_that_others_may_write_is_named(tmp_path: Path, mode: int, status: Status) -> None:
    path = tmp_path / "kiosk.toml"
    path.touch()
    path.chmod(mode)

    assert check_settings_file(path).status is status


def test_a_password_that_nobody_has_set_is_a_warning(settings: Settings) -> None:
    assert check_password(settings).status is Status.WARNING

    AdminPassword(settings.ui.admin_file, Cost(1, 8, 1)).set("correct horse battery")

    assert check_password(settings).status is Status.OK


def test_a_damaged_password_file_fails(settings: Settings) -> None:
    settings.ui.admin_file.write_text("{", encoding="utf-8")
    settings.ui.admin_file.chmod(0o600)

    finding = check_password(settings)

    assert finding.status is Status.FAILED
    assert "--reset" in finding.detail


def test_it_says_whether_the_kiosk_starts_with_the_machine(tmp_path: Path) -> None:
    def run(arguments: Sequence[str]) -> str:
        if "enable" in arguments:
            wants = tmp_path / "graphical-session.target.wants"
            wants.mkdir()
            (wants / "kiosk.service").symlink_to(tmp_path / "kiosk.service")
        return ""

    unit = SystemdUnit(tmp_path, run)
    assert "install-service" in check_service(lambda: unit).advice

    assert list(unit.install(["kiosk", "run"]))

    finding = check_service(lambda: unit)
    assert str(tmp_path / "kiosk.service") in finding.detail
    assert finding.advice == ""


def test_a_platform_without_services_is_no_failure() -> None:
    def make_service() -> SystemdUnit:
        raise ServiceError("There is none here.")

    assert check_service(make_service).status is Status.OK


def test_all_of_it_is_examined(settings: Settings, tmp_path: Path) -> None:
    def names() -> Iterator[str]:
        for finding in examine_installation(settings, tmp_path / "kiosk.toml", lambda: SystemdUnit(tmp_path)):
            yield finding.check

    assert list(names()) == ["settings", "admin password", "service"]


def test_the_command_tells_of_it(run: Run, tmp_path: Path) -> None:
    (tmp_path / "kiosk.toml").touch()
    result = run("doctor", "--config", tmp_path / "kiosk.toml")

    assert f"settings: {tmp_path / 'kiosk.toml'}" in result.out
    assert "admin password: none is set" in result.out
