"""The hair of a simulated person: strands, hairline, hairdo."""

from __future__ import annotations

import numpy as np

from kiosk.camera.person.appearance import Appearance
from kiosk.camera.person.canvas import REACH, TEXELS, Canvas, Field, Numbers, cloud, smoothstep
from kiosk.opencv import cv2

_CROWN = 1.3
"""How far up on the map the strands start."""
_FRINGE = 0.7
"""A hairline below this is a fringe."""
_BALD = 1.2
"""A hairline above this is a bald head."""
_LONG = 0.6
"""Sides longer than this cover the ears."""


def hair_texture(look: Appearance, random: np.random.Generator) -> Field:
    """Strands that run down from the crown, blended with curls: float32 map, zero mean, unit deviation."""
    axis = np.linspace(-REACH, REACH, TEXELS, dtype=np.float32)
    across, up = np.meshgrid(axis, -axis)
    angle = np.arctan2(across - 0.5 * look.hair.parting, _CROWN - up) / np.pi
    waves = 0.012 * cloud(random, (TEXELS, TEXELS), 60)
    table = random.standard_normal(2048).astype(np.float32)
    position = ((angle + waves + 1) * 1000) % 2047
    fine = np.interp(position, np.arange(2048), table)
    coarse = np.interp(position / 5, np.arange(2048), table)
    straight = 0.6 * fine + 0.8 * coarse
    curls = 0.6 * cloud(random, (TEXELS, TEXELS), 9) + 0.8 * cloud(random, (TEXELS, TEXELS), 5)
    mixed = straight * (1 - look.hair.curl) + curls * look.hair.curl
    return np.asarray(mixed / mixed.std(), np.float32)


def grow_hair(canvas: Canvas, look: Appearance, strands: Field) -> None:
    """Cover the scalp: raise it by the hair's volume and paint it."""
    hair = look.hair
    line = _hairline(canvas, look)
    edge = 0.05 + 0.05 * hair.curl
    ears = _ears(canvas) * (hair.sides < _LONG)
    cover = smoothstep(-edge, edge, canvas.y + 0.03 * strands - line) * (1 - ears)
    colour = look.hair_colour
    canvas.paint(colour, cover * (0.97 if hair.hairline < _BALD else 0.75))
    canvas.shade(1 + cover * np.clip(0.22 * strands, -0.6, 0.6))
    canvas.shade(1 - 0.3 * smoothstep(-0.14, -0.0, canvas.y - line) * (1 - cover))
    # Thickness grows gently from the edge inwards: a step in the surface would hide what lies behind it.
    inner = np.clip(2 * cv2.GaussianBlur(cover, (0, 0), 16) - 1, 0, 1)
    top = 0.55 + 0.45 * smoothstep(0.2, 1.2, canvas.y)
    canvas.relief += 0.17 * ears
    canvas.relief += np.asarray((1 - ears) * inner * hair.volume * top * (1 + 0.10 * strands), np.float32)


def _ears(canvas: Canvas) -> Field:
    bell = np.exp(-(((canvas.z + 0.12) / 0.36) ** 2) - ((canvas.y + 0.18) / 0.36) ** 2)
    return smoothstep(0.2, 0.85, np.asarray(bell, np.float32))


def _hairline(canvas: Canvas, look: Appearance) -> Numbers:
    """The height above which hair grows: over the forehead, down at the sides, lower still behind."""
    hair = look.hair
    side = np.arctan2(np.abs(canvas.x), canvas.z)
    temple = np.exp(-(((side - 0.55) / 0.22) ** 2))
    front = hair.hairline + hair.recession * temple - 0.25 * side**2 * (hair.hairline < _BALD)
    if hair.hairline < _FRINGE:
        front = front + 0.18 * np.exp(-(((canvas.x - hair.parting) / 0.12) ** 2))
    # Long hair reaches further towards the face.
    reach = 0.25 * (hair.sides > _LONG)
    low = smoothstep(0.95 - reach, 1.28 - reach, side)
    behind = smoothstep(1.62, 1.8, side)
    line = front * (1 - low) - (hair.sides + 0.05) * low
    return np.asarray(line * (1 - behind) - max(1.1, hair.sides) * behind, np.float32)
