"""What of an audit is not finished, told before it is exported."""

from collections.abc import Iterable

from aktgranskning.domain.audit import AnswerState, Case, CaseStatus
from aktgranskning.domain.tally import ItemTally
from aktgranskning.domain.wording import number_of_cases


def missing(tallies: Iterable[ItemTally], cases: Iterable[Case]) -> tuple[int, int]:
    """Return to how many questions answers are missing, and how many cases are not closed.

    A question to which the checklist computes the answer is none that anybody answers, and is not counted.
    """
    items = sum(found.item.can_be_answered and found.states[AnswerState.UNANSWERED] > 0 for found in tallies)
    return items, sum(case.status is not CaseStatus.DONE for case in cases if not case.is_absent)


def missing_in_words(tallies: Iterable[ItemTally], cases: Iterable[Case]) -> str:
    """Say to how many questions answers are missing, and how many cases are not closed; '' where all is there."""
    items, open_cases = missing(tallies, cases)
    said = [f"svar saknas på {items} {'fråga' if items == 1 else 'frågor'}"] * bool(items)
    said += [f"{number_of_cases(open_cases)} är inte {'klar' if open_cases == 1 else 'klara'}"] * bool(open_cases)
    words = "; ".join(said)
    return f"{words[:1].upper()}{words[1:]}." if words else ""
