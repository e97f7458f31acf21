"""`[enrollment]`: what photos must reach to be enrolled, and where unfinished enrollments are kept.

The bounds were measured with `kiosk.face.quality.measure` on photos as they are stored: of 1233 LFW photos in
which one face is found 0.24 % are refused, all of them as blurred, and none of the 10 photos of four people
or of the 30 reference photos of the simulated ones.
"""

from __future__ import annotations

from typing import Self

import platformdirs
from pydantic import Field, model_validator

from kiosk.setting_types import Section, UserPath, in_order, quantity


class EnrollmentSettings(Section):
    """`[enrollment]`: what photos must reach to be enrolled, and where unfinished enrollments are kept."""

    # LFW has 73 to 150 px. Of 200 of its photos at half size (53 px) 60 % are refused, at 0.4 of it (44 px) 99 %;
    # there embeddings have moved by 0.08 and 0.12 in the median.
    min_face: int = quantity(60, "px", 20, 1000, "Smallest width of the face in a photo to enroll")
    # LFW: 11 to 355, in the median 48; 0.5 % lie below 13. Blurred with a Gaussian of 1, 1.5, 2 and 3 px, 8, 53,
    # 87 and 99.5 % of 200 photos are refused, of which the embeddings have moved by 0.08, 0.13, 0.19 and 0.28.
    min_sharpness: float = quantity(
        12,
        "grey level²",
        0,
        10000,
        "Smallest variance of the Laplacian over the aligned face of such a photo",
    )
    # LFW: 50 to 196, in the median 125. Darkened to 0.4, 0.3 and 0.2 of their brightness, 33, 87 and 100 % of 200
    # photos are refused as too dark, and most others of the first as blurred.
    min_brightness: float = quantity(45, "grey level", 0, 255, "Darkest mean of the face in such a photo")
    # Of 200 photos brightened 1.6, 2 and 2.5 times, until much of the skin is white, 23, 57 and 80 % are refused;
    # the embeddings have moved by 0.12, 0.19 and 0.25.
    max_brightness: float = quantity(210, "grey level", 0, 255, "Brightest mean of the face in such a photo")
    drafts: UserPath = Field(
        default_factory=lambda: platformdirs.user_state_path("kiosk", appauthor=False) / "drafts",
        description="Directory of enrollments that are not finished, private to this user; it holds photos",
    )

    @model_validator(mode="after")
    def _leaves_room(self) -> Self:
        return in_order(self, "min_brightness", "max_brightness")
