"""Criteria and grounds of a question in words, as the page Bedömning lists them."""

import re

from aktgranskning.domain.conclusions.in_words import CRITERION_WORDS
from aktgranskning.domain.conclusions.questions import Criterion, Strength
from ui.presenters.noted_rows import NotedRow
from ui.translating import later, tr

_ENDED = later("upphörde före granskningens period")

STRENGTHS = {Strength.UNSAID: later("Inte angivet"), Strength.SHALL: later("Ska"), Strength.SHOULD: later("Bör")}


_DAY_OR_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?:-\d\d-\d\d)?(?!\d)")


def criterion_row(criterion: Criterion, period: str) -> NotedRow:
    """Return what the list says of a criterion, and whether it ended before the audit's period, where that is read."""
    facts = (
        tr(CRITERION_WORDS[criterion.kind]),
        criterion.strength and tr(STRENGTHS[criterion.strength]).lower(),
        criterion.source,
        validity_in_words(criterion.valid_from, criterion.valid_to),
        tr(_ENDED) if _ended_before(criterion.valid_to, period) else "",
    )
    return NotedRow(criterion.number, " · ".join(filter(None, facts)), criterion.text)


def _ended_before(valid_to: str, period: str) -> bool:
    """Say whether a day is before the earliest day or year that a period names."""
    begins = min(_DAY_OR_YEAR.findall(period), default="")
    return bool(valid_to and begins) and valid_to < begins


def validity_in_words(valid_from: str, valid_to: str) -> str:
    """Say between which days something is valid: "gäller från 2025-07-01 till 2026-12-31"; '' without any."""
    days = [
        tr("från {valid_from}").format(valid_from=valid_from) if valid_from else "",
        tr("till {valid_to}").format(valid_to=valid_to) if valid_to else "",
    ]
    said = " ".join(filter(None, days))
    return tr("gäller {said}").format(said=said) if said else ""
