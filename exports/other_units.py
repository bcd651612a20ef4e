"""What tells of other units than one, in whatever way a text spells it."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from aktgranskning.domain.audit import Case, Snapshot
from aktgranskning.domain.one_line import on_one_line
from aktgranskning.domain.spoken_numbers import with_figures

NOT_TOLD = "(återges inte)"
"""What stands for a text that names another unit."""

_LEAST_LETTERS = 3
"""Names of so many letters are found anywhere in a word, shorter ones as words of their own."""

_NUMBER = re.compile(r"\d{1,18}")
_SPAN = re.compile(r"(\d{1,18})(?:\s*(?:[-‐–—]|till|t\.?\s?o\.?\s?m\.?)\s*(\d{1,18}))?")
_BROKEN = re.compile(r"[-‐]\s*[\r\n]\s*")
_BETWEEN = re.compile(r"(?<!\d)[\W_]+|[\W_]+(?!\d)")
_CASE_ENDING = "(?:s|ens?|ers?|ernas?)?"
_CASES = re.compile(
    rf"(?<!\w)akt{_CASE_ENDING}(?![^\W\d_])"
    r"|(?<!\w)ärende(?:t|n|na)?\s*(?:nr\b|nummer|\d)"
    r"|\d\s+ärende(?:t|na)?(?!\w)|(?<!\w)(?:dnr|diarienummer)"
)
_FIRST_CASE = re.compile(r"(?<=akt )(?:ett|en)(?!\w)|(?<=nr )ett(?!\w)|andra(?= akten|\s+ärendet)")


@dataclass(frozen=True, slots=True)
class Others:
    """What tells of other units: words that name them or their cases, and these cases' numbers.

    `names` are looked for in a text's letters and figures alone, `short_names` as its words, `undotted` as words of the
    text without its dots and accents. `own` are the numbers in
    what the unit's cases are called; `strata` are those that the unit has.
    """

    names: re.Pattern[str]
    short_names: re.Pattern[str]
    undotted: re.Pattern[str]
    numbers: frozenset[int]
    own: frozenset[int]
    strata: frozenset[str]

    def are_named_in(self, text: str) -> bool:
        """Whether a text holds another's name, in a genitive or a compound too, however it is broken or encoded."""
        plain = _plain(text)
        return bool(
            self.names.search(_joined(plain))
            or self.short_names.search(plain)
            or self.undotted.search(_undotted(plain))
        )

    def may_be_meant_in(self, text: str) -> bool:
        """Whether a free text holds another's name, or a number or span of numbers that may be another's case.

        Where it speaks of cases, that is any number that no case of the unit has, in words too.
        """
        plain = _plain(text)
        in_figures = with_figures(_FIRST_CASE.sub(lambda word: "2" if word[0] == "andra" else "1", plain))
        tells_of_cases = bool(_CASES.search(in_figures))
        spans = _spans(in_figures if tells_of_cases else plain)
        return self.are_named_in(text) or any(
            self._are_among(*span) or (tells_of_cases and not self._are_all_own(*span)) for span in spans
        )

    def without_them(self, text: str) -> str:
        """Return a text, or what stands for it where it names another unit."""
        return NOT_TOLD if self.are_named_in(text) else text

    def _are_among(self, low: int, high: int) -> bool:
        return any(low <= number <= high for number in self.numbers)

    def _are_all_own(self, low: int, high: int) -> bool:
        return sum(low <= number <= high for number in self.own) > high - low


def others_than(snapshot: Snapshot, unit: str) -> Others:
    """Return what tells of the units of an audit other than one."""
    own = [case for case in snapshot.all_cases if case.unit == unit]
    elsewhere = [case for case in snapshot.all_cases if case.unit != unit]
    own_names = {_plain(name) for case in own for name in _names(case)}
    names = {_plain(name) for name in _all_names(snapshot)} - own_names
    long = {name for name in names if sum(mark.isalpha() for mark in name) >= _LEAST_LETTERS}
    numbers = _numbers("label", elsewhere) - _numbers("label", own)
    numbers |= _numbers("reference", elsewhere) - _numbers("reference", own)
    return Others(
        _any_of(_anywhere(_joined(name)) for name in sorted(long)),
        _any_of(map(_as_word, sorted(names - long - {""}))),
        _any_of(map(_as_word, sorted({_undotted(name) for name in long} - long - own_names))),
        numbers,
        _numbers("label", own) | _numbers("reference", own),
        frozenset(case.stratum for case in own),
    )


def _all_names(snapshot: Snapshot) -> Iterator[str]:
    for case in snapshot.all_cases:
        yield from _names(case)
    for register in snapshot.sampling.registers:
        yield from register.strata
    for draw in snapshot.sampling.draws:
        yield from (*draw.allotted, *draw.plan.sizes)
    yield from (claim.unit for claim in snapshot.claims)
    yield from (dispatch.unit for dispatch in snapshot.dispatches)
    yield from (assessment.unit for assessment in snapshot.conclusions.assessments)


def _names(case: Case) -> tuple[str, ...]:
    return case.label, case.reference, case.unit, case.stratum


def _numbers(attribute: str, cases: Iterable[Case]) -> frozenset[int]:
    """Return the numbers in what cases are called; a year that the own ones have as well tells nothing of others."""
    return frozenset(int(number) for case in cases for number in _NUMBER.findall(getattr(case, attribute)))


def _plain(text: str) -> str:
    """Return a text on one line in small letters of one encoding, without invisible signs, broken words joined."""
    visible = "".join(mark for mark in unicodedata.normalize("NFKC", text) if unicodedata.category(mark) != "Cf")
    return on_one_line(unicodedata.normalize("NFKC", _BROKEN.sub("", visible).casefold()))


def _undotted(plain: str) -> str:
    """Return a text without dots and accents, as some type Södra: "sodra"."""
    return "".join(mark for mark in unicodedata.normalize("NFD", plain) if unicodedata.category(mark) != "Mn")


def _joined(plain: str) -> str:
    """Return the letters and figures of a text; two numbers stay two."""
    return _BETWEEN.sub("", plain)


def _anywhere(joined: str) -> str:
    """Return what finds a name however it goes on; but "Akt 1" is not in "Akt 12"."""
    return re.escape(joined) + (r"(?!\d)" if joined[-1].isdigit() else "")


def _as_word(name: str) -> str:
    """Return what finds a name as a word of its own, in a genitive too."""
    return rf"(?<!\w){re.escape(name)}:?s?(?!\w)"


def _any_of(patterns: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(patterns) or r"(?!)")


def _spans(text: str) -> Iterator[tuple[int, int]]:
    """Yield the first and last of each span of numbers; a number alone, or of a day, is both."""
    for first, last in _SPAN.findall(text):
        low, high = int(first), int(last or first)
        yield from ((low, high),) if low <= high else ((low, low), (high, high))
