"""Numbers of the settings as people write them where the kiosk hangs."""

from __future__ import annotations

from PySide6.QtCore import QLocale

_DIGITS = 10


def number_locale() -> QLocale:
    """The locale's way to write numbers, but with the digits that every keyboard has."""
    locale = QLocale()
    if locale.zeroDigit() != "0":
        locale = QLocale.c()
    locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    return locale


def as_text(number: float, *, grouped: bool = False) -> str:
    """The shortest way to write it; `grouped` puts something between the thousands."""
    locale = number_locale()
    if grouped:
        locale.setNumberOptions(QLocale.NumberOption.DefaultNumberOptions)
        return locale.toString(round(number))
    return locale.toString(float(number), "g", _DIGITS)
