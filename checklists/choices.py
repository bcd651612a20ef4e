"""The sheet `choices`: lists of choices, and what each choice means."""

from collections.abc import Iterable
from dataclasses import dataclass

from aktgranskning.domain.checklist import Outcome, Requirement
from aktgranskning.domain.errors import Problem
from checklists.rows import Row
from checklists.words import meant_word


@dataclass(frozen=True, slots=True)
class ListedChoice:
    """A choice as its author wrote it; `key` is '' where it has yet to be found.

    `columns` holds, by heading, what else its row says, for choice filters.
    """

    row: Row
    name: str
    label: str
    outcome: Outcome | None
    key: str
    columns: tuple[tuple[str, str], ...] = ()
    require: tuple[Requirement, ...] = ()


REQUIRE_BOTH = "both"
"""The word of `audit_require` that stands for all of them."""


def read_choices(rows: Iterable[Row]) -> tuple[dict[str, tuple[ListedChoice, ...]], list[Problem]]:
    """Gather the choices of each list, in their order, and list their mistakes (those of keys left out)."""
    lists: dict[str, dict[str, ListedChoice]] = {}
    problems: list[Problem] = []
    for row in rows:
        listed = lists.setdefault(row["list_name"], {})
        outcome, outcome_mistakes = _outcome(row)
        require, require_mistakes = _require(row)
        problems += [*_mistakes(row), *outcome_mistakes, *require_mistakes]
        if row["name"] and row["name"] in listed:
            first = listed[row["name"]].row.number
            problems.append(row.problem("checklist.choice_twice", "name", row=first))
        else:
            key = row["audit_key"].upper()
            columns = tuple(row.others.items())
            label = row["label"] or row["name"]
            listed[row["name"]] = ListedChoice(row, row["name"], label, outcome, key, columns, require)
    return {name: tuple(listed.values()) for name, listed in lists.items()}, problems


def _outcome(row: Row) -> tuple[Outcome | None, list[Problem]]:
    written = row["audit_outcome"].casefold()
    if written in set(Outcome):
        return Outcome(written), []
    known, near = ", ".join(Outcome), meant_word("audit_outcome", written, Outcome)
    problem = row.problem("checklist.outcome_unknown", "audit_outcome", nearest=near, known=known)
    return None, [problem] if written else []


def _require(row: Row) -> tuple[tuple[Requirement, ...], list[Problem]]:
    words = set(row["audit_require"].casefold().replace(",", " ").split())
    known = (*Requirement, REQUIRE_BOTH)
    if words - set(known):
        near = meant_word("audit_require", row["audit_require"], known)
        return (), [row.problem("checklist.require_unknown", "audit_require", nearest=near, known=", ".join(known))]
    return tuple(asked for asked in Requirement if words & {asked.value, REQUIRE_BOTH}), []


def _mistakes(row: Row) -> list[Problem]:
    problems = [row.problem("checklist.cell_missing", column) for column in ("list_name", "name") if not row[column]]
    if len(row["name"].split()) > 1 or ";" in row["name"]:
        problems.append(row.problem("checklist.choice_name_invalid", "name"))
    return problems
