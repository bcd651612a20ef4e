"""Which audit question an act was about that was undone, so that the page shows it."""

from collections.abc import Iterator

from aktgranskning.domain.conclusions.picture import Conclusions
from aktgranskning.domain.conclusions.questions import LinkTarget


def changed_question(before: Conclusions, after: Conclusions) -> tuple[str, str | None] | None:
    """Return the name of a question about which something differs, and of an assessment its unit; None without any."""
    return next(_changed(before, after), None)


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
