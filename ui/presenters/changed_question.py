"""Which audit questions an act was about that was undone, so that the page shows one of them."""

from collections.abc import Iterator

from aktgranskning.domain.conclusions.picture import Conclusions
from aktgranskning.domain.conclusions.questions import LinkTarget


def changed_questions(before: Conclusions, after: Conclusions) -> dict[str, str | None]:
    """Return the names of the questions about which something differs, and of an assessment its unit, else None."""
    return dict(sorted(_changed(before, after), key=lambda one: one[1] is not None))


def _changed(before: Conclusions, after: Conclusions) -> Iterator[tuple[str, str | None]]:
    for one in {*after.assessments} ^ {*before.assessments}:
        yield one.question, one.unit
    for noted in ({*after.criteria} ^ {*before.criteria}, {*after.grounds} ^ {*before.grounds}):
        for record in noted:
            yield record.question, None
    for link in {*after.links} ^ {*before.links}:
        if link.target is LinkTarget.QUESTION:
            yield link.to_name, None
    for question in {*after.questions} ^ {*before.questions}:
        yield question.name, None
