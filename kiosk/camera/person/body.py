"""Neck, shoulders, clothes and hanging hair of a simulated person: a flat layer behind the head."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from kiosk.camera.person.appearance import Appearance, Colour
from kiosk.camera.person.canvas import Field, cloud, linear, smoothstep

HALF_WIDTH = 3.4
TOP = 1.6
BOTTOM = -7.0
TEXELS_PER_UNIT = 64


@dataclass(frozen=True, eq=False)
class Body:
    """The layer, float32: `albedo` linear (h, w, 3), `normals` (h, w, 3) and `cover` (h, w), 0 to 1."""

    albedo: Field
    normals: Field
    cover: Field


class _Layers:
    """Paints layer over layer, each with its own colour and roundness."""

    def __init__(self) -> None:
        width, height = round(2 * HALF_WIDTH * TEXELS_PER_UNIT), round((TOP - BOTTOM) * TEXELS_PER_UNIT)
        self.x, self.y = np.meshgrid(
            np.linspace(-HALF_WIDTH, HALF_WIDTH, width, dtype=np.float32),
            np.linspace(TOP, BOTTOM, height, dtype=np.float32),
        )
        self.albedo = np.zeros((height, width, 3), np.float32)
        self.lean = np.zeros((height, width, 2), np.float32)
        self.cover = np.zeros((height, width), np.float32)

    def add(self, colour: Colour, cover: Field, roundness: Field, up: float) -> None:
        """A layer; `roundness` (-1 to 1) is how far its surface faces sideways, `up` upwards."""
        opacity = np.clip(cover, 0, 1)[..., None]
        self.albedo += opacity * (linear(colour) - self.albedo)
        lean = np.dstack([np.clip(roundness, -0.9, 0.9), np.full_like(self.x, up)])
        self.lean += opacity * (lean - self.lean)
        self.cover = np.maximum(self.cover, opacity[..., 0])

    def finish(self) -> Body:
        """The layers as one."""
        square = np.clip((self.lean**2).sum(axis=2, keepdims=True), 0, 0.95)
        normals = np.concatenate([self.lean, np.sqrt(1 - square)], axis=2)
        return Body(self.albedo, np.asarray(normals, np.float32), self.cover)


def make_body(look: Appearance) -> Body:
    """The body of one person; same appearance, same body."""
    random = np.random.default_rng([look.seed, 2])
    layers = _Layers()
    _hang_hair(layers, look, random)
    _add_neck(layers, look)
    _dress(layers, look, random)
    return layers.finish()


def _hang_hair(layers: _Layers, look: Appearance, random: np.random.Generator) -> None:
    hair = look.hair
    if hair.back == 0:
        return
    width = look.face_width * 1.08 + 0.8 * hair.volume + 0.12 * np.sin(1.3 * layers.y)
    width = width * smoothstep(TOP + 0.1, 0.2, layers.y) ** 0.35
    edge = 0.05 + 0.06 * hair.curl
    ends = -hair.back - 0.25 + 0.08 * cloud(random, (1, layers.x.shape[1]), 7)
    cover = smoothstep(-edge, edge, width - np.abs(layers.x)) * smoothstep(-0.12, 0.12, layers.y - ends)
    layers.add(look.hair_colour, cover, layers.x / 1.6, 0.0)
    strands = cloud(random, layers.x.shape, 6) * hair.curl
    strands = strands + cloud(random, (2, layers.x.shape[1]), 2.5)[:1] * (1 - hair.curl)
    layers.albedo *= (1 + cover * np.clip(0.13 * strands, -0.4, 0.4) - 0.45 * cover)[..., None]


def _add_neck(layers: _Layers, look: Appearance) -> None:
    half = (0.62 if look.feminine else 0.78) * look.face_width
    flare = half + 0.6 * np.clip(-1.5 - layers.y, 0, 2) ** 2
    cover = smoothstep(-0.03, 0.03, flare - np.abs(layers.x)) * smoothstep(-0.5, -0.7, layers.y)
    layers.add(look.skin, cover, layers.x / half * 0.85, 0.0)
    chin = -1.62 * look.face_height
    shadow = smoothstep(chin - 0.75, chin + 0.1, layers.y + 0.25 * layers.x**2)
    layers.albedo *= (1 - 0.62 * shadow * cover)[..., None]


def _dress(layers: _Layers, look: Appearance, random: np.random.Generator) -> None:
    x, y = np.abs(layers.x), layers.y
    broad = 2.15 if look.feminine else 2.55
    slope = -1.62 - 0.75 * smoothstep(0.5, broad, x) - 1.6 * np.clip(x - broad + 0.25, 0, 3) ** 2
    opening = -2.2 + 0.75 * x**1.8
    top = np.where(x < 1.0, np.minimum(slope, opening), slope)
    cover = smoothstep(-0.03, 0.03, top - y)
    layers.add(look.clothes, cover, layers.x / broad * 0.75, 0.18)
    folds = 0.05 * cloud(random, layers.x.shape, 90) + 0.02 * cloud(random, layers.x.shape, 2)
    seam = np.exp(-(((top - y - 0.1) / 0.03) ** 2)) * (x < 1.0)
    layers.albedo *= (1 + cover * folds - 0.25 * seam)[..., None]
