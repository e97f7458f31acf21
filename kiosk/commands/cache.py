"""`kiosk cache show`: what an embeddings cache file says, without ever trusting it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kiosk.commands.common import Call, command
from kiosk.errors import CacheRejected

if TYPE_CHECKING:
    from kiosk.gallery.cache_file import CacheEntry


@click.group()
def cache() -> None:
    """Look into embeddings cache files."""


@cache.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--user", help="Whose cache it is; with a cache key set, the signature is checked for them.")
@command
def show(call: Call, file: Path, user: str | None) -> None:
    """Show which photos the cache FILE covers. Embeddings are never printed."""
    from kiosk.gallery import cache_codec

    key = call.settings.cache.key
    check_key = key.get_secret_value().encode() if key and user else None
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
