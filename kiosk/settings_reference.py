"""The reference table of all settings, generated from the settings model."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from kiosk.settings import Settings


def reference_table() -> str:
    """A Markdown table: name, default, unit, range and meaning of every setting."""
    rows = ["| setting | default | unit | range | meaning |", "|---|---|---|---|---|"]
    rows += [_row(name, field) for name, field in _fields(Settings, "")]
    return "\n".join(rows)


def _fields(model: type[BaseModel], prefix: str) -> Iterator[tuple[str, FieldInfo]]:
    for name, field in model.model_fields.items():
        kind = field.annotation
        if isinstance(kind, type) and issubclass(kind, BaseModel):
            yield from _fields(kind, f"{prefix}{name}.")
        else:
            yield prefix + name, field


def _row(name: str, field: FieldInfo) -> str:
    extra = field.json_schema_extra
    unit = extra.get("unit", "") if isinstance(extra, dict) else ""
    return f"| `{name}` | {_default(field)} | {unit} | {_range(field)} | {field.description} |"


def _default(field: FieldInfo) -> str:
    if field.default_factory is not None:
        return "in the user's directories"
    if isinstance(field.default, bool):
        return f"`{str(field.default).lower()}`"  # as TOML writes it
    return "" if field.default in (None, "") else f"`{field.default}`"


def _range(field: FieldInfo) -> str:
    bounds: dict[str, Any] = {
        kind: getattr(rule, kind) for rule in field.metadata for kind in ("ge", "le") if hasattr(rule, kind)
    }
    return f"{bounds['ge']:g} to {bounds['le']:g}" if len(bounds) == 2 else ""
