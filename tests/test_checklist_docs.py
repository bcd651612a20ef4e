"""What the checklist's code knows stands in the docs."""

from pathlib import Path

import pytest

from aktgranskning.domain.checklist import ItemKind, Outcome, TallyKind
from checklists.columns import COLUMNS, REFUSED, SYNONYMS

ROOT = Path(__file__).parent.parent
DOCS = (ROOT / "docs" / "checklists.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(("sheet", "columns"), COLUMNS.items())
def test_every_column_is_described(sheet: str, columns: tuple[str, ...]) -> None:
    section = DOCS.partition(f"`{sheet}`")[2]
    assert [column for column in columns if f"`{column}` |" not in section] == []


def test_every_word_of_the_format_is_mentioned() -> None:
    words = {*Outcome, *TallyKind, *ItemKind, *REFUSED, "read_only"} - {"select_one", "select_multiple", "bind"}
    assert [word for word in words if f"`{word}`" not in DOCS] == []
    assert set(SYNONYMS.values()) <= {column for columns in COLUMNS.values() for column in columns}
