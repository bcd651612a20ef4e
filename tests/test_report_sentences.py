"""The sentences of a whole report: by audit question, edited by the auditor, copied as text and as HTML."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from aktgranskning import review, rows
from aktgranskning.adding import NewCase
from aktgranskning.commands.example import write_example
from aktgranskning.domain.audit import Audit, ChecklistFile
from aktgranskning.domain.checklist import AuditQuestion
from aktgranskning.domain.sentences import (
    Report,
    ReportSentence,
    report_sentences,
    sentences_as_html,
    sentences_as_text,
)
from aktgranskning.domain.tally import Counted, tally
from aktgranskning.engagement import add_cases, create_audit, load_checklist, open_audit
from aktgranskning.session import Session
from aktgranskning.undoing import redo, undo
from aktgranskning.wording_sentences import edit_sentence
from tests.conftest import REVIEWER, Clock
from tests.example_checklists import REPEATING, SMALL

PUBLISHED = (
    "Genomförandeplan har upprättats i ett av 15 ärenden.",
    "Hinder, behov och resurser har dokumenterats i samtliga ärenden utom ett.",
    "Mål för insatsen har angetts i samtliga ärenden utom två.",
    "Uppföljning av insatserna har dokumenterats i nio av 15 ärenden.",
)


def report_of(session: Session) -> Report:
    snapshot = session.snapshot()
    return report_sentences(snapshot, tally(snapshot))


def sentence_of(session: Session, item: str) -> ReportSentence:
    return next(one for _, said in report_of(session) for one in said if one.item.name == item)


def test_the_published_review_is_told_as_it_was(tmp_path: Path) -> None:
    with write_example(tmp_path) as session:
        report, text = report_of(session), sentences_as_text(report_of(session))
    for sentence in PUBLISHED:
        assert sentence in text
    assert len(report) == 4
    for _, said in report:
        for one in said:
            assert re.match(r"[A-ZÅÄÖ]", one.text)
            assert one.text.endswith(".")


def test_a_sentence_of_the_auditors_is_marked_and_outdated_when_its_figures_change(session: Session) -> None:
    generated = sentence_of(session, "plan").text
    assert generated == "Tre svar saknas. Plan finns: ingen akt att räkna."
    edit_sentence(session, "plan", "  Planerna är ännu inte granskade. ")
    edited = sentence_of(session, "plan")
    assert (edited.text, edited.generated) == ("Planerna är ännu inte granskade.", generated)
    assert (edited.is_edited, edited.is_outdated) == (True, False)
    review.begin_case(session, 1)
    review.answer(session, 1, "ansokan", "2026-01-05")
    assert not sentence_of(session, "plan").is_outdated
    review.answer(session, 1, "plan", "ja")
    assert sentence_of(session, "plan").is_outdated
    undo(session)
    assert not sentence_of(session, "plan").is_outdated


def test_the_auditor_can_go_back_to_the_programs(session: Session) -> None:
    generated = sentence_of(session, "plan")
    for way_back in ("", "  ", generated.text):
        edit_sentence(session, "plan", "Min mening.")
        assert edit_sentence(session, "plan", way_back).records == {"sentences"}
        assert sentence_of(session, "plan") == generated
        assert session.sentences == ()
    assert not edit_sentence(session, "plan", "").records


def test_what_the_auditor_wrote_is_undone_redone_and_kept(session: Session) -> None:
    edit_sentence(session, "plan", "Första.")
    edit_sentence(session, "plan", "Andra.")
    undo(session)
    assert sentence_of(session, "plan").text == "Första."
    redo(session)
    path = session.path
    session.close()
    with open_audit(path) as again:
        assert sentence_of(again, "plan").text == "Andra."
        assert [one.item for one in again.sentences] == ["plan"]


def test_an_item_that_there_is_not_has_no_sentence(session: Session) -> None:
    with pytest.raises(KeyError):
        edit_sentence(session, "finns_inte", "Mening.")
    assert session.sentences == ()


@pytest.fixture
def by_question(tmp_path: Path, clock: Clock) -> Report:
    questions = (AuditQuestion("1", "Finns <planer> & mål?"), AuditQuestion("2", "Ingen frågar."))
    named = {"plan": "1", "dagar": "1"}
    items = tuple(replace(item, audit_question=named.get(item.name, "")) for item in SMALL.items)
    with create_audit(tmp_path / "Frågor.granskning", Audit("Prov"), REVIEWER, clock=clock) as session:
        load_checklist(session, replace(SMALL, items=items, audit_questions=questions), ChecklistFile("s.xlsx", b"w"))
        add_cases(session, [])
        return report_of(session)


def test_sentences_stand_by_audit_question_in_the_checklists_order(by_question: Report) -> None:
    (first, said), (last, others) = by_question
    assert (first, [one.item.name for one in said]) == ("Finns <planer> & mål?", ["plan", "dagar"])
    assert last == ""
    assert [one.item.name for one in others][:2] == ["ansokan", "plan_datum"]


def test_as_text_each_sentence_is_a_line(by_question: Report) -> None:
    first, last = sentences_as_text(by_question).split("\n\n")
    assert first.splitlines() == [
        "Finns <planer> & mål?",
        "Plan finns: ingen akt att räkna.",
        "Dagar till plan: ingen akt att räkna.",
    ]
    assert last.startswith("Övriga frågor\nAnsökans datum: ingen akt att räkna.\n")


def test_as_html_questions_are_headings_and_nothing_of_them_is_markup(by_question: Report) -> None:
    lines = sentences_as_html(by_question).splitlines()
    assert lines[:2] == ["<h2>Finns &lt;planer&gt; &amp; mål?</h2>", "<p>Plan finns: ingen akt att räkna.</p>"]
    assert "<h2>Övriga frågor</h2>" in lines
    assert all(re.fullmatch(r"<(h2|p)>[^<>]+</\1>", line) for line in lines)


def test_a_sentence_of_several_lines_is_one_paragraph(by_question: Report) -> None:
    (question, (first, *_)), *_ = by_question
    report = ((question, (replace(first, text="En rad.\nEn till."),)),)
    assert sentences_as_text(report).splitlines()[1:] == ["En rad. En till."]
    assert sentences_as_html(report).splitlines()[1:] == ["<p>En rad. En till.</p>"]


def test_what_no_case_has_a_row_of_is_left_out_unless_the_auditor_wrote_of_it(tmp_path: Path) -> None:
    with create_audit(tmp_path / "Prov.granskning", Audit("Prov"), REVIEWER) as session:
        load_checklist(session, REPEATING, ChecklistFile("rader.xlsx", b""))
        add_cases(session, [NewCase()])
        review.begin_case(session, 1)
        review.answer(session, 1, "plan", "ja")

        def told() -> list[str]:
            return [one.item.name for _, said in report_of(session) for one in said]

        items = [found.item.name for found in session.live_tally().items()]
        in_rows = [found.item.name for found in session.live_tally().items() if found.counted is Counted.ROWS]
        assert len(in_rows) > 3
        assert told() == [name for name in items if name not in in_rows]
        assert "rad att räkna" not in sentences_as_text(report_of(session))
        edit_sentence(session, "reviderad", "Ingen plan har reviderats.")
        assert told() == [name for name in items if name not in in_rows or name == "reviderad"]
        edit_sentence(session, "reviderad", "")
        rows.add_row(session, 1, "uppfoljningar")
        assert {"datum", "reviderad"} <= set(told())
