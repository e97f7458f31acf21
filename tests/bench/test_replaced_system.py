"""The replaced system: it decides, and asks the store for everything every time."""

from __future__ import annotations

from collections import Counter

from skimage.data import astronaut

from kiosk.bench.baseline import FaceRecognition
from kiosk.bench.replaced_system import ReplacedSystem
from kiosk.camera.simulated import PEOPLE, reference_photos
from kiosk.face.image import encode_photo
from kiosk.gallery import layout
from kiosk.gallery.folder_store import FolderStore

ADA = PEOPLE[0]


def test_it_downloads_everything_every_time(library: FaceRecognition, folder_store: FolderStore) -> None:
    *photos, probe = reference_photos(ADA.seed, 3)
    for photo in map(encode_photo, photos):
        folder_store.put(layout.photo_key(ADA.name, layout.reference_name(photo)), photo)
    system = ReplacedSystem(folder_store, library)

    before = Counter(folder_store.requests)
    assert system.verify_first(ADA.name, probe)
    first = Counter(folder_store.requests) - before
    assert first == {"LIST": 1, "GET": 2, "PUT": 1}

    assert system.verify_again(ADA.name, probe)
    again = Counter(folder_store.requests) - before - first
    assert again == {"LIST": 1, "GET": 3}


def test_it_tells_strangers(library: FaceRecognition, folder_store: FolderStore) -> None:
    photo = encode_photo(reference_photos(ADA.seed, 1)[0])
    folder_store.put(layout.photo_key(ADA.name, layout.reference_name(photo)), photo)
    system = ReplacedSystem(folder_store, library)
    assert not system.verify_first(ADA.name, astronaut())
    assert not system.verify_again(ADA.name, astronaut())
