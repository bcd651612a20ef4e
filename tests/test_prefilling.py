"""What the register says of a drawn case becomes its first answers, with where it stands."""

import json

import pytest

from aktgranskning import catalogue
from aktgranskning.domain.audit import Absence, AnswerState
from aktgranskning.domain.register import Prefill, RegisterChoices
from aktgranskning.domain.sample import DrawPlan, Method
from aktgranskning.drawing import draw_sample, take_sample
from aktgranskning.engagement import remove_case
from aktgranskning.prefilling import unfit_prefills
from aktgranskning.replacing import replace_case
from aktgranskning.review import begin_case
from aktgranskning.session import Session
from aktgranskning.undoing import undo
from tests.example_register import put_register

_CHOICES = RegisterChoices("Ärende", prefill=(Prefill("Ansökan", "ansokan"), Prefill("Plan", "plan")))


@pytest.fixture
def filled(session: Session) -> Session:
    for case_id in list(session.cases):
        remove_case(session, case_id)
    cells = [["2026-01-05", "ja"], ["i våras", "Nej"], ["", ""]]
    rows = [(row, f"EX {row}", "", "", json.dumps(of_row)) for row, of_row in enumerate(cells, 2)]
    put_register(session, rows, _CHOICES)
    draw_sample(session, DrawPlan(Method.BY_HAND, picked=("EX 2", "EX 3", "EX 4")))
    return session


def test_a_case_begins_with_what_the_register_says(filled: Session) -> None:
    take_sample(filled)
    first, second, third = filled.cases
    assert filled.answers[first]["ansokan"].value == ""
    for case_id in (first, second, third):
        begin_case(filled, case_id)
    answers = filled.answers[first]
    assert (answers["ansokan"].value, answers["plan"].value) == ("2026-01-05", "ja")
    assert answers["plan"].state is AnswerState.MET
    assert answers["ansokan"].evidence == "Registret, kolumnen Ansökan"
    assert (filled.answers[second]["ansokan"].value, filled.answers[second]["plan"].value) == ("", "nej")
    assert filled.answers[second]["ansokan"].evidence == ""
    assert filled.answers[third]["plan"].value == ""
    for _ in range(3):
        undo(filled)
    assert (filled.answers[first]["plan"].value, filled.answers[first]["plan"].evidence) == ("", "")


def test_cells_that_do_not_fit_are_told_by_case_and_column(filled: Session) -> None:
    (problem,) = unfit_prefills(filled)
    assert (problem.case, problem.column, problem.code) == ("nr 2 i urvalet", "Ansökan", "answer.not_a_date")
    assert catalogue.place(problem) == "nr 2 i urvalet, kolumn Ansökan"
    take_sample(filled)
    assert [problem.case for problem in unfit_prefills(filled)] == ["Akt 2"]


def test_the_row_of_a_cell_that_does_not_fit_is_not_told(session: Session) -> None:
    for case_id in list(session.cases):
        remove_case(session, case_id)
    rows = [(row, f"EX {row}", "", "", json.dumps(["i våras", ""])) for row in range(2, 8)]
    put_register(session, rows, _CHOICES)
    draw_sample(session, DrawPlan(Method.SIMPLE, 2, "frö 1", spares=2))
    take_sample(session)
    assert [problem.case for problem in unfit_prefills(session)] == ["Akt 1", "Akt 2", "Reserv", "Reserv"]
    replace_case(session, next(iter(session.cases)), Absence.MISSING, "Förkommen")
    told = unfit_prefills(session)
    assert [problem.case for problem in told] == ["Akt 1", "Akt 2", "Akt 3", "Reserv"]
    assert [problem.row for problem in told] == [0] * 4
