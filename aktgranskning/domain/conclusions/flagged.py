"""Which assessments rest on what has changed since, or have no reasons, told before they are exported."""

from collections.abc import Callable, Iterator, Sequence

from aktgranskning.domain.audit import Audit
from aktgranskning.domain.checklist import Checklist
from aktgranskning.domain.conclusions.answers import answers, overall_answer, units_assessed
from aktgranskning.domain.conclusions.picture import Conclusions
from aktgranskning.domain.tally import ItemTally


def flagged_names(
    audit: Audit,
    checklist: Checklist | None,
    conclusions: Conclusions,
    unit: str | None,
    tallies_of: Callable[[str], Sequence[ItemTally]],
) -> Iterator[str]:
    """Yield what each flagged answer is called: "2.1", "2.1 (Norra)", the name of the overall one.

    `unit` is the one that is asked about, None for the whole audit and all of its units; `tallies_of` gives the figures
    of a unit, those of the whole for ''. Cases without a unit are not assessed by themselves.
    """
    assessed = {one.unit for one in conclusions.assessments}
    asked = ("", *units_assessed(conclusions)) if unit is None else (unit,) * bool(unit)
    for one in asked:
        if one in assessed:
            parts = (audit, checklist, conclusions, tallies_of(one), one)
            flagged = (answer.question for answer in (overall_answer(*parts), *answers(*parts)) if answer.is_flagged)
            yield from (f"{question.label or question.text}{f' ({one})' * bool(one)}" for question in flagged)


def number_without_reasons(conclusions: Conclusions, unit: str | None) -> int:
    """Return how many assessments have no reasons, of the `unit` or all where it is None."""
    asked = [one for one in conclusions.assessments if unit is None or one.unit == unit != ""]
    return sum(not one.rationale.strip() for one in asked)


def without_reasons_in_words(conclusions: Conclusions, unit: str | None) -> str:
    """Write how many assessments have no reasons, of the `unit` or all where it is None; '' where each has."""
    number = number_without_reasons(conclusions, unit)
    return f"{number_of_assessments(number)} saknar motivering." if number else ""


def number_of_assessments(number: int) -> str:
    """Write how many assessments there are: "1 bedömning", "3 bedömningar"."""
    return "1 bedömning" if number == 1 else f"{number} bedömningar"
