"""Bedömning per revisionsfråga: what each is judged against, what was found, and what the answer is."""

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set

from aktgranskning.domain.audit import Snapshot
from aktgranskning.domain.conclusions.grounds import criteria_of
from aktgranskning.domain.conclusions.in_words import criterion_in_words
from aktgranskning.domain.one_line import ended
from aktgranskning.domain.sentences import ReportSentence, report_sentences
from aktgranskning.domain.tally import ItemTally
from exports.assessed import AssessedQuestion, observations
from exports.document_parts.blocks import Block, Style, Text
from exports.document_parts.findings import sentence_blocks
from exports.document_parts.summary import answer_blocks
from exports.item_figures import item_figure


def assessment_blocks(
    snapshot: Snapshot, tallies: Sequence[ItemTally], questions: Sequence[AssessedQuestion], hidden: Set[str]
) -> Iterator[Block]:
    """Yield criteria, findings and answers under each question; nothing where there are no assessments to tell of.

    The spread of `hidden` items is left out of the figures of a unit.
    """
    told = [question for question in questions if not question.is_overall]
    if told:
        yield Text("Bedömning per revisionsfråga", Style.SECTION)
    said = {one.item.name: one for _, sentences in report_sentences(snapshot, tallies) for one in sentences}
    for question in told:
        name = question.question.name
        yield Text(f"{question.question.label}. {question.question.text}", Style.PART)
        yield from _list("Kriterier", map(criterion_in_words, criteria_of(snapshot.conclusions, name)))
        yield from _findings(snapshot, question, said)
        yield from answer_blocks(question, "Bedömning", Style.DETAIL, hidden)


def _list(heading: str, texts: Iterable[str]) -> Iterator[Block]:
    """Yield texts as a list under their heading; nothing where there are none."""
    found = list(texts)
    if found:
        yield Text(heading, Style.DETAIL)
    for text in found:
        yield Text(text, Style.BULLET)


def _findings(snapshot: Snapshot, question: AssessedQuestion, said: Mapping[str, ReportSentence]) -> Iterator[Block]:
    """Yield the sentences of a question's items, then what else its answer rests on.

    The program's own sentences hold the figures; those of the auditor's need not, so that they stand below.
    """
    sentences = [said[item.name] for item in question.items if item.name in said]
    if sentences:
        yield Text("Iakttagelser", Style.DETAIL)
        yield from sentence_blocks(sentences)
    counted = (question.tallies[question.of_all][one.item.name] for one in sentences if one.is_edited)
    if figures := [f"{ended(found.item.label)} {item_figure(found)}" for found in counted if found.item.has_outcome]:
        yield Text("\n".join(figures), Style.NOTE)
    yield from _list("Annat underlag", observations(snapshot, question.question.name))
