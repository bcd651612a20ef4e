"""One pass over a case: which items are asked, what they hold, and what that means."""

import math

from aktgranskning.domain.audit import AnswerState, CaseStatus
from aktgranskning.domain.checklist import Item
from aktgranskning.domain.expressions.values import to_boolean, to_number
from aktgranskning.domain.form.context import CaseContext, Surroundings
from aktgranskning.domain.form.outline import Definition
from aktgranskning.domain.form.rules import Reading, Rule
from aktgranskning.domain.form.standing import Standing
from aktgranskning.domain.form.values import stored, typed
from aktgranskning.domain.places import row_of, rows_around

MOST_COUNTED_ROWS = 1_000
"""The most rows that a computed count makes of a repeat, in each row around it."""


class Evaluation:
    """Evaluates rules in a standing; the items must come in their order, and each value be put into the standing."""

    def __init__(self, surroundings: Surroundings, standing: Standing) -> None:
        self._standing = standing
        self._context = CaseContext(surroundings, standing)
        self._groups: dict[tuple[str, str], bool] = {}

    def value(self, rule: Rule, row: str, given: str) -> str | None:
        """Return the value in force of an item in a row, None where it is not asked; `given` is what was answered."""
        if not self._is_asked(rule, row):
            return None
        if rule.definition.is_repeat:
            there = len(self._standing.rows_of(rule.item.name, row))
            limited = rule.repeat_count is not None and not rule.only_adds
            return str(min(there, wanted_rows(rule, row, self._context)) if limited else there)
        if rule.calculation is None or not rule.item.is_derived:
            return given
        self._context.move_to(rule.definition, row, typed(rule.item.kind, given) if rule.keeps_its_value else "")
        return stored(rule.item.kind, rule.calculation.expression.evaluate(self._context))

    def _is_asked(self, rule: Rule, row: str) -> bool:
        if row and not self._standing.has_row(row):
            return False
        if not all(self._group_is_asked(group, condition, row) for group, condition in rule.around):
            return False
        return rule.relevant is None or self._holds(rule.relevant, rule.definition, row)

    def _group_is_asked(self, group: Definition, condition: Reading, row: str) -> bool:
        """Say whether a group is asked, seen from a row inside it; it is worked out once for each of its own rows."""
        own_row = rows_around(row)[len(group.repeats) - 1] if group.repeats else ""
        if (group.name, own_row) not in self._groups:
            self._groups[group.name, own_row] = self._holds(condition, group, own_row)
        return self._groups[group.name, own_row]

    def _holds(self, reading: Reading, definition: Definition, row: str) -> bool:
        self._context.move_to(definition, row)
        return to_boolean(reading.expression.evaluate(self._context))

    def state(self, rule: Rule, place: str, value: str | None) -> AnswerState:
        """Return what a value in force means; a computed one that names no choice of the item answers nothing."""
        if value is None:
            return AnswerState.NOT_ASKED
        status = self._standing.circumstances.status
        rows_may_come = rule.definition.is_repeat and value == "0" and status is not CaseStatus.DONE
        if not value or rows_may_come or status is CaseStatus.NOT_BEGUN:
            return AnswerState.UNANSWERED
        if rule.choices and not rule.choices.issuperset(value.split()):
            return AnswerState.UNANSWERED
        self._context.move_to(rule.definition, row_of(place), typed(rule.item.kind, value))
        if rule.not_applicable and to_boolean(rule.not_applicable.expression.evaluate(self._context)):
            return AnswerState.NOT_APPLICABLE
        if rule.met and to_boolean(rule.met.expression.evaluate(self._context)):
            return AnswerState.MET
        if not rule.item.has_outcome:
            return AnswerState.RECORDED
        by_choice = _outcome_of_choice(rule.item, value)
        if by_choice is None or (rule.met and by_choice is AnswerState.MET):
            return AnswerState.NOT_MET
        return by_choice


def wanted_rows(rule: Rule, row: str, context: CaseContext) -> int:
    """Return how many rows a repeat's computed count asks for in the row around it."""
    assert rule.repeat_count is not None
    context.move_to(rule.definition, row)
    number = to_number(rule.repeat_count.expression.evaluate(context))
    return min(max(int(number), 0), MOST_COUNTED_ROWS) if math.isfinite(number) else 0


def _outcome_of_choice(item: Item, value: str) -> AnswerState | None:
    """Return the outcome of the one choice that a value holds; several choices at once have none."""
    for choice in item.choices:
        if choice.name == value and choice.outcome:
            return AnswerState(choice.outcome.value)
    return None
