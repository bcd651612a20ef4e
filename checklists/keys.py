"""Which key gives which choice.

A choice's key is its `audit_key`, else the first letter of its label that is free in its list and means the
same outcome wherever it is used in the checklist, else the number of its place in the list.
"""

import string
from collections.abc import Mapping, Set

from aktgranskning.domain.checklist import Choice, Outcome
from aktgranskning.domain.errors import Problem
from checklists.choices import ListedChoice

RESERVED = frozenset("KVSL")
"""Comment, where in the file, the administration's view, add a row."""

LETTERS = frozenset(string.ascii_uppercase + "ÅÄÖ")
DIGITS = frozenset(string.digits)


def check_keys(lists: Mapping[str, tuple[ListedChoice, ...]]) -> list[Problem]:
    """List the mistakes among the keys that the author gave."""
    problems = []
    meanings: dict[str, ListedChoice] = {}
    for choices in lists.values():
        taken: dict[str, ListedChoice] = {}
        for choice in choices:
            if choice.key:
                problems += _check_key(choice, taken, meanings)
                taken.setdefault(choice.key, choice)
            if choice.outcome and choice.key in LETTERS:
                meanings.setdefault(choice.key, choice)
    return problems


def _check_key(
    choice: ListedChoice, taken: Mapping[str, ListedChoice], meanings: Mapping[str, ListedChoice]
) -> list[Problem]:
    key, row = choice.key, choice.row
    if key not in LETTERS | DIGITS:
        return [row.problem("checklist.key_invalid", "audit_key")]
    if key in RESERVED:
        return [row.problem("checklist.key_reserved", "audit_key")]
    if key in taken:
        return [row.problem("checklist.key_twice", "audit_key", row=taken[key].row.number)]
    other = meanings.get(key, choice)
    if choice.outcome and other.outcome and choice.outcome is not other.outcome:
        place = {"row": other.row.number, "outcome": other.outcome.value}
        return [row.problem("checklist.key_of_other_outcome", "audit_key", **place)]
    return []


def give_keys(lists: Mapping[str, tuple[ListedChoice, ...]]) -> dict[str, tuple[Choice, ...]]:
    """Give every choice of every list its key: first the author's own, then those that mean an outcome.

    A choice has the key '' if no letter is free and the number of its place is taken or above 9.
    """
    keys: dict[tuple[str, int], str] = {}
    taken: dict[str, set[str]] = {name: set() for name in lists}
    meanings: dict[str, Outcome | None] = {}
    every = [(name, place, choice) for name in lists for place, choice in enumerate(lists[name], 1)]
    for name, place, choice in sorted(every, key=_turn):
        key = choice.key or _free_letter(choice, taken[name], meanings) or _free_number(place, taken[name])
        keys[name, place] = key
        taken[name].add(key)
        if choice.outcome or key not in meanings:
            meanings[key] = choice.outcome
    return {
        name: tuple(
            Choice(choice.name, choice.label, choice.outcome, keys[name, place], choice.columns, choice.require)
            for place, choice in enumerate(choices, 1)
        )
        for name, choices in lists.items()
    }


def _turn(listed: tuple[str, int, ListedChoice]) -> int:
    choice = listed[2]
    return 0 if choice.key else 1 if choice.outcome else 2


def _free_letter(choice: ListedChoice, taken: Set[str], meanings: Mapping[str, Outcome | None]) -> str:
    free = LETTERS - RESERVED - taken
    for letter in choice.label.upper():
        if letter in free and meanings.get(letter, choice.outcome) is choice.outcome:
            return letter
    return ""


def _free_number(place: int, taken: Set[str]) -> str:
    return str(place) if place <= 9 and str(place) not in taken else ""
