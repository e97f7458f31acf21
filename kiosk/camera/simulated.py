"""A camera with a simulated person before it: for the demo, for tests, and where there is no webcam.

The person can be asked to look somewhere, as somebody is whose photos are taken.

The shipped people were chosen so that the face engine tells them apart at the door's threshold, and finds
them at distances of 0.75 to 1.5 in light of intensity 0.6 to 1.25, turned or nodding by up to 0.2 rad. Any
other seed gives a person too, but two of those may look alike to the engine.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import astuple, dataclass, replace
from functools import lru_cache
from math import sin

import numpy as np

from kiosk.camera.person.portrait import DAYLIGHT, Light, Portrait, Pose, add_noise
from kiosk.camera.person.room import empty_room
from kiosk.camera.source import Image
from kiosk.errors import CameraError

__all__ = [
    "DAYLIGHT",
    "PEOPLE",
    "Light",
    "Portrait",
    "Pose",
    "SimulatedCamera",
    "SimulatedPerson",
    "empty_room",
    "idle_pose",
    "reference_photos",
]

_WALK_IN_S = 0.7
_TURN_S = 0.6
_HELD_SWAY = 0.3
_BLINK_S = 0.22


@dataclass(frozen=True)
class SimulatedPerson:
    """A person who comes with the kiosk; `name` can serve as user ID."""

    name: str
    seed: int


PEOPLE: tuple[SimulatedPerson, ...] = (
    SimulatedPerson("ada", 290),
    SimulatedPerson("ben", 1),
    SimulatedPerson("grace", 238),
    SimulatedPerson("luca", 131),
    SimulatedPerson("ruby", 359),
    SimulatedPerson("sam", 62),
)

_REFERENCES: tuple[tuple[Pose, Light], ...] = (
    (Pose(), DAYLIGHT),
    (Pose(yaw=0.12, pitch=0.03, distance=1.1), Light((0.5, 0.4, 1.0))),
    (Pose(yaw=-0.12, pitch=-0.03, distance=0.95), Light((-0.6, 0.5, 1.0), intensity=0.85)),
    (Pose(pitch=0.08, roll=0.05, x=0.03), Light((0.0, 0.8, 1.0), ambient=0.6)),
    (Pose(pitch=-0.08, roll=-0.05, x=-0.03), Light((0.2, 0.3, 1.0), intensity=1.1, colour=(1.0, 0.93, 0.84))),
)


def reference_photos(seed: int, count: int = 5) -> list[Image]:
    """Photos to enroll the person with: different poses and lights, the same ones for the same arguments."""
    portrait = Portrait(seed)
    random = np.random.default_rng([seed, 3])
    chosen = (_REFERENCES[number % len(_REFERENCES)] for number in range(count))
    return [portrait.render(pose, light, random) for pose, light in chosen]


def idle_pose(seed: int, seconds: float) -> Pose:
    """How a person who waits before the camera stands after `seconds`: sways, looks about a little, blinks.

    Yaw and pitch stay within 0.12 rad.
    """
    phase = np.random.default_rng([seed, 4]).uniform(0, 6.28, 8)
    yaw = 0.07 * sin(0.61 * seconds + phase[0]) + 0.04 * sin(1.43 * seconds + phase[1])
    pitch = 0.05 * sin(0.47 * seconds + phase[2]) + 0.03 * sin(1.13 * seconds + phase[3])
    since_blink = (seconds + phase[4]) % (2.8 + phase[5] / 3)
    return Pose(
        yaw=yaw,
        pitch=pitch,
        roll=0.03 * sin(0.53 * seconds + phase[6]),
        blink=max(0.0, 1 - abs(since_blink / _BLINK_S * 2 - 1)),
        distance=1.0 + 0.03 * sin(0.37 * seconds + phase[7]),
        x=0.008 * sin(0.41 * seconds + phase[6]),
        y=0.004 * sin(0.83 * seconds + phase[2]),
    )


class SimulatedCamera:
    """A `CameraSource` that shows one simulated person, or the empty room.

    `read` renders in the calling thread, at most `fps` images a second; `stand`, `look` and
    `relax` may be called from any thread.
    """

    expects_noise = True

    def __init__(
        self,
        person: int | None = None,
        *,
        size: tuple[int, int] = (640, 480),
        fps: float = 30.0,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], object] | None = None,
    ) -> None:
        """`person` is the seed of who stands there first; `clock` and `sleep` are in seconds.

        Without `sleep`, waiting ends as soon as the camera is closed.
        """
        self._size = size
        self._interval = 1 / fps
        self._clock = clock
        self._closed = threading.Event()
        self._closed.set()
        self._sleep = sleep or self._closed.wait
        self._standing = _Standing(person, clock() - _WALK_IN_S)
        self._turn = _Turn()
        self._due = 0.0
        self._noise = np.random.default_rng(0)

    @property
    def name(self) -> str:
        """What to call this camera on a screen or in a log."""
        return "simulated person"

    def open(self) -> None:
        """Start; a closed camera can be opened again."""
        self._due = self._clock()
        self._closed.clear()

    def stand(self, person_seed: int | None) -> None:
        """Let another person walk in, or with None leave the room empty; effective with the next image."""
        # One assignment of a frozen object: a read in another thread sees the old or the new person, whole.
        self._standing = _Standing(person_seed, self._clock())

    def look(self, yaw: float = 0.0, pitch: float = 0.0) -> None:
        """Ask whoever stands there, now or later, to turn the head so far (radians, as in `Pose`) and hold it.

        They do so within _TURN_S, and hardly sway. Yaw up to 0.28 and pitch up to 0.16 keep the face of all
        PEOPLE one that the engine finds in nearly every image.
        """
        self._move(_Bearing(yaw, pitch, _HELD_SWAY))

    def relax(self) -> None:
        """Ask for nothing more: they look about as before."""
        self._move(_Bearing())

    def _move(self, end: _Bearing) -> None:
        now = self._clock()
        self._turn = _Turn(self._turn.at(now), end, now)

    def read(self) -> Image:
        """The next image, RGB `uint8` (height, width, 3); raises CameraError when the camera is closed."""
        self._pace()
        if self._closed.is_set():
            raise CameraError("The simulated camera is closed. Open it before reading from it.")
        return self._render(self._standing, self._turn, self._clock())

    def close(self) -> None:
        """Stop; a waiting `read` ends at once with CameraError."""
        self._closed.set()

    def _pace(self) -> None:
        now = self._clock()
        if self._due > now and not self._closed.is_set():
            self._sleep(self._due - now)
        # A late image does not make the following ones hurry.
        self._due = max(self._due, now) + self._interval

    def _render(self, standing: _Standing, turn: _Turn, now: float) -> Image:
        if standing.seed is None:
            return add_noise(empty_room(self._size), self._noise)
        pose = _walk_in(turn.at(now).applied(idle_pose(standing.seed, now)), now - standing.since)
        return _portrait(standing.seed, self._size).render(pose, noise=self._noise)


@dataclass(frozen=True)
class _Standing:
    """Who stands before the camera, and since when (seconds of the camera's clock)."""

    seed: int | None
    since: float


@dataclass(frozen=True)
class _Bearing:
    """How the head is carried: turned by `yaw` and `pitch` (radians), with so much of the idle sway."""

    yaw: float = 0.0
    pitch: float = 0.0
    sway: float = 1.0

    def applied(self, pose: Pose) -> Pose:
        """The pose of somebody who carries the head like this."""
        return replace(
            pose,
            yaw=self.sway * pose.yaw + self.yaw,
            pitch=self.sway * pose.pitch + self.pitch,
            roll=self.sway * pose.roll,
        )


@dataclass(frozen=True)
class _Turn:
    """The head on its way from one bearing to another, begun at `since` (seconds of the camera's clock)."""

    begin: _Bearing = _Bearing()
    end: _Bearing = _Bearing()
    since: float = 0.0

    def at(self, now: float) -> _Bearing:
        """The bearing at a time of the camera's clock."""
        share = min(1.0, max(0.0, (now - self.since) / _TURN_S))
        eased = share * share * (3 - 2 * share)
        ways = zip(astuple(self.begin), astuple(self.end), strict=True)
        return _Bearing(*(start + eased * (end - start) for start, end in ways))


def _walk_in(pose: Pose, seconds: float) -> Pose:
    remaining = max(0.0, 1 - seconds / _WALK_IN_S)
    return replace(pose, x=pose.x + 0.6 * remaining**2)


@lru_cache(maxsize=4)
def _portrait(seed: int, size: tuple[int, int]) -> Portrait:
    return Portrait(seed, size)
