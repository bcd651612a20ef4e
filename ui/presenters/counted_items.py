"""What a checklist makes of its answers: of each counted item the outcome in words, and the report's sentence."""

from dataclasses import dataclass

from aktgranskning.domain.audit import AnswerState, Snapshot
from aktgranskning.domain.sentences import generated_sentence
from aktgranskning.domain.tally import SEVEN_STATES, ItemTally, tally
from aktgranskning.domain.wording import STATE_WORDS
from aktgranskning.session import Session
from ui.presenters.counted_words import spread_in_words
from ui.presenters.side import in_words
from ui.translating import tr


@dataclass(frozen=True, slots=True)
class CountedItem:
    """One item as it is counted: its outcome ("1 av 1"), what stands `beside` that, and its sentence.

    `parts` are the parts of the bar, as state and count, of `whole` in all; there is no bar where that is 0. There is
    no sentence of an item without outcome whose author wrote none.
    """

    item: str
    label: str
    outcome: str
    beside: str
    sentence: str
    parts: tuple[tuple[AnswerState, int], ...]
    whole: int


def counted_items(session: Session) -> tuple[CountedItem, ...]:
    """Count every item that is counted, over all cases as they stand now, in the checklist's order."""
    snapshot = session.snapshot()
    return tuple(_counted(snapshot, found) for found in tally(snapshot))


def _counted(snapshot: Snapshot, found: ItemTally) -> CountedItem:
    item, words = found.item, in_words(found)
    parts: tuple[tuple[AnswerState, int], ...] = ()
    beside = words.lines
    if item.has_outcome:
        parts = tuple((state, found.states[state]) for state in SEVEN_STATES)
        others = (f"{count} {tr(STATE_WORDS[state]).lower()}" for state, count in parts[1:] if count)
        beside = (*others, spread_in_words(found))
    return CountedItem(
        item.name,
        item.label,
        words.figure,
        " · ".join(filter(None, beside)),
        generated_sentence(snapshot, found, snapshot.cases).text if item.finding or item.has_outcome else "",
        parts,
        sum(count for _, count in parts),
    )
