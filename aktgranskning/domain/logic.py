"""The logic of a checklist: which items are asked in a case, what is computed, and what each answer means."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace

from aktgranskning.domain.audit import Answer, AnswerState
from aktgranskning.domain.checklist import Checklist, Choice
from aktgranskning.domain.expressions.values import to_boolean
from aktgranskning.domain.form.consequences import Consequences
from aktgranskning.domain.form.context import CaseContext, Surroundings
from aktgranskning.domain.form.dependencies import Dependencies
from aktgranskning.domain.form.evaluation import Evaluation
from aktgranskning.domain.form.rules import Reading, Rule, compile_rules, names_in
from aktgranskning.domain.form.standing import Standing
from aktgranskning.domain.form.texts import fill_text
from aktgranskning.domain.form.values import stored
from aktgranskning.domain.places import item_of, place_of, repeat_of, row_of, rows_around
from aktgranskning.domain.wording import shown_answer


@dataclass(frozen=True, slots=True)
class Evaluated:
    """What the logic says of one item in one place: its value (computed or given) and its state."""

    value: str
    state: AnswerState


class Logic:
    """A checklist with its expressions compiled and their order worked out; AuditError where there is a cycle."""

    def __init__(self, checklist: Checklist) -> None:
        self.checklist = checklist
        self._surroundings = Surroundings(checklist)
        self._rules = compile_rules(self._surroundings.outline, checklist.items)
        self._dependencies = Dependencies(self._rules)
        self._consequences = Consequences(self._surroundings, self._rules)
        # By place what a filter saw last and let through: long lists take their time, and are asked for at every key.
        self._offered: dict[str, tuple[object, tuple[Choice, ...]]] = {}

    # The form

    def places(self, standing: Standing) -> list[str]:
        """Return every place that a case with these rows has, in the checklist's order."""
        return [
            place_of(name, row)
            for name, rule in self._rules.items()
            for row in standing.every_row(rule.definition.repeats)
        ]

    def places_in(self, row: str) -> list[str]:
        """Return the places directly in a row, or outside all repeats for '', in the checklist's order."""
        repeats = tuple(repeat_of(around) for around in rows_around(row))
        return [place_of(name, row) for name, rule in self._rules.items() if rule.definition.repeats == repeats]

    def repeats_around(self, name: str) -> tuple[str, ...] | None:
        """Return the repeats around an item, the outermost first; None where there is no item of that name."""
        rule = self._rules.get(name)
        return rule.definition.repeats if rule else None

    def conditions_of(self, name: str) -> tuple[str, ...]:
        """Return the items on which it depends whether an item is asked, in the checklist's order."""
        named = names_in(self._rules[name].of_relevance()) | set(self._rules[name].definition.repeats)
        return tuple(item.name for item in self.checklist.items if item.name in named)

    # Values and states

    def affected(self, changed: Iterable[str], before: Standing, after: Standing) -> frozenset[str]:
        """Return every item that must be evaluated when these have changed, and the circumstances as they have."""
        return self._dependencies.affected(changed, before.circumstances, after.circumstances)

    def evaluate(
        self, values: Mapping[str, str], standing: Standing, names: Collection[str] | None = None
    ) -> dict[str, Evaluated]:
        """Evaluate a case, or only the items `names` in it, in all their rows; return what came out by place.

        `values` holds what was answered, by place. `standing` holds, where only `names` are evaluated, the values of
        the other items as they count now; afterwards it holds what came out.
        """
        evaluation = Evaluation(self._surroundings, standing)
        order = self._dependencies.order
        found: dict[str, tuple[Rule, str | None]] = {}
        for rule in (self._rules[name] for name in order if names is None or name in names):
            for row in standing.every_row(rule.definition.repeats):
                place = place_of(rule.item.name, row)
                value = evaluation.value(rule, row, values.get(place, ""))
                standing.in_force[place] = value
                found[place] = (rule, value)
        return {
            place: Evaluated(
                _kept(rule, values.get(place, "")) if value is None else value, evaluation.state(rule, place, value)
            )
            for place, (rule, value) in found.items()
        }

    # Questions about one place

    def state_with(self, place: str, value: str, answers: Mapping[str, Answer], standing: Standing) -> AnswerState:
        """Return what the answer in a place would mean if it were another, with everything else in the case as it is.

        `standing` is the case as it stands with its `answers`; afterwards it holds the other one.
        """
        if answers[place].state is AnswerState.NOT_ASKED:
            return AnswerState.NOT_ASKED
        values = {there: answer.value for there, answer in answers.items()} | {place: value}
        return self.evaluate(values, standing, {item_of(place)})[place].state

    def is_required(self, place: str, standing: Standing) -> bool:
        """Say whether an item must be answered before the case is closed."""
        return self._holds(self._rules[item_of(place)].required, place, standing)

    def is_readonly(self, place: str, standing: Standing) -> bool:
        """Say whether an item's answer is only shown as the case stands."""
        return self._holds(self._rules[item_of(place)].readonly, place, standing)

    def accepts(self, place: str, value: str, standing: Standing) -> bool:
        """Say whether a value keeps the item's constraint; an empty value always does."""
        constraint = self._rules[item_of(place)].constraint
        if constraint is None or not value:
            return True
        with_value = Standing({**standing.in_force, place: value}, standing.rows, standing.circumstances)
        return self._holds(constraint, place, with_value)

    def offered(self, place: str, standing: Standing) -> tuple[Choice, ...]:
        """Return the choices that an item offers in a place, as its choice filter lets through."""
        rule = self._rules[item_of(place)]
        if rule.choice_filter is None:
            return rule.item.choices
        read = rule.choice_filter.names
        moment = standing.circumstances.moment if rule.choice_filter.expression.uses_today else None
        seen = (moment, standing.rows, [value for at, value in standing.in_force.items() if item_of(at) in read])
        if self._offered.get(place, (None, ()))[0] != seen:
            self._offered[place] = (seen, self._filtered(rule, rule.choice_filter, place, standing))
        return self._offered[place][1]

    def _filtered(self, rule: Rule, choice_filter: Reading, place: str, standing: Standing) -> tuple[Choice, ...]:
        tree = self._surroundings.instance(rule.item.list_name)
        nodes = tree.children[0].children if tree else []
        context = self._context_at(rule, place, standing)
        selected = {id(node) for node in choice_filter.expression.select(context, tuple(nodes))}
        return tuple(choice for choice, node in zip(rule.item.choices, nodes, strict=True) if id(node) in selected)

    def fill(self, text: str, place: str, standing: Standing) -> str:
        """Return a text of an item with the answers that its `${name}` stand for, as the reviewer saw them."""
        context = self._context_at(self._rules[item_of(place)], place, standing)

        def answer(name: str) -> str:
            item = self._rules[name].item
            return shown_answer(item, stored(item.kind, context.value(name)))

        return fill_text(text, answer)

    def _holds(self, reading: Reading | None, place: str, standing: Standing) -> bool:
        if reading is None:
            return False
        context = self._context_at(self._rules[item_of(place)], place, standing)
        return to_boolean(reading.expression.evaluate(context))

    def _context_at(self, rule: Rule, place: str, standing: Standing) -> CaseContext:
        context = CaseContext(self._surroundings, standing)
        context.move_to(rule.definition, row_of(place), standing.value_at(rule.item.kind, place))
        return context

    # What is set rather than derived

    def keeps_its_value(self, item: str) -> bool:
        """Say whether a computed item looks at what it held before (`once()`)."""
        return self._rules[item].keeps_its_value

    def logs(self, item: str) -> bool:
        """Say whether the log holds an item's value, rather than the logic deriving it."""
        rule = self._rules[item]
        return not (rule.definition.is_repeat or rule.item.is_derived) or rule.keeps_its_value

    def given(self, place: str, answer: Answer) -> Answer:
        """Return what of an answer was given, or set, rather than derived: all of it but a derived value."""
        return answer if self.logs(item_of(place)) else replace(answer, value="")

    def first_values(self, standing: Standing, row: str = "") -> dict[str, str]:
        """Return with what the items of a new row begin, or of a new case, by place; those that are empty left out."""
        return self._consequences.first_values(self.places_in(row), standing)

    def triggered(self, changed: Iterable[str], standing: Standing) -> dict[str, str]:
        """Return what items are set to, by place, because these places got another answer that triggers it."""
        return self._consequences.triggered(changed, standing)

    def recalculated(self, changed: Iterable[str], before: Standing, after: Standing) -> dict[str, str]:
        """Return what answers are set to, by place, because what they are calculated from gives another value now.

        `changed` are places whose value in force has changed between the two standings.
        """
        return self._consequences.recalculated(changed, before, after)

    def missing_rows(self, standing: Standing) -> list[str]:
        """Return the paths of the rows that computed counts ask for and that are not there."""
        return self._consequences.missing_rows(standing)


def _kept(rule: Rule, given: str) -> str:
    """Return what an item that is not asked keeps: an answer, and nothing that would be computed anew."""
    computed = rule.definition.is_repeat or (rule.item.is_derived and not rule.keeps_its_value)
    return "" if computed else given
