"""The language of the screen: Swedish texts in the code, translated as they are shown.

Every text that a user sees is written in Swedish where it is used, inside `tr`; one that stands in a table is marked
with `later` there and goes through `tr` where it is shown. `docs/make_translations.py` collects them for Qt Linguist,
which does not look inside f-strings.
"""

from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from PySide6.QtCore import QTranslator  # the command line uses words of the window, and no Qt

_Key = TypeVar("_Key")

_FOLDER = Path(__file__).parent / "translations"


class Language(StrEnum):
    """The languages of the screen."""

    SWEDISH = "sv"
    ENGLISH = "en"


_LOCALES = {Language.SWEDISH: "sv_SE", Language.ENGLISH: "en_GB"}

_chosen = Language.SWEDISH


def later(text: str) -> str:
    """Mark a text as one to translate where it is shown, and return it as it is."""
    return text


def tr(text: str, comment: str | None = None, n: int | None = None) -> str:
    """Return a text in the language of the screen; with `n`, in the form for that number, which stands for `%n`.

    Qt Linguist reads the call, not the values: `text` and `comment` are literals or what `later` has marked, and what
    varies is filled in afterwards (`tr("Akt {case}").format(case=…)`). `comment` tells texts apart that are written the
    same way and mean different things.
    """
    if n is None:
        return text if _chosen is Language.SWEDISH else _translator(_chosen).translate("", text, comment) or text
    return (_translator(_chosen).translate("", text, comment, n) or text).replace("%n", str(n))


def is_swedish() -> bool:
    """Whether the screen speaks the language of the code."""
    return _chosen is Language.SWEDISH


def shown(texts: Mapping[_Key, str]) -> dict[_Key, str]:
    """Return a table of texts that `later` has marked in the language of the screen."""
    return {key: tr(text) for key, text in texts.items()}


def choose_language(language: Language) -> None:
    """Show every text, day and number from now on as a language writes it; what is shown already stays as it is."""
    from PySide6.QtCore import QLocale

    global _chosen
    _translator(language)
    _chosen = language
    QLocale.setDefault(QLocale(_LOCALES[language]))


@cache
def _translator(language: Language) -> "QTranslator":
    """Return what translates into a language; that of Swedish holds the plural forms alone."""
    from PySide6.QtCore import QTranslator

    translator = QTranslator()
    if not translator.load(f"aktgranskning_{language}", str(_FOLDER)):
        raise FileNotFoundError(f"no translation for {language} in {_FOLDER}")
    return translator
