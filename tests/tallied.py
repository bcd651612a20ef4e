"""The tally of one item from its figures alone."""

from aktgranskning.domain.audit import AnswerState
from aktgranskning.domain.checklist import Choice, Item, ItemKind, Outcome, TallyKind
from aktgranskning.domain.tally import AuditeeCount, Counted, ItemTally

ORDER = (
    AnswerState.MET,
    AnswerState.PARTLY,
    AnswerState.NOT_MET,
    AnswerState.NOT_APPLICABLE,
    AnswerState.NOT_ASSESSABLE,
    AnswerState.NOT_ASKED,
    AnswerState.UNANSWERED,
)
"""The order of the figures in the table of sentences."""

YES = (Choice("ja", "Ja", Outcome.MET, "J"),)


def judged(finding: str = "", where: str = "", label: str = "Finns en plan?") -> Item:
    """Return an item with an outcome."""
    return Item(
        "plan",
        ItemKind.SELECT_ONE,
        label,
        TallyKind.OUTCOME,
        choices=YES,
        finding=finding,
        where=where,
        hint="Se planen.",
    )


def tallied(
    item: Item, *figures: int, auditee: AuditeeCount | None = None, counted: Counted = Counted.CASES
) -> ItemTally:
    """Return the tally of an item whose `figures` are in the order of `ORDER`, those left out 0."""
    states = dict.fromkeys(AnswerState, 0) | dict(zip(ORDER, figures, strict=False))
    return ItemTally(item, states, auditee=auditee, counted=counted)
