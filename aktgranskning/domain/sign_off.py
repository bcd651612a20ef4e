"""What signs an audit off: which cases are read by a second reader, notes of those who check them, and the lock."""

import json
import math
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from datetime import datetime
from enum import StrEnum

from aktgranskning.domain.sampling import normalized, rank_hash

ALL = 100
"""The share, in per cent, that is every case."""


@dataclass(frozen=True, slots=True)
class SecondReading:
    """Which closed cases are read by a second reader: all of them, or a share in per cent, drawn under a seed.

    `drawn` are the labels of the cases that were drawn, in the order of their hashes.
    """

    share: int
    seed: str = ""
    drawn: tuple[str, ...] = ()

    def includes(self, label: str) -> bool:
        """Whether a case is to be read; one that came later is where its hash stands before the last that was drawn."""
        if self.share == ALL or label in self.drawn:
            return True
        return bool(self.drawn) and _hash(self.seed, label) < _hash(self.seed, self.drawn[-1])


def among(plan: SecondReading, labels: Iterable[str]) -> SecondReading:
    """Return a plan that says the same of these cases, and names no others."""
    if plan.share == ALL:
        return plan
    drawn = sorted((label for label in labels if plan.includes(label)), key=lambda label: _hash(plan.seed, label))
    return SecondReading(plan.share, plan.seed, tuple(drawn))


def drawn_for_reading(labels: Iterable[str], share: int, seed: str) -> tuple[str, ...]:
    """Return the cases that a share, in per cent, is: those whose hashes under the seed come first, one at least.

    The hash is that of a sample (`sampling.rank_hash`), of the case's label.
    """
    ranked = sorted(labels, key=lambda label: _hash(seed, label))
    return tuple(ranked[: math.ceil(len(ranked) * share / ALL)])


def _hash(seed: str, label: str) -> str:
    return rank_hash(seed, normalized(label))


@dataclass(frozen=True, slots=True)
class Lock:
    """Who locked the audit, when, and the head of the log before that."""

    by: str
    at: datetime
    head: str


class NoteState(StrEnum):
    """What has become of a note."""

    OPEN = "öppen"
    ANSWERED = "besvarad"
    CLOSED = "stängd"


@dataclass(frozen=True, slots=True)
class ReviewNote:
    """What somebody who checks a case notes of an answer, and the reviewer's reply; `number` counts those of the item.

    `row` is the path of the answer's row, '' outside repeats; `day` is when it was written, as YYYY-MM-DD.
    """

    case_id: int
    item: str
    number: int
    row: str = ""
    text: str = ""
    reply: str = ""
    state: NoteState = NoteState.OPEN
    by: str = ""
    day: str = ""


_BLANK_LETTERS = frozenset("\u115f\u1160\u3164\uffa0")
"""Letters of Hangul that show nothing."""


def is_name(name: str) -> bool:
    """Say whether somebody can be told by a name: it is one line, in which a letter or a figure shows."""
    shows = any(sign.isalnum() and sign not in _BLANK_LETTERS for sign in name)
    return shows and len(name.splitlines()) == 1


def is_same_person(name: str, other: str) -> bool:
    """Say whether two names are of one person: alike but for case, and for all that is neither letter nor figure.

    Letters of other alphabets that look like Latin ones are taken for them.
    """
    return _person(name) == _person(other)


_LOOKS_LIKE = str.maketrans("авекмнорстухіјѕԁɡαικνορτυχϲ", "abekmhopctyxijsdgaikvoptuxc")


def _person(name: str) -> str:
    kept = "".join(sign for sign in unicodedata.normalize("NFKC", name) if sign.isalnum())
    return kept.casefold().translate(_LOOKS_LIKE)


def write_second_reading(plan: SecondReading | None) -> str:
    """Return a plan in JSON; '' for none."""
    return json.dumps(asdict(plan), ensure_ascii=False) if plan else ""


def read_second_reading(text: str) -> SecondReading | None:
    """Read what `write_second_reading` returned; ValueError, LookupError or TypeError where it is not that."""
    if not text:
        return None
    held = json.loads(text)
    return SecondReading(int(held["share"]), str(held["seed"]), tuple(_texts(held["drawn"])))


def _texts(held: Iterable[object]) -> Iterator[str]:
    return (str(one) for one in held)


def write_lock(lock: Lock | None) -> str:
    """Return a lock in JSON; '' for none."""
    if lock is None:
        return ""
    return json.dumps({"by": lock.by, "at": lock.at.isoformat(), "head": lock.head}, ensure_ascii=False)


def read_lock(text: str) -> Lock | None:
    """Read what `write_lock` returned; ValueError, LookupError or TypeError where it is not that."""
    if not text:
        return None
    held = json.loads(text)
    return Lock(str(held["by"]), datetime.fromisoformat(held["at"]), str(held["head"]))
