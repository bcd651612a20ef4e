"""The acts of a reviewer upon a case: one function each, called by the window, the command line and the tests.

Where in a case an act takes place is given as a place (see `domain/places.py`): outside repeats the item's name.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from aktgranskning.domain.acts import ActKind, Change, Changes, Field
from aktgranskning.domain.answer_values import accept
from aktgranskning.domain.audit import Answer, AnswerState, Case, CaseStatus
from aktgranskning.domain.checklist import TEXT_KINDS, Item, ItemKind
from aktgranskning.domain.errors import AuditError
from aktgranskning.domain.form.standing import Circumstances, Standing
from aktgranskning.domain.logic import Logic
from aktgranskning.domain.places import is_within, item_of, place_of, repeat_of, row_of, row_path
from aktgranskning.domain.tally import COUNTED
from aktgranskning.recording import record_differences
from aktgranskning.session import Session


@dataclass(frozen=True, slots=True)
class OpenPoints:
    """What is left to do in a case, as places in the checklist's order.

    An empty text that is not required is nothing left to do.
    """

    required: tuple[str, ...] = ()
    unanswered: tuple[str, ...] = ()
    drafts: tuple[str, ...] = ()
    broken_constraints: tuple[str, ...] = ()
    no_longer_offered: tuple[str, ...] = ()
    without_evidence: tuple[str, ...] = ()

    @property
    def blocking(self) -> tuple[str, ...]:
        """The items that must be settled before the case can be closed."""
        return self.required + self.drafts + self.broken_constraints + self.no_longer_offered


def begin_case(session: Session, case_id: int) -> Changes:
    """Begin a case: it gets its reviewer and the checklist's default answers."""
    logic = logic_of(session)
    return record_differences(session, ActKind.BEGIN_CASE, begin_changes(session, logic, case_id))


def begin_changes(session: Session, logic: Logic, case_id: int) -> list[Change]:
    """Return what beginning a case sets; nothing where it is begun already."""
    case = session.cases[case_id]
    if case.status is not CaseStatus.NOT_BEGUN:
        return []
    standing = session.standing(case_id)
    standing.circumstances = Circumstances(session.moment(), standing.circumstances.seed)
    values = logic.first_values(standing) | _silent_values(session, logic, _AT_BEGINNING)
    return [
        Change(Field.STATUS, case.status.value, CaseStatus.BEGUN.value, case_id),
        Change(Field.CASE_REVIEWER, case.reviewer, session.reviewer.name, case_id),
        *(
            Change(Field.VALUE, old, value, case_id, item_of(place), row_of(place))
            for place, value in values.items()
            if (old := session.answers[case_id][place].value) != value
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
    before = session.answers[case_id][place]
    accepted = checked_value(session, case_id, item, place, value)
    changes = (
        _change(Field.VALUE, before.value, accepted, case_id, place),
        _change(Field.DRAFT, before.draft, "", case_id, place),
    )
    return record_differences(session, ActKind.ANSWER, changes)


def _change(field: Field, old: str, new: str, case_id: int, place: str) -> Change:
    return Change(field, old, new, case_id, item_of(place), row_of(place))


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
    before = session.answers[case_id][place]
    try:
        value, draft = checked_value(session, case_id, item, place, typed), ""
    except AuditError:
        value, draft = "", clean(typed)
    changes = (
        _change(Field.VALUE, before.value, value, case_id, place),
        _change(Field.DRAFT, before.draft, draft, case_id, place),
    )
    return record_differences(session, ActKind.ANSWER, changes, act)


def comment(session: Session, case_id: int, place: str, text: str, act: int = 0) -> Changes:
    """Keep a comment on an answer; `act` as in `type_answer`."""
    return _note(session, Field.COMMENT, ActKind.COMMENT, case_id, place, text, act)


def evidence(session: Session, case_id: int, place: str, text: str, act: int = 0) -> Changes:
    """Keep where in the file the answer stands; `act` as in `type_answer`."""
    return _note(session, Field.EVIDENCE, ActKind.EVIDENCE, case_id, place, text, act)


def _note(session: Session, field: Field, kind: ActKind, case_id: int, place: str, text: str, act: int) -> Changes:
    _notable_item(session, case_id, place)
    old = getattr(session.answers[case_id][place], field.value)
    return record_differences(session, kind, [_change(field, old, clean(text), case_id, place)], act)


def add_row(session: Session, case_id: int, repeat: str, around: str = "") -> Changes:
    """Add a row to a repeat, in the row around it; AuditError where it cannot have one more."""
    changes = [row_change(session, case_id, repeat, around)]
    return record_differences(session, ActKind.ADD_ROW, changes)


def row_change(session: Session, case_id: int, repeat: str, around: str = "") -> Change:
    """Return what adds a row to a repeat; AuditError where it cannot have one more."""
    item = _open_repeat(session, case_id, repeat, around)
    number = session.log.last_number(case_id, item.name, around) + 1
    return Change(Field.ROW, "", "1", case_id, item.name, row_path(item.name, number, around))


def remove_row(session: Session, case_id: int, row: str) -> Changes:
    """Remove a row of a repeat with everything in it; undo brings it back. AuditError where it must stay."""
    _open_repeat(session, case_id, repeat_of(row), row_of(row))
    rows = [inner for inner in session.rows[case_id] if is_within(inner, row)]
    changes = [change for inner in reversed(rows) for change in _emptied(session, case_id, inner)]
    return record_differences(session, ActKind.REMOVE_ROW, changes)


def _emptied(session: Session, case_id: int, row: str) -> Iterable[Change]:
    """Yield what empties a row, but for the rows inside it, and then takes it away."""
    for place in logic_of(session).places_in(row):
        answer = session.answers[case_id][place]
        for field in (Field.VALUE, Field.DRAFT, Field.COMMENT, Field.EVIDENCE):
            computed = field is Field.VALUE and not _is_logged(session, place)
            old = getattr(answer, field.value)
            if old and not computed:
                yield _change(field, old, "", case_id, place)
    yield Change(Field.ROW, "1", "", case_id, repeat_of(row), row)


def _is_logged(session: Session, place: str) -> bool:
    """Say whether the log holds the value of a place, rather than the logic deriving it."""
    logic = logic_of(session)
    item = logic.checklist.item(item_of(place))
    derived = item.kind is ItemKind.REPEAT or item.is_derived
    return not derived or logic.keeps_its_value(item.name)


def _open_repeat(session: Session, case_id: int, repeat: str, around: str) -> Item:
    """Return a repeat whose rows may come and go now; AuditError where they may not, saying why."""
    item = _notable_item(session, case_id, place_of(repeat, around))
    if item.repeat_count:
        raise AuditError("review.rows_counted", item=item.label)
    return item


def complete_case(session: Session, case_id: int) -> Changes:
    """Close a case; AuditError where a required item lacks its answer or typed text is no answer yet."""
    if session.cases[case_id].status is CaseStatus.NOT_BEGUN:
        raise AuditError("review.case_not_begun", label=session.cases[case_id].label)
    blocking = open_points(session, case_id).blocking
    if blocking:
        names = dict.fromkeys(item_of(place) for place in blocking)
        labels = ", ".join(f"”{logic_of(session).checklist.item(name).label}”" for name in names)
        raise AuditError("review.points_left", label=session.cases[case_id].label, items=labels)
    values = _silent_values(session, logic_of(session), _AT_END)
    ends = [
        _change(Field.VALUE, session.answers[case_id][place].value, value, case_id, place)
        for place, value in values.items()
    ]
    return _set_status(session, ActKind.COMPLETE_CASE, case_id, CaseStatus.DONE, ends)


def reopen_case(session: Session, case_id: int) -> Changes:
    """Open a closed case again for answers."""
    return _set_status(session, ActKind.REOPEN_CASE, case_id, CaseStatus.BEGUN)


def _set_status(
    session: Session, kind: ActKind, case_id: int, status: CaseStatus, others: Iterable[Change] = ()
) -> Changes:
    before = session.cases[case_id].status
    change = Change(Field.STATUS, before.value, status.value, case_id)
    return record_differences(session, kind, [change, *others])


def open_points(session: Session, case_id: int) -> OpenPoints:
    """Return what is unanswered, lacks evidence or is not an answer yet in a case."""
    logic = logic_of(session)
    standing = session.standing(case_id)
    answers = session.answers[case_id]
    asked = [place for place in logic.places(standing) if _is_to_answer(session, case_id, place, standing)]
    empty = [place for place in asked if not answers[place].value and not answers[place].draft]
    required = tuple(place for place in empty if logic.is_required(place, standing))
    return OpenPoints(
        required=required,
        unanswered=tuple(
            place
            for place in empty
            if place not in required and not is_optional_text(logic.checklist.item(item_of(place)))
        ),
        drafts=tuple(place for place in asked if answers[place].draft),
        broken_constraints=tuple(place for place in asked if not logic.accepts(place, answers[place].value, standing)),
        no_longer_offered=tuple(place for place in asked if not_offered(logic, place, answers[place].value, standing)),
        without_evidence=tuple(
            place for place in asked if answers[place].state in COUNTED and not answers[place].evidence
        ),
    )


def _is_to_answer(session: Session, case_id: int, place: str, standing: Standing) -> bool:
    logic = logic_of(session)
    item = logic.checklist.item(item_of(place))
    asked = session.answers[case_id][place].state is not AnswerState.NOT_ASKED
    return item.can_be_answered and asked and not (item.readonly and logic.is_readonly(place, standing))


def not_offered(logic: Logic, place: str, value: str, standing: Standing) -> tuple[str, ...]:
    """Return the chosen names that an item does not offer as the case stands."""
    if not logic.checklist.item(item_of(place)).choice_filter or not value:
        return ()
    offered = {choice.name for choice in logic.offered(place, standing)}
    return tuple(name for name in value.split() if name not in offered)


def is_optional_text(item: Item) -> bool:
    """Say whether an item is a note that is normally left empty."""
    return item.kind in TEXT_KINDS and not item.required


def progress(session: Session, case_id: int) -> tuple[int, int]:
    """Return how many items of a case are answered, and how many can be, in all their rows."""
    if session.logic is None:
        return 0, 0
    standing = session.standing(case_id)
    answers: dict[str, Answer] = session.answers[case_id]
    asked = [answers[place] for place in answers if _is_to_answer(session, case_id, place, standing)]
    return sum(1 for answer in asked if answer.value), len(asked)


def logic_of(session: Session) -> Logic:
    """Return the logic of the audit's checklist; AuditError where none is loaded."""
    if session.logic is None:
        raise AuditError("review.no_checklist")
    return session.logic


def writable_item(session: Session, case_id: int, place: str) -> Item:
    """Return an item that can be answered now in a case; AuditError where it cannot, saying why."""
    item = _notable_item(session, case_id, place)
    logic = logic_of(session)
    if not item.can_be_answered or (item.readonly and logic.is_readonly(place, session.standing(case_id))):
        raise AuditError("review.computed", item=item.label)
    return item


def _notable_item(session: Session, case_id: int, place: str) -> Item:
    """Return an item that is asked in an open case; AuditError where it is not."""
    case = session.cases[case_id]
    require_open(case)
    item = logic_of(session).checklist.item(item_of(place))
    if session.answers[case_id][place].state is AnswerState.NOT_ASKED:
        raise AuditError("review.not_asked", item=item.label, label=case.label)
    return item


def require_open(case: Case) -> None:
    """Refuse to write in a case that is closed or not begun."""
    if case.status is CaseStatus.DONE:
        raise AuditError("review.case_done", label=case.label)
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
