"""The languages the kiosk speaks, and switching the whole application between them.

Wording comes from `resources/translations/kiosk_<code>.qm`, compiled from the `.ts` file beside it; Qt's own
dialogs from what PySide6 brings. English is the language of the source and has no file.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator, Signal, Slot
from PySide6.QtGui import QGuiApplication

from kiosk.resources import resource

logger = logging.getLogger(__name__)

AUTO = "auto"


@dataclass(frozen=True, slots=True)
class Language:
    """`code` as in ISO 639-1; `name` as those who speak it write it."""

    code: str
    name: str


ENGLISH = Language("en", "English")
LANGUAGES = (
    ENGLISH,
    Language("de", "Deutsch"),
    Language("fr", "Français"),
    Language("es", "Español"),
    Language("ar", "العربية"),
)
_BY_CODE = {language.code: language for language in LANGUAGES}


def starting_language(setting: str) -> Language:
    """The language that the setting means: `auto` is the first of the system's that is shipped."""
    codes = QLocale.system().uiLanguages() if setting == AUTO else [setting]
    known = (_BY_CODE.get(code.split("-")[0]) for code in codes)
    return next((language for language in known if language is not None), ENGLISH)


def current_language() -> Language:
    """The language of the application now."""
    return _BY_CODE.get(_code_of(QLocale()), ENGLISH)


def is_complete(language: Language) -> bool:
    """Whether all that is needed to speak the language can be loaded: our wording, and that of Qt's dialogs."""
    return language == ENGLISH or len(_load_translators(language)) == len(_translation_files(language))


class Languages(QObject):
    """Switches texts, locale and direction of the application; each widget hears it as a LanguageChange."""

    changed = Signal(str)
    """The code of the language that is spoken from now on."""

    def __init__(self, setting: str = AUTO, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._before = QLocale(), QGuiApplication.layoutDirection()
        self._translators: list[QTranslator] = []
        self.starting = starting_language(setting)
        """The language that everybody is greeted in."""
        self._speak(self.starting)

    @Slot(str)
    def choose(self, code: str) -> None:
        """Speak the language with this code."""
        language = _BY_CODE[code]
        if language == current_language():
            return
        self._speak(language)
        self.changed.emit(code)

    @Slot()
    def start_over(self) -> None:
        """Speak the starting language again."""
        self.choose(self.starting.code)

    def restore(self) -> None:
        """Leave the application as it was found."""
        locale, direction = self._before
        QLocale.setDefault(locale)
        QGuiApplication.setLayoutDirection(direction)
        self._replace_translators([])

    def _speak(self, language: Language) -> None:
        locale = _locale_for(language)
        QLocale.setDefault(locale)
        QGuiApplication.setLayoutDirection(locale.textDirection())
        self._replace_translators([] if language == ENGLISH else _load_translators(language))

    def _replace_translators(self, translators: list[QTranslator]) -> None:
        for translator in self._translators:
            QCoreApplication.removeTranslator(translator)
        self._translators = translators
        for translator in translators:
            QCoreApplication.installTranslator(translator)


def _load_translators(language: Language) -> list[QTranslator]:
    loaded = []
    for path in _translation_files(language):
        translator = QTranslator()
        if path and translator.load(path):
            loaded.append(translator)
        else:
            # A door that speaks English still opens.
            logger.warning("there is no translation of %s in %s", language.code, path)
    return loaded


def _translation_files(language: Language) -> tuple[str, ...]:
    qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    return f"{qt_folder}/qtbase_{language.code}.qm", _wording_file(language)


def _wording_file(language: Language) -> str:
    try:
        return str(resource(f"translations/kiosk_{language.code}.qm"))
    except FileNotFoundError as error:
        logger.warning("%s", error)
        return ""


def _locale_for(language: Language) -> QLocale:
    """The language as it is used where the kiosk hangs: a clock in Vienna or Montreal, say."""
    system = QLocale.system()
    if _code_of(system) == language.code:
        return system
    spoken = QLocale(language.code)
    return QLocale(spoken.language(), system.territory())


def _code_of(locale: QLocale) -> str:
    return QLocale.languageToCode(locale.language())
