"""`kiosk verify` and `kiosk identify`: compare a photo with enrolled people."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kiosk.commands.common import (
    EXIT_NON_MATCH,
    EXIT_OK,
    EXIT_UNDECIDED,
    Call,
    Failed,
    command,
    describe,
    read_file,
)
from kiosk.errors import KioskError

if TYPE_CHECKING:
    from kiosk.face.types import Embedding
    from kiosk.gallery.gallery import Gallery
    from kiosk.gallery.references import References
    from kiosk.verification.decision import AccessDecision

_SENTENCES = {
    "match": "Match: this is {user}.",
    "no_match": "No match: this is not {user}.",
    "inactive": "{user} is not admitted at present: see `kiosk activate --help`.",
    "profile_unreadable": (
        "{user} is not admitted, because profile.json cannot be read: please correct or delete it."
    ),
    "needs_enrollment": "No usable photo of {user}: please enroll at least one that shows the face.",
    "photos_disagree": (
        "The photos of {user} do not show one person: please look at them and remove the wrong ones."
    ),
    "store_unreachable": "The photo store cannot be reached. Please try again.",
}


@click.command()
@click.argument("user")
@click.argument("photo", type=click.Path(path_type=Path))
@command
def verify(call: Call, user: str, photo: Path) -> None:
    """Decide whether PHOTO shows USER.

    Exit code 0: match; 1: no match; 2: could not decide.
    """
    from kiosk.verification.decision import decide

    check = _Check(call, user)

    def compare(gallery: Gallery, probe: Embedding) -> AccessDecision:
        references = check.note(gallery.references(user))
        return decide(references, [probe], call.settings.face.threshold)

    check.run(photo, compare)


@click.command()
@click.argument("photo", type=click.Path(path_type=Path))
@command
def identify(call: Call, photo: Path) -> None:
    """Find out which enrolled person PHOTO shows.

    Exit code 0: somebody; 1: nobody who is enrolled; 2: could not decide.
    """
    from kiosk.verification.identification import Index

    check = _Check(call, None)

    def search(gallery: Gallery, probe: Embedding) -> AccessDecision:
        index = Index(check.note(references) for references in gallery.everyone().values())
        return index.identify([probe], call.settings.face.threshold)

    check.run(photo, search)


class _Check:
    """One comparison from the command line, and the report it ends with."""

    def __init__(self, call: Call, user: str | None) -> None:
        self._call = call
        self._user = user
        self._last = time.perf_counter()
        self._timings: dict[str, float] = {}
        self._report: dict[str, Any] = {
            "user": user,
            "decision": "error",
            "reason": None,
            "distance": None,
            "threshold": call.settings.face.threshold,
            "references": 0,
            "outliers": [],
            "embedded": 0,
            "offline": False,
            "requests": {},
            "timings_ms": self._timings,
        }

    def note(self, references: References) -> References:
        """Count what fetching references took."""
        self._report["embedded"] += references.embedded
        return references

    def run(self, photo: Path, compare: Callable[[Gallery, Embedding], AccessDecision]) -> None:
        """Compare, print the report, and raise Failed unless it was a match."""
        from kiosk.compose import LazyEngine, make_gallery
        from kiosk.face.image import MAX_BYTES
        from kiosk.verification.photo_check import probe_from_photo

        engine = LazyEngine(self._call.settings)
        gallery: Gallery | None = None
        try:
            gallery = make_gallery(self._call.settings, engine)
            self._lap("open")
            probe = probe_from_photo(engine, read_file(photo, MAX_BYTES))
            self._lap("probe")
            decision = compare(gallery, probe)
            self._lap("references_and_decision")
        except KioskError as error:
            self._finish(gallery, describe(error), f"{error.title}. {error}", EXIT_UNDECIDED)
        else:
            self._finish_decided(gallery, decision)

    def _finish_decided(self, gallery: Gallery, decision: AccessDecision) -> None:
        result = {
            "user": decision.user_id or None,
            "decision": str(decision.outcome),
            "reason": str(decision.reason),
            "distance": decision.distance,
            "threshold": decision.threshold,
            "references": len(decision.references),
            "outliers": list(decision.outliers),
            "offline": decision.offline,
        }
        code = {"match": EXIT_OK, "non_match": EXIT_NON_MATCH}.get(str(decision.outcome), EXIT_UNDECIDED)
        self._finish(gallery, result, _sentence(decision), code)

    def _finish(self, gallery: Gallery | None, result: dict[str, Any], text: str, code: int) -> None:
        """Upload what is pending (the decision does not depend on it), print, and exit."""
        if gallery is not None:
            gallery.write_back(only=self._user)
            self._lap("write_back")
            self._report["requests"] = gallery.requests
        self._report |= result
        self._call.report(self._report, text)
        if code != EXIT_OK:
            raise Failed(code)

    def _lap(self, step: str) -> None:
        now = time.perf_counter()
        self._timings[step] = round(1000 * (now - self._last), 1)
        self._last = now


def _sentence(decision: AccessDecision) -> str:
    sentence = _SENTENCES[str(decision.reason)].format(user=decision.user_id or "anybody enrolled")
    if decision.distance is not None:
        sentence += f" Distance {decision.distance:.3f}, threshold {decision.threshold:.3f}."
    if decision.outliers and decision.references:
        sentence += f" Left out, because they show somebody else: {', '.join(decision.outliers)}."
    return sentence + (" (offline: from the local copy)" if decision.offline else "")
