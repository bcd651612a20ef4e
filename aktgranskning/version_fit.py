"""What becomes of the answers of a case under another version of the checklist."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from aktgranskning.domain.acts import Change, Field, change_at
from aktgranskning.domain.answer_values import accept
from aktgranskning.domain.audit import Answer
from aktgranskning.domain.checklist import CHOICE_KINDS, Item, ItemKind
from aktgranskning.domain.errors import AuditError
from aktgranskning.domain.logic import Logic
from aktgranskning.domain.places import item_of, renamed, repeat_of, row_of, rows_around
from aktgranskning.domain.wording import shown_answer

_CONTENTS = (Field.VALUE, Field.DRAFT, Field.COMMENT, Field.EVIDENCE, Field.SECOND_LOOK)


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
        there, item = renamed(place, names), old.checklist.item(item_of(place))
        if not old.logs(item.name):
            answer = _without_value(answer)
        if not _has_place(new, there):
            emptied = [_set(content, answer, "", case_id, there) for content in _CONTENTS]
            found.changes += [change for change in emptied if change.old]
            if any(change.old for change in emptied):
                found.gone.append(there)
        else:
            _fit_answer(found, item, new, case_id, there, answer)
    for row in reversed(rows):
        there = renamed(row, names)
        if not _has_row(new, there):
            found.changes.append(Change(Field.ROW, "1", "", case_id, repeat_of(there), there))
    return found


def _without_value(answer: Answer) -> Answer:
    return replace(answer, value="")


def _set(content: Field, answer: Answer, new: str, case_id: int, place: str) -> Change:
    return change_at(content, getattr(answer, content.value), new, case_id, place)


def _fit_answer(found: Fit, earlier: Item, new: Logic, case_id: int, place: str, answer: Answer) -> None:
    """Let a place that stays have its answer as the new version reads it: as value, as typed text, or not at all."""
    item = new.checklist.item(item_of(place))
    value, draft = _fitting(earlier, item, answer) if new.logs(item.name) else ("", "")
    changes = _set(Field.VALUE, answer, value, case_id, place), _set(Field.DRAFT, answer, draft, case_id, place)
    found.changes += [change for change in changes if change.old != change.new]
    if (answer.value and not value) or (answer.draft and not draft):
        (found.again if item.can_be_answered else found.gone).append(place)


def _fitting(earlier: Item, item: Item, answer: Answer) -> tuple[str, str]:
    """Return the value and the draft of an answer under another version of its item."""
    typed = item.can_be_answered and item.kind not in (*CHOICE_KINDS, ItemKind.ACKNOWLEDGE)
    draft = answer.draft if typed else ""
    if earlier.kind is item.kind and item.kind not in (*CHOICE_KINDS, ItemKind.RANGE):
        return answer.value, draft
    try:
        return accept(item, answer.value), draft
    except AuditError:
        return "", shown_answer(earlier, answer.value) if typed else draft


def _has_place(new: Logic, place: str) -> bool:
    return _stands(new, item_of(place), row_of(place))


def _has_row(new: Logic, row: str) -> bool:
    repeat = repeat_of(row)
    return _stands(new, repeat, row_of(row)) and new.checklist.item(repeat).kind is ItemKind.REPEAT


def _stands(new: Logic, name: str, row: str) -> bool:
    """Say whether the new version has an item of that name inside just the repeats that a row is of."""
    return new.repeats_around(name) == tuple(repeat_of(around) for around in rows_around(row))
