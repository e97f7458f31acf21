from __future__ import annotations

import numpy as np
import pytest

from kiosk.camera.codes import read_code
from kiosk.camera.source import Image
from kiosk.enrollment.badge import QUIET_ZONE, badge_code, badge_content
from kiosk.errors import UserIdError
from kiosk.verification.scanner import without_prefix


def as_picture(code: np.ndarray, module_px: int) -> Image:
    grey = np.where(np.kron(code, np.ones((module_px, module_px), np.bool_)), 0, 255).astype(np.uint8)
    return np.repeat(grey[..., None], 3, axis=2)


@pytest.mark.parametrize("user_id", ["ada", "A.B-c_9", "7", "x" * 64])
def test_the_kiosks_own_scanner_reads_the_id(user_id: str) -> None:
    content = read_code(as_picture(badge_code(user_id), 6))

    assert content == badge_content(user_id)
    assert without_prefix(content) == user_id


def test_a_soiled_badge_is_still_read() -> None:
    picture = as_picture(badge_code("ada"), 8).copy()
    height, width = picture.shape[:2]
    picture[height // 2 : height // 2 + 32, width // 2 : width // 2 + 32] = 255

    assert read_code(picture) == "kiosk:ada"


def test_it_is_square_and_has_a_quiet_zone() -> None:
    code = badge_code("ada")

    assert code.dtype == np.bool_
    assert code.shape[0] == code.shape[1]
    assert not code[:QUIET_ZONE].any()
    assert not code[:, -QUIET_ZONE:].any()
    assert code[QUIET_ZONE, QUIET_ZONE]


def test_what_is_no_id_gets_no_badge() -> None:
    with pytest.raises(UserIdError):
        badge_code("../x")
