"""The expressions of one item, compiled, and which items each of them reads."""

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, replace

from aktgranskning.domain.checklist import Item
from aktgranskning.domain.expressions.compiler import Expression, compile_expression
from aktgranskning.domain.form.outline import Definition, Outline
from aktgranskning.domain.form.reach import reads


@dataclass(frozen=True, slots=True)
class Reading:
    """A compiled expression and the names of the items and repeats that it reads."""

    expression: Expression
    names: frozenset[str]


@dataclass(frozen=True, slots=True)
class Rule:
    """The compiled expressions of one item; `around` are the conditions of the groups around it.

    A condition stands with the definition that it belongs to, the outermost first. The count of a repeat `only_adds`
    rows where it waits for the repeat itself ("one more as long as the last row says so"). `choices` are the names of
    those that the item has.
    """

    item: Item
    definition: Definition
    around: tuple[tuple[Definition, Reading], ...]
    relevant: Reading | None
    calculation: Reading | None
    repeat_count: Reading | None
    met: Reading | None
    not_applicable: Reading | None
    required: Reading | None
    readonly: Reading | None
    constraint: Reading | None
    choice_filter: Reading | None
    default: Reading | None
    only_adds: bool = False
    choices: frozenset[str] = frozenset()

    @property
    def keeps_its_value(self) -> bool:
        """Whether its calculation looks at what it gave before, so that the log must hold what it gave."""
        return self.calculation is not None and self.calculation.expression.uses_once

    def of_relevance(self) -> list[Reading]:
        """Return the conditions under which the item is asked, those of the groups around it first."""
        own = [self.relevant] if self.relevant else []
        return [reading for _, reading in self.around] + own

    def of_value(self) -> list[Reading]:
        """Return what the item's value in force is worked out from."""
        calculation = self.calculation if self.item.is_derived else None
        repeat_count = None if self.only_adds else self.repeat_count
        return self.of_relevance() + [reading for reading in (calculation, repeat_count) if reading]

    def of_state(self) -> list[Reading]:
        """Return what the item's state is worked out from beside its value."""
        return [reading for reading in (self.met, self.not_applicable) if reading]

    def waits_for(self) -> frozenset[str]:
        """Return what must be known before the item's value is: what it reads, and the repeats around it."""
        return names_in(self.of_value()).union(self.definition.repeats)


def compile_rules(outline: Outline, items: Iterable[Item]) -> dict[str, Rule]:
    """Compile the expressions of all items, by name; ExpressionError at the first that cannot be used."""
    rules = {item.name: compile_rule(outline, item) for item in items}
    counts = {name: rule.repeat_count.names for name, rule in rules.items() if rule.repeat_count}
    waits = {name: replace(rule, only_adds=True).waits_for() for name, rule in rules.items()}
    adding = counting_themselves(counts, waits)
    return {name: replace(rule, only_adds=name in adding) for name, rule in rules.items()}


def counting_themselves(counts: Mapping[str, Set[str]], waits: Mapping[str, Set[str]]) -> frozenset[str]:
    """Return the repeats whose computed count waits for the repeat itself, by way of others or not.

    `counts` are what the counts read, by repeat; `waits` what every item waits for, these counts left out.
    """
    return frozenset(name for name, read in counts.items() if name in _all_behind(read, waits))


def _all_behind(names: Set[str], waits: Mapping[str, Set[str]]) -> set[str]:
    found: set[str] = set()
    waiting = list(names)
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += waits.get(name, ())
    return found


def names_in(readings: Iterable[Reading]) -> frozenset[str]:
    """Return every name that any of the expressions reads."""
    return frozenset[str]().union(*(reading.names for reading in readings))


def compile_rule(outline: Outline, item: Item) -> Rule:
    """Compile the expressions of an item; ExpressionError at the first that cannot be used."""
    definition = outline.named[item.name]

    def read(source: str, where: Definition = definition, *, of_choice: bool = False) -> Reading | None:
        if not source:
            return None
        expression = compile_expression(source)
        return Reading(expression, reads(expression.tree, where, outline, of_choice=of_choice))

    around = []
    for section in reversed(outline.sections_around(item.name)):
        condition = read(section.relevant, outline.named[section.name])
        if condition:
            around.append((outline.named[section.name], condition))
    return Rule(
        item,
        definition,
        tuple(around),
        relevant=read(item.relevant),
        calculation=read(item.calculation),
        repeat_count=read(item.repeat_count),
        met=read(item.met),
        not_applicable=read(item.not_applicable),
        required=read(item.required),
        readonly=read(item.readonly),
        constraint=read(item.constraint),
        choice_filter=read(item.choice_filter, of_choice=True),
        default=read(item.default) if item.default_is_expression else None,
        choices=frozenset(choice.name for choice in item.choices),
    )
