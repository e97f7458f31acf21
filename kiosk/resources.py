"""Where the files are that ship with the kiosk: translations, and whatever else it shows or plays."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent

# In the wheel and in a frozen build inside the package, in a checkout beside it.
_PACKAGED = _PACKAGE / "_resources"
_CHECKOUT = _PACKAGE.parent / "resources"


def resource(name: str) -> Path:
    """The path of a file or folder below `resources/`, such as `translations/kiosk_de.qm`.

    Raises FileNotFoundError where the installation lacks it.
    """
    for root in (_PACKAGED, _CHECKOUT):
        path = root / name
        if path.exists():
            return path
    raise FileNotFoundError(f"{name} is missing from this installation of the kiosk. Please reinstall it.")
