"""What the checker found in a checklist: lines for people, records for programs."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from aktgranskning.catalogue import cause, listed, remedy, text
from aktgranskning.domain.errors import AuditError, Problem, RefusedError

if TYPE_CHECKING:
    from checklists.reader import Checked

Record = dict[str, object]


def checked_lines(checked: "Checked", path: Path) -> str:
    """Write what was found: that all is well or each error, then what is worth knowing, a line each."""
    if checked.errors:
        head = text("checklist.refused", file=path.name)
    else:
        version = f", version {checked.version}" if checked.version else ""
        head = f"Checklistan är i ordning: {checked.title}{version}, {checked.items} frågor att besvara."
    lines = [head, *listed(checked.errors)]
    return "\n".join([*lines, "Att känna till:", *listed(checked.warnings)] if checked.warnings else lines)


def checked_record(checked: "Checked", path: Path) -> Record:
    """Return what was found as a record: `file`, `title`, `version`, `items`, `errors`, `warnings`."""
    return {
        "file": path.name,
        "title": checked.title,
        "version": checked.version,
        "items": checked.items,
        "errors": _records(checked.errors, "error"),
        "warnings": _records(checked.warnings, "warning"),
    }


def unreadable_record(error: AuditError, path: Path) -> Record:
    """Return such a record of a file that cannot be read: it has no title, and the error is its only one."""
    alone = [Problem(error.code, parameters=error.parameters)]
    problems = error.problems if isinstance(error, RefusedError) else alone
    return {
        "file": path.name,
        "title": "",
        "version": "",
        "items": 0,
        "errors": _records(problems, "error"),
        "warnings": [],
    }


def _records(problems: Sequence[Problem], severity: str) -> list[Record]:
    return [
        {
            "code": problem.code,
            "severity": severity,
            "sheet": problem.sheet,
            "row": problem.row,
            "column": problem.column,
            "cell": problem.cell,
            "cause": cause(problem),
            "remedy": remedy(problem),
        }
        for problem in problems
    ]
