"""The cache key: from the settings or the keyring, one per store; never an unsigned kiosk by mistake."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends import fail, null

from kiosk.cache_key import cache_key, keep
from kiosk.compose import make_gallery
from kiosk.errors import CacheKeyError, CacheRejected
from kiosk.gallery import cache_codec
from kiosk.settings import Settings, load
from tests.gallery.fleet import FakeEmbedder
from tests.plugins.keyrings import BrokenKeyring, MemoryKeyring

KEY = "correct horse battery staple"
OTHER_KEY = "incorrect horse, other staple"
STORE = "s3://doors/berlin"


@pytest.fixture
def keyring_settings() -> Settings:
    """Settings that ask for the key from the keyring."""
    return load(flags={"cache": {"keyring": True}})


def everything_told(error: BaseException, log: pytest.LogCaptureFixture) -> str:
    """The error with its chain and traceback as a log would show it, and the log."""
    logging.getLogger("test").info("told", exc_info=error)
    return log.text


def test_without_any_setting_there_is_no_key_and_the_keyring_is_not_asked(restored_keyring: None) -> None:
    keyring.set_keyring(BrokenKeyring())
    assert cache_key(load(), STORE) is None


def test_the_key_of_the_settings(restored_keyring: None) -> None:
    keyring.set_keyring(BrokenKeyring())
    assert cache_key(load(flags={"cache": {"key": KEY}}), STORE) == KEY.encode()


def test_what_is_kept_is_the_key_of_that_store_alone(
    keyring_settings: Settings, memory_keyring: MemoryKeyring
) -> None:
    keep(STORE, KEY)
    keep("s3://doors/munich", OTHER_KEY)
    assert cache_key(keyring_settings, STORE) == KEY.encode()
    assert cache_key(keyring_settings, "s3://doors/munich") == OTHER_KEY.encode()
    assert set(memory_keyring.secrets) == {
        ("kiosk embeddings cache", STORE),
        ("kiosk embeddings cache", "s3://doors/munich"),
    }


def test_a_keyring_without_the_key_is_an_error(
    keyring_settings: Settings, memory_keyring: MemoryKeyring
) -> None:
    keep("s3://doors/munich", KEY)
    with pytest.raises(CacheKeyError, match=r"s3://doors/berlin.*kiosk cache set-key"):
        cache_key(keyring_settings, STORE)


def test_a_short_key_is_neither_kept_nor_used(
    keyring_settings: Settings, memory_keyring: MemoryKeyring
) -> None:
    with pytest.raises(CacheKeyError, match="at least 16"):
        keep(STORE, "hunter2")
    assert not memory_keyring.secrets
    memory_keyring.set_password("kiosk embeddings cache", STORE, "hunter2")
    with pytest.raises(CacheKeyError, match="fewer than 16") as caught:
        cache_key(keyring_settings, STORE)
    assert "hunter2" not in str(caught.value)


@pytest.mark.parametrize("backend", [BrokenKeyring, fail.Keyring])
def test_a_keyring_that_fails_is_an_error_without_the_secret(
    keyring_settings: Settings,
    restored_keyring: None,
    backend: Callable[[], KeyringBackend],
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG)
    keyring.set_keyring(backend())
    with pytest.raises(CacheKeyError, match="kiosk cache set-key"):
        cache_key(keyring_settings, STORE)
    with pytest.raises(CacheKeyError, match="kiosk cache set-key") as caught:
        keep(STORE, KEY)
    assert KEY not in everything_told(caught.value, caplog)


def test_a_keyring_that_keeps_nothing_is_found_out(restored_keyring: None) -> None:
    keyring.set_keyring(null.Keyring())  # type: ignore[no-untyped-call]
    with pytest.raises(CacheKeyError, match="did not keep"):
        keep(STORE, KEY)


def test_a_keyring_that_cannot_even_be_chosen(
    keyring_settings: Settings, restored_keyring: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "no.such.Keyring")
    monkeypatch.setattr("keyring.core._keyring_backend", None)
    with pytest.raises(CacheKeyError, match="ModuleNotFoundError"):
        cache_key(keyring_settings, STORE)


def kiosk_at(folder: Path, name: str) -> Settings:
    """The settings of the kiosk `name`, one of several around the store in `folder`."""
    return load(
        flags={
            "store": f"folder:{folder / 'store'}",
            "cache": {"directory": folder / name, "keyring": True},
        }
    )


def embedded_by(settings: Settings) -> list[bytes]:
    """The photos of Alice that a kiosk has to embed; what it embeds it uploads."""
    embedder = FakeEmbedder()
    gallery = make_gallery(settings, embedder)
    gallery.references("alice")
    assert gallery.write_back() == []
    return embedder.seen


def test_caches_are_signed_with_the_key_of_the_keyring(
    tmp_path: Path, memory_keyring: MemoryKeyring, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    alice = tmp_path / "store" / "users" / "alice"
    alice.mkdir(parents=True)
    (alice / "ref_1.jpg").write_bytes(b"photo")
    keep(f"folder:{tmp_path / 'store'}", KEY)
    assert embedded_by(kiosk_at(tmp_path, "north")) == [b"photo"]
    written = (alice / ".face_embeddings.pkl").read_bytes()
    assert cache_codec.decode(written, user_id="alice", key=KEY.encode()).entries
    with pytest.raises(CacheRejected):
        cache_codec.decode(written, user_id="alice", key=OTHER_KEY.encode())

    assert embedded_by(kiosk_at(tmp_path, "south")) == []
    keep(f"folder:{tmp_path / 'store'}", OTHER_KEY)
    assert embedded_by(kiosk_at(tmp_path, "east")) == [b"photo"]
    assert KEY not in caplog.text
    assert OTHER_KEY not in caplog.text


def test_without_its_key_a_kiosk_has_no_gallery(tmp_path: Path, memory_keyring: MemoryKeyring) -> None:
    with pytest.raises(CacheKeyError):
        make_gallery(kiosk_at(tmp_path, "north"), FakeEmbedder())
