"""How the kiosk looks: colours, type, spacing, and the style sheet made of them.

Dark unless the settings say otherwise: a bright screen before the face dazzles and changes the light on it.
Lengths are in logical pixels at scale 1, which is a window of 1280x800; `scale_for` says how much larger
another window is. What is touched is never smaller than TOUCH_PX, whatever the scale.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import TypeAlias

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication

_Length: TypeAlias = Callable[[float], str]

FAMILIES = ("Inter", "Segoe UI", "SF Pro Text", "Helvetica Neue", "Noto Sans", "Ubuntu", "DejaVu Sans")
MONO_FAMILIES = ("JetBrains Mono", "Cascadia Mono", "SF Mono", "Consolas", "DejaVu Sans Mono")

TOUCH_PX = 64
"""The least height of what is touched; a gloved finger needs it."""

_BORDER_PX, _PADDING_PX = 2, 12

_BASE_WIDTH, _BASE_HEIGHT = 1280, 800
_SMALLEST_SCALE, _LARGEST_SCALE, _SCALE_STEP = 0.6, 3.0, 0.05


class Tone(StrEnum):
    """What a colour says; it never says it alone, but together with words and a symbol."""

    NEUTRAL = "neutral"
    ACTIVE = "active"
    GRANTED = "granted"
    REFUSED = "refused"
    UNDECIDED = "undecided"


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours as #rrggbb. Text on any surface has a contrast of at least 4.5 (WCAG 2.2, AA), in `contrast` 7."""

    background: str = "#0c1017"
    surface: str = "#151b25"
    raised: str = "#202938"
    edge: str = "#202938"
    outline: str = "#35425a"
    text: str = "#f3f6fb"
    muted: str = "#a9b6ca"
    on_accent: str = "#06101f"
    accent: str = "#7ab2ff"
    accent_pressed: str = "#a5cbff"
    granted: str = "#4ade95"
    granted_surface: str = "#0d2b1f"
    refused: str = "#ff8a80"
    refused_surface: str = "#331719"
    undecided: str = "#ffc65c"
    undecided_surface: str = "#2e2411"


PALETTES: Mapping[str, Palette] = {
    "dark": Palette(),
    "light": Palette(
        background="#e9edf3",
        surface="#ffffff",
        raised="#eef2f7",
        edge="#ccd5e1",
        outline="#9aa8bc",
        text="#111827",
        muted="#4a5870",
        on_accent="#ffffff",
        accent="#1857c4",
        accent_pressed="#0f3f94",
        granted="#0b6b3d",
        granted_surface="#dff6e9",
        refused="#b3261e",
        refused_surface="#fde9e7",
        undecided="#7a4d00",
        undecided_surface="#fff3d6",
    ),
    "contrast": Palette(
        background="#000000",
        surface="#000000",
        raised="#1a1a1a",
        edge="#ffffff",
        outline="#ffffff",
        text="#ffffff",
        muted="#e6e6e6",
        on_accent="#000000",
        accent="#ffd60a",
        accent_pressed="#fff3a0",
        granted="#39ff9c",
        granted_surface="#000000",
        refused="#ff9d96",
        refused_surface="#000000",
        undecided="#ffd60a",
        undecided_surface="#000000",
    ),
}


class _Look:
    """The palette in use; one for the whole program, as it is for Qt."""

    palette = PALETTES["dark"]


def use(name: str) -> None:
    """Use the palette of this name from the next painting on; "auto" follows the desktop."""
    if name == "auto":
        light = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Light
        name = "light" if light else "dark"
    _Look.palette = PALETTES[name]


def palette() -> Palette:
    """The palette in use."""
    return _Look.palette


def _tones(chosen: Palette) -> dict[Tone, tuple[str, str]]:
    """Foreground and surface of each tone."""
    return {
        Tone.NEUTRAL: (chosen.muted, chosen.surface),
        Tone.ACTIVE: (chosen.accent, chosen.surface),
        Tone.GRANTED: (chosen.granted, chosen.granted_surface),
        Tone.REFUSED: (chosen.refused, chosen.refused_surface),
        Tone.UNDECIDED: (chosen.undecided, chosen.undecided_surface),
    }


def colour(tone: Tone) -> QColor:
    """The foreground of a tone: symbols, eyebrows, edges."""
    return QColor(_tones(palette())[tone][0])


def colour_on_picture(tone: Tone) -> QColor:
    """The same for what is painted over the camera's picture, which is dimmed whatever the palette."""
    return QColor(_tones(PALETTES["dark"])[tone][0])


def scale_for(size: QSize) -> float:
    """How much larger than at 1280x800 (or upright, 800x1280) everything is drawn; in steps of 0.05."""
    long, short = max(size.width(), size.height()), min(size.width(), size.height())
    exact = min(long / _BASE_WIDTH, short / _BASE_HEIGHT)
    stepped = int(exact / _SCALE_STEP + 1e-6) * _SCALE_STEP
    return min(max(stepped, _SMALLEST_SCALE), _LARGEST_SCALE)


def font(pixels: float, *, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The kiosk's type for what is painted rather than laid out; `pixels` is its size."""
    made = QFont(list(FAMILIES))
    made.setPixelSize(max(1, round(pixels)))
    made.setWeight(weight)
    return made


def key_px(scale: float) -> int:
    """The least width and height of a key of the keypad; on a small panel all of them have to fit."""
    return 56 if scale < 1 else max(TOUCH_PX, round(56 * scale))


def stylesheet(scale: float) -> str:
    """The style of every widget. Labels choose their type by the property `role`, cards theirs by `tone`."""
    return _stylesheet(scale, palette())


@lru_cache(maxsize=8)
def _stylesheet(scale: float, chosen: Palette) -> str:
    from kiosk.ui.admin.style import admin_stylesheet

    def px(length: float) -> str:
        return f"{round(length * scale)}px"

    families = ", ".join(f'"{family}"' for family in FAMILIES)
    mono = ", ".join(f'"{family}"' for family in MONO_FAMILIES)
    return f"""
        QWidget {{ color: {chosen.text}; font-family: {families}; font-size: {px(18)}; }}
        #kiosk {{ background: {chosen.background}; }}
        {_cards(px, chosen)}
        {_labels(px, mono, chosen)}
        {_controls(px, chosen, _inner_height(scale))}
        {_keys(px, chosen, key_px(scale) - 2 * _BORDER_PX)}
        {admin_stylesheet(px, chosen, _inner_height(scale))}
    """


def _inner_height(scale: float) -> int:
    """Of what is touched, without padding and border, so that with them it has TOUCH_PX at least."""
    return round(TOUCH_PX * max(1.0, scale)) - 2 * round(_PADDING_PX * scale) - 2 * _BORDER_PX


def _cards(px: _Length, chosen: Palette) -> str:
    tones = "".join(
        f'#panel[tone="{tone}"] {{ background: {surface}; border-color: {edge}; }}'
        for tone, (edge, surface) in _tones(chosen).items()
        if tone not in (Tone.NEUTRAL, Tone.ACTIVE)
    )
    return f"""
        #panel {{ background: {chosen.surface}; border: {_BORDER_PX}px solid {chosen.edge}; }}
        #panel {{ border-radius: {px(28)}; }}
        {tones}
        #demoBar {{ background: {chosen.surface}; border-top: {_BORDER_PX}px solid {chosen.edge}; }}
        #demoBar QWidget {{ font-size: 14px; }}
    """


def _labels(px: _Length, mono: str, chosen: Palette) -> str:
    return f"""
        QLabel[role="clock"] {{ font-size: {px(92)}; font-weight: 300; }}
        QLabel[role="date"] {{ font-size: {px(22)}; color: {chosen.muted}; }}
        QLabel[role="headline"] {{ font-size: {px(42)}; font-weight: 600; }}
        QLabel[role="eyebrow"] {{ font-size: {px(21)}; font-weight: 700; color: {chosen.muted}; }}
        QLabel[role="body"] {{ font-size: {px(24)}; color: {chosen.text}; }}
        QLabel[role="problem"] {{ font-size: {px(19)}; color: {chosen.undecided}; }}
        QLabel[tone="granted"] {{ color: {chosen.granted}; }}
        QLabel[tone="refused"] {{ color: {chosen.refused}; }}
        QLabel[tone="undecided"] {{ color: {chosen.undecided}; }}
        QLabel[role="field"] {{ font-size: {px(20)}; font-weight: 600; color: {chosen.muted}; }}
        #demoBar QLabel[role="group"] {{ color: {chosen.muted}; }}
        #demoBar QLabel[role="technical"] {{ color: {chosen.muted}; font-family: {mono}; font-size: 13px; }}
    """


def _keys(px: _Length, chosen: Palette, inner: int) -> str:
    return f"""
        #keypad QPushButton, QPushButton[role="key"] {{
            padding: 0; min-width: {inner}px; min-height: {inner}px; font-size: {px(26)};
        }}
        QPushButton[role="key"]:checked {{ background: {chosen.accent}; color: {chosen.on_accent}; }}
    """


def _controls(px: _Length, chosen: Palette, inner: int) -> str:
    return f"""
        QLineEdit {{
            background: {chosen.background}; border: 2px solid {chosen.outline}; border-radius: {px(14)};
            padding: {px(_PADDING_PX)} {px(18)}; min-height: {inner}px; font-size: {px(28)};
            selection-background-color: {chosen.accent}; selection-color: {chosen.on_accent};
            placeholder-text-color: {chosen.muted};
        }}
        QLineEdit:focus {{ border-color: {chosen.accent}; }}
        QPushButton {{
            background: {chosen.raised}; border: 2px solid {chosen.outline}; border-radius: {px(14)};
            padding: {px(_PADDING_PX)} {px(22)}; min-height: {inner}px; font-size: {px(22)}; font-weight: 600;
        }}
        QPushButton:hover {{ border-color: {chosen.muted}; }}
        QPushButton:focus {{ border-color: {chosen.text}; }}
        QPushButton:pressed {{ background: {chosen.outline}; }}
        QPushButton[role="primary"] {{
            background: {chosen.accent}; border-color: {chosen.accent}; color: {chosen.on_accent};
            font-size: {px(26)};
        }}
        QPushButton[role="primary"]:hover, QPushButton[role="primary"]:pressed {{
            background: {chosen.accent_pressed};
        }}
        QPushButton[role="primary"]:focus {{ border-color: {chosen.text}; }}
        QPushButton:disabled, QPushButton[role="primary"]:disabled, QLineEdit:disabled {{
            background: {chosen.raised}; border-color: {chosen.raised}; color: {chosen.muted};
        }}
        QProgressBar {{
            background: {chosen.raised}; border: none; border-radius: {px(5)};
            min-height: {px(10)}; max-height: {px(10)};
        }}
        QProgressBar::chunk {{ background: {chosen.accent}; border-radius: {px(5)}; }}
        #demoBar QPushButton {{
            border-radius: 10px; padding: 7px 14px; min-height: 0; font-size: 14px; font-weight: 500;
        }}
        #demoBar QPushButton:checked {{
            background: {chosen.accent}; border-color: {chosen.accent}; color: {chosen.on_accent};
        }}
        #demoBar QPushButton:checked:focus {{ border-color: {chosen.text}; }}
    """
