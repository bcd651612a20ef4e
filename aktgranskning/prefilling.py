"""What the register says of a drawn case becomes its first answers, when its review begins."""

import json
from collections.abc import Iterator, Mapping

from aktgranskning.domain.answer_values import accept
from aktgranskning.domain.checklist import Item
from aktgranskning.domain.errors import AuditError, Problem
from aktgranskning.session import Session, logic_of
from aktgranskning.store.draws import StoredMember, read_members, read_queue


def prefilled(session: Session, case_id: int) -> dict[str, str]:
    """Return the values that a case's row in the register gives items outside repeats, those that fit left alone."""
    member = member_of(session, case_id)
    return {item.name: value for item, value, _ in _values(session, member) if value} if member else {}


def unfit_prefills(session: Session) -> list[Problem]:
    """Return the cells of drawn cases and spares that their items do not take; these items begin unanswered."""
    return [
        problem for member in read_members(session.file.database) for *_, problem in _values(session, member) if problem
    ]


def member_of(session: Session, case_id: int) -> StoredMember | None:
    """Return what the register says of a case, None where it was not drawn from one."""
    case, draw = session.cases[case_id], session.sampling.sample
    if draw is None or not case.rank:
        return None
    found = read_queue(session.file.database, draw.plan.queue_of(case.stratum), case.rank - 1, most=1)
    return found[0] if found else None


def _values(session: Session, member: StoredMember) -> Iterator[tuple[Item, str, Problem | None]]:
    """Yield each item with a cell in the register: its value, or '' and what is wrong with the cell."""
    register = session.sampling.register
    if register is None or not member.prefill:
        return
    items = _items_by_earlier_name(session)
    for column, cell in zip(register.choices.prefill, json.loads(member.prefill), strict=True):
        item = items.get(column.item)
        if item and cell:
            try:
                yield item, accept(item, cell), None
            except AuditError as error:
                yield item, "", Problem(error.code, row=member.row, column=column.column, parameters=error.parameters)


def _items_by_earlier_name(session: Session) -> Mapping[str, Item]:
    """Return the items outside repeats that can be answered, by each name that they ever had."""
    logic = logic_of(session)
    places = logic.places_in("")
    items = [item for item in logic.checklist.items if item.can_be_answered and item.name in places]
    return {name: item for item in items for name in session.log.names_of(item.name)}
