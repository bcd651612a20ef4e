"""Everything that somebody wrote and that an open audit holds now, one field after the other."""

from collections.abc import Iterator

from aktgranskning.domain.acts import CASE_FIELDS, CONTENTS, Change, Field, change_at
from aktgranskning.domain.audit_facts import facts_of
from aktgranskning.domain.places import item_of
from aktgranskning.domain.records import RECORD_KINDS, TEXT_FIELDS, differences
from aktgranskning.session import Session
from aktgranskning.working_out import CASE_ATTRIBUTES

_CONTENTS = tuple((field, field.value) for field in CONTENTS)


def held_texts(session: Session) -> Iterator[Change]:
    """Yield every text that is held by reference, and so can be erased, as the change that would leave it as it is."""
    in_words = session.checklist.in_words if session.checklist else frozenset[str]()
    for held in held_contents(session):
        if held.field in TEXT_FIELDS or (held.field is Field.VALUE and held.item in in_words):
            yield held


def held_contents(session: Session) -> Iterator[Change]:
    """Yield all that fields hold, texts or not, as the change that would leave each as it is; not those that are ''."""
    for held in (*_of_audit(session), *_of_cases(session), *_of_records(session)):
        if held.old:
            yield held


def _of_audit(session: Session) -> Iterator[Change]:
    for field, fact in facts_of(session.audit).items():
        yield Change(field, fact, fact)
    for note in session.interpretations:
        yield Change(Field.INTERPRETATION, note.text, note.text, item=note.item, row_path=str(note.number))


def _of_cases(session: Session) -> Iterator[Change]:
    for case_id, case in session.cases.items():
        for field in sorted(CASE_FIELDS):
            held = str(getattr(case, CASE_ATTRIBUTES[field]))
            yield Change(field, held, held, case_id)
        for place, answer in session.answers[case_id].items():
            for field, attribute in _CONTENTS:
                text: str = getattr(answer, attribute)
                if text and (field is not Field.VALUE or _is_given(session, item_of(place))):
                    yield change_at(field, text, text, case_id, place)


def _is_given(session: Session, item: str) -> bool:
    """Say whether somebody gave the value of an item; what is computed follows by itself."""
    return session.checklist is not None and session.checklist.item(item).can_be_answered


def _of_records(session: Session) -> Iterator[Change]:
    for kind in RECORD_KINDS:
        for record in session.records[kind.table]:
            yield from differences(kind, record, record)
