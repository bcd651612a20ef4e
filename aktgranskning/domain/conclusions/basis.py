"""The figures that an assessment was made on, as they are kept with it, and how they differ from those of now."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from aktgranskning.domain.audit import AnswerState
from aktgranskning.domain.checklist import Checklist, Item
from aktgranskning.domain.conclusions.assessments import Assessment
from aktgranskning.domain.conclusions.grounds import grounds_of, linked_items
from aktgranskning.domain.conclusions.picture import Conclusions
from aktgranskning.domain.conclusions.questions import Ground, GroundKind, PlacedQuestion
from aktgranskning.domain.conclusions.scales import NOT_ASSESSED
from aktgranskning.domain.sentences import figures_of
from aktgranskning.domain.tally import ItemTally
from aktgranskning.domain.wording import STATE_WORDS, auditee_in_words, counted_choice_label, ratio, spread_in_words


class Figure(NamedTuple):
    """One of them: what it is of, how it is said, what else there is to say, and a text that tells it from any other.

    `exact` alone says whether it is the same: what it is of may be worded anew.
    """

    label: str
    said: str
    rest: str
    exact: str


Basis = Mapping[str, Mapping[str, Figure]]
"""The figures by what they are of: `_ITEMS` by name, `_KEY_FIGURES` by the ground's number, `_PARTS` by question."""

_ITEMS, _KEY_FIGURES, _PARTS = "items", "key_figures", "parts"
_UNCOUNTED = "räknas inte"


def basis_now(
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
        _ITEMS: {item.name: _of_item(item, found.get(item.name)) for item in items},
        _KEY_FIGURES: {str(ground.number): _of_key_figure(ground) for ground in grounds},
        _PARTS: {part.name: _of_part(part, answers.get(part.name)) for part in parts_of(placed, question)},
    }


def parts_of(placed: Sequence[PlacedQuestion], question: str) -> tuple[PlacedQuestion, ...]:
    """Return the questions within a question, at any depth, in order; all of them within OVERALL."""
    within = {question}
    for one in placed:  # a whole stands before its parts
        if one.parent in within:
            within.add(one.name)
    return tuple(one for one in placed if one.name in within and one.name != question)


def write_basis(basis: Basis) -> str:
    """Write the figures as the file keeps them, in JSON."""
    return json.dumps(basis, ensure_ascii=False, separators=(",", ":"))


def read_basis(text: str) -> Basis:
    """Read what `write_basis` wrote; no figures where nothing is written."""
    held = json.loads(text) if text else {}
    return {sort: {name: Figure(*figure) for name, figure in figures.items()} for sort, figures in held.items()}


def differences_in_words(then: Basis, now: Basis) -> Iterator[str]:
    """Yield a sentence for each figure that is another now than then, that came, or that went."""
    for sort, figures in now.items():
        before = then.get(sort, {})
        for name in dict.fromkeys((*before, *figures)):
            yield from _difference(before.get(name), figures.get(name))


def _difference(then: Figure | None, now: Figure | None) -> Iterator[str]:
    if then is None and now is not None:
        yield f"{now.label}: fanns inte med då, {now.said} nu"
    elif now is None and then is not None:
        yield f"{then.label}: {then.said} då, finns inte med nu"
    elif then and now and then.exact != now.exact:
        yield f"{now.label}: {_then_and_now(then, now)}"


def _then_and_now(then: Figure, now: Figure) -> str:
    if then.said != now.said:
        return f"{then.said} då, {now.said} nu"
    return f"{now.said} både då och nu, men {then.rest or 'inget annat'} då, {now.rest or 'inget annat'} nu"


def _of_item(item: Item, found: ItemTally | None) -> Figure:
    if found is None:
        return Figure(item.label, _UNCOUNTED, "", "")
    return Figure(item.label, _said(found), ", ".join(_rest(found)), figures_of(found))


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
    if found.auditee:
        yield auditee_in_words(found).strip("()")


def _of_key_figure(ground: Ground) -> Figure:
    where = " ".join(filter(None, (ground.source, ground.municipality, ground.year)))
    return Figure(where, where, "", f"{where} {ground.compared_with}")


def _of_part(part: PlacedQuestion, assessment: Assessment | None) -> Figure:
    word = assessment.word if assessment and assessment.word else NOT_ASSESSED.word
    return Figure(f"{part.label} {part.text}", f"”{word}”", "", assessment.rating if assessment else "")
