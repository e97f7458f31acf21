"""The embeddings cache file: bytes of `.face_embeddings.pkl` to and from an `EmbeddingsCache`.

The file is a pickle because existing buckets have one under this name, but it holds only nested dicts of
plain values and is read without loading any class: size cap, `pickle_scan`, an unpickler that refuses every
class, then the schema below. Whatever is wrong makes the file a cache miss (CacheRejected).

    {format: "kiosk-embeddings", version: 1, contract: str,
     entries: {photo name: {etag: str, size: int, sha256: hex, status: str,
                            embedding: 512 bytes (128 float32, little-endian) or None,
                            quality: {str: float}}},
     tag: 32 bytes (HMAC-SHA256) or None}
"""

from __future__ import annotations

import hashlib
import hmac
import io
import json
import math
import pickle
import re
from collections.abc import Set as AbstractSet
from typing import Any, NoReturn

import numpy as np

from kiosk.errors import CacheRejected, WronglySigned
from kiosk.face.types import EMBEDDING_SIZE, Embedding, PhotoStatus
from kiosk.gallery.cache_file import CacheEntry, EmbeddingsCache
from kiosk.gallery.layout import is_photo_name
from kiosk.gallery.pickle_scan import PROTOCOL, PickleRefused, scan

MAX_BYTES = 1 << 20
MAX_ENTRIES = 4096
MAX_MEASURES = 32
MAX_TEXT = 512

_FORMAT = "kiosk-embeddings"
_VERSION = 1
_TAG_DOMAIN = "kiosk embeddings cache, tag version 1"
_FIELDS = frozenset({"format", "version", "contract", "entries", "tag"})
_ENTRY_FIELDS = frozenset({"etag", "size", "sha256", "status", "embedding", "quality"})
_SHA256 = re.compile("[0-9a-f]{64}")
_SURROGATE = re.compile("[\ud800-\udfff]")
_NORM_TOLERANCE = 1e-3


def encode(cache: EmbeddingsCache, *, user_id: str, key: bytes | None) -> bytes:
    """The file for one person's cache, signed where there is a `key`; equal caches give equal bytes.

    Raises CacheRejected where `decode` would not accept the file, as when a person has too many photos.
    """
    document = _document(cache)
    if key is not None:
        document["tag"] = _tag(document, user_id, key)
    data = pickle.dumps(_share_equal_strings(document, {}), protocol=PROTOCOL)
    _read(data)
    return data


def decode(data: bytes, *, user_id: str, key: bytes | None) -> EmbeddingsCache:
    """The cache in a file of any origin; embeddings are read-only arrays.

    With a `key`, the file must have been signed with it for this person. Raises only CacheRejected.
    """
    document = _read(data)
    if key is not None:
        _check_tag(document, user_id, key)
    return _cache(document)


def _rejected(reason: str) -> CacheRejected:
    return CacheRejected(_message(reason))


def _message(reason: str) -> str:
    return (
        f"This embeddings cache is not used: {reason}. Nothing needs to be done: "
        "the embeddings are computed again from the photos."
    )


def _require(condition: bool, reason: str) -> None:
    if not condition:
        raise _rejected(reason)


def _document(cache: EmbeddingsCache) -> dict[str, Any]:
    return {
        "format": _FORMAT,
        "version": _VERSION,
        "contract": str(cache.contract),
        "entries": {str(name): _entry_fields(entry) for name, entry in sorted(cache.entries.items())},
        "tag": None,
    }


def _entry_fields(entry: CacheEntry) -> dict[str, Any]:
    """An entry as exact built-in types: a subclass (`numpy.float64`) would be pickled as a class."""
    embedding = entry.embedding
    return {
        "etag": str(entry.etag),
        "size": int(entry.size),
        "sha256": str(entry.sha256),
        "status": entry.status.value,
        "embedding": None if embedding is None else np.asarray(embedding, dtype="<f4").tobytes(),
        # Adding zero makes minus zero, which is equal to zero, the same bytes.
        "quality": {str(name): float(value) + 0.0 for name, value in sorted(entry.quality.items())},
    }


def _share_equal_strings(value: Any, seen: dict[str, str]) -> Any:
    """The same document where equal strings are one object: the pickler's memo goes by identity."""
    if isinstance(value, str):
        return seen.setdefault(value, value)
    if isinstance(value, dict):
        return {seen.setdefault(key, key): _share_equal_strings(item, seen) for key, item in value.items()}
    return value


def _tag(document: dict[str, Any], user_id: str, key: bytes) -> bytes:
    """HMAC-SHA256 over person and content, as JSON: unambiguous, and the same from every Python version."""
    content = {name: value for name, value in document.items() if name != "tag"}
    message = json.dumps(
        [_TAG_DOMAIN, user_id, content], sort_keys=True, separators=(",", ":"), default=bytes.hex
    )
    return hmac.digest(key, message.encode("ascii"), hashlib.sha256)


class _NoClasses(pickle.Unpickler):
    """An unpickler that loads no class and no persistent object, whatever the scan may have missed."""

    def find_class(self, module: str, name: str) -> NoReturn:  # noqa: ARG002
        raise pickle.UnpicklingError("no class belongs in this file")

    def persistent_load(self, pid: Any) -> NoReturn:  # noqa: ARG002
        raise pickle.UnpicklingError("no persistent object belongs in this file")


def _read(data: bytes) -> dict[str, Any]:
    """The document in a file, checked in all but its tag."""
    _require(len(data) <= MAX_BYTES, "it is larger than 1 MiB")
    try:
        scan(data)
        document = _NoClasses(io.BytesIO(data)).load()
    except PickleRefused as refusal:
        raise _rejected(f"it contains {refusal}") from refusal
    except Exception as error:  # what a pickle can raise has no bound, and all of it is a miss
        raise _rejected("it cannot be unpickled") from error
    _check_document(document)
    checked: dict[str, Any] = document
    return checked


def _check_document(document: object) -> None:
    fields = _fields(document, _FIELDS, "the file")
    _require(fields["format"] == _FORMAT, "it is of another format")
    version = fields["version"]
    _require(type(version) is int and version == _VERSION, "it is of another version")
    _require(_is_printable(fields["contract"]), "its contract is no short text")
    tag, entries = fields["tag"], fields["entries"]
    _require(tag is None or (type(tag) is bytes and len(tag) == 32), "its tag is malformed")
    _require(type(entries) is dict and len(entries) <= MAX_ENTRIES, "its entries are malformed")
    for name, entry in entries.items():
        _require(_is_text(name) and is_photo_name(name), "an entry has no photo name")
        _check_entry(entry)


def _check_entry(entry: object) -> None:
    fields = _fields(entry, _ENTRY_FIELDS, "an entry")
    size, digest, status = fields["size"], fields["sha256"], fields["status"]
    _require(_is_printable(fields["etag"]), "an ETag is no short text")
    _require(type(size) is int and 0 <= size < 1 << 63, "a size is no size")
    _require(type(digest) is str and bool(_SHA256.fullmatch(digest)), "a digest is no digest")
    _require(type(status) is str and status in set(PhotoStatus), "a status is unknown")
    _check_embedding(fields["embedding"], wanted=status == PhotoStatus.OK)
    _check_quality(fields["quality"])


def _fields(value: object, names: AbstractSet[str], what: str) -> dict[str, Any]:
    if type(value) is not dict or value.keys() != names:
        raise _rejected(f"{what} does not have the fields of this format")
    return value


def _is_text(value: object) -> bool:
    """Whether this is a short text that can be logged and sent: a pickle may hold lone surrogates."""
    return type(value) is str and 0 < len(value) <= MAX_TEXT and not _SURROGATE.search(value)


def _is_printable(value: object) -> bool:
    """Whether this is a short text that shows on a terminal as what it is."""
    return type(value) is str and 0 < len(value) <= MAX_TEXT and value.isprintable()


def _check_embedding(value: object, *, wanted: bool) -> None:
    if not wanted:
        _require(value is None, "a photo without a face has an embedding")
        return
    if type(value) is not bytes or len(value) != 4 * EMBEDDING_SIZE:
        raise _rejected("an embedding is not 128 numbers")
    vector = _vector(value)
    _require(bool(np.isfinite(vector).all()), "an embedding is not finite")
    norm = math.sqrt(float(np.square(vector, dtype=np.float64).sum()))
    _require(abs(norm - 1) <= _NORM_TOLERANCE, "an embedding is not of unit length")


def _check_quality(value: object) -> None:
    if type(value) is not dict or len(value) > MAX_MEASURES:
        raise _rejected("quality measures are malformed")
    _require(all(_is_printable(name) for name in value), "a quality measure has no short name")
    _require(
        all(type(number) is float and math.isfinite(number) for number in value.values()),
        "a quality measure is not a finite number",
    )


def _check_tag(document: dict[str, Any], user_id: str, key: bytes) -> None:
    tag = document["tag"]
    if tag is None:
        raise WronglySigned(_message("it is not signed, and this kiosk has a cache key"))
    if not hmac.compare_digest(tag, _tag(document, user_id, key)):
        raise WronglySigned(_message("its signature is wrong"))


def _cache(document: dict[str, Any]) -> EmbeddingsCache:
    entries = {name: _entry(fields) for name, fields in document["entries"].items()}
    return EmbeddingsCache(document["contract"], entries)


def _entry(fields: dict[str, Any]) -> CacheEntry:
    data = fields["embedding"]
    return CacheEntry(
        etag=fields["etag"],
        size=fields["size"],
        sha256=fields["sha256"],
        status=PhotoStatus(fields["status"]),
        embedding=None if data is None else _vector(data),
        quality=fields["quality"],
    )


def _vector(data: bytes) -> Embedding:
    """128 numbers as a read-only `float32` array."""
    return np.frombuffer(data, dtype="<f4").astype(np.float32, copy=False)
