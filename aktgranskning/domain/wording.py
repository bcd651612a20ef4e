"""The Swedish words for states, outcomes and statuses, and how a figure and an answer are written."""

from aktgranskning.domain.audit import AnswerState, CaseStatus
from aktgranskning.domain.checklist import Item, ItemKind, Outcome
from aktgranskning.domain.tally import Statistic, chosen

STATE_WORDS = {
    AnswerState.MET: "Uppfyllt",
    AnswerState.PARTLY: "Delvis",
    AnswerState.NOT_MET: "Ej uppfyllt",
    AnswerState.NOT_APPLICABLE: "Ej tillämpligt",
    AnswerState.NOT_ASSESSABLE: "Kan ej bedömas",
    AnswerState.NOT_ASKED: "Ej ställd",
    AnswerState.UNANSWERED: "Obesvarad",
    AnswerState.RECORDED: "Besvarad",
}

OUTCOME_WORDS = {outcome: STATE_WORDS[AnswerState(outcome.value)] for outcome in Outcome}

STATUS_WORDS = {
    CaseStatus.NOT_BEGUN: "Ej påbörjad",
    CaseStatus.BEGUN: "Påbörjad",
    CaseStatus.DONE: "Klar",
}

NO_RATIO = "–"
"""What stands for "k of n" where n is 0."""


def ratio(met: int, of: int) -> str:
    """Write a figure as the report does: "1 av 15"; "–" where nothing is in the denominator."""
    return f"{met} av {of}" if of else NO_RATIO


def code(state: AnswerState) -> str:
    """Return the fixed code of a state in exported tables: its word in lower case, "ej_uppfyllt"."""
    return STATE_WORDS[state].lower().replace(" ", "_")


def choice_label(item: Item, value: str) -> str:
    """Write a value as the reviewer saw it: the labels of its choices, joined by "; "; else as it is."""
    labels = {choice.name: choice.label for choice in item.choices}
    if not labels:
        return value
    return "; ".join(labels.get(name, name) for name in chosen(item, value))


def shown_answer(item: Item, value: str) -> str:
    """Write a value as the screen shows it: `choice_label`, and a number with a decimal comma."""
    return _with_comma(value) if item.kind is ItemKind.DECIMAL else choice_label(item, value)


def spread_in_words(statistic: Statistic, kind: ItemKind) -> str:
    """Write a statistic as one line: "antal 12 · minst 3 · median 5 · högst 19"."""
    words = ("tidigast", "median", "senast") if kind is ItemKind.DATE else ("minst", "median", "högst")
    spread = (f"{word} {_with_comma(value)}" for word, value in zip(words, statistic.spread, strict=True) if value)
    return " · ".join([f"antal {statistic.count}", *spread])


def _with_comma(number: str) -> str:
    return number.replace(".", ",")


def initials(name: str) -> str:
    """Return the first letter of each part of a name, in capitals."""
    return "".join(part[0].upper() for part in name.replace("-", " ").split())
