"""The language of the screen: Swedish texts in the code, translated as they are shown.

Every text that a user sees is written in Swedish where it is used, inside `tr`; one that stands in a table is marked
with `later` there and goes through `tr` where it is shown. `docs/make_translations.py` collects them for Qt Linguist.
"""

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QTranslator

_FOLDER = Path(__file__).parent / "translations"


class Language(StrEnum):
    """The languages of the screen."""

    SWEDISH = "sv"
    ENGLISH = "en"


_LOCALES = {Language.SWEDISH: "sv_SE", Language.ENGLISH: "en_GB"}


def later(text: str) -> str:
    """Mark a text as one to translate where it is shown, and return it as it is."""
    return text


def tr(text: str, comment: str | None = None, n: int | None = None) -> str:
    """Return a text in the language of the screen; with `n`, in the form for that number, which stands for `%n`.

    Qt Linguist reads the call, not the values: `text` and `comment` are literals or what `later` has marked, and what
    varies is filled in afterwards (`tr("Akt {case}").format(case=…)`). `comment` tells texts apart that are written the
    same way and mean different things.
    """
    if n is None and is_swedish():
        return text  # as it stands in the code, so that a command needs no Qt for it
    if _translator is None:
        choose_language(_language)
    assert _translator is not None
    found = _translator.translate("", text, comment, -1 if n is None else n) or text
    return found if n is None else found.replace("%n", str(n))


def is_swedish() -> bool:
    """Whether the screen speaks the language of the code."""
    return _language is Language.SWEDISH


def choose_language(language: Language) -> None:
    """Show every text, day and number from now on as a language writes it; what is shown already stays as it is."""
    global _language, _translator
    from PySide6.QtCore import QLocale, QTranslator

    translator = QTranslator()
    if not translator.load(f"aktgranskning_{language}", str(_FOLDER)):
        raise FileNotFoundError(f"no translation for {language} in {_FOLDER}")
    _language, _translator = language, translator
    QLocale.setDefault(QLocale(_LOCALES[language]))


_language = Language.SWEDISH
_translator: "QTranslator | None" = None
"""None until it is needed: of Swedish only the plural forms are looked up."""
