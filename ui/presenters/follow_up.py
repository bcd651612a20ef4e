"""What is left to follow up in all cases: documents that have not come, and what was seen outside the checklist."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from aktgranskning.domain.audit import Case
from aktgranskning.requesting import outstanding
from aktgranskning.session import Session
from ui.collation import ordered
from ui.presenters.locale_words import shown_day
from ui.presenters.review_notes import all_notes, item_label, place_of_note
from ui.translating import later, tr


@dataclass(frozen=True, slots=True)
class FollowUpLine:
    """One thing to follow up, and the case and the place that it is of; as many cells as there are headings."""

    case_id: int
    cells: tuple[str, ...]
    place: str = ""


class FollowUp(StrEnum):
    """What is listed."""

    DOCUMENTS = later("Väntar på handlingar")
    OBSERVATIONS = later("Märkta iakttagelser")
    NOTES = later("Granskningsanteckningar")


HEADINGS = {
    FollowUp.DOCUMENTS: (later("Akt"), later("Dagar"), later("Begärd"), later("Handling"), later("Från")),
    FollowUp.OBSERVATIONS: (later("Akt"), later("Märkt"), later("Iakttagelse")),
    FollowUp.NOTES: (later("Akt"), later("Läge"), later("Av"), later("Fråga"), later("Anteckning")),
}


def follow_up_lines(session: Session, what: FollowUp) -> list[FollowUpLine]:
    """Return what is to be followed up: the longest wait, what must be raised at once, open notes first."""
    return _LINES[what](session)


def _documents(session: Session) -> list[FollowUpLine]:
    return [
        FollowUpLine(
            one.request.case_id,
            (
                session.cases[one.request.case_id].label,
                "–" if one.days is None else str(one.days),
                shown_day(one.request.asked),
                one.request.what,
                one.request.whom,
            ),
        )
        for one in outstanding(session)
    ]


def _observations(session: Session) -> list[FollowUpLine]:
    marked = [case for case in ordered(session.cases.values()) if case.urgent or case.for_report]
    marked.sort(key=lambda case: not case.urgent)
    return [FollowUpLine(case.id, (case.label, _marks(case), case.observations)) for case in marked]


def _notes(session: Session) -> list[FollowUpLine]:
    return [
        FollowUpLine(
            note.case_id,
            (
                session.cases[note.case_id].label,
                tr(note.state.value).capitalize(),
                session.initials.get(note.by, note.by),
                item_label(session, note),
                "\n".join(
                    filter(None, (note.text, tr("Svar: {reply}").format(reply=note.reply) if note.reply else ""))
                ),
            ),
            place_of_note(note),
        )
        for note in all_notes(session)
    ]


def _marks(case: Case) -> str:
    marks = (tr("Lyft genast") if case.urgent else "", tr("Till rapporten") if case.for_report else "")
    return ", ".join(filter(None, marks))


_LINES: dict[FollowUp, Callable[[Session], list[FollowUpLine]]] = {
    FollowUp.DOCUMENTS: _documents,
    FollowUp.OBSERVATIONS: _observations,
    FollowUp.NOTES: _notes,
}
