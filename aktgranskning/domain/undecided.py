"""Where an item is not asked only because what decides whether it is to be asked has no answer yet."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from aktgranskning.domain.audit import Answer, AnswerState, Case, Snapshot
from aktgranskning.domain.checklist import Checklist
from aktgranskning.domain.form.outline import Outline
from aktgranskning.domain.form.rules import Rule, compile_rules, names_in
from aktgranskning.domain.places import is_within, item_of, place_of, repeat_of, row_of, rows_around
from aktgranskning.domain.tally import places_of


class Deciding:
    """What decides of each item of a checklist whether it is asked; made once for all that is asked about it."""

    def __init__(self, checklist: Checklist) -> None:
        self._checklist = checklist
        self._rules = compile_rules(Outline(checklist), checklist.items)
        # by item the conditions and repeats around it
        self._names = {name: _around(rule) for name, rule in self._rules.items()}
        self._computed = {name: rule.waits_for() for name, rule in self._rules.items() if _is_computed(rule)}

    def undecided(self, snapshot: Snapshot, name: str, cases: Iterable[Case]) -> int:
        """Return in how many places of these cases an item may come to be asked, though it is not as they stand."""
        item = self._checklist.item(name)
        repeats = self._checklist.repeats_around(item)
        if not self._names[name]:
            return 0
        number = 0
        for case in cases:
            answers, rows = snapshot.answers[case.id], snapshot.rows.get(case.id, ())
            for place in places_of(item, repeats, rows):
                if answers[place].state is AnswerState.NOT_ASKED:
                    number += self._is_open(place, answers, rows)
        return number

    def _is_open(self, place: str, answers: Mapping[str, Answer], rows: Sequence[str]) -> bool:
        """Say whether anything that decides about a place is unanswered, be it behind others that are not asked."""
        waiting, seen = [(place, self._names[item_of(place)])], {place}
        for at, names in waiting:  # which grows as what decides is itself decided by others
            for there in self._there(names, row_of(at), rows):
                name, state = item_of(there), answers[there].state
                behind = self._names[name] if state is AnswerState.NOT_ASKED else self._computed.get(name)
                if behind is None and state is AnswerState.UNANSWERED:
                    return True
                if behind and there not in seen:
                    seen.add(there)
                    waiting.append((there, behind))
        return False

    def _there(self, names: Iterable[str], row: str, rows: Sequence[str]) -> Iterator[str]:
        """Yield where these items stand as seen from a row: in the rows around it, else in every row inside those."""
        for name in names:
            repeats = self._rules[name].definition.repeats
            if not repeats:
                yield name
                continue
            shared = [one for one, repeat in zip(rows_around(row), repeats, strict=False) if repeat_of(one) == repeat]
            within = shared[-1] if shared else ""
            inside = (one for one in rows if repeat_of(one) == repeats[-1] and is_within(one, within))
            yield from (place_of(name, one) for one in inside)


def _around(rule: Rule) -> frozenset[str]:
    return names_in(rule.of_relevance()).union(rule.definition.repeats)


def _is_computed(rule: Rule) -> bool:
    return rule.item.is_derived or (rule.repeat_count is not None and not rule.only_adds)
