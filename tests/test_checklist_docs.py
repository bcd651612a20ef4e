"""What the checklist's code knows stands in the docs."""

import runpy
from pathlib import Path

import pytest

from aktgranskning.domain.checklist import ItemKind, Outcome, Requirement, TallyKind
from checklists.choices import REQUIRE_BOTH
from checklists.columns import COLUMNS, REFUSED_SHEETS, SYNONYMS
from checklists.types import DISPLAYED, DOCUMENTED, IGNORED

ROOT = Path(__file__).parent.parent
DOCS = (ROOT / "docs" / "checklists.md").read_text(encoding="utf-8")


def test_the_page_of_findings_holds_what_is_said() -> None:
    made = runpy.run_path(str(ROOT / "docs" / "make_findings.py"))
    assert made["FINDINGS"].read_text("utf-8") == made["page"]()


@pytest.mark.parametrize(("sheet", "columns"), COLUMNS.items())
def test_every_column_is_described(sheet: str, columns: tuple[str, ...]) -> None:
    section = DOCS.partition(f"`{sheet}`")[2]
    assert [column for column in columns if f"`{column}` |" not in section] == []


def test_every_type_is_described() -> None:
    types = DOCS.partition("## Types")[2].partition("\n## ")[0]
    words = {*ItemKind, *DOCUMENTED, *IGNORED, *DISPLAYED, *REFUSED_SHEETS}
    assert [word for word in words if f"`{word}`" not in types and f"`{word} " not in types] == []


def test_every_word_of_the_format_is_mentioned() -> None:
    words = (*Outcome, *TallyKind, *Requirement, REQUIRE_BOTH, "read_only")
    assert [word for word in words if f"`{word}`" not in DOCS] == []


@pytest.mark.parametrize(("sheet", "synonyms"), SYNONYMS.items())
def test_other_names_stand_for_columns_that_there_are(sheet: str, synonyms: dict[str, str]) -> None:
    assert set(synonyms.values()) <= set(COLUMNS[sheet])
    assert not synonyms.keys() & set(COLUMNS[sheet])
