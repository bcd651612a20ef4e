"""Where a sentence begins in running Swedish text: not behind an abbreviation, nor in a bracket inside a sentence."""

import re

INVISIBLE = "\u200b\u2060\ufeff"
"""What a text that was copied may hold without showing it."""

OPENING = f" \t\r\n\u00a0{INVISIBLE}\"'”“„»«’‘([–—-"
"""What may stand before the first letter of a sentence."""

_ENDS = (".", "!", "?", "…")
_CLOSING = ')]”"’»'
_SHORT_WORDS = {
    "avd", "bet", "bil", "ca", "dnr", "dvs", "enl", "etc", "ev", "ex", "exkl", "ff", "fl", "inkl", "jfr", "jmf", "kap",
    "kl", "max", "min", "mom", "motsv", "nr", "osv", "pkt", "prop", "ref", "resp", "sid", "st", "tel",
}  # fmt: skip
_WITH_DOTS = re.compile(r"[^\W\d_]+(?:\.[^\W\d_]+)+")


def begins_sentence(before: str) -> bool:
    """Whether what comes behind a text begins a sentence, even behind a quote, a bracket, a dash or a line break."""
    bracket = before.rfind("(")
    if bracket > before.rfind(")") and not begins_sentence(before[:bracket]):
        return False
    ended = before.rstrip(OPENING)
    is_apart = any(mark.isspace() for mark in before[len(ended) :])
    sentence = ended.rstrip(_CLOSING)
    return not ended or (is_apart and sentence.endswith(_ENDS) and not ends_in_abbreviation(sentence))


def ends_in_abbreviation(text: str) -> bool:
    """Whether the last word of a text is shortened, as "t.ex.", "kap." and "s." are; the dot is then the word's."""
    last = text.split()[-1].lstrip(OPENING) if text.strip() else ""
    word = last.removesuffix(".").casefold()
    if not word or word == last.casefold():
        return False
    return word in _SHORT_WORDS or bool(_WITH_DOTS.fullmatch(word)) or (len(word) == 1 and word.isalpha())


def capitalized(text: str) -> str:
    """Return a text whose first letter is a capital, where it stands first but for a quote, a bracket or a dash."""
    first = len(text) - len(text.lstrip(OPENING))
    return f"{text[:first]}{text[first : first + 1].upper()}{text[first + 1 :]}"
