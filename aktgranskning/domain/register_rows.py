"""The rows of a register that belong to the frame: filtered, with their strata, many at a time and column by column."""

from collections import Counter
from collections.abc import Callable, Sequence
from itertools import compress
from json.encoder import encode_basestring
from typing import NamedTuple

from aktgranskning.domain.errors import AuditError
from aktgranskning.domain.register import RegisterChoices
from aktgranskning.domain.register_columns import find_column, with_columns_called
from aktgranskning.domain.register_filter import Judge, judge_of
from aktgranskning.domain.strata import BETWEEN, MISSING, UNREADABLE, NameStratum, stratum_namer

Column = Callable[[int], Sequence[str]]
"""Returns the cells of some rows in one column, counted from 0: texts as `composed`."""


class FrameRows(NamedTuple):
    """Rows of the frame, column by column: their numbers in the file, and texts.

    `prefill` is for each row the cells of the prefill columns as a JSON list of texts, '' where there are none.
    """

    numbers: Sequence[int]
    identities: Sequence[str]
    units: Sequence[str]
    strata: Sequence[str]
    prefill: Sequence[str]


class Selection:
    """Chooses the rows of the frame, and counts: rows, how many were left, and by column those unfit and unread.

    `choices` call the columns as `names` does, and not as somebody typed it.
    """

    def __init__(self, names: Sequence[str], choices: RegisterChoices) -> None:
        """Find the columns that are chosen; AuditError where one is not there, a condition or a cut is no such.

        Nor may the identities be unit, stratum or prefill: exports show these, and never an identity.
        """
        self.choices = choices = with_columns_called(choices, lambda column: names[find_column(column, names)])
        self.rows = self.left = 0
        self.unfit: Counter[str] = Counter()
        self.unread: Counter[str] = Counter()
        self._names = names
        self.identity = names.index(choices.identity)
        self._unit = self._shown(choices.unit) if choices.unit else None
        self._strata = [
            (self._shown(stratum.column), stratum_namer(stratum), bool(stratum.cuts)) for stratum in choices.strata
        ]
        self._prefill = [self._shown(prefill.column) for prefill in choices.prefill]
        judges: dict[int, list[Judge]] = {}
        for condition in choices.where:
            judges.setdefault(names.index(condition.column), []).append(judge_of(condition))
        self._judges = {place: _together(together) for place, together in judges.items()}

    def _shown(self, column: str) -> int:
        """Return the place of a column whose cells are shown; AuditError where they are the identities."""
        if column == self.choices.identity:
            raise AuditError("register.identity_elsewhere", column=column)
        return self._names.index(column)

    def select(self, numbers: Sequence[int], identities: Sequence[str], column: Column) -> FrameRows:
        """Return those of some rows that the filter leaves; the identities are normalized, an empty one is ''."""
        self.rows += len(numbers)
        if self._judges:
            are_left = self._judge(len(numbers), column)
            numbers, identities = list(compress(numbers, are_left)), list(compress(identities, are_left))
        self.left += len(numbers)

        def left(place: int) -> Sequence[str]:
            return list(compress(column(place), are_left)) if self._judges else column(place)

        nothing = [""] * len(numbers)
        return FrameRows(
            list(numbers),
            identities,
            nothing if self._unit is None else left(self._unit),
            self._name_strata(left) if self._strata else nothing,
            self._write_prefill(left) if self._prefill else nothing,
        )

    def _judge(self, count: int, column: Column) -> list[bool]:
        are_left = [True] * count
        for place, judge in self._judges.items():
            verdicts = list(map(judge, column(place)))
            self._count(self.unfit, place, verdicts.count(None))
            are_left = [before and verdict is True for before, verdict in zip(are_left, verdicts, strict=True)]
        return are_left

    def _name_strata(self, left: Column) -> list[str]:
        return list(map(BETWEEN.join, zip(*(self._name(*stratum, left) for stratum in self._strata), strict=True)))

    def _name(self, place: int, name: NameStratum, has_ranges: bool, left: Column) -> list[str]:
        names = list(map(name, left(place)))
        if has_ranges:
            self._count(self.unread, place, names.count(MISSING) + names.count(UNREADABLE))
        return names

    def _write_prefill(self, left: Column) -> list[str]:
        # what json.dumps makes of a list of texts; a call of it for each row costs more than reading the row
        written = [list(map(encode_basestring, left(place))) for place in self._prefill]
        return [f"[{', '.join(cells)}]" for cells in zip(*written, strict=True)]

    def _count(self, counter: Counter[str], place: int, rows: int) -> None:
        if rows:
            counter[self._names[place]] += rows


def _together(judges: Sequence[Judge]) -> Judge:
    """Return what judges by several conditions of one column; a cell that one of them cannot judge is unfit once."""
    if len(judges) == 1:
        return judges[0]

    def judge(cell: str) -> bool | None:
        verdicts = [single(cell) for single in judges]
        return None if None in verdicts else all(verdicts)

    return judge
