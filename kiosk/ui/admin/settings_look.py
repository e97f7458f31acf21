"""Shows colours and language that the settings page tries or has saved, in the whole window, without a restart."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from kiosk.settings import Settings
from kiosk.ui import theme
from kiosk.ui.languages import Languages, starting_language
from kiosk.ui.window import KioskWindow
from kiosk.window_settings import UiSettings


class Look(QObject):
    """What the window looks like; begins with what the kiosk was started with."""

    def __init__(self, window: KioskWindow, languages: Languages, settings: UiSettings) -> None:
        super().__init__(window)
        self._window, self._languages = window, languages
        self._theme: str = settings.theme
        self._language: str = settings.language

    @Slot(str, str)
    def try_out(self, theme_name: str, language: str) -> None:
        """Show these values of `ui.theme` and `ui.language`; what stays the same is left as people chose it."""
        if theme_name != self._theme:
            self._theme = theme_name
            theme.use(theme_name)
            self._window.restyle()
        if language != self._language:
            self._language = language
            self._languages.choose(starting_language(language).code)

    @Slot(object)
    def keep(self, settings: Settings) -> None:
        """Show what is saved from now on, and greet everybody in that language."""
        self._languages.starting = starting_language(settings.ui.language)
        self.try_out(settings.ui.theme, settings.ui.language)
