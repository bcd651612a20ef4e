"""What a sentence does not count, said after it: partly met, not applicable, not assessable, not asked."""

from collections.abc import Collection, Iterator

from aktgranskning.domain.audit import AnswerState
from aktgranskning.domain.case_phrase import case_phrase, counted_phrase, in_cases
from aktgranskning.domain.nouns import Noun
from aktgranskning.domain.number_words import in_text
from aktgranskning.domain.tally import ItemTally
from aktgranskning.domain.wording import listed

_SAID = {
    AnswerState.PARTLY: "var det delvis uppfyllt",
    AnswerState.NOT_APPLICABLE: "var frågan inte tillämplig",
    AnswerState.NOT_ASSESSABLE: "kunde det inte bedömas",
}


def rest_sentences(found: ItemTally, noun: Noun, told: Collection[AnswerState], open_places: int = 0) -> Iterator[str]:
    """Yield what else there is to an item, without the states that are already told.

    In `open_places` of those where it is not asked it may still be, so that they are not told as such.
    """
    said = [state for state in _SAID if found.states[state] and state not in told]
    if said:
        first, *others = said
        parts = [f"{in_cases(_number(found, first, noun), noun)} {_SAID[first]}"]
        parts += [f"{in_cases(in_text(found.states[state], noun), noun)} {_SAID[state]}" for state in others]
        yield listed(parts)
    not_asked = found.states[AnswerState.NOT_ASKED] - open_places
    if not_asked and AnswerState.NOT_ASKED not in told:
        whom = f"{noun.some} {noun.singular}" if not_asked == found.all else counted_phrase(not_asked, noun)
        yield f"Frågan ställdes inte {in_cases(whom, noun)}"


def _number(found: ItemTally, state: AnswerState, noun: Noun) -> str:
    number = found.states[state]
    return case_phrase(number, number, noun) if number == found.all else counted_phrase(number, noun)
