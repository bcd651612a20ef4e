"""The acts of a reviewer upon a case: one function each, called by the window, the command line and the tests.

Where in a case an act takes place is given as a place (see `domain/places.py`): outside repeats the item's name.
"""

from collections.abc import Callable
from dataclasses import replace

from aktgranskning.domain.acts import ERASED, ActKind, Change, Changes, Field, change_at
from aktgranskning.domain.answer_values import accept
from aktgranskning.domain.audit import AnswerState, Case, CaseStatus
from aktgranskning.domain.checklist import Item, ItemKind
from aktgranskning.domain.errors import AuditError
from aktgranskning.domain.logic import Logic
from aktgranskning.domain.places import item_of
from aktgranskning.domain.wording import in_register
from aktgranskning.prefilling import prefilled
from aktgranskning.progress import not_offered, open_points
from aktgranskning.recording import record_differences
from aktgranskning.session import Session, logic_of
from aktgranskning.store.texts import read_content


def begin_case(session: Session, case_id: int) -> Changes:
    """Begin a case: it gets its reviewer, what the register says of it, and the checklist's default answers."""
    require_present(session.cases[case_id])
    logic = logic_of(session)
    return record_differences(session, ActKind.BEGIN_CASE, begin_changes(session, logic, case_id))


def begin_changes(session: Session, logic: Logic, case_id: int) -> list[Change]:
    """Return what beginning a case sets; nothing where it is begun already."""
    case = session.cases[case_id]
    if case.status is not CaseStatus.NOT_BEGUN:
        return []
    standing = session.standing(case_id)
    standing.circumstances = replace(standing.circumstances, moment=session.moment())
    silent = _silent_values(session, logic, _AT_BEGINNING)
    standing.in_force.update(silent)  # so that a default can name them
    of_register = prefilled(session, case_id)
    values = silent | logic.first_values(standing) | {place: given.value for place, given in of_register.items()}
    answers = session.answers[case_id]
    return [
        Change(Field.STATUS, case.status.value, CaseStatus.BEGUN.value, case_id),
        Change(Field.CASE_REVIEWER, case.reviewer, session.reviewer.name, case_id),
        *(
            change_at(Field.VALUE, old, value, case_id, place)
            for place, value in values.items()
            if (old := answers[place].value) != value
        ),
        *(
            change_at(Field.EVIDENCE, answers[place].evidence, in_register(given.column), case_id, place)
            for place, given in of_register.items()
        ),
    ]


_AT_BEGINNING: dict[ItemKind, Callable[[Session], str]] = {
    ItemKind.START: lambda session: session.moment().isoformat(),
    ItemKind.TODAY: lambda session: session.today().isoformat(),
    ItemKind.USERNAME: lambda session: session.reviewer.name,
}
_AT_END: dict[ItemKind, Callable[[Session], str]] = {ItemKind.END: lambda session: session.moment().isoformat()}


def _silent_values(session: Session, logic: Logic, filled: dict[ItemKind, Callable[[Session], str]]) -> dict[str, str]:
    """Return what the items that are filled silently hold, by place; those in repeats stay empty."""
    silent = [item for item in logic.checklist.items if item.kind in filled]
    outside = set(logic.places_in(""))
    return {item.name: filled[item.kind](session) for item in silent if item.name in outside}


def answer(session: Session, case_id: int, place: str, value: str) -> Changes:
    """Give an answer, as a stored value; '' clears it. AuditError where it is not one of this item's answers."""
    item = writable_item(session, case_id, place)
    accepted = checked_value(session, case_id, item, place, value)
    return record_differences(session, ActKind.ANSWER, answer_changes(session, case_id, place, accepted))


def toggle_choice(session: Session, case_id: int, place: str, choice: str) -> Changes:
    """Add a choice to an answer that can hold several, or take it away; a rank keeps the order of choosing."""
    held = session.answers[case_id][place].value.split()
    chosen = [name for name in held if name != choice] if choice in held else [*held, choice]
    return answer(session, case_id, place, " ".join(chosen))


def type_answer(session: Session, case_id: int, place: str, typed: str, act: int = 0) -> Changes:
    """Keep what was typed as an answer: as the value where it is one, else as a draft, and then no value.

    `act` is that of the same stay in the field, so that the stay is one undo.
    """
    item = writable_item(session, case_id, place)
    try:
        value, draft = checked_value(session, case_id, item, place, typed), ""
    except AuditError:
        value, draft = "", clean(typed)
    return record_differences(session, ActKind.ANSWER, answer_changes(session, case_id, place, value, draft), act)


def answer_changes(session: Session, case_id: int, place: str, value: str, draft: str = "") -> list[Change]:
    """Return what giving an answer sets, as a value or as typed text that is none yet."""
    before = session.answers[case_id][place]
    return [
        change_at(Field.VALUE, before.value, value, case_id, place),
        change_at(Field.DRAFT, before.draft, draft, case_id, place),
        change_at(Field.SECOND_LOOK, before.second_look, "", case_id, place),
    ]


def comment(session: Session, case_id: int, place: str, text: str, act: int = 0) -> Changes:
    """Keep a comment on an answer; `act` as in `type_answer`."""
    return _note(session, Field.COMMENT, ActKind.COMMENT, case_id, place, text, act)


def evidence(session: Session, case_id: int, place: str, text: str, act: int = 0) -> Changes:
    """Keep where in the file the answer stands; `act` as in `type_answer`."""
    return _note(session, Field.EVIDENCE, ActKind.EVIDENCE, case_id, place, text, act)


def _note(session: Session, field: Field, kind: ActKind, case_id: int, place: str, text: str, act: int) -> Changes:
    notable_item(session, case_id, place)
    old = getattr(session.answers[case_id][place], field.value)
    return record_differences(session, kind, [change_at(field, old, clean(text), case_id, place)], act)


def complete_case(session: Session, case_id: int) -> Changes:
    """Close a case; AuditError where a required item lacks its answer or typed text is no answer yet."""
    require_begun(session.cases[case_id])
    blocking = open_points(session, case_id).blocking
    if blocking:
        names = dict.fromkeys(item_of(place) for place in blocking)
        labels = ", ".join(f"”{logic_of(session).checklist.item(name).label}”" for name in names)
        raise AuditError("review.points_left", label=session.cases[case_id].label, items=labels)
    values = _silent_values(session, logic_of(session), _AT_END)
    ends = [
        change_at(Field.VALUE, session.answers[case_id][place].value, value, case_id, place)
        for place, value in values.items()
    ]
    status = Change(Field.STATUS, session.cases[case_id].status.value, CaseStatus.DONE.value, case_id)
    return record_differences(session, ActKind.COMPLETE_CASE, [status, *ends])


def reopen_case(session: Session, case_id: int, reason: str) -> Changes:
    """Open a closed case again for answers; what its second reader signed holds no longer. AuditError without a reason.

    Nothing changes in a case that is not closed.
    """
    case = session.cases[case_id]
    if case.status is not CaseStatus.DONE:
        return Changes(ActKind.REOPEN_CASE, 0)
    written = clean(reason).strip()
    if not written:
        raise AuditError("sign_off.no_reason", label=case.label)
    return record_differences(session, ActKind.REOPEN_CASE, opening_changes(case, written))


def opening_changes(case: Case, reason: str) -> list[Change]:
    """Return what opens a closed case again, in the log with the reason."""
    return [
        Change(Field.STATUS, case.status.value, CaseStatus.BEGUN.value, case.id),
        Change(Field.SECOND_READER, case.second_reader, "", case.id),
        Change(Field.SECOND_READ, case.second_read, "", case.id),
        Change(Field.REASON, "", reason, case.id),
    ]


def reasons_to_reopen(session: Session) -> list[str]:
    """Return why cases have been opened again, the latest reason first, each once."""
    rows = session.log.rows_of_field(Field.REASON)
    references = dict.fromkeys(row.new for row in reversed(rows) if row.kind == ActKind.REOPEN_CASE)
    texts = (read_content(session.file.database, reference) for reference in references)
    return list(dict.fromkeys(text for text in texts if text not in ("", ERASED)))


def writable_item(session: Session, case_id: int, place: str) -> Item:
    """Return an item that can be answered now in a case; AuditError where it cannot, saying why."""
    require_open(session.cases[case_id])
    return answerable_item(session, case_id, place)


def answerable_item(session: Session, case_id: int, place: str) -> Item:
    """Return an item that is asked in a case and answered by hand, the case open or not; AuditError where not."""
    item = asked_item(session, case_id, place)
    logic = logic_of(session)
    if not item.can_be_answered or (item.readonly and logic.is_readonly(place, session.standing(case_id))):
        raise AuditError("review.computed", item=item.label)
    return item


def notable_item(session: Session, case_id: int, place: str) -> Item:
    """Return an item that is asked in an open case; AuditError where it is not."""
    require_open(session.cases[case_id])
    return asked_item(session, case_id, place)


def asked_item(session: Session, case_id: int, place: str) -> Item:
    """Return an item that is asked in a case; AuditError where it is not."""
    item = logic_of(session).checklist.item(item_of(place))
    if session.answers[case_id][place].state is AnswerState.NOT_ASKED:
        raise AuditError("review.not_asked", item=item.label, label=session.cases[case_id].label)
    return item


def require_present(case: Case) -> None:
    """Refuse what can be done only with a case that can be read."""
    if case.is_absent:
        raise AuditError("review.case_absent", label=case.label)


def require_open(case: Case) -> None:
    """Refuse to write in a case that is absent, closed or not begun."""
    require_begun(case)
    if case.status is CaseStatus.DONE:
        raise AuditError("review.case_done", label=case.label)


def require_begun(case: Case) -> None:
    """Refuse what needs answers where a case is absent or not begun."""
    require_present(case)
    if case.status is CaseStatus.NOT_BEGUN:
        raise AuditError("review.case_not_begun", label=case.label)


def checked_value(session: Session, case_id: int, item: Item, place: str, typed: str) -> str:
    """Return the stored value of what was typed or chosen; AuditError where the item does not accept it."""
    value = accept(item, clean(typed))
    logic = logic_of(session)
    standing = session.standing(case_id)
    standing.circumstances = replace(standing.circumstances, moment=session.moment())
    held = session.answers[case_id][place].value.split()
    missing = [name for name in not_offered(logic, place, value, standing) if name not in held]
    if missing:
        labels = {choice.name: choice.label for choice in item.choices}
        raise AuditError("review.not_offered", item=item.label, value=", ".join(labels[name] for name in missing))
    if not logic.accepts(place, value, standing):
        reason = item.constraint_message or item.constraint
        raise AuditError("review.constraint", item=item.label, reason=reason)
    return value


def clean(text: str) -> str:
    """Replace what no file can hold: half characters (lone surrogates) and the null character."""
    whole = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return whole.replace("\0", "\ufffd")
