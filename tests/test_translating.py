"""Texts in the language of the screen."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.source_code import ROOT
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
    translating._translator.cache_clear()
    with pytest.raises(FileNotFoundError):
        choose_language(Language.ENGLISH)


def test_swedish_texts_without_numbers_need_no_qt() -> None:
    program = (
        "import sys; from ui.translating import tr; assert tr('Akt') == 'Akt'; assert 'PySide6' not in sys.modules"
    )
    assert subprocess.run([sys.executable, "-c", program], cwd=ROOT).returncode == 0
