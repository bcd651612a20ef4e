"""Imports a whole table of answers as one act: all of it, or nothing."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from aktgranskning.domain.acts import ActKind, Change, Changes, Field
from aktgranskning.domain.audit import AnswerState, Case, CaseStatus
from aktgranskning.domain.errors import Problem, RefusedError
from aktgranskning.domain.logic import Logic
from aktgranskning.intake.answers import ImportedCase
from aktgranskning.recording import record
from aktgranskning.review import begin_changes, logic_of
from aktgranskning.session import Session


def import_answers(session: Session, rows: Sequence[ImportedCase], found: Sequence[Problem] = ()) -> Changes:
    """Store the answers of a table in the audit's cases; `found` is what was wrong in its cells.

    Raises RefusedError with that, and with every row that names an unknown or closed case, answers what is not
    asked, or breaks a constraint; nothing is stored then.
    """
    logic = logic_of(session)
    changes: list[Change] = []
    problems = list(found)
    unread = {problem.row for problem in found}
    for row, case in _matched(session, rows, problems):
        of_case = _changes_of(session, logic, row, case)
        if row.row not in unread:  # else an answer that could not be read would make others seem not to be asked
            problems.extend(_logical_problems(session, logic, row, case, of_case))
        changes.extend(of_case)
    if problems:
        raise RefusedError("import.refused", sorted(problems, key=lambda problem: problem.row))
    if not changes:
        return Changes(ActKind.IMPORT, 0)
    return record(session, ActKind.IMPORT, changes)


def _matched(
    session: Session, rows: Sequence[ImportedCase], problems: list[Problem]
) -> Iterator[tuple[ImportedCase, Case]]:
    """Pair each row with its case: by label, or in order where the rows name none."""
    by_label = {case.label.casefold(): case for case in session.cases.values()}
    in_order = iter(session.cases.values())
    seen: set[int] = set()
    for row in rows:
        case = by_label.get(row.label.casefold()) if row.label else next(in_order, None)
        if case is None:
            code = "import.unknown_case" if row.label else "import.too_many_rows"
            parameters: dict[str, object] = {"cases": len(session.cases)}
            problems.append(Problem(code, row=row.row, column="case", cell=row.label, parameters=parameters))
        elif case.id in seen:
            problems.append(Problem("import.case_twice", row=row.row, column="case", cell=row.label))
        elif case.status is CaseStatus.DONE:
            problems.append(Problem("import.case_done", row=row.row, column="case", cell=case.label))
        else:
            seen.add(case.id)
            yield row, case


def _changes_of(session: Session, logic: Logic, row: ImportedCase, case: Case) -> list[Change]:
    changes = begin_changes(session, logic, case.id) if row.values else []
    for field, old, new in (
        (Field.UNIT, case.unit, row.unit),
        (Field.REFERENCE, case.reference, row.reference),
    ):
        if new is not None and new != old:
            changes.append(Change(field, old, new, case.id))
    answers = session.answers[case.id]
    for item, value in row.values.items():
        changes = [change for change in changes if change.item != item]  # instead of its default
        if answers[item].value != value:
            changes.append(Change(Field.VALUE, answers[item].value, value, case.id, item))
        if answers[item].draft:
            changes.append(Change(Field.DRAFT, answers[item].draft, "", case.id, item))
    return changes


def _logical_problems(
    session: Session, logic: Logic, row: ImportedCase, case: Case, changes: Sequence[Change]
) -> Iterator[Problem]:
    """Check a row's answers against the logic of the case as it would be with all of them."""
    answers = session.answers[case.id]
    values = {name: answer.value for name, answer in answers.items()}
    values |= {change.item: change.new for change in changes if change.field is Field.VALUE}
    today = session.today()
    evaluated = logic.evaluate(values, today)
    in_force = {name: "" if found.state is AnswerState.NOT_ASKED else found.value for name, found in evaluated.items()}
    for item, value in row.values.items():
        problem = Problem("import.not_asked", row=row.row, column=item, cell=value)
        if evaluated[item].state is AnswerState.NOT_ASKED:
            yield problem
        elif not logic.accepts(item, value, in_force, today):
            said = logic.checklist.item(item).constraint_message or logic.checklist.item(item).constraint
            yield replace(problem, code="import.constraint", parameters={"reason": said})
