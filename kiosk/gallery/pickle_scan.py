"""A check of pickles before they are loaded: only nested dicts of plain values, within bounds, may pass.

It follows the stack as the unpickler would, without building anything. What it lets through needs no class,
cannot recurse or share without bound, and uses only strings as dict keys: numbers as keys could be chosen
so that they collide, which takes the unpickler minutes for one megabyte.
"""

from __future__ import annotations

import pickletools
from collections.abc import Iterator
from enum import Enum, auto
from typing import Any

PROTOCOL = 4
MAX_OPCODES = 1 << 17
MAX_DEPTH = 8
# The pickler writes a dict in batches of 1000 pairs; two nested dicts may each have a batch under way.
MAX_STACK = 4096

_FRAME_HEADER = 9


class _Kind(Enum):
    TEXT = auto()
    VALUE = auto()
    DICT = auto()
    MARK = auto()


# With the opcodes that `_Machine` handles, all that CPython's pickler writes for str, bytes, int, float, None
# and dict in protocol 4.
_PUSHED = {
    "SHORT_BINUNICODE": _Kind.TEXT,
    "BINUNICODE": _Kind.TEXT,
    "SHORT_BINBYTES": _Kind.VALUE,
    "BINBYTES": _Kind.VALUE,
    "BININT": _Kind.VALUE,
    "BININT1": _Kind.VALUE,
    "BININT2": _Kind.VALUE,
    "LONG1": _Kind.VALUE,
    "BINFLOAT": _Kind.VALUE,
    "NONE": _Kind.VALUE,
    "EMPTY_DICT": _Kind.DICT,
    "MARK": _Kind.MARK,
}


class PickleRefused(ValueError):
    """The bytes are not a pickle of the accepted kind; the message says why and repeats none of them."""


def scan(data: bytes) -> None:
    """Raise PickleRefused unless `data` is one whole pickle that is safe and bounded to load."""
    machine = _Machine()
    for count, (name, argument, position) in enumerate(_opcodes(data)):
        if count >= MAX_OPCODES:
            raise PickleRefused("too many opcodes")
        if (count == 0) != (name == "PROTO"):
            raise PickleRefused("no single protocol mark at its start")
        if name == "FRAME" and argument > len(data) - position - _FRAME_HEADER:
            raise PickleRefused("a frame longer than the file")
        if name == "STOP" and position != len(data) - 1:
            raise PickleRefused("something after its end")
        machine.step(name, argument)


def _opcodes(data: bytes) -> Iterator[tuple[str, Any, int]]:
    try:
        for opcode, argument, position in pickletools.genops(data):
            yield opcode.name, argument, position or 0
    except Exception as error:  # whatever the standard parser trips over is no pickle of ours
        raise PickleRefused("not a whole pickle") from error


class _Machine:
    """The unpickler's stack and memo, holding kinds instead of objects."""

    def __init__(self) -> None:
        self._stack: list[_Kind] = []
        self._marks: list[int] = []
        self._memo: list[_Kind] = []

    def step(self, name: str, argument: Any) -> None:
        """Follow one opcode; raises PickleRefused."""
        match name:
            case "PROTO":
                _require(argument == PROTOCOL, "another pickle protocol")
            case "FRAME":
                pass
            case "MEMOIZE":
                _require(self._stack[-1:] not in ([], [_Kind.MARK]), "a memo of nothing")
                self._memo.append(self._stack[-1])
            case "BINGET" | "LONG_BINGET":
                self._push(self._recall(argument))
            case "SETITEM":
                self._set_items(len(self._stack) - 2)
            case "SETITEMS":
                self._set_items(self._pop_mark())
            case "STOP":
                _require(self._stack == [_Kind.DICT], "not one dict")
            case _:
                _require(name in _PUSHED, "a forbidden opcode")
                self._push(_PUSHED[name])

    def _push(self, kind: _Kind) -> None:
        if kind is _Kind.MARK:
            self._marks.append(len(self._stack))
            _require(len(self._marks) <= MAX_DEPTH, "nesting that is too deep")
        self._stack.append(kind)
        _require(len(self._stack) <= MAX_STACK, "a stack that is too deep")

    def _recall(self, index: int) -> _Kind:
        """What a memo reference gives: text or a value, as a dict could come to contain itself."""
        _require(index < len(self._memo), "a reference to nothing")
        _require(self._memo[index] is not _Kind.DICT, "a shared dict")
        return self._memo[index]

    def _pop_mark(self) -> int:
        """Remove the topmost mark; the index of what was above it."""
        _require(bool(self._marks), "items without a mark")
        start = self._marks.pop()
        del self._stack[start]
        return start

    def _set_items(self, start: int) -> None:
        """Take pairs of key and value from `start` on off the stack, into the dict below them."""
        _require(start >= 1 and self._stack[start - 1] is _Kind.DICT, "items without a dict")
        keys, values = self._stack[start::2], self._stack[start + 1 :: 2]
        _require(len(keys) == len(values), "a key without a value")
        _require(all(kind is _Kind.TEXT for kind in keys), "a key that is no string")
        _require(_Kind.MARK not in values, "items without an end")
        del self._stack[start:]


def _require(condition: bool, reason: str) -> None:
    if not condition:
        raise PickleRefused(reason)
