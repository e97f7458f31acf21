"""What tests of the pages about people are about: a folder store behind a wire that can be cut."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from kiosk.face.image import encode_photo
from kiosk.ui.admin.tools import AdminTools
from tests.gallery.fleet import TroubledStore


def portrait_of(person: int, *, variant: int = 0) -> bytes:
    """A JPEG that the stand-in engine, which reads the end, takes for a photo of person number `person`."""
    picture = np.full((80, 60, 3), (20 * person % 256, 100 + variant, 150), np.uint8)
    return encode_photo(picture) + f" {person}".encode()


@dataclass
class People:
    """The store's folder, the wire to it, and what pages about it are given."""

    folder: Path
    wire: TroubledStore
    tools: AdminTools

    def put(self, user_id: str, name: str, data: bytes) -> None:
        """Put a file into somebody's folder, behind everybody's back."""
        path = self.folder / "users" / user_id / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)

    def names(self, user_id: str) -> list[str]:
        """The names of somebody's photos in the store."""
        return sorted(path.name for path in (self.folder / "users" / user_id).glob("*.jpg"))
