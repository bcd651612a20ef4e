"""The report's sentence of an item: what stands in its braces."""

from collections.abc import Iterator

from aktgranskning.domain.checklist import Item, TallyKind
from aktgranskning.domain.errors import Problem
from aktgranskning.domain.placeholders import OF_OUTCOME, OF_STATISTIC, PLACEHOLDERS, placeholders_in
from aktgranskning.domain.spelling import nearest
from checklists.rows import Row

_COLUMN = "audit_finding"


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
