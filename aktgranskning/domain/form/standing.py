"""A case as it stands while its logic is worked out: values in force, rows, and under which circumstances."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from aktgranskning.domain.audit import Answer, AnswerState, CaseStatus
from aktgranskning.domain.checklist import ItemKind
from aktgranskning.domain.expressions.nodes import Scalar
from aktgranskning.domain.form.values import typed
from aktgranskning.domain.places import place_of, repeat_of, row_of


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What a case's logic is worked out under beside its answers.

    `moment` is what `now()` means, in local time without a zone: when an answer in the case was given last. `seed` is
    what chance is drawn from, one for each case. Nothing is answered in a case that is not begun, whatever can be
    computed there, and a case that is done has no rows to come.
    """

    moment: datetime
    seed: str = ""
    status: CaseStatus = CaseStatus.BEGUN


def value_in_force(answer: Answer) -> str | None:
    """Return the value that counts: None where the item is not asked, though an earlier value is kept."""
    return None if answer.state is AnswerState.NOT_ASKED else answer.value


class Standing:
    """What the expressions of a case can see. Working the logic out brings it up to date.

    `in_force` holds by place the value that counts, None where the item is not asked; `rows` are the paths of the rows
    in order.
    """

    def __init__(self, in_force: Mapping[str, str | None], rows: Sequence[str], circumstances: Circumstances) -> None:
        self.in_force = dict(in_force)
        self.rows = rows
        self.circumstances = circumstances
        self._by_repeat: dict[tuple[str, str], list[str]] = {}
        self._beside: dict[str, tuple[str, int]] = {}
        for row in rows:
            repeat, around = repeat_of(row), row_of(row)
            before = self._by_repeat.setdefault((repeat, around), [])
            self._beside[row] = place_of(repeat, around), len(before)
            before.append(row)

    def value_at(self, kind: ItemKind, place: str) -> Scalar:
        """Return the value in force in a place as expressions see it; '' where it is empty or not asked."""
        return typed(kind, self.in_force.get(place) or "")

    def is_asked(self, place: str) -> bool:
        """Say whether the item in a place is asked."""
        return self.in_force.get(place) is not None

    def rows_of(self, repeat: str, around: str = "") -> Sequence[str]:
        """Return the rows of a repeat in the row around it, those included that are not asked."""
        return self._by_repeat.get((repeat, around), ())

    def asked_rows_of(self, repeat: str, around: str = "") -> Sequence[str]:
        """Return the rows of a repeat that are asked: as many of the first as it counts."""
        counted = self.in_force.get(place_of(repeat, around))
        return self.rows_of(repeat, around)[: int(counted)] if counted else ()

    def has_row(self, row: str) -> bool:
        """Say whether a row is asked."""
        repeat, before = self._beside[row]
        counted = self.in_force.get(repeat)
        return counted is not None and before < int(counted)

    def position_of(self, row: str) -> int:
        """Return which row of its repeat a row is, counted from 1."""
        return self._beside[row][1] + 1

    def every_row(self, repeats: Sequence[str]) -> list[str]:
        """Return the rows in which something stands that is inside these repeats, the outermost first; [''] of none."""
        rows = [""]
        for repeat in repeats:
            rows = [row for around in rows for row in self.rows_of(repeat, around)]
        return rows
