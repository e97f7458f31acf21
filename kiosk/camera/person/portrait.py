"""Renders a simulated person: one portrait per seed, in any pose and light.

The head is a surface given by its distance from the head's centre in every direction. Seen from far away
(orthographic), the point at image position (x, y) lies at depth z with x² + y² + z² = distance², and a few
fixed-point steps find it for all pixels at once. Then albedo and normals are looked up and shaded (Lambert's
law with a soft terminator, plus a little shine), in linear light.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from math import cos, sin, sqrt

import numpy as np
from numpy.typing import NDArray

from kiosk.camera.person import body as body_layer
from kiosk.camera.person.appearance import Appearance
from kiosk.camera.person.canvas import REACH, TEXELS, Field, Numbers
from kiosk.camera.person.eyes import Eyes
from kiosk.camera.person.glasses import wear_glasses
from kiosk.camera.person.head import make_head
from kiosk.camera.person.room import furnish_room
from kiosk.camera.source import Image
from kiosk.opencv import cv2

_UNIT = 0.155
"""Half a face's width as a share of the image height, at distance 1."""
_HEAD_HEIGHT = 0.44
"""Where the middle of the head is, as a share of the image height from the top."""
_STEPS = 6
_DAMPING = 0.65
_NOISE_SIGMA = 2.5
_NOISE_MARGIN = 64


@dataclass(frozen=True)
class Pose:
    """How a person stands before the camera.

    Angles in radians: `yaw` turns the nose to the image's right, `pitch` lifts it, `roll` tilts the head
    clockwise in the image. `blink` is 0 (eyes open) to 1 (closed). At `distance` 1 a face is about a third of
    the image height wide, and at 2 half of that. `x` and `y` shift the person to the right and down, in
    shares of image width and height.
    """

    yaw: float = 0.0
    pitch: float = 0.0
    roll: float = 0.0
    blink: float = 0.0
    distance: float = 1.0
    x: float = 0.0
    y: float = 0.0


@dataclass(frozen=True)
class Light:
    """A lamp far away, and light from all around.

    `direction` points from the face to the lamp (x to the image's right, y up, z to the camera; any length).
    `intensity` scales all light (1 is a well exposed picture), `ambient` is the share that comes from all
    around (0 to 1), `colour` the lamp's red, green and blue.
    """

    direction: tuple[float, float, float] = (-0.45, 0.55, 1.0)
    intensity: float = 1.0
    ambient: float = 0.45
    colour: tuple[float, float, float] = (1.0, 0.98, 0.95)


DAYLIGHT = Light()


class Portrait:
    """The person of one seed before the camera; `render` may be called in any order."""

    def __init__(self, seed: int, size: tuple[int, int] = (640, 480)) -> None:
        """`size` is width and height of the images in pixels."""
        look = Appearance.from_seed(seed)
        self._size = size
        head = make_head(look)
        self._eyes = Eyes(head, look)
        self._eye_size = look.eye_size
        wear_glasses(head, look)
        self._albedo = head.albedo
        self._radius = head.radius()
        self._normals = head.normals()
        self._body = body_layer.make_body(look)
        self._lit: tuple[Light, Image] | None = None

    def render(self, pose: Pose, light: Light = DAYLIGHT, noise: np.random.Generator | None = None) -> Image:
        """A fresh RGB image, `uint8` (height, width, 3).

        Depends on nothing but seed, size, `pose` and `light`; `noise` adds sensor noise from that generator.
        """
        width, height = self._size
        unit = _UNIT * height / pose.distance
        centre = (width * (0.5 + pose.x), height * (_HEAD_HEIGHT + pose.y))
        image = _lit_room(self._size, light)
        self._draw_body(image, centre, unit, light)
        self._draw_head(image, centre, unit, pose, light)
        return image if noise is None else add_noise(image, noise)

    def _draw_body(self, image: Image, centre: tuple[float, float], unit: float, light: Light) -> None:
        zoom = unit / body_layer.TEXELS_PER_UNIT
        left, top = centre[0] - body_layer.HALF_WIDTH * unit, centre[1] - body_layer.TOP * unit
        place = np.array([[zoom, 0, left], [0, zoom, top]], np.float32)
        layer = cv2.warpAffine(self._lit_body(light), place, self._size)
        _lay_over(image, np.asarray(layer, np.uint8))

    def _lit_body(self, light: Light) -> Image:
        # The body does not turn, so its light changes with the lamp only, and that seldom does.
        known = self._lit
        if known is not None and known[0] == light:
            return known[1]
        lit = _shade(self._body.albedo, self._body.normals, light, np.eye(3, dtype=np.float32))
        layer = np.dstack([_display(lit), (self._body.cover * 255).astype(np.uint8)])
        self._lit = (light, layer)
        return layer

    def _draw_head(
        self, image: Image, centre: tuple[float, float], unit: float, pose: Pose, light: Light
    ) -> None:
        window = _window(self._size, centre, 1.95 * unit)
        if image[window].size == 0:
            return
        rotation = _rotation(pose)
        across, up, cover = _visible(self._radius, window, centre, unit, rotation)
        albedo = self._albedo.copy()
        gaze = (-0.9 * sin(pose.yaw) * 0.2 / self._eye_size, -0.7 * sin(pose.pitch))
        self._eyes.paint(albedo, pose.blink, gaze)
        paint, normals = _look_up(albedo, across, up), _look_up(self._normals, across, up)
        lit = _display(_shade(paint, normals, light, rotation))
        _lay_over(image[window], np.dstack([lit, (cover * 255).astype(np.uint8)]))


def add_noise(image: Image, random: np.random.Generator) -> Image:
    """A copy of the image with sensor noise, different with every call."""
    height, width = image.shape[:2]
    bank = _noise_bank(height, width)
    top, left = (int(value) for value in random.integers(0, _NOISE_MARGIN, 2))
    noise = bank[top : top + height, left : left + width]
    return np.asarray(cv2.add(image, noise, dtype=cv2.CV_8U), np.uint8)


@lru_cache(maxsize=2)
def _noise_bank(height: int, width: int) -> NDArray[np.int16]:
    # Drawing a million normal numbers takes longer than all the rest: frames show windows of one large draw.
    shape = (height + _NOISE_MARGIN, width + _NOISE_MARGIN, 3)
    noise = np.random.default_rng(0).standard_normal(shape, np.float32)
    return np.asarray(np.rint(noise * _NOISE_SIGMA), np.int16)


def _lit_room(size: tuple[int, int], light: Light) -> Image:
    scale = (light.intensity * (0.25 + 0.75 * light.ambient / DAYLIGHT.ambient)) ** (1 / 2.2)
    return np.asarray(cv2.convertScaleAbs(furnish_room(size), alpha=min(scale, 1.5)), np.uint8)


def _rotation(pose: Pose) -> Field:
    """The matrix from head to camera coordinates (both x right, y up, z towards the camera)."""
    turn = np.array([[cos(pose.yaw), 0, sin(pose.yaw)], [0, 1, 0], [-sin(pose.yaw), 0, cos(pose.yaw)]])
    nod = np.array([[1, 0, 0], [0, cos(pose.pitch), sin(pose.pitch)], [0, -sin(pose.pitch), cos(pose.pitch)]])
    tilt = np.array([[cos(pose.roll), sin(pose.roll), 0], [-sin(pose.roll), cos(pose.roll), 0], [0, 0, 1]])
    return np.asarray(tilt @ nod @ turn, np.float32)


def _window(size: tuple[int, int], centre: tuple[float, float], reach: float) -> tuple[slice, slice]:
    """Rows and columns of the image within `reach` pixels of the centre; may be empty."""
    columns, rows = (
        slice(max(0, min(length, int(middle - reach))), max(0, min(length, int(middle + reach) + 1)))
        for length, middle in zip(size, centre, strict=True)
    )
    return rows, columns


def _visible(
    radius: Field, window: tuple[slice, slice], centre: tuple[float, float], unit: float, rotation: Field
) -> tuple[Field, Field, Field]:
    """Where on the canvas each pixel of the window looks (map columns and rows), and the head's cover."""
    rows, columns = window
    x = (np.arange(columns.start, columns.stop, dtype=np.float32) - centre[0])[None, :] / unit
    y = (centre[1] - np.arange(rows.start, rows.stop, dtype=np.float32))[:, None] / unit
    square = x * x + y * y
    length = np.sqrt(square)
    distance: Field = np.full(square.shape, 1.4, np.float32)
    farthest = np.zeros_like(square)
    for _ in range(_STEPS):
        z = np.sqrt(np.maximum(distance * distance - square, 0))
        across, up = _map_position(x, y, z, np.sqrt(square + z * z), rotation)
        found = _look_up(radius, across, up)
        distance = distance + _DAMPING * (found - distance)
        farthest = np.maximum(farthest, found)
    # Where the surface folds (ears), the search may end beside it; any step that met it makes a cover.
    cover = np.clip((farthest - length) * unit + 0.5, 0, 1)
    return across, up, np.asarray(cover, np.float32)


def _look_up(canvas: Field, across: Field, up: Field) -> Field:
    return np.asarray(cv2.remap(canvas, across, up, cv2.INTER_LINEAR), np.float32)


def _map_position(
    x: Numbers, y: Numbers, z: Numbers, length: Numbers, rotation: Field
) -> tuple[Field, Field]:
    head_x, head_y, head_z = (
        rotation[0, axis] * x + rotation[1, axis] * y + rotation[2, axis] * z for axis in range(3)
    )
    # d.xy / sqrt((1 + d.z) / 2) of the unit direction d, without dividing three times by its length.
    scale = sqrt(2) / np.sqrt(np.maximum(length * (length + head_z), 1e-6))
    texels = (TEXELS - 1) / (2 * REACH)
    across, up = (head_x * scale + REACH) * texels, (REACH - head_y * scale) * texels
    return np.asarray(across, np.float32), np.asarray(up, np.float32)


def _shade(albedo: Field, normals: Field, light: Light, rotation: Field) -> Field:
    """Linear light that reaches the camera from surfaces with these normals (in head coordinates)."""
    towards = np.array(light.direction, np.float32)
    towards /= max(float(np.linalg.norm(towards)), 1e-6)
    half = towards + np.array([0, 0, 1], np.float32)
    half /= max(float(np.linalg.norm(half)), 1e-6)
    up = np.array([0, 1, 0], np.float32)
    lambert, shine, sky = np.moveaxis(cv2.transform(normals, np.stack([towards, half, up]) @ rotation), 2, 0)
    wrapped = np.maximum((lambert + 0.25) / 1.25, 0)
    lamp = (1.35 * (1 - light.ambient) * light.intensity) * np.array(light.colour, np.float32)
    around = light.ambient * light.intensity * (0.95 + 0.2 * sky)
    # The 16th power by squaring four times, much faster than any other.
    gloss = 0.05 * np.square(np.square(np.square(np.square(np.maximum(shine, 0)))))
    lit = albedo * (around[..., None] + wrapped[..., None] * lamp) + gloss[..., None] * lamp
    return np.asarray(lit, np.float32)


@lru_cache(maxsize=1)
def _display_table() -> NDArray[np.uint8]:
    return np.asarray(np.rint(255 * np.linspace(0, 1, 4096) ** (1 / 2.2)), np.uint8)


def _display(lit: Field) -> Image:
    """sRGB bytes of linear light."""
    return _display_table()[np.clip(lit * 4095, 0, 4095).astype(np.uint16)]


def _lay_over(image: Image, layer: NDArray[np.uint8]) -> None:
    """Blend an RGBA layer into the image, in place."""
    opacity = layer[..., 3:].astype(np.uint16)
    image[:] = ((layer[..., :3] * opacity + image * (255 - opacity) + 127) // 255).astype(np.uint8)
