"""What becomes of the answers of a case under another version of the checklist."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from aktgranskning.domain.acts import ANSWER_FIELDS, Change, Field, change_at
from aktgranskning.domain.answer_values import accept
from aktgranskning.domain.audit import Answer
from aktgranskning.domain.checklist import CHOICE_KINDS, TEXT_KINDS, Item, ItemKind
from aktgranskning.domain.errors import AuditError
from aktgranskning.domain.logic import Logic
from aktgranskning.domain.places import item_of, renamed, repeat_of, row_of, rows_around
from aktgranskning.domain.wording import shown_answer

_NUMBERS = frozenset({ItemKind.INTEGER, ItemKind.DECIMAL, ItemKind.RANGE})
_CHOSEN = CHOICE_KINDS | {ItemKind.ACKNOWLEDGE}


@dataclass(slots=True)
class Fit:
    """What must change in a case; places as they are called in the new version.

    `again` are those whose answer does not fit there any more, `gone` those with an answer, or a note, that the new
    version has no place for.
    """

    changes: list[Change] = field(default_factory=list)
    again: list[str] = field(default_factory=list)
    gone: list[str] = field(default_factory=list)


def fit(
    old: Logic, new: Logic, names: Mapping[str, str], case_id: int, answers: Mapping[str, Answer], rows: tuple[str, ...]
) -> Fit:
    """Fit what a case has into the new version; `names` are new names of items by old ones."""
    found = Fit()
    order = {item.name: number for number, item in enumerate(old.checklist.items)}
    for place, answer in sorted(answers.items(), key=lambda pair: order[item_of(pair[0])]):
        there, given = renamed(place, names), old.given(place, answer)
        if _stands(new, item_of(there), row_of(there)):
            fitting = _fitting(old.checklist.item(item_of(place)), new.checklist.item(item_of(there)), given, new)
            if (given.value and not fitting.value) or (given.draft and not fitting.draft):
                (found.again if new.checklist.item(item_of(there)).can_be_answered else found.gone).append(there)
        else:
            fitting = Answer()
            if any(getattr(given, part.value) for part in ANSWER_FIELDS):
                found.gone.append(there)
        found.changes += _differences(case_id, there, given, fitting)
    for row in reversed(rows):
        there = renamed(row, names)
        if not _has_row(new, there):
            found.changes.append(Change(Field.ROW, "1", "", case_id, repeat_of(there), there))
    return found


def _differences(case_id: int, place: str, before: Answer, after: Answer) -> list[Change]:
    pairs = ((part, getattr(before, part.value), getattr(after, part.value)) for part in ANSWER_FIELDS)
    return [change_at(part, old, new, case_id, place) for part, old, new in pairs if old != new]


def _fitting(earlier: Item, item: Item, given: Answer, new: Logic) -> Answer:
    """Return an answer as the new version of its item reads it: as value, as typed text, or not at all.

    Of another kind, only what surely means the same is taken over as a value: words into words, numbers into numbers,
    choices by their names. Anything else is kept as it was shown where the item is answered by typing.
    """
    if not new.logs(item.name):
        return replace(given, value="", draft="", second_look="")
    is_typed = item.can_be_answered and item.kind not in _CHOSEN
    value, draft = _value(earlier, item, given.value), given.draft if is_typed else ""
    if given.value and not value and is_typed:
        draft = shown_answer(earlier, given.value)
    mark = given.second_look if value else ""
    return replace(given, value=value, draft=draft, second_look=mark)


def _value(earlier: Item, item: Item, value: str) -> str:
    """Return the value that means the same to the new version of an item; '' where none does."""
    is_same_kind = earlier.kind is item.kind
    if item.kind in CHOICE_KINDS and earlier.kind in CHOICE_KINDS:
        names = value.split()
        fits = {choice.name for choice in item.choices}.issuperset(names)
        return value if fits and (item.kind is not ItemKind.SELECT_ONE or len(names) == 1) else ""
    if item.kind in TEXT_KINDS and not is_same_kind and earlier.kind not in TEXT_KINDS:
        return shown_answer(earlier, value)
    if is_same_kind and item.kind is not ItemKind.RANGE:
        return value
    if {earlier.kind, item.kind} <= _NUMBERS or {earlier.kind, item.kind} <= TEXT_KINDS:
        try:
            return accept(item, value)
        except AuditError:
            return ""
    return ""


def _has_row(new: Logic, row: str) -> bool:
    repeat = repeat_of(row)
    return _stands(new, repeat, row_of(row)) and new.checklist.item(repeat).kind is ItemKind.REPEAT


def _stands(new: Logic, name: str, row: str) -> bool:
    """Say whether the new version has an item of that name inside just the repeats that a row is of."""
    return new.repeats_around(name) == tuple(repeat_of(around) for around in rows_around(row))
