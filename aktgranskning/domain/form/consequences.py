"""What a checklist sets by itself, rather than deriving it; it is logged with the act behind it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from aktgranskning.domain.form.context import CaseContext, Surroundings
from aktgranskning.domain.form.evaluation import wanted_rows
from aktgranskning.domain.form.rules import Reading, Rule
from aktgranskning.domain.form.standing import Standing
from aktgranskning.domain.form.values import stored
from aktgranskning.domain.places import item_of, number_of, place_of, row_of, row_path, rows_around


class Consequences:
    """First values, answers that follow other answers, and the rows of computed counts."""

    def __init__(self, surroundings: Surroundings, rules: Mapping[str, Rule]) -> None:
        self._surroundings = surroundings
        self._rules = rules
        self._counted = [rule for rule in rules.values() if rule.repeat_count]
        self._triggered = _targets({name: rule.item.triggers for name, rule in rules.items()})
        self._recalculated = _targets(
            {
                name: rule.calculation.names - {name}
                for name, rule in rules.items()
                if rule.calculation and _is_set_by_calculation(rule)
            }
        )

    def first_values(self, places: Iterable[str], standing: Standing) -> dict[str, str]:
        """Return with what these places begin; those that begin empty left out. Each sees those before it."""
        values: dict[str, str] = {}
        for place in places:
            value = self._first_value(self._rules[item_of(place)], place, standing)
            if value:
                values[place] = value
                if standing.is_asked(place):
                    standing.in_force[place] = value
        return values

    def _first_value(self, rule: Rule, place: str, standing: Standing) -> str:
        # As in JavaRosa a calculation has the last word, also at the beginning.
        if _is_set_by_calculation(rule):
            return self._computed(rule, rule.calculation, place, standing)
        return self._computed(rule, rule.default, place, standing) if rule.default else rule.item.default

    def triggered(self, changed: Iterable[str], standing: Standing) -> dict[str, str]:
        """Return what items are set to, by place, because these places got another answer that triggers it."""
        return {
            place: self._computed(rule, rule.calculation, place, standing)
            for place, rule in self._followers(self._triggered, changed, standing)
        }

    def recalculated(self, changed: Iterable[str], before: Standing, after: Standing) -> dict[str, str]:
        """Return what answers are set to, by place, because what they are calculated from gives another value now.

        What gives the same as before is left as it is, so that an answer that the reviewer gave instead stays. A place
        that was not there before begins with its first value.
        """
        values: dict[str, str] = {}
        for place, rule in self._followers(self._recalculated, changed, after):
            if place in before.in_force:
                value = self._computed(rule, rule.calculation, place, after)
                if value != self._computed(rule, rule.calculation, place, before):
                    values[place] = value
        return values

    def _followers(
        self, targets: Mapping[str, Sequence[str]], changed: Iterable[str], standing: Standing
    ) -> Iterator[tuple[str, Rule]]:
        """Yield the places that follow changed ones, each once, in the rows that they share."""
        seen: set[str] = set()
        for place in changed:
            source = self._rules[item_of(place)].definition
            for target in targets.get(item_of(place), ()):
                rule = self._rules[target]
                for row in _rows_beside(source.repeats, row_of(place), rule.definition.repeats, standing):
                    own = place_of(target, row)
                    if own not in seen:
                        seen.add(own)
                        yield own, rule

    def _computed(self, rule: Rule, reading: Reading | None, place: str, standing: Standing) -> str:
        if reading is None:
            return ""
        context = CaseContext(self._surroundings, standing)
        context.move_to(rule.definition, row_of(place), standing.value_at(rule.item.kind, place))
        return stored(rule.item.kind, reading.expression.evaluate(context))

    def missing_rows(self, standing: Standing) -> list[str]:
        """Return the paths of the rows that computed counts ask for and that are not there."""
        context = CaseContext(self._surroundings, standing)
        missing = []
        for rule in self._counted:
            name = rule.item.name
            for around in standing.every_row(rule.definition.repeats):
                if standing.is_asked(place_of(name, around)):
                    there = standing.rows_of(name, around)
                    first = number_of(there[-1]) + 1 if there else 1
                    lacking = wanted_rows(rule, around, context) - len(there)
                    missing += [row_path(name, number, around) for number in range(first, first + lacking)]
        return missing


def _is_set_by_calculation(rule: Rule) -> bool:
    """Say whether a calculation sets an answer that the reviewer may then change."""
    return rule.calculation is not None and not rule.item.is_derived and not rule.item.triggers


def _targets(sources: Mapping[str, Iterable[str]]) -> dict[str, list[str]]:
    """Turn what each item is set by into what each item sets."""
    targets: dict[str, list[str]] = {}
    for target, names in sources.items():
        for name in names:
            targets.setdefault(name, []).append(target)
    return targets


def _rows_beside(repeats: Sequence[str], row: str, others: Sequence[str], standing: Standing) -> list[str]:
    """Return the rows of something inside the repeats `others` that share the rows around something in `row`."""
    shared = 0
    while shared < min(len(repeats), len(others)) and repeats[shared] == others[shared]:
        shared += 1
    rows = [rows_around(row)[shared - 1] if shared else ""]
    for repeat in others[shared:]:
        rows = [inner for around in rows for inner in standing.rows_of(repeat, around)]
    return rows
