"""What the page Akter shows of each item in one line."""

from dataclasses import dataclass

from aktgranskning.domain.audit import AnswerState
from aktgranskning.domain.checklist import Checklist, Item, ItemKind
from aktgranskning.domain.wording import shown_answer
from aktgranskning.session import Session


@dataclass(frozen=True, slots=True)
class ItemRow:
    """One item of the current case, ready to be painted.

    `answer` is as the reviewer saw it; `why_not` says why the item is not asked, '' where it is; `has_notes` is
    whether there is a comment or an evidence location; `draft` is typed text that is no value.
    """

    number: int
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


def row_of(session: Session, case_id: int, number: int, item: Item) -> ItemRow:
    """Describe one item of a case."""
    answer = session.answers[case_id][item.name]
    not_asked = answer.state is AnswerState.NOT_ASKED
    return ItemRow(
        number,
        item,
        answer.state,
        "" if not_asked else shown_answer(item, answer.value),
        _why_not(session, case_id, item) if not_asked else "",
        bool(answer.comment or answer.evidence),
        answer.draft,
    )


def _why_not(session: Session, case_id: int, item: Item) -> str:
    """Say on which answers it depends that an item is not asked."""
    if session.logic is None or session.checklist is None:
        return ""
    said = []
    for name in session.logic.conditions_of(item.name):
        other = session.checklist.item(name)
        answer = session.answers[case_id][name]
        asked = answer.state is not AnswerState.NOT_ASKED
        value = shown_answer(other, answer.value) if asked and answer.value else "obesvarad" if asked else "ej ställd"
        said.append(f"”{other.label}”: {value}")
    return "Ställs inte – " + "; ".join(said) if said else "Ställs inte"
