"""How many of the cases, as a phrase of a sentence: "nio av 15 ärenden", "samtliga ärenden utom två"."""

from aktgranskning.domain.nouns import ROW, Noun
from aktgranskning.domain.number_words import in_text

_MOST_LEFT_OUT = 3
_LEAST_WITH_EXCEPTION = 8


def case_phrase(met: int, of: int, noun: Noun) -> str:
    """Return how many of all cases: as `share_phrase`, "samtliga ärenden utom två", or "det enda ärendet".

    All but a few are told as such where at most three are missing of at least eight.
    """
    missing = of - met
    if of == met == 1:
        return f"{noun.the} enda {noun.definite}"
    if 0 < missing <= _MOST_LEFT_OUT and of >= _LEAST_WITH_EXCEPTION:
        return f"samtliga {noun.plural} utom {in_text(missing, noun)}"
    return share_phrase(met, of, noun)


def share_phrase(met: int, of: int, noun: Noun) -> str:
    """Return how many of those that count: "ett av 15 ärenden", "inget av 15 ärenden", "samtliga 15 ärenden".

    `of` is 1 or more; of a single one it is "ett ärende (av ett)" or "inget ärende (av ett)".
    """
    if of == 1:
        return f"{counted_phrase(met, noun)} (av {noun.one})"
    if met == of:
        return f"samtliga {counted_phrase(of, noun)}"
    return f"{in_text(met, noun) if met else noun.none} av {counted_phrase(of, noun)}"


def share_phrase_where(met: int, of: int, noun: Noun, where: str) -> str:
    """Return how many of those that were asked: "två av de fyra ärenden där plan finns"."""
    if of == 1 and not met:
        return f"{noun.none} {noun.singular} (av {noun.one} där {where})"
    if of == 1:
        return f"{noun.the} enda {noun.singular} där {where}"
    if met == of:
        return f"samtliga {counted_phrase(of, noun)} där {where}"
    return f"{in_text(met, noun) if met else noun.none} av de {counted_phrase(of, noun)} där {where}"


def counted_phrase(number: int, noun: Noun) -> str:
    """Return a number of cases: "inget ärende", "ett ärende", "15 ärenden"."""
    if not number:
        return f"{noun.none} {noun.singular}"
    return f"{in_text(number, noun)} {noun.singular if number == 1 else noun.plural}"


def in_cases(phrase: str, noun: Noun) -> str:
    """Put a preposition before a phrase: "i två ärenden", "på två rader"."""
    return f"{'på' if noun == ROW else 'i'} {phrase}"
