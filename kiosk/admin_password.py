"""The admin password: an Argon2id hash in a private file, and growing delays after wrong ones.

A wrong password is counted in the file before it is looked at, so that ending the process spares nobody the
delay. Delays are measured by the time since the machine started, which nobody can set: after a restart of the
machine they count from there. What no file can prevent is that whoever may write it deletes it.
"""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import filelock
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from kiosk.errors import AdminPasswordError
from kiosk.files import PRIVATE_FILE, make_folders, write_whole

if TYPE_CHECKING:
    from argon2 import PasswordHasher

SHORTEST_PASSWORD, LONGEST_PASSWORD = 8, 256
"""In characters."""

LONGEST_DELAY_S = 300.0
_MOST_DOUBLINGS = 9  # 2 to the 9th is more than the longest delay
_LARGEST_FILE = 4096
_LOCK_S = 5.0


class Verdict(StrEnum):
    """What came of a password that somebody entered."""

    OK = "ok"
    WRONG = "wrong"
    WAIT = "wait"
    """It was not looked at, because the delay after the last wrong one is not over."""


@dataclass(frozen=True, slots=True)
class Result:
    """A verdict, and the seconds until the next password will be looked at."""

    verdict: Verdict
    wait: float = 0.0


@dataclass(frozen=True, slots=True)
class Cost:
    """What one hash costs; the default is the low-memory profile of RFC 9106, section 4."""

    passes: int = 3
    memory_kib: int = 65536
    lanes: int = 4


class _AdminFile(BaseModel):
    """The JSON document. `failed_at` is in seconds since the machine started."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True, allow_inf_nan=False)

    format: Literal["kiosk-admin"] = "kiosk-admin"
    version: Literal[1] = 1
    hash: str = Field(pattern=r"\A\$argon2id\$")
    failures: int = Field(0, ge=0)
    failed_at: float = 0.0

    def wait(self, now: float) -> float:
        """Seconds until a password may be looked at."""
        # A smaller `now` is another run of the machine, which is up for no longer than the true time.
        passed = now - self.failed_at if now >= self.failed_at else now
        return max(0.0, delay_after(self.failures) - passed)


def delay_after(failures: int) -> float:
    """Seconds to wait after so many wrong passwords in a row: 0, 1, 2, 4, ... up to LONGEST_DELAY_S."""
    if failures == 0:
        return 0.0
    return min(float(2 ** min(failures - 1, _MOST_DOUBLINGS)), LONGEST_DELAY_S)


class AdminPassword:
    """The password kept at `path`. `now` is always `kiosk.uptime.seconds_since_start`.

    Every method raises AdminPasswordError where the file is damaged or cannot be read or written.
    """

    def __init__(self, path: Path, cost: Cost = Cost()) -> None:
        self.path = path
        self._cost = cost

    @property
    def is_set(self) -> bool:
        """Whether there is a password; a damaged file counts as one."""
        try:
            self.path.stat()
        except (FileNotFoundError, NotADirectoryError):
            return False
        except OSError as error:
            raise self._unreadable(error) from error
        return True

    def set(self, text: str) -> None:
        """Make `text` the password, in place of an earlier one; takes some 100 ms."""
        if not SHORTEST_PASSWORD <= len(text) <= LONGEST_PASSWORD:
            raise AdminPasswordError(
                f"It must have {SHORTEST_PASSWORD} to {LONGEST_PASSWORD} characters. Please choose another one."
            )
        hashed = self._hasher().hash(_normalised(text))
        with self._locked():
            self._write(_AdminFile(hash=hashed))

    def check(self, text: str, now: float) -> Result:
        """Judge what somebody entered; takes some 100 ms. A wrong one makes the next delay longer."""
        with self._locked():
            content = self._read()
            if (wait := content.wait(now)) > 0:
                return Result(Verdict.WAIT, wait)
            failures = content.failures + 1
            self._write(content.model_copy(update={"failures": failures, "failed_at": now}))
        if not self._matches(content.hash, text):
            return Result(Verdict.WRONG, delay_after(failures))
        self._write(_AdminFile(hash=self._up_to_date(content.hash, text)))
        return Result(Verdict.OK)

    def wait(self, now: float) -> float:
        """Seconds until a password will be looked at."""
        return self._read().wait(now)

    def _hasher(self) -> PasswordHasher:
        from argon2 import PasswordHasher

        cost = self._cost
        return PasswordHasher(time_cost=cost.passes, memory_cost=cost.memory_kib, parallelism=cost.lanes)

    def _matches(self, hashed: str, text: str) -> bool:
        from argon2.exceptions import InvalidHashError, VerificationError, VerifyMismatchError

        try:
            return self._hasher().verify(hashed, _normalised(text))
        except VerifyMismatchError:
            return False
        except (InvalidHashError, VerificationError):
            raise self._damaged() from None

    def _up_to_date(self, hashed: str, text: str) -> str:
        hasher = self._hasher()
        return hasher.hash(_normalised(text)) if hasher.check_needs_rehash(hashed) else hashed

    @contextmanager
    def _locked(self) -> Iterator[None]:
        """Keep other processes from trying at the same moment, for which each would be told to wait alone."""
        lock = filelock.FileLock(f"{self.path}.lock", timeout=_LOCK_S, mode=PRIVATE_FILE)
        try:
            make_folders(self.path.parent)
            lock.acquire()
        except filelock.Timeout as error:
            raise AdminPasswordError("Somebody else is entering a password. Please try again.") from error
        except OSError as error:
            raise AdminPasswordError(
                f"Cannot write beside {self.path}: {error.strerror}. The user who runs the kiosk must be able "
                "to; `ui.admin_file` in the settings names another place."
            ) from error
        try:
            yield
        finally:
            lock.release()

    def _read(self) -> _AdminFile:
        try:
            with self.path.open("rb") as file:
                return _AdminFile.model_validate_json(file.read(_LARGEST_FILE + 1))
        except FileNotFoundError:
            raise AdminPasswordError(
                "There is no admin password yet. Please set one with `kiosk set-password`."
            ) from None
        except OSError as error:
            raise self._unreadable(error) from error
        except ValidationError:  # not chained: its text repeats the file
            raise self._damaged() from None

    def _write(self, content: _AdminFile) -> None:
        try:
            self._refuse_foreign_file()
            make_folders(self.path.parent)
            write_whole(self.path, content.model_dump_json().encode(), f".{self.path.name}-")
        except OSError as error:
            raise AdminPasswordError(
                f"Cannot write {self.path}: {error.strerror}. The user who runs the kiosk must be able to; "
                "`ui.admin_file` in the settings names another place."
            ) from error

    def _refuse_foreign_file(self) -> None:
        """Writing replaces the file, and its owner, who could not read it any more: so often root's mistake."""
        if not hasattr(os, "geteuid") or not self.is_set:
            return
        if self.path.stat().st_uid != os.geteuid():
            raise AdminPasswordError(
                f"{self.path} belongs to another user. Please run this as the user who runs the kiosk."
            )

    def _unreadable(self, error: OSError) -> AdminPasswordError:
        return AdminPasswordError(
            f"Cannot read {self.path}: {error.strerror}. Please run this as the user who runs the kiosk."
        )

    def _damaged(self) -> AdminPasswordError:
        return AdminPasswordError(
            f"{self.path} is damaged. Please set the password anew with `kiosk set-password --reset`."
        )


def _normalised(text: str) -> bytes:
    """The same bytes for the same characters, however a keyboard composes them (RFC 8265, section 4.2)."""
    return unicodedata.normalize("NFC", text).encode("utf-8", "surrogatepass")
