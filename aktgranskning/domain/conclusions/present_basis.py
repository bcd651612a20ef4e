"""What the answer to an audit question rests on now, in figures."""

import json
from collections.abc import Iterable, Iterator, Sequence

from aktgranskning.domain.audit import AnswerState, Audit
from aktgranskning.domain.checklist import Checklist, Item
from aktgranskning.domain.conclusions.assessments import Assessment, step_of
from aktgranskning.domain.conclusions.basis import ITEMS, KEY_FIGURES, PARTS, Basis, Figure
from aktgranskning.domain.conclusions.figure_words import ground_figures, ground_title
from aktgranskning.domain.conclusions.grounds import grounds_of, linked_items
from aktgranskning.domain.conclusions.picture import Conclusions
from aktgranskning.domain.conclusions.questions import Ground, GroundKind, PlacedQuestion
from aktgranskning.domain.conclusions.scales import Scale
from aktgranskning.domain.sentences import figures_of
from aktgranskning.domain.tally import ItemTally
from aktgranskning.domain.wording import STATE_WORDS, auditee_in_words, counted_choice_label, ratio, spread_in_words

_UNCOUNTED = "räknas inte"


def basis_now(
    audit: Audit,
    checklist: Checklist | None,
    conclusions: Conclusions,
    placed: Sequence[PlacedQuestion],
    tallies: Iterable[ItemTally],
    question: str,
    unit: str,
) -> Basis:
    """Return the figures that the answer to a question rests on now; `tallies` are those of the unit, '' for all.

    They are those of its items, its key figures and the answers to the questions within it; the overall assessment
    rests on the answers to all questions.
    """
    found = {one.item.name: one for one in tallies}
    items = linked_items(checklist, conclusions, question)
    grounds = [one for one in grounds_of(conclusions, question) if one.kind is GroundKind.KEY_FIGURE]
    answers = {one.question: one for one in conclusions.assessments if one.unit == unit}
    return {
        ITEMS: {item.name: _of_item(item, found.get(item.name)) for item in items},
        KEY_FIGURES: {
            str(ground.number): _of_key_figure(conclusions, ground, audit.municipality) for ground in grounds
        },
        PARTS: {part.name: _of_part(part, answers.get(part.name), audit.scale) for part in parts_of(placed, question)},
    }


def parts_of(placed: Sequence[PlacedQuestion], question: str) -> tuple[PlacedQuestion, ...]:
    """Return the questions within a question, at any depth, in order; all of them within OVERALL."""
    within = {question}
    for one in placed:  # a whole stands before its parts
        if one.parent in within:
            within.add(one.name)
    return tuple(one for one in placed if one.name in within and one.name != question)


def _of_item(item: Item, found: ItemTally | None) -> Figure:
    if found is None:
        return Figure(item.label, _UNCOUNTED, "", "")
    return Figure(item.label, _said(found), ", ".join(_rest(found)), _exact(found))


def _exact(found: ItemTally) -> str:
    """Return a text that changes where a figure does.

    A choice that nobody has is no figure, and neither is which choice it was where what counts is the outcome.
    """
    states, choices, *others = json.loads(figures_of(found))
    chosen = {} if found.item.has_outcome else {name: count for name, count in choices if count}
    return json.dumps([states, chosen, *others], ensure_ascii=False, separators=(",", ":"), sort_keys=True)


def _said(found: ItemTally) -> str:
    if found.item.has_outcome:
        return ratio(found.met, found.of, found.counted)
    if spread := spread_in_words(found):
        return spread
    counted = (f"{counted_choice_label(found.item, name)} {count}" for name, count in found.choices if count)
    return ", ".join(counted) or f"{found.answered} svar"


def _rest(found: ItemTally) -> Iterator[str]:
    for state, count in found.states.items():
        if count and state is not AnswerState.MET:
            yield f"{STATE_WORDS[state].lower()} {count}"
    if said := auditee_in_words(found).strip("()"):
        yield said


def _of_key_figure(conclusions: Conclusions, ground: Ground, own: str) -> Figure:
    said = ground_figures(conclusions, ground, own)
    return Figure(ground_title(conclusions, ground), said, "", said)


def _of_part(part: PlacedQuestion, assessment: Assessment | None, scale: Scale) -> Figure:
    word = step_of(scale, assessment).word
    return Figure(f"{part.label} {part.text}", f"”{word}”", "", assessment.rating if assessment else "")
