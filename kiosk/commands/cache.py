"""`kiosk cache show`: what an embeddings cache file says, without trusting it; `set-key`: what signs them."""

from __future__ import annotations

import secrets
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kiosk.commands.common import Call, command
from kiosk.errors import CacheKeyError, CacheRejected

if TYPE_CHECKING:
    from kiosk.gallery.cache_file import CacheEntry
    from kiosk.settings import Settings


@click.group()
def cache() -> None:
    """Look into embeddings cache files, and set the key that signs them."""


@cache.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--user", help="Whose cache it is; with a cache key set, the signature is checked for them.")
@command
def show(call: Call, file: Path, user: str | None) -> None:
    """Show which photos the cache FILE covers. Embeddings are never printed."""
    from kiosk.cache_key import cache_key
    from kiosk.gallery import cache_codec

    check_key = cache_key(call.settings, _store(call.settings)) if user else None
    try:
        with file.open("rb") as opened:
            data = opened.read(cache_codec.MAX_BYTES + 1)
    except OSError as error:
        raise CacheRejected(f"Cannot read {file}: {error.strerror}. Please check the path.") from error
    content = cache_codec.decode(data, user_id=user or "", key=check_key)
    entries = {name: _row(entry) for name, entry in sorted(content.entries.items())}
    call.report(
        {
            "file": str(file),
            "bytes": len(data),
            "contract": content.contract,
            "signature": "valid" if check_key else "not checked",
            "entries": entries,
        },
        "\n".join(
            [
                f"Engine:    {content.contract}",
                f"Signature: {'valid' if check_key else 'not checked (needs --user and a cache key)'}",
                f"Photos:    {len(entries)}",
                *(f"  {_shown(name)}  {row['status']}  {row['size']} bytes" for name, row in entries.items()),
            ]
        ),
    )


@cache.command("set-key")
@click.option("--generate", is_flag=True, help="Make a new key and print it, this once.")
@command
def set_key(call: Call, *, generate: bool) -> None:
    """Keep the key that signs the store's caches in the operating system's keyring, for `cache.keyring`.

    Asks for the key on a terminal; without one, a line is read from standard input. Spaces around it do not
    count.
    """
    from kiosk.cache_key import keep

    store = _store(call.settings)
    secret = secrets.token_urlsafe(32) if generate else _given_key(store)
    keep(store, secret)
    result = {"store": store, "keyring_enabled": call.settings.cache.keyring}
    lines = [f"This user's keyring now has the cache key for {store}."]
    if generate:
        result["key"] = secret
        lines += [
            "Set the same on all other kiosks with `kiosk cache set-key`; it is shown only now:",
            secret,
        ]
    call.report(result, "\n".join(lines + _still_to_do(call.settings)))


def _store(settings: Settings) -> str:
    """What the key is filed under; the store itself is not asked."""
    from kiosk.compose import store_identity
    from kiosk.gallery.open_store import open_store

    return store_identity(settings, open_store(settings, create=True).name)


def _given_key(store: str) -> str:
    if sys.stdin is None:
        return ""
    if not sys.stdin.isatty():
        return _read_line()
    asked: str = click.prompt(f"Cache key for {store}", hide_input=True, confirmation_prompt=True, err=True)
    return asked.strip()


def _read_line() -> str:
    try:
        return sys.stdin.readline().strip()
    except UnicodeDecodeError:
        raise CacheKeyError("The key has to be text in UTF-8. Please give another one.") from None


def _still_to_do(settings: Settings) -> list[str]:
    if settings.cache.keyring:
        return []
    remove = ", and remove `cache.key`" if settings.cache.key is not None else ""
    return [f"It is not used yet: set `cache.keyring = true` in the settings{remove}."]


def _shown(name: str) -> str:
    """A photo's name without anything that would steer the terminal."""
    return name if name.isprintable() else ascii(name)


def _row(entry: CacheEntry) -> dict[str, Any]:
    return {
        "status": str(entry.status),
        "size": entry.size,
        "etag": entry.etag,
        "sha256": entry.sha256,
        "quality": {name: round(value, 3) for name, value in entry.quality.items()},
    }
