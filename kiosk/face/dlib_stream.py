"""Reads the values that dlib's serialisation is made of: integers, numbers, strings, flags and tensors.

The format is that of dlib's `serialize` functions; the names in parentheses are dlib's headers.

- integer (`serialize.h`): a control byte, then the magnitude in little-endian order. The control byte's low
  four bits count the magnitude's bytes (1 to 8), its top bit is the sign.
- number (`float_details.h`): two integers, mantissa and exponent of two; exponents from 32000 on stand for
  infinities and NaN.
- string (`serialize.h`): its length as an integer, then its bytes. A layer's kind and version is a string.
- flag (`serialize.h`): the character 0 or 1.
- tensor (`cuda/tensor.h`): the integer 2 (its version), four integers (samples, k, rows, columns), then the
  values row by row as `float32`, little-endian.
- alias (`cuda/tensor.h`): the integer 1 (its version) and four such integers: the shape of a part of a
  layer's one tensor of parameters. A layer's parts follow one another in it.

Nothing is allocated for what the bytes merely claim: tensors are read only in the shape the caller expects.
"""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from kiosk.errors import FaceEngineError

Shape4 = tuple[int, int, int, int]
EMPTY: Shape4 = (0, 0, 0, 0)

_SIGN = 0x80
_LENGTH = 0x0F
# Far below infinity for any mantissa of eight bytes, and far above what a model contains.
_LARGEST_EXPONENT = 900


class DlibStream:
    """A strict reader over a file's bytes; each method raises FaceEngineError where its value is missing."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._at = 0

    def integer(self) -> int:
        """The next integer."""
        control = self._take(1)[0]
        length = control & _LENGTH
        if not 1 <= length <= 8:
            raise self.damaged(f"an integer of {length} bytes")
        magnitude = int.from_bytes(self._take(length), "little")
        return -magnitude if control & _SIGN else magnitude

    def number(self) -> float:
        """The next number, which must be finite."""
        mantissa, exponent = self.integer(), self.integer()
        if abs(exponent) > _LARGEST_EXPONENT:
            raise self.damaged(f"a number with exponent {exponent}")
        return math.ldexp(mantissa, exponent)

    def flag(self) -> bool:
        """The next flag."""
        value = self._take(1)
        if value not in (b"0", b"1"):
            raise self.damaged("a flag that is neither 0 nor 1")
        return value == b"1"

    def expect(self, *values: int) -> None:
        """The next integers must be these."""
        for value in values:
            if (found := self.integer()) != value:
                raise self.damaged(f"{found} where {value} belongs")

    def expect_text(self, text: str) -> None:
        """The next string must be this one."""
        self.expect(len(text))
        if self._take(len(text)) != text.encode():
            raise self.damaged(f"another layer where {text} belongs")

    def expect_alias(self, shape: Shape4) -> None:
        """The next alias must have this shape."""
        self.expect(1, *shape)

    def tensor(self, shape: Shape4) -> NDArray[np.float32]:
        """The values of the next tensor, which must have this shape and be finite: `float32`, flat."""
        self.expect(2, *shape)
        values = np.frombuffer(self._take(4 * math.prod(shape)), "<f4").astype(np.float32)
        if not np.isfinite(values).all():
            raise self.damaged("a weight that is no number")
        return values

    def expect_end(self) -> None:
        """Nothing may follow."""
        if left := len(self._data) - self._at:
            raise self.damaged(f"{left} bytes too many")

    def damaged(self, what: str) -> FaceEngineError:
        """The error to raise for what was found just before the current place."""
        return FaceEngineError(
            f"The face model is damaged: {what}, before byte {self._at}. "
            "Please reinstall the package face-recognition-models."
        )

    def _take(self, count: int) -> bytes:
        taken = self._data[self._at : self._at + count]
        if len(taken) != count:
            raise self.damaged(f"it ends {count - len(taken)} bytes early")
        self._at += count
        return taken
