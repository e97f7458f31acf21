"""How the kiosk looks: colours, type, spacing, and the style sheet made of them.

One dark theme, because a bright screen before the face dazzles and changes the light on it. Lengths are in
logical pixels at scale 1, which is a window of 1280x800; `scale_for` says how much larger another window is.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import TypeAlias

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QFont

_Length: TypeAlias = Callable[[float], str]

FAMILIES = ("Inter", "Segoe UI", "SF Pro Text", "Helvetica Neue", "Noto Sans", "Ubuntu", "DejaVu Sans")
MONO_FAMILIES = ("JetBrains Mono", "Cascadia Mono", "SF Mono", "Consolas", "DejaVu Sans Mono")

_BASE_WIDTH, _BASE_HEIGHT = 1280, 800
_SMALLEST_SCALE, _LARGEST_SCALE, _SCALE_STEP = 0.7, 3.0, 0.05


class Tone(StrEnum):
    """What a colour says; it never says it alone, but together with words and a symbol."""

    NEUTRAL = "neutral"
    ACTIVE = "active"
    GRANTED = "granted"
    REFUSED = "refused"
    UNDECIDED = "undecided"


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours as #rrggbb. Text on any surface has a contrast of at least 4.5 (WCAG 2.2, AA)."""

    background: str = "#0c1017"
    surface: str = "#151b25"
    raised: str = "#202938"
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


PALETTE = Palette()

_TONES = {
    Tone.NEUTRAL: (PALETTE.muted, PALETTE.surface),
    Tone.ACTIVE: (PALETTE.accent, PALETTE.surface),
    Tone.GRANTED: (PALETTE.granted, PALETTE.granted_surface),
    Tone.REFUSED: (PALETTE.refused, PALETTE.refused_surface),
    Tone.UNDECIDED: (PALETTE.undecided, PALETTE.undecided_surface),
}


def colour(tone: Tone) -> QColor:
    """The foreground of a tone: symbols, rings, eyebrows."""
    return QColor(_TONES[tone][0])


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


@lru_cache(maxsize=8)
def stylesheet(scale: float) -> str:
    """The style of every widget. Labels choose their type by the property `role`, cards theirs by `tone`."""

    def px(length: float) -> str:
        return f"{round(length * scale)}px"

    families = ", ".join(f'"{family}"' for family in FAMILIES)
    mono = ", ".join(f'"{family}"' for family in MONO_FAMILIES)
    return f"""
        QWidget {{ color: {PALETTE.text}; font-family: {families}; font-size: {px(18)}; }}
        #kiosk {{ background: {PALETTE.background}; }}
        {_cards(px)}
        {_labels(px, mono)}
        {_controls(px)}
    """


def _cards(px: _Length) -> str:
    tones = "".join(
        f'#panel[tone="{tone}"] {{ background: {surface}; border-color: {edge}; }}'
        for tone, (edge, surface) in _TONES.items()
        if tone not in (Tone.NEUTRAL, Tone.ACTIVE)
    )
    return f"""
        #panel {{ background: {PALETTE.surface}; border: 2px solid {PALETTE.raised}; }}
        #panel {{ border-radius: {px(28)}; }}
        {tones}
        #demoBar {{ background: {PALETTE.surface}; border-top: 2px solid {PALETTE.raised}; }}
        #demoBar QWidget {{ font-size: 14px; }}
    """


def _labels(px: _Length, mono: str) -> str:
    return f"""
        QLabel[role="clock"] {{ font-size: {px(92)}; font-weight: 300; }}
        QLabel[role="date"] {{ font-size: {px(22)}; color: {PALETTE.muted}; }}
        QLabel[role="headline"] {{ font-size: {px(42)}; font-weight: 600; }}
        QLabel[role="eyebrow"] {{ font-size: {px(21)}; font-weight: 700; color: {PALETTE.muted}; }}
        QLabel[role="body"] {{ font-size: {px(24)}; color: {PALETTE.text}; }}
        QLabel[role="problem"] {{ font-size: {px(19)}; color: {PALETTE.undecided}; }}
        QLabel[tone="granted"] {{ color: {PALETTE.granted}; }}
        QLabel[tone="refused"] {{ color: {PALETTE.refused}; }}
        QLabel[tone="undecided"] {{ color: {PALETTE.undecided}; }}
        QLabel[role="field"] {{ font-size: {px(20)}; font-weight: 600; color: {PALETTE.muted}; }}
        #demoBar QLabel[role="group"] {{ color: {PALETTE.muted}; }}
        #demoBar QLabel[role="technical"] {{ color: {PALETTE.muted}; font-family: {mono}; font-size: 13px; }}
    """


def _controls(px: _Length) -> str:
    return f"""
        QLineEdit {{
            background: {PALETTE.background}; border: 2px solid {PALETTE.outline}; border-radius: {px(14)};
            padding: {px(14)} {px(18)}; font-size: {px(28)}; selection-background-color: {PALETTE.accent};
            selection-color: {PALETTE.on_accent}; placeholder-text-color: {PALETTE.muted};
        }}
        QLineEdit:focus {{ border-color: {PALETTE.accent}; }}
        QPushButton {{
            background: {PALETTE.raised}; border: 2px solid {PALETTE.outline}; border-radius: {px(14)};
            padding: {px(15)} {px(22)}; font-size: {px(22)}; font-weight: 600;
        }}
        QPushButton:hover {{ border-color: {PALETTE.muted}; }}
        QPushButton:focus {{ border-color: {PALETTE.text}; }}
        QPushButton:pressed {{ background: {PALETTE.outline}; }}
        QPushButton[role="primary"] {{
            background: {PALETTE.accent}; border-color: {PALETTE.accent}; color: {PALETTE.on_accent};
            font-size: {px(26)}; padding: {px(17)} {px(22)};
        }}
        QPushButton[role="primary"]:hover, QPushButton[role="primary"]:pressed {{
            background: {PALETTE.accent_pressed};
        }}
        QPushButton[role="primary"]:focus {{ border-color: {PALETTE.text}; }}
        QPushButton:disabled, QPushButton[role="primary"]:disabled, QLineEdit:disabled {{
            background: {PALETTE.raised}; border-color: {PALETTE.raised}; color: {PALETTE.muted};
        }}
        QProgressBar {{
            background: {PALETTE.raised}; border: none; border-radius: {px(5)};
            min-height: {px(10)}; max-height: {px(10)};
        }}
        QProgressBar::chunk {{ background: {PALETTE.accent}; border-radius: {px(5)}; }}
        #demoBar QPushButton {{ border-radius: 10px; padding: 7px 14px; font-size: 14px; font-weight: 500; }}
        #demoBar QPushButton:checked {{
            background: {PALETTE.accent}; border-color: {PALETTE.accent}; color: {PALETTE.on_accent};
        }}
        #demoBar QPushButton:checked:focus {{ border-color: {PALETTE.text}; }}
    """
