"""Glasses for a simulated person: frames painted on the face, with the shadow they cast."""

from __future__ import annotations

import numpy as np

from kiosk.camera.person.appearance import Appearance, Colour
from kiosk.camera.person.canvas import Canvas, Field, smoothstep

_FRAMES: tuple[Colour, ...] = ((28, 26, 28), (92, 52, 30), (120, 34, 40))


def wear_glasses(canvas: Canvas, look: Appearance) -> None:
    """Paint the frames; an appearance without glasses stays as it is."""
    if look.glasses == 0:
        return
    thickness = 0.018 + 0.03 * look.glasses
    x = np.abs(canvas.x)
    bend = 2.0 + 3.0 * ((look.seed * 7) % 3) / 2
    across, up = np.abs(x - look.eye_distance) / 0.36, np.abs(canvas.y + 0.04) / 0.27
    rim = (across**bend + up**bend) ** (1 / bend)
    frame = smoothstep(thickness, 0.5 * thickness, np.abs(rim - 1) * 0.3)
    inner = look.eye_distance - 0.36
    bridge = smoothstep(thickness, 0.5 * thickness, np.abs(canvas.y - 0.06 + 0.6 * x**2)) * (x < inner + 0.02)
    arms = (x > look.eye_distance + 0.35) * (look.hair.sides < 0.6)
    temple = smoothstep(thickness, 0.5 * thickness, np.abs(canvas.y - 0.07)) * arms
    cover: Field = np.asarray(np.maximum(np.maximum(frame, bridge), temple) * (canvas.z > -0.1), np.float32)
    shadow = np.roll(cover, 5, axis=0)
    canvas.shade(1 - 0.25 * shadow * (1 - cover))
    canvas.paint(_FRAMES[look.seed % len(_FRAMES)], cover)
    canvas.relief += 0.02 * cover
