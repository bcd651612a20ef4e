"""Texts in the language of the screen."""

from pathlib import Path

import pytest

from ui import translating
from ui.translating import Language, choose_language, later, tr


def test_a_text_without_a_translation_is_shown_as_it_stands() -> None:
    assert tr("Något som ingen har översatt") == "Något som ingen har översatt"


def test_a_marked_text_is_the_text_itself() -> None:
    assert later("Något") == "Något"


def test_a_number_stands_for_its_mark() -> None:
    assert tr("%n saker som ingen har översatt", None, 7) == "7 saker som ingen har översatt"


def test_a_language_without_a_file_is_not_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(translating, "_FOLDER", tmp_path)
    with pytest.raises(FileNotFoundError):
        choose_language(Language.ENGLISH)
    monkeypatch.undo()
    choose_language(Language.SWEDISH)  # the translator is empty now, and other tests want its plural forms
