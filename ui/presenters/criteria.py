"""Criteria and grounds of a question in words, as the page Bedömning lists them."""

import re

from aktgranskning.domain.conclusions.in_words import CRITERION_WORDS
from aktgranskning.domain.conclusions.questions import Criterion, Strength
from ui.presenters.locale_words import shown_day
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
    if valid_from and valid_to:
        said = tr("gäller från {first} till {last}")
    elif valid_from:
        said = tr("gäller från {first}")
    else:
        said = tr("gäller till {last}") if valid_to else ""
    return said.format(first=shown_day(valid_from), last=shown_day(valid_to))
