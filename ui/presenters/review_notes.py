"""What the screen says of the review notes on an answer."""

from dataclasses import dataclass

from aktgranskning.domain.places import place_of
from aktgranskning.domain.sign_off import NoteState, ReviewNote
from aktgranskning.review_notes import notes_at
from aktgranskning.session import Session, logic_of
from ui.collation import ordered
from ui.presenters.locale_words import shown_day
from ui.presenters.placed_items import PlacedItem
from ui.translating import tr


@dataclass(frozen=True, slots=True)
class NoteLine:
    """One note: its state, who wrote it and when, what it says, and the reply."""

    state: str
    about: str
    text: str
    reply: str


def note_lines(session: Session, case_id: int, placed: PlacedItem) -> list[NoteLine]:
    """Return the notes on an answer, the earliest first."""
    return [note_line(session, note) for note in notes_at(session, case_id, placed.place)]


def note_line(session: Session, note: ReviewNote) -> NoteLine:
    """Return what is said of one note."""
    by = session.initials.get(note.by, note.by)
    reply = tr("Svar: {reply}").format(reply=note.reply) if note.reply else ""
    return NoteLine(tr(note.state.value).capitalize(), f"{by} {shown_day(note.day)}", note.text, reply)


def notes_left(session: Session, case_id: int) -> str:
    """Say how many notes of a case are not closed; '' where none is."""
    left = sum(note.case_id == case_id and note.state is not NoteState.CLOSED for note in session.notes)
    return tr("%n granskningsanteckningar", None, left) if left else ""


def all_notes(session: Session) -> list[ReviewNote]:
    """Return the notes of all cases: the open ones first, then those that wait to be closed, then the closed ones."""
    places = {case.id: place for place, case in enumerate(ordered(session.cases.values()))}
    states = list(NoteState)
    return sorted(session.notes, key=lambda note: (states.index(note.state), places[note.case_id]))


def item_label(session: Session, note: ReviewNote) -> str:
    """Return the label of the item that a note is on; its name where the checklist has it no more."""
    items = logic_of(session).checklist.items
    return next((item.label for item in items if item.name == note.item), note.item)


def place_of_note(note: ReviewNote) -> str:
    """Return where in its case a note is."""
    return place_of(note.item, note.row)
