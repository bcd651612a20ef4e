"""Texts that a workbook cannot hold as they are."""

from typing import Any

from hypothesis import example, given
from hypothesis import strategies as st
from openpyxl.utils.escape import unescape

from exports.chart_text import chart_title
from exports.safe_text import CONTINUED, CUT, MOST_UNITS, looks_like_formula, pieces, visible, written

any_text = st.text(st.characters(exclude_categories=()), max_size=60)


def units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def test_control_characters_are_shown_by_their_pictures() -> None:
    assert visible("a\x00b\x1fc\x7f") == "a␀b␟c␡"
    assert visible("tab\tand\nline") == "tab\tand\nline"
    assert visible("one\r\ntwo\rthree") == "one\ntwo\nthree"


def test_surrogates_and_noncharacters_become_the_replacement_character() -> None:
    assert visible("x\ud800y\udfffz\ufffe\uffff") == "x�y�z��"
    assert visible("ordinary 😀 text") == "ordinary 😀 text"


@given(any_text)
@example("_x000D_")
@example("_x0041_x0042_")
@example("_x005F_x000D_")
def test_what_a_spreadsheet_decodes_is_what_was_written(text: str) -> None:
    assert unescape(written(text)) == visible(text)


def test_a_text_that_does_not_fit_is_cut_with_a_note() -> None:
    assert written("a" * MOST_UNITS) == "a" * MOST_UNITS
    for text in ("a" * (MOST_UNITS + 1), "😀" * 20_000, "_x000D" * 6_000, "\x00" * 40_000):
        cut = written(text)
        assert cut.endswith(CUT)
        assert units(cut) <= MOST_UNITS


@given(st.text(st.sampled_from("ab😀_x0041"), min_size=1, max_size=9), st.integers(1, 15_000))
def test_pieces_fit_and_hold_the_whole_text(pattern: str, times: int) -> None:
    text = pattern * times
    parts = pieces(text)
    assert parts[0] + "".join(part.removeprefix(CONTINUED) for part in parts[1:]) == text
    assert all(part.startswith(CONTINUED) for part in parts[1:])
    assert all(units(written(part)) <= MOST_UNITS and CUT not in written(part) for part in parts)


def test_the_title_of_a_chart_has_the_same_signs() -> None:
    title: Any = chart_title("a\x01b")
    assert title.tx.rich.p[0].r[0].t == "a␁b"


def test_looks_like_formula() -> None:
    assert all(looks_like_formula(text) for text in ("=1", "+46", "-", "@x", "＝1"))
    assert not looks_like_formula("1=1")
    assert not looks_like_formula("")
