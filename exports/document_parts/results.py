"""Resultat: the outcome of each item, what other items hold, the outcome by unit, and intervals."""

from collections.abc import Iterator, Mapping, Sequence, Set
from math import ceil, floor

from aktgranskning.domain.audit import AnswerState, Snapshot
from aktgranskning.domain.checklist import TallyKind
from aktgranskning.domain.grouping import GroupBy, tally_by
from aktgranskning.domain.intervals import INTERVAL_NOTE, interval_in_words, intervals_of
from aktgranskning.domain.tally import COUNTED, Counted, ItemTally
from aktgranskning.domain.wording import (
    COUNTED_BY_ROW,
    STATE_WORDS,
    answered_in_words,
    auditee_figure,
    counted_choice_label,
    group_in_words,
    ratio,
    spread_in_words,
)
from exports.document_parts.blocks import WIDTH, Block, Column, Style, Table, Text
from exports.document_parts.widths import upright_height, word_width

_BESIDE = (
    AnswerState.NOT_APPLICABLE,
    AnswerState.NOT_ASSESSABLE,
    AnswerState.NOT_ASKED,
    AnswerState.UNANSWERED,
)
_NUMBER = Column("Nr", 0.9)
_LABEL_WIDTH = 4.5
"""What the questions need at least beside the units, but for many of those."""
_UNIT_WIDTH = 1.9
_UPRIGHT_WIDTH = 1.7
_NARROW_LABEL_WIDTH = 3.3
_MOST_BESIDE = 8
"""So many units stand in one table, where their cells hold short words alone."""
_UNIT_NOTE = "Förv: antalet enligt förvaltningen. Ett antal utan angiven enhet ingår bara i Alla enheter."


def result_blocks(snapshot: Snapshot, tallies: Sequence[ItemTally], hidden: Set[str]) -> Iterator[Block]:
    """Yield the tables of figures; the spread of `hidden` items is left out."""
    numbered = snapshot.checklist.numbers()
    judged = [found for found in tallies if found.item.has_outcome]
    others = [found for found in tallies if not found.item.has_outcome]
    yield Text("Resultat", Style.SECTION)
    if judged:
        yield Text("Utfall per fråga", Style.PART)
        yield _outcome_table(judged, numbered)
    if others:
        yield Text("Övriga svar", Style.PART)
        yield _other_table(others, numbered, hidden)
    if judged:
        yield from _unit_blocks(snapshot, judged, numbered)
    yield from _interval_blocks(snapshot, judged, numbered)


def question(found: ItemTally) -> str:
    """Return an item's label, and what its figures count where that is not cases."""
    return found.item.label if found.counted is Counted.CASES else f"{found.item.label} ({COUNTED_BY_ROW})"


def auditee_in_words(found: ItemTally) -> str:
    """Write in how many an item is met by the administration's view: "4, varav 3 ej verifierade"; '' of none."""
    if found.auditee is None:
        return ""
    figure = auditee_figure(found.auditee, found.of)
    return f"{figure}, varav {found.auditee.claimed} ej verifierade" if found.auditee.claimed else figure


def _outcome_table(judged: Sequence[ItemTally], numbered: Mapping[str, int]) -> Table:
    has_views = any(map(_has_auditee_count, judged))
    figures = [Column(words, word_width([words]), is_figures=True) for words in map(STATE_WORDS.__getitem__, COUNTED)]
    beside = Column("Ingår inte i nämnaren", 2.5)
    view = [Column("Enligt förvaltningen", word_width(["förvaltningen"]))] * has_views
    outcome = Column("Utfall", 1.8)
    label = Column("Fråga", WIDTH - sum(one.width for one in (_NUMBER, outcome, *figures, beside, *view)))
    rows = [
        [
            str(numbered[found.item.name]),
            question(found),
            ratio(found.met, found.of, found.counted),
            *(str(found.states[state]) for state in COUNTED),
            _beside(found),
            *[auditee_in_words(found)] * has_views,
        ]
        for found in judged
    ]
    description = "En rad per fråga med utfallet, till exempel 1 av 15, och antalet akter med varje svar."
    return Table("Utfall per fråga", description, [_NUMBER, label, outcome, *figures, beside, *view], rows)


def _beside(found: ItemTally) -> str:
    """Write what is not in the denominator: "ej tillämpligt: 2, obesvarad: 1"; a dash where all is."""
    told = (f"{STATE_WORDS[state].lower()}: {found.states[state]}" for state in _BESIDE if found.states[state])
    return ", ".join(told) or "–"


def _other_table(others: Sequence[ItemTally], numbered: Mapping[str, int], hidden: Set[str]) -> Table:
    columns = [_NUMBER, Column("Fråga", 6.0), Column("Antal svar", 2.2, is_figures=True), Column("Svar", WIDTH - 9.1)]
    rows = [
        [
            str(numbered[found.item.name]),
            question(found),
            str(found.answered),
            "" if found.item.name in hidden else _spread(found),
        ]
        for found in others
    ]
    description = "En rad per fråga utan utfall, med antalet svar och hur de fördelar sig."
    return Table("Frågor utan utfall", description, columns, rows)


def _spread(found: ItemTally) -> str:
    """Write how answers are distributed, a choice a line, or in which span they lie."""
    if found.item.tally is TallyKind.DISTRIBUTION:
        return "\n".join(f"{counted_choice_label(found.item, name)}: {count}" for name, count in found.choices)
    return spread_in_words(found) or answered_in_words(found)


def _unit_blocks(snapshot: Snapshot, judged: Sequence[ItemTally], numbered: Mapping[str, int]) -> Iterator[Block]:
    """Yield the outcome of each item in each unit."""
    parts = tally_by(snapshot, GroupBy.UNIT)
    if len(parts) < 2:
        return
    yield Text("Utfall per enhet", Style.PART)
    names = list(parts)
    whole = Column("Alla enheter", word_width(["enheter", *map(_both, judged)]))
    narrowest = word_width(_both(found) for tallies in parts.values() for found in tallies if found.item.has_outcome)
    room = WIDTH - _NUMBER.width - whole.width
    most = min(_MOST_BESIDE, floor((room - _NARROW_LABEL_WIDTH) / narrowest))
    size = ceil(len(names) / ceil(len(names) / most))  # so that each table has about as many
    for start in range(0, len(names), size):
        told = {name: parts[name] for name in names[start : start + size]}
        words = [group_in_words(name, GroupBy.UNIT) for name in told]
        yield _unit_table(told, [*_unit_columns(words, narrowest, room), whole], judged, numbered)
    if any(map(_has_auditee_count, judged)):
        yield Text(_UNIT_NOTE, Style.NOTE)


def _unit_columns(words: Sequence[str], narrowest: float, room: float) -> list[Column]:
    """Return a column for each unit: as wide as its words where there is room, or narrow with its name upright."""
    widths = [max(_UNIT_WIDTH, narrowest, word_width([word])) for word in words]
    if sum(widths) <= room - _LABEL_WIDTH:
        return [Column(word, width) for word, width in zip(words, widths, strict=True)]
    narrow = max(narrowest, min(_UPRIGHT_WIDTH, (room - _NARROW_LABEL_WIDTH) / len(words)))
    return [Column(word, narrow, upright=upright_height(word)) for word in words]


def _unit_table(
    parts: Mapping[str, Sequence[ItemTally]],
    columns: Sequence[Column],
    judged: Sequence[ItemTally],
    numbered: Mapping[str, int],
) -> Table:
    """Return the table of some units, which have all but the last of the columns."""
    in_unit = {(name, found.item.name): found for name, tallies in parts.items() for found in tallies}
    label = Column("Fråga", WIDTH - _NUMBER.width - sum(column.width for column in columns))
    rows = [
        [
            str(numbered[found.item.name]),
            question(found),
            *(_both(in_unit[name, found.item.name]) for name in parts),
            _both(found),
        ]
        for found in judged
    ]
    description = "En rad per fråga och en kolumn per enhet, med utfallet i varje enhet och i alla tillsammans."
    words = ", ".join(column.heading for column in columns[:-1])
    return Table(f"Utfall per enhet: {words}", description, [_NUMBER, label, *columns], rows)


def _has_auditee_count(found: ItemTally) -> bool:
    return found.auditee is not None and found.auditee.met is not None


def _both(found: ItemTally) -> str:
    """Write the outcome, and in a line of its own the administration's number where it gave one."""
    return f"{_ratio(found)}\nFörv: {auditee_in_words(found)}" if _has_auditee_count(found) else _ratio(found)


def _ratio(found: ItemTally) -> str:
    return ratio(found.met, found.of, found.counted)


def _interval_blocks(snapshot: Snapshot, judged: Sequence[ItemTally], numbered: Mapping[str, int]) -> Iterator[Block]:
    rows = [
        [
            str(numbered[found.item.name]),
            question(found),
            _ratio(found),
            "\n".join(interval_in_words(interval, snapshot.audit.noun) for interval in intervals),
        ]
        for found in judged
        if (intervals := intervals_of(snapshot, found))
    ]
    if not rows:
        return
    columns = [_NUMBER, Column("Fråga", 7.0), Column("Utfall", 2.0), Column("Intervall", WIDTH - 9.9)]
    description = "En rad per fråga med utfallet i urvalet och det intervall som det ger för hela registret."
    yield Text("Vad urvalet säger om hela registret", Style.PART)
    yield Table(f"Intervall med {snapshot.audit.confidence} procents konfidens", description, columns, rows)
    yield Text(INTERVAL_NOTE, Style.NOTE)
