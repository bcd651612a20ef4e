"""The texts of the screen: as Qt Linguist holds them, and as the code of `ui/` has them."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from xml.etree import ElementTree

from tests.source_code import ROOT, Module, modules

FOLDER = ROOT / "ui" / "translations"
SWEDISH, ENGLISH = FOLDER / "aktgranskning_sv.ts", FOLDER / "aktgranskning_en.ts"


@dataclass(frozen=True, slots=True)
class Message:
    """One text; `forms` are its translation, two where it has a plural."""

    source: str
    forms: tuple[str, ...]
    is_plural: bool
    is_finished: bool


@cache
def messages(path: Path) -> tuple[Message, ...]:
    """Return the texts of a .ts file."""
    return tuple(map(_message, ElementTree.parse(path).iter("message")))


def _message(element: ElementTree.Element) -> Message:
    translation = element.find("translation")
    assert translation is not None
    is_plural = element.get("numerus") == "yes"
    forms = [form.text or "" for form in translation.iter("numerusform")] if is_plural else [translation.text or ""]
    is_finished = translation.get("type") is None and all(form.strip() for form in forms)
    return Message(element.findtext("source") or "", tuple(forms), is_plural, is_finished)


def screen_modules() -> list[Module]:
    """Return the modules of the screen, but for the one that translates."""
    return [one for name, one in modules().items() if name.startswith("ui.") and name != "ui.translating"]


def called(node: ast.Call) -> str:
    """Return the name of what is called, without what it belongs to."""
    function = node.func
    return function.id if isinstance(function, ast.Name) else getattr(function, "attr", "")


def calls(module: Module, *names: str) -> Iterator[ast.Call]:
    """Yield the calls of functions by these names."""
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Call) and called(node) in names:
            yield node


def words_of(text: str) -> set[str]:
    """Return the words of a text in small letters, fill-ins and tags left out."""
    plain = re.sub(r"<[^>]*>|\{[^}]*\}", " ", text).replace("&", "")
    return {word.casefold() for word in re.findall(r"[^\W\d_]{2,}", plain)}


@cache
def swedish_words() -> frozenset[str]:
    """Return the words of the Swedish texts that none of the English ones has."""
    done = [one for one in messages(ENGLISH) if one.is_finished]
    english = {word for one in done for form in one.forms for word in words_of(form)}
    return frozenset(word for one in done for word in words_of(one.source)) - english
