"""The logic of a checklist: which items are asked in a case, what is computed, and what each answer means."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from graphlib import CycleError, TopologicalSorter

from aktgranskning.domain.audit import AnswerState
from aktgranskning.domain.checklist import Checklist, Item, ItemKind
from aktgranskning.domain.errors import AuditError
from aktgranskning.domain.expressions.compiler import Expression, compile_expression
from aktgranskning.domain.expressions.values import Value, to_boolean, to_text


@dataclass(frozen=True, slots=True)
class Evaluated:
    """What the logic says of one item in one case: its value (computed or given) and its state."""

    value: str
    state: AnswerState


@dataclass(frozen=True, slots=True)
class _Rule:
    """The compiled expressions of one item; `relevant` holds those of its sections too, outermost first."""

    item: Item
    relevant: tuple[Expression, ...]
    calculation: Expression | None
    met: Expression | None
    not_applicable: Expression | None
    required: Expression | None
    constraint: Expression | None

    def of_value(self) -> tuple[Expression, ...]:
        return self.relevant + ((self.calculation,) if self.calculation else ())

    def of_state(self) -> tuple[Expression, ...]:
        return tuple(expression for expression in (self.met, self.not_applicable) if expression)


class _CaseContext:
    """What expressions see of one case: values in force ('' where not relevant), the own value, the day."""

    def __init__(self, rules: Mapping[str, _Rule], in_force: dict[str, str], today: date) -> None:
        self._rules = rules
        self.in_force = in_force
        self.today = today
        self.own_value: Value = ""

    def value(self, name: str) -> Value:
        return typed(self._rules[name].item.kind, self.in_force.get(name, ""))


class Logic:
    """A checklist with its expressions compiled and their order worked out."""

    def __init__(self, checklist: Checklist) -> None:
        self.checklist = checklist
        self._rules = {item.name: _compile(checklist, item) for item in checklist.items}
        self._order = _order(self._rules)
        self._affected: dict[str, frozenset[str]] = {}
        by_day = {name for name, rule in self._rules.items() if _uses_today(rule)}
        self._affected_by_day = self._reach(by_day)

    def _reach(self, names: set[str]) -> frozenset[str]:
        """Return the names, and every item whose value or state can follow from theirs."""
        reached = set(names)
        for name in self._order:
            if any(expression.references & reached for expression in self._rules[name].of_value()):
                reached.add(name)
        for name, rule in self._rules.items():
            if any(expression.references & reached for expression in rule.of_state()):
                reached.add(name)
        return frozenset(reached)

    def affected(self, changed: Iterable[str], *, new_day: bool) -> frozenset[str]:
        """Return every item that must be evaluated when these change, and the day does or does not."""
        reached = self._affected_by_day if new_day else frozenset[str]()
        for name in changed:
            if name not in self._affected:
                self._affected[name] = self._reach({name})
            reached |= self._affected[name]
        return reached

    def conditions_of(self, name: str) -> tuple[str, ...]:
        """Return the items on which it depends whether an item is asked, in the checklist's order."""
        named = {reference for expression in self._rules[name].relevant for reference in expression.references}
        return tuple(item.name for item in self.checklist.items if item.name in named)

    def evaluate(
        self,
        values: Mapping[str, str],
        day: date,
        in_force: Mapping[str, str] | None = None,
        names: frozenset[str] | None = None,
    ) -> dict[str, Evaluated]:
        """Evaluate a case, or only `names` of it.

        `values` holds what was answered, by item name. `in_force` holds, where only `names` are evaluated, the values
        of the other items as they count now ('' where not relevant). `day` is what `today()` means.
        """
        context = _CaseContext(self._rules, dict(in_force or {}), day)
        order = self._order if names is None else [name for name in self._order if name in names]
        found: dict[str, str | None] = {}
        for name in order:
            found[name] = value = self._value(self._rules[name], values.get(name, ""), context)
            context.in_force[name] = value or ""
        return {
            name: Evaluated(
                values.get(name, "") if value is None else value,
                self._state(self._rules[name], value, context),
            )
            for name, value in found.items()
        }

    def _value(self, rule: _Rule, given: str, context: _CaseContext) -> str | None:
        """Return the value in force, None where the item is not relevant."""
        context.own_value = typed(rule.item.kind, given)
        if not all(to_boolean(expression.evaluate(context)) for expression in rule.relevant):
            return None
        if rule.calculation:
            return _stored(rule.calculation.evaluate(context))
        return given

    def _state(self, rule: _Rule, value: str | None, context: _CaseContext) -> AnswerState:
        if value is None:
            return AnswerState.NOT_ASKED
        if not value:
            return AnswerState.UNANSWERED
        context.own_value = typed(rule.item.kind, value)
        if rule.not_applicable and to_boolean(rule.not_applicable.evaluate(context)):
            return AnswerState.NOT_APPLICABLE
        if rule.met and to_boolean(rule.met.evaluate(context)):
            return AnswerState.MET
        if not rule.item.has_outcome:
            return AnswerState.RECORDED
        by_choice = _outcome_of_choice(rule.item, value)
        if by_choice is None or (rule.met and by_choice is AnswerState.MET):
            return AnswerState.NOT_MET
        return by_choice

    def is_required(self, name: str, in_force: Mapping[str, str], day: date) -> bool:
        """Say whether an item must be answered before the case is closed, given the values in force."""
        return self._holds(self._rules[name].required, name, in_force, day)

    def accepts(self, name: str, value: str, in_force: Mapping[str, str], day: date) -> bool:
        """Say whether a value keeps the item's constraint; an empty value always does."""
        rule = self._rules[name]
        if not rule.constraint or not value:
            return True
        return self._holds(rule.constraint, name, {**in_force, name: value}, day)

    def default_of(self, name: str, day: date) -> str:
        """Return the value with which the item begins."""
        item = self._rules[name].item
        if not item.default_is_expression:
            return item.default
        context = _CaseContext(self._rules, {}, day)
        return _stored(compile_expression(item.default).evaluate(context))

    def _holds(self, expression: Expression | None, name: str, in_force: Mapping[str, str], day: date) -> bool:
        if expression is None:
            return False
        context = _CaseContext(self._rules, dict(in_force), day)
        context.own_value = typed(self._rules[name].item.kind, in_force.get(name, ""))
        return to_boolean(expression.evaluate(context))


def typed(kind: ItemKind, value: str) -> Value:
    """Return a stored value as expressions see it: numbers as float, dates as date, the rest as text."""
    if not value:
        return ""
    if kind in (ItemKind.INTEGER, ItemKind.DECIMAL):
        return float(value)
    if kind is ItemKind.DATE:
        return date.fromisoformat(value)
    return value


def _stored(value: Value) -> str:
    if isinstance(value, bool):
        return "1" if value else "0"  # as JavaRosa keeps a computed boolean
    text = to_text(value)
    return "" if text == "NaN" else text


def _outcome_of_choice(item: Item, value: str) -> AnswerState | None:
    """Return the outcome of the one choice that a value holds; several choices at once have none."""
    for choice in item.choices:
        if choice.name == value and choice.outcome:
            return AnswerState(choice.outcome.value)
    return None


def _compile(checklist: Checklist, item: Item) -> _Rule:
    sections = {section.name: section for section in checklist.sections}
    relevant = [item.relevant]
    section = sections.get(item.section)
    while section:
        relevant.append(section.relevant)
        section = sections.get(section.parent)
    return _Rule(
        item,
        tuple(compile_expression(source) for source in reversed(relevant) if source),
        *(
            compile_expression(source) if source else None
            for source in (item.calculation, item.met, item.not_applicable, item.required, item.constraint)
        ),
    )


def _uses_today(rule: _Rule) -> bool:
    return any(expression.uses_today for expression in rule.of_value() + rule.of_state())


def _order(rules: Mapping[str, _Rule]) -> tuple[str, ...]:
    """Return the items so that each comes after those whose values it is worked out from."""
    graph = {
        name: {reference for expression in rule.of_value() for reference in expression.references}
        for name, rule in rules.items()
    }
    try:
        return tuple(TopologicalSorter(graph).static_order())
    except CycleError as error:
        raise AuditError("checklist.cycle", names=" → ".join(error.args[1])) from error
