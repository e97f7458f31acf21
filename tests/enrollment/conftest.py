"""Fixtures of the tests of enrolling."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.gallery.store import ObjectStore
from tests.enrollment.offices import Office
from tests.gallery.fleet import TroubledStore


@pytest.fixture
def office(store: ObjectStore, tmp_path: Path) -> Office:
    """Machines around every kind of store."""
    return Office(TroubledStore(store), tmp_path)
