"""What must be worked out again when something has changed, and in which order."""

from collections.abc import Iterable, Mapping
from graphlib import CycleError, TopologicalSorter

from aktgranskning.domain.audit import CaseStatus
from aktgranskning.domain.errors import AuditError
from aktgranskning.domain.form.rules import Rule, names_in
from aktgranskning.domain.form.standing import Circumstances


class Dependencies:
    """The graph of a checklist: `order` has each item behind those whose values it is worked out from."""

    def __init__(self, rules: Mapping[str, Rule]) -> None:
        self._rules = rules
        self.order = _order(rules)
        self._affected: dict[str, frozenset[str]] = {}
        self._by_day = self._reach({name for name, rule in rules.items() if _uses_day(rule)})
        self._by_moment = self._reach({name for name, rule in rules.items() if _uses_moment(rule)})
        self._by_closing = self._reach({name for name, rule in rules.items() if rule.definition.is_repeat})
        self._by_beginning = frozenset(rules)

    def affected(self, changed: Iterable[str], then: Circumstances, now: Circumstances) -> frozenset[str]:
        """Return every item that must be evaluated when these have changed, and the circumstances as they have."""
        reached = frozenset[str]()
        if then.moment != now.moment:
            reached |= self._by_moment
        if then.moment.date() != now.moment.date():
            reached |= self._by_day
        if then.status is not now.status:
            begins = CaseStatus.NOT_BEGUN in (then.status, now.status)
            reached |= self._by_beginning if begins else self._by_closing
        for name in changed:
            if name not in self._affected:
                self._affected[name] = self._reach({name})
            reached |= self._affected[name]
        return reached

    def _reach(self, names: set[str]) -> frozenset[str]:
        """Return the names, and every item whose value or state can follow from theirs."""
        reached = set(names)
        for name in self.order:
            if self._rules[name].waits_for() & reached:
                reached.add(name)
        for name, rule in self._rules.items():
            if names_in(rule.of_state()) & reached:
                reached.add(name)
        return frozenset(reached)


def _uses_day(rule: Rule) -> bool:
    return any(reading.expression.uses_today for reading in (*rule.of_value(), *rule.of_state()))


def _uses_moment(rule: Rule) -> bool:
    return any(reading.expression.uses_now for reading in (*rule.of_value(), *rule.of_state()))


def _order(rules: Mapping[str, Rule]) -> tuple[str, ...]:
    graph = {name: rule.waits_for() & rules.keys() for name, rule in rules.items()}
    try:
        return tuple(TopologicalSorter(graph).static_order())
    except CycleError as error:
        raise AuditError("checklist.cycle", names=" → ".join(error.args[1])) from error
