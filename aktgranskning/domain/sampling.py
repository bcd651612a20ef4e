"""Drawing a sample that anyone can redo: the order of a frame under a seed, and the cases that come first in it.

An identity's place is decided by the SHA-256 of the seed, a line feed and the identity: docs/sampling.md says how to
redo a draw with other tools.
"""

import secrets
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from hashlib import sha256
from types import MappingProxyType

from aktgranskning.domain.errors import AuditError
from aktgranskning.domain.identity_numbers import has_any
from aktgranskning.domain.sample import DrawPlan, FrameCase, Member, Method

_BEHIND_ALL = b"\xff" * 64
_LEEWAY = 64  # a queue is sorted now and then rather than at every case
_NONE_TAKEN: Mapping[str, int] = MappingProxyType({})

_Case = tuple[int, str, str]
"""What a `FrameCase` is, without the time that it takes to make one: there may be a million."""

_Queues = dict[str, list[tuple[bytes, FrameCase]]]
"""The first cases of each stratum, each behind its place, in order."""


def normalized(identity: str) -> str:
    """Return an identity as it is stored and hashed: without white space around it, in Unicode's form NFC.

    Each line break in it is a space, so that an identity is a line for whoever redoes the draw with other tools.
    """
    return unicodedata.normalize("NFC", " ".join(identity.strip().splitlines()))


def rank_hash(seed: str, identity: str) -> str:
    """Return what ranks a normalized identity: 64 hex digits, the SHA-256 of seed, line feed and identity in UTF-8."""
    return sha256(f"{seed}\n{identity}".encode()).hexdigest()


def frame_hash(sorted_identities: Iterable[str]) -> str:
    """Return the hash of a frame: 64 hex digits, the SHA-256 of its identities, each followed by a line feed.

    The identities come normalized and sorted by code point, as `sorted` and SQLite's BINARY order have them.
    """
    frame = sha256()
    for identity in sorted_identities:
        frame.update(f"{identity}\n".encode())
    return frame.hexdigest()


def new_seed() -> str:
    """Return a seed that nobody chose: 16 hex digits from the operating system's source of randomness."""
    return secrets.token_hex(8)


def checked_seed(text: str) -> str:
    """Return a typed seed without white space around it, in Unicode's form NFC.

    Raise AuditError where it is empty (`sample.no_seed`), of more lines than one (`sample.seed_lines`), or holds
    an identity number (`identity_number.in_seed`).
    """
    lines = text.strip().splitlines()
    if not lines:
        raise AuditError("sample.no_seed")
    if len(lines) > 1:
        raise AuditError("sample.seed_lines")
    if has_any(text):
        raise AuditError("identity_number.in_seed")
    return normalized(text)


def places_by_hand(plan: DrawPlan) -> dict[str, int]:
    """Return the picked identities, normalized, and the place of each in the list, from 1.

    Raise AuditError where there are none (`sample.none_picked`) or one is there twice (`sample.picked_twice`); which
    one is not told, an identity is confidential.
    """
    identities = [identity for picked in plan.picked if (identity := normalized(picked))]
    if not identities:
        raise AuditError("sample.none_picked")
    places = {identity: place for place, identity in enumerate(identities, 1)}
    if len(places) < len(identities):
        raise AuditError("sample.picked_twice", count=len(identities) - len(places))
    return places


def draw(
    plan: DrawPlan,
    allotted: Mapping[str, int],
    cases: Iterable[_Case],
    size: int,
    taken: Mapping[str, int] = _NONE_TAKEN,
) -> list[Member]:
    """Return the sample in the order of the hashes over all strata, then the spares by stratum and rank.

    `allotted` is how many to take by stratum, as `allocation.allotted` or, of an extension, `allocation.extended`
    gives them; `size` is the number of `cases` (as the fields of `FrameCase`), which are the whole frame, normalized
    and each once, in any order, but for a systematic sample by code point. Ranks go on after `taken`, the last rank by
    stratum that is a case already; further spares are had by allotting 0. A stratum that has no case gets no spares.
    Strata count in a stratified sample only: in every other the one stratum is '', whatever the cases say.

    By hand the order is that of the list and the rank is the place there, whatever `allotted` and `taken`; raise
    AuditError where the frame lacks some (`sample.picked_unknown`). Only the cases that are returned are held at once,
    with those taken before.
    """
    if plan.method is Method.BY_HAND:
        return _by_hand(plan, cases)
    return _members(_queues(plan, _lengths(plan, allotted, taken), cases, size), allotted, taken)


def _by_hand(plan: DrawPlan, cases: Iterable[_Case]) -> list[Member]:
    places = places_by_hand(plan)
    found = {
        places[identity]: FrameCase(row, identity, stratum) for row, identity, stratum in cases if identity in places
    }
    if len(found) < len(places):
        raise AuditError("sample.picked_unknown", count=len(places) - len(found))
    return [Member(found[place], place, is_spare=False) for place in sorted(found)]


def _lengths(plan: DrawPlan, allotted: Mapping[str, int], taken: Mapping[str, int]) -> dict[str, int]:
    """Return how far the queue of each stratum is needed."""
    last = {stratum: taken.get(stratum, 0) + count for stratum, count in allotted.items()}
    return {stratum: rank + plan.spares for stratum, rank in last.items() if rank}


def _queues(plan: DrawPlan, lengths: Mapping[str, int], cases: Iterable[_Case], size: int) -> _Queues:
    """Return the first cases of each stratum, in order; a stratum without a length is left out."""
    place = _place(plan, size)
    is_stratified = plan.method is Method.STRATIFIED
    queues = {stratum: _Queue(length) for stratum, length in lengths.items()}
    for position, case in enumerate(cases):
        _, identity, stratum = case
        queue = queues.get(stratum if is_stratified else "")
        if queue is not None:
            found = place(position, identity)
            if found < queue.beyond:
                queue.keep(found, case)
    return {stratum: queue.first() for stratum, queue in queues.items()}


class _Queue:
    """The first cases of a stratum as far as is known; none has its place at `beyond` or behind it."""

    def __init__(self, length: int) -> None:
        self.beyond = _BEHIND_ALL
        self._length = length
        self._kept: list[tuple[bytes, _Case]] = []

    def keep(self, place: bytes, case: _Case) -> None:
        """Note a case; now and then those are let go that others have come before."""
        self._kept.append((place, case))
        if len(self._kept) > 2 * self._length + _LEEWAY:
            self.beyond = self.first()[-1][0] if self._length else b""

    def first(self) -> list[tuple[bytes, FrameCase]]:
        """Return the first cases, each behind its place, in order."""
        self._kept.sort()
        del self._kept[self._length :]
        return [(place, FrameCase(*case)) for place, case in self._kept]


def _place(plan: DrawPlan, size: int) -> Callable[[int, str], bytes]:
    """Return what gives the place of an identity in its queue: its hash.

    In a systematic sample the cases that are not selected by their position stand behind all that are.
    """
    seeded = sha256(f"{plan.seed}\n".encode())

    def by_hash(_position: int, identity: str) -> bytes:
        hashed = seeded.copy()
        hashed.update(identity.encode())
        return hashed.digest()

    if plan.method is not Method.SYSTEMATIC:
        return by_hash
    selected = _positions(plan, size)
    return lambda position, identity: (b"\0" if position in selected else b"\1") + by_hash(position, identity)


def _positions(plan: DrawPlan, size: int) -> frozenset[int]:
    """Return the positions of a systematic sample, counted from 0: from a random start in equal steps.

    The start is one of `size`, so that each case has exactly the chance n/N also where n does not divide N.
    """
    start = int(rank_hash(plan.seed, "start")[:12], 16) % size
    return frozenset((start + step * size) // plan.size for step in range(plan.size))


def _members(queues: _Queues, allotted: Mapping[str, int], taken: Mapping[str, int]) -> list[Member]:
    sample: list[tuple[bytes, Member]] = []
    spares: list[Member] = []
    for stratum, queue in queues.items():
        first = taken.get(stratum, 0)
        for rank, (place, case) in enumerate(queue[first:], first + 1):
            if rank <= first + allotted[stratum]:
                sample.append((place, Member(case, rank, is_spare=False)))
            else:
                spares.append(Member(case, rank, is_spare=True))
    sample.sort(key=lambda placed: placed[0])
    return [member for _, member in sample] + spares
