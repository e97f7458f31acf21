"""What every camera source promises, checked on each of them (see `kiosk.camera.source`)."""

from __future__ import annotations

import threading
from collections.abc import Callable

import numpy as np
import pytest

from kiosk.camera.replay import ImageFolderSource, StreamSource, VideoFileSource
from kiosk.camera.simulated import SimulatedCamera
from kiosk.camera.source import CameraSource
from kiosk.camera.webcam import CameraInfo, WebcamSource
from kiosk.errors import CameraError
from tests.camera.devices import CameraServer, FakeDevice

MakeSource = Callable[[], CameraSource]


def _webcam() -> CameraSource:
    return WebcamSource("Door", cameras=lambda: [CameraInfo(2, "Door camera")], video=lambda *_: FakeDevice())


@pytest.fixture(params=["video", "gif", "folder", "stream", "webcam", "simulated"])
def make_source(request: pytest.FixtureRequest) -> MakeSource:
    makers: dict[str, Callable[[], MakeSource]] = {
        "video": lambda: _video(request, "video_file"),
        "gif": lambda: _video(request, "gif_file"),
        "folder": lambda: _folder(request),
        "stream": lambda: _stream(request),
        "webcam": lambda: _webcam,
        "simulated": lambda: lambda: SimulatedCamera(8, size=(64, 48)),
    }
    return makers[request.param]()


def _video(request: pytest.FixtureRequest, fixture: str) -> MakeSource:
    path = request.getfixturevalue(fixture)
    return lambda: VideoFileSource(path)


def _folder(request: pytest.FixtureRequest) -> MakeSource:
    path = request.getfixturevalue("image_folder")
    return lambda: ImageFolderSource(path, fps=60)


def _stream(request: pytest.FixtureRequest) -> MakeSource:
    server: CameraServer = request.getfixturevalue("camera_server")
    return lambda: StreamSource(server.url("live"))


def test_images_are_rgb_in_fresh_arrays(make_source: MakeSource) -> None:
    source = make_source()
    source.open()
    first, second = source.read(), source.read()
    source.close()
    for image in (first, second):
        assert image.shape == (48, 64, 3)
        assert image.dtype == np.uint8
    assert not np.shares_memory(first, second)
    assert not np.array_equal(first, second)


def test_red_comes_first(make_source: MakeSource) -> None:
    source = make_source()
    source.open()
    middle = source.read()[16:32, 24:40]
    source.close()
    red, _, blue = middle.reshape(-1, 3).mean(axis=0)
    assert red > blue + 10


def test_goes_on_for_longer_than_any_recording(make_source: MakeSource) -> None:
    source = make_source()
    source.open()
    shapes = {source.read().shape for _ in range(15)}
    source.close()
    assert shapes == {(48, 64, 3)}


def test_has_a_name(make_source: MakeSource) -> None:
    assert make_source().name.strip()


def test_close_is_safe_at_any_time(make_source: MakeSource) -> None:
    source = make_source()
    source.close()
    source.open()
    source.close()
    source.close()
    with pytest.raises(CameraError):
        source.read()


def test_reading_before_opening_is_an_error(make_source: MakeSource) -> None:
    with pytest.raises(CameraError):
        make_source().read()


def test_can_be_opened_again(make_source: MakeSource) -> None:
    source = make_source()
    source.open()
    source.close()
    source.open()
    assert source.read().size
    source.close()


def test_close_from_another_thread_ends_reading(make_source: MakeSource) -> None:
    source = make_source()
    source.open()
    reading = threading.Event()
    errors: list[CameraError] = []

    def read_until_closed() -> None:
        try:
            while source.read().size:
                reading.set()
        except CameraError as error:
            errors.append(error)

    thread = threading.Thread(target=read_until_closed)
    thread.start()
    assert reading.wait(5)
    source.close()
    thread.join(5)
    assert not thread.is_alive()
    assert len(errors) == 1
