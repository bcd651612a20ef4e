"""Imports a whole table of answers as one act: all of it, or nothing."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from aktgranskning.domain.acts import CASE_FIELDS, ActKind, Change, Changes, Field, change_at
from aktgranskning.domain.audit import Answer, AnswerState, Case, CaseStatus
from aktgranskning.domain.errors import Problem, RefusedError
from aktgranskning.domain.fact_check import Claim
from aktgranskning.domain.form.standing import Standing
from aktgranskning.domain.logic import Logic
from aktgranskning.domain.one_line import on_one_line
from aktgranskning.domain.places import item_of
from aktgranskning.imported_rows import ImportedRows
from aktgranskning.imported_views import claim_changes, unfit_views, view_changes
from aktgranskning.intake.answers import ImportedCase
from aktgranskning.progress import not_offered
from aktgranskning.recording import record
from aktgranskning.review import begin_changes, clean
from aktgranskning.session import Session, logic_of
from aktgranskning.working_out import CaseWork, standing_of, work_out

_ANSWER_FIELDS = (Field.VALUE, Field.EVIDENCE)
"""What beginning a case sets of its answers: defaults, and what the register gave."""


def import_answers(
    session: Session, rows: Sequence[ImportedCase], found: Sequence[Problem] = (), claims: Sequence[Claim] = ()
) -> Changes:
    """Store what a table says of the audit's cases; `found` is what was wrong in its cells.

    With it goes what the administration says: views of answers, and `claims`, each in place of what is kept of it.

    Raises RefusedError with that, and with every row that names an unknown or closed case, answers what is not
    asked, or breaks a constraint; nothing is stored then.
    """
    logic = logic_of(session)
    changes: list[Change] = []
    problems = list(found)
    unread = {problem.row for problem in found}
    for row, case in _matched(session, rows, problems):
        of_case = _changes_of(session, logic, row, case)
        # an answer that could not be read would make others seem not to be asked
        if unread.isdisjoint((row.row, *row.lines.values())):
            work = work_out(session, case.id, of_case)
            problems.extend(_logical_problems(session, logic, row, case, work))
        changes.extend(of_case)
    changes += claim_changes(session, claims)
    if problems:
        raise RefusedError("import.refused", sorted(problems, key=lambda problem: problem.row))
    if not changes:
        return Changes(ActKind.IMPORT, 0)
    return record(session, ActKind.IMPORT, changes)


def cases_left_out(session: Session, rows: Sequence[ImportedCase]) -> list[str]:
    """Return the labels of the cases of which a package or a long table has nothing; none for a row a case."""
    named = {row.label.casefold() for row in rows if row.is_whole}
    return [case.label for case in session.present_cases() if named and case.label.casefold() not in named]


def _matched(
    session: Session, rows: Sequence[ImportedCase], problems: list[Problem]
) -> Iterator[tuple[ImportedCase, Case]]:
    """Pair each row with its case: by label, or in order where the rows name none."""
    by_label = {case.label.casefold(): case for case in session.cases.values()}
    in_order = iter(present := session.present_cases())
    seen: set[int] = set()
    for row in rows:
        case = by_label.get(row.label.casefold()) if row.label else next(in_order, None)
        if case is None:
            code = "import.unknown_case" if row.label else "import.too_many_rows"
            parameters: dict[str, object] = {"cases": len(present)}
            problems.append(_of_case(code, row, parameters))
        elif case.id in seen:
            problems.append(_of_case("import.case_twice", row))
        elif case.is_absent:
            problems.append(_of_case("import.case_absent", row, cell=case.label))
        elif case.status is CaseStatus.DONE:
            problems.append(_of_case("import.case_done", row, cell=case.label))
        else:
            seen.add(case.id)
            yield row, case


def _of_case(code: str, row: ImportedCase, parameters: dict[str, object] | None = None, cell: str = "") -> Problem:
    return Problem(code, row=row.row, column="case", cell=cell or row.label, parameters=parameters or {})


def _changes_of(session: Session, logic: Logic, row: ImportedCase, case: Case) -> list[Change]:
    changes = _begin(session, logic, row, case)
    for field, old, new in (
        (Field.UNIT, case.unit, row.unit and on_one_line(row.unit)),
        (Field.REFERENCE, case.reference, row.reference),
    ):
        if new is not None and new != old:
            changes.append(Change(field, old, new, case.id))
    rows = ImportedRows(session, case.id)
    for key, count in row.row_counts.items():
        rows.reach(key, count)
    for key, value in row.values.items():
        place = rows.place(key)
        answer = session.answers[case.id].get(place, Answer())
        changes = [change for change in changes if (change.field, change.place) != (Field.VALUE, place)]  # its default
        if answer.value != value:
            changes.append(change_at(Field.VALUE, answer.value, clean(value), case.id, place))
        if answer.draft:
            changes.append(change_at(Field.DRAFT, answer.draft, "", case.id, place))
    changes += _beside(session, row, case, rows)
    changes += view_changes(session, case.id, rows.all, row.views)
    return [change for change in changes if change.field in CASE_FIELDS] + [
        *rows.added,
        *(change for change in changes if change.field not in CASE_FIELDS),
    ]


def _begin(session: Session, logic: Logic, row: ImportedCase, case: Case) -> list[Change]:
    """Return what beginning the case sets, and closing it where the table says that it was closed.

    Where the table says all of the case, what has no answer there keeps none: its default was taken away.
    """
    told = row.values, row.comments, row.evidence, row.row_counts, row.views
    if not any(told) and row.status is CaseStatus.NOT_BEGUN:
        return []
    changes = begin_changes(session, logic, case.id)
    if row.is_whole:
        changes = [change for change in changes if not _is_answer(change, logic)]
    if row.status is CaseStatus.DONE:
        changes = [change for change in changes if change.field is not Field.STATUS]
        changes.append(Change(Field.STATUS, case.status.value, CaseStatus.DONE.value, case.id))
    return changes


def _is_answer(change: Change, logic: Logic) -> bool:
    return change.field in _ANSWER_FIELDS and logic.checklist.item(change.item).can_be_answered


def _beside(session: Session, row: ImportedCase, case: Case, rows: ImportedRows) -> Iterator[Change]:
    """Yield what sets the comments, and where in the file answers stand."""
    for field, texts in ((Field.COMMENT, row.comments), (Field.EVIDENCE, row.evidence)):
        for key, text in texts.items():
            place = rows.place(key)
            old: str = getattr(session.answers[case.id].get(place, Answer()), field.value)
            if old != text:
                yield change_at(field, old, clean(text), case.id, place)


def _logical_problems(
    session: Session, logic: Logic, row: ImportedCase, case: Case, work: CaseWork
) -> Iterator[Problem]:
    """Check a row's answers against the logic of the case as it would be with all of them."""
    standing = standing_of(session, work)
    rows = ImportedRows(session, case.id)
    for key, value in row.values.items():
        place = rows.place(key)
        line = row.line(key)  # none in a package: there it says whose answer it is
        whose = "" if line else row.label
        problem = Problem("import.not_asked", row=line, column=key, cell=value, case=whose)
        if work.answers[place].state is AnswerState.NOT_ASKED:
            yield problem
        elif not_offered(logic, place, value, standing):
            yield replace(problem, code="import.not_offered")
        elif not logic.accepts(place, value, standing):
            item = logic.checklist.item(item_of(place))
            said = item.constraint_message or item.constraint
            yield replace(problem, code="import.constraint", parameters={"reason": said})
    yield from unfit_views(work.rows, row)
    if row.status is CaseStatus.DONE:
        yield from _left_open(logic, row, work, standing)


def _left_open(logic: Logic, row: ImportedCase, work: CaseWork, standing: Standing) -> Iterator[Problem]:
    """Yield a problem for each answer without which a case cannot be closed."""
    for place, answer in work.answers.items():
        is_asked = logic.checklist.item(item_of(place)).can_be_answered and answer.state is not AnswerState.NOT_ASKED
        if is_asked and not answer.value and logic.is_required(place, standing):
            yield Problem("import.required", row=row.row, column=place, case=row.label)
