"""Everything between the count and the audit's answer is stored, read again and undone like any other record."""

from dataclasses import fields, replace
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any

import pytest

from aktgranskning.domain.acts import ActKind, Field
from aktgranskning.domain.checklist import AuditQuestion
from aktgranskning.domain.conclusions.figure_content import FigureContent, write_content
from aktgranskning.domain.conclusions.kinds import CONCLUSION_KINDS
from aktgranskning.domain.conclusions.picture import Conclusions
from aktgranskning.domain.conclusions.questions import QuestionRecord, placed_questions
from aktgranskning.domain.conclusions.scales import FOUR_STEPS, SCALES, Scale, read_scale, write_scale
from aktgranskning.domain.record_contents import MADE_OUT
from aktgranskning.domain.record_kind import RecordKind
from aktgranskning.domain.records import differences
from aktgranskning.engagement import edit_audit, open_audit
from aktgranskning.recording import record_differences
from aktgranskning.session import Session
from aktgranskning.undoing import redo, undo


def test_the_picture_has_every_kind() -> None:
    assert [part.name for part in fields(Conclusions)] == [kind.table for kind in CONCLUSION_KINDS]


def example(field: Field) -> str:
    """Return what a text may hold; a file where it is not made out counts as damaged."""
    if field is Field.KEY_FIGURES_CONTENT:
        return write_content(FigureContent())
    read: object = MADE_OUT.get(field)
    examples: dict[object, str] = {None: f"Å {field}", int: "7", date.fromisoformat: "2027-01-31"}
    return examples.get(read, "{}")


@pytest.mark.parametrize("kind", CONCLUSION_KINDS, ids=lambda kind: kind.table)
def test_a_record_is_stored_read_again_and_undone(session: Session, kind: RecordKind[Any]) -> None:
    key = ("plan", 1) if "item" in kind.key else (1,)
    blank = kind.make(*key)
    held = {field: getattr(blank, name) for field, name in kind.attributes.items()}
    words = {field: was if isinstance(was, StrEnum) else example(field) for field, was in held.items()}
    filled = replace(blank, **{kind.attributes[field]: said for field, said in words.items()})
    filled = replace(filled, **{kind.essential: "7"})
    record_differences(session, ActKind.EDIT_QUESTION, differences(kind, blank, filled))
    assert getattr(session.conclusions, kind.table) == (filled,)
    undo(session)
    assert getattr(session.conclusions, kind.table) == ()
    redo(session)
    path = session.path
    session.close()
    with open_audit(path) as again:
        assert getattr(again.conclusions, kind.table) == (filled,)


@pytest.mark.parametrize("scale", [*SCALES, Scale(FOUR_STEPS.steps[:2])])
def test_a_scale_is_read_as_it_was_written(scale: Scale, session: Session) -> None:
    assert read_scale(write_scale(scale)) == scale
    edit_audit(session, replace(session.audit, scale=scale, purpose="Att bedöma", municipality="Exempelby"))
    path: Path = session.path
    session.close()
    with open_audit(path) as again:
        assert (again.audit.scale, again.audit.purpose, again.audit.municipality) == (scale, "Att bedöma", "Exempelby")


def test_questions_stand_in_their_order_with_parts_behind_the_whole() -> None:
    of_checklist = [AuditQuestion("f1", "Finns plan?"), AuditQuestion("f2", "Följs den upp?")]
    records = [
        QuestionRecord(1, "egen1", "Vem ansvarar?", parent="f1", own="1"),
        QuestionRecord(2, "f2", "Följs den upp?", position="0"),
        QuestionRecord(3, "borta", "Fanns förr"),
    ]
    placed = placed_questions(of_checklist, records)
    assert [(one.label, one.name, one.depth) for one in placed] == [
        ("1", "f2", 0), ("2", "f1", 0), ("2.1", "egen1", 1), ("3", "borta", 0),
    ]  # fmt: skip
    assert [one.name for one in placed if one.is_gone] == ["borta"]
    assert [one.name for one in placed if one.is_own] == ["egen1"]
