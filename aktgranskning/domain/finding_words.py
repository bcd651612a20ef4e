"""An item's figures in words: its author's sentence with the figures in, or its label with them behind."""

from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Decimal
from functools import partial

from aktgranskning.domain.audit import AnswerState
from aktgranskning.domain.case_phrase import case_phrase, counted_phrase, in_cases, share_phrase, share_phrase_where
from aktgranskning.domain.measure_words import is_one, measure_in_figures, measure_in_text
from aktgranskning.domain.nouns import Noun
from aktgranskning.domain.number_words import figures, in_text, opened
from aktgranskning.domain.placeholders import (
    CASES,
    OF_STATES,
    OF_STATISTIC,
    PERCENT,
    filled,
    free_openings,
    placeholders_in,
)
from aktgranskning.domain.sentence_starts import ends_in_abbreviation
from aktgranskning.domain.tally import ItemTally, RowTally
from aktgranskning.domain.wording import counted_choice_label, spread_words

_ONE_PERCENT = "en"
_OTHER_ENDS = " \t\r\n\u00a0,;:!?…"


def finding_words(found: ItemTally, noun: Noun) -> str:
    """Return an item's figures as its author words them; behind its label where nothing is counted or worded."""
    if not _number_counted(found):
        return f"{_heading(found)}: {noun.none} {noun.singular} att räkna"
    template = _template(found)
    if template:
        return filled(template, _words(found, noun), _in_figures(found), partial(_opened, noun))
    return f"{_heading(found)}: {', '.join(_behind_label(found, noun))}"


def _opened(noun: Noun, name: str, words: str) -> str:
    """Return what a sentence begins with; per cent are "en", whatever is counted."""
    return opened(words, _ONE_PERCENT if name == PERCENT else noun.one)


def told_states(found: ItemTally) -> set[AnswerState]:
    """Return the states whose number `finding_words` says, beside those that count."""
    told = {OF_STATES[name] for name in placeholders_in(_template(found)) if name in OF_STATES}
    return told | {AnswerState.NOT_ASKED} if _is_told_where(found) else told


def _number_counted(found: ItemTally) -> int:
    """Return n: met, partly and not met; of an item without an outcome those that have an answer."""
    return found.of if found.item.has_outcome else found.states[AnswerState.RECORDED]


def _template(found: ItemTally) -> str:
    """Return the author's sentence; '' where nothing is counted, or it asks for a spread that there is none of.

    Nor does it begin with a single measure: what that has to agree with, "ett" or "en", is not known.
    """
    template, spread = found.item.finding, _spread(found)
    asked_for = set(OF_STATISTIC) & set(placeholders_in(template))
    is_single = any(name in spread and is_one(spread[name]) for name in free_openings(template))
    return template if _number_counted(found) and asked_for <= spread.keys() and not is_single else ""


def _spread(found: ItemTally) -> dict[str, str]:
    values = found.statistic.spread if found.statistic else ()
    return {name: value for name, value in zip(OF_STATISTIC, values, strict=False) if value}


def _is_told_where(found: ItemTally) -> bool:
    """Whether the sentence itself says of which cases the item was asked; it can where every one of them counts."""
    not_asked = found.states[AnswerState.NOT_ASKED]
    every_asked_counts = _number_counted(found) == found.all - not_asked
    return bool(found.item.where and not_asked and every_asked_counts and CASES in placeholders_in(_template(found)))


def _heading(found: ItemTally) -> str:
    """Return the label without its own end marks, for a colon comes behind it; the name where nothing else is left."""
    label = found.item.label.rstrip(_OTHER_ENDS)
    heading = label if ends_in_abbreviation(label) else label.rstrip(f".{_OTHER_ENDS}")
    return heading if any(mark.isalnum() for mark in heading) else found.item.name


def _words(found: ItemTally, noun: Noun) -> dict[str, str]:
    words = {name: in_text(count, noun) for name, count in _counts(found).items()}
    words |= {CASES: _cases(found, noun)} | _percent(found)
    return words | {name: measure_in_text(value) for name, value in _spread(found).items()}


def _in_figures(found: ItemTally) -> dict[str, str]:
    written = {name: figures(count) for name, count in _counts(found).items()} | _percent(found)
    return written | {name: measure_in_figures(value) for name, value in _spread(found).items()}


def _counts(found: ItemTally) -> dict[str, int]:
    counts = {name: found.states[state] for name, state in OF_STATES.items()}
    return counts | {"k": counts["met"], "n": _number_counted(found)}


def _cases(found: ItemTally, noun: Noun) -> str:
    of = _number_counted(found)
    met = found.met if found.item.has_outcome else of
    if _is_told_where(found):
        return share_phrase_where(met, of, noun, found.item.where)
    if of == found.all:
        return case_phrase(met, of, noun)
    return share_phrase(met, of, noun) if found.item.has_outcome else counted_phrase(of, noun)


def _percent(found: ItemTally) -> dict[str, str]:
    """Return what share is met, in whole per cent without a sign; halves are rounded up, as one does by hand."""
    if not found.item.has_outcome:
        return {}
    return {PERCENT: str((Decimal(100 * found.met) / found.of).quantize(Decimal(1), ROUND_HALF_UP))}


def _behind_label(found: ItemTally, noun: Noun) -> Iterator[str]:
    """Yield the figures of an item without a sentence of its author's."""
    of = _number_counted(found)
    if found.item.has_outcome:
        yield f"{figures(found.met)} av {figures(of)}"
    elif found.choices:
        for name, count in found.choices:
            if count:
                yield f"{counted_choice_label(found.item, name)} ({figures(count)} av {figures(of)})"
    elif found.rows:
        yield from _rows(found.rows, noun)
        yield f"per {noun.singular} {', '.join(_spread_words(found))}"
    else:
        yield f"{figures(of)} {noun.singular if of == 1 else noun.plural}"
        yield from _spread_words(found)


def _rows(rows: RowTally, noun: Noun) -> Iterator[str]:
    yield f"{figures(rows.rows)} {'rad' if rows.rows == 1 else 'rader'}"
    yield f"minst en rad {in_cases(f'{figures(rows.with_rows)} av {figures(rows.of)} {noun.plural}', noun)}"


def _spread_words(found: ItemTally) -> Iterator[str]:
    named = dict(zip(OF_STATISTIC, spread_words(found.item.kind), strict=True))
    for name, value in _spread(found).items():
        yield f"{named[name]} {measure_in_figures(value)}"
