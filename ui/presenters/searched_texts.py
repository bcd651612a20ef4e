"""Everything that a search goes through: the words of each case in the order of the list, then the checklist's own.

As long as somebody reads cases as their second reader, the only case is the one that is open: others would tell what
the review has come to.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from aktgranskning.domain.audit import Answer, Case
from aktgranskning.domain.checklist import Checklist
from aktgranskning.domain.fact_check import View
from aktgranskning.domain.form.texts import fill_text
from aktgranskning.domain.sign_off import ReviewNote
from aktgranskning.session import Session
from ui.collation import ordered
from ui.presenters.placed_items import Branch, PlacedItem, branches_of, placed_items
from ui.presenters.review_notes import place_of_note
from ui.presenters.second_reading import is_withheld
from ui.translating import later

Scope = int | None
"""Which cases are searched: one by its id, `NO_CASE` or `ALL_CASES`."""

ALL_CASES: Scope = None
NO_CASE: Scope = 0


class Where(StrEnum):
    """Which text it is."""

    LABEL = later("Fråga")
    HINT = later("Vägledning")
    INTERPRETATION = later("Tolkning")
    ANSWER = later("Svar")
    COMMENT = later("Kommentar")
    EVIDENCE = later("Var i akten")
    VIEW = later("Förvaltningens synpunkt")
    NOTE = later("Granskningsanteckning")


@dataclass(frozen=True, slots=True)
class Passage:
    """One text; of the checklist's own words `case_id` is 0, and `case` ''."""

    case_id: int
    case: str
    placed: PlacedItem
    where: Where
    text: str


def scope_of(session: Session, shown: Case | None) -> Scope:
    """Return what the present reviewer may search; `shown` is the case that is open."""
    if not is_withheld(session):
        return ALL_CASES
    return shown.id if shown else NO_CASE


def passages(session: Session, scope: Scope) -> Iterator[Passage]:
    """Yield every text that is not empty, each when it is asked for: there may be very many."""
    if session.checklist is None:
        return
    branches = branches_of(session.checklist)
    beside = _Beside(session)
    for case in ordered(session.cases.values()):
        if scope in (ALL_CASES, case.id):
            yield from _of_case(session, session.checklist, case, branches, beside)
    yield from _of_checklist(session, session.checklist)


def _of_checklist(session: Session, checklist: Checklist) -> Iterator[Passage]:
    numbers = checklist.numbers()
    for item in checklist.items:
        if item.is_shown:
            placed = PlacedItem(item.name, item, str(numbers.get(item.name, "")))
            read = [one.text for one in session.interpretations if one.item == item.name]
            own = ((Where.LABEL, item.label), (Where.HINT, item.hint))
            texts = [(where, fill_text(text, lambda _name: "")) for where, text in own]
            yield from _told(0, "", placed, (*texts, *((Where.INTERPRETATION, text) for text in read)))


class _Beside:
    """What is noted beside the answers, by case and place."""

    def __init__(self, session: Session) -> None:
        self.views: dict[tuple[int, str], View] = {(view.case_id, view.place): view for view in session.views}
        self.notes: dict[tuple[int, str], list[ReviewNote]] = {}
        for note in session.notes:
            self.notes.setdefault((note.case_id, place_of_note(note)), []).append(note)


def _of_case(
    session: Session, checklist: Checklist, case: Case, branches: tuple[Branch, ...], beside: _Beside
) -> Iterator[Passage]:
    if case.id not in session.cases:
        return  # it was taken away while the search went on
    answers = session.answers[case.id]
    for placed in placed_items(branches, session.rows[case.id]):
        answer = answers[placed.place]
        is_in_words = placed.item.name in checklist.in_words
        yield from _told(case.id, case.label, placed, _of_answer(answer, is_in_words=is_in_words))
        view = beside.views.get((case.id, placed.place))
        if view:
            said = (view.words, view.evidence, view.rationale)
            yield from _told(case.id, case.label, placed, ((Where.VIEW, text) for text in said))
        for note in beside.notes.get((case.id, placed.place), ()):
            yield from _told(case.id, case.label, placed, ((Where.NOTE, note.text), (Where.NOTE, note.reply)))


def _of_answer(answer: Answer, *, is_in_words: bool) -> tuple[tuple[Where, str], ...]:
    return (
        (Where.ANSWER, answer.value if is_in_words else ""),
        (Where.ANSWER, answer.draft),
        (Where.COMMENT, answer.comment),
        (Where.EVIDENCE, answer.evidence),
    )


def _told(case_id: int, case: str, placed: PlacedItem, texts: Iterable[tuple[Where, str]]) -> Iterator[Passage]:
    for where, text in texts:
        if text:
            yield Passage(case_id, case, placed, where, text)
