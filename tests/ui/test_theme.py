from __future__ import annotations

import pytest
from PySide6.QtCore import QSize

from kiosk.ui.theme import PALETTE, scale_for, stylesheet

SURFACES = (
    PALETTE.background,
    PALETTE.surface,
    PALETTE.granted_surface,
    PALETTE.refused_surface,
    PALETTE.undecided_surface,
)


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: str, second: str) -> float:
    dark, light = sorted((luminance(first), luminance(second)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("surface", SURFACES)
@pytest.mark.parametrize(
    "text", [PALETTE.text, PALETTE.muted, PALETTE.granted, PALETTE.refused, PALETTE.undecided]
)
def test_text_can_be_read_on_every_surface(text: str, surface: str) -> None:
    assert contrast(text, surface) >= 4.5


@pytest.mark.parametrize("fill", [PALETTE.accent, PALETTE.accent_pressed, PALETTE.granted, PALETTE.refused])
def test_dark_text_can_be_read_on_filled_shapes(fill: str) -> None:
    assert contrast(PALETTE.on_accent, fill) >= 4.5


@pytest.mark.parametrize(
    ("width", "height", "scale"),
    [(1280, 800, 1.0), (800, 1280, 1.0), (1080, 1920, 1.35), (1920, 1080, 1.35), (320, 200, 0.7)],
)
def test_type_grows_with_the_window(width: int, height: int, scale: float) -> None:
    assert scale_for(QSize(width, height)) == pytest.approx(scale)


def test_the_style_sheet_follows_the_scale() -> None:
    assert "font-size: 92px" in stylesheet(1.0)
    assert "font-size: 184px" in stylesheet(2.0)
