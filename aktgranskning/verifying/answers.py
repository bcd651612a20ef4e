"""What each case has in each place, beside what the log gave it and what the checklist's logic makes of that."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from itertools import groupby
from operator import itemgetter
from typing import Any

from aktgranskning.domain.acts import ERASED
from aktgranskning.domain.audit import CaseStatus
from aktgranskning.domain.checklist import Checklist
from aktgranskning.domain.errors import Problem
from aktgranskning.domain.form.standing import Circumstances, Standing
from aktgranskning.domain.logic import Evaluated, Logic
from aktgranskning.domain.places import in_order, item_of, place_of, row_of
from aktgranskning.store.answers import is_row
from aktgranskning.store.damage import SIGNS
from aktgranskning.store.engine import Database
from aktgranskning.verifying.replayed import NOBODY, ReplayedCase, Spot

AnswerRow = tuple[Any, ...]
"""A line of `current`: case, item, row, then value, draft, comment, evidence, second look, state, giver, at, group."""

_QUERY = """
    SELECT case_id, item, row_path, value, draft, comment, evidence, second_look, state, reviewer, at, tally_group
    FROM current ORDER BY case_id
"""
_ROW_LINE = ("1", "", "", "", "", "", "", "")
_NOTES = {"draft": "utkastet", "comment": "kommentaren", "evidence": "var i akten", "second_look": "märkningen"}
_PARTS = ("svaret", *_NOTES.values(), "utfallet", "vem som svarade och när")
_NOTHING: Mapping[str, str] = {}


def read_lines(database: Database) -> Iterator[AnswerRow]:
    """Yield every line of the table, case by case."""
    yield from database.execute(_QUERY)


class Answers:
    """Compares the lines of one case after the other; `checklist` is the one in force, `texts` by reference."""

    def __init__(self, checklist: Checklist, texts: Mapping[str, str], first_hash: str) -> None:
        self._checklist = checklist
        self._logic = Logic(checklist)
        self._texts = texts
        self._first_hash = first_hash

    def problems(self, cases: Mapping[int, ReplayedCase], lines: Iterable[AnswerRow]) -> Iterator[Problem]:
        """Yield what differs, in the order of the cases; those that the log does not have are told elsewhere."""
        left = dict(cases)
        for case_id, of_case in groupby(lines, key=itemgetter(0)):
            case = left.pop(case_id, None)
            if case:
                yield from self._told(case_id, case, list(of_case))
        for case_id, case in left.items():
            yield from self._told(case_id, case, [])

    def _told(self, case_id: int, case: ReplayedCase, lines: list[AnswerRow]) -> Iterator[Problem]:
        try:
            yield from self._of_case(case_id, case, lines)
        except SIGNS:
            yield Problem("verify.case_unreadable", case=case.columns["label"])

    def _of_case(self, case_id: int, case: ReplayedCase, lines: list[AnswerRow]) -> Iterator[Problem]:
        label = case.columns["label"]
        held: dict[Spot, AnswerRow] = {}
        rows = set()
        for line in lines:
            item, row = line[1:3]
            if is_row(item, row):
                rows.add(row)
                if line[3:-1] != _ROW_LINE:
                    yield self._changed(label, (item, row), "raden")
            else:
                held[item, row] = line
        for row in sorted(rows ^ case.rows):
            yield self._changed(label, (item_of(row).partition("#")[0], row), "raden")
        values = self._values(case)
        found = self._evaluated(case_id, case, values)
        is_exact = ERASED not in values.values()
        for place, evaluated in found.items():
            spot = item_of(place), row_of(place)
            if spot in held:
                logged = values.get(place, "") if self._logic.keeps_its_value(spot[0]) else evaluated.value
                for part in self._different(case, spot, held[spot], logged, evaluated if is_exact else None):
                    yield self._changed(label, spot, part)
        places = {(item_of(place), row_of(place)) for place in found}
        for spot in sorted(places ^ held.keys()):
            yield self._changed(label, spot, "svaret")

    def _values(self, case: ReplayedCase) -> dict[str, str]:
        texts = self._texts
        return {
            place_of(*spot): texts.get(value, value)
            for spot, contents in case.contents.items()
            if (value := contents.get("value"))
        }

    def _evaluated(self, case_id: int, case: ReplayedCase, values: Mapping[str, str]) -> dict[str, Evaluated]:
        moment, status = datetime.fromisoformat(case.moment), CaseStatus(case.columns["status"])
        circumstances = Circumstances(moment, f"{self._first_hash}/{case_id}", status)
        return self._logic.evaluate(values, Standing({}, in_order(case.rows), circumstances))

    def _different(
        self, case: ReplayedCase, spot: Spot, line: AnswerRow, value: str, evaluated: Evaluated | None
    ) -> Iterator[str]:
        """Yield the parts of an answer that differ; without what was evaluated, derived ones are not compared."""
        texts, contents = self._texts, case.contents.get(spot, _NOTHING)
        notes = [contents.get(name, "") for name in _NOTES]
        expected = [texts.get(content, content) for content in notes]
        actual = [texts.get(content, content) for content in line[3:8]]
        if evaluated is None:
            value, state = (value, line[8]) if self._logic.logs(spot[0]) else (actual[0], line[8])
        else:
            state = evaluated.state.value
        giver = tuple(line[9:11])
        same_giver = giver in case.givers.get(spot, (NOBODY,))
        compared = zip(_PARTS, [value, *expected, state, True], [*actual, line[8], same_giver], strict=True)
        return (part for part, first, second in compared if first != second)

    def _changed(self, label: str, spot: Spot, part: str) -> Problem:
        item, row = spot
        names = {one.name: one.label for one in self._checklist.items}
        where = f"{names.get(item) or item} ({row})" if row else names.get(item) or item
        return Problem("verify.answer", case=label, parameters={"item": where, "part": part})
