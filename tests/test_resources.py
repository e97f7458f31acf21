from __future__ import annotations

from pathlib import Path

import pytest

from kiosk import resources
from kiosk.resources import resource


def test_what_ships_is_found_in_a_checkout() -> None:
    assert resource("translations/kiosk_de.qm").stat().st_size > 1000


def test_what_is_packaged_comes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    packaged = tmp_path / "translations" / "kiosk_de.qm"
    packaged.parent.mkdir()
    packaged.touch()
    monkeypatch.setattr(resources, "_PACKAGED", tmp_path)

    assert resource("translations/kiosk_de.qm") == packaged


def test_what_is_missing_is_named() -> None:
    with pytest.raises(FileNotFoundError, match="sounds/none"):
        resource("sounds/none")
