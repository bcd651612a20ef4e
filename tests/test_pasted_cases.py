"""A list of cases that is pasted: from a spreadsheet in every form, and each mistake of one told at once."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from aktgranskning.adding import NewCase
from aktgranskning.case_lists import case_lines, parse_case_list
from aktgranskning.domain.pasted_table import rows_of_html
from aktgranskning.session import Session
from exports.pasted import as_html
from exports.sheet import Cell
from ui.presenters.pasted_cases import mistakes_in

EXCEL = """<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style>td {mso-number-format:General;}</style>
</head><body><!--StartFragment--><table border=0><col width=64><tr height=20><td class=xl65>HEM\n  2017-1</td>
<td>Vuxen</td></tr><tr><td>HEM 2017-2<td>Barn &amp; unga<br>norr</tr></table><!--EndFragment--></body></html>"""


def test_the_cells_of_a_spreadsheet_are_read_from_its_html() -> None:
    assert rows_of_html(EXCEL) == [["HEM 2017-1", "Vuxen"], ["HEM 2017-2", "Barn & unga norr"]]
    assert rows_of_html("<p>Bara <b>text</b></p>") == []


@given(st.lists(st.lists(st.text(st.characters(exclude_categories=["C"]), max_size=9), min_size=2, max_size=2)))
def test_what_is_copied_from_the_program_is_read_again(rows: list[list[str]]) -> None:
    html = as_html([[Cell(text) for text in row] for row in rows], (9, 9))
    assert rows_of_html(html) == [[" ".join(text.split()) for text in row] for row in rows]


@given(st.text())
def test_no_html_is_too_broken_to_be_read(text: str) -> None:
    assert all(isinstance(row, list) for row in rows_of_html(f"<table><tr><td>{text}<script>{text}"))


def test_a_column_alone_and_its_heading() -> None:
    assert parse_case_list("Diarienummer\tEnhet\nHEM 1\tVuxen\nHEM 2\t") == [
        NewCase(reference="HEM 1", unit="Vuxen"),
        NewCase(reference="HEM 2"),
    ]
    assert [line.number for line in case_lines("Dnr\n\nHEM 1\n\nHEM 2")] == [3, 5]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("HEM 1\tVuxen\nHEM 2", []),
        ("HEM 1\nHEM  1", ["Rad 2 har samma diarienummer som rad 1."]),
        ("hem 1\n\nHEM 1", ["Rad 3 har samma diarienummer som rad 1."]),
        ("ex 3", ["Rad 1 har samma diarienummer som Akt 3, som redan finns i granskningen."]),
        ("\tVuxen", ["Rad 1 saknar diarienummer."]),
        ("HEM 1\t19900101-9802", ["Rad 1 har ett personnummer i kolumnen för enhet."]),
        ("HEM 1\tVuxen\t2017", ["Rad 1 har mer än två kolumner; bara diarienummer och enhet tas emot."]),
    ],
)
def test_a_mistake_is_told_by_its_line(session: Session, text: str, told: list[str]) -> None:
    assert mistakes_in(session, text) == told


def test_all_mistakes_are_told_at_once_and_of_many_how_many_more(session: Session) -> None:
    assert len(mistakes_in(session, "HEM 1\nHEM 1\n;Vuxen\nEX 3")) == 3
    told = mistakes_in(session, "\n".join(["HEM 1"] * 21))
    assert (len(told), told[-1]) == (13, "… och 8 fel till.")
