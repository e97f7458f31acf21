"""The canvas a head is sculpted and painted on: all directions from the head's centre, on one square map.

Head coordinates: x to the image's right, y up, z towards the camera, origin between the eyes in the middle of
the head, unit as in `kiosk.camera.person.appearance`. A direction d lies at d.xy / sqrt((1 + d.z) / 2) on
the map (Lambert's azimuthal equal-area projection about the z axis), which has no seam or pole near the
face and needs no trigonometry.
"""

from __future__ import annotations

from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from kiosk.camera.person.appearance import Colour
from kiosk.opencv import cv2

Field: TypeAlias = NDArray[np.float32]
Numbers: TypeAlias = NDArray[np.floating[Any]]

REACH = 1.7
"""The map shows -REACH to REACH on both axes: the front half of the head and a bit more (at most 2)."""

TEXELS = 512

_SMOOTH = 3.5


def smoothstep(low: float | Numbers, high: float | Numbers, value: Numbers) -> Field:
    """0 below `low`, 1 above `high`, and a smooth step between (cubic Hermite); falls where low > high."""
    position = np.clip((value - low) / (high - low), 0, 1)
    return np.asarray(position * position * (3 - 2 * position), np.float32)


def linear(colour: Colour | Field) -> Field:
    """Linear light (0 to 1) of sRGB values (0 to 255), with the usual approximation of a 2.2 power."""
    return np.asarray((np.asarray(colour) / 255) ** 2.2, np.float32)


def cloud(random: np.random.Generator, shape: tuple[int, int], grain: float) -> Field:
    """Smooth noise, float32 of `shape`, zero mean and unit deviation, with blobs of about `grain` pixels."""
    small = (max(2, round(shape[1] / grain)), max(2, round(shape[0] / grain)))
    noise = random.standard_normal((small[1], small[0])).astype(np.float32)
    large = cv2.resize(noise, (shape[1], shape[0]), interpolation=cv2.INTER_CUBIC)
    return np.asarray((large - large.mean()) / large.std(), np.float32)


class Canvas:
    """Relief and paint over all directions that the map shows.

    `x`, `y`, `z` are the undisplaced surface, `relief` is what is added to its distance from the centre, and
    `albedo` the paint, linear light; all float32, (TEXELS, TEXELS) and (TEXELS, TEXELS, 3).
    """

    def __init__(self, width: float, height: float, jaw: float) -> None:
        axis = np.linspace(-REACH, REACH, TEXELS, dtype=np.float32)
        across, up = np.meshgrid(axis, -axis)
        square = np.minimum(across**2 + up**2, 3.999)
        stretch = np.sqrt(1 - square / 4)
        self._directions = np.dstack([across * stretch, up * stretch, 1 - square / 2])
        base = _skull(self._directions, width, height, jaw)
        self.x, self.y, self.z = (self._directions[..., axis] * base for axis in range(3))
        self._base = base
        self.front = smoothstep(0.0, 0.35, self.z)
        self.relief = np.zeros_like(base)
        self.albedo = np.zeros((TEXELS, TEXELS, 3), np.float32)

    def blob(self, x: float, y: float, width: float, height: float) -> Field:
        """A bell of height 1 on the front of the face."""
        return np.asarray(
            self.front * np.exp(-(((self.x - x) / width) ** 2) - ((self.y - y) / height) ** 2), np.float32
        )

    def pair(self, x: float, y: float, width: float, height: float) -> Field:
        """The same bell on both sides of the face."""
        return self.blob(x, y, width, height) + self.blob(-x, y, width, height)

    def paint(self, colour: Colour, cover: Field) -> None:
        """Lay a colour over the paint; `cover` (0 to 1) is its opacity."""
        opacity = np.clip(cover, 0, 1)[..., None]
        self.albedo += opacity * (linear(colour) - self.albedo)

    def shade(self, factor: Field) -> None:
        """Darken (below 1) or brighten (above 1) the paint."""
        self.albedo *= factor[..., None]

    def radius(self) -> Field:
        """Distance of the surface from the centre in every direction.

        Without the finest relief (strands of hair, creases), which shows in the normals only: the renderer's
        search for the surface converges where it is smooth.
        """
        return np.asarray(self._base + cv2.GaussianBlur(self.relief, (0, 0), _SMOOTH), np.float32)

    def normals(self) -> Field:
        """Unit normals of the surface, (TEXELS, TEXELS, 3), pointing outwards."""
        fine = self._base + cv2.GaussianBlur(self.relief, (0, 0), 1.2)
        surface = self._directions * fine[..., None]
        down, across = np.gradient(surface, axis=(0, 1))
        normal = np.cross(down, across)
        length = np.maximum(np.linalg.norm(normal, axis=2, keepdims=True), 1e-9)
        return np.asarray(normal / length, np.float32)


def _skull(directions: Field, width: float, height: float, jaw: float) -> Field:
    """Distance from the centre to a superellipsoid that narrows towards the chin."""
    across, up, forward = (directions[..., axis] for axis in range(3))
    lower = smoothstep(0.15, -1.0, up)
    half_width = width * (1.1 - (0.12 + 0.2 * jaw) * lower)
    half_height = np.where(up > 0, 1.52, 1.66) * height
    half_depth = 1.18
    power = 2.3 + 0.3 * smoothstep(0.0, 0.6, up)
    total = (
        np.abs(across / half_width) ** power
        + np.abs(up / half_height) ** power
        + np.abs(forward / half_depth) ** power
    )
    return np.asarray(total ** (-1 / power), np.float32)
