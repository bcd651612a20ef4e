"""How one item is answered in every case, side by side, so that a reading can be kept even."""

from dataclasses import dataclass

from aktgranskning.domain.audit import AnswerState, Case, CaseStatus
from aktgranskning.domain.checklist import TEXT_KINDS, Item
from aktgranskning.domain.places import item_of, row_of
from aktgranskning.domain.wording import STATE_WORDS, STATUS_WORDS
from aktgranskning.session import Session, logic_of
from ui.presenters.open_item import SEVERAL
from ui.presenters.placed_items import PlacedItem, position, stops_of
from ui.presenters.review_rows import SECOND_LOOK, ItemRow, describe
from ui.translating import tr

_IN_FULL = TEXT_KINDS | SEVERAL
"""What can be answered at such length that the answer is read like a comment."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a case, or a row of it, has for an item; never the case's confidential reference.

    `label` is the case's, with the row: "Akt 3, rad 2". `answer` is short, in the words that go with `state`; `words`
    are read in full, a text each: a long answer, what is wrong with it, why it is not asked. `mark` is a word for why
    to look at the answer again, '' for no reason.
    """

    case_id: int
    place: str
    label: str
    status: CaseStatus
    state: AnswerState
    answer: str
    words: tuple[str, ...] = ()
    evidence: str = ""
    comment: str = ""
    mark: str = ""

    @property
    def notes(self) -> tuple[str, ...]:
        """Where in the file it stands, and the comment: those that were written."""
        evidence = tr("Var i akten: {evidence}").format(evidence=self.evidence) if self.evidence else ""
        return tuple(text for text in (evidence, self.comment) if text)


def readings(session: Session, item: Item, case_id: int) -> list[Reading]:
    """Return what a case has for an item, a reading for each row of the repeats around it; of no rows, one says so."""
    case, checklist = session.cases[case_id], logic_of(session).checklist
    stops = stops_of(item.name, checklist.repeats_around(item), session.rows[case_id])
    placed = [PlacedItem(place, checklist.item(item_of(place)), "") for place in stops]
    rows = describe(session, case_id, placed)
    return [_reading(session, case, row, lacks_rows=row.item is not item) for row in rows]


def _reading(session: Session, case: Case, described: ItemRow, *, lacks_rows: bool) -> Reading:
    place, state, row = described.place, described.state, row_of(described.place)
    label = (
        tr("{case}, rad {position}").format(case=case.label, position=position(session.rows[case.id], row))
        if row
        else case.label
    )
    if case.status is CaseStatus.NOT_BEGUN:
        return Reading(case.id, place, label, case.status, AnswerState.UNANSWERED, tr(STATUS_WORDS[case.status]))
    if lacks_rows and state is not AnswerState.NOT_ASKED:
        return Reading(case.id, place, label, case.status, AnswerState.UNANSWERED, tr("Inga rader"))
    in_full = described.answer if described.item.kind in _IN_FULL else ""
    short = tr(STATE_WORDS[state]) if in_full or not described.answer else described.answer
    words = tuple(text for text in (in_full, described.why_not, described.remark) if text)
    answer = session.answers[case.id][place]
    mark = tr(SECOND_LOOK) if answer.second_look else ""
    return Reading(case.id, place, label, case.status, state, short, words, answer.evidence, answer.comment, mark)
