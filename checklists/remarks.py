"""What the author should know of a checklist that can be used nevertheless."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from aktgranskning.domain.checklist import Item, ItemKind, TallyKind
from aktgranskning.domain.errors import Problem
from aktgranskning.domain.form.outline import Outline
from aktgranskning.domain.placeholders import CASES, placeholders_in
from aktgranskning.intake.answers import CASE_COLUMNS
from checklists.choices import ListedChoice
from checklists.comparisons import several_compared
from checklists.constants import constant_conditions
from checklists.doubts import doubtful_expressions
from checklists.expressions import Written
from checklists.findings import figures_first
from checklists.left_out import left_out
from checklists.parameters import read_parameters
from checklists.rows import Row
from checklists.survey import Survey
from checklists.types import read_type


def remarks(
    survey: Survey, lists: Mapping[str, tuple[ListedChoice, ...]], written: Sequence[Written], outline: Outline
) -> list[Problem]:
    """List what is shown or read otherwise than the author may expect, with its cell."""
    found = [*doubtful_expressions(written), *left_out(survey, lists, written)]
    for one in written:
        found += [*constant_conditions(one, outline), *several_compared(one, outline)]
    found += [row.problem("checklist.name_not_ascii", "name") for row in survey.names.values() if _is_foreign(row)]
    found += [
        choice.row.problem("checklist.name_not_ascii", "name")
        for choices in lists.values()
        for choice in choices
        if choice.row.sheet.strip().casefold() == "choices" and _is_foreign(choice.row)
    ]
    for group in survey.groups:
        if not group.section.is_repeat and "${" in group.row["label"]:
            found.append(group.row.problem("checklist.label_as_written", "label"))
    for row, item in survey.items:
        if item.name == row["name"]:  # and not the text that `or_other` adds to it
            found += _of_item(row, item)
    found += [
        choice.row.problem("checklist.label_missing", "label", shown=choice.label)
        for choices in lists.values()
        for choice in choices
        if not choice.row["label"]
    ]
    judged = {item.list_name: None for _, item in survey.items if item.kind is ItemKind.SELECT_ONE}
    for name in judged:
        found += _without_outcome(lists.get(name, ()))
    return found


def _of_item(row: Row, item: Item) -> Iterator[Problem]:
    if item.kind is ItemKind.DISPLAYED:
        yield row.problem("checklist.displayed_only", "type", type=read_type(row["type"]).word)
    if (read_parameters(row["parameters"]) or {}).get("randomize", "").casefold() == "true":
        yield row.problem("checklist.order_kept", "parameters")
    if item.name.casefold() in CASE_COLUMNS:
        yield row.problem("checklist.name_of_column", "name")
    if not row["label"] and row["hint"]:
        yield row.problem("checklist.label_missing", "label", shown=item.label)
    if _is_judged_by_nothing(row, item):
        yield row.problem("checklist.outcomes_missing", "audit_criterion", list=item.list_name)
    if item.where and CASES not in placeholders_in(item.finding):
        yield row.problem("checklist.where_without_cases", "audit_where")
    yield from figures_first(row, item)
    if item.has_outcome and item.tally is not TallyKind.NONE and not item.criterion:
        yield row.problem("checklist.criterion_missing", "audit_criterion")


def _is_judged_by_nothing(row: Row, item: Item) -> bool:
    """Say whether an item has a criterion and no outcome, and neither its tally nor its sentence shows why."""
    if item.kind is not ItemKind.SELECT_ONE or item.has_outcome or not item.choices:
        return False
    return bool(item.criterion) and not row["audit_tally"] and not item.finding


def _is_foreign(row: Row) -> bool:
    return not row["name"].isascii()


def _without_outcome(choices: Iterable[ListedChoice]) -> Iterator[Problem]:
    """Yield the choices that count as not met because others of their list have an outcome and they have none."""
    if any(choice.outcome for choice in choices):
        for choice in choices:
            if choice.outcome is None:
                yield choice.row.problem("checklist.choice_without_outcome", "audit_outcome", name=choice.name)
