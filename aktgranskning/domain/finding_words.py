"""The sentence of one item: its author's words with the figures in, or its label and the figures."""

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal

from aktgranskning.domain.audit import AnswerState
from aktgranskning.domain.case_phrase import all_phrase, case_phrase, counted_phrase, share_phrase_where
from aktgranskning.domain.measure_words import measure_in_figures, measure_in_text
from aktgranskning.domain.nouns import Noun
from aktgranskning.domain.number_words import figures, in_text
from aktgranskning.domain.placeholders import OF_STATES, OF_STATISTIC, filled, placeholders_in
from aktgranskning.domain.tally import ItemTally
from aktgranskning.domain.wording import counted_choice_label, spread_words


def number_counted(found: ItemTally) -> int:
    """Return n: met, partly and not met; of an item without an outcome those that have an answer."""
    return found.of if found.item.has_outcome else found.states[AnswerState.RECORDED]


def finding_words(found: ItemTally, noun: Noun) -> str:
    """Return what an item's figures are in words, as its author wrote it; where nothing fits, behind its label."""
    if not number_counted(found):
        return f"{_heading(found)}: {noun.none} {noun.singular} räknas"
    template, words = found.item.finding, _words(found, noun)
    if template and words.keys() >= set(OF_STATISTIC) & set(placeholders_in(template)):
        return filled(template, words)
    return f"{_heading(found)}: {', '.join(_behind_label(found, noun))}"


def is_told_where(found: ItemTally) -> bool:
    """Whether the sentence itself says of which cases the item was asked, so that those not asked are told by it."""
    template = found.item.finding
    every_asked_counts = number_counted(found) == found.all - found.states[AnswerState.NOT_ASKED]
    some_not_asked = bool(found.states[AnswerState.NOT_ASKED] and number_counted(found))
    return bool(found.item.where) and some_not_asked and every_asked_counts and "cases" in placeholders_in(template)


def _heading(found: ItemTally) -> str:
    """Return the label without its own end, for a colon comes behind it."""
    return found.item.label.rstrip(" .:?")


def _words(found: ItemTally, noun: Noun) -> dict[str, str]:
    of = number_counted(found)
    words = {name: in_text(found.states[state], noun) for name, state in OF_STATES.items()}
    words |= {"k": words["met"], "n": in_text(of, noun), "percent": _percent(found), "cases": _cases(found, noun)}
    spread = found.statistic.spread if found.statistic else ("", "", "")
    named = zip(OF_STATISTIC, spread, strict=True)
    return words | {name: measure_in_text(value) for name, value in named if value}


def _cases(found: ItemTally, noun: Noun) -> str:
    of = number_counted(found)
    met = found.met if found.item.has_outcome else of
    if is_told_where(found):
        return share_phrase_where(met, of, noun, found.item.where)
    if found.item.has_outcome:
        return case_phrase(met, of, noun)
    return all_phrase(of, noun) if of == found.all else counted_phrase(of, noun)


def _percent(found: ItemTally) -> str:
    """Return what share is met, in whole per cent without a sign; halves are rounded up, as one does by hand."""
    if not found.of:
        return ""
    return str((Decimal(100 * found.met) / found.of).quantize(Decimal(1), ROUND_HALF_UP))


def _behind_label(found: ItemTally, noun: Noun) -> Iterator[str]:
    """Yield the figures of an item whose author wrote no sentence."""
    of = number_counted(found)
    if found.item.has_outcome:
        yield f"{figures(found.met)} av {figures(of)}"
        return
    yield f"{figures(of)} {noun.singular if of == 1 else noun.plural}"
    for name, count in found.choices:
        if count:
            yield f"{counted_choice_label(found.item, name)} ({figures(count)})"
    if found.statistic:
        for word, value in zip(spread_words(found.item.kind), found.statistic.spread, strict=True):
            if value:
                yield f"{word} {measure_in_figures(value)}"
