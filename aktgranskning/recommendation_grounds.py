"""What a recommendation rests on: items, by links, and audit questions, which are kept once they are used."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from aktgranskning.domain.acts import Change, Field
from aktgranskning.domain.conclusions.kinds import LINKS, QUESTIONS
from aktgranskning.domain.conclusions.questions import ItemLink, LinkTarget, QuestionRecord
from aktgranskning.domain.errors import AuditError
from aktgranskning.domain.records import differences
from aktgranskning.session import Session


def items_behind(session: Session, number: int) -> tuple[str, ...]:
    """Return the names of the items that a recommendation rests on."""
    return tuple(link.item for link in _links(session, number))


def _links(session: Session, number: int) -> list[ItemLink]:
    links = session.conclusions.links
    return [one for one in links if one.target is LinkTarget.RECOMMENDATION and one.to_name == str(number)]


def link_changes(session: Session, number: int, items: Iterable[str]) -> Iterator[Change]:
    """Yield the changes by which a recommendation rests on these items and no others."""
    links = {one.item: one for one in _links(session, number)}
    wanted = dict.fromkeys(items)
    for item, link in links.items():
        if item not in wanted:
            yield from differences(LINKS, link, ItemLink(item, link.number))
    known = {item.name for item in session.checklist.items} if session.checklist else set()
    for item in wanted:
        if item in links:
            continue
        if item not in known:
            raise AuditError("recommendation.no_item", name=item)
        blank = ItemLink(item, session.log.last_record(Field.LINK_TO_NAME, item=item) + 1)
        yield from differences(LINKS, blank, replace(blank, target=LinkTarget.RECOMMENDATION, to_name=str(number)))


def adopted(session: Session, names: Iterable[str]) -> Iterator[Change]:
    """Yield the changes that keep questions of the checklist, now that they are used."""
    held = {one.name for one in session.conclusions.questions}
    texts = {one.name: one.text for one in session.audit_questions}
    new = [name for name in names if name not in held]
    for number, name in enumerate(new, session.log.last_record(Field.QUESTION_NAME) + 1):
        blank = QuestionRecord(number)
        yield from differences(QUESTIONS, blank, replace(blank, name=name, text=texts[name]))
