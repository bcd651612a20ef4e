"""How long the logic of a large form takes to follow one answer, beside working the whole case out anew."""

from datetime import datetime
from statistics import median
from time import perf_counter

from aktgranskning.domain.checklist import Checklist, Item, ItemKind, Section, TallyKind
from aktgranskning.domain.form.standing import Circumstances, Standing
from aktgranskning.domain.logic import Logic
from aktgranskning.domain.places import item_of
from benchmarks.table import Row, percentile_99

_ITEMS = 500
_ROUNDS = 300
_MOST_MS = 10.0
_MOST_RATIO = 1.0
_ROWS = tuple(f"rader#{number}" for number in range(1, 11))


def measure(rounds: int = _ROUNDS) -> list[Row]:
    """Answer one item after the other of a case with ten rows in a repeat; every item is followed by others."""
    logic = Logic(_checklist())
    circumstances = Circumstances(datetime(2026, 3, 2, 12))
    standing = Standing({}, _ROWS, circumstances)
    values = {place: found.value for place, found in logic.evaluate({}, standing).items()}
    given = [place for place in logic.places(standing) if logic.checklist.item(item_of(place)).kind is ItemKind.INTEGER]
    ours, theirs = [], []
    for round_ in range(rounds):
        place = given[round_ * 7 % len(given)]
        values[place] = str(round_ % 9)
        began = perf_counter()
        now = Standing(standing.in_force, _ROWS, circumstances)
        names = logic.affected({item_of(place)}, standing, now)
        values |= {found: evaluated.value for found, evaluated in logic.evaluate(values, now, names).items()}
        between = perf_counter()
        standing = Standing({}, _ROWS, circumstances)
        logic.evaluate(values, standing)
        theirs.append((perf_counter() - between) * 1000)
        ours.append((between - began) * 1000)
    return [_ratio(median(ours), median(theirs)), _most(percentile_99(ours), percentile_99(theirs))]


def _ratio(ours: float, theirs: float) -> Row:
    shown = (f"{ours:.2f} ms", f"{theirs:.2f} ms", f"{ours / theirs:.2f} ×", f"≤ {_MOST_RATIO:g} ×")
    return Row("one answer followed, 500 items, median", "the whole case anew", *shown, ours <= theirs * _MOST_RATIO)


def _most(ours: float, theirs: float) -> Row:
    shown = (f"{ours:.2f} ms", f"{theirs:.2f} ms", f"{ours / theirs:.2f} ×", f"< {_MOST_MS:g} ms")
    what = "one answer followed, 500 items, p99"
    return Row(what, "the whole case anew", *shown, ours < _MOST_MS, holds_anywhere=False)


def _checklist() -> Checklist:
    """Return a form of 500 items: a third computed, a third on condition, 50 in a repeat, a chain through all."""
    items = [Item("rader", ItemKind.REPEAT, "Rader", TallyKind.STATISTIC)]
    for number in range(1, _ITEMS):
        name, before = f"n{number}", f"n{max(number - 3, 1)}"
        computed = number % 3 == 0
        in_repeat = number > _ITEMS - 50
        items.append(
            Item(
                name,
                ItemKind.CALCULATE if computed else ItemKind.INTEGER,
                name,
                TallyKind.STATISTIC,
                "rader" if in_repeat else "",
                calculation=f"coalesce(${{{before}}}, 0) + 1" if computed else "",
                relevant=f"${{{before}}} != 8" if number % 3 == 1 and number > 3 else "",
                met=". > 4" if computed else "",
            )
        )
    summed = Item("summa", ItemKind.CALCULATE, "Summa", TallyKind.STATISTIC, calculation=f"sum(${{n{_ITEMS - 1}}})")
    return Checklist("stor", "Stor", "1", (Section("rader", "Rader", is_repeat=True),), (*items, summed))
