"""What a register was and how it was read, told in Swedish sentences for the report; no identity is ever named."""

import re
from collections.abc import Iterator

from aktgranskning.domain.register import Condition, Duplicates, Protected, Register, RegisterChoices
from aktgranskning.domain.strata import MISSING, UNREADABLE
from aktgranskning.domain.wording import cases_in_words, in_words, listed

LEAST_SIZE_WITH_HASH = 5
"""The smallest frame whose hash is shown: that of one case is the hash of one identity, to be found by trial."""
_HASH_NOT_SHOWN = "visas inte för färre än fem akter: beteckningarna kunde prövas fram"
_HASH_SIGNS = 12
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_NUMERIC = re.compile(r"[-−]?\d")
_ENDS = (".", "!", "?", "…")

_COMPARED = {"=": "är", "!=": "inte är", "<": "är under", "<=": "är högst", ">": "är över", ">=": "är minst"}
_COMPARED_DAYS = _COMPARED | {"<": "är före", "<=": "är senast", ">": "är efter", ">=": "är tidigast"}

_PROTECTED = {
    Protected.UNKNOWN: "Det är inte känt om akter som gäller personer med skyddade personuppgifter ingår.",
    Protected.LEFT_OUT: "Akter som gäller personer med skyddade personuppgifter är utelämnade ur registret.",
    Protected.INCLUDED: "Akter som gäller personer med skyddade personuppgifter ingår i registret.",
}


def register_sentences(register: Register) -> Iterator[str]:
    """Tell what was read of a register, what was left out, what the frame is, and how it was checked."""
    count, settlement = register.count, register.settlement
    yield f"Registret hade {rows_as_text(count.rows)}."
    if register.choices.where:
        yield f"Av dem togs {in_words(count.left)} med: de där {filter_in_words(register.choices)}."
    yield from unfit_sentences(register)
    if register.duplicates:
        yield _duplicates(settlement.duplicates, register.duplicates)
    if register.empty:
        yield sentence(f"{rows_as_text(register.empty)} utan beteckning utelämnades.")
    yield f"Urvalsramen består av {cases_in_words(register.size)}."
    if register.frame_hash:
        beginning = f"börjar med {register.frame_hash[:_HASH_SIGNS]}"
        shown = _HASH_NOT_SHOWN if register.size < LEAST_SIZE_WITH_HASH else beginning
        yield f"Dess kontrollsumma (SHA-256) {shown}."
    yield _completeness(settlement.completeness)
    yield _PROTECTED[settlement.protected]


def shown_frame_hash(frame_hash: str, size: int) -> str:
    """Return the hash of a frame of `size` cases, or say why it is not shown."""
    return _HASH_NOT_SHOWN if frame_hash and size < LEAST_SIZE_WITH_HASH else frame_hash


def short_frame_hash(frame_hash: str, size: int) -> str:
    """Return the beginning of the hash of a frame of `size` cases, or say why it is not shown."""
    return _HASH_NOT_SHOWN if size < LEAST_SIZE_WITH_HASH else f"{frame_hash[:_HASH_SIGNS]}…"


def unfit_sentences(register: Register) -> Iterator[str]:
    """Tell how many rows a condition could not judge, and of how many no range was found, a sentence a column."""
    for column, rows in register.count.unfit.items():
        yield sentence(f"{rows_as_text(rows)} utan läsbart tal eller datum i ”{column}” togs inte med.")
    for column, rows in register.count.unread.items():
        whose = f"{rows_as_text(rows)} utan läsbart tal eller datum i ”{column}”"
        yield sentence(f"{whose} fördes till ett eget stratum, {MISSING} eller {UNREADABLE}.")


def filter_in_words(choices: RegisterChoices) -> str:
    """Write the conditions of a filter as a clause: "”Belopp” är minst 12 och ”Enhet” är ”Norr”"; '' without any.

    What the column of the identities is compared with is left out: it can be an identity.
    """
    return listed([_condition(condition, choices.identity) for condition in choices.where])


def rows_as_text(rows: int) -> str:
    """Write a number of rows as running text does: "en rad", "tolv rader", "13 rader"."""
    return f"{in_words(rows)} {'rad' if rows == 1 else 'rader'}"


def sentence(words: str) -> str:
    """Begin words with a capital letter."""
    return words[:1].upper() + words[1:]


def _condition(condition: Condition, identity: str) -> str:
    if condition.column == identity:
        return f"”{condition.column}” uppfyller ett villkor som inte återges"
    compared, value = comparison(condition)
    return f"”{condition.column}” {compared} {value or 'tomt'}"


def comparison(condition: Condition) -> tuple[str, str]:
    """Return how a condition compares and with what: "är minst" and "12", "är" and "”Norr”"; '' of what is empty."""
    value = condition.value
    compared = _COMPARED_DAYS if _DAY.match(value) else _COMPARED
    return compared[condition.operator], value if not value or _NUMERIC.match(value) else f"”{value}”"


def _duplicates(made: Duplicates | None, rows: int) -> str:
    if made is Duplicates.FIRST_KEPT:
        return f"Av rader med samma beteckning behölls den första; {rows_as_text(rows)} utelämnades."
    return sentence(f"{rows_as_text(rows)} med beteckningar som fanns mer än en gång utelämnades.")


def _completeness(checked: str) -> str:
    words = " ".join(checked.split())
    if not words:
        return "Hur registrets fullständighet har kontrollerats är inte dokumenterat."
    return f"Registrets fullständighet har kontrollerats så här: {words}{'' if words.endswith(_ENDS) else '.'}"
