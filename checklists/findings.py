"""The report's sentence of an item: what stands in its braces."""

from collections.abc import Iterator

from aktgranskning.domain.checklist import Item, ItemKind, TallyKind
from aktgranskning.domain.errors import Problem
from aktgranskning.domain.placeholders import (
    OF_OUTCOME,
    OF_STATISTIC,
    PLACEHOLDERS,
    joined_openings,
    placeholders_in,
)
from aktgranskning.domain.spelling import nearest
from checklists.rows import Row

_COLUMN = "audit_finding"
_IN_WORDS_ALWAYS = (ItemKind.DATE, ItemKind.TIME, ItemKind.MOMENT)


def check_finding(row: Row, item: Item) -> Iterator[Problem]:
    """Yield what no figure is filled in for: unknown placeholders, figures of another item, a brace on its own."""
    sentence = row[_COLUMN]
    found = placeholders_in(sentence)
    for name in dict.fromkeys(found):
        if name not in PLACEHOLDERS:
            near, known = nearest(name.strip().casefold(), PLACEHOLDERS), ", ".join(PLACEHOLDERS)
            yield row.problem("checklist.placeholder_unknown", _COLUMN, name=name, nearest=near, known=known)
        elif name in OF_OUTCOME and not item.has_outcome:
            yield row.problem("checklist.finding_without_outcome", _COLUMN, name=name)
        elif name in OF_STATISTIC and item.tally is not TallyKind.STATISTIC:
            yield row.problem("checklist.finding_without_statistic", _COLUMN, name=name)
    if sentence.count("{") + sentence.count("}") > 2 * len(found):
        yield row.problem("checklist.brace_alone", _COLUMN)


def figures_first(row: Row, item: Item) -> Iterator[Problem]:
    """Yield what a sentence begins with in figures, for it is joined to what stands behind it."""
    for name in dict.fromkeys(joined_openings(row[_COLUMN])):
        if name not in OF_STATISTIC or item.kind not in _IN_WORDS_ALWAYS:
            yield row.problem("checklist.finding_begins_with_figures", _COLUMN, name=name)
