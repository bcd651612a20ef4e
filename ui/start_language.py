"""The language that the program starts in."""

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from ui.translating import Language, choose_language


def language_of_system() -> Language:
    """Return the first of the system's languages that the program has; Swedish where it has none of them."""
    named = (name.partition("-")[0] for name in QLocale.system().uiLanguages())
    return next((Language(name) for name in named if name in [*Language]), Language.SWEDISH)


def speak(application: QApplication, language: Language) -> None:
    """Show texts, numbers and days as they are written in a language, those of Qt's own dialogs too."""
    choose_language(language)
    if language is not Language.SWEDISH:  # in which the catalogue is written
        from aktgranskning import catalogue

        catalogue.speak(language.value)
    translator = QTranslator(application)
    if translator.load(f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        application.installTranslator(translator)
