"""Photos of one person judged together: do they show the same one, and is each of them another photo?"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kiosk.enrollment.sketch import Sketch, are_copies, sketch
from kiosk.errors import PhotoRefused
from kiosk.face.template import OUTLIER_DISTANCE, compare, consistent, distance, fuse
from kiosk.face.types import Embedding
from kiosk.gallery.gallery import NewPhoto

COPY_DISTANCE = 0.045
"""Up to here two embeddings are of the same photo: so near are 95 % of 190 photos to themselves encoded again
(the others within 0.09), but none of 2692 pairs of different photos of a person of LFW (from 0.126) nor of the
simulated people's reference photos (from 0.048). Resized copies lie at 0.03 to 0.2, as frames of a person do who
moves: those that are new together are known by their sketches instead."""


def judge_album(known: Mapping[str, Embedding], photos: Sequence[NewPhoto]) -> list[PhotoRefused | None]:
    """For each new photo None, or why it cannot be enrolled together with the others.

    `known` are the embeddings of the person's enrolled photos, by name. Codes are `duplicate` for a photo that
    is enrolled, or comes earlier in `photos`, and `other_person` for one that does not show the same person
    as the consistent majority of all. What is enrolled decides where it is consistent by itself; where there is
    no majority, the earliest photo decides. On 70 people of LFW 1 of 1050 photos was refused in sets of five, and
    208 of 210 wrong ones were found among four right ones, or beside three that were enrolled.
    """
    copies = _copies(known, photos)
    new = {_key(number): _embedding(photo) for number, photo in enumerate(photos) if number not in copies}
    same = _same_person(known, new)
    return [
        copies.get(number) or (None if _key(number) in same else _other_person())
        for number in range(len(photos))
    ]


def _copies(known: Mapping[str, Embedding], photos: Sequence[NewPhoto]) -> dict[int, PhotoRefused]:
    """The photos that are copies, by number, with their refusals."""
    found: dict[int, PhotoRefused] = {}
    sketches = [sketch(photo.data) for photo in photos]
    for number, photo in enumerate(photos):
        if photo.name in known or any(_is_near(photo, one) for one in known.values()):
            found[number] = PhotoRefused(
                "This photo is enrolled already. Please use another one.", code="duplicate"
            )
            continue
        earlier = (other for other in range(number) if other not in found)
        if any(_is_copy(photo, photos[other], sketches[number], sketches[other]) for other in earlier):
            found[number] = PhotoRefused(
                "This is nearly the same photo as another one. Please use one that differs.", code="duplicate"
            )
    return found


def _is_copy(first: NewPhoto, second: NewPhoto, drawn: Sketch | None, other: Sketch | None) -> bool:
    return first.data == second.data or _is_near(first, _embedding(second)) or are_copies(drawn, other)


def _is_near(photo: NewPhoto, other: Embedding) -> bool:
    return distance(_embedding(photo), other) <= COPY_DISTANCE


def _same_person(known: Mapping[str, Embedding], new: Mapping[str, Embedding]) -> set[str]:
    """The new photos that show the same person as the others."""
    if not new:
        return set()
    settled = consistent(known)
    if not settled and (majority := consistent({**known, **new})):
        return new.keys() & set(majority)
    first = min(new)
    anchor = {name: known[name] for name in settled} or {first: new[first]}
    return _agreeing(anchor, {**new})


def _agreeing(anchor: Mapping[str, Embedding], new: dict[str, Embedding]) -> set[str]:
    """The new photos that show the same person as those of the anchor, which are not in question.

    They may support one another, but cannot outvote the anchor: then each is compared with that alone.
    """
    template = fuse(list(anchor.values()))
    while True:
        majority = set(consistent({**new, **anchor}))
        if anchor.keys() <= majority:
            return new.keys() & majority
        near = {name for name in new if compare(template, fuse([new[name]])) <= OUTLIER_DISTANCE}
        if near == new.keys():
            return near
        new = {name: new[name] for name in near}


def _key(number: int) -> str:
    """Names a new photo; no photo that is enrolled has such a name."""
    return f"\0{number:09d}"


def _embedding(photo: NewPhoto) -> Embedding:
    assert photo.result.embedding is not None  # of status OK
    return photo.result.embedding


def _other_person() -> PhotoRefused:
    return PhotoRefused(
        "This photo does not show the same person as the others. Please use photos of one person.",
        code="other_person",
    )
