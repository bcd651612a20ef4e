"""What the register says of a drawn case becomes its first answers, when its review begins."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from aktgranskning.domain.answer_values import accept
from aktgranskning.domain.checklist import Item
from aktgranskning.domain.errors import AuditError, Problem
from aktgranskning.session import Session, logic_of
from aktgranskning.store.draws import StoredMember, read_members, read_queue


@dataclass(frozen=True, slots=True)
class Prefilled:
    """What the register says of an item: its value, and the column that it stands in."""

    value: str
    column: str


def prefilled(session: Session, case_id: int) -> dict[str, Prefilled]:
    """Return what a case's row in the register gives items outside repeats, by item; what does not fit is left out."""
    member = member_of(session, case_id)
    found = _values(session, member) if member else ()
    return {item.name: given for item, given in found if isinstance(given, Prefilled)}


def unfit_prefills(session: Session) -> list[Problem]:
    """Return the cells of drawn cases and spares that their items do not take; these items begin unanswered.

    They are told by the label of the case, or its place in the draw before it has one; a spare only as such, and no row
    is told: whoever has the register must not see who is drawn, and who is next.
    """
    labels = _labels(session)
    return [
        replace(given, case=labels.get((member.queue, member.rank)) or _unnamed(member, place))
        for place, member in enumerate(read_members(session.file.database), 1)
        for _, given in _values(session, member)
        if isinstance(given, Problem)
    ]


def _labels(session: Session) -> Mapping[tuple[str, int], str]:
    """Return what the cases of the sample are called, by queue and rank."""
    sample = session.sampling.sample
    if sample is None:
        return {}
    queue_of = sample.plan.queue_of
    return {(queue_of(case.stratum), case.rank): case.label for case in session.cases.values() if case.rank}


def _unnamed(member: StoredMember, place: int) -> str:
    return "Reserv" if member.is_spare else f"nr {place} i urvalet"


def member_of(session: Session, case_id: int) -> StoredMember | None:
    """Return what the register says of a case, None where it was not drawn from one."""
    case, draw = session.cases[case_id], session.sampling.sample
    if draw is None or not case.rank:
        return None
    found = read_queue(session.file.database, draw.plan.queue_of(case.stratum), case.rank - 1, most=1)
    return found[0] if found else None


def _values(session: Session, member: StoredMember) -> Iterator[tuple[Item, Prefilled | Problem]]:
    """Yield each item that has a cell in the register, with its value or what is wrong with the cell."""
    register = session.sampling.register
    if register is None or not member.prefill:
        return
    items = items_by_earlier_name(session)
    for chosen, cell in zip(register.choices.prefill, json.loads(member.prefill), strict=True):
        item, column = items.get(chosen.item), chosen.column
        if item and cell:
            try:
                yield item, Prefilled(accept(item, cell), column)
            except AuditError as error:
                yield item, Problem(error.code, column=column, cell=cell, parameters=error.parameters)


def items_by_earlier_name(session: Session) -> Mapping[str, Item]:
    """Return the items outside repeats that can be answered, by each name that they ever had."""
    logic = logic_of(session)
    places = logic.places_in("")
    items = [item for item in logic.checklist.items if item.can_be_answered and item.name in places]
    return {name: item for item in items for name in session.log.names_of(item.name)}
