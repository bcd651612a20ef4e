"""What somebody may go on to type, by what was typed before: a whole text, or its beginning up to where it varies.

"Journal 2017-03-04" and "Journal 2017-05-30" amount to the beginning "Journal 2017-"; the day is typed.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime
from heapq import nlargest
from itertools import accumulate, pairwise, takewhile
from typing import NamedTuple

from aktgranskning.domain.acts import ERASED
from aktgranskning.domain.identity_numbers import REMOVED, has_any

_HALVED_AFTER = 50
"""Of how many uses the first counts half as much as the last."""

_MOST_USES = 20 * _HALVED_AFTER
"""What was typed before so many others counts for less than a millionth of the last."""

_LEAST_SAVED = 2
"""Fewer characters are typed sooner than a phrase is taken."""

_LONG_AGO = datetime.min.replace(tzinfo=UTC)
_LAST = "\U0010ffff"


class Use(NamedTuple):
    """A text that stands somewhere, and when it was typed there."""

    text: str
    at: datetime | None = None


def continued(typed: str, uses: Iterable[Use]) -> str:
    """Return the phrase that spares most typing after what was typed, '' where none does.

    It begins with what was typed, in whatever case of letters. Of what begins alike, that which is offered would have
    spared most characters in all the uses, of which the latest count most. A text that was erased in any part, or holds
    an identity number, counts for nothing.
    """
    if not typed.strip():
        return ""
    latest = nlargest(_MOST_USES, (use for use in uses if _continues(use.text, typed)), key=_when)
    weights = _weights(use for use in latest if _may_be_offered(use.text))
    texts = sorted(weights)
    sums = [0.0, *accumulate(weights[text] for text in texts)]

    def spared(phrase: str) -> tuple[float, float, str]:
        start, end = bisect_left(texts, phrase), bisect_left(texts, phrase + _LAST)
        return (sums[end] - sums[start]) * (len(phrase) - len(typed)), weights.get(phrase, 0.0), phrase

    phrases = {*texts, *_beginnings(texts)}
    return max((phrase for phrase in phrases if len(phrase) >= len(typed) + _LEAST_SAVED), key=spared, default="")


def _continues(text: str, typed: str) -> bool:
    return len(text) > len(typed) and text[: len(typed)].casefold() == typed.casefold()


def _may_be_offered(text: str) -> bool:
    return ERASED not in text and REMOVED not in text and not has_any(text)


def _when(use: Use) -> tuple[datetime, str]:
    return use.at or _LONG_AGO, use.text


def _weights(latest_first: Iterable[Use]) -> dict[str, float]:
    """Return how much each text counts: the sum over its uses."""
    weights: dict[str, float] = defaultdict(float)
    for age, use in enumerate(latest_first):
        weights[use.text] += 0.5 ** (age / _HALVED_AFTER)
    return weights


def _beginnings(texts: Sequence[str]) -> Iterator[str]:
    """Yield what neighbours among sorted texts have in common, cut where a word or number ends."""
    for one, other in pairwise(texts):
        alike = takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False))
        common = one[: sum(1 for _ in alike)]
        if one[len(common) :][:1].isalnum() or other[len(common) :][:1].isalnum():
            common = _without_part_of_word(common)
        yield common


def _without_part_of_word(text: str) -> str:
    end = len(text)
    while end and text[end - 1].isalnum():
        end -= 1
    return text[:end]
