"""Hostile texts in a long table: guarded as OWASP advises, and given back by our own reader."""

import csv
from io import StringIO

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from aktgranskning.domain.long_form import guarded, unguarded
from tests.hostile_texts import HOSTILE_TEXTS, LONG_TEXTS

KINDS = {**HOSTILE_TEXTS, **LONG_TEXTS}
SIGNS = "=+-@＝＋－＠"
BITS = st.text(st.one_of(st.sampled_from("=+-@＝;'\"\t\r\n, a1"), st.characters(exclude_categories=())), max_size=30)


def cells_by(delimiter: str, line: str) -> list[str]:
    """Return the cells of all lines that a spreadsheet finds which expects this delimiter."""
    return [cell for row in csv.reader(StringIO(line, newline=""), delimiter=delimiter) for cell in row]


def is_computed(cell: str) -> bool:
    """Say whether a spreadsheet may compute a cell; one that is a number alone is none that it computes."""
    return cell.lstrip(' \t\r\n\xa0"').startswith(tuple(SIGNS)) or cell.startswith(("\t", "\r", "\n"))


@given(BITS)
@example("-5")
@example("'-5")
@example("\t'=")
@example(";'=")
def test_what_is_guarded_comes_back(text: str) -> None:
    assert unguarded(guarded(text)) == text


@given(st.lists(BITS, min_size=1, max_size=4))
def test_no_cell_is_computed_whatever_divides_the_cells(texts: list[str]) -> None:
    line = StringIO()
    csv.writer(line).writerow(["Akt 1", *map(guarded, texts), "2026-03-04"])
    numbers = {text for text in texts if guarded(text) == text}
    for delimiter in ",;\t":
        found = [cell for cell in cells_by(delimiter, line.getvalue()) if is_computed(cell) and cell not in numbers]
        assert found == []


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind(kind: str) -> None:
    text = KINDS[kind]
    assert unguarded(guarded(text)) == text
    assert not is_computed(guarded(text)) or kind in ("negative number", "decimal comma")
    assert unguarded(text.replace("'", "")) == text.replace("'", "")


@pytest.mark.parametrize("text", ["-5", "+46", "-1,50", "0", "12.5"])
def test_figures_stay_numbers(text: str) -> None:
    assert guarded(text) == text


@pytest.mark.parametrize("text", ["\t" * 300_000, ";'" * 150_000, "=" * 300_000, "\n'\"" * 100_000, ";=" * 150_000])
def test_long_runs_take_no_time_that_grows_with_their_square(text: str) -> None:
    assert unguarded(guarded(text)) == text
