"""What the page Akter shows of each item in one line."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from aktgranskning.domain.audit import AnswerState
from aktgranskning.domain.checklist import Checklist, Item, ItemKind
from aktgranskning.domain.wording import shown_answer
from aktgranskning.session import Session


@dataclass(frozen=True, slots=True)
class ItemRow:
    """One item of the current case, ready to be painted.

    `number` is '' for a note. `answer` is as the reviewer saw it; `why_not` says why the item is not asked, '' where
    it is; `has_notes` is whether there is a comment or an evidence location; `draft` is typed text that is no value.
    """

    number: str
    item: Item
    state: AnswerState
    answer: str
    why_not: str
    has_notes: bool
    draft: str


def shown_items(checklist: Checklist | None) -> tuple[Item, ...]:
    """Return the items a reviewer sees: all but computations that their author gave no label."""
    if checklist is None:
        return ()
    return tuple(item for item in checklist.items if item.kind is not ItemKind.CALCULATE or item.label != item.name)


def rows_of(session: Session, case_id: int, items: Sequence[Item]) -> list[ItemRow]:
    """Describe items of a case, in their order."""
    numbers = session.checklist.numbers() if session.checklist else {}
    return [_row(session, case_id, numbers, item) for item in items]


def _row(session: Session, case_id: int, numbers: Mapping[str, int], item: Item) -> ItemRow:
    answer = session.answers[case_id][item.name]
    not_asked = answer.state is AnswerState.NOT_ASKED
    return ItemRow(
        str(numbers.get(item.name, "")),
        item,
        answer.state,
        "" if not_asked else shown_answer(item, answer.value),
        _why_not(session, case_id, numbers, item) if not_asked else "",
        bool(answer.comment or answer.evidence),
        answer.draft,
    )


def _why_not(session: Session, case_id: int, numbers: Mapping[str, int], item: Item) -> str:
    """Say on which answers it depends that an item is not asked: "Ställs inte – fråga 6: Nej"."""
    if session.logic is None or session.checklist is None:
        return ""
    said = []
    for name in session.logic.conditions_of(item.name):
        other = session.checklist.item(name)
        answer = session.answers[case_id][name]
        asked = answer.state is not AnswerState.NOT_ASKED
        value = shown_answer(other, answer.value) if asked and answer.value else "obesvarad" if asked else "ej ställd"
        said.append(f"fråga {numbers[name]}: {value}" if name in numbers else f"”{other.label}”: {value}")
    return "Ställs inte – " + "; ".join(said) if said else "Ställs inte"
