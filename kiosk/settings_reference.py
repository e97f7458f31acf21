"""The reference table of all settings, generated from the settings model."""

from __future__ import annotations

from kiosk.settings_fields import Setting, all_settings


def reference_table() -> str:
    """A Markdown table: name, default, unit, range and meaning of every setting."""
    rows = ["| setting | default | unit | range | meaning |", "|---|---|---|---|---|"]
    rows += [_row(setting) for setting in all_settings()]
    return "\n".join(rows)


def _row(setting: Setting) -> str:
    default, limits = _default(setting), _range(setting)
    return f"| `{setting.name}` | {default} | {setting.unit} | {limits} | {setting.description} |"


def _default(setting: Setting) -> str:
    if setting.computed:
        return "in the user's directories"
    if isinstance(setting.default, bool):
        return f"`{str(setting.default).lower()}`"  # as TOML writes it
    return "" if setting.default in (None, "") else f"`{setting.default}`"


def _range(setting: Setting) -> str:
    if setting.low is None or setting.high is None:
        return ""
    return f"{setting.low:g} to {setting.high:g}"
