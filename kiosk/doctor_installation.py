"""The doctor's look at the installation: settings file, admin password, starting with the machine."""

from __future__ import annotations

import os
import stat
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from kiosk.admin_password import AdminPassword
from kiosk.doctor import Finding, Status
from kiosk.errors import AdminPasswordError, ServiceError
from kiosk.service import Service, this_platforms_service
from kiosk.settings import Settings

_OTHERS_MAY_WRITE = stat.S_IWGRP | stat.S_IWOTH


def examine_installation(
    settings: Settings, config: Path, make_service: Callable[[], Service] = this_platforms_service
) -> Iterator[Finding]:
    """Run all checks; `config` is where the settings file is, or would be."""
    yield check_settings_file(config)
    yield check_password(settings)
    yield check_service(make_service)


def check_settings_file(config: Path) -> Finding:
    """Where are the settings, and may only their owner change them?"""
    try:
        mode = config.stat().st_mode
    except OSError:
        return Finding("settings", Status.OK, f"there is no {config}; what is set at first holds")
    if os.name == "posix" and mode & _OTHERS_MAY_WRITE:
        return Finding(
            "settings", Status.WARNING, f"others than its owner may write {config}", f"chmod go-w {config}"
        )
    return Finding("settings", Status.OK, str(config))


def check_password(settings: Settings) -> Finding:
    """Is there an admin password, or would the first to pass by set it?"""
    path = settings.ui.admin_file
    password = AdminPassword(path)
    try:
        is_set = password.is_set
        if is_set:
            password.wait(time.time())  # reads it
    except AdminPasswordError as error:
        return Finding("admin password", Status.FAILED, str(error))
    if not is_set:
        return Finding(
            "admin password",
            Status.WARNING,
            "none is set: whoever comes first sets it",
            "Set it with `kiosk set-password`, before the kiosk is hung up.",
        )
    return Finding("admin password", Status.OK, f"set, in {path}")


def check_service(make_service: Callable[[], Service]) -> Finding:
    """Does the kiosk start with the machine?"""
    by_hand = "`kiosk install-service` makes it start with the machine, and again when it breaks."
    try:
        where = make_service().installed()
    except ServiceError as error:
        return Finding("service", Status.OK, str(error))
    if not where:
        return Finding("service", Status.OK, "none: the kiosk is started by hand", by_hand)
    return Finding("service", Status.OK, f"the kiosk starts with the session: {where}")
