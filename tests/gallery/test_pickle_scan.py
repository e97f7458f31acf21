"""Hostile cache files: refused by the scan and the reader behind it, in little memory, loading no class."""

from __future__ import annotations

import pickle
import struct
import tracemalloc
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from kiosk.errors import CacheRejected
from kiosk.gallery import cache_codec
from kiosk.gallery.cache_codec import decode, encode
from kiosk.gallery.cache_file import EmbeddingsCache
from kiosk.gallery.pickle_scan import PickleRefused, scan

MEMORY_CAP = 100 << 20
VALID = encode(EmbeddingsCache("contract", {}), user_id="ann", key=None)


def rejected(data: bytes) -> bool:
    try:
        decode(data, user_id="ann", key=None)
    except CacheRejected:
        return True
    return False


def document() -> dict[str, Any]:
    plain: dict[str, Any] = pickle.loads(VALID)
    return plain


def test_a_file_of_ours_passes() -> None:
    scan(VALID)
    assert not rejected(VALID)
    assert not rejected(pickle.dumps(document(), protocol=4))


class _Canary:
    """Creates a file when it is unpickled."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self) -> tuple[Callable[..., Any], tuple[Any, ...]]:
        return Path.touch, (self.path,)


@pytest.mark.parametrize("protocol", range(6))
def test_no_class_is_ever_loaded(tmp_path: Path, protocol: int) -> None:
    canary = tmp_path / "canary"
    data = pickle.dumps({**document(), "tag": _Canary(canary)}, protocol=protocol)
    assert rejected(data)
    assert not canary.exists()
    pickle.loads(data)
    assert canary.exists(), "the payload must be live for this test to say anything"


def test_the_unpickler_itself_refuses_classes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache_codec, "scan", lambda data: None)
    canary = tmp_path / "canary"
    for protocol in range(6):
        assert rejected(pickle.dumps(_Canary(canary), protocol=protocol))
    assert rejected(b"\x80\x04\x8c\x01pQ.")
    assert not canary.exists()


START = b"\x80\x04"
# Names of builtins that do nothing, so that a reader which does run them is found out by the result only.
HOSTILE = {
    "global": START + b"cbuiltins\nlen\n.",
    "stack global": START + b"\x8c\x08builtins\x8c\x03len\x93.",
    "reduce": START + b"cbuiltins\nlist\n)R.",
    "inst": b"(ibuiltins\nlist\n.",
    "inst with a protocol": START + b"(ibuiltins\nlist\n.",
    "obj": START + b"(cbuiltins\nlist\no.",
    "newobj": START + b"cbuiltins\nlist\n)\x81.",
    "newobj with keywords": START + b"cbuiltins\nlist\n)}\x92.",
    "build": START + b"}}b.",
    "extension 1": START + b"\x82\x01.",
    "extension 2": START + b"\x83\x01\x00.",
    "extension 4": START + b"\x84\x01\x00\x00\x00.",
    "persistent id": START + b"Pname\n.",
    "binary persistent id": START + b"\x8c\x04nameQ.",
    "deep lists": START + b"]" * 10**6 + b"a" * (10**6 - 1) + b".",
    "deep lists within the cap": START + b"]" * 500_000 + b"a" * 499_999 + b".",
    "deep dicts": START + b"}" * 10**6 + b".",
    "deep dicts with keys": START + b"}\x8c\x00" * 300_000 + b"N" + b"s" * 100_000 + b".",
    "deep marks": START + b"(" * 10**6 + b"t" * 10_000 + b".",
    "deep tuples": START + b")" + b"\x85" * 10**6 + b".",
    "memo put of 2^31": START + b"}r\x00\x00\x00\x80.",
    "textual memo put of 2^31": START + b"}p2147483648\n.",
    "memo get of 2^31": START + b"j\x00\x00\x00\x80.",
    "memo of nothing": START + b"\x94.",
    "many memos": START + b"N" + b"\x94" * 10**6 + b".",
    "bytearray of 8 GiB": b"\x80\x05\x96" + struct.pack("<Q", 8 << 30) + b".",
    "bytearray of 8 GiB in protocol 4": START + b"\x96" + struct.pack("<Q", 8 << 30) + b".",
    "bytes of 8 GiB": START + b"\x8e" + struct.pack("<Q", 8 << 30) + b".",
    "bytes of 2 GiB": START + b"B" + struct.pack("<I", 2 << 30) + b".",
    "text of 4 GiB": START + b"X\xff\xff\xff\xff.",
    "text of 8 EiB": START + b"\x8d" + struct.pack("<Q", 1 << 63) + b".",
    "integer of 2 GiB": START + b"\x8b\xff\xff\xff\x7f.",
    "integer of negative length": START + b"\x8b\xff\xff\xff\xff.",
    "frame of 8 GiB": START + b"\x95" + struct.pack("<Q", 8 << 30) + b"}.",
    "frame of 8 EiB": START + b"\x95" + struct.pack("<Q", 1 << 63) + b"}.",
    "frame one byte too long": START + b"\x95" + struct.pack("<Q", 3) + b"}.",
    "next buffer": b"\x80\x05\x97.",
    "dict in itself": START + b"}\x94\x8c\x01ah\x00s.",
    "numbers as keys": START + b"}K\x01Ns.",
    "items without a mark": START + b"}u.",
    "items without a dict": START + b"(\x8c\x01aNu.",
    "item without a dict": START + b"N\x8c\x01aNs.",
    "a key alone": START + b"}(\x8c\x01au.",
    "a mark as a value": START + b"}\x8c\x01a(s.",
    "pop": START + b"}0.",
    "duplicate": START + b"}20.",
    "two values": START + b"}}.",
    "a mark left": START + b"}(.",
    "nothing": START + b".",
    "no start": b"}.",
    "two starts": START + START + b"}.",
    "many digits": START + b"I" + b"1" * 10**6 + b"\n.",
    "a backslash that is none": START + b"S'\\z'\n.",
    "unknown opcode": START + b"\xff.",
    "too large": b"\x80\x04}" + b"N" * (1 << 20),
    "empty": b"",
}


@pytest.mark.parametrize("data", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_hostile_file_is_rejected_in_little_memory(data: bytes) -> None:
    with pytest.raises(PickleRefused):
        scan(data)
    tracemalloc.start()
    try:
        assert rejected(data)
        assert tracemalloc.get_traced_memory()[1] < MEMORY_CAP
    finally:
        tracemalloc.stop()


def colliding_keys() -> bytes:
    """One mebibyte of integers of one hash: as dict keys they would take the unpickler minutes."""
    modulus = (1 << 61) - 1
    items = b"".join(b"\x8a\x0a" + (n * modulus).to_bytes(10, "little") + b"Ns" for n in range(40_000))
    return START + b"}" + items + b"."


def many_dicts() -> bytes:
    """As many dicts as the scan lets through."""
    return START + b"}" + b"".join(b"\x8c\x04%04x}s" % n for n in range(43_000)) + b"."


def nested_dicts() -> bytes:
    """As deep as the scan lets through."""
    return START + b"}" + b"\x8c\x01a}" * 2000 + b"s" * 2000 + b"."


def shared_bytes() -> bytes:
    """Forty thousand references to half a megabyte."""
    big = b"B" + struct.pack("<I", 500_000) + bytes(500_000) + b"\x94"
    pairs = b"".join(b"\x8c\x04%04xh\x00s" % n for n in range(40_000))
    return START + b"}\x8c\x01a" + big + b"s" + pairs + b"."


@pytest.mark.parametrize(
    "build",
    [colliding_keys, many_dicts, nested_dicts, shared_bytes],
    ids=lambda build: build.__name__,
)
def test_a_bomb_is_rejected_in_little_memory(build: Callable[[], bytes]) -> None:
    data = build()
    tracemalloc.start()
    try:
        assert rejected(data)
        assert tracemalloc.get_traced_memory()[1] < MEMORY_CAP
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("protocol", [0, 1, 2, 3, 5])
def test_another_protocol_is_rejected(protocol: int) -> None:
    assert rejected(pickle.dumps(document(), protocol=protocol))


@pytest.mark.parametrize("tail", [b".", b"\n", b"N.", b"cos\nsystem\n."])
def test_something_after_the_end_is_rejected(tail: bytes) -> None:
    assert rejected(VALID + tail)


def test_a_cache_of_another_program_is_rejected() -> None:
    foreign = {"encodings": [np.zeros(128)], "photos": ["a.jpg"]}
    for protocol in range(6):
        assert rejected(pickle.dumps(foreign, protocol=protocol))
