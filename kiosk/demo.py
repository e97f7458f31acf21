"""The demo: simulated people before a simulated camera, enrolled in a temporary store by the normal code."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from kiosk.camera.simulated import PEOPLE, SimulatedCamera, SimulatedPerson, reference_photos
from kiosk.enrollment.candidate import prepare_reference
from kiosk.errors import KioskError
from kiosk.face.image import encode_photo
from kiosk.face.types import FaceEngine
from kiosk.gallery.gallery import Gallery
from kiosk.settings import Settings
from kiosk.verification.attempt import Attempt
from kiosk.verification.decision import AccessDecision

ENROLLED = PEOPLE[:4]
STRANGER = PEOPLE[4]
TOUR_TIMEOUT_S = 3.0


@dataclass(frozen=True, slots=True)
class Visit:
    """One visit of the tour: who stood there (None: nobody) and whom they claimed to be."""

    person: SimulatedPerson | None
    claim: str


@dataclass(frozen=True, slots=True)
class VisitReport:
    """How a visit ended; `milliseconds` from the claim to the decision."""

    visit: Visit
    decision: AccessDecision
    milliseconds: float


TOUR = (
    *(Visit(person, person.name) for person in ENROLLED),
    Visit(ENROLLED[1], ENROLLED[0].name),
    Visit(STRANGER, ENROLLED[2].name),
    Visit(STRANGER, STRANGER.name),
    Visit(None, ENROLLED[0].name),
)


@contextmanager
def temporary_settings(settings: Settings) -> Iterator[Settings]:
    """Settings whose store, local copy, drafts and record are in a directory that is deleted afterwards."""
    with tempfile.TemporaryDirectory(prefix="kiosk-demo-") as directory:
        folder = Path(directory)
        yield settings.model_copy(
            update={
                "store": f"folder:{folder / 'store'}",
                "cache": settings.cache.model_copy(update={"directory": folder / "cache", "keyring": False}),
                "enrollment": settings.enrollment.model_copy(update={"drafts": folder / "drafts"}),
                "audit": settings.audit.model_copy(update={"file": folder / "activity.db"}),
                "ui": settings.ui.model_copy(update={"blank_from": "", "blank_until": ""}),
            }
        )


def enroll_people(
    gallery: Gallery,
    engine: FaceEngine,
    on_enrolled: Callable[[SimulatedPerson, int], None],
    people: Sequence[SimulatedPerson] = ENROLLED,
) -> None:
    """Enroll simulated people the way `kiosk enroll` does; tells of each with the number of photos."""
    for person in people:
        photos = [prepare_reference(engine, encode_photo(photo)) for photo in reference_photos(person.seed)]
        on_enrolled(person, len(gallery.add_photos(person.name, photos)))


def play_tour(
    settings: Settings, gallery: Gallery, engine: FaceEngine, visits: Sequence[Visit] = TOUR
) -> Iterator[VisitReport]:
    """Let every visit happen, through camera, engine, gallery and the attempt's state machine."""
    rules = settings.verification.model_copy(update={"timeout": TOUR_TIMEOUT_S})
    patient = settings.model_copy(update={"verification": rules})
    camera = SimulatedCamera(size=(settings.camera.width, settings.camera.height), fps=settings.camera.fps)
    camera.open()
    try:
        for visit in visits:
            camera.stand(visit.person.seed if visit.person else None)
            yield _receive(patient, visit, camera, gallery, engine)
    finally:
        camera.close()


def _receive(
    settings: Settings, visit: Visit, camera: SimulatedCamera, gallery: Gallery, engine: FaceEngine
) -> VisitReport:
    started = time.monotonic()
    attempt = Attempt(
        visit.claim,
        started,
        rules=settings.verification,
        threshold=settings.face.threshold,
        max_frame_age=settings.camera.max_frame_age,
    )
    try:
        attempt.on_references(gallery.references(visit.claim), time.monotonic())
    except KioskError as error:
        attempt.on_failure(error)
    while attempt.decision is None:
        image = camera.read()
        attempt.on_frame(engine.analyse(image, time.monotonic()), time.monotonic())
        attempt.on_tick(time.monotonic())
    return VisitReport(visit, attempt.decision, 1000 * (time.monotonic() - started))
