"""The key that signs shared embeddings caches: from the settings, or from the operating system's keyring.

A keyring that is asked for and gives no key is an error: a kiosk never goes on unsigned because of it.
"""

from __future__ import annotations

import hmac
from collections.abc import Iterator
from contextlib import contextmanager

from kiosk.errors import CacheKeyError
from kiosk.settings import SHORTEST_CACHE_KEY, Settings

_SERVICE = "kiosk embeddings cache"


def cache_key(settings: Settings, store_identity: str) -> bytes | None:
    """The key for the caches of a store, or None where the settings ask for none.

    `store_identity` is that of `kiosk.compose`: two stores have two keys. May wait for a person who has to
    unlock the keyring. Raises CacheKeyError where the keyring is asked for and has no usable key.
    """
    if settings.cache.key is not None:
        return settings.cache.key.get_secret_value().encode()
    return _kept(store_identity).encode() if settings.cache.keyring else None


def keep(store_identity: str, secret: str) -> None:
    """Keep the key for a store in the keyring, in place of an earlier one. Raises CacheKeyError."""
    if len(secret) < SHORTEST_CACHE_KEY:
        raise CacheKeyError(
            f"A cache key must have at least {SHORTEST_CACHE_KEY} characters. Please choose a longer one, or "
            "let `kiosk cache set-key --generate` make one."
        )
    with _translated():
        import keyring

        keyring.set_password(_SERVICE, store_identity, secret)
        kept = keyring.get_password(_SERVICE, store_identity)
    # Keyring's null backend, by which people disable it, accepts everything and keeps nothing.
    if kept is None or not hmac.compare_digest(kept.encode(), secret.encode()):
        raise CacheKeyError(
            "The keyring did not keep the cache key. Please check which one `keyring --list-backends` names."
        )


def _kept(store_identity: str) -> str:
    with _translated():
        import keyring

        secret = keyring.get_password(_SERVICE, store_identity)
    if secret is None:
        raise CacheKeyError(
            f"This user's keyring has no cache key for {store_identity}. Please run `kiosk cache set-key` as "
            "the user who runs the kiosk, with the key that the other kiosks have."
        )
    if len(secret) < SHORTEST_CACHE_KEY:
        raise CacheKeyError(
            f"The keyring's cache key for {store_identity} has fewer than {SHORTEST_CACHE_KEY} characters. "
            "Please run `kiosk cache set-key` with a longer one on all kiosks."
        )
    return secret


@contextmanager
def _translated() -> Iterator[None]:
    """Turn whatever a keyring raises into a CacheKeyError.

    Backends pass on errors of D-Bus and of operating systems, and choosing one imports what a configuration
    names. Only the kind of error is told, and it is not chained: its text might repeat the key.
    """
    try:
        yield
    except Exception as error:  # noqa: BLE001  # see above
        raise CacheKeyError(
            f"The operating system's keyring cannot be used ({type(error).__name__}). Please see to it that the "
            "user who runs the kiosk has one and that it is unlocked, then run `kiosk cache set-key`."
        ) from None
