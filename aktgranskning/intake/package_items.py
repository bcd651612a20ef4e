"""What a package tells of its checklist's items, a row of cells an item, compared with another checklist's."""

from collections.abc import Iterator

from aktgranskning.domain.checklist import Checklist, Item
from aktgranskning.domain.errors import Problem
from aktgranskning.domain.spelling import nearest
from aktgranskning.intake.sheet import Sheet

_COUNTING_COLUMNS = ("calculation", "audit_tally", "audit_met", "audit_na")
"""The columns of a checklist that say how an item is counted; its choices' outcomes do so too."""

ITEM_COLUMNS = ("name", "kind", "repeats", "choices", "outcomes", *_COUNTING_COLUMNS)

_NO_OUTCOME = "-"


def item_rows(checklist: Checklist) -> list[list[str]]:
    """Return the cells of each item that can hold a value: what is computed counts too, and others count by it."""
    numbers = checklist.numbers()
    return [_cells(item, checklist) for item in checklist.items if item.name in numbers]


def unfit_items(items: Sheet, checklist: Checklist) -> Iterator[Problem]:
    """Yield a problem for each item of a package that the checklist has not, or has differently; labels may differ."""
    by_name = {item.name: item for item in checklist.items}
    for cells in items.rows[1:]:
        told = dict(zip(ITEM_COLUMNS, (*cells, *[""] * len(ITEM_COLUMNS)), strict=False))
        name = told["name"]
        if name in by_name:
            known = dict(zip(ITEM_COLUMNS, _cells(by_name[name], checklist), strict=True))
            yield from _differences(told, known)
        else:
            guess = nearest(name.casefold(), list(by_name))
            yield Problem("import.item_unknown", column=name, parameters={"nearest": guess})


def _cells(item: Item, checklist: Checklist) -> list[str]:
    names = " ".join(choice.name for choice in item.choices)
    outcomes = " ".join(choice.outcome or _NO_OUTCOME for choice in item.choices)
    counting = (item.calculation, item.tally.value, item.met, item.not_applicable)
    return [item.name, item.kind.value, "/".join(checklist.repeats_around(item)), names, outcomes, *counting]


def _differences(told: dict[str, str], known: dict[str, str]) -> Iterator[Problem]:
    name = told["name"]
    if any(told[column] != known[column] for column in ("kind", "repeats")):
        yield Problem("import.item_differs", column=name)  # of another kind, the rest differs by that alone
        return
    if differing := sorted({choice for choice, _ in _choices(told) ^ _choices(known)}):
        yield Problem("import.choices_differ", column=name, parameters={"choices": ", ".join(differing)})
    if columns := [column for column in _COUNTING_COLUMNS if told[column] != known[column]]:
        yield Problem("import.counting_differs", column=name, parameters={"columns": ", ".join(columns)})


def _choices(cells: dict[str, str]) -> set[tuple[str, str]]:
    """Return the choices of an item with their outcomes."""
    return set(zip(cells["choices"].split(), cells["outcomes"].split(), strict=False))
