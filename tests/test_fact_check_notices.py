"""What undo says that it undid, of the acts of the fact-check."""

from collections.abc import Callable
from pathlib import Path

import pytest

from aktgranskning import review
from aktgranskning.answers_to_check import answers_to_check
from aktgranskning.dispatching import edit_dispatch, import_returned, prepare_dispatch, read_returned, send_dispatch
from aktgranskning.domain.check_rows import OPINION
from aktgranskning.fact_checking import change_answer, keep_answer, note_claim, note_view
from aktgranskning.session import Session
from aktgranskning.undoing import undo
from aktgranskning.wording_sentences import edit_sentence
from exports.fact_check_workbook import write_fact_check
from tests.filled_workbooks import fill
from ui.presenters.notices import reversed_act


def came_back(session: Session) -> None:
    out = session.path.with_name("ut.xlsx")
    sheet = prepare_dispatch(session, answers_to_check(session, ""), unit="", whom="Enheten", deadline="")
    send_dispatch(session, sheet, out, write_fact_check)
    import_returned(session, read_returned(session, fill(out, {("Akt 1", "Plan finns", OPINION): "Ja"})))


def dispatched(session: Session) -> None:
    sheet = prepare_dispatch(session, answers_to_check(session, ""), unit="", whom="Enheten", deadline="")
    send_dispatch(session, sheet, session.path.with_name("ut.xlsx"), lambda _sheet, path: Path(path).touch())
    edit_dispatch(session, 1, whom="Enheten", deadline="", answered="2026-03-02")


@pytest.mark.parametrize(
    ("act", "words"),
    [
        (
            lambda session: note_view(session, 1, "plan", "ja"),
            "Ångrade: Akt 1, förvaltningens synpunkt om ”Plan finns”",
        ),
        (
            lambda session: keep_answer(session, 1, "uppfoljd", "Skäl"),
            "Ångrade: Akt 1, ställningstagande till förvaltningens synpunkt om ”Uppföljd”",
        ),
        (
            lambda session: change_answer(session, 1, "uppfoljd", "Skäl"),
            "Ångrade: Akt 1, ställningstagande till förvaltningens synpunkt om ”Uppföljd”",
        ),
        (lambda session: note_claim(session, "plan", "1"), "Ångrade: förvaltningens antal utan akter om ”Plan finns”"),
        (lambda session: edit_sentence(session, "plan", "Så här."), "Ångrade: formuleringen om ”Plan finns”"),
        (dispatched, "Ångrade: uppgifter om utskick nr 1"),
        (came_back, "Ångrade: inläsning av förvaltningens synpunkter, akter: 1"),
    ],
)
def test_undo_says_what_it_undid(session: Session, act: Callable[[Session], object], words: str) -> None:
    review.begin_case(session, 1)
    review.answer(session, 1, "plan", "nej")
    note_view(session, 1, "uppfoljd", "ja")
    act(session)
    changes = undo(session)
    assert changes
    assert reversed_act("Ångrade", session, changes) == words
