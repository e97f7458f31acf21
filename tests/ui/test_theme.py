from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize
from pytestqt.qtbot import QtBot

from kiosk.ui import theme
from kiosk.ui.labels import make_button
from kiosk.ui.theme import PALETTES, TOUCH_PX, Tone, scale_for, stylesheet

every_palette = pytest.mark.parametrize("name", PALETTES)


@pytest.fixture(autouse=True)
def dark_again() -> Iterator[None]:
    yield
    theme.use("dark")


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: str, second: str) -> float:
    dark, light = sorted((luminance(first), luminance(second)))
    return (light + 0.05) / (dark + 0.05)


@every_palette
def test_text_can_be_read_on_every_surface(name: str) -> None:
    chosen = PALETTES[name]
    least = 7.0 if name == "contrast" else 4.5
    tones = (chosen.granted, chosen.refused, chosen.undecided)
    surfaces = (chosen.granted_surface, chosen.refused_surface, chosen.undecided_surface)
    for surface in (chosen.background, chosen.surface, *surfaces):
        for text in (chosen.text, chosen.muted):
            assert contrast(text, surface) >= least
    for text, own in zip(tones, surfaces, strict=True):
        for surface in (chosen.surface, own):
            assert contrast(text, surface) >= least


@every_palette
def test_what_lies_on_filled_shapes_can_be_read(name: str) -> None:
    chosen = PALETTES[name]
    for fill in (chosen.accent, chosen.accent_pressed, chosen.granted, chosen.refused, chosen.undecided):
        assert contrast(chosen.on_accent, fill) >= 4.5
    assert contrast(chosen.text, chosen.raised) >= 4.5


@every_palette
def test_symbols_and_controls_stand_out(name: str) -> None:
    chosen = PALETTES[name]
    for tone in Tone:
        assert contrast(colour_name(tone, name), chosen.surface) >= 3
    assert contrast(chosen.accent, chosen.background) >= 3


def colour_name(tone: Tone, palette: str) -> str:
    theme.use(palette)
    return theme.colour(tone).name()


@pytest.mark.parametrize("size", [(1280, 800), (1920, 1080), (1080, 1920), (800, 480)])
@pytest.mark.parametrize("role", ["primary", "secondary"])
def test_buttons_are_large_enough_for_a_glove(qtbot: QtBot, size: tuple[int, int], role: str) -> None:
    button = make_button("Press", role=role)
    qtbot.addWidget(button)
    button.setStyleSheet(stylesheet(scale_for(QSize(*size))))
    button.ensurePolished()
    assert button.sizeHint().height() >= TOUCH_PX


@pytest.mark.parametrize(
    ("width", "height", "scale"),
    [
        (1280, 800, 1.0),
        (800, 1280, 1.0),
        (1080, 1920, 1.35),
        (1920, 1080, 1.35),
        (800, 480, 0.6),
        (320, 200, 0.6),
    ],
)
def test_type_grows_with_the_window(width: int, height: int, scale: float) -> None:
    assert scale_for(QSize(width, height)) == pytest.approx(scale)


def test_the_style_sheet_follows_the_scale() -> None:
    assert "font-size: 92px" in stylesheet(1.0)
    assert "font-size: 184px" in stylesheet(2.0)
