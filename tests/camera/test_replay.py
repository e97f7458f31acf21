"""Recordings, stills and streams as cameras."""

from __future__ import annotations

import socket
from pathlib import Path

import numpy as np
import pytest

from kiosk.camera.replay import ImageFolderSource, StreamSource, VideoFileSource
from kiosk.camera.source import CameraSource
from kiosk.errors import CameraError
from tests.camera.devices import CameraServer, reddish


def _read(source: CameraSource, count: int) -> list[int]:
    """Which of the `reddish` images came, in order, by the place of their bar."""
    source.open()
    images = [source.read() for _ in range(count)]
    source.close()
    return [int(image[..., 1].mean(axis=0).argmax()) // 8 for image in images]


def _read_more_than(count: int, source: CameraSource) -> None:
    for _ in range(count + 1):
        source.read()


def test_a_film_starts_again_after_its_end(video_file: Path) -> None:
    assert _read(VideoFileSource(video_file), 8) == [0, 1, 2, 3, 4, 5, 0, 1]


def test_an_animated_image_is_a_film(gif_file: Path) -> None:
    assert _read(VideoFileSource(gif_file), 6) == [0, 1, 2, 3, 0, 1]


def test_a_film_played_once_ends(video_file: Path) -> None:
    source = VideoFileSource(video_file, loop=False)
    source.open()
    with pytest.raises(CameraError, match="has ended"):
        _read_more_than(6, source)
    source.close()


def test_a_file_that_is_missing(tmp_path: Path) -> None:
    with pytest.raises(CameraError, match="no video file"):
        VideoFileSource(tmp_path / "gone.mp4").open()


def test_a_file_that_is_no_film(tmp_path: Path) -> None:
    path = tmp_path / "notes.mp4"
    path.write_text("not a film")
    with pytest.raises(CameraError, match="cannot be played"):
        VideoFileSource(path).open()


@pytest.mark.parametrize("pattern", ["*.gif", "*.mp4"])
def test_real_recordings(faces: Path, pattern: str) -> None:
    files = sorted((faces / "video").glob(pattern))
    assert files
    for file in files:
        source = VideoFileSource(file)
        source.open()
        first, second = source.read(), source.read()
        source.close()
        assert first.shape == second.shape
        assert first.std() > 10


def test_stills_come_in_the_order_of_their_names_over_and_over(image_folder: Path) -> None:
    assert _read(ImageFolderSource(image_folder, fps=200), 5) == [0, 1, 2, 0, 1]


def test_a_png_keeps_its_exact_colours(image_folder: Path) -> None:
    source = ImageFolderSource(image_folder, fps=200)
    source.open()
    images = [source.read() for _ in range(3)]
    assert np.array_equal(images[2], reddish(2))


def test_stills_that_cannot_be_read_are_skipped_with_a_warning(
    image_folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (image_folder / "b.JPEG").write_bytes(b"damaged")
    (image_folder / "bb.png").write_bytes(b"")
    assert _read(ImageFolderSource(image_folder, fps=200), 4) == [0, 2, 0, 2]
    assert [record.levelname for record in caplog.records] == ["WARNING", "WARNING"]


def test_a_folder_in_which_nothing_can_be_read(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(b"damaged")
    source = ImageFolderSource(tmp_path)
    source.open()
    with pytest.raises(CameraError, match="can be read"):
        source.read()


def test_a_folder_without_images(tmp_path: Path) -> None:
    with pytest.raises(CameraError, match="has no images"):
        ImageFolderSource(tmp_path).open()


def test_a_folder_that_is_missing(tmp_path: Path) -> None:
    with pytest.raises(CameraError, match="cannot be listed"):
        ImageFolderSource(tmp_path / "gone").open()


def test_a_stream_that_ends_is_an_error(camera_server: CameraServer) -> None:
    source = StreamSource(camera_server.url("short"))
    source.open()
    with pytest.raises(CameraError, match="stopped"):
        _read_more_than(3, source)
    source.close()


def test_a_stream_that_falls_silent_is_an_error(camera_server: CameraServer) -> None:
    source = StreamSource(camera_server.url("silent"), read_timeout=0.3)
    source.open()
    with pytest.raises(CameraError, match="stopped"):
        _read_more_than(3, source)
    source.close()


def test_a_stream_nobody_serves() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    with pytest.raises(CameraError, match="cannot be opened"):
        StreamSource(f"http://127.0.0.1:{port}/live").open()


def test_a_server_that_accepts_and_says_nothing() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        url = f"http://127.0.0.1:{listener.getsockname()[1]}/live"
        with pytest.raises(CameraError, match="cannot be opened"):
            StreamSource(url, open_timeout=0.3).open()


def test_secrets_are_sent_and_not_shown(camera_server: CameraServer) -> None:
    url = camera_server.url("short?token=secret").replace("//", "//guard:hunter2@")
    source = StreamSource(url)
    source.open()
    source.close()
    assert source.name == camera_server.url("short").removesuffix("/short")
    assert camera_server.paths == ["/short?token=secret"]


@pytest.mark.parametrize("url", ["file:///etc/passwd", "http://", "http://host:port/", "concat://a"])
def test_addresses_that_are_none(url: str) -> None:
    with pytest.raises(CameraError, match=r"camera\.source"):
        StreamSource(url)
