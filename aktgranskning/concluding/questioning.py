"""The acts upon the audit questions: written here, put in order, made a part of another, taken away."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from aktgranskning.domain.acts import ActKind, Change, Changes, Field
from aktgranskning.domain.conclusions.grounds import criteria_of, grounds_of, links_to
from aktgranskning.domain.conclusions.kinds import ASSESSMENTS, CRITERIA, GROUNDS, LINKS, QUESTIONS, RECOMMENDATIONS
from aktgranskning.domain.conclusions.present_basis import parts_of
from aktgranskning.domain.conclusions.questions import LinkTarget, PlacedQuestion, QuestionRecord
from aktgranskning.domain.conclusions.recommendations import lines_of
from aktgranskning.domain.conclusions.traces import recommendations_of_question
from aktgranskning.domain.errors import AuditError
from aktgranskning.domain.record_kind import RecordKind
from aktgranskning.domain.records import differences
from aktgranskning.recording import record_differences
from aktgranskning.review import clean
from aktgranskning.session import Session

OWN = "1"
"""What marks a question that was written here."""


def add_question(session: Session, text: str, parent: str = "") -> Changes:
    """Write an audit question, at the end of the parts of `parent`, of the whole ones where it is ''.

    It is named "egen" and its number, which no other question gets. AuditError where nothing is written, or where there
    is no question named `parent`.
    """
    written = _written(text)
    adopted = adopt_changes(session, parent)
    number = max([session.log.last_record(Field.QUESTION_NAME), *(int(change.row_path) for change in adopted)]) + 1
    question = QuestionRecord(number, f"egen{number}", written, parent, own=OWN)
    return _edit(session, [*adopted, *differences(QUESTIONS, QuestionRecord(number), question)])


def edit_question(session: Session, name: str, text: str) -> Changes:
    """Word a question anew; AuditError where nothing is written, or where it was not written here."""
    question = placed_question(session, name)
    if not question.is_own:
        raise AuditError("question.of_checklist", label=question.label)
    before = _record(session, name)
    return _edit(session, differences(QUESTIONS, before, replace(before, text=_written(text))))


def move_question(session: Session, name: str, by: int) -> Changes:
    """Move a question so many places down, up where it is below zero, among the parts of the same whole."""
    parent = placed_question(session, name).parent
    before = _parts(session, parent)
    after = [one for one in before if one != name]
    after.insert(max(before.index(name) + by, 0), name)
    return _edit(session, _in_order(session, parent, after) if after != before else ())


def set_parent(session: Session, name: str, parent: str) -> Changes:
    """Make a question the last part of another, a whole one where `parent` is ''.

    AuditError where either is no question, or where `parent` is the question or within it.
    """
    question = placed_question(session, name)
    if parent in {name, *(part.name for part in parts_of(session.audit_questions, name))}:
        raise AuditError("question.within_itself", label=question.label)
    others = [one for one in _parts(session, parent) if one != name]
    return _edit(session, _in_order(session, parent, [*others, name]))


def remove_question(session: Session, name: str) -> Changes:
    """Take a question away with its criteria, grounds, links and assessments; its parts stand in its place.

    Recommendations stay, and rest on it no longer. AuditError where the checklist has the question.
    """
    question = placed_question(session, name)
    if not (question.is_own or question.is_gone):
        raise AuditError("question.of_checklist", label=question.label)
    return _edit(session, _removal(session, question))


def _removal(session: Session, question: PlacedQuestion) -> Iterator[Change]:
    name, held = question.name, session.conclusions
    if parts := _parts(session, name):
        siblings = _parts(session, question.parent)
        at = siblings.index(name)
        yield from _in_order(session, question.parent, [*siblings[:at], *parts, *siblings[at + 1 :]])
    yield from _taken_away(QUESTIONS, [_record(session, name)])
    yield from _taken_away(CRITERIA, criteria_of(held, name))
    yield from _taken_away(GROUNDS, grounds_of(held, name))
    yield from _taken_away(LINKS, links_to(held, LinkTarget.QUESTION, name))
    yield from _taken_away(ASSESSMENTS, (one for one in held.assessments if one.question == name))
    for one in recommendations_of_question(held, name):
        left = "\n".join(other for other in lines_of(one.questions) if other != name)
        yield from differences(RECOMMENDATIONS, one, replace(one, questions=left))


def placed_question(session: Session, name: str) -> PlacedQuestion:
    """Return an audit question by its name; AuditError, with those that there are, where it is none of them."""
    return _found(session, name, (one for one in session.audit_questions if one.name == name))


def question_named(session: Session, typed: str) -> PlacedQuestion:
    """Return an audit question by its name or by the label that is shown, "2.1"; AuditError as `placed_question`."""
    asked = typed.strip()
    by_name = [one for one in session.audit_questions if one.name == asked]
    return _found(session, asked, by_name or (one for one in session.audit_questions if one.label == asked))


def _found(session: Session, asked: str, found: Iterable[PlacedQuestion]) -> PlacedQuestion:
    for one in found:
        return one
    known = [f"{one.label} ({one.name})" for one in session.audit_questions]
    if not known:
        raise AuditError("question.none")
    raise AuditError("question.unknown", question=asked, known=", ".join(known))


def adopt_changes(session: Session, *questions: str) -> list[Change]:
    """Return the changes that note questions of the checklist which are about to be used, so that they outlive it.

    Those that are noted already need none, nor does OVERALL. AuditError where one is no audit question.
    """
    noted = _noted(session, [name for name in questions if name])
    return [change for before, after in noted for change in differences(QUESTIONS, before, after)]


def _noted(session: Session, names: Iterable[str]) -> list[tuple[QuestionRecord, QuestionRecord]]:
    """Return what is noted of each question, and what is to be: the same, but for those that nothing is noted of."""
    held = {one.name: one for one in session.conclusions.questions}
    number = session.log.last_record(Field.QUESTION_NAME)
    noted = []
    for name in dict.fromkeys(names):
        if name in held:
            noted.append((held[name], held[name]))
        else:
            number += 1
            noted.append((QuestionRecord(number), QuestionRecord(number, name, placed_question(session, name).text)))
    return noted


def _in_order(session: Session, parent: str, names: Sequence[str]) -> Iterator[Change]:
    """Yield the changes that make questions the parts of `parent`, in this order; it is noted with them."""
    whole = [parent] if parent else []
    noted = _noted(session, [*whole, *names])
    for before, after in noted[: len(whole)]:
        yield from differences(QUESTIONS, before, after)
    for position, (before, after) in enumerate(noted[len(whole) :], 1):
        yield from differences(QUESTIONS, before, replace(after, parent=parent, position=str(position)))


def _parts(session: Session, parent: str) -> list[str]:
    return [one.name for one in session.audit_questions if one.parent == parent]


def _record(session: Session, name: str) -> QuestionRecord:
    return next(one for one in session.conclusions.questions if one.name == name)


def _taken_away(kind: RecordKind[Any], records: Iterable[Any]) -> Iterator[Change]:
    for record in records:
        yield from differences(kind, record, kind.make(*kind.key_in(record)))


def _written(text: str) -> str:
    written = clean(text).strip()
    if not written:
        raise AuditError("question.empty")
    return written


def _edit(session: Session, changes: Iterable[Change]) -> Changes:
    return record_differences(session, ActKind.EDIT_QUESTION, changes)
