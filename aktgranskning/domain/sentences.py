"""The sentences of a report: one item's whole text, and all of them by audit question."""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import astuple, dataclass, replace
from html import escape

from aktgranskning.domain.audit import AnswerState, Case, Snapshot
from aktgranskning.domain.auditee_sentences import auditee_sentences
from aktgranskning.domain.case_phrase import counted_phrase, in_cases
from aktgranskning.domain.checklist import Item
from aktgranskning.domain.fact_check import EditedSentence
from aktgranskning.domain.finding_words import finding_words, told_states
from aktgranskning.domain.nouns import ROW, Noun
from aktgranskning.domain.number_words import in_words, opened
from aktgranskning.domain.rest_sentences import rest_sentences
from aktgranskning.domain.sentence_starts import INVISIBLE
from aktgranskning.domain.tally import Counted, ItemTally
from aktgranskning.domain.undecided import Deciding
from aktgranskning.domain.wording import listed

OTHER_QUESTIONS = "Övriga frågor"
"""The heading of the items that answer no audit question."""

_OTHER_ENDS = ("!", "?", "…")
_AROUND = f" \u00a0,;:{INVISIBLE}"
_SPACES = re.compile(r"[ \t\r\n]+")


@dataclass(frozen=True, slots=True)
class ReportSentence:
    """What the report says of an item: `text`, which is the program's `generated` one, or the auditor's.

    One that the auditor wrote is outdated where its figures have changed since. One is unfinished while answers are
    missing: to the item, or to what decides whether it is to be asked.
    """

    item: Item
    text: str
    generated: str
    is_edited: bool
    is_outdated: bool
    is_unfinished: bool = False


Report = tuple[tuple[str, tuple[ReportSentence, ...]], ...]
"""The sentences by audit question; '' is the question of those that answer none."""


def finding_sentence(found: ItemTally, noun: Noun, open_places: int = 0) -> str:
    """Return what the report says of an item: its sentence, what it leaves out, and the administration's view.

    While answers are missing it begins with how many, and in how many of those where the item is not asked that is
    still open (see `Deciding`). The figures of rows are told as rows, whatever the noun.
    """
    counted = ROW if found.counted is Counted.ROWS else noun
    return " ".join(_finished(sentence, counted) for sentence in _sentences(found, counted, open_places))


def _sentences(found: ItemTally, noun: Noun, open_places: int) -> Iterator[str]:
    missing = found.states[AnswerState.UNANSWERED]
    if missing:
        yield f"{in_words(missing)} svar saknas"
    if open_places:
        where = in_cases(counted_phrase(open_places, noun), noun)
        yield f"Det är ännu inte avgjort om frågan ska ställas {where}"
    yield finding_words(found, noun)
    yield from rest_sentences(found, noun, told_states(found), open_places)
    yield from auditee_sentences(found, noun)


def _finished(sentence: str, noun: Noun) -> str:
    """Return a sentence with a capital first, a number that stands free there in words, single spaces, and one end."""
    text = opened(_SPACES.sub(" ", sentence).strip(_AROUND), noun.one)
    return text if text.endswith(_OTHER_ENDS) else f"{text.rstrip(' .,;:')}."


def figures_of(found: ItemTally) -> str:
    """Return every figure of an item, the administration's too, as a text that changes where one of them does."""
    states = {state.value: count for state, count in found.states.items() if count}
    auditee = found.auditee and astuple(found.auditee)
    rows = found.rows and (found.rows.rows, found.rows.with_rows, found.rows.of)
    statistic = found.statistic and (found.statistic.count, *found.statistic.spread)
    return json.dumps([states, found.choices, statistic, rows, auditee], ensure_ascii=False, separators=(",", ":"))


def report_sentences(snapshot: Snapshot, tallies: Iterable[ItemTally]) -> Report:
    """Return what the report says of each item, by audit question in the checklist's order; '' has those of none.

    An item inside a repeat that no case has a row of is left out, unless the auditor wrote its sentence.
    """
    questions = {question.id: question.text for question in snapshot.checklist.audit_questions}
    by_question: dict[str, list[ReportSentence]] = {text: [] for text in questions.values()}
    deciding = Deciding(snapshot.checklist)
    for found in tallies:
        name = found.item.audit_question
        sentence = report_sentence(snapshot, found, deciding)
        if found.all or found.counted is Counted.CASES or sentence.is_edited:
            by_question.setdefault(questions.get(name, name), []).append(sentence)
    without = by_question.pop("", [])
    return tuple((text, tuple(said)) for text, said in [*by_question.items(), ("", without)] if said)


def report_sentence(snapshot: Snapshot, found: ItemTally, deciding: Deciding | None = None) -> ReportSentence:
    """Return what the report says of one item, whether there is anything to count or not; `deciding` saves time."""
    own = generated_sentence(snapshot, found, snapshot.cases, deciding)
    edited = next((one for one in snapshot.sentences if one.item == found.item.name), None)
    if edited is None:
        return own
    return replace(own, text=edited.text, is_edited=True, is_outdated=edited.figures != figures_of(found))


def generated_sentence(
    snapshot: Snapshot, found: ItemTally, cases: Iterable[Case], deciding: Deciding | None = None
) -> ReportSentence:
    """Return what the program says of one item, of which `found` are the figures in these cases."""
    open_places = 0
    if found.states[AnswerState.NOT_ASKED]:
        open_places = (deciding or Deciding(snapshot.checklist)).undecided(snapshot, found.item.name, cases)
    text = finding_sentence(found, snapshot.audit.noun, open_places)
    is_unfinished = bool(open_places or found.states[AnswerState.UNANSWERED])
    return ReportSentence(found.item, text, text, is_edited=False, is_outdated=False, is_unfinished=is_unfinished)


def outdated_items(sentences: Iterable[EditedSentence], tallies: Iterable[ItemTally]) -> tuple[Item, ...]:
    """Return the items whose sentence the auditor wrote for other figures than they have now."""
    written_for = {one.item: one.figures for one in sentences}
    return tuple(
        found.item
        for found in tallies
        if found.item.name in written_for and written_for[found.item.name] != figures_of(found)
    )


def quoted_labels(items: Iterable[Item]) -> str:
    """Name items in running text, each by its label in quotation marks."""
    return listed([f"”{item.label}”" for item in items])


def sentences_as_text(report: Report) -> str:
    """Write the sentences as plain text: a heading and a line for each sentence, an empty line between questions."""
    return "\n\n".join("\n".join([heading_of(text), *_texts(said)]) for text, said in report)


def sentences_as_html(report: Report) -> str:
    """Write the sentences as HTML for a word processor: audit questions are headings, sentences paragraphs."""
    parts = []
    for text, said in report:
        parts += [f"<h2>{escape(heading_of(text))}</h2>", *(f"<p>{escape(words)}</p>" for words in _texts(said))]
    return "\n".join(parts)


def heading_of(question: str) -> str:
    """Return the heading over the sentences of an audit question; '' is the question of those that answer none."""
    return question or OTHER_QUESTIONS


def _texts(said: Sequence[ReportSentence]) -> list[str]:
    return [_SPACES.sub(" ", one.text) for one in said]
