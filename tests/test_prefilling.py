"""What the register says of a drawn case becomes its first answers, with where it stands."""

import json

import pytest

from aktgranskning.domain.audit import AnswerState
from aktgranskning.domain.register import Prefill, RegisterChoices
from aktgranskning.domain.sample import DrawPlan, Method
from aktgranskning.drawing import draw_sample, take_sample
from aktgranskning.engagement import remove_case
from aktgranskning.prefilling import unfit_prefills
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


def test_cells_that_do_not_fit_are_told_by_row_and_column(filled: Session) -> None:
    (problem,) = unfit_prefills(filled)
    assert (problem.row, problem.column, problem.code) == (3, "Ansökan", "answer.not_a_date")
