"""The QR code on a badge: what the door's camera reads as the claim of an ID."""

from __future__ import annotations

import numpy as np
import segno
from numpy.typing import NDArray

from kiosk.gallery.layout import check_user_id
from kiosk.verification.scanner import PREFIX

QUIET_ZONE = 4
"""White modules around the code, as ISO/IEC 18004 asks for; it is part of the matrix."""


def badge_content(user_id: str) -> str:
    """The text in the code of a person's badge. Raises UserIdError."""
    return PREFIX + check_user_id(user_id)


def badge_code(user_id: str) -> NDArray[np.bool_]:
    """The QR code of a person's badge: a square with its quiet zone, True where it is dark.

    Level Q (a quarter of the code may be dirty) or better, where the same size holds that. Raises UserIdError.
    """
    code = segno.make_qr(badge_content(user_id), error="q")
    return np.pad(np.array([list(row) for row in code.matrix], np.bool_), QUIET_ZONE)
