"""What of a case waits to be written, as the lines of its items say it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from aktgranskning.domain.acts import Field
from aktgranskning.domain.checklist import Item
from ui.presenters.counted_words import shown_answer
from ui.presenters.review_rows import ItemRow
from ui.translating import later, tr
from ui.workspace import Unsaved, Workspace

_TEXTS = {Field.COMMENT.value: later("kommentar"), Field.EVIDENCE.value: later("plats i akten")}


def with_waiting(rows: Sequence[ItemRow], workspace: Workspace, case_id: int) -> list[ItemRow]:
    """Return the lines of a case, those with something that the file has not taken with what that is."""
    waiting: dict[str, list[tuple[str, Unsaved]]] = {}
    for key, unsaved in workspace.unsaved.items():
        match key:
            case (int(of_case), str(place), str(what)) if of_case == case_id:
                waiting.setdefault(place, []).append((what, unsaved))
    return [
        replace(row, unsaved=", ".join(_said(row.item, waiting[row.place]))) if row.place in waiting else row
        for row in rows
    ]


def _said(item: Item, waiting: Sequence[tuple[str, Unsaved]]) -> Iterator[str]:
    labels = {choice.name: choice.label for choice in item.choices}
    for what, unsaved in waiting:
        if what == Field.VALUE:
            yield unsaved.text or shown_answer(item, unsaved.answer) or tr("svaret borttaget")
        else:
            yield tr(_TEXTS[what]) if what in _TEXTS else labels[what]
