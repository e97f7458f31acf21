"""`kiosk enroll`, `users`, `remove`, `activate` and `deactivate`: who may enter."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

import click

from kiosk.commands.common import EXIT_UNDECIDED, Call, Failed, command, read_file
from kiosk.errors import ImageError, KioskError, PhotoRefused, UnknownUser

if TYPE_CHECKING:
    from kiosk.compose import LazyEngine
    from kiosk.enrollment_settings import EnrollmentSettings
    from kiosk.face.types import Embedding
    from kiosk.gallery.erasure import Removal
    from kiosk.gallery.gallery import Gallery, NewPhoto


@click.command()
@click.argument("user")
@click.argument("photos", metavar="PHOTO...", nargs=-1, required=True, type=click.Path(path_type=Path))
@command
def enroll(call: Call, user: str, photos: tuple[Path, ...]) -> None:
    """Enroll USER with one or more photos, or add photos to a person.

    Photos that cannot be used, or do not show the same person as the others, are named with the reason; the
    others are enrolled.
    """
    from kiosk.compose import LazyEngine, for_administration, make_gallery

    engine = LazyEngine(call.settings)
    gallery = make_gallery(for_administration(call.settings), engine, create=True)
    gallery.check_new_id(user)
    album = _judge(_read(engine, call.settings.enrollment, photos), _embeddings(gallery, user))
    added = gallery.add_photos(user, album.good) if album.good else []
    pending = gallery.write_back()
    outliers = _outliers(_embeddings(gallery, user)) if album.good or album.there else []
    call.report(
        {
            "user": user,
            "added": added,
            "already_there": album.there,
            "refused": album.refused,
            "outliers": outliers,
            "pending_uploads": pending,
        },
        _enrolled_text(user, len(added), album, outliers),
    )
    if not (album.good or album.there):
        raise Failed(EXIT_UNDECIDED)


@click.command()
@command
def users(call: Call) -> None:
    """List everybody who is enrolled."""
    from kiosk.compose import LazyEngine, make_gallery

    people = make_gallery(call.settings, LazyEngine(call.settings)).people()
    rows = [{"user": person.user_id, "photos": person.photos, "cached": person.cached} for person in people]
    width = max((len(person.user_id) for person in people), default=0)
    lines = [f"{person.user_id:<{width}}  {_photos(person.photos)}" for person in people]
    call.report({"users": rows}, "\n".join(lines) or "Nobody is enrolled yet: see `kiosk enroll --help`.")


@click.command()
@click.argument("user")
@click.argument("photo", required=False)
@click.option("--yes", is_flag=True, help="Do not ask for confirmation.")
@command
def remove(call: Call, user: str, photo: str | None, *, yes: bool) -> None:
    """Delete USER with all photos and embeddings, or only one PHOTO (its name in the store)."""
    from kiosk.compose import LazyEngine, for_administration, make_gallery

    what = f"the photo {photo} of {user}" if photo else f"{user} with all photos"
    if not yes and sys.stdin is not None and sys.stdin.isatty() and not call.as_json:
        click.confirm(f"Delete {what}?", abort=True)
    gallery = make_gallery(for_administration(call.settings), LazyEngine(call.settings))
    removal = gallery.remove_photo(user, photo) if photo else gallery.remove_person(user)
    pending = gallery.write_back()
    call.report(
        {
            "user": user,
            "photos": list(removal.photos),
            "others": list(removal.others),
            "versions": removal.versions,
            "erased_here": None if photo else removal.erased_here,
            "pending_uploads": pending,
        },
        _removed_text(user, removal, everything=photo is None),
    )
    if not removal.erased_here:
        raise Failed(EXIT_UNDECIDED)


@click.command()
@click.argument("user")
@command
def activate(call: Call, user: str) -> None:
    """Admit USER again."""
    _set_active(call, user, active=True)


@click.command()
@click.argument("user")
@command
def deactivate(call: Call, user: str) -> None:
    """Admit USER no longer, at any door, without deleting anything."""
    _set_active(call, user, active=False)


def _set_active(call: Call, user: str, *, active: bool) -> None:
    from kiosk.compose import LazyEngine, for_administration, make_gallery

    gallery = make_gallery(for_administration(call.settings), LazyEngine(call.settings))
    gallery.set_active(user, active=active)
    call.report(
        {"user": user, "active": active},
        f"{user} is admitted again." if active else f"{user} is admitted no longer.",
    )


def _removed_text(user: str, removal: Removal, *, everything: bool) -> str:
    others = f" and {', '.join(removal.others)}" if removal.others else ""
    lines = [f"Deleted {_photos(len(removal.photos))} of {user}{others}."]
    if removal.versions:
        lines.append(f"The bucket kept {removal.versions} versions of them: deleted, too.")
    if removal.versions is None:
        lines.append(
            "Warning: whether the bucket keeps earlier versions could not be found out. Please look at its "
            "versioning, and at what `kiosk iam-policy --role admin` allows."
        )
    if not removal.erased_here:
        lines.append(
            "Warning: the copy on this machine could not be erased. Please see to the directory in "
            "`cache.directory`, and run this again."
        )
    elif everything:
        lines.append("Erased the copy on this machine; other kiosks erase theirs with their next sync.")
    return "\n".join(lines)


@dataclass(frozen=True)
class _Album:
    """The photos that are to be enrolled, how many are already, and the others with the reason."""

    good: list[NewPhoto]
    there: int
    refused: list[dict[str, Any]]


_Read: TypeAlias = "list[tuple[Path, NewPhoto | ImageError | PhotoRefused]]"


def _read(engine: LazyEngine, bounds: EnrollmentSettings, photos: tuple[Path, ...]) -> _Read:
    """The photos as they would be stored, or why they cannot be enrolled, judged one by one."""
    from kiosk.enrollment.candidate import prepare_references
    from kiosk.face.image import MAX_BYTES

    readers = [partial(read_file, path, MAX_BYTES) for path in photos]
    prepared = prepare_references(engine, readers, bounds)
    with click.progressbar(prepared, len(photos), label="Reading photos", file=sys.stderr) as bar:
        return list(zip(photos, bar, strict=True))


def _judge(read: _Read, known: Mapping[str, Embedding]) -> _Album:
    """The photos judged together with those of the same person that are enrolled."""
    from kiosk.enrollment.album import judge_album

    usable = [photo for _, photo in read if not isinstance(photo, KioskError)]
    verdicts = iter(judge_album(known, usable))
    good, there, refused = [], 0, []
    for path, photo in read:
        problem: KioskError | None
        if isinstance(photo, KioskError):
            problem = photo
        elif (problem := next(verdicts)) is None:
            good.append(photo)
        elif photo.name in known:
            there, problem = there + 1, None
        if problem is not None:
            refused.append({"photo": str(path), "reason": problem.code, "message": str(problem)})
    return _Album(good, there, refused)


def _embeddings(gallery: Gallery, user: str) -> Mapping[str, Embedding]:
    """Those of the person's photos, by name; none where nobody is enrolled."""
    try:
        return gallery.references(user).embeddings
    except UnknownUser:
        return {}


def _outliers(embeddings: Mapping[str, Embedding]) -> list[str]:
    """Photos of the person, from now or before, that seem to show somebody else."""
    from kiosk.face.template import consistent

    return sorted(embeddings.keys() - set(consistent(embeddings)))


def _enrolled_text(user: str, added: int, album: _Album, outliers: list[str]) -> str:
    lines = [f"Enrolled {user} with {_photos(added)}." if added else f"Nothing new for {user}."]
    if album.there:
        lines.append(f"{_photos(album.there)} had been enrolled before.")
    lines += [f"Not used: {problem['photo']}: {problem['message']}" for problem in album.refused]
    if outliers:
        lines.append(
            f"Warning: these photos do not seem to show one person with the others: {', '.join(outliers)}. "
            f"Please look at them, and remove the wrong ones with `kiosk remove {user} PHOTO`."
        )
    return "\n".join(lines)


def _photos(count: int) -> str:
    return f"{count} photo" if count == 1 else f"{count} photos"
