"""What a simulated person looks like: proportions, colours, hairdo and extras, all drawn from one seed.

Lengths are in units of half the width of an average face at the cheekbones (about 70 mm); proportions follow
the averages of adult anthropometry (a head is about 1.5 times as high as wide, pupils are 0.93 units apart).
Colours are sRGB, 0 to 255.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

import numpy as np

Colour: TypeAlias = tuple[float, float, float]

_SKINS: tuple[Colour, ...] = (
    (241, 208, 187),
    (229, 184, 157),
    (212, 163, 128),
    (184, 131, 96),
    (148, 99, 70),
    (108, 70, 50),
)
_HAIRS: tuple[Colour, ...] = (
    (30, 24, 22),
    (58, 38, 27),
    (98, 62, 38),
    (148, 70, 34),
    (196, 154, 92),
    (118, 92, 62),
)
_IRISES: tuple[Colour, ...] = ((78, 48, 28), (96, 74, 40), (84, 112, 82), (92, 126, 158))
_CLOTHES: tuple[Colour, ...] = (
    (52, 84, 132),
    (138, 58, 62),
    (64, 112, 92),
    (222, 214, 200),
    (74, 72, 84),
    (206, 152, 66),
    (120, 84, 138),
)


@dataclass(frozen=True)
class Hairdo:
    """How hair grows. `hairline` is its height over the eyes and `sides` how far down it covers the sides;
    `recession` raises it at the temples, `volume` is its thickness, `back` how far it hangs down behind
    (0 for short hair), `curl` goes from straight (0) to curly (1), `parting` is where it is parted."""

    hairline: float
    recession: float
    sides: float
    volume: float
    back: float
    curl: float
    parting: float


@dataclass(frozen=True)
class Appearance:
    """All there is to know to sculpt and paint one person; numbers without a unit are 0 (none) to 1."""

    seed: int
    feminine: bool
    age: float
    skin: Colour
    hair_colour: Colour
    iris: Colour
    clothes: Colour
    hair: Hairdo
    face_width: float
    face_height: float
    jaw: float
    chin: float
    cheeks: float
    eye_distance: float
    eye_size: float
    eye_opening: float
    eye_tilt: float
    brow_thickness: float
    brow_height: float
    brow_slant: float
    brow_arch: float
    nose_length: float
    nose_width: float
    nose_height: float
    mouth_width: float
    mouth_height: float
    lips: float
    smile: float
    freckles: float
    beard: float
    moustache: float
    glasses: float

    @classmethod
    def from_seed(cls, seed: int) -> Appearance:
        """The person of this seed; the same seed gives the same person every time."""
        random = np.random.default_rng(seed)
        feminine = bool(random.random() < 0.5)
        age = float(random.random())
        dark = float(random.random())
        skin = _between(_SKINS, dark)
        hair_colour = _hair_colour(random, dark, age)
        hairy = not feminine and random.random() < 0.55
        return cls(
            seed=seed,
            feminine=feminine,
            age=age,
            skin=skin,
            hair_colour=hair_colour,
            iris=_IRISES[0] if dark > 0.55 else _IRISES[int(random.integers(len(_IRISES)))],
            clothes=_CLOTHES[int(random.integers(len(_CLOTHES)))],
            hair=_hairdo(random, feminine, age, dark),
            face_width=_trait(random, 0.86, 1.08),
            face_height=_trait(random, 0.92, 1.08),
            jaw=_trait(random, 0.5, 1.1) if feminine else _trait(random, 0.0, 0.8),
            chin=_trait(random, 0.3, 1.0),
            cheeks=_trait(random, 0.2, 1.0),
            eye_distance=_trait(random, 0.37, 0.52),
            eye_size=_trait(random, 0.19, 0.275),
            eye_opening=_trait(random, 0.36, 0.60),
            eye_tilt=_trait(random, -0.12, 0.22),
            brow_thickness=_trait(random, 0.03, 0.07) if feminine else _trait(random, 0.05, 0.12),
            brow_height=_trait(random, 0.24, 0.40) if feminine else _trait(random, 0.18, 0.34),
            brow_slant=_trait(random, -0.14, 0.04),
            brow_arch=_trait(random, 0.02, 0.10),
            nose_length=_trait(random, 0.50, 0.80),
            nose_width=_trait(random, 0.16, 0.27) + 0.07 * dark,
            nose_height=_trait(random, 0.24, 0.5),
            mouth_width=_trait(random, 0.28, 0.5),
            mouth_height=_trait(random, 0.92, 1.1),
            lips=_trait(random, 0.2, 1.2) if feminine else _trait(random, 0.1, 0.6) + 0.2 * dark,
            smile=_trait(random, 0.2, 0.9),
            freckles=float(random.random() < 0.35) * _trait(random, 0.4, 1.0) * float(dark < 0.5),
            beard=float(hairy and random.random() < 0.6) * _trait(random, 0.4, 1.0),
            moustache=float(hairy) * _trait(random, 0.4, 1.0),
            glasses=float(random.random() < 0.3) * _trait(random, 0.4, 1.0),
        )


def _trait(random: np.random.Generator, low: float, high: float) -> float:
    # People near the limits are easier to tell apart than people near the average.
    return low + (high - low) * float(random.beta(0.6, 0.6))


def _between(colours: tuple[Colour, ...], position: float) -> Colour:
    """The colour at `position` (0 to 1) along a row of colours."""
    places = np.linspace(0, 1, len(colours))
    red, green, blue = (float(np.interp(position, places, channel)) for channel in zip(*colours, strict=True))
    return red, green, blue


def _hair_colour(random: np.random.Generator, dark: float, age: float) -> Colour:
    choice = int(random.integers(2 if dark > 0.5 else len(_HAIRS)))
    grey = float(np.clip((age - 0.6) * 2.5, 0, 0.9)) * float(random.random())
    red, green, blue = (value + (188 - value) * grey for value in _HAIRS[choice])
    return red, green, blue


def _hairdo(random: np.random.Generator, feminine: bool, age: float, dark: float) -> Hairdo:
    long = random.random() < (0.75 if feminine else 0.06)
    fringe = random.random() < (0.35 if feminine else 0.15)
    bald = not feminine and not long and random.random() < 0.1 + 0.3 * age
    hairline = 0.55 if fringe else _trait(random, 0.82, 1.0)
    return Hairdo(
        hairline=1.6 if bald else hairline,
        recession=0.0 if feminine else _trait(random, 0.0, 0.12 + 0.18 * age),
        sides=_trait(random, 1.2, 1.6) if long else _trait(random, -0.1, 0.2),
        volume=0.02 if bald else _trait(random, 0.14, 0.32),
        back=_trait(random, 1.2, 3.2) if long else 0.0,
        curl=_trait(random, 0.6, 1.0) if dark > 0.6 else _trait(random, 0.0, 0.5),
        parting=_trait(random, -0.5, 0.5),
    )
