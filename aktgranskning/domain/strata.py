"""The strata of a register: one for each value of a column, or for each range of its amounts or dates."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise
from typing import TypeVar

from aktgranskning.domain.errors import AuditError
from aktgranskning.domain.plain_text import on_one_line
from aktgranskning.domain.register import StratumColumn
from aktgranskning.domain.register_values import read_amount, read_day

MISSING = "(saknas)"
"""The stratum of an empty cell."""
UNREADABLE = "(går inte att läsa)"
"""The stratum of a cell that holds neither a number nor a date where ranges of them are asked for."""
BETWEEN = " · "
"""What stands between the strata of several columns."""

NameStratum = Callable[[str], str]
_REMEMBERED = 4_096

_Measured = TypeVar("_Measured", Decimal, date)


def parse_stratum(text: str) -> StratumColumn:
    """Read a column, or `Belopp:1000,5000` with the cuts between its ranges; AuditError where the cuts do not ascend.

    What stands behind a colon and holds neither a number nor a date belongs to the name of the column.
    """
    column, colon, behind = text.strip().rpartition(":")
    cuts = tuple(cut.strip() for cut in behind.split(","))
    if not colon or not any(_is_measured(cut) for cut in cuts):
        return StratumColumn(text.strip())
    stratum = StratumColumn(column.strip(), cuts)
    stratum_namer(stratum)
    return stratum


def stratum_namer(stratum: StratumColumn) -> NameStratum:
    """Return what names the stratum of a cell; AuditError where the cuts are neither numbers nor dates, ascending."""
    if not stratum.cuts:
        return lambda cell: on_one_line(cell) or MISSING
    cuts = tuple(map(on_one_line, stratum.cuts))
    namer = _ranges(cuts, read_amount, _names_of_amounts) or _ranges(cuts, read_day, _names_of_dates)
    if namer is None:
        raise AuditError("register.cuts", column=stratum.column, cuts=", ".join(stratum.cuts))
    return lru_cache(_REMEMBERED)(namer)


def in_order(names: Iterable[str], strata: Sequence[StratumColumn]) -> list[str]:
    """Return names of strata in order: ranges from the lowest on, other values by name, what is no value last."""
    above = [_names_above(stratum) for stratum in strata]

    def place(name: str) -> list[tuple[int, int, str]]:
        parts = name.split(BETWEEN)
        known = above if len(parts) == len(above) else [[]] * len(parts)  # a value may hold what divides them
        return [_place(part, of_column) for part, of_column in zip(parts, known, strict=True)]

    return sorted(names, key=place)


def _names_above(stratum: StratumColumn) -> list[str]:
    """Return the names of the ranges but the lowest, in order."""
    name = stratum_namer(stratum)
    return [name(on_one_line(cut)) for cut in stratum.cuts]


def _place(part: str, above: Sequence[str]) -> tuple[int, int, str]:
    is_no_value = part in (MISSING, UNREADABLE)
    return int(is_no_value), above.index(part) + 1 if part in above else 0, part


def _is_measured(text: str) -> bool:
    return read_amount(text) is not None or read_day(text) is not None


def _ranges(
    cuts: Sequence[str],
    read: Callable[[str], _Measured | None],
    names_of: Callable[[Sequence[_Measured], Sequence[str]], Sequence[str]],
) -> NameStratum | None:
    bounds = [bound for cut in cuts if (bound := read(cut)) is not None]
    if len(bounds) < len(cuts) or any(low >= high for low, high in pairwise(bounds)):
        return None
    names = names_of(bounds, cuts)

    def name(cell: str) -> str:
        measured = read(cell)
        if measured is None:
            return UNREADABLE if cell else MISSING
        return names[bisect_right(bounds, measured)]

    return name


def _names_of_amounts(_bounds: Sequence[Decimal], cuts: Sequence[str]) -> list[str]:
    between = [f"{low} till under {high}" for low, high in pairwise(cuts)]
    return [f"under {cuts[0]}", *between, f"{cuts[-1]} och mer"]


def _names_of_dates(bounds: Sequence[date], _cuts: Sequence[str]) -> list[str]:
    between = [f"{low} till {high - timedelta(days=1)}" for low, high in pairwise(bounds)]
    return [f"före {bounds[0]}", *between, f"från {bounds[-1]}"]
