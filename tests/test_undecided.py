"""Items that are not asked while what decides about them has no answer yet."""

from dataclasses import replace
from pathlib import Path

import pytest

from aktgranskning import review, rows
from aktgranskning.adding import NewCase
from aktgranskning.domain.audit import Audit, ChecklistFile
from aktgranskning.domain.checklist import Checklist, Item, ItemKind, Section, TallyKind
from aktgranskning.domain.sentences import ReportSentence, report_sentence
from aktgranskning.domain.undecided import Deciding
from aktgranskning.engagement import add_cases, create_audit, load_checklist
from aktgranskning.session import Session
from aktgranskning.wording_sentences import edit_sentence
from checklists.reader import load_checklist as read_checklist
from checklists.shipped import shipped_checklist
from tests.conftest import REVIEWER
from tests.example_checklists import ANSWERS, REPEATING


def audit_with(checklist: Checklist, folder: Path, cases: int) -> Session:
    session = create_audit(folder / "Prov.granskning", Audit("Prov"), REVIEWER)
    load_checklist(session, checklist, ChecklistFile("checklista.xlsx", b""))
    add_cases(session, [NewCase()] * cases)
    return session


def sentence_of(session: Session, item: str) -> ReportSentence:
    return report_sentence(session.snapshot(), session.live_tally().item(item))


def number_of(session: Session, item: str) -> int:
    snapshot = session.snapshot()
    return Deciding(snapshot.checklist).undecided(snapshot, item, snapshot.cases)


def judged(name: str, section: str = "", relevant: str = "") -> Item:
    return Item(
        name, ItemKind.SELECT_ONE, name, TallyKind.OUTCOME, section, choices=ANSWERS, list_name="s", relevant=relevant
    )


def test_a_follow_on_question_is_not_told_as_not_asked_before_its_parent_is_answered(tmp_path: Path) -> None:
    with audit_with(read_checklist(shipped_checklist()).checklist, tmp_path, 15) as session:
        item = "plan_undertecknad"
        words = sentence_of(session, item).text
        assert words.startswith("Det är ännu inte avgjort om frågan ska ställas i 15 akter. ")
        assert "ställdes inte" not in words
        assert sentence_of(session, item).is_unfinished
        for case_id, value in ((1, "ja"), (2, "nej"), (3, "nej")):
            review.begin_case(session, case_id)
            review.answer(session, case_id, "genomforandeplan", value)
        review.begin_case(session, 4)
        words = sentence_of(session, item).text
        assert words.startswith("Ett svar saknas. Det är ännu inte avgjort om frågan ska ställas i tolv akter. ")
        assert words.endswith(" Frågan ställdes inte i två akter.")
        edit_sentence(session, item, words)
        assert not session.sentences
        for case_id in range(4, 16):
            review.begin_case(session, case_id)
            review.answer(session, case_id, "genomforandeplan", "nej")
        review.answer(session, 1, item, "ja")
        assert "avgjort" not in sentence_of(session, item).text
        assert not sentence_of(session, item).is_unfinished


def test_it_is_open_behind_others_that_are_not_asked_and_behind_what_is_computed(tmp_path: Path) -> None:
    items = (
        judged("a"),
        judged("b", relevant="${a} = 'ja'"),
        Item("c", ItemKind.CALCULATE, "c", TallyKind.NONE, calculation="if(${b} = 'ja', 'x', '')"),
        judged("d", "grupp"),
        judged("e", relevant="${d} = 'ja'"),
    )
    section = Section("grupp", "Grupp", relevant="${c} = 'x'")
    checklist = replace(REPEATING, items=items, sections=(section,), lists={"s": ANSWERS})
    with audit_with(checklist, tmp_path, 1) as session:
        review.begin_case(session, 1)
        steps = [("", ""), ("a", "ja"), ("b", "ja"), ("d", "nej")]
        found = []
        for item, value in steps:
            if item:
                review.answer(session, 1, item, value)
            found.append([number_of(session, name) for name in "abde"])
        assert found == [[0, 1, 1, 1], [0, 0, 1, 1], [0, 0, 0, 1], [0, 0, 0, 0]]
        review.answer(session, 1, "b", "nej")
        assert [number_of(session, name) for name in "bde"] == [0, 0, 0]


def test_rows_are_counted_one_by_one(tmp_path: Path) -> None:
    with audit_with(REPEATING, tmp_path, 1) as session:
        review.begin_case(session, 1)
        assert number_of(session, "uppfoljningar") == 1
        review.answer(session, 1, "plan", "ja")
        for _ in range(3):
            rows.add_row(session, 1, "uppfoljningar")
        review.answer(session, 1, "uppfoljningar#1/reviderad", "nej")
        assert number_of(session, "samtal") == 2
        assert "inte avgjort om frågan ska ställas på två rader" in sentence_of(session, "samtal").text
        review.answer(session, 1, "plan", "nej")
        assert number_of(session, "samtal") == 0


@pytest.mark.parametrize("item", ["plan", "antal_beslut"])
def test_what_is_always_asked_is_never_open(tmp_path: Path, item: str) -> None:
    with audit_with(REPEATING, tmp_path, 1) as session:
        assert number_of(session, item) == 0
