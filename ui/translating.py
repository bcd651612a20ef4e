"""The language of the screen: Swedish texts in the code, translated as they are shown.

Every text that a user sees is written in Swedish where it is used, inside `tr`; one that stands in a table is marked
with `later` there and goes through `tr` where it is shown. `docs/make_translations.py` collects them for Qt Linguist.
"""

from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QLocale, QTranslator

_Key = TypeVar("_Key")

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
    found = _translator.translate("", text, comment, -1 if n is None else n) or text
    return found if n is None else found.replace("%n", str(n))


def shown(texts: Mapping[_Key, str]) -> dict[_Key, str]:
    """Return a table of texts that `later` has marked in the language of the screen."""
    return {key: tr(text) for key, text in texts.items()}


def choose_language(language: Language) -> None:
    """Show every text, day and number from now on as a language writes it; what is shown already stays as it is."""
    if not _translator.load(f"aktgranskning_{language}", str(_FOLDER)):
        raise FileNotFoundError(f"no translation for {language} in {_FOLDER}")
    QLocale.setDefault(QLocale(_LOCALES[language]))


_translator = QTranslator()
choose_language(Language.SWEDISH)  # the Swedish file holds the plural forms alone
