"""From a recommendation to the answers behind it, down to the log, and from a row of the log up to it again."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from aktgranskning.concluding.assessing import answered_now
from aktgranskning.concluding.recommending import add_recommendation
from aktgranskning.domain.acts import Field
from aktgranskning.domain.audit import AnswerState
from aktgranskning.domain.conclusions.answers import assessment_of
from aktgranskning.domain.conclusions.grounds import items_of_recommendation
from aktgranskning.domain.conclusions.traces import (
    items_behind,
    questions_of_item,
    questions_of_recommendation,
    recommendations_of_question,
)
from aktgranskning.history import history
from aktgranskning.session import Session
from tests.five_audits import MET, file_review


@pytest.fixture
def reviewed(tmp_path: Path) -> Iterator[Session]:
    with file_review(tmp_path) as session:
        add_recommendation(session, "Upprätta planer.", ["Socialnämnden"], questions=["planering"])
        add_recommendation(session, "Följ upp.", ["Socialnämnden"], items=["uppfoljning"])
        yield session


def test_a_recommendation_leads_down_to_the_log(reviewed: Session) -> None:
    checklist, conclusions = reviewed.checklist, reviewed.conclusions
    first, second = conclusions.recommendations
    (question,) = questions_of_recommendation(checklist, conclusions, first)
    assessment = assessment_of(conclusions, question.name)
    assert (question.name, assessment and assessment.word) == ("planering", "I begränsad utsträckning")
    assert [item.name for item in items_behind(checklist, conclusions, first)] == ["plan", "utredning", "mal"]
    assert [item.name for item in items_behind(checklist, conclusions, second)] == ["uppfoljning"]
    answered = next(one for one in answered_now(reviewed) if one.question == question)
    for item in answered.items:
        found = reviewed.live_tally().item(item.name)
        assert (found.met, found.of) == (MET[item.name], 15)
        behind = [id_ for id_, held in reviewed.answers.items() if held[item.name].state is AnswerState.MET]
        assert len(behind) == found.met
        for case_id in behind:
            (entry,) = [one for one in history(reviewed, case_id, item.name) if one.field is Field.VALUE]
            assert (entry.new, entry.reviewer) == ("ja", "Granskare Ett")


def test_every_row_of_the_log_leads_up_to_the_recommendations(reviewed: Session) -> None:
    checklist, conclusions = reviewed.checklist, reviewed.conclusions
    first, second = conclusions.recommendations
    rows = [row for row in reviewed.log.all_rows() if row.field == Field.VALUE and row.case_id]
    assert len(rows) == 15 * len(MET)
    for row in rows:
        answer = reviewed.answers[row.case_id][row.item]
        assert answer.value == row.new
        found = reviewed.live_tally().item(row.item)
        assert found.states[answer.state] > 0
        (question,) = questions_of_item(checklist, conclusions, row.item)
        resting = recommendations_of_question(conclusions, question.name)
        assert resting == ((first,) if row.item != "uppfoljning" else ())
    assert [item.name for item in items_of_recommendation(checklist, conclusions, second.number)] == ["uppfoljning"]
