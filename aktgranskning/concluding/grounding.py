"""The acts upon what an audit question is judged against, and upon what its answer rests on."""

from dataclasses import replace
from typing import Any, TypeVar

from aktgranskning.concluding.questioning import adopt_changes, placed_question
from aktgranskning.domain.acts import ActKind, Changes, Field
from aktgranskning.domain.answer_values import read_date_if_any
from aktgranskning.domain.conclusions.grounds import links_to
from aktgranskning.domain.conclusions.kinds import CRITERIA, GROUNDS, LINKS
from aktgranskning.domain.conclusions.questions import Criterion, Ground, GroundKind, ItemLink, LinkTarget
from aktgranskning.domain.errors import AuditError
from aktgranskning.domain.one_line import on_one_line
from aktgranskning.domain.record_kind import RecordKind
from aktgranskning.domain.records import differences
from aktgranskning.recording import record_differences
from aktgranskning.review import clean
from aktgranskning.session import Session, logic_of

_Noted = TypeVar("_Noted", Criterion, Ground)


def add_criterion(session: Session, criterion: Criterion) -> Changes:
    """Note what a question is judged against, under a number that no other criterion gets.

    AuditError where nothing is written, where there is no such question, where a day is none, and where the last day is
    before the first.
    """
    number = session.log.last_record(Field.CRITERION_QUESTION) + 1
    return _set_criterion(session, Criterion(number), replace(criterion, number=number))


def edit_criterion(session: Session, criterion: Criterion) -> Changes:
    """Note the criterion of that number otherwise; AuditError as in `add_criterion`."""
    return _set_criterion(session, CRITERIA.held(session.records, (criterion.number,)), criterion)


def remove_criterion(session: Session, number: int) -> Changes:
    """Take a criterion away; the log keeps it."""
    return _remove(session, ActKind.EDIT_CRITERION, CRITERIA, number)


def add_ground(session: Session, ground: Ground) -> Changes:
    """Note an observation that a question's answer rests on, under a number that no other one gets.

    AuditError where it is not said what it is of or, of an interview, what was said; where there is no such question,
    and where its day is none.
    """
    number = session.log.last_record(Field.GROUND_QUESTION) + 1
    return _set_ground(session, Ground(number), replace(ground, number=number))


def edit_ground(session: Session, ground: Ground) -> Changes:
    """Note the observation of that number otherwise; AuditError as in `add_ground`."""
    return _set_ground(session, GROUNDS.held(session.records, (ground.number,)), ground)


def remove_ground(session: Session, number: int) -> Changes:
    """Take an observation away; the log keeps it."""
    return _remove(session, ActKind.EDIT_GROUND, GROUNDS, number)


def link_item(session: Session, item: str, target: LinkTarget, to_name: str) -> Changes:
    """Let a question, or a recommendation by its number, rest on an item of the checklist; one does so only once.

    AuditError without a checklist, where that has no such item, and where there is no such question or recommendation.
    """
    _require_item(session, item)
    if _is_linked(session, item, target, to_name):
        return Changes(ActKind.EDIT_GROUND, 0)
    adopted = adopt_changes(session, to_name) if target is LinkTarget.QUESTION else []
    number = session.log.last_record(Field.LINK_TO_NAME, item=item) + 1
    link = ItemLink(item, number, target, to_name)
    changes = [*adopted, *differences(LINKS, ItemLink(item, number), link)]
    return record_differences(session, ActKind.EDIT_GROUND, changes)


def unlink_item(session: Session, item: str, target: LinkTarget, to_name: str) -> Changes:
    """Let a question or a recommendation rest on an item no longer.

    AuditError where the checklist itself gives the question that item.
    """
    if target is LinkTarget.QUESTION and _is_given(session, item, to_name):
        raise AuditError("ground.of_checklist", item=logic_of(session).checklist.item(item).label)
    links = [link for link in links_to(session.conclusions, target, to_name) if link.item == item]
    changes = [change for link in links for change in differences(LINKS, link, ItemLink(item, link.number))]
    return record_differences(session, ActKind.EDIT_GROUND, changes)


def _is_linked(session: Session, item: str, target: LinkTarget, to_name: str) -> bool:
    if target is LinkTarget.QUESTION:
        placed_question(session, to_name)
        if _is_given(session, item, to_name):
            return True
    elif to_name not in {str(one.number) for one in session.conclusions.recommendations}:
        raise AuditError("ground.no_recommendation", number=to_name)
    return any(link.item == item for link in links_to(session.conclusions, target, to_name))


def _require_item(session: Session, item: str) -> None:
    if item not in {one.name for one in logic_of(session).checklist.items}:
        raise AuditError("ground.no_item", item=item)


def _is_given(session: Session, item: str, question: str) -> bool:
    items = session.checklist.items if session.checklist else ()
    return any((one.name, one.audit_question) == (item, question) for one in items)


def _set_criterion(session: Session, before: Criterion, wanted: Criterion) -> Changes:
    after = replace(
        wanted,
        text=clean(wanted.text).strip(),
        source=on_one_line(clean(wanted.source)),
        valid_from=read_date_if_any(wanted.valid_from),
        valid_to=read_date_if_any(wanted.valid_to),
    )
    if not (after.text or after.source):
        raise AuditError("criterion.empty")
    if after.valid_from and after.valid_to and after.valid_to < after.valid_from:
        raise AuditError("criterion.never_valid", first=after.valid_from, last=after.valid_to)
    return _set(session, ActKind.EDIT_CRITERION, CRITERIA, before, after)


def _set_ground(session: Session, before: Ground, wanted: Ground) -> Changes:
    after = replace(
        wanted,
        source=on_one_line(clean(wanted.source)),
        day=read_date_if_any(wanted.day),
        section=on_one_line(clean(wanted.section)),
        text=clean(wanted.text).strip(),
        municipality=on_one_line(clean(wanted.municipality)),
    )
    if not after.source:
        raise AuditError(_MISSING[after.kind])
    return _set(session, ActKind.EDIT_GROUND, GROUNDS, before, after)


_MISSING = {
    GroundKind.INTERVIEW: "ground.no_function",
    GroundKind.DOCUMENT: "ground.no_title",
    GroundKind.KEY_FIGURE: "ground.no_key_figure",
}


def _set(session: Session, act: ActKind, kind: RecordKind[_Noted], before: _Noted, after: _Noted) -> Changes:
    placed_question(session, after.question)
    changes = [*adopt_changes(session, after.question), *differences(kind, before, after)]
    return record_differences(session, act, changes)


def _remove(session: Session, act: ActKind, kind: RecordKind[Any], number: int) -> Changes:
    before = kind.held(session.records, (number,))
    return record_differences(session, act, differences(kind, before, kind.make(number)))
