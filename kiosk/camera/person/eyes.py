"""The eyes of a simulated person, which move: lids close and the gaze stays on the camera."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from kiosk.camera.person.appearance import Appearance
from kiosk.camera.person.canvas import Canvas, Field, Numbers, linear, smoothstep

_WHITE = (214, 206, 200)
_LASHES = (34, 24, 22)
_GLINT = (255, 255, 255)


@dataclass(frozen=True, eq=False)
class _Eye:
    """Where one eye is on the map, and for each of its texels its place: `x` is -1 and 1 at the corners,
    `y` up in the same unit."""

    window: tuple[slice, slice]
    x: Field
    y: Field


class Eyes:
    """Both eyes of one head; `paint` draws them into a copy of the head's albedo."""

    def __init__(self, canvas: Canvas, look: Appearance) -> None:
        self._opening = look.eye_opening
        self._iris = linear(look.iris)
        self._eyes = [_place(canvas, look, side) for side in (-1, 1)]
        self._lashes = 0.9 if look.feminine else 0.6

    def paint(self, albedo: Field, blink: float, gaze: tuple[float, float]) -> None:
        """Draw the eyes; `blink` 0 is open and 1 closed, `gaze` shifts the irises in eye half-widths."""
        for eye in self._eyes:
            self._paint_eye(albedo[eye.window], eye, blink, gaze)

    def _paint_eye(self, patch: Field, eye: _Eye, blink: float, gaze: tuple[float, float]) -> None:
        arc = np.clip(1 - eye.x**2, 0, 1)
        lower = -0.5 * self._opening * arc**0.8
        wide = 0.95 * self._opening * arc**0.65
        upper = wide + blink * (lower - wide)
        soft = 0.05
        inside = smoothstep(-soft, soft, upper - eye.y) * smoothstep(-soft, soft, eye.y - lower)
        inside *= smoothstep(0, 0.1, arc)
        _blend(patch, self._eyeball(eye, upper, gaze), inside)
        line = np.exp(-(((eye.y - upper) / 0.065) ** 2)) * smoothstep(0.0, 0.25, arc)
        _blend(patch, linear(_LASHES), self._lashes * line)
        rim = np.exp(-(((eye.y - lower) / 0.05) ** 2)) * smoothstep(0.0, 0.3, arc)
        _blend(patch, linear(_LASHES), 0.22 * rim)
        crease = np.exp(-(((eye.y - upper - 0.24) / 0.06) ** 2)) * smoothstep(-0.1, 0.5, arc)
        patch *= 1 - 0.4 * (crease * (1 - 0.8 * blink))[..., None]

    def _eyeball(self, eye: _Eye, upper: Numbers, gaze: tuple[float, float]) -> Field:
        x, y = eye.x - gaze[0], eye.y - 0.12 * self._opening - gaze[1]
        ball = np.broadcast_to(linear(_WHITE), (*x.shape, 3)).copy()
        ball *= (1 - 0.35 * eye.x**2)[..., None]
        distance = np.hypot(x, y)
        ring = 1 - 0.55 * smoothstep(0.3, 0.46, distance)
        _blend(ball, self._iris * ring[..., None], smoothstep(0.49, 0.43, distance))
        _blend(ball, linear((12, 10, 10)), smoothstep(0.20, 0.15, distance))
        ball *= (1 - 0.5 * np.exp(-(((eye.y - upper) / 0.16) ** 2)))[..., None]
        _blend(ball, linear(_GLINT), 0.9 * smoothstep(0.10, 0.05, np.hypot(x + 0.13, y - 0.14)))
        return ball


def _place(canvas: Canvas, look: Appearance, side: int) -> _Eye:
    x = side * canvas.x - look.eye_distance
    slope = look.eye_tilt
    across = x / look.eye_size
    up = canvas.y / look.eye_size - slope * across
    near = (np.abs(across) < 1.3) & (np.abs(up) < 1.0) & (canvas.z > 0)
    rows, columns = np.nonzero(near)
    window = (slice(rows.min(), rows.max() + 1), slice(columns.min(), columns.max() + 1))
    # Back from the mirrored face to the image: both irises move the same way.
    return _Eye(window, np.asarray(side * across[window], np.float32), np.asarray(up[window], np.float32))


def _blend(picture: Field, colour: Field, cover: Numbers) -> None:
    picture += np.clip(cover, 0, 1)[..., None] * (colour - picture)
