"""Files that say they come back from the administration, and were changed in every way that a cell can be."""

import random
from pathlib import Path

import pytest
from openpyxl import load_workbook

from aktgranskning import review
from aktgranskning.answers_to_check import answers_to_check
from aktgranskning.dispatching import import_returned, prepare_dispatch, read_returned, send_dispatch
from aktgranskning.domain.check_rows import COMMENT, EVIDENCE
from aktgranskning.domain.errors import AuditError
from aktgranskning.session import Session
from exports.fact_check_workbook import write_fact_check
from tests.filled_workbooks import header_of, sheet_of
from tests.hostile_workbooks import HOSTILE

CELLS = (
    *("", " ", "Ja", "=1+1", "@x", "\t", "/", "0000000000000000/1", "x/1", "/1", "a/-1", "a/1e3", "٣", "Å" * 5_000),
    *(0, -1.5, True),
)


@pytest.fixture
def sent(session: Session) -> Path:
    review.begin_case(session, 1)
    review.answer(session, 1, "plan", "nej")
    review.answer(session, 1, "antal", "3")
    path = session.path.with_name("ut.xlsx")
    sheet = prepare_dispatch(session, answers_to_check(session, ""), unit="", whom="Enheten", deadline="")
    send_dispatch(session, sheet, path, write_fact_check)
    return path


@pytest.mark.parametrize("seed", range(25))
def test_whatever_stands_in_the_cells_it_is_read_whole_or_refused(session: Session, sent: Path, seed: int) -> None:
    chance = random.Random(seed)
    workbook = load_workbook(sent)
    sheet = sheet_of(workbook)
    top, columns = header_of(sheet)
    for _ in range(chance.randint(1, 6)):
        row, column = chance.randint(top, top + 4), chance.choice([*columns.values()])
        sheet.cell(row, column).value = chance.choice(CELLS)
    workbook.save(sent)
    before = session.log.last_id
    try:
        found = read_returned(session, sent)
    except AuditError:
        assert (session.views, session.log.last_id) == ((), before)
    else:
        import_returned(session, found)
        assert {view.place for view in session.views} <= {"plan", "antal"}
        assert session.dispatches[0].returned


def test_what_looks_like_a_formula_stays_the_words_that_it_is(session: Session, sent: Path) -> None:
    workbook = load_workbook(sent)
    sheet = sheet_of(workbook)
    top, columns = header_of(sheet)
    for heading, words in ((COMMENT, '=HYPERLINK("http://example.invalid")'), (EVIDENCE, "@SUM(1)")):
        cell = sheet.cell(top + 1, columns[heading])
        cell.value, cell.data_type = words, "s"
    workbook.save(sent)
    import_returned(session, read_returned(session, sent))
    assert (session.views[0].words, session.views[0].evidence) == ('=HYPERLINK("http://example.invalid")', "@SUM(1)")


@pytest.mark.parametrize("name", [*HOSTILE][:12])
def test_a_file_that_is_made_to_hang_or_fill_is_refused(session: Session, sent: Path, name: str) -> None:
    sent.write_bytes(HOSTILE[name][0]())
    with pytest.raises(AuditError):
        read_returned(session, sent)
