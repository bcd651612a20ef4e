"""The report's sentence of an item: what stands in its braces."""

from collections.abc import Iterator

from aktgranskning.domain.errors import Problem
from aktgranskning.domain.finding import PLACEHOLDERS, placeholders_in
from aktgranskning.domain.spelling import nearest
from checklists.rows import Row

_COLUMN = "audit_finding"


def check_finding(row: Row) -> Iterator[Problem]:
    """Yield what no figure is filled in for: unknown placeholders, and a brace without its other half."""
    sentence = row[_COLUMN]
    found = placeholders_in(sentence)
    for name in dict.fromkeys(found):
        if name not in PLACEHOLDERS:
            near = nearest(name.strip().casefold(), PLACEHOLDERS)
            known = ", ".join(PLACEHOLDERS)
            yield row.problem("checklist.placeholder_unknown", _COLUMN, name=name, nearest=near, known=known)
    if sentence.count("{") + sentence.count("}") > 2 * len(found):
        yield row.problem("checklist.brace_alone", _COLUMN)
