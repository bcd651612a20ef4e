"""A file of answers of any kind: a matrix with a row a case, a long table with a line a place, or a JSON package."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from aktgranskning.domain.audit import CaseStatus
from aktgranskning.domain.checklist import Checklist
from aktgranskning.domain.errors import Problem
from aktgranskning.domain.fact_check import Claim
from aktgranskning.intake.answers import ImportedCase, check_answers
from aktgranskning.intake.long_answers import cases_of, check_long_table, is_long, lines_of
from aktgranskning.intake.package_file import SHEETS
from aktgranskning.intake.package_items import unfit_items
from aktgranskning.intake.package_views import claims_of, views_of
from aktgranskning.intake.sheet import Sheet
from aktgranskning.intake.tables import Table, read_answer_tables

_STATUSES = {status.value: status for status in CaseStatus}


Checked = tuple[tuple[ImportedCase, ...], list[Problem], tuple[Claim, ...]]
"""The cases of a file and what is wrong in it, as `check_answers` returns them, and the administration's claims."""


def check_answer_file(path: Path, checklist: Checklist) -> Checked:
    """Read a file of answers, of the kind that its contents show; AuditError as `tables.read_answer_tables`."""
    table = read_answer_tables(path)
    if tuple(sheet.name for sheet in table.sheets) == SHEETS:
        return _check_package(table, checklist)
    check = check_long_table if is_long(table) else check_answers
    return (*check(table, checklist), ())


def _check_package(table: Table, checklist: Checklist) -> Checked:
    items, cases, answers, views, claims = table.sheets
    unfit = list(unfit_items(items, checklist))
    if unfit:  # what its answers are then is of no use
        return (), unfit, ()
    lines = lines_of(answers)
    found, problems = cases_of(checklist, lines)
    by_label = {case.label.casefold(): case for case in found}
    problems = [*table.problems, *(_placed(problem, answers) for problem in problems)]
    for label, of_case in views_of(views, checklist, problems).items():
        case = by_label.get(label, ImportedCase(0, label, None, None, {}))
        by_label[label] = replace(case, views=of_case)
    packed = tuple(_packed(cases, by_label, problems))
    told = tuple(claims_of(claims, checklist, problems).values())
    return (*_once(packed, problems), told)


def _once(
    packed: Sequence[ImportedCase], problems: Sequence[Problem]
) -> tuple[tuple[ImportedCase, ...], list[Problem]]:
    """Return each named case once, with a problem for each that stands several times, not for what follows from it."""
    seen = Counter(case.label.casefold() for case in packed if case.label)
    cases = {case.label.casefold(): case for case in packed if case.label}
    twins = [Problem("import.packaged_twice", case=case.label) for label, case in cases.items() if seen[label] > 1]
    following = ("import.answer_twice", "import.view_twice")
    kept = (one for one in problems if one.code not in following or seen[one.case.casefold()] < 2)
    return tuple(cases.values()), [*kept, *twins]


def _placed(problem: Problem, answers: Sheet) -> Problem:
    """Return a problem as a package has it: a line of its sheet means nothing to a reader, a case and an item do."""
    case, item, row = (*answers.rows[problem.row - 1], "", "", "")[:3]
    code = "import.answer_twice" if problem.code == "import.line_twice" else problem.code
    return replace(problem, code=code, row=0, case=case, column=f"{row}/{item}" if row else item)


def _packed(cases: Sheet, by_label: dict[str, ImportedCase], problems: list[Problem]) -> Iterator[ImportedCase]:
    """Yield the cases of the package with what it says of them; those without an answer too."""
    for number, cells in enumerate(cases.rows[1:], 1):
        label, unit, status, reference = (*cells, *[""] * 4)[:4]
        named = label or f"cases[{number}]"
        if not label:
            problems.append(Problem("import.case_missing", case=named))
        if status not in _STATUSES:
            problems.append(Problem("import.status_unknown", column="status", cell=status, case=named))
        case = by_label.get(label.casefold(), ImportedCase(0, label, None, None, {}))
        yield replace(
            case,
            row=0,
            label=label,
            unit=unit or None,
            reference=reference or None,
            lines={},
            status=_STATUSES.get(status, CaseStatus.NOT_BEGUN),
            is_whole=True,
        )
