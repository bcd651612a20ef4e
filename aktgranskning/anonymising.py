"""A copy of an audit that can be kept or lent: the same tallies, without references, free texts and people's names."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from aktgranskning.adding import NewCase
from aktgranskning.domain.acts import ActKind, Change, Field, change_at
from aktgranskning.domain.audit import Audit, Case, CaseStatus
from aktgranskning.domain.checklist import Checklist, ItemKind
from aktgranskning.domain.errors import AuditError
from aktgranskning.domain.fact_check import Claim, View
from aktgranskning.domain.grouping import GroupBy, tally_by
from aktgranskning.domain.places import item_of, repeat_of
from aktgranskning.domain.records import CLAIMS, VIEWS, differences
from aktgranskning.domain.tally import tally
from aktgranskning.domain.tally_rows import Record, tally_records
from aktgranskning.engagement import add_cases, create_audit, load_checklist
from aktgranskning.recording import record
from aktgranskning.session import Reviewer, Session, logic_of, now_utc
from aktgranskning.store.checklists import read_file
from aktgranskning.store.secrets import Secret

REMOVED = "[borttaget]"
"""What stands for a text, so that what is asked because something was written there is still asked."""


def anonymised_copy(
    session: Session,
    path: Path,
    *,
    secret: Secret | None = None,
    clock: Callable[[], datetime] = now_utc,
    step: Callable[[int, int], None] = lambda _done, _all: None,
) -> None:
    """Write the copy of an audit to a new file, encrypted where there is a secret.

    Kept are the audit's name, auditee and period, the checklist, the cases' units and strata under the labels "Akt 1"
    and so on, all answers but those in free words, and what the administration answers. Who reviewed is "Granskare 1"
    and so on. The copy has a log of its own, and `copy_of` says by which head of the original's it was made.

    AuditError where the copy cannot be made, and where its tallies would be others; no file is left then. `step` gets
    the cases done and all there are, and may raise to cancel.
    """
    if path.exists():
        raise AuditError("file.exists", path=path)
    names = _Names(session)
    audit = _without_people(session.audit, session.log.head)
    copy = create_audit(path, audit, names.reviewer(session.reviewer.name), clock, secret=secret)
    try:
        _fill(session, copy, names, step)
        _compare(session, copy, names)
    except BaseException:
        copy.close()
        path.unlink()
        raise
    copy.close()


def _without_people(audit: Audit, head: str) -> Audit:
    """Return an audit without what somebody wrote or decided by name; a locked one is open in the copy."""
    return replace(audit, purpose="", disposal_decision="", retention_ground="", copy_of=head, lock=None)


@dataclass(frozen=True, slots=True)
class _Names:
    """What people are called in the copy, in the order in which they come."""

    session: Session

    def pseudonym(self, name: str) -> str:
        """Return what somebody is called in the copy; '' for nobody."""
        return f"Granskare {self._known().index(name) + 1}" if name else ""

    def reviewer(self, name: str) -> Reviewer:
        """Return who writes the copy, as the copy calls them."""
        number = self._known().index(name) + 1
        return Reviewer(f"Granskare {number}", f"G{number}")

    def _known(self) -> list[str]:
        cases = self.session.cases.values()
        return list(dict.fromkeys([*(case.reviewer for case in cases if case.reviewer), self.session.reviewer.name]))


def _fill(session: Session, copy: Session, names: _Names, step: Callable[[int, int], None]) -> None:
    logic = logic_of(session)
    load_checklist(copy, logic.checklist, read_file(session.file.database))
    add_cases(copy, [NewCase(unit=case.unit, stratum=case.stratum) for case in session.cases.values()])
    ids = dict(zip(session.cases, copy.cases, strict=True))
    for done, (case_id, new_id) in enumerate(ids.items(), 1):
        changes = list(_of_case(session, case_id, new_id, names))
        if changes:
            record(copy, ActKind.ANONYMISE, changes, moments={new_id: session.moments[case_id]})
        step(done, len(ids))
    said = list(_said(session, ids))
    if said:
        record(copy, ActKind.ANONYMISE, said, moments={new: session.moments[old] for old, new in ids.items()})


def _of_case(session: Session, case_id: int, new_id: int, names: _Names) -> Iterator[Change]:
    """Yield what makes a case of the copy hold what the original's does."""
    case, checklist = session.cases[case_id], logic_of(session).checklist
    if case.is_absent:
        yield Change(Field.ABSENCE, "", case.absence.value, new_id)
    if case.status is CaseStatus.NOT_BEGUN:
        return
    yield Change(Field.STATUS, CaseStatus.NOT_BEGUN.value, case.status.value, new_id)
    yield Change(Field.CASE_REVIEWER, "", names.pseudonym(case.reviewer), new_id)
    for row in session.rows[case_id]:
        yield Change(Field.ROW, "", "1", new_id, repeat_of(row), row)
    for place, answer in session.answers[case_id].items():
        value = _kept_value(checklist, item_of(place), answer.value, case, names)
        if value and logic_of(session).checklist.item(item_of(place)).kind not in _WORKED_OUT:
            yield change_at(Field.VALUE, "", value, new_id, place)


_WORKED_OUT = (ItemKind.CALCULATE, ItemKind.REPEAT)


def _kept_value(checklist: Checklist, item: str, value: str, case: Case, names: _Names) -> str:
    """Return what the copy has of an answer: who reviewed by another name, free words as removed, the rest as it is."""
    if not value:
        return ""
    if checklist.item(item).kind is ItemKind.USERNAME:
        return names.pseudonym(case.reviewer)
    return REMOVED if item in checklist.in_words else value


def _said(session: Session, ids: Mapping[int, int]) -> Iterator[Change]:
    """Yield what the administration says, without words and without who said it."""
    checklist = logic_of(session).checklist
    for view in session.views:
        value, answer = (REMOVED if text and view.item in checklist.in_words else text for text in _values(view))
        blank = View(ids[view.case_id], view.item, view.row)
        kept = replace(blank, value=value, answer=answer, presence=view.presence, decision=view.decision, day=view.day)
        yield from differences(VIEWS, blank, kept)
    for claim in session.claims:
        blank_claim = Claim(claim.item, claim.number)
        yield from differences(
            CLAIMS, blank_claim, replace(blank_claim, more=claim.more, unit=claim.unit, day=claim.day)
        )


def _values(view: View) -> tuple[str, str]:
    return view.value, view.answer


def _compare(session: Session, copy: Session, names: _Names) -> None:
    """Raise AuditError where the copy counts anything otherwise than the original."""
    before, after = session.snapshot(), copy.snapshot()
    if tally_records(tally(before)) != tally_records(tally(after)):
        raise AuditError("anonymise.tally_changed")
    for by in GroupBy:
        rename = names.pseudonym if by is GroupBy.REVIEWER else str
        original = {rename(group): tally_records(found) for group, found in tally_by(before, by).items()}
        if original != _records(tally_by(after, by)):
            raise AuditError("anonymise.tally_changed")


def _records(tallies: Mapping[str, Any]) -> Mapping[str, list[Record]]:
    return {group: tally_records(found) for group, found in tallies.items()}
