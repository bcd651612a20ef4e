"""The acts upon review notes: what somebody who checks a case asks of an answer, and what its reviewer replies."""

from dataclasses import replace

from aktgranskning.domain.acts import ActKind, Changes, Field
from aktgranskning.domain.errors import AuditError
from aktgranskning.domain.places import item_of, row_of
from aktgranskning.domain.records import NOTES, differences
from aktgranskning.domain.sign_off import NoteState, ReviewNote, is_same_person
from aktgranskning.recording import record_differences
from aktgranskning.review import asked_item, clean, require_begun
from aktgranskning.session import Session


def add_note(session: Session, case_id: int, place: str, text: str) -> Changes:
    """Note something about an answer, in a closed case too.

    AuditError where nothing is written, the case is not begun or absent, or the item is not asked there.
    """
    require_begun(session.cases[case_id])
    asked_item(session, case_id, place)
    item = item_of(place)
    written = clean(text).strip()
    if not written:
        raise AuditError("note.empty", label=session.cases[case_id].label)
    number = session.log.last_record(Field.NOTE_TEXT, case_id, item) + 1
    day = session.today().isoformat()
    note = ReviewNote(case_id, item, number, row_of(place), written, by=session.reviewer.name, day=day)
    return _set(session, ReviewNote(case_id, item, number), note)


def answer_note(session: Session, note: ReviewNote, reply: str) -> Changes:
    """Reply to a note, or change the reply; AuditError where nothing is written or the note is closed."""
    written = clean(reply).strip()
    if not written:
        raise AuditError("note.no_reply", label=session.cases[note.case_id].label)
    if note.state is NoteState.CLOSED:
        raise AuditError("note.closed", label=session.cases[note.case_id].label)
    return _set(session, note, replace(note, reply=written, state=NoteState.ANSWERED))


def may_close(session: Session, note: ReviewNote) -> bool:
    """Whether the present reviewer wrote a note, or did not review its case."""
    name = session.reviewer.name
    return is_same_person(name, note.by) or not is_same_person(name, session.cases[note.case_id].reviewer)


def close_note(session: Session, note: ReviewNote) -> Changes:
    """Be done with a note; AuditError where the present reviewer is the case's and did not write it."""
    if not may_close(session, note):
        raise AuditError("note.own_case", label=session.cases[note.case_id].label, by=note.by)
    return _set(session, note, replace(note, state=NoteState.CLOSED))


def reopen_note(session: Session, note: ReviewNote) -> Changes:
    """Let a note wait for a reply again."""
    return _set(session, note, replace(note, state=NoteState.OPEN))


def notes_at(session: Session, case_id: int, place: str) -> list[ReviewNote]:
    """Return the notes on the answer in a place, the earliest first."""
    key = case_id, item_of(place), row_of(place)
    return [note for note in session.notes if (note.case_id, note.item, note.row) == key]


def _set(session: Session, before: ReviewNote, after: ReviewNote) -> Changes:
    return record_differences(session, ActKind.NOTE_REVIEW, differences(NOTES, before, after))
