"""The sentence of a report that an item's author wrote, with its figures filled in."""

import re
from decimal import ROUND_HALF_UP, Decimal

from aktgranskning.domain.audit import AnswerState
from aktgranskning.domain.tally import Counted, ItemTally
from aktgranskning.domain.wording import NO_RATIO, shown_measure

_STATES = {
    "met": AnswerState.MET,
    "partly": AnswerState.PARTLY,
    "not_met": AnswerState.NOT_MET,
    "not_applicable": AnswerState.NOT_APPLICABLE,
    "not_assessable": AnswerState.NOT_ASSESSABLE,
}
_BRACES = re.compile(r"\{([^{}]*)\}")

OF_OUTCOME = ("k", *_STATES, "percent", "cases")
"""Those of the placeholders that say nothing of an item without an outcome."""

OF_STATISTIC = ("min", "median", "max")
"""Those that say nothing of an item without a statistic."""

PLACEHOLDERS = ("k", "n", *_STATES, "percent", *OF_STATISTIC, "cases")
"""What may stand in braces in `audit_finding`: `k` is what is met, `cases` that and what counts, with their noun.

`n` is what counts: met, partly and not met; of an item without an outcome those that have an answer.
"""


def placeholders_in(template: str) -> list[str]:
    """Return what stands in braces in a sentence, known or not, in its order."""
    return _BRACES.findall(template)


def finding_sentence(found: ItemTally) -> str:
    """Return the item's sentence with its figures; its label and "9 av 15" where its author wrote none.

    A figure that the item does not have is "–"; braces that are no placeholder stay as they are.
    """
    noun = "akter" if found.counted is Counted.CASES else "rader"
    share = f"{found.met} av {found.of}" if found.of else NO_RATIO
    if not found.item.finding:
        return f"{found.item.label}: {share}"
    figures = {name: str(found.states[state]) for name, state in _STATES.items()}
    of = found.of if found.item.has_outcome else found.answered
    figures |= {"k": figures["met"], "n": str(of), "percent": _percent(found), "cases": f"{share} {noun}"}
    spread = found.statistic.spread if found.statistic else ("", "", "")
    figures |= {
        name: shown_measure(value) or NO_RATIO for name, value in zip(("min", "median", "max"), spread, strict=True)
    }
    return _BRACES.sub(lambda match: figures.get(match[1], match[0]), found.item.finding)


def _percent(found: ItemTally) -> str:
    """Return what share is met, in whole per cent without a sign; halves are rounded up, as one does by hand."""
    if not found.of:
        return NO_RATIO
    return str((Decimal(100 * found.met) / found.of).quantize(Decimal(1), ROUND_HALF_UP))
