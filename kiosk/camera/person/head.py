"""Sculpts and paints the head of a simulated person: bones, skin, brows, nose, mouth, beard; the eyes' place.

All sizes were set by eye on rendered pictures, starting from average proportions; see
`kiosk.camera.person.canvas` for the coordinates.
"""

from __future__ import annotations

import numpy as np

from kiosk.camera.person.appearance import Appearance, Colour
from kiosk.camera.person.canvas import TEXELS, Canvas, Field, cloud, smoothstep
from kiosk.camera.person.hair import grow_hair, hair_texture

_LIP_LINE: Colour = (88, 44, 42)


def make_head(look: Appearance) -> Canvas:
    """The finished head with its eyes closed and without glasses; same appearance, same head."""
    random = np.random.default_rng([look.seed, 1])
    canvas = Canvas(look.face_width, look.face_height, look.jaw)
    _sculpt_bones(canvas, look)
    _sculpt_nose(canvas, look)
    _paint_skin(canvas, look, random)
    _age(canvas, look)
    _paint_spots(canvas, look, random)
    strands = hair_texture(look, random)
    _grow_beard(canvas, look, strands)
    _form_mouth(canvas, look)
    _paint_brows(canvas, look, strands)
    grow_hair(canvas, look, strands)
    return canvas


def tint(colour: Colour, factor: tuple[float, float, float]) -> Colour:
    """A colour with each channel multiplied."""
    red, green, blue = (min(255.0, value * by) for value, by in zip(colour, factor, strict=True))
    return red, green, blue


def _sculpt_bones(canvas: Canvas, look: Appearance) -> None:
    eyes = look.eye_distance
    relief = canvas.relief
    masculine = 0.6 if look.feminine else 1.0
    relief += 0.055 * masculine * canvas.pair(eyes, look.brow_height, 0.34, 0.12)
    relief -= 0.15 * canvas.pair(eyes * 0.92, 0.02, 0.27, 0.19)
    relief += 0.075 * canvas.pair(eyes, -0.005, look.eye_size, look.eye_size * 0.75)
    relief += 0.04 * canvas.pair(eyes * 0.95, -0.20, 0.2, 0.05) * (0.4 + look.age)
    relief += (0.02 + 0.11 * look.cheeks) * canvas.pair(0.6, -0.35, 0.28, 0.26)
    relief -= 0.09 * (1 - look.cheeks) * canvas.pair(0.62, -0.85, 0.22, 0.3)
    relief += (0.02 + 0.09 * look.chin) * canvas.blob(0, -1.42 * look.face_height, 0.32, 0.27)
    relief -= 0.05 * canvas.blob(0, -1.2 * look.face_height, 0.3, 0.09)
    relief += 0.04 * canvas.blob(0, 0.75, 0.6, 0.35)
    relief -= 0.04 * canvas.pair(0.95, 0.35, 0.2, 0.35)


def _sculpt_nose(canvas: Canvas, look: Appearance) -> None:
    base = -look.nose_length
    along = np.clip((0.12 - canvas.y) / (0.12 - base), 0, 1.4)
    underside = smoothstep(base - 0.1, base + 0.1, canvas.y + 0.9 * canvas.x**2)
    height = look.nose_height * (0.12 + 0.88 * along**1.35) * underside * smoothstep(0.3, 0.05, canvas.y)
    width = 0.09 + 0.09 * along**2 + 0.25 * (look.nose_width - 0.2)
    ridge = np.exp(-(np.abs(canvas.x / width) ** 2.2))
    canvas.relief += np.asarray(canvas.front * height * ridge, np.float32)
    wings = canvas.pair(look.nose_width * 0.86, base + 0.09, 0.09, 0.085)
    canvas.relief += 0.4 * look.nose_height * wings
    canvas.relief += 0.12 * canvas.blob(0, base + 0.14, 0.12, 0.12)


def _paint_skin(canvas: Canvas, look: Appearance, random: np.random.Generator) -> None:
    shape = (TEXELS, TEXELS)
    canvas.paint(look.skin, np.ones(shape, np.float32))
    rosy = tint(look.skin, (1.03, 0.84, 0.82))
    flush = 0.5 * canvas.pair(0.58, -0.42, 0.3, 0.24) + 0.45 * canvas.blob(0, -0.5, 0.2, 0.16)
    canvas.paint(rosy, flush + 0.6 * smoothstep(0.25, 0.02, canvas.z) * smoothstep(0.4, 0.2, canvas.y))
    canvas.paint(tint(look.skin, (0.82, 0.74, 0.72)), 0.55 * canvas.pair(look.eye_distance, 0.0, 0.29, 0.19))
    texture = 0.025 * cloud(random, shape, 28) + 0.022 * cloud(random, shape, 5)
    canvas.shade(1 + texture + 0.012 * cloud(random, shape, 1.6))
    base = -look.nose_length
    canvas.shade(1 - 0.35 * canvas.blob(0, base - 0.045, look.nose_width, 0.05))
    nostrils = canvas.pair(look.nose_width * 0.5, base + 0.015, 0.065, 0.036)
    canvas.paint(tint(look.skin, (0.28, 0.2, 0.2)), 1.1 * nostrils)
    wings = canvas.pair(look.nose_width * 1.18, base + 0.09, 0.035, 0.09)
    canvas.shade(1 - 0.22 * wings)


def _form_mouth(canvas: Canvas, look: Appearance) -> None:
    x, y = canvas.x / look.mouth_width, canvas.y + look.mouth_height * look.face_height
    inside = np.clip(1 - x**2, 0, 1) * canvas.front
    line = y - 0.11 * look.smile * (x**2 - 0.4) - 0.012 * np.exp(-((x / 0.25) ** 2))
    upper = (0.055 + 0.06 * look.lips) * inside**0.7 * (1 - 0.22 * np.exp(-((x / 0.16) ** 2)))
    lower = (0.075 + 0.085 * look.lips) * inside**0.6
    soft = 0.016
    top = smoothstep(-soft, soft, upper - line) * smoothstep(-soft, soft, line)
    bottom = smoothstep(-soft, soft, line + lower) * smoothstep(soft, -soft, line)
    edge = smoothstep(0, 0.12, inside)
    rouge = 0.0 if not look.feminine else 0.25 * look.lips
    lip = tint(look.skin, (0.86 - 0.05 * rouge, 0.62 - 0.25 * rouge, 0.62 - 0.2 * rouge))
    canvas.paint(lip, 0.85 * bottom * edge)
    canvas.paint(tint(lip, (0.86, 0.82, 0.82)), 0.85 * top * edge)
    crease = np.exp(-((line / 0.02) ** 2)) * smoothstep(-0.08, 0.05, np.clip(1.04 - x**2, -1, 1))
    canvas.paint(tint(_LIP_LINE, (look.skin[0] / 230,) * 3), 0.85 * crease * canvas.front)
    corners = canvas.pair(look.mouth_width * 1.03, 0.07 * look.smile - look.mouth_height, 0.04, 0.05)
    canvas.shade(1 - 0.3 * corners)
    canvas.shade(1 - 0.18 * canvas.blob(0, -look.mouth_height * look.face_height - 0.22, 0.25, 0.05))
    full = 0.035 + 0.05 * look.lips
    swell = np.exp(-(((line - upper / 2) / 0.055) ** 2)) + 1.15 * np.exp(-(((line + lower / 2) / 0.07) ** 2))
    canvas.relief += np.asarray(full * swell * inside - 0.03 * crease * canvas.front, np.float32)
    canvas.relief -= 0.02 * canvas.blob(0, -look.nose_length - 0.15, 0.05, 0.09)


def _age(canvas: Canvas, look: Appearance) -> None:
    depth = 0.25 + 0.75 * look.age
    x, y = np.abs(canvas.x), canvas.y
    bow = 0.3 + 0.22 * np.clip(-look.nose_length - y + 0.1, 0, 1) ** 0.8
    fold = np.exp(-(((x - bow) / 0.035) ** 2)) * smoothstep(-1.05, -0.8, y) * smoothstep(-0.5, -0.65, y)
    _crease(canvas, np.asarray(fold, np.float32), 0.5 * depth)
    bags = np.exp(-(((y + 0.19 - 0.3 * (x - look.eye_distance) ** 2) / 0.025) ** 2))
    bags = bags * np.exp(-(((x - look.eye_distance) / 0.2) ** 2))
    _crease(canvas, np.asarray(bags, np.float32), 0.45 * depth)
    rows = np.exp(-(((np.sin((y + 0.03 * np.cos(3 * x)) * 27) - 1) / 0.35) ** 2))
    rows = rows * np.exp(-((x / 0.5) ** 2)) * smoothstep(0.42, 0.5, y) * smoothstep(0.85, 0.75, y)
    _crease(canvas, np.asarray(rows, np.float32), 0.4 * max(0.0, look.age - 0.4))


def _crease(canvas: Canvas, where: Field, depth: float) -> None:
    canvas.relief -= 0.03 * depth * where * canvas.front
    canvas.shade(1 - 0.4 * depth * where * canvas.front)


def _paint_spots(canvas: Canvas, look: Appearance, random: np.random.Generator) -> None:
    for _ in range(round(90 * look.freckles)):
        x, y = random.normal(0, 0.42), random.normal(-0.3, 0.2)
        cover = random.uniform(0.2, 0.55) * canvas.blob(x, y, 0.022, 0.022)
        canvas.paint(tint(look.skin, (0.72, 0.56, 0.45)), cover)
    for _ in range(int(random.integers(0, 4))):
        x, y = random.uniform(-0.8, 0.8), random.uniform(-1.3, 0.6)
        canvas.paint(tint(look.skin, (0.38, 0.28, 0.25)), 0.9 * canvas.blob(x, y, 0.026, 0.026))


def _grow_beard(canvas: Canvas, look: Appearance, strands: Field) -> None:
    if look.moustache == 0 and look.beard == 0:
        return
    x, y = np.abs(canvas.x), canvas.y + look.mouth_height * look.face_height
    lip_free = 1 - smoothstep(0.17, 0.10, np.abs(y + 0.02)) * smoothstep(1.05, 0.85, x / look.mouth_width)
    bar = smoothstep(0.04, 0.09, y) * smoothstep(0.27, 0.2, y + 0.25 * np.clip(x - 0.1, 0, 1))
    moustache = look.moustache * bar * smoothstep(0.56, 0.42, x)
    line = -0.85 + 1.15 * smoothstep(0.62, 1.05, x) - 0.15 * np.exp(-((x / 0.3) ** 2)) * (x > 0.9)
    jaw = smoothstep(line + 0.08, line - 0.1, canvas.y) * smoothstep(-0.1, 0.15, canvas.z)
    sideways = smoothstep(0.38, 0.6, x) + smoothstep(-0.12, -0.22, y)
    beard = look.beard * jaw * np.clip(sideways, 0, 1)
    cover = np.clip(np.maximum(moustache, beard) * lip_free, 0, 1)
    canvas.paint(tint(look.hair_colour, (0.9, 0.9, 0.9)), np.clip(cover * (0.8 + 0.15 * strands), 0, 0.95))
    canvas.relief += np.asarray(0.04 * cover * (1 + 0.12 * strands), np.float32)


def _paint_brows(canvas: Canvas, look: Appearance, strands: Field) -> None:
    x = (np.abs(canvas.x) - look.eye_distance) / 0.3
    middle = look.brow_height + look.brow_slant * x * 0.6 + look.brow_arch * (1 - (x - 0.25) ** 2)
    thickness = look.brow_thickness * (1 - 0.45 * smoothstep(0.1, 1.1, x))
    cover = smoothstep(1.2, 0.55, np.abs(canvas.y - middle) / thickness)
    cover = cover * smoothstep(-1.15, -0.8, x) * smoothstep(1.15, 0.85, x) * canvas.front
    colour = tint(look.hair_colour, (0.72, 0.7, 0.7))
    canvas.paint(colour, np.asarray(cover * np.clip(0.88 + 0.12 * strands, 0, 1), np.float32))
    canvas.relief += 0.015 * np.asarray(cover, np.float32)
