"""Addresses that hold a password, as a page may show them, and back."""

from __future__ import annotations

import re

from kiosk.settings import without_password

_MASK = "***@"
_CREDENTIALS = re.compile(r"(?<=://)[^/]*@")


def shown_address(address: str) -> str:
    """The address without its password."""
    try:
        return without_password(address)
    except ValueError:  # it is no address
        return _CREDENTIALS.sub(_MASK, address)


def true_address(shown: str, loaded: str) -> str:
    """What is meant by `shown`, which may have been edited since `loaded` was shown.

    The hidden password is put back only where server and port are the same: nobody shall have it sent
    elsewhere. Else the mask stays.
    """
    if shown == shown_address(loaded):
        return loaded
    hidden = _CREDENTIALS.search(loaded)
    if hidden is None or not is_masked(shown) or _server(shown) != _server(shown_address(loaded)):
        return shown
    return shown.replace(_MASK, hidden.group(), 1)


def is_masked(address: str) -> bool:
    """Whether a password is still hidden in it, which nobody knows any more."""
    return f"://{_MASK}" in address


def _server(shown: str) -> str:
    return shown.partition(_MASK)[2].partition("/")[0]
