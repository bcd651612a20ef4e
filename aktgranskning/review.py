"""The acts of a reviewer upon a case: one function each, called by the window, the command line and the tests."""

from dataclasses import dataclass

from aktgranskning.domain.acts import ActKind, Change, Changes, Field
from aktgranskning.domain.answer_values import accept
from aktgranskning.domain.audit import AnswerState, Case, CaseStatus
from aktgranskning.domain.checklist import Item, ItemKind
from aktgranskning.domain.errors import AuditError
from aktgranskning.domain.logic import Logic
from aktgranskning.domain.tally import COUNTED
from aktgranskning.recording import record_differences
from aktgranskning.session import Session


@dataclass(frozen=True, slots=True)
class OpenPoints:
    """What is left to do in a case, as names of items in the checklist's order.

    An empty text that is not required is nothing left to do.
    """

    required: tuple[str, ...] = ()
    unanswered: tuple[str, ...] = ()
    drafts: tuple[str, ...] = ()
    broken_constraints: tuple[str, ...] = ()
    without_evidence: tuple[str, ...] = ()

    @property
    def blocking(self) -> tuple[str, ...]:
        """The items that must be settled before the case can be closed."""
        return self.required + self.drafts + self.broken_constraints


def begin_case(session: Session, case_id: int) -> Changes:
    """Begin a case: it gets its reviewer and the checklist's default answers."""
    logic = logic_of(session)
    return record_differences(session, ActKind.BEGIN_CASE, begin_changes(session, logic, case_id))


def begin_changes(session: Session, logic: Logic, case_id: int) -> list[Change]:
    """Return what beginning a case sets; nothing where it is begun already."""
    case = session.cases[case_id]
    if case.status is not CaseStatus.NOT_BEGUN:
        return []
    today = session.today()
    defaults = ((item.name, logic.default_of(item.name, today)) for item in logic.checklist.items)
    return [
        Change(Field.STATUS, case.status.value, CaseStatus.BEGUN.value, case_id),
        Change(Field.CASE_REVIEWER, case.reviewer, session.reviewer.name, case_id),
        *(Change(Field.VALUE, "", value, case_id, item) for item, value in defaults if value),
    ]


def answer(session: Session, case_id: int, item_name: str, value: str) -> Changes:
    """Give an answer, as a stored value; '' clears it. AuditError where it is not one of this item's answers."""
    item = writable_item(session, case_id, item_name)
    before = session.answers[case_id][item_name]
    accepted = checked_value(session, case_id, item, value)
    return record_differences(
        session,
        ActKind.ANSWER,
        (
            Change(Field.VALUE, before.value, accepted, case_id, item_name),
            Change(Field.DRAFT, before.draft, "", case_id, item_name),
        ),
    )


def toggle_choice(session: Session, case_id: int, item_name: str, choice: str) -> Changes:
    """Add a choice to an answer that can hold several, or take it away."""
    item = writable_item(session, case_id, item_name)
    held = set(session.answers[case_id][item_name].value.split()) ^ {choice}
    ordered = [known.name for known in item.choices if known.name in held]
    return answer(session, case_id, item_name, " ".join(ordered))


def type_answer(session: Session, case_id: int, item_name: str, typed: str, act: int = 0) -> Changes:
    """Keep what was typed as an answer: as the value where it is one, else as a draft, and then no value.

    `act` is that of the same stay in the field, so that the stay is one undo.
    """
    item = writable_item(session, case_id, item_name)
    before = session.answers[case_id][item_name]
    try:
        value, draft = checked_value(session, case_id, item, typed), ""
    except AuditError:
        value, draft = "", clean(typed)
    changes = (
        Change(Field.VALUE, before.value, value, case_id, item_name),
        Change(Field.DRAFT, before.draft, draft, case_id, item_name),
    )
    return record_differences(session, ActKind.ANSWER, changes, act)


def comment(session: Session, case_id: int, item_name: str, text: str, act: int = 0) -> Changes:
    """Keep a comment on an answer; `act` as in `type_answer`."""
    return _note(session, Field.COMMENT, ActKind.COMMENT, case_id, item_name, text, act)


def evidence(session: Session, case_id: int, item_name: str, text: str, act: int = 0) -> Changes:
    """Keep where in the file the answer stands; `act` as in `type_answer`."""
    return _note(session, Field.EVIDENCE, ActKind.EVIDENCE, case_id, item_name, text, act)


def _note(session: Session, field: Field, kind: ActKind, case_id: int, item_name: str, text: str, act: int) -> Changes:
    writable_item(session, case_id, item_name)
    old = getattr(session.answers[case_id][item_name], field.value)
    return record_differences(session, kind, [Change(field, old, clean(text), case_id, item_name)], act)


def complete_case(session: Session, case_id: int) -> Changes:
    """Close a case; AuditError where a required item lacks its answer or typed text is no answer yet."""
    if session.cases[case_id].status is CaseStatus.NOT_BEGUN:
        raise AuditError("review.case_not_begun", label=session.cases[case_id].label)
    blocking = open_points(session, case_id).blocking
    if blocking:
        labels = ", ".join(f"”{logic_of(session).checklist.item(name).label}”" for name in blocking)
        raise AuditError("review.points_left", label=session.cases[case_id].label, items=labels)
    return _set_status(session, ActKind.COMPLETE_CASE, case_id, CaseStatus.DONE)


def reopen_case(session: Session, case_id: int) -> Changes:
    """Open a closed case again for answers."""
    return _set_status(session, ActKind.REOPEN_CASE, case_id, CaseStatus.BEGUN)


def _set_status(session: Session, kind: ActKind, case_id: int, status: CaseStatus) -> Changes:
    before = session.cases[case_id].status
    return record_differences(session, kind, [Change(Field.STATUS, before.value, status.value, case_id)])


def open_points(session: Session, case_id: int) -> OpenPoints:
    """Return what is unanswered, lacks evidence or is not an answer yet in a case."""
    logic = logic_of(session)
    in_force = session.in_force(case_id)
    day = session.days[case_id]
    answers = session.answers[case_id]
    asked = [
        item.name
        for item in logic.checklist.items
        if item.can_be_answered and answers[item.name].state is not AnswerState.NOT_ASKED
    ]
    empty = [name for name in asked if not answers[name].value and not answers[name].draft]
    required = tuple(name for name in empty if logic.is_required(name, in_force, day))
    return OpenPoints(
        required=required,
        unanswered=tuple(
            name for name in empty if name not in required and not is_optional_text(logic.checklist.item(name))
        ),
        drafts=tuple(name for name in asked if answers[name].draft),
        broken_constraints=tuple(name for name in asked if not logic.accepts(name, in_force[name], in_force, day)),
        without_evidence=tuple(name for name in asked if answers[name].state in COUNTED and not answers[name].evidence),
    )


def is_optional_text(item: Item) -> bool:
    """Say whether an item is a note that is normally left empty."""
    return item.kind is ItemKind.TEXT and not item.required


def progress(session: Session, case_id: int) -> tuple[int, int]:
    """Return how many items of a case are answered, and how many can be."""
    if session.checklist is None:
        return 0, 0
    answers = session.answers[case_id]
    asked = [
        answers[item.name]
        for item in session.checklist.items
        if item.can_be_answered and answers[item.name].state is not AnswerState.NOT_ASKED
    ]
    return sum(1 for answer in asked if answer.value), len(asked)


def logic_of(session: Session) -> Logic:
    """Return the logic of the audit's checklist; AuditError where none is loaded."""
    if session.logic is None:
        raise AuditError("review.no_checklist")
    return session.logic


def writable_item(session: Session, case_id: int, item_name: str) -> Item:
    """Return an item that can be answered now in a case; AuditError where it cannot, saying why."""
    case = session.cases[case_id]
    require_open(case)
    item = logic_of(session).checklist.item(item_name)
    if not item.can_be_answered:
        raise AuditError("review.computed", item=item.label)
    if session.answers[case_id][item_name].state is AnswerState.NOT_ASKED:
        raise AuditError("review.not_asked", item=item.label, label=case.label)
    return item


def require_open(case: Case) -> None:
    """Refuse to write in a case that is closed or not begun."""
    if case.status is CaseStatus.DONE:
        raise AuditError("review.case_done", label=case.label)
    if case.status is CaseStatus.NOT_BEGUN:
        raise AuditError("review.case_not_begun", label=case.label)


def checked_value(session: Session, case_id: int, item: Item, typed: str) -> str:
    """Return the stored value of what was typed or chosen; AuditError where the item does not accept it."""
    value = accept(item, clean(typed))
    logic = logic_of(session)
    if not logic.accepts(item.name, value, session.in_force(case_id), session.today()):
        reason = item.constraint_message or item.constraint
        raise AuditError("review.constraint", item=item.label, reason=reason)
    return value


def clean(text: str) -> str:
    """Replace what no file can hold: half characters (lone surrogates) and the null character."""
    whole = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return whole.replace("\0", "\ufffd")
